"""How the server and a worker talk: JSON heads and bytes, never pickled objects.

A worker that a visitor's request has taken over can say only what these messages can say.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from multiprocessing.connection import Connection
from typing import Any

Head = dict[str, Any]
LARGEST_HEAD = 1024 * 1024
CHUNK = 1024 * 1024


def send(connection: Connection, head: Mapping[str, object], body: bytes = b"") -> None:
    """Send a message: a head, then a body in pieces; the head tells the body's length."""
    connection.send_bytes(json.dumps({**head, "length": len(body)}).encode("ascii"))
    for at in range(0, len(body), CHUNK):
        connection.send_bytes(body[at : at + CHUNK])


def receive_head(connection: Connection) -> Head:
    """The head of the next message.

    Raises:
        EOFError: if the other side has gone.
        ValueError: if it is no head.
        OSError: if it is longer than a head may be.
    """
    head = json.loads(connection.recv_bytes(LARGEST_HEAD))
    if isinstance(head, dict) and isinstance(head.get("length"), int) and head["length"] >= 0:
        return head
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
    head = receive_head(connection)
    pieces, left = [], head["length"]
    while left:
        pieces.append(receive_piece(connection, left))
        left -= len(pieces[-1])
    return head, b"".join(pieces)
