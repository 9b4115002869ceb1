"""Mailboxes and handles in a signatory's line: ``Ann Poe <ann@example.org>`` · ``@annpoe``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extractors.segments import Segment
from graph.model import Document

_ADDRESS = re.compile(
    r"(?:^|\s)[<(\[]?(?:mailto:)?(?:@[\w-]{2,40}|[\w.+-]{1,64}@[\w-]{1,60}\.[\w.-]{2,40})[>)\]]?$"
)


def unaddressed(document: Document, parts: Sequence[Segment]) -> list[Segment]:
    """The segments without the addresses at their ends; one that is nothing else is left out."""
    if not any("@" in part.words for part in parts):
        return list(parts)
    found: list[Segment] = []
    for part in parts:
        address = _ADDRESS.search(part.words) if "@" in part.words else None
        rest = part.part(document, 0, address.start()) if address else part
        if rest is not None:
            found.append(rest)
    return found or list(parts)
