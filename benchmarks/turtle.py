"""Made-up facts written as Turtle, with the prefixes of a store's names and of the ontology."""

from __future__ import annotations

import pyoxigraph as ox

from graph.iri import Base, prologue


def triples(text: str) -> list[ox.Triple]:
    """Turtle with our prefixes as triples."""
    whole = prologue(Base().prefixes()) + text
    return [quad.triple for quad in ox.parse(whole, ox.RdfFormat.TURTLE)]
