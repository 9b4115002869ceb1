"""Speaks HTTP with one engine: kept connections, limits, one host and no other."""

from __future__ import annotations

import io
from typing import Final
from urllib.parse import urlencode

import urllib3

from graph.errors import QueryRefused, StoreError, StoreUnreachable
from graph.store.remote.endpoint import Access, Endpoint, check_secrecy
from graph.store.remote.replies import NotThere, refusal, reply_of, troubles
from graph.store.remote.transport import N_TRIPLES, TURTLE, Asked, Budget, Reply, Transport

_FORM: Final = "application/x-www-form-urlencoded"
_UPDATE: Final = "application/sparql-update"
_GRAPH: Final = {"Accept": f"{N_TRIPLES}, {TURTLE};q=0.5"}
_FAILED: Final = 300
_CONNECTIONS: Final = 8


class Client(Transport):
    """Asks and changes one engine; several threads may use it at once.

    It follows no redirects, so that the token goes to nobody else.

    Raises:
        StoreError: if the token would go over the open net in the clear.
    """

    def __init__(self, endpoint: Endpoint, access: Access) -> None:
        for address in endpoint.addresses:
            check_secrecy(address, access.token)
        self.endpoint = endpoint
        self.place = endpoint.query
        self._access = access
        self._headers = _headers(access.token)
        self._pool = urllib3.PoolManager(maxsize=_CONNECTIONS, retries=False)

    def close(self) -> None:
        """Close the connections."""
        self._pool.clear()

    def ask(self, asked: Asked, budget: Budget | None = None) -> Reply:
        """Put a query, as a form: every engine takes that, and a query may be long.

        Raises:
            StoreUnreachable: if the engine does not answer, or not with what was asked for.
            QueryRefused: if it does not take the query.
        """
        body = urlencode([("query", asked.sparql), *asked.parameters])
        headers = {"Content-Type": _FORM, "Accept": asked.accept}
        reply = self._sent(self.place, headers, body, budget=budget)
        if not reply.media_type or reply.media_type not in asked.accept:
            reply.body.close()
            raise StoreUnreachable(
                f"{self.place}: answers {reply.media_type or 'without a type'}, no SPARQL results; "
                "name the address for queries (see docs/engines.md)"
            )
        return reply

    def update(self, text: str, *, as_form: bool) -> None:
        """Change the engine's graphs; it has done so when this returns.

        Raises:
            StoreError: if no address for updates is known, or the engine does not do it.
        """
        if self.endpoint.update is None:
            raise StoreError(
                f"{self.place}: no address for updates is known, so it can only be read; "
                "name it with --update"
            )
        body = urlencode({"update": text}) if as_form else text
        headers = {"Content-Type": _FORM if as_form else _UPDATE}
        try:
            self._sent(self.endpoint.update, headers, body).body.read()
        except QueryRefused as error:
            raise StoreError(str(error)) from error

    def whole_graph(self, graph: str) -> Reply:
        """A graph from the address for graphs; an empty one where there is none of that name.

        Raises:
            StoreUnreachable: if the engine does not answer as it should.
        """
        try:
            return self._sent(f"{self.endpoint.graph_store}?{urlencode({'graph': graph})}", _GRAPH)
        except NotThere:
            return Reply(N_TRIPLES, {}, io.BytesIO())

    def _sent(
        self,
        address: str,
        headers: dict[str, str],
        body: str | None = None,
        *,
        budget: Budget | None = None,
    ) -> Reply:
        """What comes back for a POST, or for a GET where there is nothing to send.

        Raises:
            StoreUnreachable: if it is no success.
            QueryRefused: if what was sent is not taken.
        """
        spent = budget or Budget(self._access.seconds, self._access.most_bytes)
        place = address.partition("?")[0]
        with troubles(place, spent):
            response = self._pool.urlopen(
                "GET" if body is None else "POST",
                address,
                body=None if body is None else body.encode("utf-8"),
                headers=self._headers | headers,
                timeout=urllib3.Timeout(connect=self._access.connect_seconds, read=spent.patience),
                redirect=False,
                preload_content=False,
            )
        reply = reply_of(response, place, spent)
        if response.status >= _FAILED:
            try:
                raise refusal(
                    response.status, reply, place, has_token=self._access.token is not None
                )
            finally:
                reply.body.close()
        return reply


def _headers(token: str | None) -> dict[str, str]:
    """What goes with every request; a token with a colon in it is a name and a password."""
    own = {"User-Agent": "policygraph", "Accept-Encoding": "gzip"}
    if token is None:
        return own
    if ":" in token:
        return own | dict(urllib3.make_headers(basic_auth=token))
    return own | {"Authorization": f"Bearer {token}"}
