"""Rows as they are kept, a line of terms as N-Triples writes them, and how two answers differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Final

from graph.query.tables import Cell, CellKind, Row

_TERM: Final = re.compile(
    r'<(?P<iri>[^>]*)>|_:(?P<blank>.+)|"(?P<words>.*)"(?:@(?P<language>.+)|\^\^<(?P<type>[^>]*)>)?',
    re.DOTALL,
)
_ESCAPED: Final = re.compile(r"\\(.)")
_SIGNS: Final = {"t": "\t", "n": "\n", "r": "\r"}
_MARKED: Final = re.compile(r"name withheld|█|withheld-\d")
"""What stands for a name in a snapshot."""


@dataclass(frozen=True, slots=True)
class Differing:
    """Rows that are gone and rows that came."""

    gone: tuple[str, ...]
    new: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.gone or self.new)


def read(line: str) -> Row:
    """The cells of a row."""
    return tuple(map(_cell, line.split("\t")))


def things(lines: Iterable[str]) -> set[str]:
    """The IRIs in rows."""
    cells = (cell for line in lines for cell in read(line))
    return {cell.value for cell in cells if cell and cell.kind is CellKind.IRI}


def differing(before: Set[str], after: Set[str]) -> Differing:
    """What differs; how often an answer has a row does not count.

    The engine gives a row twice where two graphs state the same, so that another letter that
    says what is known already would otherwise be a change.
    """
    return Differing(tuple(sorted(before - after)), tuple(sorted(after - before)))


def parted(found: Differing) -> tuple[Differing, Differing]:
    """What differs by names alone that are withheld on one side, and all the rest."""
    gone, new = list(found.gone), list(found.new)
    only: tuple[list[str], list[str]] = [], []
    for one in found.gone:
        other = next((row for row in new if _alike(one, row)), None)
        if other is not None:
            gone.remove(one)
            new.remove(other)
            only[0].append(one)
            only[1].append(other)
    return Differing(tuple(only[0]), tuple(only[1])), Differing(tuple(gone), tuple(new))


def paired(found: Differing) -> Iterator[tuple[str | None, str | None]]:
    """Rows before and after: changed ones with both, then those that came, then those gone.

    A row has changed where one that is gone and one that came name the same thing first, and
    no other row of the difference does.
    """
    former, later = _by_thing(found.gone), _by_thing(found.new)
    changed = {thing for thing in former if thing in later}
    taken = {row for thing in changed for row in (former[thing], later[thing])}
    yield from ((former[thing], later[thing]) for thing in former if thing in changed)
    yield from ((None, row) for row in found.new if row not in taken)
    yield from ((row, None) for row in found.gone if row not in taken)


def _by_thing(rows: Sequence[str]) -> dict[str, str]:
    """Rows by the thing that each names first, where only one does."""
    named = [(thing, row) for row in rows if (thing := _first_thing(row))]
    often = Counter(thing for thing, _ in named)
    return {thing: row for thing, row in named if often[thing] == 1}


def _first_thing(row: str) -> str:
    return next((cell for cell in row.split("\t") if cell.startswith("<")), "")


def _alike(one: str, other: str) -> bool:
    """Whether two rows are the same but for what is withheld in one of them."""
    left, right = one.split("\t"), other.split("\t")
    if len(left) != len(right) or not (_MARKED.search(one) or _MARKED.search(other)):
        return False
    pairs = zip(left, right, strict=True)
    return all(a == b or _MARKED.search(a) or _MARKED.search(b) for a, b in pairs)


def _cell(text: str) -> Cell | None:
    found = _TERM.fullmatch(text)
    if found is None:
        return None
    if found["iri"] is not None:
        return Cell(CellKind.IRI, found["iri"])
    if found["blank"] is not None:
        return Cell(CellKind.BLANK, found["blank"])
    words = _ESCAPED.sub(lambda sign: _SIGNS.get(sign[1], sign[1]), found["words"])
    return Cell(CellKind.LITERAL, words, found["type"], found["language"])
