"""From rows of the store to a graph: things as nodes, records as the reasons of edges."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import networkx as nx

from graph.network.asking import rows
from graph.network.encoding import RELATIONS
from graph.network.facts import above, asked_of, facts_of
from graph.network.naming import described
from graph.network.signing import signing
from graph.search.index import beside
from graph.search.naming import records_of
from graph.store import View


@dataclass(slots=True)
class _Edge:
    records: set[str] = field(default_factory=set)
    functions: set[str] = field(default_factory=set)

    def add(self, record: str | None, detail: str | None) -> None:
        """A record that it rests on, with what this is in detail."""
        if record is not None:
            self.records.add(record)
        if detail is not None:
            self.functions.add(detail.rpartition(".")[2])


_LETTERS_OWN: Final = ("signed", "asks", "office", "outcome", "drafted-by")
"""Relations to what letters do not name."""

_Edges = dict[tuple[str, str, str], _Edge]


def build(
    store: View, *, letter: str | Sequence[str] = "", about: Collection[str] = ()
) -> nx.MultiDiGraph:
    """The graph of one letter or several, or of all letters where none is named.

    A node's key is its IRI; see `described` for its attributes. An edge's key is its
    relation; ``records`` are the IRIs of the records it rests on, in order, none where the
    reference data say so; ``functions`` are the codes of those records (``quotation``).

    With ``about`` who signed may be left out, if nothing joins it with one of these things, and
    not two of them are letters that it signed.
    """
    graph = nx.MultiDiGraph()
    edges = _edges(store, letter)
    parents = above(store, _spoken_of(edges))
    wholes = {parent for several in parents.values() for parent in several}
    signed = signing(store, letter, about, near={*_ends(edges), *parents, *wholes})
    for row in signed.signatures:
        edges[row["signatory"], "signed", row["letter"]].add(row["record"], row.get("capacity"))
    ends, stated = _ends(edges), signed.stated
    read = {row["letter"] for row in rows(store, "read", letter=letter)}
    facts = facts_of(store, ends | wholes | read)
    known = {iri: described(iri, facts[iri], stated.get(iri, {})) for iri in sorted(facts)}
    drawn = {iri: node for iri, node in known.items() if node is not None}
    _add_parents(edges, parents, {iri: iri in ends for iri in drawn})
    for (source, relation, target), edge in sorted(edges.items()):
        if source in drawn and target in drawn and source != target:
            for end in (source, target):
                graph.add_node(end, **drawn[end])
            graph.add_edge(source, target, relation, **_attributes(relation, edge))
    graph.add_nodes_from((iri, drawn[iri]) for iri in sorted(read & drawn.keys()))
    _count_signers(graph, signed.counted)
    return _sorted(graph)


def _count_signers(graph: nx.MultiDiGraph, counted: Mapping[str, Mapping[str, int]]) -> None:
    """Say of each letter how many organisations and people signed it."""
    for letter, node in graph.nodes(data=True):
        if node["kind"] != "letter":
            continue
        kinds = counted.get(letter) or Counter(
            graph.nodes[end]["kind"]
            for end, _, key in graph.in_edges(letter, keys=True)
            if key == "signed"
        )
        people = kinds.get("person", 0)
        others = kinds.get("organisation", 0) + kinds.get("body", 0)
        counts = (
            (others, "organisation", "organisations"),
            (people, "person", "people"),
        )
        told = [f"{count} {one if count == 1 else many}" for count, one, many in counts if count]
        node["note"] = " · ".join(part for part in (node["note"], *told) if part)


def _attributes(relation: str, edge: _Edge) -> dict[str, object]:
    functions = tuple(sorted(edge.functions))
    return {
        "relation": relation,
        "label": _label(relation, functions),
        "functions": functions,
        "records": tuple(sorted(edge.records)),
    }


def _label(relation: str, functions: tuple[str, ...]) -> str:
    plain = RELATIONS[relation].label
    if relation == "stance" and functions:
        return " and ".join(functions).replace("concerned", "is concerned about")
    if relation == "compared-with" and "exceeds" in functions:
        return "is said to go beyond"
    if relation == "addressed-to" and functions == ("copy",):
        return "copied to"
    if relation in ("cites", "office", "outcome") and functions:
        return f"{plain} ({', '.join(functions).replace('-', ' ')})"
    return plain


def _spoken_of(edges: _Edges) -> set[str]:
    """What letters name, but for those who signed."""
    compared = {source for source, relation, _ in edges if relation == "compared-with"}
    return compared | {target for _, relation, target in edges if relation not in _LETTERS_OWN}


def _ends(edges: _Edges) -> set[str]:
    return {end for source, _, target in edges for end in (source, target)}


def _edges(store: View, letter: str | Sequence[str]) -> _Edges:
    """What letters say, without those who signed."""
    edges: _Edges = defaultdict(_Edge)
    for row in _stated(store, letter):
        edge = edges[row["source"], row["relation"], row["target"]]
        edge.add(row.get("record"), row.get("detail"))
    for row in rows(store, "topics", letter=letter):
        edges[row["letter"], "about", row["topic"]].add(None, None)
    return edges


def _stated(store: View, letter: str | Sequence[str]) -> Iterable[Mapping[str, str]]:
    """What records of letters say: of some letters the index tells which records these are."""
    index = beside(store) if letter else None
    if index is None:
        return rows(store, "relations", letter=letter)
    found = records_of(index, [letter] if isinstance(letter, str) else letter)
    return asked_of(store, "relations", statement=found)


def _add_parents(
    edges: _Edges,
    parents: Mapping[str, list[str]],
    named: Mapping[str, bool],
) -> None:
    """Join each named thing to the nearest named one that it is part of, else to the whole.

    ``named`` tells of each thing that can be drawn whether a letter names it. A paragraph
    of an article that nobody names goes straight to the treaty.
    """
    for child in sorted(iri for iri, by_letter in named.items() if by_letter):
        parent = _nearest(child, parents, named)
        if parent is not None:
            edges[child, "part-of", parent] = _Edge()


def _nearest(child: str, parents: Mapping[str, list[str]], named: Mapping[str, bool]) -> str | None:
    seen, here, best = {child}, child, None
    while steps := sorted(step for step in parents.get(here, ()) if step not in seen):
        here = steps[0]
        seen.add(here)
        if named.get(here):
            return here
        best = here if here in named else best
    return best


def _sorted(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """The same graph with nodes and edges in the order of their names."""
    tidy = nx.MultiDiGraph()
    tidy.add_nodes_from(sorted(graph.nodes(data=True), key=lambda node: str(node[0])))
    tidy.add_edges_from(sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3]))
    return tidy
