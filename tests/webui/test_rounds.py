from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from webui import rounds
from webui.rounds import Rounds


def test_each_ring_is_heard_until_it_is_closed() -> None:
    heard = threading.Semaphore(0)
    made = Rounds(heard.release)
    for _ in range(2):
        made.ring()
        assert heard.acquire(timeout=10)
    made.close()
    made.ring()
    assert not heard.acquire(blocking=False)


def test_a_round_that_breaks_off_is_logged_and_made_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(rounds, "AGAIN", 0.01)
    again = threading.Event()
    ways: Iterator[bool] = iter((False, True))

    def act() -> None:
        if not next(ways):
            raise RuntimeError
        again.set()

    made = Rounds(act)
    made.ring()
    assert again.wait(timeout=10)
    made.close()
    assert "broke off" in caplog.text
