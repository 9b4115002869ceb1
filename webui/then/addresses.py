"""How an address says which graph it means: ``at=NAME`` among its parameters, or ``at=now``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import parse_qsl

NAME: Final = "at"
THEN: Final = "policygraph.then"
"""Where a worker is told which snapshot its pages show: its name, a space, and when it was kept."""
NOW: Final = "now"


def word_in(environ: Mapping[str, Any]) -> str | None:
    """The snapshot that a request asks for; None where it asks for the graph as it is."""
    query = environ.get("QUERY_STRING", "")
    if f"{NAME}=" not in query:
        return None
    word = next((value for name, value in parse_qsl(query) if name == NAME), NOW)
    return None if word == NOW else word


def as_it_is_now(query: str) -> bool:
    """Whether a query string asks for nothing but the graph as it is now, whatever that takes."""
    return f"{NAME}={NOW}" in query.split("&")


def without(query: str) -> str:
    """A query string without the parameter."""
    parts = (part for part in query.split("&") if part.partition("=")[0] != NAME)
    return "&".join(parts)
