"""Engines on other machines, asked and changed by the SPARQL 1.1 Protocol.

`opening` finds out what is at an address, `engine` is what a store sees of it, `client` speaks
HTTP, and `dialects` holds whatever is different from product to product.
"""

from __future__ import annotations

from graph.store.remote.client import Client
from graph.store.remote.endpoint import Access, Endpoint, is_address
from graph.store.remote.engine import RemoteEngine
from graph.store.remote.opening import Remote, known_with
from graph.store.remote.transport import Asked, Budget, Pieces, Reply, Transport

__all__ = [
    "Access",
    "Asked",
    "Budget",
    "Client",
    "Endpoint",
    "Pieces",
    "Remote",
    "RemoteEngine",
    "Reply",
    "Transport",
    "is_address",
    "known_with",
]
