"""What is read of a PDF file, block by block."""

from __future__ import annotations

import hashlib

from graph.model import Block, BlockKind, Document
from graph.reading.pdf import render

PROSE = [
    "We write on behalf of the organisations named below, which have",
    "followed the talks since they began and which share the concern",
    "that the draft was never shown to those whom it binds. We ask the",
    "Committee to publish it before the next meeting is held.",
]


HEAD = (("Name", 72), ("Organisation", 220), ("Signature", 430))


def document(data: bytes) -> Document:
    (one,) = render(data, "letter.pdf")
    digest = hashlib.sha256(one.text.encode()).hexdigest()
    return Document(
        "letter", one.text, digest, "application/pdf", one.blocks,
        front=one.front, origins=one.origins, facsimile=one.facsimile,
    )  # fmt: skip


def said(data: bytes) -> list[str]:
    found = document(data)
    return [found.quote(block.body) for block in found.blocks]


def of(data: bytes, kind: BlockKind) -> list[tuple[str | None, str]]:
    found = document(data)
    return [(b.number, found.quote(b.body)) for b in found.blocks if b.kind is kind]


def cells(found: Document, block: Block) -> list[str]:
    return [found.quote(cell) for cell in block.cells]
