"""The graphs of a store as N-Quads, TriG and Turtle, a graph at a time, the same bytes every time.

Memory is bounded: a letter's graph is sorted in memory, and what is larger on disk. In Turtle
the statements about one letter's own things come first, letter by letter, then all others.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import BinaryIO, cast

import pyoxigraph as ox

from graph.iri import Base
from graph.releases.sorting import Sorter, in_order
from graph.store import DEFAULT_GRAPH, Engine

IN_MEMORY = 16 * 1024 * 1024
"""Bytes of a graph that are held in memory."""
_PARSED = 20_000
"""Lines that are read together."""
_END = b" .\n"


@dataclass(slots=True)
class Graphs:
    """The graphs of an engine that nobody changes; ``room`` is a folder for what is in hand."""

    engine: Engine
    base: Base
    room: Path
    triples: int = 0
    _names: list[str] = field(default_factory=list)

    def nquads(self, target: BinaryIO) -> None:
        """Write N-Quads, graph by graph."""
        self.triples = 0
        for graph, lines in self._graphs():
            end = f" {ox.NamedNode(graph)} .\n".encode() if graph else _END
            for line in lines:
                self.triples += 1
                target.write(line[: -len(_END)] + end)

    def trig(self, target: BinaryIO) -> None:
        """Write TriG, graph by graph."""
        quads = (
            ox.Quad(t.subject, t.predicate, t.object, _named(graph))
            for graph, lines in self._graphs()
            for t in _triples(lines)
        )
        self._serialized(quads, ox.RdfFormat.TRIG, target)

    def turtle(self, target: BinaryIO) -> None:
        """Write Turtle: all graphs together."""
        self._serialized(_triples(self._together()), ox.RdfFormat.TURTLE, target)

    def _together(self) -> Iterator[bytes]:
        """Every triple: those of letters about their own things, then all others, each once."""
        rest = Sorter(self.room)
        own = tuple(f"<{self.base.iri}{one}".encode() for one in ("letter/", "run/"))
        of_letters = self.base.name("graph", "letter.")
        for graph, lines in self._graphs():
            if graph.startswith(of_letters):
                others: list[bytes] = []
                for line in lines:
                    if line.startswith(own):
                        yield line
                    else:
                        others.append(line)
                rest.add(others)
            else:
                rest.add(lines)
        yield from rest.lines()

    def _graphs(self) -> Iterator[tuple[str, Iterator[bytes]]]:
        for graph in (DEFAULT_GRAPH, *self.engine.graphs()):
            with tempfile.SpooledTemporaryFile(IN_MEMORY, dir=str(self.room)) as spooled:
                text = cast(BinaryIO, spooled)
                self.engine.dump(graph, text)
                text.seek(0)
                yield graph, in_order(text, self.room)

    def _serialized(
        self, found: Iterable[ox.Quad] | Iterable[ox.Triple], kind: ox.RdfFormat, target: BinaryIO
    ) -> None:
        prefixes = self.base.prefixes()
        head = _Head(target, prefixes)
        ox.serialize(found, cast(BinaryIO, head), format=kind, prefixes=prefixes)
        head.end()


@dataclass(slots=True)
class _Head:
    """Passes on what is written, with the prefixes that it begins with in their order."""

    target: BinaryIO
    prefixes: Mapping[str, str]
    _begun: bytes | None = b""

    def write(self, content: bytes) -> int:
        """Take what the serialiser writes."""
        if self._begun is None:
            return self.target.write(content)
        self._begun += bytes(content)
        if self._begun.count(b"\n") > len(self.prefixes):
            self.end()
        return len(content)

    def end(self) -> None:
        """Pass on what was held back."""
        if self._begun is not None:
            lines = self._begun.splitlines(keepends=True)
            count = sum(line.startswith(b"@prefix ") for line in lines[: len(self.prefixes)])
            self.target.write(b"".join([*sorted(lines[:count]), *lines[count:]]))
            self._begun = None

    def flush(self) -> None:
        """Nothing waits here that could be passed on."""


def _named(graph: str) -> ox.NamedNode | ox.DefaultGraph:
    return ox.NamedNode(graph) if graph else ox.DefaultGraph()


def _triples(lines: Iterator[bytes]) -> Iterator[ox.Triple]:
    while some := b"".join(islice(lines, _PARSED)):
        for quad in ox.parse(some, ox.RdfFormat.N_TRIPLES, lenient=True):
            yield quad.triple
