"""Which reader a file is for: its content tells where it can, its name where it cannot.

A PDF is a PDF whatever it is called; whether text is Markdown, HTML or a mail is told by the
ending of the name, or by the first lines of a ``.txt`` file.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from pathlib import PurePath

from graph.errors import UnreadableFile
from graph.reading.rendition import Member, Reader, Rendition


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that can be read.

    ``title`` is what a person calls it, ``module`` the module whose ``render`` reads it.
    """

    title: str
    media_type: str
    module: str
    suffixes: tuple[str, ...]


TEXT = Format("plain text", "text/plain", "plain", ("", ".txt", ".text"))
MARKDOWN = Format("Markdown", "text/markdown", "plain", (".md", ".markdown"))
FORMATS = (TEXT, MARKDOWN)
_BY_SUFFIX = {suffix: one for one in FORMATS for suffix in one.suffixes}
_ENDINGS = ", ".join(sorted(suffix for suffix in _BY_SUFFIX if suffix))

_FOREIGN = (
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc, .xls or .msg)"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_ARCHIVE = b"PK\x03\x04"
_IN_ARCHIVE = (("xl/", "an Excel spreadsheet"), ("ppt/", "a PowerPoint presentation"))


def format_of(data: bytes, name: str) -> Format:
    """The format of a file's bytes.

    Raises:
        UnreadableFile: if no reader is for it; the message says what it is and what to do.
    """
    for signature, title in _FOREIGN:
        if data.startswith(signature):
            raise UnreadableFile(f"{name}: {title}; save the letter as PDF, .docx or text first")
    if data.startswith(_ARCHIVE):
        return _archived(data, name)
    suffix = PurePath(name).suffix.lower()
    if suffix not in _BY_SUFFIX:
        raise UnreadableFile(f"{name}: no reader for {suffix} files; give one of {_ENDINGS}")
    return _BY_SUFFIX[suffix]


def render(data: bytes, name: str) -> tuple[Format, Iterable[Rendition | Member]]:
    """What the reader for a file gives, and the format that it took it for.

    Raises:
        UnreadableFile: at once or while the result is gone through.
    """
    found = format_of(data, name)
    reader: Reader = import_module(f"graph.reading.{found.module}").render
    return found, reader(data, name)


def _archived(data: bytes, name: str) -> Format:
    """What a zip archive holds: a document, or files."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as problem:
        raise UnreadableFile(f"{name}: a damaged zip archive; get the file again") from problem
    for folder, title in _IN_ARCHIVE:
        if any(member.startswith(folder) for member in members):
            raise UnreadableFile(f"{name}: {title}; save the letter as PDF, .docx or text first")
    raise UnreadableFile(f"{name}: a zip archive; unpack it first")
