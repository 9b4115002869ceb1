"""From a file or a text to a `Document`: words that nobody edits, and their blocks.

Each format has a reader of its own (see `graph.reading.rendition`), which runs in a process
apart (see `graph.reading.sandbox`). What cannot be read is refused in one sentence that says
what to do.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path, PurePosixPath

from graph.errors import UnreadableFile
from graph.model import Document
from graph.reading import sandbox
from graph.reading.blocks import blocks
from graph.reading.decoding import checked, load
from graph.reading.language import language
from graph.reading.page_heads import without_page_heads
from graph.reading.rendition import Damaged, Member, Rendition

__all__ = ["Letter", "Unread", "files", "read", "read_all", "read_bytes", "read_text"]

DEEPEST = 4
"""How many archives and mails may stand one inside the other."""
MOST_LETTERS = 4000
"""How many letters one file may hold."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A document, and where in the file it was found: ``batch.zip/oxfam.pdf``.

    ``file`` are the bytes that it was read from.
    """

    place: str
    document: Document
    file: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Unread:
    """A file, or one inside it, that cannot be read, and why in one sentence."""

    place: str
    reason: str


def read(path: str | Path, *, name: str | None = None) -> Document:
    """The document in a file; it is called ``name``, or after the file.

    Of a mail with attachments this is the mail's own text.

    Raises:
        UnreadableFile: if the file cannot be used, or holds several letters; the message says
            why and what to do.
    """
    found = list(read_all(path, name=name))
    letters = [one for one in found if isinstance(one, Letter)]
    own = [one for one in letters if one.place == str(path)] or letters
    if len(own) > 1:
        raise UnreadableFile(
            f"{path}: holds {len(own)} letters; add them all with policygraph add, or read them"
            " with graph.reading.read_all"
        )
    for one in own:
        return one.document
    refused = (one.reason for one in found if isinstance(one, Unread))
    raise UnreadableFile(next(refused, f"{path}: no text in it; give the letter itself"))


def read_all(path: str | Path, *, name: str | None = None) -> Iterator[Letter | Unread]:
    """Every letter in a file: one in most, more in a mailbox, an archive, a mail with attachments.

    The first is called ``name``, or after the file; others after the files inside it.
    """
    source = Path(path)
    try:
        data = load(source)
    except UnreadableFile as problem:
        yield Unread(str(source), str(problem))
        return
    yield from read_bytes(data, place=str(source), name=name or source.stem)


def read_bytes(data: bytes, *, place: str, name: str) -> Iterator[Letter | Unread]:
    """Every letter in a file's bytes; ``place`` is what the file is called in messages."""
    return islice(_letters(Member(place, data), name, depth=0), MOST_LETTERS)


def files(path: Path) -> Iterator[Path]:
    """The files of a folder and the folders in it, sorted, hidden ones left out; else the path."""
    if not path.is_dir():
        yield path
        return
    for folder, inner, names in os.walk(path):
        inner[:] = sorted(one for one in inner if not one.startswith("."))
        yield from (Path(folder) / one for one in sorted(names) if not one.startswith("."))


def read_text(text: str, *, name: str) -> Document:
    """The document in a string, called ``name``.

    Raises:
        UnreadableFile: if the text is blank, too long, or cannot be written as UTF-8.
    """
    return _document(
        Rendition(checked(text, name=name), tuple(without_page_heads(text, tuple(blocks(text))))),
        name,
        "text/plain",
    )


def _letters(whole: Member, name: str, *, depth: int) -> Iterator[Letter | Unread]:
    """The letters of a file and of the files inside it, in their order."""
    if depth > DEEPEST:
        yield Unread(whole.name, f"{whole.name}: archives inside archives; unpack them first")
        return
    try:
        media_type, results = sandbox.render(whole.data, whole.name)
    except UnreadableFile as problem:
        yield Unread(whole.name, str(problem))
        return
    count = 0
    for one in results:
        if isinstance(one, Damaged):
            yield Unread(f"{whole.name}/{one.name}", one.reason)
            continue
        if isinstance(one, Member):
            inside = Member(f"{whole.name}/{one.name}", one.data)
            yield from _letters(inside, PurePosixPath(one.name).stem, depth=depth + 1)
            continue
        count += 1
        own = name if count == 1 else f"{name}-{count}"
        try:
            checked(one.text, name=whole.name)
        except UnreadableFile as problem:
            yield Unread(whole.name, str(problem))
            continue
        document = _document(one, own, media_type, file=whole.data)
        yield Letter(whole.name, document, whole.data)


def _document(one: Rendition, name: str, media_type: str, *, file: bytes | None = None) -> Document:
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
        facsimile=one.facsimile,
        file_sha256=hashlib.sha256(file).hexdigest() if file is not None else None,
    )
