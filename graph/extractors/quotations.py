"""Quotations that no citation has, and their source as the letter tells it.

Words that a citation quotes belong to the citation. Titles and terms in quotation marks are
no quotations. What a letter sets apart as a quotation (a block quote) is one without marks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from graph.extractors.citations import cited
from graph.extractors.passages import Passage, Stretch, passages
from graph.extractors.quote_credits import is_spoken
from graph.extractors.quote_further import is_again, is_person
from graph.extractors.quote_headings import Found, by_one_speaker, heading, is_alone
from graph.extractors.quote_sources import Source, of_list, source
from graph.extractors.quoted_words import LONGEST_TERM, Quoted, Sort
from graph.model import BlockKind, Document, Quotation, Span
from graph.normalisers.binding import Binding
from graph.sections import Parts

NAME = "quotations/2"
SHORTEST_PROSE = 80
MOST = 0.9


def extract(document: Document, parts: Parts) -> Iterator[Quotation]:
    """The quotations of a document that no citation has, in reading order."""
    sourced = {
        one.quote[0].flow.span(one.quote[1].start, one.quote[1].end)
        for one in cited(document, parts)
        if one.quote and one.meant
    }
    for passage, quote, told in by_one_speaker(list(_told(document, parts)), document, parts):
        if passage.flow.span(quote.start, quote.end) not in sourced:
            yield _quotation(document, passage, quote, told=told)


def _told(document: Document, parts: Parts) -> Iterator[Found]:
    """Each quotation, whether a citation has it or not, and whose it is as the words tell."""
    cites = _cited(document, parts)
    read = list(_prose(document, parts))
    base = _base(document, read, parts)
    lead: Passage | None = None
    told: Source | None = None
    spoken: tuple[Quoted, Source] | None = None
    listing: Passage | None = None
    headed: Source | None = None
    for passage in read:
        listing = _listing(passage, listing)
        alone = is_alone(passage)
        kept = told if alone else None
        headed = headed if alone else heading(passage)
        told = spoken = None
        above = of_list(listing) if listing and listing is not passage else None
        for quote in _quotes(passage, base):
            again: Source | None = (
                told if passage.sentence(quote.start).start >= quote.start - 1 else None
            )
            span = passage.flow.span(quote.start, quote.end)
            if spoken and _goes_on(passage, quote, spoken):
                told = spoken[1]
            else:
                told = headed or cites.get(span) or source(passage, quote, lead)
                told = told or kept or again or above
            spoken = (quote, told) if told else None
            yield passage, quote, told
        lead = passage


def _base(document: Document, read: Sequence[Passage], parts: Parts) -> int:
    """How deep the letter itself is set: as its greeting, where it is all set apart on a page."""
    base = min((one.block.depth for one in read), default=0)
    if parts.salutation is None:
        return base
    after = bisect_right(document.blocks, parts.salutation.start, key=lambda one: one.span.start)
    depth = document.blocks[after - 1].depth if after else 0
    below = [one for one in read if one.block.span.start >= parts.salutation.start]
    deep = sum(len(one.text) for one in below if one.block.depth >= depth)
    return max(base, depth) if deep >= MOST * sum(len(one.text) for one in below) else base


def _goes_on(passage: Passage, quote: Quoted, spoken: tuple[Quoted, Source]) -> bool:
    """Whether the one who said the words before says these too: *She added that “…”*."""
    before, told = spoken
    words = told.words
    if not is_person(told.passage.text[words.start : words.end]):
        return False
    behind = told.passage is passage and words.start >= before.end
    last = words.end if behind else before.end
    sentence = passage.sentence(before.end - 1).end
    closed = sentence if sentence <= passage.sentence(quote.start).start else last
    return last <= closed and is_again(passage.text, (last, closed), quote.start)


def _cited(document: Document, parts: Parts) -> Mapping[Span, Source]:
    """What a text cites that nobody knows is where the words beside it come from."""
    return {
        one.quote[0].flow.span(one.quote[1].start, one.quote[1].end): Source(
            one.passage, Stretch(one.reference.start, one.reference.end)
        )
        for one in cited(document, parts)
        if one.quote and not one.meant and one.reference.binding is Binding.UNKNOWN
    }


def _listing(passage: Passage, before: Passage | None) -> Passage | None:
    """The passage that leads in the list in which ``passage`` is an item."""
    if passage.block.kind is BlockKind.ITEM:
        return before
    return passage if passage.text.rstrip().endswith(":") else None


def _prose(document: Document, parts: Parts) -> Iterator[Passage]:
    """The body, and the running text before it, where a page or press text quotes."""
    body = parts.body
    if body is None:
        return
    for passage in passages(document, Span(0, body.end)):
        if parts.front and parts.front.covers(passage.block.span):
            continue
        own = body.covers(passage.block.span)
        prose = passage.block.kind is BlockKind.PARAGRAPH and len(passage.text) >= SHORTEST_PROSE
        if own or (prose and not (parts.head and parts.head.covers(passage.block.span))):
            yield passage


def _quotes(passage: Passage, base: int) -> Sequence[Quoted]:
    """The quotations in a passage; all of it where it is set apart and has none inside."""
    within = [quote for quote in passage.quotes if _is_quotation(passage, quote)]
    apart = passage.block.depth > base and passage.block.kind is BlockKind.PARAGRAPH
    if within or not apart or len(passage.text.split()) <= LONGEST_TERM:
        return within
    return [Quoted(0, len(passage.text.rstrip()), Sort.QUOTATION)]


def _is_quotation(passage: Passage, quote: Quoted) -> bool:
    """Whether quoted words are no term and no title, or have a title's form but are said."""
    if quote.sort is Sort.TITLE:
        return is_spoken(passage.text, quote.start, quote.end)
    return quote.sort is Sort.QUOTATION


def _quotation(
    document: Document, passage: Passage, quote: Quoted, *, told: Source | None
) -> Quotation:
    evidence = passage.span(passage.around(quote.start, quote.end))
    attributed = None
    if told is not None:
        attributed = told.passage.stated(document, told.words.start, told.words.end)
    outside = attributed is not None and not evidence.covers(attributed.span)
    context = (told.passage.span(_around(told)),) if told and outside else ()
    return Quotation(
        evidence=evidence,
        extractor=NAME,
        context=context,
        text=passage.stated(document, quote.start, quote.end),
        attributed=attributed,
    )


def _around(told: Source) -> Stretch:
    return told.passage.around(told.words.start, told.words.end)
