"""What a graph must lose and gain to become another one, and how SPARQL says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

DEFAULT_GRAPH = ""
"""What the graph without a name is called here; updates from outside may write to it."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What a graph must lose and gain to become another one; ``empties`` it of everything.

    ``exists`` makes the graph where it is to be there with nothing in it (True), or drops it
    where nothing is in it (False).
    """

    gone: frozenset[ox.Triple]
    new: frozenset[ox.Triple]
    empties: bool = False
    exists: bool | None = None

    def __bool__(self) -> bool:
        return bool(self.gone or self.new or self.exists is not None)


def as_update(graph: str, change: Difference) -> str:
    """A change of one graph as SPARQL Update."""
    unnamed = graph == DEFAULT_GRAPH
    if change.empties:
        return "DROP DEFAULT;\n" if unnamed else f"DROP SILENT GRAPH <{graph}>;\n"
    made = f"CREATE SILENT GRAPH <{graph}>;\n" if change.exists else ""
    return made + "".join(
        f"{verb} DATA {{ {_lines(triples) if unnamed else _block(graph, triples)} }};\n"
        for verb, triples in (("DELETE", change.gone), ("INSERT", change.new))
        if triples
    )


def _block(graph: str, triples: Iterable[ox.Triple]) -> str:
    return f"GRAPH <{graph}> {{\n{_lines(triples)}}}"


def _lines(triples: Iterable[ox.Triple]) -> str:
    return "".join(sorted(f"{triple} .\n" for triple in triples))
