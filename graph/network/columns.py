"""A network as it travels to a page: one column a field, so that large ones stay small.

Names of things are parted into spaces that many share and what comes behind; records are told
by what follows the name of their letter. Places are whole numbers, see ``UNIT``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import networkx as nx

from graph.network.encoding import KINDS, RELATIONS

UNIT: Final = {"x": 100, "y": 100, "ax": 10_000, "ay": 10_000}
"""How many of the numbers sent make one unit of a place."""
_TEXTS: Final = ("label", "country", "date", "note", "status")
_SIGNING: Final = ("organisation", "person")
_NUMBERS: Final = ("community",)

Columns = dict[str, Any]


def columns(graph: nx.MultiDiGraph) -> Columns:
    """The nodes and edges of a graph with places, in its order.

    ``nodes`` has a list for each field, as has ``edges``, whose ends are positions in them.
    """
    spaces = _Table()
    number = {iri: at for at, iri in enumerate(graph)}
    kinds, relations = list(KINDS), list(RELATIONS)
    labels = _Table()
    edges = list(graph.edges(keys=True, data=True))
    told = [_told(edge["records"], number) for _, _, _, edge in edges]
    return {
        "unit": UNIT,
        "nodes": dict(_node_columns(graph, spaces, kinds)),
        "edges": {
            "source": [number[source] for source, _, _, _ in edges],
            "target": [number[target] for _, target, _, _ in edges],
            "relation": [relations.index(key) for _, _, key, _ in edges],
            "label": [labels.number(edge["label"]) for _, _, _, edge in edges],
            "letter": [letter for letter, _ in told],
            "records": [records for _, records in told],
            **_weights(edges),
        },
        "spaces": spaces.values,
        "labels": labels.values,
        "kindNames": kinds,
        "relationNames": relations,
    }


class _Table:
    """Texts that many share, each with a number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, text: str) -> int:
        """The number of a text; a new one where it is new."""
        return self._numbers.setdefault(text, len(self._numbers))

    @property
    def values(self) -> list[str]:
        """The texts by their numbers."""
        return list(self._numbers)


def _node_columns(
    graph: nx.MultiDiGraph, spaces: _Table, kinds: list[str]
) -> Iterable[tuple[str, list[Any]]]:
    nodes = list(graph.nodes(data=True))
    split = [_split(iri) for iri, _ in nodes]
    yield "space", [spaces.number(space) for space, _ in split]
    yield "id", [local for _, local in split]
    yield "kind", [kinds.index(node["kind"]) for _, node in nodes]
    yield "short", ["" if node["short"] == node["label"] else node["short"] for _, node in nodes]
    for name in _TEXTS:
        yield from _sparse(name, [_text(node, name) for _, node in nodes])
    for name in _NUMBERS:
        yield from _sparse(name, [node.get(name) for _, node in nodes])
    for name, unit in UNIT.items():
        yield from _sparse(name, _rounded(nodes, name, unit))


def _sparse(name: str, values: list[Any]) -> Iterable[tuple[str, list[Any]]]:
    """The column, unless it is empty throughout."""
    if any(value not in ("", None) for value in values):
        yield name, values


def _text(node: Mapping[str, Any], name: str) -> str:
    """A field's text; a signatory's note that only repeats the country is left out."""
    text = str(node.get(name, ""))
    repeats = name == "note" and node["kind"] in _SIGNING and text == node.get("country")
    return "" if repeats else text


def _rounded(nodes: list[tuple[str, dict[str, Any]]], name: str, unit: int) -> list[int | None]:
    return [round(node[name] * unit) if name in node else None for _, node in nodes]


def _split(iri: str) -> tuple[str, str]:
    """What comes before the last part of a name, and that part."""
    head, slash, local = iri.rpartition("/")
    return head + slash, local


def _told(records: Iterable[str], number: Mapping[str, int]) -> tuple[int, str]:
    """The letter that all records are of, by its position, and what follows its name in theirs.

    Where they are of several, or of none that is drawn, -1 and the whole names.
    """
    parts = [record.rpartition(".") for record in records]
    letters = {head for head, _, _ in parts}
    if len(letters) == 1 and (letter := next(iter(letters))) in number:
        return number[letter], " ".join(local for _, _, local in parts)
    return -1, " ".join(records)


def _weights(edges: list[tuple[str, str, str, dict[str, Any]]]) -> Columns:
    """The columns that only derived edges have: how many letters they stand for, how alike."""
    found = {name: [edge.get(name) for _, _, _, edge in edges] for name in ("count", "jaccard")}
    return {name: values for name, values in found.items() if any(value for value in values)}
