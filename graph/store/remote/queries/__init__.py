"""Our own queries to an engine, each in a file; what is asked for stands in a pattern's place."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

_PATTERN: Final = "GRAPH ?g { ?s ?p ?o }"
_TRIPLE: Final = "?s ?p ?o"


def query(name: str) -> str:
    """The query in the file of that name."""
    return _queries()[name]


def over(name: str, pattern: str) -> str:
    """The query with a pattern in the place of *any triple in any graph*."""
    before, _, after = query(name).rpartition(_PATTERN)
    return before + pattern + after


def of_triple(name: str, triple: str) -> str:
    """The query with a triple in the place of *any triple*."""
    return query(name).replace(_TRIPLE, triple)


@cache
def _queries() -> dict[str, str]:
    found = (file for file in files(__name__).iterdir() if file.name.endswith(".rq"))
    return {file.name.removesuffix(".rq"): file.read_text("utf-8") for file in found}
