"""From an edge back to the letter: the words that a record rests on, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import networkx as nx

from graph.network.asking import rows
from graph.store import View


@dataclass(frozen=True, slots=True)
class Evidence:
    """One passage behind a record.

    ``quote`` is the passage as it stands in the letter, ``start`` and ``end`` its offsets
    there in code points; for a record read from elsewhere there is a ``source`` instead,
    the name of a document, with its web address if it has one. ``record`` and ``letter``
    are IRIs; what is not known is empty.
    """

    record: str
    label: str
    letter: str = ""
    letter_label: str = ""
    quote: str = ""
    start: int | None = None
    end: int | None = None
    source: str = ""
    address: str = ""
    note: str = ""
    reviewed: str = ""


def evidence(store: View, record: str) -> Iterator[Evidence]:
    """Every passage behind a record, in reading order; none for an unknown record."""
    for row in rows(store, "evidence", record=record):
        if not {"quote", "document", "label"} & row.keys():
            continue
        yield Evidence(
            record=record,
            label=row.get("label", ""),
            letter=row.get("letter", ""),
            letter_label=row.get("letterLabel", ""),
            quote=row.get("quote", ""),
            start=int(row["start"]) if "start" in row else None,
            end=int(row["end"]) if "end" in row else None,
            source=row.get("documentLabel", row.get("document", "")),
            address=row.get("url", ""),
            note=row.get("note", ""),
            reviewed=row.get("status", "").rpartition(".")[2],
        )


def quoted(store: View, graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """A copy of a graph whose edges have ``quotes``: the passages behind their records.

    White space is collapsed; passages are in the order of the letter.
    """
    passages: dict[str, list[tuple[int, str]]] = {}
    letters = [iri for iri, kind in graph.nodes(data="kind") if kind == "letter"]
    for row in rows(store, "quotes", letter=letters):
        words = " ".join(row["quote"].split())
        passages.setdefault(row["record"], []).append((int(row["start"]), words))
    copy = graph.copy()
    for _, _, edge in copy.edges(data=True):
        found = {passage for record in edge["records"] for passage in passages.get(record, ())}
        edge["quotes"] = tuple(words for _, words in sorted(found))
    return copy
