"""From a file's bytes to its text, or one sentence that says why not and what to do.

The order is: byte-order mark, UTF-8 without exceptions, the encoding that the file declares,
Windows-1252 with a flag. Programs that guess encodings by statistics were wrong on short
letters, so none is asked.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from pathlib import Path

from graph.errors import UnreadableFile
from graph.model import Flag

MOST_BYTES = 25 * 1024 * 1024
MOST_CHARACTERS = 5_000_000
_MOST_CONTROLS = 0.01

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"PK\x03\x04", "a zip archive (Word, OpenDocument or EPUB)"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "RTF"),
)
_FOLDER = "a folder; name one file in it"
_EMPTY_FOLDER = "an empty folder; put letters in it"
_SEVEN_BITS = re.compile(r"iso-2022-(?:jp|kr)|hz(?:-gb)?$", re.IGNORECASE)
"""Encodings whose bytes are valid ASCII, so that they must be believed before UTF-8."""
_LATIN = ("iso8859-1", "ascii", "utf-8")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))


def load(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        UnreadableFile: if it is missing, no plain file, out of reach, too large or empty.
    """
    try:
        if path.is_dir():
            raise UnreadableFile(f"{path}: {_FOLDER if any(path.iterdir()) else _EMPTY_FOLDER}")
        if not path.is_file():
            raise UnreadableFile(f"{path}: no such file; check the path")
        with path.open("rb") as source:
            data = source.read(MOST_BYTES + 1)
    except (OSError, ValueError) as problem:
        raise UnreadableFile(
            f"{path}: cannot be opened; check the path and the rights to read it"
        ) from problem
    if len(data) > MOST_BYTES:
        raise UnreadableFile(
            f"{path}: larger than {MOST_BYTES // 1024 // 1024} MB;"
            " give the letter alone, without attachments"
        )
    if not data:
        raise UnreadableFile(f"{path}: the file is empty; save the letter's text in it")
    return data


def decode(data: bytes, *, name: str, declared: str | None = None) -> tuple[str, tuple[Flag, ...]]:
    """The text that the bytes hold, and a flag if the encoding had to be guessed.

    ``declared`` is the encoding that the file itself names, if it does.

    Raises:
        UnreadableFile: if they are no text, or in an encoding that they do not declare.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, name), ()
    if declared and _SEVEN_BITS.match(declared):
        return _strictly(data, declared, name), ()
    _refuse_other_formats(data, name)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as problem:
        place = problem.start
    if declared and (text := _as_declared(data, declared)) is not None:
        return text, ()
    try:
        return data.decode("cp1252"), (Flag.ENCODING_GUESSED,)
    except UnicodeDecodeError as problem:
        raise UnreadableFile(
            f"{name}: not UTF-8 at byte {place}; convert it first, e.g. with iconv"
        ) from problem


def checked(text: str, *, name: str) -> str:
    """The text, if it is one that can be cited.

    Raises:
        UnreadableFile: if it is blank, too long, or holds half a character or a NUL.
    """
    if not any(map(_prints, text)):
        raise UnreadableFile(f"{name}: nothing but white space; save the letter's text in it")
    if len(text) > MOST_CHARACTERS:
        raise UnreadableFile(
            f"{name}: longer than {MOST_CHARACTERS:,} characters; give one letter at a time"
        )
    if "\0" in text:
        raise UnreadableFile(
            f"{name}: a NUL character at {text.index(chr(0))}; save the letter as plain text first"
        )
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as problem:
        raise UnreadableFile(
            f"{name}: half a character (a lone surrogate) at {problem.start};"
            " decode the source as UTF-8 first"
        ) from problem
    return text


def _prints(character: str) -> bool:
    """Whether a character leaves a mark: no white space, control or zero-width sign."""
    return not character.isspace() and unicodedata.category(character) not in {"Cc", "Cf"}


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as problem:
        raise UnreadableFile(
            f"{name}: not {encoding.upper()} at byte {problem.start}, as its first bytes promise;"
            " convert it to UTF-8 first, e.g. with iconv"
        ) from problem


def _as_declared(data: bytes, declared: str) -> str | None:
    """The text in the declared encoding; None where that is unknown or plainly wrong.

    Pages that declare Latin-1 are in Windows-1252, as browsers have it.
    """
    try:
        encoding = codecs.lookup(declared).name
        return data.decode("cp1252" if encoding in _LATIN else encoding)
    except (LookupError, UnicodeError):
        return None


def _refuse_other_formats(data: bytes, name: str) -> None:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableFile(f"{name}: {kind}, not text; save the letter as plain text first")
    if _looks_like_utf16(data):
        raise UnreadableFile(
            f"{name}: looks like UTF-16 without a byte-order mark; save it as UTF-8 first"
        )
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if b"\0" in data or controls > _MOST_CONTROLS * len(data):
        raise UnreadableFile(f"{name}: binary data, not text; save the letter as plain text first")


def _looks_like_utf16(data: bytes) -> bool:
    """Whether nearly every second byte is zero, as in Latin letters in UTF-16."""
    sample = data[:4096]
    zeros = max(sample[0::2].count(0), sample[1::2].count(0))
    others = min(sample[0::2].count(0), sample[1::2].count(0))
    return zeros > 0.4 * (len(sample) / 2) and others < 0.05 * len(sample)
