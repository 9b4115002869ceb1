"""What a new store begins with: the reference data and what follows from them, as N-Triples."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import pyoxigraph as ox

from graph import rules, vocabulary
from graph.store.engine import as_stored


class Shipped(NamedTuple):
    """The triples of both graphs, each one once, as the engine gives them back."""

    reference: bytes
    inferred: bytes


def shipped() -> Shipped:
    """Both graphs of a store without letters."""
    stated = list(as_stored(vocabulary.reference_triples()))
    return Shipped(_lines(stated), _lines(as_stored(rules.inferred(stated))))


def _lines(triples: Iterable[ox.Triple]) -> bytes:
    return b"".join(sorted(f"{triple} .\n".encode() for triple in triples))
