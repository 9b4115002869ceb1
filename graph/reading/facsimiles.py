"""Facsimiles as numbers, so that they can pass between processes and lie on the disk."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from itertools import chain, pairwise
from typing import Any, Final

from graph.errors import StoreDamaged
from graph.model import Box, Facsimile, Span
from graph.model.facsimile import WHOLE

_EACH: Final = 7
"""Numbers of one word: its ends in the text, its page, and the sides of its box."""
MOST_BYTES: Final = 256 * 1024 * 1024
"""Of a facsimile that is read from the disk; longer ones no letter has."""


def told(one: Facsimile) -> dict[str, Any]:
    """A facsimile as numbers."""
    return {
        "pages": [list(page) for page in one.pages],
        "words": list(chain.from_iterable(map(_numbers, one.words))),
    }


def heard(numbers: Mapping[str, Any], length: int) -> Facsimile:
    """The facsimile of a text of that length, from numbers.

    Raises:
        ValueError: if they are none: words follow each other, boxes lie on the pages.
    """
    pages = tuple((_side(width), _side(height)) for width, height in numbers["pages"])
    words = tuple(_words(list(map(int, numbers["words"])), len(pages)))
    for (one, _), (other, _) in pairwise(words):
        if one.end > other.start:
            raise ValueError(f"the words at {one.start} and {other.start} share letters")
    if words and words[-1][0].end > length:
        raise ValueError(f"a word ends past {length} characters")
    return Facsimile(pages, words)


def to_bytes(one: Facsimile) -> bytes:
    """A facsimile as a file."""
    return zlib.compress(json.dumps(told(one), separators=(",", ":")).encode("ascii"))


def from_bytes(data: bytes, text: str, *, place: str) -> Facsimile:
    """The facsimile of a text in a file's bytes; ``place`` is what that is called in messages.

    Raises:
        StoreDamaged: if it is none.
    """
    try:
        return heard(json.loads(zlib.decompressobj().decompress(data, MOST_BYTES)), len(text))
    except (ValueError, KeyError, TypeError, zlib.error) as error:
        raise StoreDamaged(f"{place}: cannot be read; add its letter again") from error


def _numbers(word: tuple[Span, Box]) -> tuple[int, ...]:
    span, box = word
    return span.start, span.end, box.page, box.left, box.top, box.right, box.bottom


def _words(numbers: list[int], pages: int) -> Iterator[tuple[Span, Box]]:
    for at in range(0, len(numbers), _EACH):
        start, end, page, left, top, right, bottom = numbers[at : at + _EACH]
        on_page = 0 <= left < right <= WHOLE and 0 <= top < bottom <= WHOLE
        if not (1 <= page <= pages and on_page):
            raise ValueError(f"a box lies on no page: {page}, {left} to {right}, {top} to {bottom}")
        yield Span(start, end), Box(page, left, top, right, bottom)


def _side(points: int) -> int:
    if int(points) < 1:
        raise ValueError(f"a page is {points} points long")
    return int(points)
