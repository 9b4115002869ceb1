"""Which part of the store is made into a network: all of it, one letter, one thing, or several."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import accumulate
from typing import Final

import networkx as nx

from graph.errors import UnknownEntity
from graph.network.asking import rows
from graph.network.building import build
from graph.search.index import beside
from graph.search.naming import newest_naming
from graph.store import View

MOST_NAMING: Final = 30
"""In how many letters a picture shows things that more of them name: in the newest."""


def whole(store: View) -> nx.MultiDiGraph:
    """The network of everything in the store that letters speak of."""
    return build(store)


def fullest(store: View, *, most: int) -> nx.MultiDiGraph:
    """The network of the letters that most have signed, of as many as name ``most`` things.

    Each record of a letter counts for a thing. ``graph["letters"]`` says how many letters they
    are, and ``graph["of"]`` among how many, if not all.
    """
    found = list(rows(store, "fullest"))
    counted = list(accumulate(int(row.get("records", 0)) + 1 for row in found))
    some = [row["letter"] for row in found[: max(1, bisect_right(counted, most))]]
    graph = build(store, letter=some if len(some) < len(found) else "")
    if len(some) < len(found):
        graph.graph |= {"letters": len(some), "of": len(found)}
    return graph


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

    Around a letter it is the letter's own network. Where more than 30 letters name the thing, it
    is over the newest 30, and ``graph["of"]`` says how many there are.

    Raises:
        UnknownEntity: if no letter in the store names the thing.
    """
    if _read(store, [iri]):
        return of_letter(store, iri)
    parts = [row["part"] for row in rows(store, "parts", whole=iri)]
    graph = _over(store, newest(store, parts), about=[iri] if depth == 1 else ())
    if iri not in graph:
        raise UnknownEntity(f"{iri}: no letter in the store names it; check the spelling")
    return _tidy(nx.ego_graph(graph, iri, radius=depth, undirected=True))


def among(store: View, iris: Sequence[str]) -> nx.MultiDiGraph:
    """The network of some things, with what joins at least two of them, over their letters.

    Things that no letter names are not in it. Where more than 30 letters name them, it is over the
    newest 30 as around one thing, letters among the things counted first.

    Raises:
        UnknownEntity: if no letter in the store names any of them.
    """
    wanted = set(iris)
    own = _read(store, iris)
    named = (one for one in newest(store, iris) if one not in wanted)
    graph = _over(store, [*own, *named], about=wanted, least=len(own))
    if wanted.isdisjoint(graph):
        raise UnknownEntity("no letter in the store names any of these things; check the spelling")
    joining = (iri for iri in graph if len(wanted & {*graph.succ[iri], *graph.pred[iri]}) > 1)
    return _tidy(graph.subgraph([*(wanted & set(graph)), *joining]))


def newest(store: View, things: Sequence[str]) -> list[str]:
    """The letters and papers that name any of some things, the newest first."""
    index = beside(store)
    if index is None:
        return [row["letter"] for row in rows(store, "letters", about=things)]
    others = [row["letter"] for row in rows(store, "letters-otherwise", about=things)]
    return newest_naming(index, things, others)


def _read(store: View, things: Sequence[str]) -> list[str]:
    """Those of some things that are letters or papers, by their names."""
    return sorted(row["letter"] for row in rows(store, "read", letter=things))


def _over(
    store: View, letters: Sequence[str], *, about: Collection[str], least: int = 0
) -> nx.MultiDiGraph:
    """The network of the first letters; it knows of how many they are, if it has not all."""
    some = letters[: max(MOST_NAMING, least)]
    graph = build(store, letter=some, about=about) if some else nx.MultiDiGraph()
    if len(some) < len(letters):
        graph.graph |= {"letters": len(some), "of": len(letters)}
    return graph


def told_newest(graph: nx.MultiDiGraph) -> str:
    """What to say behind a title about letters that were left out; empty where none were."""
    told = graph.graph
    return f", in the newest {told['letters']:,} of {told['of']:,} letters" if told else ""


def told_fullest(letters: int, of: int) -> str:
    """What to call a network of so many letters chosen among others."""
    some = "The letter" if letters == 1 else f"The {letters:,} letters"
    return f"{some} of {of:,} that most have signed"


def joined(graph: nx.MultiDiGraph, others: Sequence[nx.MultiDiGraph]) -> nx.MultiDiGraph:
    """The graphs as one."""
    both = nx.compose_all([*reversed(others), graph])
    both.graph = dict(graph.graph)
    return _tidy(both)


def _tidy(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """A copy with nodes and edges in the order of their names."""
    tidy = nx.MultiDiGraph(**graph.graph)
    tidy.add_nodes_from(sorted(graph.nodes(data=True)))
    tidy.add_edges_from(sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3]))
    return tidy


def letters(store: View) -> dict[str, str]:
    """The letters in the store with their labels, by label."""
    found = {row["letter"]: row["label"] for row in rows(store, "choices")}
    return dict(sorted(found.items(), key=lambda letter: (letter[1], letter[0])))
