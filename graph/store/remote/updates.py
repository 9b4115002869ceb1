"""Changes to graphs as the text of one SPARQL Update."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from graph.errors import StoreError
from graph.store.difference import DEFAULT_GRAPH, Difference
from graph.store.remote.dialects import Dialect


def as_update(changes: Mapping[str, Difference], dialect: Dialect) -> str:
    """One update that makes the changes; nothing for no change.

    Where an update is no transaction, what is new goes first: if it fails midway, statements are
    there too many but none is lost, and making the change again sets it right.

    Raises:
        StoreError: if a change is to the graph without a name.
    """
    operations = [
        operation
        for graph, change in changes.items()
        if change
        for operation in _operations(graph, change, dialect)
    ]
    if not dialect.atomic:
        operations.sort(key=lambda one: not one.startswith("INSERT"))
    return ";\n".join(operations)


def _operations(graph: str, change: Difference, dialect: Dialect) -> Iterator[str]:
    if graph == DEFAULT_GRAPH:
        raise StoreError(
            "the graph without a name: cannot be told from all graphs together in an engine "
            "elsewhere; name a graph"
        )
    if change.empties:
        yield f"DROP SILENT GRAPH <{graph}>"
        return
    for verb, triples in (("DELETE", change.gone), ("INSERT", change.new)):
        for some in _parts(triples, dialect.most_triples):
            yield f"{verb} DATA {{ GRAPH <{graph}> {{\n{some}}} }}"


def _parts(triples: Iterable[ox.Triple], most: int | None) -> Iterator[str]:
    """The triples in lines, so many at once."""
    lines = sorted(f"{triple} .\n" for triple in triples)
    step = most or len(lines) or 1
    for at in range(0, len(lines), step):
        yield "".join(lines[at : at + step])
