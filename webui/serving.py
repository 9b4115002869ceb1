"""Serving the pages: a production server, started by one call."""

from __future__ import annotations

import errno
from collections.abc import Callable

import waitress

from graph.errors import PolicygraphError
from graph.store import Store
from webui import create_app

THREADS = 16
HIGHEST_PORT = 65_535


def serve(store: Store, *, host: str, port: int, announce: Callable[[str], None]) -> None:
    """Serve the store's pages until interrupted; ``announce`` is told the address.

    Raises:
        PolicygraphError: if the address is in use, is not this machine's, or is none.
    """
    if not 0 <= port <= HIGHEST_PORT:
        raise PolicygraphError(f"{port}: no port; choose one from 0 to {HIGHEST_PORT} with --port")
    app = create_app(store)
    try:
        server = waitress.create_server(app, host=host, port=port, threads=THREADS, ident=None)
    except OSError as error:
        raise PolicygraphError(f"{host}:{port}: {_refusal(error)}") from error
    except ValueError as error:
        raise PolicygraphError(
            f"{host}: no address of this machine; choose another with --host"
        ) from error
    announce(f"policygraph is on http://{host}:{server.effective_port}/ (Ctrl-C stops it)")
    try:
        server.run()
    finally:
        server.close()


def _refusal(error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return "something else listens there; choose another with --port"
    if error.errno == errno.EACCES:
        return "this port needs more rights; choose one above 1023 with --port"
    return f"cannot listen there ({error.strerror or error}); choose another with --host or --port"
