"""What a change leaves in the log of commits: how much, and by what it is known again.

The state of a set of graphs is the sum, modulo 2^256, of the SHA-256 of each of its quads. It
does not depend on their order, and follows a change without looking at the rest.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

import pyoxigraph as ox

from graph.store.difference import DEFAULT_GRAPH, Difference
from graph.store.engine import graph_name
from graph.store.triplestore import TripleStore

EMPTY = "0" * 64
"""The state of no quads at all."""
MOST = 8
"""Witnesses a commit."""
LONG = 300
_MODULUS = 1 << 256


@dataclass(slots=True)
class Trace:
    """Changes of one engine that make one commit, as they come in.

    A *witness* is a quad with what became of it, ``+`` or ``-`` in front: where it is not as
    the commit left it, the commit, or a later one, is not in the engine.
    """

    graphs: dict[str, list[int]] = field(default_factory=dict)
    total: int = 0
    witnesses: list[str] = field(default_factory=list)
    _digest: str = ""

    def add(self, changes: Mapping[str, Difference]) -> None:
        """Take in changes that are made together."""
        digest = hashlib.sha256(self._digest.encode())
        for graph, change in sorted(changes.items()):
            for sign, triples in (("-", change.gone), ("+", change.new)):
                self._take(sign, sorted(_lines(graph, triples)), digest)
            counts = self.graphs.setdefault(graph, [0, 0])
            counts[0] += len(change.new)
            counts[1] += len(change.gone)
        self._digest = digest.hexdigest()

    def load(self, graph: str, quads: Sequence[bytes]) -> None:
        """Take in a graph that was not there before, as its quads without their full stops."""
        digest = hashlib.sha256(self._digest.encode())
        numbers = [hashlib.sha256(quad).digest() for quad in quads]
        self.total += sum(map(int.from_bytes, numbers))
        if quads:
            digest.update(b"+ " + b"\n+ ".join(quads) + b"\n")
            every = list(zip(numbers, quads, strict=True))
            _, told = min([one for one in every if not _wordy(one[1])] or every)
            self.witnesses.append(f"+ {told.decode()}")
        self.graphs.setdefault(graph, [0, 0])[0] += len(quads)
        self._digest = digest.hexdigest()

    def keep(self, engine: TripleStore) -> None:
        """Keep the last few witnesses that later changes of the same commit left as they are."""
        stand = (w for w in reversed(self.witnesses) if all(standing(engine, [w])))
        self.witnesses = list(islice(stand, MOST))[::-1]

    @property
    def digest(self) -> str:
        """SHA-256 of the changes, in the order in which they came."""
        return self._digest

    def after(self, state: str) -> str:
        """The state that was ``state`` before the changes."""
        return _written(int(state, 16) + self.total)

    def _take(self, sign: str, lines: list[str], digest: hashlib._Hash) -> None:
        told = [(_wordy(line.encode()), _number(line), line) for line in lines]
        change = sum(number for _, number, _ in told)
        self.total += change if sign == "+" else -change
        if told:
            self.witnesses.append(f"{sign} {min(told)[2]}")
        for line in lines:
            digest.update(f"{sign} {line}\n".encode())


@dataclass(slots=True)
class Sum:
    """The state of quads that are read one after the other."""

    total: int = 0
    count: int = 0

    def add(self, quads: Iterable[ox.Quad]) -> None:
        """Take in more quads, each one only once."""
        for quad in quads:
            self.total += _number(str(quad))
            self.count += 1

    @property
    def state(self) -> str:
        """The state of all that were taken in."""
        return _written(self.total)


def of_everything(engine: TripleStore) -> Trace:
    """The trace of a commit that made all that the engine holds now."""
    trace, digest, few = Trace(), hashlib.sha256(), list[tuple[int, str]]()
    for quad in engine.quads():
        line = str(quad)
        digest.update(f"+ {line}\n".encode())
        number = _number(line)
        trace.total += number
        trace.graphs.setdefault(graph_name(quad), [0, 0])[0] += 1
        few = sorted([*few, (number, line)])[:MOST] if _less(number, few) else few
    trace.witnesses = [f"+ {line}" for _, line in few]
    trace._digest = digest.hexdigest()
    return trace


def state_of(quads: Iterable[ox.Quad]) -> str:
    """The state of some quads."""
    found = Sum()
    found.add(quads)
    return found.state


def standing(engine: TripleStore, witnesses: Iterable[str]) -> Iterator[bool]:
    """For each witness, whether its quad is in the engine, or out of it, as it says."""
    for witness in witnesses:
        yield engine.holds(_quad(witness)) is (witness[0] == "+")


def graph_of(witness: str) -> str:
    """The graph that a witness's quad is or was in."""
    return graph_name(_quad(witness))


def _quad(witness: str) -> ox.Quad:
    found: list[ox.Quad] = list(ox.parse(f"{witness[2:]} .".encode(), format=ox.RdfFormat.N_QUADS))
    return found[0]


def _lines(graph: str, triples: Iterable[ox.Triple]) -> Iterator[str]:
    name = "" if graph == DEFAULT_GRAPH else f" <{graph}>"
    return (f"{triple}{name}" for triple in triples)


def _number(line: str) -> int:
    return int.from_bytes(hashlib.sha256(line.encode()).digest())


def _written(total: int) -> str:
    return f"{total % _MODULUS:064x}"


def _wordy(line: bytes) -> bool:
    """Whether a quad would bring much of a letter's words into the log."""
    return len(line) > LONG or b'"' in line


def _less(number: int, few: list[tuple[int, str]]) -> bool:
    return len(few) < MOST or number < few[-1][0]
