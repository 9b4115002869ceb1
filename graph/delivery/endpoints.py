"""Queries to the SPARQL services that an operator has listed, and to no others.

A service is listed by its host. Its name is looked up once, the addresses are looked at, and the
connection is made to one of them. Redirects are not followed, and nothing is sent but the query.
"""

from __future__ import annotations

import http.client
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Self
from urllib.parse import SplitResult, urlencode, urlsplit

import urllib3
from urllib3.connection import HTTPConnection

from graph.delivery.connecting import connection_to, port_of, reason, target_of
from graph.delivery.hosts import addresses_of, is_public
from graph.errors import EndpointFailed, InputError, Undelivered

_RESULTS: Final = "application/sparql-results+json"
_TYPES: Final = frozenset({_RESULTS, "application/json"})
_SCHEMES: Final = ("https", "http")
_HEADERS: Final = {
    "Accept": f"{_RESULTS}, application/json;q=0.5",
    "Accept-Encoding": "identity",
    "Content-Type": "application/x-www-form-urlencoded",
    "User-Agent": "policygraph",
}

Origin = tuple[str, str, int]
"""Scheme, host and port."""


@dataclass(frozen=True, slots=True)
class Endpoints:
    """The services that may be asked, each for at most so many seconds and bytes of answer.

    One in the operator's own network must have its address among the ``hosts`` too.
    """

    listed: frozenset[Origin] = frozenset()
    seconds: float = 5.0
    most: int = 4 * 1024 * 1024

    @classmethod
    def of(cls, hosts: str, *, seconds: float = 5.0, most: int = 4 * 1024 * 1024) -> Self:
        """From a list parted by spaces: ``query.wikidata.org http://10.0.0.5:3030``.

        A host without a scheme is asked by https.

        Raises:
            InputError: if one is no host.
        """
        return cls(frozenset(map(_listed, hosts.split())), seconds, most)

    def __bool__(self) -> bool:
        return bool(self.listed)

    def __str__(self) -> str:
        return ", ".join(sorted({host for _, host, _ in self.listed}))

    def allow(self, address: str) -> bool:
        """Whether a service with that address may be asked."""
        parts = _parts(address)
        return parts is not None and _origin(parts) in self.listed

    def ask(
        self, address: str, sparql: str, *, connected: Callable[[], None] = lambda: None
    ) -> bytes:
        """The answer to a query, as JSON; ``connected`` is called when the connection stands.

        Raises:
            EndpointFailed: if there is none.
        """
        parts = _parts(address)
        if parts is None or _origin(parts) not in self.listed:
            raise EndpointFailed(f"{address[:100]}: is not listed here, so it is not asked")
        host = parts.hostname or ""
        connection = connection_to(parts, self._address(parts), patience=self.seconds)
        try:
            connection.connect()
            connected()
            body = urlencode({"query": sparql}).encode("ascii")
            headers = {**_HEADERS, "Host": parts.netloc}
            connection.request(
                "POST",
                target_of(parts),
                body=body,
                headers=headers,
                preload_content=False,
                decode_content=False,
            )
            return self._answer(connection, host)
        except (OSError, urllib3.exceptions.HTTPError, http.client.HTTPException) as error:
            raise EndpointFailed(f"{host}: does not answer ({reason(error)})") from error
        finally:
            connection.close()

    def _address(self, parts: SplitResult) -> str:
        """The address to connect to, which is public or listed, as are all others of the name."""
        host, port = parts.hostname or "", port_of(parts)
        try:
            found = addresses_of(host, port)
        except Undelivered as error:
            raise EndpointFailed(str(error)) from error
        own = {(listed, there) for _, listed, there in self.listed}
        if not all((one, port) in own or is_public(one) for one in found):
            raise EndpointFailed(
                f"{host}: is on this machine or in its network, where nothing is asked; "
                "its operator lists the address itself if that is meant"
            )
        return found[0]

    def _answer(self, connection: HTTPConnection, host: str) -> bytes:
        response = connection.getresponse()
        if 300 <= response.status < 400:  # noqa: PLR2004
            raise EndpointFailed(
                f"{host}: leads elsewhere ({response.status}), which is not followed; "
                "name the address that it leads to"
            )
        if response.status != 200:  # noqa: PLR2004
            raise EndpointFailed(f"{host}: answers {response.status}")
        kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if kind not in _TYPES or "Content-Encoding" in response.headers:
            raise EndpointFailed(f"{host}: answers {kind or 'without a type'}, no results in JSON")
        body = response.read(self.most + 1)
        if len(body) > self.most:
            raise EndpointFailed(
                f"{host}: the answer has more than {self.most:,} bytes; ask it for less at once"
            )
        return bytes(body)


def _parts(address: str) -> SplitResult | None:
    """A web address in its parts; None where it is none that could be listed."""
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018 - raises where it is none
    except ValueError:
        return None
    if not address.isascii() or not address.isprintable() or " " in address:
        return None
    there = parts.scheme in _SCHEMES and parts.hostname and "@" not in parts.netloc
    return parts if there and parts.port != 0 else None


def _origin(parts: SplitResult) -> Origin:
    return parts.scheme, parts.hostname or "", port_of(parts)


def _listed(entry: str) -> Origin:
    parts = _parts(entry if "://" in entry else f"https://{entry}")
    if parts is None or parts.path.strip("/") or parts.query or parts.fragment:
        raise InputError(
            f"services: {entry!r} is no host; write one as query.wikidata.org or "
            "http://10.0.0.5:3030"
        )
    return _origin(parts)
