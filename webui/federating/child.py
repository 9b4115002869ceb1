"""What runs in the process that asks one service one query.

When the connection stands, the process gives up making others and opening files; only then
does it send the query and read what comes back.
"""

from __future__ import annotations

from collections.abc import Mapping
from multiprocessing.connection import Connection
from typing import Any, Final

from graph.confinement import address_space, confine_connected
from graph.delivery import Endpoints
from webui.writing.child import Work, serve_one

MEMORY: Final = 256 * 1024 * 1024
"""Bytes beyond what it starts with."""


def ask(connection: Connection, endpoints: Endpoints) -> None:
    """Put one query to one of the services."""

    def work(asked: Mapping[str, str], body: bytes) -> tuple[dict[str, Any], bytes]:
        sparql = body.decode("utf-8")
        return {}, endpoints.ask(asked["address"], sparql, connected=_confined)

    def started() -> Work:
        return work

    serve_one(connection, started)


def _confined() -> None:
    confine_connected(address_space() + MEMORY)
