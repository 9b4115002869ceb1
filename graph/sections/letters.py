"""Several letters in one text: which blocks are the first letter's, and where others begin.

The text is never cut: a letter is a choice of the document's blocks. A letter taken for two
would lose half of what it says, so a second one is believed in only where much speaks for it
(see `graph.sections.letter_starts`); what is left out is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from graph.model import Block, BlockKind, Document, Span
from graph.sections import letter_signs as signs
from graph.sections.inline import inline_listing
from graph.sections.letter_starts import LONGEST_NOTE, Text, starts
from graph.sections.quoted_mail import without_quoted
from graph.sections.runs import signatory_runs

_ALIKE = 0.6
_LONG_WORD = 5


class Sort(Enum):
    """What another letter is to the one that is read."""

    LETTER = "another letter begins here; it is left out"
    SAME = "the same letter to somebody else begins here; it is left out"
    TRANSLATION = "the same letter in another language begins here; it is left out"
    QUOTED = "an older message that the letter quotes begins here; it is left out"
    NOTE = "a note that hands the letter on begins here; it is left out"


@dataclass(frozen=True, slots=True)
class Other:
    """A letter beside the one that is read: the words that begin it, and what it is."""

    span: Span
    sort: Sort


@dataclass(frozen=True, slots=True)
class Letters:
    """The letter that is read, as a document of its blocks alone, and the others beside it."""

    own: Document
    others: tuple[Other, ...] = ()


@dataclass(frozen=True, slots=True)
class _Letter:
    """Blocks ``start`` to ``end``, and the one that opens the letter: greeting or heading."""

    start: int
    opening: int
    end: int


def letters(document: Document) -> Letters:
    """The letter of a document that is read, which is the first but for a note before it."""
    unquoted = without_quoted(document)
    found = _letters(unquoted.own)
    if unquoted.quoted is None:
        return found
    return Letters(found.own, (*found.others, Other(unquoted.quoted, Sort.QUOTED)))


def _letters(document: Document) -> Letters:
    """The letter among those of a document that quotes none."""
    text = Text(document)
    places = starts(text)
    if len(places) <= 1:
        return Letters(document)
    ends = [*(one.first for one in places[1:]), len(document.blocks)]
    found = [_Letter(one.first, one.opening, end) for one, end in zip(places, ends, strict=True)]
    main = found[1] if _is_note(text, found[0], found[1]) else found[0]
    others = tuple(
        Other(document.blocks[one.opening].body, _sort(text, one, main))
        for one in found
        if one is not main
    )
    kept = document.blocks[main.start : main.end]
    if main is not found[0]:
        kept = (*_above(document, found[0]), *kept)
    if main is not found[-1] and others[-1].sort in (Sort.SAME, Sort.TRANSLATION):
        kept = (*kept, *_shared_names(document, kept, found[-1]))
    return Letters(replace(document, blocks=kept), others)


def _is_note(text: Text, first: _Letter, second: _Letter) -> bool:
    """Whether the first letter only hands on the second: ``Please sign the letter below``."""
    own = text.running(first.opening, first.end)
    if own > LONGEST_NOTE or own > text.running(second.opening, second.end):
        return False
    return signs.points_on(text.words(first.opening, first.end))


def _above(document: Document, first: _Letter) -> tuple[Block, ...]:
    """The particulars and headings that stand above a note."""
    front = document.front.end if document.front else 0
    return tuple(
        block
        for block in document.blocks[: first.opening]
        if block.span.end <= front or block.kind is BlockKind.HEADING
    )


def _sort(text: Text, one: _Letter, main: _Letter) -> Sort:
    """What another letter is to the one that is read."""
    if one.start < main.start:
        return Sort.NOTE
    told = text.language(one.opening, one.end), text.language(main.opening, main.end)
    if None not in told and told[0] != told[1]:
        return Sort.TRANSLATION
    own, other = _long_words(text, one), _long_words(text, main)
    alike = len(own & other) >= _ALIKE * max(1, min(len(own), len(other)))
    return Sort.SAME if alike else Sort.LETTER


def _long_words(text: Text, one: _Letter) -> frozenset[str]:
    words = text.words(one.opening, one.end).split()
    return frozenset(word for word in words if len(word) > _LONG_WORD)


def _shared_names(document: Document, kept: Sequence[Block], last: _Letter) -> tuple[Block, ...]:
    """Those who sign below the last of several versions, where the one that is read has none."""
    if _has_names(document, kept):
        return ()
    blocks = document.blocks[last.opening : last.end]
    for at, block in enumerate(blocks):
        if signs.closes(document, block) or signs.leads(document, block):
            return blocks[at:] if _has_names(document, blocks) else ()
    return ()


def _has_names(document: Document, kept: Sequence[Block]) -> bool:
    """Whether some blocks hold names that a phrase leads up to."""
    own = replace(document, blocks=tuple(kept))
    if any(run.led for run in signatory_runs(own, 0)):
        return True
    return any(inline_listing(own, block, closed_at=len(document.text)) for block in kept)
