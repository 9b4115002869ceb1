"""Which part of the store is made into a network: all of it, one letter, one thing, or several."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx

from graph.errors import UnknownEntity
from graph.network.asking import rows
from graph.network.building import build
from graph.store import View

MOST_LETTERS = 200


def whole(store: View) -> nx.MultiDiGraph:
    """The network of everything in the store that letters speak of."""
    return build(store)


def of_letter(store: View, iri: str) -> nx.MultiDiGraph:
    """The network of one letter: who signed it and everything that it names.

    Raises:
        UnknownEntity: if the store has no letter of that IRI.
    """
    graph = build(store, letter=iri)
    if iri not in graph:
        raise UnknownEntity(
            f"{iri}: no such letter in the store; ask the question letters for their names"
        )
    return graph


def around(store: View, iri: str, *, depth: int = 1) -> nx.MultiDiGraph:
    """The network within ``depth`` steps of a thing, over the letters that name it.

    Around a letter it is the letter's own network. Where more than 200 letters name the
    thing, only the first 200 by name.

    Raises:
        UnknownEntity: if no letter in the store names the thing.
    """
    if iri in store.letters():
        return of_letter(store, iri)
    parts = [row["part"] for row in rows(store, "parts", whole=iri)]
    naming = [row["letter"] for row in rows(store, "letters", about=parts)][:MOST_LETTERS]
    graph = build(store, letter=naming) if naming else nx.MultiDiGraph()
    if iri not in graph:
        raise UnknownEntity(f"{iri}: no letter in the store names it; check the spelling")
    return _tidy(nx.ego_graph(graph, iri, radius=depth, undirected=True))


def among(store: View, iris: Sequence[str]) -> nx.MultiDiGraph:
    """The network of some things, with what joins at least two of them, over their letters.

    Things that no letter names are not in it. Where more than 200 letters name them, only the
    first 200 by name.

    Raises:
        UnknownEntity: if no letter in the store names any of them.
    """
    wanted, letters = set(iris), set(store.letters())
    named = [row["letter"] for row in rows(store, "letters", about=list(iris))]
    naming = sorted({*named, *(wanted & letters)})[:MOST_LETTERS]
    graph = build(store, letter=naming) if naming else nx.MultiDiGraph()
    if wanted.isdisjoint(graph):
        raise UnknownEntity("no letter in the store names any of these things; check the spelling")
    joining = (iri for iri in graph if len(wanted & {*graph.succ[iri], *graph.pred[iri]}) > 1)
    return _tidy(graph.subgraph([*(wanted & set(graph)), *joining]))


def joined(graph: nx.MultiDiGraph, others: Sequence[nx.MultiDiGraph]) -> nx.MultiDiGraph:
    """The graphs as one."""
    return _tidy(nx.compose_all([*reversed(others), graph]))


def _tidy(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """A copy with nodes and edges in the order of their names."""
    tidy = nx.MultiDiGraph()
    tidy.add_nodes_from(sorted(graph.nodes(data=True)))
    tidy.add_edges_from(sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3]))
    return tidy


def letters(store: View) -> dict[str, str]:
    """The letters in the store with their labels, by label."""
    found = {row["letter"]: row["label"] for row in rows(store, "choices")}
    return dict(sorted(found.items(), key=lambda letter: (letter[1], letter[0])))
