"""Lists of demands: the appeal that leads them in, and their items.

Items are numbered or bulleted blocks, paragraphs that end in semicolons, or parts of one
sentence: *we ask you (a) to publish …; (b) to invite …*.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.extractors.appeals import Appeal, Strength, appeals, duty
from graph.extractors.passages import Passage, Stretch
from graph.model import BlockKind, Span

SHORTEST_LEAD = 60
FEWEST_PARTS = 2

_TAIL = re.compile(r"(?:[;,]\s(?:and|or|y|et|e|und))?[\s;,:]*$")
_HEADING = re.compile(
    r"(?:(?:our|the|nos|nuestras|nostre|unsere)\s)?(?:(?:key|main|specific|joint|policy|common)\s)*"
    r"(?:demands?|recommendations?|requests?|asks|calls?\sto\saction|demandes|revendications|demandas"
    r"|peticiones|exigencias|recomendaciones|recommandations|richieste|forderungen)\b[^.;]{0,60}:?",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:(?<=\s)|^)\((?P<label>\d{1,2}|[a-h]|[ivx]{1,4})\)\s")
_BREAK = re.compile(r";")
_OPENING = re.compile(r"\s*(?:and\s|y\s|et\s)?")
_GOES_ON = (";", "; and", ";and", "; or")


@dataclass(frozen=True, slots=True)
class Lead:
    """The sentence that leads a list in; a heading such as *Our demands* has no appeal."""

    passage: Passage
    sentence: Stretch
    appeal: Appeal | None


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its words in a passage, its evidence, and where its number is printed."""

    passage: Passage
    words: Stretch
    evidence: Span
    label: Span | None = None


def led_in(passage: Passage, following: Sequence[Passage]) -> tuple[Lead, list[Item]] | None:
    """The list that the last sentence of a passage leads in, if it does."""
    items = list(_block_items(following))
    if not items or passage.block.kind is BlockKind.ITEM:
        return None
    last = passage.sentences[-1]
    if _HEADING.fullmatch(passage.text.strip("# ")):
        return Lead(passage, last, None), items
    found = next(appeals(passage.text, last.start, last.end), None)
    if found and found.strength is Strength.ASKED and _is_open(passage.text[last.start : last.end]):
        return Lead(passage, last, found), items
    told = duty(passage.text, last.start, last.end)
    if told and passage.text.endswith((" to:", " to :")):
        return Lead(passage, last, told), items
    return None


def inline(passage: Passage, sentence: Stretch, appeal: Appeal) -> list[Item]:
    """The parts of one sentence after its appeal: labelled, or set apart by semicolons."""
    labels = list(_LABEL.finditer(passage.text, appeal.verb_end, sentence.end))
    if len(labels) >= FEWEST_PARTS:
        ends = [*(label.start() - 1 for label in labels[1:]), sentence.end]
        return [
            _part(passage, Stretch(label.end(), end), label)
            for label, end in zip(labels, ends, strict=True)
            if label.end() < end
        ]
    colon = passage.text.find(":", appeal.verb_end, min(sentence.end, appeal.verb_end + 200))
    breaks = [one.start() for one in _BREAK.finditer(passage.text, colon + 1, sentence.end)]
    if colon < 0 or len(breaks) < FEWEST_PARTS:
        return []
    starts = [colon + 1, *(place + 1 for place in breaks)]
    return [
        _part(passage, Stretch(start, end), None)
        for start, end in zip(starts, [*breaks, sentence.end], strict=True)
        if passage.text[start:end].strip()
    ]


def _part(passage: Passage, stretch: Stretch, label: re.Match[str] | None) -> Item:
    """One part of a sentence; a connecting *and* at its start is left out."""
    opening = _OPENING.match(passage.text, stretch.start, stretch.end)
    start = opening.end() if opening else stretch.start
    words = trimmed(passage, Stretch(min(start, stretch.end - 1), stretch.end))
    first = label.start() if label else words.start
    number = passage.flow.span(label.start(), label.end() - 1) if label else None
    return Item(passage, words, passage.flow.span(first, words.end), number)


def trimmed(passage: Passage, stretch: Stretch) -> Stretch:
    """A stretch without the mark at its end.

    The full stop stays where the words are several sentences.
    """
    words = passage.text[stretch.start : stretch.end]
    kept = _TAIL.sub("", words, count=1)
    first = bisect_left(passage.sentences, stretch.start, key=lambda one: one.start)
    inner = [one for one in passage.sentences[first : first + 2] if one.start < stretch.end]
    if len(inner) <= 1:
        kept = kept.rstrip(". ")
    return Stretch(stretch.start, stretch.start + max(len(kept), 1))


def _is_open(sentence: str) -> bool:
    return (
        sentence.endswith((":", "–", "—", "-"))
        or "following" in sentence
        or len(sentence) < SHORTEST_LEAD
    )


def _block_items(following: Sequence[Passage]) -> Iterator[Item]:
    """The items that follow at once."""
    loose = bool(following) and following[0].block.kind is BlockKind.PARAGRAPH
    for passage in following:
        goes_on = passage.text.rstrip().endswith(_GOES_ON)
        if passage.block.kind is not BlockKind.ITEM and not loose:
            return
        if loose and passage is following[0] and not goes_on:
            return
        yield _block_item(passage)
        loose = loose and goes_on


def _block_item(passage: Passage) -> Item:
    block = passage.block
    label = None
    if block.number and any(sign.isalnum() for sign in block.number):
        label = Span(block.span.start, block.span.start + len(block.number))
    return Item(passage, trimmed(passage, Stretch(0, len(passage.text))), block.span, label)
