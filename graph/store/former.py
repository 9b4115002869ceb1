"""What stores of former versions say otherwise than today's, put right when they are opened."""

from __future__ import annotations

from collections import defaultdict

import pyoxigraph as ox

from graph.store.difference import Difference
from graph.store.triplestore import TripleStore
from graph.terms import PG, RDF


def outdated(engine: TripleStore) -> dict[str, Difference]:
    """What stated graphs must lose, by their names: papers of meetings were letters too."""
    papers = {quad.subject for quad in engine.quads(predicate=RDF.type, value=PG.MeetingPaper)}
    gone: dict[str, set[ox.Triple]] = defaultdict(set)
    for paper in papers:
        if not isinstance(paper, ox.NamedNode):
            continue
        for quad in engine.quads(subject=paper, predicate=RDF.type, value=PG.Letter):
            if isinstance(quad.graph_name, ox.NamedNode):
                gone[quad.graph_name.value].add(quad.triple)
    return {graph: Difference(frozenset(some), frozenset()) for graph, some in gone.items()}
