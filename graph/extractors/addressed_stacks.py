"""Several addresses one below the other, above a letter that greets nobody.

``Ms Ana Ruiz`` / ``Minister of Ports`` / ``Quay Road 2`` / ``Lima`` / ``Mr Joe Poe`` / …
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from graph.extractors.address_lines import Card, Kind, card_of, kind_of
from graph.extractors.copy_lines import is_sentence
from graph.extractors.head_lines import HeadLine, lines_of
from graph.extractors.kind_words import kind_named
from graph.extractors.segments import Segment
from graph.model import Block, Document, Span
from graph.normalisers import people
from graph.sections import Parts

_KINDS = ("letter", "open-letter", "reply", "petition")
_FIRST_BLOCKS, _MOST_LINES, _FEWEST, _FEWEST_LINES = 40, 9, 2, 3
_LONGEST_LINE = 110


def addressed_stacks(document: Document, parts: Parts, title: Segment | None) -> list[Card]:
    """Those whom two addresses or more name: each a titled person, a post and a street or town."""
    if parts.salutation or title is None or kind_named(title.words) not in _KINDS:
        return []
    stacks = list(_stacks(list(_lines(document, parts))))
    if len(stacks) < _FEWEST or not all(map(_is_address, stacks)):
        return []
    cards = (card_of(document, [line.part for line in stack]) for stack in stacks)
    return [card for card in cards if card]


def _lines(document: Document, parts: Parts) -> Iterator[HeadLine]:
    """The short lines from the first titled person on, up to the text."""
    start = parts.front.end if parts.front else 0
    first = list(islice((one for one in document.blocks if one.span.start >= start), _FIRST_BLOCKS))
    lines = lines_of(document, Span(first[0].span.start, first[-1].span.end)) if first else ()
    begin = next((at for at, line in enumerate(lines) if _is_person(line)), len(lines))
    top = lines[begin].part.span.start if begin < len(lines) else len(document.text)
    prose = (one.span.start for one in first if one.span.start >= top and _is_prose(document, one))
    end = next(prose, len(document.text))
    below = (line for line in lines[begin:] if line.part.span.start < end)
    yield from takewhile(_is_short, below)


def _is_prose(document: Document, block: Block) -> bool:
    """Whether a paragraph is text, however short its lines are."""
    words = document.words(block.body)
    return len(words) > _LONGEST_LINE and words.endswith((".", ":"))


def _stacks(lines: Sequence[HeadLine]) -> Iterator[list[HeadLine]]:
    """The lines of each: a titled person begins another."""
    stack: list[HeadLine] = []
    for line in lines:
        if stack and _is_person(line):
            yield stack
            stack = []
        stack.append(line)
    if stack:
        yield stack


def _is_person(line: HeadLine) -> bool:
    words = line.part.words
    return people.honorific_length(words) > 0 and kind_of(words) is Kind.PERSON


def _is_short(line: HeadLine) -> bool:
    words = line.part.words
    return len(words) <= _LONGEST_LINE and not (is_sentence(words) or words.endswith(":"))


def _is_address(stack: Sequence[HeadLine]) -> bool:
    """Whether a post stands right below a name, and the last line is a street or town."""
    if not _FEWEST_LINES <= len(stack) <= _MOST_LINES:
        return False
    kinds = [kind_of(line.part.words) for line in stack]
    return kinds[1] is Kind.ROLE and kinds[-1] is Kind.ADDRESS
