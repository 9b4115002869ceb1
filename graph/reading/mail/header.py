"""The header of a mail as lines that a person reads: ``From: Ada Stone <ada@example.org>``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

KEYS = ("From", "To", "Cc", "Subject", "Date", "List-Id")

_LONGEST = 20_000
_STRANGE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def front(message: Message) -> Iterator[tuple[str, str]]:
    """The lines of the header that tell who writes what to whom, and when."""
    for key in KEYS:
        if words := field(message, key):
            yield key, words


def field(message: Message, key: str) -> str:
    """One field of the header, decoded and on one line; empty where there is none."""
    raw = str(message.get(key) or "")[:_LONGEST]
    return " ".join(_STRANGE.sub(" ", decoded(_legible(raw))).split())


def decoded(raw: str) -> str:
    """The words behind ``=?utf-8?q?Caf=C3=A9?=``; as they stand if they cannot be decoded."""
    try:
        return "".join(
            piece if isinstance(piece, str) else piece.decode(charset or "ascii", "replace")
            for piece, charset in decode_header(raw)
        )
    except (HeaderParseError, LookupError, ValueError):
        return raw


def _legible(raw: str) -> str:
    """A header with bytes above ASCII in it, which were never allowed, as text."""
    if raw.isascii():
        return raw
    data = raw.encode("utf-8", "surrogateescape")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
