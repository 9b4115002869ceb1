"""How an address says that it means the graph as it was: ``at=NAME`` among its parameters."""

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


def without(query: str) -> str:
    """A query string without the parameter."""
    parts = (part for part in query.split("&") if part.partition("=")[0] != NAME)
    return "&".join(parts)
