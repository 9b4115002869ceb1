"""Serving the pages: a production server, started by one call."""

from __future__ import annotations

import errno
import faulthandler
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import waitress
from waitress.server import BaseWSGIServer, MultiSocketServer

from graph.errors import PolicygraphError
from graph.store import Store
from webui.gate import Gate
from webui.quick.lane import OFFERED, PATIENCE, Lane
from webui.settings import Place, Settings

THREADS = 32
"""Requests in hand at once, those that wait for a worker among them."""
LONGEST_UNREAD = 64 * 1024 * 1024
"""Bytes of an answer that wait for a slow reader without holding up a thread."""
LONGEST_END = 20.0
"""Seconds until the server ends even if something in it hangs."""
Beside = Callable[[Callable[[Callable[[], int]], int]], AbstractContextManager[None]]
_TOLD_BY_PROXIES = {"x-forwarded-for", "x-forwarded-host", "x-forwarded-proto"}


def serve(
    store: Store,
    place: Place,
    settings: Settings,
    *,
    announce: Callable[[str], None],
    beside: Beside,
) -> None:
    """Serve the store's pages until interrupted; ``announce`` is told the address.

    ``beside`` is entered while the pages are served; it is given what carries out changes.

    Raises:
        PolicygraphError: if the address is in use, or is not this machine's.
    """
    gate = Gate(store, settings)
    try:
        server = listening(gate, place)
        told = f"policygraph is on http://{place.host}:{server.effective_port}/ (Ctrl-C stops it)"
        try:
            with beside(gate.carry_out):
                announce(told)
                server.run()
        finally:
            server.close()
    finally:
        with _ending():
            gate.close()


@contextmanager
def _ending() -> Iterator[None]:
    """Within it, what takes too long is said with the lines that hang, and ended."""
    if sys.__stderr__ is None:
        yield
        return
    faulthandler.dump_traceback_later(LONGEST_END, exit=True, file=sys.__stderr__)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


def listening(gate: Gate, place: Place) -> Any:
    """A waitress server for the gate, which listens already; its `run` serves.

    Raises:
        PolicygraphError: if the address is in use, or is not this machine's.
    """
    behind = (
        {
            "trusted_proxy": place.behind_proxy,
            "trusted_proxy_headers": _TOLD_BY_PROXIES,
            "clear_untrusted_proxy_headers": True,
        }
        if place.behind_proxy
        else {}
    )
    try:
        server = waitress.create_server(
            gate.app,
            host=place.host,
            port=place.port,
            threads=THREADS,
            ident=None,
            outbuf_high_watermark=LONGEST_UNREAD,
            max_request_body_size=max(gate.settings.body_bytes, gate.settings.write_bytes),
            **behind,
        )
        return _with_lane(server, gate)
    except OSError as error:
        raise PolicygraphError(f"{place.host}:{place.port}: {_refusal(error)}") from error
    except ValueError as error:
        raise PolicygraphError(
            f"{place.host}: no address of this machine; choose another with --host"
        ) from error


def _with_lane(server: Any, gate: Gate) -> Any:
    """The server with a quick lane, where there can be one."""
    if OFFERED:
        listening = server.map if isinstance(server, MultiSocketServer) else server._map
        servers = [one for one in listening.values() if isinstance(one, BaseWSGIServer)]
        Lane(gate, servers)
        server.adj.asyncore_loop_timeout = PATIENCE
    return server


def _refusal(error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return "something else listens there; choose another with --port"
    if error.errno == errno.EACCES:
        return "this port needs more rights; choose one above 1023 with --port"
    return f"cannot listen there ({error.strerror or error}); choose another with --host or --port"
