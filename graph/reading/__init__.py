"""From a file or a text to a `Document`: words that nobody edits, and their blocks.

Each format has a reader of its own (see `graph.reading.rendition`). What cannot be read is
refused in one sentence that says what to do.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from graph.errors import UnreadableFile
from graph.model import Document
from graph.reading.blocks import blocks
from graph.reading.decoding import checked, load
from graph.reading.formats import render
from graph.reading.language import language
from graph.reading.rendition import Rendition

__all__ = ["read", "read_text"]


def read(path: str | Path, *, name: str | None = None) -> Document:
    """The document in a file; it is called ``name``, or after the file.

    Raises:
        UnreadableFile: if the file cannot be used; the message says why and what to do.
    """
    source = Path(path)
    data = load(source)
    found, results = render(data, str(source))
    for one in results:
        if isinstance(one, Rendition):
            checked(one.text, name=str(source))
            return _document(one, name or source.stem, found.media_type, data)
    raise UnreadableFile(f"{source}: no text in it; give the letter itself")


def read_text(text: str, *, name: str) -> Document:
    """The document in a string, called ``name``.

    Raises:
        UnreadableFile: if the text is blank, too long, or cannot be written as UTF-8.
    """
    whole = Rendition(checked(text, name=name), tuple(blocks(text)))
    return _document(whole, name, "text/plain", None)


def _document(one: Rendition, name: str, media_type: str, data: bytes | None) -> Document:  # noqa: PLR0917
    return Document(
        name=name,
        text=one.text,
        sha256=hashlib.sha256(one.text.encode("utf-8")).hexdigest(),
        media_type=media_type,
        blocks=one.blocks,
        language=language(one.text) or one.language,
        flags=one.flags,
        front=one.front,
        origins=one.origins,
        file_sha256=hashlib.sha256(data).hexdigest() if data is not None else None,
    )
