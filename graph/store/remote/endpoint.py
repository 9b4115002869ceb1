"""Where an engine is, and what opens it: addresses are kept with the store, tokens never are."""

from __future__ import annotations

import ipaddress
import json
import os
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from graph.errors import StoreDamaged, StoreError
from graph.store.files import refusal, write_whole

FILE = "engine.json"
"""The file in a store's folder that says where its engine is."""
TOKEN = "POLICYGRAPH_TOKEN"  # noqa: S105 - the name of a variable, no password
"""The environment variable that a token is taken from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """The addresses of an engine: for queries, for updates, and for graphs as a whole.

    Without ``update`` it can only be read. ``dialect`` is the name of one of
    `graph.store.remote.dialects`, None to find out.

    Raises:
        StoreError: if an address is none, or has a password in it.
    """

    query: str
    update: str | None = None
    graph_store: str | None = None
    dialect: str | None = None

    def __post_init__(self) -> None:
        for address in self.addresses:
            _check(address)

    @property
    def addresses(self) -> list[str]:
        """The addresses that there are."""
        given = (self.query, self.update, self.graph_store)
        return [address for address in given if address is not None]

    @classmethod
    def of(cls, folder: Path) -> Self | None:
        """The engine that the store in a folder has; None where it keeps its graphs itself.

        Raises:
            StoreDamaged: if the note of it is not as it was written.
            StoreError: if the folder cannot be read.
        """
        file = folder / FILE
        try:
            return cls(**json.loads(file.read_text("utf-8")))
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise refusal(folder, error) from error
        except (ValueError, TypeError) as error:
            raise StoreDamaged(f"{file}: cannot be read; restore it from a backup") from error

    def completed(self, known: Self) -> Self:
        """With what is known of the same engine where nothing is said now."""
        return replace(
            self,
            update=self.update or known.update,
            graph_store=self.graph_store or known.graph_store,
            dialect=self.dialect or known.dialect,
        )

    def remember(self, folder: Path) -> None:
        """Write it down in a store's folder."""
        write_whole(folder / FILE, json.dumps(asdict(self), indent=1) + "\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """How an engine is approached: ``token`` as the bearer's, or ``name:password``.

    Connecting takes at most ``connect_seconds``; between two pieces of an answer there are at most
    ``seconds``, and an answer has at most ``most_bytes``.
    """

    token: str | None = field(default=None, repr=False)
    connect_seconds: float = 10.0
    seconds: float = 300.0
    most_bytes: int = 8 * 1024 * 1024 * 1024

    @classmethod
    def with_token(cls, token: str | None) -> Self:
        """With this token, or else the one in the environment."""
        return cls(token=token or os.environ.get(TOKEN) or None)


def is_address(place: str) -> bool:
    """Whether a store's place is the address of an engine, not a folder."""
    return "://" in place


def check_secrecy(address: str, token: str | None) -> None:
    """Refuse to send a token where strangers could read it on its way.

    Raises:
        StoreError: if it would go over the open net in the clear.
    """
    parts = urlsplit(address)
    if token and parts.scheme != "https" and not _nearby(parts.hostname or ""):
        raise StoreError(
            f"{address}: a token would go there in the clear; use https, "
            "or an address of your own network"
        )


def _nearby(host: str) -> bool:
    """Whether a host is this machine or one of a private network."""
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return "." not in host or host.endswith((".localhost", ".internal", ".local"))


def _check(address: str) -> None:
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise StoreError(f"{address}: no address ({error}); mend it") from error
    if parts.scheme not in {"http", "https"} or not host:
        raise StoreError(f"{address}: no address of an engine; it starts with https:// or http://")
    if parts.username is not None or parts.password is not None:
        raise StoreError(
            f"{parts.scheme}://{host}: leave the password out of the address; "
            f"give it as a token, name:password, in {TOKEN}"
        )
