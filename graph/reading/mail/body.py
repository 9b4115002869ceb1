"""The words of one part of a mail: decoded, soft line breaks undone, seals left out."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from email.message import Message

from graph.model import Flag
from graph.reading.decoding import decode

_DOUBTFUL = ("ascii", "iso8859-1")
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
    text, flags = _decoded(data, parameter(part, "charset"), name)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if parameter(part, "format") == "flowed":
        space = "" if parameter(part, "delsp") == "yes" else " "
        text = "\n".join(_unflowed(text.split("\n"), space=space))
    return _SEAL.sub("", text), flags


def content(part: Message) -> bytes:
    """The bytes of a part, without its coding for the journey."""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def parameter(part: Message, key: str) -> str | None:
    """What a part's type says of itself, in small letters: its ``charset``, ``format`` …"""
    said = part.get_param(key)
    return said.lower() if isinstance(said, str) else None


def _decoded(data: bytes, declared: str | None, name: str) -> tuple[str, tuple[Flag, ...]]:
    """The text in the encoding that a part declares, if it is in that."""
    try:
        encoding = codecs.lookup(declared or "ascii").name
        if encoding not in _DOUBTFUL:
            return data.decode(encoding), ()
    except (LookupError, UnicodeError):
        encoding = "ascii"
    text, flags = decode(data, name=name)
    return text, () if encoding == "iso8859-1" else flags


def _unflowed(lines: list[str], *, space: str) -> Iterator[str]:
    """Lines that a mail program broke (a space is left at their end) joined again."""
    open_line: tuple[str, str] | None = None
    for line in lines:
        marks, said = _parted(line)
        if open_line and open_line[0] == marks and line != _SIGNATURE:
            said = open_line[1] + said
        elif open_line:
            yield _joined(*open_line)
        flows = said.endswith(" ") and said != _SIGNATURE
        open_line = (marks, said[:-1] + space) if flows else None
        if not flows:
            yield _joined(marks, said)
    if open_line:
        yield _joined(*open_line)


def _parted(line: str) -> tuple[str, str]:
    """The quote marks before a line, and its words without the space that guards them."""
    marks = _QUOTED.match(line)
    if not marks or not marks[0]:
        return "", line.removeprefix(" ")
    return marks[0].replace(" ", ""), line[marks.end() :]


def _joined(marks: str, said: str) -> str:
    return f"{marks} {said}".rstrip() if marks else said
