"""The pages of a letter as printed, with a box for each piece of evidence on them.

Where the words stand is kept beside the graphs; for letters that were added before it was,
their file is read once more. Boxes are measured in shares of the page, whatever its size.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from graph.errors import UnreadableFile
from graph.model import Box, Facsimile, collapse
from graph.reading import facsimiles, formats
from graph.reading.rendition import Rendition
from graph.store import Note
from webui.annotate import Mark, Stretch, stretches
from webui.rows import links, store

MEDIA_TYPE: Final = "application/pdf"
WIDTH: Final = 1200
"""Pixels that a page's picture is wide."""
MOST_LEAVES: Final = 200
"""Pages of one letter that are shown; the others are in its file."""
DIGITS: Final = 16
"""Of a file's SHA-256, in the addresses of its pages."""
_LONGEST_WORDS: Final = 160
_CHANGED: Final = (
    "Its words are read from the file otherwise now than when it was added, so their places are "
    "not known; add it again with policygraph add --replace."
)


@dataclass(frozen=True, slots=True)
class Zone:
    """Where the evidence of some records stands on one page.

    ``name`` is the span's anchor; it is an anchor on the ``first`` page that the span is on.
    """

    stretch: Stretch
    words: str
    boxes: tuple[Box, ...]
    first: bool

    @property
    def name(self) -> str:
        """The anchor of the span."""
        return f"span-{self.stretch.span.start}-{self.stretch.span.end}"


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page: where its picture is, how wide and high that is, and what is marked on it."""

    number: int
    address: str
    width: int
    height: int
    zones: tuple[Zone, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """The pages of a letter; ``count`` is how many its file has."""

    leaves: tuple[Leaf, ...]
    count: int

    @property
    def anchors(self) -> frozenset[str]:
        """The anchors that stand on these pages."""
        return frozenset(zone.name for leaf in self.leaves for zone in leaf.zones if zone.first)


def printed(letter: str, note: Note, *, text: str, marks: Iterable[Mark]) -> Printed:
    """The pages of a letter that was read from a PDF file, with the evidence marked.

    Raises:
        UnreadableFile: if the file cannot be read, or no longer gives that text.
    """
    found = _facsimile(letter, text)
    on_page: dict[int, list[Zone]] = {}
    for stretch in stretches(marks):
        for page, zone in _zones(found, stretch, text):
            on_page.setdefault(page, []).append(zone)
    leaves = (
        Leaf(
            number,
            address(letter, note.sha256, number),
            WIDTH,
            max(round(WIDTH * height / width), 1),
            tuple(on_page.get(number, ())),
        )
        for number, (width, height) in enumerate(found.pages[:MOST_LEAVES], start=1)
    )
    return Printed(tuple(leaves), len(found.pages))


def address(letter: str, digest: str, number: int) -> str:
    """Where the picture of a page is; another file has others."""
    return f"/facsimiles{links().path(letter)}/{digest[:DIGITS]}/{number}.png"


def _facsimile(letter: str, text: str) -> Facsimile:
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    kept = store().originals.boxes(digest)
    if kept is not None:
        return facsimiles.from_bytes(kept, text, place=f"{digest}.boxes")
    return _read_again(letter, text)


def _read_again(letter: str, text: str) -> Facsimile:
    """Where the words stand, by the file: for letters that were added before that was kept."""
    original = store().original(letter)
    if original is None:
        raise UnreadableFile("The file that it was read from is not kept; add it again.")
    for one in formats.render(original.data, original.name)[1]:
        if isinstance(one, Rendition) and one.text == text and one.facsimile is not None:
            return one.facsimile
    raise UnreadableFile(_CHANGED)


def _zones(found: Facsimile, stretch: Stretch, text: str) -> Iterator[tuple[int, Zone]]:
    """The boxes of a span by page."""
    by_page: dict[int, list[Box]] = {}
    for box in found.boxes(stretch.span):
        by_page.setdefault(box.page, []).append(box)
    words = collapse(text[stretch.span.start : stretch.span.end])
    if len(words) > _LONGEST_WORDS:
        words = words[:_LONGEST_WORDS].rsplit(" ", 1)[0] + " …"
    for page, boxes in by_page.items():
        yield page, Zone(stretch, words, tuple(boxes), page == min(by_page))
