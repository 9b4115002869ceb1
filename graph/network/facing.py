"""Two columns that face each other: bodies on the left, treaty articles on the right."""

from __future__ import annotations

import networkx as nx

LEFT, RIGHT = -14.0, 14.0
ROW = 3.0


def facing(graph: nx.MultiDiGraph) -> None:
    """Put the graph's bodies and articles in columns, each near what it is joined with."""
    bodies = sorted(
        (iri for iri, kind in graph.nodes(data="kind") if kind == "body"),
        key=lambda iri: (-graph.degree(iri), graph.nodes[iri]["label"], iri),
    )
    _column(graph, bodies, LEFT)
    articles = sorted(
        (iri for iri in graph if iri not in set(bodies)),
        key=lambda iri: (-_height(graph, iri), graph.nodes[iri]["label"], iri),
    )
    _column(graph, articles, RIGHT)


def _column(graph: nx.MultiDiGraph, nodes: list[str], x: float) -> None:
    for row, iri in enumerate(nodes):
        graph.nodes[iri].update(x=x, y=((len(nodes) - 1) / 2 - row) * ROW)


def _height(graph: nx.MultiDiGraph, article: str) -> float:
    heights = [graph.nodes[body]["y"] for body in graph.predecessors(article)]
    return float(sum(heights) / len(heights)) if heights else 0.0
