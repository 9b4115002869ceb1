"""Serving the pages: a production server, started by one call."""

from __future__ import annotations

import errno
from collections.abc import Callable
from typing import Any

import waitress

from graph.errors import PolicygraphError
from graph.store import Store
from webui.gate import Gate

THREADS = 32
"""Requests in hand at once, those that wait for a worker among them."""
LONGEST_UNREAD = 64 * 1024 * 1024
"""Bytes of an answer that wait for a slow reader without holding up a thread."""
HIGHEST_PORT = 65_535


def serve(store: Store, *, host: str, port: int, announce: Callable[[str], None]) -> None:
    """Serve the store's pages until interrupted; ``announce`` is told the address.

    Raises:
        PolicygraphError: if the address is in use, is not this machine's, or is none.
    """
    if not 0 <= port <= HIGHEST_PORT:
        raise PolicygraphError(f"{port}: no port; choose one from 0 to {HIGHEST_PORT} with --port")
    gate = Gate(store)
    try:
        server = _listening(gate, host=host, port=port)
        announce(f"policygraph is on http://{host}:{server.effective_port}/ (Ctrl-C stops it)")
        try:
            server.run()
        finally:
            server.close()
    finally:
        gate.close()


def _listening(gate: Gate, *, host: str, port: int) -> Any:
    try:
        return waitress.create_server(
            gate.app,
            host=host,
            port=port,
            threads=THREADS,
            ident=None,
            outbuf_high_watermark=LONGEST_UNREAD,
            max_request_body_size=gate.settings.body_bytes,
        )
    except OSError as error:
        raise PolicygraphError(f"{host}:{port}: {_refusal(error)}") from error
    except ValueError as error:
        raise PolicygraphError(
            f"{host}: no address of this machine; choose another with --host"
        ) from error


def _refusal(error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return "something else listens there; choose another with --port"
    if error.errno == errno.EACCES:
        return "this port needs more rights; choose one above 1023 with --port"
    return f"cannot listen there ({error.strerror or error}); choose another with --host or --port"
