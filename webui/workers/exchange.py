"""How the server and a worker talk: JSON heads and bytes, never pickled objects.

A worker that a visitor's request has taken over can say only what these messages can say.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from typing import Any

from graph.confinement import allow

Head = dict[str, Any]
Answering = Callable[[dict[str, str], bytes], tuple[Mapping[str, object], bytes]]
"""From what is told of a request, and its body, to the head and the body of the answer."""
LARGEST_HEAD = 1024 * 1024
CHUNK = 1024 * 1024
_BEHIND_HEAD = b"\n"
"""Ends a head: JSON on one line has none."""
_LENGTH = struct.Struct("!i")
"""What `multiprocessing` puts before a message, on systems other than Windows."""


def send(connection: Connection, head: Mapping[str, object], body: bytes = b"") -> None:
    """Send a message: a head, and a body in pieces, the first of them behind the head.

    The head tells the body's length. A short message goes in one go, so that the other side
    wakes up once.
    """
    connection.send_bytes(_with_head(head, len(body)) + body[:CHUNK])
    for at in range(CHUNK, len(body), CHUNK):
        connection.send_bytes(body[at : at + CHUNK])


def framed(head: Mapping[str, object], body: bytes = b"") -> bytes:
    """A short message as it goes over the wire."""
    message = _with_head(head, len(body)) + body
    return _LENGTH.pack(len(message)) + message


def unframed(seen: bytes) -> tuple[Head, bytes, int] | None:
    """The whole message that these bytes begin with, and their number; None if it is not whole.

    Raises:
        ValueError: if it is no message.
    """
    if len(seen) < _LENGTH.size:
        return None
    end = _LENGTH.size + _LENGTH.unpack_from(seen)[0]
    if not _LENGTH.size <= end <= len(seen):
        return None
    head, body = _parted(seen[_LENGTH.size : end])
    return (head, body, end) if len(body) == head["length"] else None


def receive_head(connection: Connection) -> tuple[Head, bytes]:
    """The head of the next message, and the first piece of its body.

    Raises:
        EOFError: if the other side has gone.
        ValueError: if it is no head, or the piece is longer than it says.
        OSError: if it is longer than a head may be.
    """
    return _parted(connection.recv_bytes(LARGEST_HEAD + CHUNK))


def serve(connection: Connection, number: int, answer: Answering) -> None:
    """Say that one is ready, on the snapshot of that number; then answer until there is no more.

    Each answer may take the time that its request allows.
    """
    send(connection, {"ready": number})
    while True:
        try:
            head, body = receive(connection)
        except EOFError:
            return
        allow(head["seconds"])
        told, content = answer(head["environ"], body)
        send(connection, told, content)


def _with_head(head: Mapping[str, object], length: int) -> bytes:
    return json.dumps({**head, "length": length}).encode("ascii") + _BEHIND_HEAD


def _parted(message: bytes) -> tuple[Head, bytes]:
    told, _, piece = message.partition(_BEHIND_HEAD)
    head = json.loads(told)
    if isinstance(head, dict) and isinstance(head.get("length"), int):
        if len(piece) <= head["length"]:
            return head, piece
        raise ValueError("a piece of a body is longer than the head said")
    raise ValueError("the head of a message must be an object with a length")


def receive_piece(connection: Connection, left: int) -> bytes:
    """The next piece of a body of which ``left`` bytes are still to come.

    Raises:
        EOFError: if the other side has gone.
        ValueError: if it is longer than what is to come.
    """
    piece = connection.recv_bytes(CHUNK)
    if not 0 < len(piece) <= left:
        raise ValueError("a piece of a body is longer than the head said")
    return piece


def receive(connection: Connection) -> tuple[Head, bytes]:
    """The next message, whole.

    Raises:
        EOFError: if the other side has gone.
        ValueError: if it is no message.
    """
    head, first = receive_head(connection)
    pieces, left = [first], head["length"] - len(first)
    while left:
        pieces.append(receive_piece(connection, left))
        left -= len(pieces[-1])
    return head, b"".join(pieces)
