"""The words that a citation quotes, and whether the cited provision says them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from graph.extractors.passages import Passage
from graph.extractors.quoted_words import Quoted, Sort
from graph.model import Flag, collapse
from graph.normalisers.binding import Reference
from graph.vocabulary import provision_text

FURTHEST = 130

_OPENS_AFTER = re.compile(
    r"[^“”«»\"]*(?::|,|\b(?:that|states?|stating|provides?|reads?|says?|recogni[sz]es?|affirms?|requires?"
    r"|as|of|for|to|is|are|should|must|shall|a|an|the|its|and))\s?[“«„\"‘]"
)
_SPEECH = re.compile(
    r"\b(?:said|told|argued|wrote|added|explained|commented|tweeted|who\s(?:\w+\s)?(?:considers?|believes?|fears?|thinks?|claims?)"
    r"|(?:considered|believed|feared|claimed|warned)\sthat)\b"
)
_BACK = re.compile(
    r"[”»\"’]?[.,;]?\s?[(\[–—-]{0,2}\s?(?:(?:in|of|under|from|see|by|per)\s)?(?:the\s)?"
)
_ELLIPSIS = re.compile(r"\[?\(?(?:\.\s?\.\s?\.|…)\)?\]?")
_MARKS = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "[": "", "]": ""}
)


def quotes_of(passage: Passage, found: list[Reference]) -> Iterator[tuple[Reference, Quoted]]:
    """Each reference of a passage with the words it quotes; a quotation has one source.

    ``found`` are the references in order. A source stands in the sentence of its quotation.
    """
    starts = [one.start for one in found]
    for quote in passage.quotes:
        if quote.sort is not Sort.QUOTATION:
            continue
        sentence = passage.sentence(quote.start)
        at = bisect_left(starts, quote.start)
        before = found[at - 1] if at else None
        after = found[at] if at < len(found) else None
        if before and before.start >= sentence.start and _leads_to(passage.text, before, quote):
            yield before, quote
        elif after and after.end <= sentence.end and _backs(passage.text, after, quote):
            yield after, quote


def opening_quote(passage: Passage, after: Passage | None, last: Reference) -> Quoted | None:
    """The quotation that opens the next passage where this one ends in a colon after ``last``."""
    if after is None or not passage.text.endswith(":") or not after.quotes:
        return None
    between = passage.text[last.end :]
    quote = after.quotes[0]
    near = len(between) <= FURTHEST and not _SPEECH.search(between)
    return quote if near and quote.start <= 1 and quote.sort is Sort.QUOTATION else None


def flags(norm: str, words: str) -> tuple[Flag, ...]:
    """Whether a provision's stored text has the quoted words; nothing where none is stored."""
    stored = provision_text(norm)
    if stored is None:
        return ()
    return (Flag.QUOTATION_VERBATIM if says(stored, words) else Flag.QUOTATION_ALTERED,)


def says(stored: str, words: str) -> bool:
    """Whether a text has the words, in order where dots mark that some are left out.

    Quotation marks, dashes, capitals and the last punctuation mark do not count.
    """
    place = 0
    text = _plain(stored)
    for piece in _ELLIPSIS.split(words):
        sought = _plain(piece).strip(" .,;:")
        at = text.find(sought, place)
        if at < 0:
            return False
        place = at + len(sought)
    return True


def _plain(words: str) -> str:
    return collapse(words.translate(_MARKS)).casefold()


def _leads_to(text: str, before: Reference, quote: Quoted) -> bool:
    """Whether the words from a reference to a quotation lead up to it."""
    if not 0 <= quote.start - before.end <= FURTHEST:
        return False
    between = text[before.end : quote.start]
    return _OPENS_AFTER.fullmatch(between) is not None and not _SPEECH.search(between)


def _backs(text: str, after: Reference, quote: Quoted) -> bool:
    """Whether a reference right after a quotation gives its source."""
    return after.start >= quote.end and _BACK.fullmatch(text, quote.end, after.start) is not None


def by_place(
    passage: Passage, found: list[Reference], after: Passage | None
) -> dict[tuple[int, int], tuple[Passage, Quoted]]:
    """What each reference of a passage quotes, by its place."""
    quotes: dict[tuple[int, int], tuple[Passage, Quoted]] = {}
    for source, quote in quotes_of(passage, found):
        quotes.setdefault((source.start, source.end), (passage, quote))
    opening = opening_quote(passage, after, found[-1]) if found else None
    if after and opening:
        quotes.setdefault((found[-1].start, found[-1].end), (after, opening))
    return quotes
