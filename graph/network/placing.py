"""Positions for a graph: the layout that fits it, computed once and kept."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache

import networkx as nx

from graph.network.additions import extended
from graph.network.anatomy import anatomy
from graph.network.coalitions import coalitions
from graph.network.communities import communities
from graph.network.encoding import KINDS
from graph.network.skeleton import Point, Positions, Skeleton, skeleton

MOST_NODES = 2_000
_EASILY_DROPPED = ("organisation", "person", "topic", "document", "paper", "demand", "event")


class View(StrEnum):
    """A way to lay out a graph."""

    ANATOMY = "anatomy"
    NETWORK = "network"


def placed(
    graph: nx.MultiDiGraph,
    view: View = View.NETWORK,
    *,
    before: Mapping[str, Point] | None = None,
) -> nx.MultiDiGraph:
    """A copy of the graph whose nodes have ``x`` and ``y``; the same for equal graphs.

    What stood somewhere ``before`` stays there, unless most of the letters are new.
    In a network of several letters they have the number of their ``community`` too.

    Anatomy is for a graph of one letter; any other graph is laid out as a network.
    """
    copy = graph.copy()
    seen = skeleton(graph)
    found = (extended(seen, before) if before else None) or positions(seen, view)
    for iri, (x, y) in found.items():
        copy.nodes[iri]["x"], copy.nodes[iri]["y"] = round(x, 4), round(y, 4)
    if view is View.NETWORK:
        nx.set_node_attributes(copy, communities(seen), "community")
    return copy


@lru_cache(maxsize=32)
def positions(graph: Skeleton, view: View) -> Positions:
    """Where each node stands in a view; kept for the graphs that were last asked for."""
    if view is View.ANATOMY and len(graph.letters) == 1:
        return anatomy(graph, graph.letters[0])
    return coalitions(graph) if graph.nodes else {}


def pruned(graph: nx.MultiDiGraph, *, most: int = MOST_NODES) -> nx.MultiDiGraph:
    """The graph with at most so many nodes, those with the fewest neighbours left out first.

    Signatories, topics and demands go before letters, bodies and texts.
    """
    if len(graph) <= most:
        return graph
    degrees = dict(graph.degree())
    ordered = sorted(
        graph.nodes(data="kind"),
        key=lambda node: (node[1] in _EASILY_DROPPED, -degrees[node[0]], node[0]),
    )
    return graph.subgraph([iri for iri, _ in ordered[:most]]).copy()


def painted(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """A copy whose nodes have the ``colour`` and the ``size`` of their kind, as pages draw them."""
    copy = graph.copy()
    for _, attributes in copy.nodes(data=True):
        kind = KINDS[attributes["kind"]]
        attributes |= {"colour": kind.light, "size": kind.size}
    return copy
