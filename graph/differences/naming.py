"""What things are called in two states of a graph: as it is now, else as it was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graph.iri import Base
from graph.store.engine import Engine
from graph.terms import PROV, RDFS

LONGEST = 160
"""Characters of a value that are shown in words."""
_SPAN = re.compile(r".+\.text\.span-(?P<start>\d+)-(?P<end>\d+)")

Term = NamedNode | Literal | BlankNode | Triple


@dataclass(frozen=True, slots=True)
class Naming:
    """Finds names; ``now`` and ``then`` are the graphs after and before."""

    now: Sequence[Engine]
    then: Sequence[Engine]
    base: Base
    _known: dict[str, str] = field(default_factory=dict)

    def thing(self, iri: str) -> str:
        """What a thing is called, else its short name."""
        if iri not in self._known:
            self._known[iri] = self._found(iri)
        return self._known[iri]

    def value(self, value: Term) -> str:
        """A value in words, not too long."""
        if isinstance(value, NamedNode):
            span = _SPAN.fullmatch(value.value)
            return f"characters {span['start']}–{span['end']}" if span else self.thing(value.value)
        words = value.value if isinstance(value, Literal) else str(value)
        words = " ".join(words.split())
        return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"

    def short(self, value: Term) -> str:
        """A value as it is told apart from others that are called the same."""
        return self.base.shortened(value.value) if isinstance(value, NamedNode) else str(value)

    def reviewer(self, record: str) -> str:
        """Who reviewed a record as it is now; empty where nobody did."""
        node = NamedNode(f"{record}.review")
        for engine in self.now:
            for quad in engine.quads(subject=node, predicate=PROV.wasAssociatedWith):
                return self.value(quad.object)
        return ""

    def _found(self, iri: str) -> str:
        labels = sorted(self._labels(NamedNode(iri)), key=_preferred)
        return labels[0].value if labels else self.base.shortened(iri)

    def _labels(self, node: NamedNode) -> list[Literal]:
        for engine in (*self.now, *self.then):
            quads = engine.quads(subject=node, predicate=RDFS.label)
            if found := [one.object for one in quads if isinstance(one.object, Literal)]:
                return found
        return []


def _preferred(label: Literal) -> tuple[bool, bool, str, str]:
    language = label.language or ""
    return language != "en", language != "", language, label.value
