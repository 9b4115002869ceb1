"""What a store states of a letter by itself: which text has its words, which program read it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version

import pyoxigraph as ox

from graph.terms import PG


def text_facts(letter: str, digest: str) -> Iterator[ox.Triple]:
    """Which text carries the letter's words: the store's own promise to find it again."""
    text = ox.NamedNode(f"{letter}.text")
    yield ox.Triple(text, PG.textOf, ox.NamedNode(letter))
    yield ox.Triple(text, PG.sha256, ox.Literal(digest))


@cache
def program_version() -> str:
    """The version of this program; *unreleased* where it runs without being installed."""
    try:
        return version("policygraph")
    except PackageNotFoundError:
        return "unreleased"
