"""What changed arrives at webhooks and in mail folders, in order; failures are kept in sight."""

from __future__ import annotations

import json
import time

import pytest

from graph.delivery import new_secret
from graph.iri import Base
from graph.store.withholding import Told
from graph.watches import Delivered, Outbox, Watch, deliver
from tests.graph.delivery.conftest import Receiver, receiver
from tests.graph.watches.conftest import A, B, C, Desk

__all__ = ["receiver"]


def sent(desk: Desk, *, eager: bool = False) -> Delivered:
    return deliver(desk.place, Base(), Told, eager=eager)


def hooked(desk: Desk, receiver: Receiver, name: str = "w") -> Watch:
    return desk.watch(name, webhook=receiver.address, internal=True, secret=new_secret())


def test_each_change_is_sent_once_in_order(desk: Desk, receiver: Receiver) -> None:
    hooked(desk, receiver)
    desk.run(A)
    desk.run(A, B)
    desk.run(C)
    assert (sent(desk).arrived, sent(desk).arrived) == (2, 0)
    told = [json.loads(body) for _, body in receiver.came]
    assert [one["data"]["commit"] for one in told] == [2, 3]
    assert told[0]["summary"] == "1 row added"
    assert told[0]["data"]["rows"][0]["row"] == ["https://example.org/b", "b"]
    assert len({headers["webhook-id"] for headers, _ in receiver.came}) == 2


def test_what_fails_is_tried_again_later_and_the_failure_is_kept(
    desk: Desk, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = hooked(desk, receiver)
    desk.run(A)
    desk.run(B)
    receiver.status = 500
    first = sent(desk)
    assert (first.failed, first.arrived) == (1, 0)
    assert first.due is not None
    assert 50 < first.due - time.time() < 70
    assert sent(desk).failed == 0
    assert len(receiver.came) == 1
    sent(desk, eager=True)
    state = Outbox(desk.place).of(one)["webhook"]
    assert (state.failures, state.failure) == (2, "127.0.0.1: answers 500")
    assert state.due - time.time() > 250
    receiver.status = 204
    monkeypatch.setattr(time, "time", lambda: state.due + 1)
    assert sent(desk).arrived == 1
    assert Outbox(desk.place).of(one)["webhook"].failure == ""


def test_a_host_that_does_not_answer_is_asked_once_a_round(desk: Desk, receiver: Receiver) -> None:
    for name in ("a", "b", "c"):
        hooked(desk, receiver, name)
    desk.run(A)
    desk.run(B)
    receiver.status = 503
    assert sent(desk).failed == 3
    assert len(receiver.came) == 1


def test_a_mail_is_dropped_for_each_change(desk: Desk) -> None:
    folder = desk.place / "mail"
    folder.mkdir()
    desk.watch("w", drop=str(folder), site="https://kg.example/")
    desk.run(A)
    desk.run(A.replace('"a"', '"z"'), C)
    assert sent(desk).arrived == 1
    (file,) = (folder / "new").iterdir()
    text = file.read_text("utf-8")
    assert "Subject: w: 1 row added, 1 changed" in text
    assert "~ The a; z (was: The a; a)" in text
    assert "https://kg.example/watches/w#c2-" in text


def test_a_kill_after_sending_sends_again_under_the_same_name(
    desk: Desk, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    hooked(desk, receiver)
    desk.run(A)
    desk.run(B)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Outbox, "note", killed)
        with pytest.raises(KeyboardInterrupt):
            sent(desk)
    assert sent(desk).arrived == 1
    first, again = (headers["webhook-id"] for headers, _ in receiver.came)
    assert first == again
