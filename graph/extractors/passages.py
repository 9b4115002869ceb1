"""A document's running text as its extractors read it: passages, sentences, clauses.

A passage is one block with white space collapsed; its sentences keep quoted words whole and
do not end at *Art.* or *No.*.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from graph.extractors.quoted_words import Quoted, quoted
from graph.gazetteer import Flow, Hit, gazetteer
from graph.model import Block, Document, Span, Stated
from graph.model.document import to_end_of_link
from graph.normalisers import months
from graph.normalisers.binding import Reference
from graph.normalisers.citing import cited
from graph.sections import Parts

_STOP = re.compile(r"[.!?…][.!?…]*[\"”’»)\]⁰¹²³⁴-⁹]*(?=\s+[“\"«‘(\[¿¡]*[A-ZÀ-ÖØ-Þ0-9])")
_ABBREVIATION = re.compile(
    r"(?:^|[\W_])(?:arts?|artt|paras?|pars?|nos?|secs?|chs?|mr|mrs|ms|dr|dra|prof|hon|st|vs?"
    r"|e\.g|i\.e|cf|al|pp?|fig|vol|reg|dir|eds?|inc|ltd|jr|sr|sra|gen|sen|rep|op|approx|rev|núm|abs|lit|[A-Za-z]"
    r"|U\.S|U\.K|U\.N)\.$",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"\s(?:{months.ALTERNATIVES})\b", re.IGNORECASE)


_PIECE = 400
LONGEST_SENTENCE = 2_000
"""Longer sentences, in characters, are cut; each record would hold all of its sentence."""


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """A part of a passage, in the offsets of its flow."""

    start: int
    end: int

    def covers(self, start: int, end: int) -> bool:
        """Whether the words from ``start`` to ``end`` lie within it."""
        return self.start <= start and end <= self.end


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """One block's words, and where its sentences, quoted words, known names and citations are.

    A block has one passage; it is equal to nothing but itself.
    """

    block: Block
    flow: Flow = field(repr=False)
    sentences: tuple[Stretch, ...]
    quotes: tuple[Quoted, ...]
    hits: tuple[Hit, ...]
    references: tuple[Reference, ...]

    @property
    def text(self) -> str:
        """The words with white space collapsed."""
        return self.flow.text

    @property
    def ending(self) -> str:
        """The words of the last sentence."""
        last = self.sentences[-1]
        return self.text[last.start : last.end]

    def sentence(self, place: int) -> Stretch:
        """The sentence at a place of the text."""
        at = bisect_right(self.sentences, place, key=lambda one: one.end)
        return self.sentences[min(at, len(self.sentences) - 1)]

    def around(self, start: int, end: int) -> Stretch:
        """The sentence, or sentences, that the words from ``start`` to ``end`` stand in."""
        first, last = self.sentence(start), self.sentence(end - 1)
        return Stretch(first.start, max(last.end, end))

    def names(self, start: int, end: int) -> Iterator[Hit]:
        """The known names that lie from ``start`` to ``end``."""
        for at in range(bisect_left(self.hits, start, key=lambda one: one.start), len(self.hits)):
            if self.hits[at].start >= end:
                return
            if self.hits[at].end <= end:
                yield self.hits[at]

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether the words from ``start`` to ``end`` lie between quotation marks."""
        at = bisect_left(self.quotes, end, key=lambda one: one.end)
        return at < len(self.quotes) and self.quotes[at].start <= start

    def span(self, stretch: Stretch) -> Span:
        """Where a stretch stands in the document."""
        return self.flow.span(stretch.start, stretch.end)

    def stated(self, document: Document, start: int, end: int) -> Stated:
        """The document's words from ``start`` to ``end`` of the passage."""
        span = to_end_of_link(document.text, self.flow.span(start, end))
        return Stated(span, document.words(span))


def meets(hits: Sequence[Hit], start: int, end: int) -> Hit | None:
    """The first of some names, in order, that shares signs with the words from ``start``."""
    at = bisect_right(hits, start, key=lambda one: one.end)
    return hits[at] if at < len(hits) and hits[at].start < end else None


def passages(document: Document, *within: Span | None) -> Iterator[Passage]:
    """The passages of a document that lie in one of the spans, in reading order."""
    spans = [span for span in within if span]
    known = _known(document)
    for at in _numbers(document.blocks, spans):
        if at not in known:
            known[at] = _passage(document, document.blocks[at])
        if found := known[at]:
            yield found


def _numbers(blocks: Sequence[Block], spans: Sequence[Span]) -> list[int]:
    """The numbers of the blocks that lie in one of the spans, in reading order."""
    found: set[int] = set()
    for span in spans:
        first = bisect_left(blocks, span.start, key=lambda block: block.span.start)
        last = bisect_right(blocks, span.end, key=lambda block: block.span.end)
        found.update(range(first, last))
    return sorted(found)


@lru_cache(maxsize=2)
def _known(_document: Document) -> dict[int, Passage | None]:
    """The passages made so far, by the number of the block: each extractor asks for the same."""
    return {}


def _passage(document: Document, block: Block) -> Passage | None:
    """A block's passage; None where it has no words."""
    flow = Flow.of(document.text, block.body)
    if not flow.text.strip():
        return None
    quotes = tuple(quoted(flow.text))
    hits = tuple(gazetteer().hits(flow))
    return Passage(
        block,
        flow,
        sentences=tuple(_bounded(flow.text, _sentences(flow.text, quotes))),
        quotes=quotes,
        hits=hits,
        references=tuple(cited(flow.text, hits, gazetteer())),
    )


def prose(document: Document, parts: Parts) -> Iterator[Passage]:
    """The letter's own running text: its body."""
    return passages(document, parts.body)


def _is_no_stop(text: str, stop: re.Match[str]) -> bool:
    """Whether a stop shortens a word, or makes a number a day: ``Art.`` · ``am 4. Mai``."""
    if text[stop.start() - 1].isdigit() and _MONTH.match(text, stop.end()):
        return True
    return _ABBREVIATION.search(text[max(0, stop.start() - 8) : stop.start() + 1]) is not None


def _bounded(text: str, sentences: Iterator[Stretch]) -> Iterator[Stretch]:
    """The sentences, those that go on without end cut between words."""
    for one in sentences:
        start = one.start
        endless = one.end - start > LONGEST_SENTENCE
        while endless and one.end - start > _PIECE:
            end = text.rfind(" ", start + 1, start + _PIECE)
            end = end if end > start else start + _PIECE
            yield Stretch(start, end)
            start = end
        yield Stretch(start, one.end) if endless else one


def _sentences(text: str, quotes: tuple[Quoted, ...]) -> Iterator[Stretch]:
    start = 0
    pending = iter(quotes)
    quote = next(pending, None)
    for stop in _STOP.finditer(text):
        while quote and quote.end < stop.start():
            quote = next(pending, None)
        inside = quote is not None and quote.start <= stop.start() and stop.end() <= quote.end
        if inside or _is_no_stop(text, stop):
            continue
        yield Stretch(start, stop.end())
        start = stop.end() + 1
    if start < len(text):
        yield Stretch(start, len(text.rstrip()) if text.rstrip() else len(text))
