"""Webhooks: signed, to one address, no longer than it may take, and never led elsewhere."""

from __future__ import annotations

import base64
import hashlib
import hmac
import threading
import time

import pytest

from graph.delivery import Webhook, check_address, new_secret, post, webhooks
from graph.errors import InputError, Undelivered
from tests.graph.delivery.conftest import Receiver


def test_what_is_sent_is_signed_as_standard_webhooks_say(receiver: Receiver) -> None:
    secret = new_secret()
    post(Webhook(receiver.address, secret, internal=True), "w-1", b'{"a": 1}', at=1_700_000_000)
    ((headers, body),) = receiver.came
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = hmac.digest(key, b"w-1.1700000000." + body, hashlib.sha256)
    assert headers["webhook-signature"] == f"v1,{base64.b64encode(signed).decode()}"
    assert (headers["webhook-id"], headers["webhook-timestamp"]) == ("w-1", "1700000000")
    assert body == b'{"a": 1}'
    assert headers["host"] in receiver.address


def test_no_address_of_this_machine_is_sent_to_unless_that_is_meant(receiver: Receiver) -> None:
    with pytest.raises(Undelivered, match="on this machine or in its network"):
        post(Webhook(receiver.address, new_secret()), "w-1", b"{}", at=1)
    assert receiver.came == []


def test_a_redirect_is_not_followed(receiver: Receiver) -> None:
    receiver.status, receiver.location = 307, receiver.address
    with pytest.raises(Undelivered, match=r"leads elsewhere \(307\)"):
        post(Webhook(receiver.address, new_secret(), internal=True), "w-1", b"{}", at=1)
    assert len(receiver.came) == 1


def test_what_is_not_taken_is_told(receiver: Receiver) -> None:
    receiver.status = 500
    with pytest.raises(Undelivered, match=r"127\.0\.0\.1: answers 500"):
        post(Webhook(receiver.address, new_secret(), internal=True), "w-1", b"{}", at=1)
    with pytest.raises(Undelivered, match="does not answer"):
        post(Webhook("http://127.0.0.1:9/", new_secret(), internal=True), "w-1", b"{}", at=1)


def test_who_never_answers_is_left(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhooks, "PATIENCE", 0.2)
    receiver.slow = threading.Event()
    began = time.monotonic()
    with pytest.raises(Undelivered, match="does not answer"):
        post(Webhook(receiver.address, new_secret(), internal=True), "w-1", b"{}", at=1)
    assert time.monotonic() - began < 10
    receiver.slow.set()


@pytest.mark.parametrize(
    "url",
    [
        "http://hook.example/",
        "ftp://hook.example/",
        "https://",
        "https://user:word@hook.example/",
        "https://hook.example:99999/",
        "https://hook.example/a b",
        "https://hök.example/",
        "file:///etc/passwd",
    ],
)
def test_what_is_no_address_of_a_webhook_is_refused(url: str) -> None:
    with pytest.raises(InputError):
        check_address(url, internal=False)


def test_an_address_within_the_network_may_be_without_encryption_where_that_is_meant() -> None:
    check_address("http://127.0.0.1:9/x", internal=True)
    check_address("https://hook.example:8443/x?y=z", internal=False)
