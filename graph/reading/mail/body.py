"""The words of one part of a mail: decoded, soft line breaks undone, seals left out."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from email.message import Message

from graph.model import Flag
from graph.reading.decoding import decode

_UNKNOWING = "us-ascii"
"""What programs declare that do not know; UTF-8 or Windows-1252 is meant."""
_QUOTED = re.compile(r"(?:>[ ]?)*")
_SEAL = re.compile(
    r"""
    ^-----BEGIN\ PGP\ SIGNED\ MESSAGE-----[ ]*\n (?:[A-Za-z]{1,20}:[^\n]{0,80}\n){0,5} \n?
    | ^-----BEGIN\ PGP\ SIGNATURE-----[ ]*\n (?:[^\n]{0,90}\n){0,80}?
      -----END\ PGP\ SIGNATURE-----[ ]*$
    """,
    re.VERBOSE | re.MULTILINE,
)
_SIGNATURE = "-- "


def words(part: Message, name: str) -> tuple[str, tuple[Flag, ...]]:
    """The text of a part, and a flag if its encoding had to be guessed.

    Raises:
        UnreadableFile: if it is no text.
    """
    data = content(part)
    if not data.strip():
        return "", ()
    text, flags = _decoded(part, data, name)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if parameter(part, "format") == "flowed":
        space = "" if parameter(part, "delsp") == "yes" else " "
        text = "\n".join(_unflowed(text.split("\n"), space=space))
    return _SEAL.sub("", text), flags


def page(part: Message, name: str) -> bytes:
    """A part that is a page, in UTF-8; a page itself seldom says how a mail encodes it.

    Raises:
        UnreadableFile: if it is no text.
    """
    data = content(part)
    return codecs.BOM_UTF8 + _decoded(part, data, name)[0].encode() if data.strip() else b""


def content(part: Message) -> bytes:
    """The bytes of a part, without its coding for the journey."""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def parameter(part: Message, key: str) -> str | None:
    """What a part's type says of itself, in small letters: its ``charset``, ``format`` …"""
    said = part.get_param(key)
    return said.lower() if isinstance(said, str) else None


def _decoded(part: Message, data: bytes, name: str) -> tuple[str, tuple[Flag, ...]]:
    said = parameter(part, "charset")
    return decode(data, name=name, declared=None if said == _UNKNOWING else said)


def _unflowed(lines: list[str], *, space: str) -> Iterator[str]:
    """Lines that a mail program broke (a space is left at their end) joined again."""
    marks, pieces = "", list[str]()
    for line in lines:
        own, said = _parted(line)
        if pieces and (own != marks or line == _SIGNATURE):
            yield _joined(marks, pieces)
            pieces = []
        marks = own
        flows = said.endswith(" ") and said != _SIGNATURE
        pieces.append(said[:-1] + space if flows else said)
        if not flows:
            yield _joined(marks, pieces)
            pieces = []
    if pieces:
        yield _joined(marks, pieces)


def _parted(line: str) -> tuple[str, str]:
    """The quote marks before a line, and its words without the space that guards them."""
    marks = _QUOTED.match(line)
    if not marks or not marks[0]:
        return "", line.removeprefix(" ")
    return marks[0].replace(" ", ""), line[marks.end() :]


def _joined(marks: str, pieces: list[str]) -> str:
    said = "".join(pieces)
    return f"{marks} {said}".rstrip() if marks else said
