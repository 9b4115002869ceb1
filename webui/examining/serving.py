"""Serving: which choices hold, and whether something else listens at the place."""

from __future__ import annotations

import socket

from webui.choosing import Chosen
from webui.examining.finding import Finding, ok, warning
from webui.settings import Place


def told(chosen: Chosen) -> Finding:
    """Which choices hold that are not the usual ones, and where each comes from."""
    made = [f"{name} ({source})" for name, source in sorted(chosen.sources.items())]
    return ok("choices", ", ".join(made) or "all as usual")


def port(place: Place) -> Finding:
    """Whether the pages could be served at the place now."""
    where = f"{place.host}:{place.port}"
    try:
        found = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)[0]
        with socket.socket(found[0], found[1]) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(found[4])
    except OSError as error:
        cure = "if that is not policygraph itself, choose another with --host or --port"
        return warning("port", f"{where}: {error.strerror or error}", cure)
    return ok("port", f"{where} is free")
