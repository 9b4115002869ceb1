from __future__ import annotations

import threading
from multiprocessing import Pipe

import pytest

from webui.workers import exchange


@pytest.mark.parametrize("size", [0, 1, exchange.CHUNK, exchange.CHUNK * 3 + 7])
def test_a_message_arrives_as_it_was_sent(size: int) -> None:
    ours, theirs = Pipe()
    body = bytes(size)
    sending = threading.Thread(target=exchange.send, args=(ours, {"a": "é"}, body))
    sending.start()
    assert exchange.receive(theirs) == ({"a": "é", "length": size}, body)
    sending.join()


@pytest.mark.parametrize("sent", [b"[]", b"{}", b'{"length": -1}', b'{"length": "9"}', b"\xff"])
def test_what_is_no_head_is_refused(sent: bytes) -> None:
    ours, theirs = Pipe()
    ours.send_bytes(sent)
    with pytest.raises(ValueError, match=r"head|decode|codec"):
        exchange.receive(theirs)


def test_a_short_message_goes_in_one_go() -> None:
    ours, theirs = Pipe()
    exchange.send(ours, {"a": 1}, b"short\nbody")
    assert theirs.recv_bytes() == b'{"a": 1, "length": 10}\nshort\nbody'
    assert not theirs.poll()


@pytest.mark.parametrize("pieces", [[b'{"length": 2}\nabc'], [b'{"length": 2}\n', b"abc"]])
def test_more_than_the_head_promised_is_refused(pieces: list[bytes]) -> None:
    ours, theirs = Pipe()
    for piece in pieces:
        ours.send_bytes(piece)
    with pytest.raises(ValueError, match="longer"):
        exchange.receive(theirs)


def test_a_message_that_breaks_off_is_no_message() -> None:
    ours, theirs = Pipe()
    ours.send_bytes(b'{"length": 5}')
    ours.send_bytes(b"abc")
    ours.close()
    with pytest.raises(EOFError):
        exchange.receive(theirs)
