"""All that a store holds, written piece by piece, the same bytes for the same facts.

Memory is bounded: what is sorted is a file of blocks (`graph.export.blocks`), and the other
formats are written from what it gives. Formats with graphs are written graph by graph.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final, cast

import pyoxigraph as ox

from graph.export.blocks import Blocks
from graph.export.jsonld import in_pieces
from graph.export.reading import read
from graph.export.writing import with_sorted_namespaces
from graph.iri import Base
from graph.store import DEFAULT_GRAPH, Progress, silent
from graph.store.triplestore import TripleStore

_TOGETHER: Final = 2_000
"""So many blocks are read together."""


@dataclass(slots=True)
class Whole:
    """All graphs of an engine; ``room`` is a folder for what memory does not hold, None for none.

    ``quads`` are how many statements were written with their graphs.
    """

    engine: TripleStore
    base: Base
    room: Path | None
    progress: Progress = silent
    quads: int = 0
    _prefixes: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self._prefixes = self.base.prefixes()

    def write(self, kind: ox.RdfFormat, target: BinaryIO) -> None:
        """Write all in that format."""
        if kind == ox.RdfFormat.TRIG:
            self._trig(target)
        elif kind == ox.RdfFormat.N_QUADS:
            ox.serialize(self._quads(set()), target, format=kind)
        else:
            self._as_one(kind, target)

    def _as_one(self, kind: ox.RdfFormat, target: BinaryIO) -> None:
        """Write all graphs as one."""
        blocks = read(self.engine, prefixes=self._prefixes, room=self.room, progress=self.progress)
        used = {prefix for one in blocks for prefix in one.used}
        texts = _counted(Blocks.texts(blocks), lambda count: self.progress("things written", count))
        if kind == ox.RdfFormat.TURTLE:
            target.write(self._head(used))
            target.writelines(texts)
            return
        triples = self._triples(texts)
        if kind == ox.RdfFormat.JSON_LD:
            target.writelines(in_pieces(triples, prefixes=self._prefixes))
        elif kind == ox.RdfFormat.RDF_XML:
            spaces = {prefix: self._prefixes[prefix] for prefix in sorted(used)}
            with self._aside(triples, kind, spaces) as body:
                target.write(with_sorted_namespaces(body.readline() + body.readline()))
                shutil.copyfileobj(body, target)
        else:
            ox.serialize(triples, target, format=kind)

    def _trig(self, target: BinaryIO) -> None:
        used = {"graph"}
        with self._aside(self._quads(used), ox.RdfFormat.TRIG, self._prefixes) as body:
            for _ in self._prefixes:
                body.readline()
            target.write(self._head(used))
            shutil.copyfileobj(body, target)

    def _quads(self, used: set[str]) -> Iterator[ox.Quad]:
        """Every statement, graph by graph; ``used`` gets the prefixes of what was given."""
        self.quads = 0
        for done, graph in enumerate(sorted(self.engine.graphs(), key="<{}>".format), 1):
            yield from self._of(graph, ox.NamedNode(graph), used)
            self.progress("graphs written", done)
        yield from self._of(DEFAULT_GRAPH, ox.DefaultGraph(), used)

    def _of(
        self, graph: str, name: ox.NamedNode | ox.DefaultGraph, used: set[str]
    ) -> Iterator[ox.Quad]:
        blocks = Blocks(self._prefixes, self.room)
        blocks.take(self.engine, graph)
        used |= blocks.used
        for triple in self._triples(Blocks.texts([blocks])):
            self.quads += 1
            yield ox.Quad(triple.subject, triple.predicate, triple.object, name)

    def _triples(self, texts: Iterator[bytes]) -> Iterator[ox.Triple]:
        head = self._head(self._prefixes)
        while some := b"".join(islice(texts, _TOGETHER)):
            for quad in ox.parse(head + some, ox.RdfFormat.TURTLE, lenient=True):
                yield quad.triple

    def _head(self, used: Iterable[str]) -> bytes:
        lines = [f"@prefix {prefix}: <{self._prefixes[prefix]}> .\n" for prefix in sorted(used)]
        return "".join([*lines, "\n"] if lines else lines).encode()

    def _aside(
        self,
        found: Iterator[ox.Triple] | Iterator[ox.Quad],
        kind: ox.RdfFormat,
        prefixes: Mapping[str, str],
    ) -> BinaryIO:
        """A file with what the serialiser writes, whose head is to be changed."""
        file = BytesIO() if self.room is None else _file(self.room)
        ox.serialize(found, file, format=kind, prefixes=dict(prefixes))
        file.seek(0)
        return file


def _file(room: Path) -> BinaryIO:
    return cast(BinaryIO, tempfile.TemporaryFile(dir=room))


def _counted(texts: Iterable[bytes], told: Callable[[int], None]) -> Iterator[bytes]:
    for done, text in enumerate(texts, 1):
        if done % _TOGETHER == 0:
            told(done)
        yield text
