"""Which reader a file is for: its content tells where it can, its name where it cannot.

A PDF is a PDF whatever it is called; whether text is Markdown, HTML or a mail is told by the
ending of the name, or by the first lines of a ``.txt`` file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from graph.errors import UnreadableFile
from graph.reading.foreign import foreign, foreign_archive
from graph.reading.rendition import Member, Reader, Rendition
from graph.reading.zipped import Archive


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
WORD = Format(
    "Word",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "word",
    (".docx", ".docm", ".dotx", ".dotm"),
)
FORMATS = (TEXT, MARKDOWN, WORD)
_BY_SUFFIX = {suffix: one for one in FORMATS for suffix in one.suffixes}
_ENDINGS = ", ".join(sorted(suffix for suffix in _BY_SUFFIX if suffix))

_ARCHIVE = b"PK\x03\x04"
_IN_ARCHIVE = (("word/", WORD),)


def format_of(data: bytes, name: str) -> Format:
    """The format of a file's bytes.

    Raises:
        UnreadableFile: if no reader is for it; the message says what it is and what to do.
    """
    if told := foreign(data):
        raise UnreadableFile(f"{name}: {told}")
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
    archive = Archive(data, name)
    if told := foreign_archive(archive.names):
        raise UnreadableFile(f"{name}: {told}")
    for folder, found in _IN_ARCHIVE:
        if any(member.startswith(folder) for member in archive.names):
            return found
    raise UnreadableFile(f"{name}: a zip archive; unpack it first")
