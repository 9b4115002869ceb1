"""Which part of the store is made into a network: all of it, one letter, or one thing."""

from __future__ import annotations

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
    near = nx.ego_graph(graph, iri, radius=depth, undirected=True)
    tidy = nx.MultiDiGraph()
    tidy.add_nodes_from(sorted(near.nodes(data=True)))
    tidy.add_edges_from(sorted(near.edges(keys=True, data=True), key=lambda edge: edge[:3]))
    return tidy


def letters(store: View) -> dict[str, str]:
    """The letters in the store with their labels, by label."""
    found = {row["letter"]: row["label"] for row in rows(store, "choices")}
    return dict(sorted(found.items(), key=lambda letter: (letter[1], letter[0])))
