"""From a file or a text to a `Document`: words that nobody edits, and their blocks.

Plain text and Markdown are read, the latter as plain text. Other formats are refused in one
sentence that says what to do.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from graph.errors import UnreadableFile
from graph.model import Document, Flag
from graph.reading.blocks import blocks
from graph.reading.decoding import checked, decode, load
from graph.reading.language import language

__all__ = ["read", "read_text"]

_MEDIA_TYPES = {
    "": "text/plain",
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
}
_NOT_YET = {
    ".pdf": "PDF",
    ".doc": "Word",
    ".docx": "Word",
    ".odt": "OpenDocument",
    ".rtf": "RTF",
    ".htm": "HTML",
    ".html": "HTML",
    ".xhtml": "HTML",
    ".eml": "e-mail",
    ".mbox": "e-mail",
    ".msg": "e-mail",
}


def read(path: str | Path, *, name: str | None = None) -> Document:
    """The document in a file; it is called ``name``, or after the file.

    Raises:
        UnreadableFile: if the file cannot be used; the message says why and what to do.
    """
    source = Path(path)
    data = load(source)
    suffix = source.suffix.lower()
    if suffix not in _MEDIA_TYPES:
        kind = _NOT_YET.get(suffix)
        raise UnreadableFile(
            f"{source}: {kind} is not read yet; save the letter as plain text first"
            if kind
            else f"{source}: no reader for {suffix} files; save the letter as .txt first"
        )
    text, flags = decode(data, name=str(source))
    return _document(
        checked(text, name=str(source)),
        name=name or source.stem,
        media_type=_MEDIA_TYPES[suffix],
        flags=flags,
    )


def read_text(text: str, *, name: str) -> Document:
    """The document in a string, called ``name``.

    Raises:
        UnreadableFile: if the text is blank, too long, or cannot be written as UTF-8.
    """
    return _document(checked(text, name=name), name=name, media_type="text/plain", flags=())


def _document(text: str, *, name: str, media_type: str, flags: tuple[Flag, ...]) -> Document:
    return Document(
        name=name,
        text=text,
        sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        media_type=media_type,
        blocks=tuple(blocks(text)),
        language=language(text),
        flags=flags,
    )
