"""Graphs put into the engine as text: no triple becomes an object of ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, cast

from pyoxigraph import NamedNode, RdfFormat, Store

LARGE = 5_000_000
"""From so many bytes on the engine writes files of its own instead of going through its log."""


END = b" .\n"
"""Where a line of N-Triples or N-Quads ends, and nothing else: in a value the line is escaped."""


def quads(graph: str, triples: bytes) -> bytes:
    """N-Triples, each in its line, as N-Quads of a graph."""
    return triples.replace(END, f" {NamedNode(graph)} .\n".encode())


def load(store: Store, texts: Iterable[bytes], size: int) -> None:
    """Put N-Triples and N-Quads in, about so many bytes, in one step: wholly, or not at all."""
    into = store.bulk_load if size > LARGE else store.load
    into(cast(BinaryIO, _Together(iter(texts))), RdfFormat.N_QUADS, lenient=True)


@dataclass(slots=True)
class _Together:
    """Texts that are read one after the other, without a copy of them all."""

    texts: Iterator[bytes]
    _rest: memoryview = field(default_factory=lambda: memoryview(b""))

    def read(self, size: int) -> bytes:
        """The next bytes, at most so many; none at the end."""
        while not self._rest:
            text = next(self.texts, None)
            if text is None:
                return b""
            self._rest = memoryview(text)
        taken, self._rest = self._rest[:size], self._rest[size:]
        return bytes(taken)
