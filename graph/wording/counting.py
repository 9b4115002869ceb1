"""Which words of a letter are its wording: not its greeting nor who signs, nor mere names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from graph.errors import UnreadableFile
from graph.gazetteer import Flow, gazetteer
from graph.model import Span
from graph.query import Question, Table, answer, load_query
from graph.reading import read_text
from graph.search.shingles import Words
from graph.sections import split
from graph.store import View

MOST_ROWS: Final = 200_000
LONGEST_LINE: Final = 120
"""A longer line with an address is a paragraph that cites one."""
_ADDRESS: Final = re.compile(r"https?://|www\.|\S@\S")


@cache
def queries() -> dict[str, Question]:
    """The queries of this room by name."""
    return load_query(files("graph.wording") / "queries")


def rows(view: View, name: str, **values: str) -> Table:
    """The answer to one of them."""
    return answer(view, queries()[name], values, limit=MOST_ROWS)


@dataclass(frozen=True, slots=True)
class Counting:
    """Numbers of words: of those that do not count, and of those that name a norm or body.

    What does not count is all outside the letter's body (particulars, address, greeting, close,
    signatories, what is printed below them), and in it whom it addresses and who signs, and
    short lines with an e-mail or web address.
    """

    out: frozenset[int]
    naming: frozenset[int]


def counting(view: View, letter: str, *, text: str, words: Words) -> Counting:
    """Which words of a letter's text count."""
    outside = (*_outside(text), *_addressing(view, letter), *_addresses(text))
    return Counting(_numbers(words, outside), _numbers(words, _names(text)))


def _numbers(words: Words, spans: Iterable[Span]) -> frozenset[int]:
    """The numbers of the words that lie in one of the spans."""
    ends = [end for _, end in words.places]
    found: set[int] = set()
    for span in spans:
        at = bisect_right(ends, span.start)
        while at < len(words) and words.places[at][0] < span.end:
            found.add(at)
            at += 1
    return frozenset(found)


def _outside(text: str) -> Iterator[Span]:
    """What stands before and behind the body, if the text has one."""
    try:
        body = split(read_text(text, name="letter")).body
    except UnreadableFile:
        return
    if body is None:
        return
    if body.start:
        yield Span(0, body.start)
    if body.end < len(text):
        yield Span(body.end, len(text))


def _names(text: str) -> Iterator[Span]:
    """The names of norms, instruments and bodies that everybody writes alike."""
    flow = Flow.of(text)
    return (flow.span(one.start, one.end) for one in gazetteer().hits(flow))


def _addressing(view: View, letter: str) -> Iterator[Span]:
    for row in rows(view, "addressing-spans", letter=letter).values():
        yield Span(int(str(row["start"])), int(str(row["end"])))


def _addresses(text: str) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        if len(line) <= LONGEST_LINE and _ADDRESS.search(line):
            yield Span(start, start + len(line))
        start += len(line)
