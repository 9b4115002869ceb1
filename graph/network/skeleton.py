"""What a layout looks at: things with their kinds, and who is joined with whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import networkx as nx

Point = tuple[float, float]
Positions = Mapping[str, Point]
"""Where each node stands: x to the right, y upwards, in no particular unit."""


@dataclass(frozen=True)
class Skeleton:
    """A graph reduced to what decides positions; two equal ones are laid out alike.

    ``nodes`` are (IRI, kind, sort key) and ``edges`` (source, target, relation), in order.
    """

    nodes: tuple[tuple[str, str, str], ...]
    edges: tuple[tuple[str, str, str], ...]

    @cached_property
    def kinds(self) -> dict[str, str]:
        """The kind of each node."""
        return {iri: kind for iri, kind, _ in self.nodes}

    @cached_property
    def keys(self) -> dict[str, str]:
        """The sort key of each node: country, then name; or the number of a demand."""
        return {iri: key for iri, _, key in self.nodes}

    @cached_property
    def letters(self) -> tuple[str, ...]:
        """The letters among the nodes; where there are none, the papers of meetings."""
        kinds = ("letter", "paper")
        found = (tuple(iri for iri, kind, _ in self.nodes if kind == one) for one in kinds)
        return next((some for some in found if some), ())

    @cached_property
    def neighbours(self) -> dict[str, frozenset[str]]:
        """The nodes joined to each node, in either direction."""
        found: dict[str, set[str]] = {iri: set() for iri, _, _ in self.nodes}
        for source, target, _ in self.edges:
            found[source].add(target)
            found[target].add(source)
        return {iri: frozenset(others) for iri, others in found.items()}

    @cached_property
    def signers(self) -> dict[str, frozenset[str]]:
        """The letters that each signatory signed."""
        found: dict[str, set[str]] = {}
        for source, target, relation in self.edges:
            if relation == "signed":
                found.setdefault(source, set()).add(target)
        return {iri: frozenset(letters) for iri, letters in found.items()}


def skeleton(graph: nx.MultiDiGraph) -> Skeleton:
    """The skeleton of a graph made by this package."""
    return Skeleton(
        tuple(sorted((iri, data["kind"], _key(data)) for iri, data in graph.nodes(data=True))),
        tuple(sorted(graph.edges(keys=True))),
    )


def _key(data: Mapping[str, str]) -> str:
    if data["kind"] == "demand":
        return data.get("ordinal", "~").rjust(5)
    return f"{data.get('country') or '~'}|{data['label'].casefold()}"
