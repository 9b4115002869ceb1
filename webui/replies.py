"""Answers to free queries as the SPARQL page shows them: rows with labels, time and snapshot."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import Any, Final

from flask import render_template

from graph.query import CellKind, GraphResult, Graphs, Table, run, truth_to_xml
from graph.query.tables import Cell, Row
from graph.store import View
from webui import kinds, representations
from webui.answers import Shown, shown, table_as
from webui.negotiation import (
    CSV,
    HTML,
    JSON_LD,
    N_TRIPLES,
    RDF_XML,
    RESULTS_JSON,
    RESULTS_XML,
    TSV,
    TURTLE,
    Form,
)
from webui.rows import links, services, settings, store

FORMS: Final = {
    "rows": (RESULTS_JSON, RESULTS_XML, CSV, TSV, HTML),
    "truth": (RESULTS_JSON, RESULTS_XML, HTML),
    "triples": (TURTLE, N_TRIPLES, RDF_XML, JSON_LD, CSV, TSV, HTML),
}
"""What each form of answer is served as."""
ALL_FORMS: Final = tuple(dict.fromkeys((*FORMS["rows"][:-1], *FORMS["triples"])))
FORM_NAMES: Final = {form.name: form for form in ALL_FORMS}

Answer = Table | bool | GraphResult


@dataclass(frozen=True, slots=True)
class Timed:
    """An answer with how long it took; ``snapshot`` is None where the live store was asked."""

    found: Answer
    milliseconds: int
    snapshot: int | None

    @property
    def form(self) -> str:
        """Which form of answer it is: ``rows``, ``truth`` or ``triples``."""
        return kind_of(self.found)

    @property
    def forms(self) -> tuple[Form, ...]:
        """What it can be served as."""
        return FORMS[self.form]

    @property
    def downloads(self) -> list[Form]:
        """What it can be served as, apart from the page."""
        return [form for form in self.forms if form is not HTML]

    @property
    def table(self) -> Table | None:
        """Rows as they are, triples as rows of three; None where the answer is yes or no."""
        if isinstance(self.found, bool):
            return None
        return self.found if isinstance(self.found, Table) else self.found.table()


def kind_of(found: Answer) -> str:
    """Which form of answer it is: ``rows``, ``truth`` or ``triples``."""
    if isinstance(found, bool):
        return "truth"
    return "rows" if isinstance(found, Table) else "triples"


def cut_header(limit: int) -> tuple[str, str]:
    """The header of an answer that has more than so many rows, which it does not give."""
    return "Policygraph-Truncated", f"first {limit}"


def written(view: View, found: Answer, form: Form) -> str | bytes:
    """An answer in one of its forms other than the page."""
    if isinstance(found, bool):
        if form is RESULTS_XML:
            return truth_to_xml(truth=found)
        return json.dumps({"head": {}, "boolean": found}) + "\n"
    if isinstance(found, Table):
        return table_as(found, form)
    if form in {CSV, TSV}:
        return table_as(found.table(), form)
    return representations.of_answer(view, found, form)


def answered(text: str, graphs: Graphs) -> Timed:
    """The answer to a query within the limits.

    Raises:
        QueryError: if the query cannot be answered.
    """
    began = time.perf_counter()
    found = run(store(), text, limit=settings().row_limit, graphs=graphs, services=services())
    spent = time.perf_counter() - began
    return Timed(found, max(round(spent * 1000), 1), store().number)


def shown_of(timed: Timed, *, most: int) -> Shown | None:
    """Its first rows with labels and pictures; None where the answer is yes or no."""
    table = timed.table
    if table is None:
        return None
    return shown(table, () if timed.form == "triples" else None, most=most)


def as_data(timed: Timed, held: Shown | None) -> dict[str, Any]:
    """The answer for the page's script: rows, pictures, and of each thing label and address."""
    told: dict[str, Any] = {
        "form": timed.form,
        "milliseconds": timed.milliseconds,
        "snapshot": timed.snapshot,
        "forms": [{"name": form.name, "label": form.label} for form in timed.downloads],
    }
    if held is None:
        return told | {"truth": timed.found}
    table, rows = held.table, held.table.rows[: held.most]
    return told | {
        "columns": table.columns,
        "rows": [[cell and _plain(cell) for cell in row] for row in rows],
        "total": len(table.rows),
        "truncated": table.truncated,
        "things": _things(held, rows),
        "pictures": render_template("pictures.html", pictures=held.pictures).strip(),
    }


def _things(held: Shown, rows: tuple[Row, ...]) -> dict[str, dict[str, str | None]]:
    base = store().base
    named = {cell.value for row in rows for cell in row if cell and cell.kind is CellKind.IRI}
    return {
        iri: {
            "label": held.labels.get(iri) or base.shortened(iri),
            "href": links().href(iri),
            "kind": kinds.of_iri(iri, base),
        }
        for iri in sorted(named)
    }


def _plain(cell: Cell) -> dict[str, str]:
    """A cell without what it does not have."""
    said = {"datatype": cell.datatype, "language": cell.language}
    held = {name: value for name, value in said.items() if value}
    return {"kind": cell.kind.value, "value": cell.value} | held
