"""Lines of a page: words side by side, and the white space that cuts a line in pieces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from graph.reading.labels import label
from graph.reading.pdf.rivers import River, rivers
from graph.reading.pdf.words import Word

_OVERLAP = 0.5
_CUT = 1.1
_STRETCHED = 2.5
_WIDEST = 2.5
_WIDE_SPACE = 0.9
_EVEN = 1.3
_ENOUGH = 4
_LABEL_GAP = 5.0
_FIELD_GAP = 9.0
_FIELD_WORDS = 3
_LABEL = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})[.)]|[•·◦▪●○■□➢✓‣⁃–—*-]|\uf0b7")
_MARK = re.compile(r"\d{1,3}|[*†‡§]{1,3}")
_RAISED = 0.12
_SMALL = 0.8
_MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line without a wide gap between them, from left to right.

    ``edge`` is the right edge of the column that the line stands in, ``margin`` its left
    edge; ``cells`` holds the pieces of a table row in ``words``' place, and ``ruled`` says
    that a drawn rule stands between this line and the one above it.
    """

    words: tuple[Word, ...]
    page: int
    margin: float = 0.0
    edge: float = 0.0
    ruled: bool = False
    column: int = 0
    apart: bool = False

    @property
    def left(self) -> float:
        """Where the first word starts."""
        return min(word.left for word in self.words)

    @property
    def right(self) -> float:
        """Where the last word ends."""
        return max(word.right for word in self.words)

    @property
    def main(self) -> Word:
        """The word whose size is the line's: the longest of the largest."""
        return max(self.words, key=lambda word: len(word.text) * word.size)

    @property
    def base(self) -> float:
        """The height of the baseline."""
        return self.main.base

    @property
    def size(self) -> float:
        """The size of most of the line's words, in points."""
        return self.main.size

    @property
    def top(self) -> float:
        """The upper edge."""
        return max(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return min(word.bottom for word in self.words)

    @property
    def bold(self) -> bool:
        """Whether every word that has letters is set in bold."""
        own = [word for word in self.words if any(map(str.isalpha, word.text))]
        return bool(own) and all(word.bold for word in own)

    @property
    def text(self) -> str:
        """The words with a space wherever there is one."""
        return "".join(
            word.text if word.glued or not place else f" {word.text}"
            for place, word in enumerate(self.words)
        )


def rows(words: Iterable[Word], page: int) -> list[list[Line]]:
    """The lines of a page from top to bottom, each as its pieces from left to right."""
    found: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (-word.base, word.left)):
        row = next((row for row in reversed(found[-4:]) if _beside(row, word)), None)
        if row is None:
            found.append([word])
        else:
            row.append(word)
    ordered = [_in_order(row) for row in found]
    strips = rivers([sorted(row, key=lambda word: word.left) for row in ordered])
    return [
        _pieces(row, page, [one for one in strips if one.start <= place <= one.end])
        for place, row in enumerate(ordered)
    ]


def _beside(row: Sequence[Word], word: Word) -> bool:
    """Whether a word stands on the line of others: next to the nearest of them."""
    near = min(row, key=lambda other: _distance(other, word))
    shared = min(near.top, word.top) - max(near.bottom, word.bottom)
    lower = min(near.top - near.bottom, word.top - word.bottom)
    return shared >= _OVERLAP * max(lower, 0.1) and not _collide(near, word)


def _distance(one: Word, other: Word) -> float:
    return max(one.left - other.right, other.left - one.right)


def _collide(one: Word, other: Word) -> bool:
    """Whether two words overprint each other, as lines set too tightly do."""
    return _distance(one, other) < -0.5 * min(one.right - one.left, other.right - other.left)


def _pieces(ordered: list[Word], page: int, strips: Sequence[River]) -> list[Line]:
    """A row cut wherever the gap is wider than between words, or is one between columns."""
    pieces: list[list[Word]] = [[ordered[0]]]
    gaps = sorted(_distance(last, word) for last, word in pairwise(ordered) if not word.glued)
    usual = gaps[len(gaps) // 4] if len(gaps) >= _ENOUGH else 0.0
    if usual > _WIDE_SPACE * ordered[0].size and gaps[-1] > _EVEN * gaps[0]:
        usual = 0.0
    stretched = min(_STRETCHED * usual, _WIDEST * ordered[0].size)
    for last, word in pairwise(ordered):
        gap = _distance(last, word)
        wide = gap > max(_CUT * max(last.size, word.size, 4.0), stretched) or any(
            last.right <= strip.left + 0.1 and strip.right - 0.1 <= word.left for strip in strips
        )
        if wide and not _labels(pieces, gap, word):
            pieces.append([])
        pieces[-1].append(word)
    return [Line(tuple(_glued(piece)), page) for piece in pieces]


def _in_order(row: list[Word]) -> list[Word]:
    """From left to right; in the page's own order where most is written to the left."""
    from_right = sum(_is_from_right(word.text) for word in row)
    if from_right > _MOSTLY * len(row):
        return sorted(row, key=lambda word: word.start)
    return sorted(row, key=lambda word: (word.left, word.start))


def _is_from_right(text: str) -> bool:
    return any("\u0590" <= sign <= "\u08ff" or "\ufb1d" <= sign <= "\ufefc" for sign in text)


def _labels(pieces: Sequence[Sequence[Word]], gap: float, word: Word) -> bool:
    """Whether a row's first piece is a list label or field name for what follows it."""
    if len(pieces) > 1 or gap > _FIELD_GAP * max(word.size, 8.0):
        return False
    said = "".join(one.text for one in pieces[0])
    if said.endswith(":") and len(pieces[0]) <= _FIELD_WORDS:
        return True
    return gap <= _LABEL_GAP * max(word.size, 8.0) and bool(_LABEL.fullmatch(said))


def _glued(piece: Sequence[Word]) -> Iterable[Word]:
    """The words, with ``glued`` only where the one before is their neighbour on the page."""
    last: Word | None = None
    for word in piece:
        near = last is not None and word.left - last.right < 0.15 * max(word.size, 4.0)
        yield word if word.glued == (word.glued and near) else replace(word, glued=False)
        last = word


def is_mark(line: Line, place: int) -> bool:
    """Whether a word is a footnote mark: small, raised and a number or sign."""
    word = line.words[place]
    if not _MARK.fullmatch(word.text) or word.size > _SMALL * line.size:
        return False
    return word.base > line.base + _RAISED * line.size


def step(lines: Sequence[Line]) -> float:
    """The usual distance between the baselines of neighbouring lines of prose."""
    steps = [
        above.base - below.base
        for above, below in pairwise(lines)
        if 0 < above.base - below.base < 3 * above.size and above.page == below.page
    ]
    return median(sorted(steps)[: max(1, (len(steps) * 2) // 3)]) if steps else 14.0


def is_labelled(words: str) -> bool:
    """Whether a line starts with a list label."""
    return label(words, 0, len(words)) is not None
