"""Answers to queries as pages show them, and as files: one place for named and free questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.query import Cell, CellKind, Show, Table, suited, table_to_xml
from webui import negotiation
from webui.charts import Picture, drawn
from webui.negotiation import CSV, RESULTS_JSON, RESULTS_XML, SPARQL_JSON, TSV
from webui.rows import labels_named

MOST_SHOWN: Final = 1_000
"""How many rows of an answer a page shows."""
_NAMES: Final = frozenset(("asked", "called", "name", "title", "what"))
"""What questions call the column with the label of a thing."""
MOST_LABELLED: Final = 5_000
"""How many of the things that an answer names are called by their labels."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer with what a page needs to show it.

    ``labels`` are those of the things in its first ``most`` rows, which the page shows.
    """

    table: Table
    labels: Mapping[str, str]
    pictures: tuple[Picture, ...]
    most: int = MOST_SHOWN

    @property
    def repeated(self) -> frozenset[int]:
        """Places of columns that only say again what a thing in one before them is called.

        What a letter prints is never left out: that it is what the thing is called tells something.
        """
        return frozenset(self._repeated())

    def _repeated(self) -> Iterator[int]:
        columns = list(zip(*self.table.rows[: self.most], strict=True))
        for at, column in enumerate(columns):
            if self.table.columns[at] in _NAMES and any(
                self._repeats(column, before) for before in columns[:at]
            ):
                yield at

    def _repeats(self, column: Sequence[Cell | None], things: Sequence[Cell | None]) -> bool:
        """Whether each cell is the label of the thing beside it, and there are some."""
        called = [thing and self.labels.get(thing.value) for thing in things]
        said = [cell and cell.value for cell in column if cell is None or _is_words(cell)]
        return any(called) and said == called


def _is_words(cell: Cell) -> bool:
    return cell.kind is CellKind.LITERAL and cell.datatype is None


def shown(table: Table, shows: tuple[Show, ...] | None = None, *, most: int = MOST_SHOWN) -> Shown:
    """An answer to be shown in these ways, or in those that suit what its columns hold."""
    labels = labels_of(table, most=most)
    ways = suited(table) if shows is None else shows
    return Shown(table, labels, drawn(table, ways, labels), most)


def labels_of(found: Table, *, most: int = MOST_SHOWN) -> dict[str, str]:
    """Labels of the things that the first rows of an answer name."""
    cells = (cell for row in found.rows[:most] for cell in row if cell)
    named = {f"<{cell.value}>" for cell in cells if cell.kind is CellKind.IRI}
    things = sorted(named)[:MOST_LABELLED]
    return labels_named(things)


def table_as(found: Table, form: negotiation.Form) -> str:
    """A table in one of the result forms."""
    write = {
        RESULTS_JSON: Table.to_json,
        SPARQL_JSON: Table.to_json,
        RESULTS_XML: table_to_xml,
        CSV: Table.to_csv,
        TSV: Table.to_tsv,
    }
    return write[form](found)
