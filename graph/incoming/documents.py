"""Documents as bytes, so that they can wait on the disk and go from one process to another."""

from __future__ import annotations

import hashlib
import json

from graph.errors import UnreadableFile
from graph.model import Document
from graph.reading import exchange
from graph.reading.rendition import Rendition


def to_bytes(document: Document) -> bytes:
    """A document, whole."""
    told = {
        "name": document.name,
        "media_type": document.media_type,
        "file_sha256": document.file_sha256,
    }
    rendition = Rendition(
        document.text,
        document.blocks,
        document.front,
        document.origins,
        document.flags,
        document.language,
        document.facsimile,
    )
    return json.dumps(told).encode("ascii") + b"\n" + exchange.to_json((rendition,))


def from_bytes(data: bytes) -> Document:
    """The document that was written so.

    Raises:
        UnreadableFile: if it is none; its spans lie in its text.
    """
    head, _, body = data.partition(b"\n")
    try:
        told = json.loads(head)
        name, media_type, digest = told["name"], told["media_type"], told["file_sha256"]
    except (ValueError, KeyError, TypeError) as error:
        raise UnreadableFile("what was read of this letter cannot be used; add it anew") from error
    (one,) = exchange.from_json(body, name=str(name))
    if not isinstance(one, Rendition):
        raise UnreadableFile(f"{name}: what was read of it cannot be used; add it anew")
    return Document(
        name=str(name),
        text=one.text,
        sha256=hashlib.sha256(one.text.encode("utf-8")).hexdigest(),
        media_type=str(media_type),
        blocks=one.blocks,
        language=one.language,
        flags=one.flags,
        front=one.front,
        origins=one.origins,
        facsimile=one.facsimile,
        file_sha256=None if digest is None else str(digest),
    )
