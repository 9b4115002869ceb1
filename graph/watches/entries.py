"""What changed, as it is told: one entry for one change of one watch."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.iri import Base
from graph.query.tables import Cell, CellKind, Row
from graph.store.withholding import Told
from graph.watches import rows
from graph.watches.hiding import shown_labels, shown_row
from graph.watches.journal import SHOWN, Journal, Kind, Line
from graph.watches.watch import Watch

NOUNS = (("added", "+"), ("changed", "~"), ("removed", "-"))


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row that came (``+``), is gone (``-``) or changed (``~``), and what it was ``before``.

    ``identifier`` is the hash of the row as it was written down.
    """

    sign: str
    cells: Row
    before: Row
    identifier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A change: which watch, of which commit, since which, and the rows.

    ``position`` is its place in the journal; ``restarted`` tells that the question itself was
    changed, so that rows are compared anew from here on; ``labels`` are what things are called.
    """

    watch: Watch
    identifier: str
    commit: int
    since: int
    when: str
    columns: Sequence[str]
    rows: tuple[ShownRow, ...]
    position: int
    restarted: bool = False
    labels: dict[str, str] = field(default_factory=dict)

    @property
    def iri_path(self) -> str:
        """What stands for it behind the base of the store's names."""
        return f"watches/{self.watch.name}/{self.identifier}"

    @property
    def summary(self) -> str:
        """How many rows were added, changed, removed."""
        if self.restarted:
            return f"the question itself was changed, {_many(len(self.rows))} now"
        counts = [(noun, sum(one.sign == sign for one in self.rows)) for noun, sign in NOUNS]
        first, *others = [(noun, number) for noun, number in counts if number]
        said = [f"{_many(first[1])} {first[0]}", *(f"{n:,} {noun}" for noun, n in others)]
        return ", ".join(said)

    def words(self, row: Row, base: Base) -> str:
        """A row on one line, with names for things."""
        said = dict.fromkeys(self.cell(cell, base) for cell in row)
        return "; ".join(filter(None, said))

    def cell(self, cell: Cell | None, base: Base) -> str:
        """A value in words."""
        if cell is None:
            return ""
        if cell.kind is CellKind.IRI:
            return self.labels.get(cell.value) or base.shortened(cell.value)
        return " ".join(cell.value.split())

    def plain(self) -> dict[str, Any]:
        """The entry for programs."""
        return {
            "watch": self.watch.name,
            "question": self.watch.question,
            "parameters": dict(self.watch.values),
            "commit": self.commit,
            "since": self.since,
            "restarted": self.restarted,
            "columns": list(self.columns),
            "rows": [_plain(one) for one in self.rows],
        }


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed in the watches of the store in a folder; a journal is read when it has grown."""

    place: Path
    _known: dict[str, tuple[int, list[tuple[int, Line]]]] = field(default_factory=dict)

    def of(self, watch: Watch) -> list[tuple[int, Line]]:
        """The lines that tell of changes, the newest first, each with its place in the journal.

        Raises:
            StoreDamaged: if the journal is not as it was written.
        """
        journal = Journal(self.place, watch.key)
        size, found = self._known.get(watch.key, (-1, []))
        if size != journal.size:
            size, lines = journal.size, list(enumerate(journal.lines(), 1))
            found = [one for one in lines[::-1] if one[1].kind in SHOWN]
            self._known[watch.key] = size, found
        return [one for one in found if one[1].commit > watch.commit]

    def entries(self, watch: Watch, told: Told) -> list[Entry]:
        """The changes of a watch, the newest first, as they may be shown now.

        Raises:
            StoreDamaged: if the journal is not as it was written.
        """
        return [entry_of(watch, line, told, position=at) for at, line in self.of(watch)]


def entries(place: Path, watch: Watch, told: Told) -> list[Entry]:
    """The changes of a watch, the newest first, as they may be shown now.

    Raises:
        StoreDamaged: if the journal is not as it was written.
    """
    return Changes(place).entries(watch, told)


def entry_of(watch: Watch, line: Line, told: Told, *, position: int) -> Entry:
    """A line of a journal as a change of a watch, as it may be shown now."""
    return Entry(
        watch=watch,
        identifier=line.identifier,
        commit=line.commit,
        since=line.since,
        when=line.when,
        columns=line.columns,
        rows=tuple(_rows(line, told)),
        position=position,
        restarted=line.kind is Kind.RESTARTED,
        labels=shown_labels(line.labels, told),
    )


def _rows(line: Line, told: Told) -> Iterator[ShownRow]:
    for before, after in rows.paired(rows.Differing(tuple(line.gone), tuple(line.new))):
        sign = "~" if before and after else "+" if after else "-"
        row = after if after is not None else before or ""
        yield ShownRow(
            sign,
            shown_row(rows.read(row), told),
            shown_row(rows.read(before), told) if before and after else (),
            hashlib.sha256(f"{line.commit}\n{sign}{row}".encode()).hexdigest()[:16],
        )


def _plain(one: ShownRow) -> dict[str, Any]:
    change = next(noun for noun, sign in NOUNS if sign == one.sign)
    told: dict[str, Any] = {"id": one.identifier, "change": change, "row": _values(one.cells)}
    return {**told, "before": _values(one.before)} if one.before else told


def _values(row: Row) -> list[str | None]:
    return [cell.value if cell else None for cell in row]


def _many(number: int) -> str:
    return "1 row" if number == 1 else f"{number:,} rows"
