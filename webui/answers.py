"""Answers to queries as pages show them, and as files: one place for named and free questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from graph.query import CellKind, Show, Table, suited, table_to_xml
from webui import negotiation
from webui.charts import Picture, drawn
from webui.negotiation import CSV, RESULTS_JSON, RESULTS_XML, SPARQL_JSON, TSV
from webui.rows import labels_named

MOST_SHOWN: Final = 1_000
"""How many rows of an answer a page shows."""
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
