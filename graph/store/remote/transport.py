"""How a query gets to an engine and its answer back, whoever carries them."""

from __future__ import annotations

import io
import math
import time
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Final

N_TRIPLES: Final = "application/n-triples"
TURTLE: Final = "text/turtle"
RESULTS_JSON: Final = "application/sparql-results+json"
PIECE: Final = 64 * 1024
"""Bytes of an answer that are taken in at once."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A reading query with the parameters of its request and the media types that will do."""

    sparql: str
    accept: str
    parameters: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Budget:
    """What an answer may cost: ``seconds`` without a sign of life, ``most`` bytes in all.

    It has to be whole at ``until``, by the clock that only goes forward.
    """

    seconds: float
    most: int
    until: float = math.inf

    @property
    def patience(self) -> float:
        """How long to wait for the next sign of life."""
        return max(min(self.seconds, self.until - time.monotonic()), 0.001)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: what it is, what was said before it, and its bytes, which are still coming in.

    Reading the ``body`` raises StoreUnreachable where it breaks off.
    """

    media_type: str
    headers: Mapping[str, str]
    body: BinaryIO


class Transport(ABC):
    """Carries queries to one engine, whose address is ``place``."""

    place: str

    @abstractmethod
    def ask(self, asked: Asked, budget: Budget | None = None) -> Reply:
        """Put a query whose answer may cost so much.

        Raises:
            StoreUnreachable: if the engine does not answer as it should.
            QueryRefused: if it does not take the query.
        """

    @abstractmethod
    def close(self) -> None:
        """Let go of connections."""


class Pieces(io.RawIOBase):
    """Bytes that come in pieces of any length, as a file to read from."""

    def __init__(self) -> None:
        self._held = memoryview(b"")

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer as far as what is there goes; none is the end."""
        if not self._held:
            self._held = memoryview(self.next_piece())
        size = min(len(buffer), len(self._held))
        buffer[:size] = self._held[:size]
        self._held = self._held[size:]
        return size

    def next_piece(self) -> bytes:
        """The next bytes; none at the end."""
        raise NotImplementedError


class Mended(Pieces):
    """A file with some texts in it replaced, line by line."""

    def __init__(self, file: BinaryIO, mends: Sequence[tuple[bytes, bytes]]) -> None:
        super().__init__()
        self._file = file
        self._mends = mends

    def next_piece(self) -> bytes:
        """The next line, mended."""
        line = self._file.readline()
        for wrong, right in self._mends:
            line = line.replace(wrong, right)
        return line


def mended(reply: Reply, mends: Sequence[tuple[bytes, bytes]]) -> Reply:
    """The same answer with some texts in it replaced."""
    body = io.BufferedReader(Mended(reply.body, mends), PIECE)
    return Reply(reply.media_type, reply.headers, body)
