"""Queries to services: listed ones only, at the address that was looked at, within limits."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from graph.delivery import Endpoints
from graph.errors import EndpointFailed, InputError
from tests.graph.delivery.conftest import Receiver

ASK = "ASK {}"


def test_a_service_is_listed_by_scheme_host_and_port() -> None:
    listed = Endpoints.of("query.example http://10.0.0.5:3030 https://[::1]:8443")
    assert listed.allow("https://query.example/sparql?x=1")
    assert listed.allow("https://QUERY.example:443/")
    assert listed.allow("http://10.0.0.5:3030/ds/query")
    assert listed.allow("https://[::1]:8443/")
    for address in (
        "http://query.example/sparql",
        "https://query.example:444/",
        "https://query.example.evil.example/",
        "https://me@query.example/",
        "https://query.example\\@evil.example/",
        "http://10.0.0.5/",
        "https://query.example:x/",
        "file://query.example/etc/passwd",
        "query.example",
    ):
        assert not listed.allow(address), address
        with pytest.raises(EndpointFailed, match="not listed"):
            listed.ask(address, ASK)
    assert not Endpoints.of("")


@pytest.mark.parametrize("entry", ["ftp://e", "e/sparql", "a@e", "http://", "e:99999", "e?x"])
def test_what_is_no_host_is_not_listed(entry: str) -> None:
    with pytest.raises(InputError, match=r"services: .* is no host; write one as"):
        Endpoints.of(entry)


def test_a_name_is_asked_at_the_address_that_was_looked_at(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = receiver.address.rpartition(":")[2].partition("/")[0]
    real = socket.getaddrinfo

    def known(host: str, *more: Any, **options: Any) -> list[Any]:
        return real("127.0.0.1" if host == "inside.example" else host, *more, **options)

    monkeypatch.setattr(socket, "getaddrinfo", known)
    name = f"http://inside.example:{port}"
    with pytest.raises(EndpointFailed, match="on this machine or in its network"):
        Endpoints.of(name).ask(f"{name}/sparql", ASK)
    assert receiver.came == []
    with pytest.raises(EndpointFailed, match=r"inside\.example: answers 204"):
        _asked(f"{name} http://127.0.0.1:{port}", f"{name}/sparql")
    ((headers, body),) = receiver.came
    assert (headers["host"], body) == (f"inside.example:{port}", b"query=ASK+%7B%7D")
    assert "authorization" not in headers


def _asked(hosts: str, address: str) -> None:
    Endpoints.of(hosts).ask(address, ASK)


def test_a_redirect_is_not_followed(receiver: Receiver) -> None:
    receiver.status, receiver.location = 307, receiver.address
    with pytest.raises(EndpointFailed, match="leads elsewhere"):
        _asked(receiver.address.partition("/hook")[0], receiver.address)
    assert len(receiver.came) == 1


def test_what_comes_without_being_results_is_told(receiver: Receiver) -> None:
    receiver.status = 200
    with pytest.raises(EndpointFailed, match="answers without a type, no results in JSON"):
        _asked(receiver.address.partition("/hook")[0], receiver.address)
