"""Mailboxes, handles and pronouns in a signatory's line: ``Ann Poe (she/her) <a@poe.example>``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extractors.segments import Segment
from graph.model import Document
from graph.sections.pronouns import pronouns_length

_ADDRESS = re.compile(
    r"(?:^|\s)[<(\[]?(?:mailto:)?(?:@[\w-]{2,40}|[\w.+-]{1,64}@[\w-]{1,60}\.[\w.-]{2,40})[>)\]]?$"
)


def unaddressed(document: Document, parts: Sequence[Segment]) -> list[Segment]:
    """The segments without addresses and pronouns at their ends; one of only these is left out."""
    if not any("@" in part.words or "/" in part.words for part in parts):
        return list(parts)
    found: list[Segment] = []
    for part in parts:
        address = _ADDRESS.search(part.words) if "@" in part.words else None
        end = address.start() if address else len(part.words)
        end -= pronouns_length(part.words[:end])
        rest = part.part(document, 0, end) if end < len(part.words) else part
        if rest is not None:
            found.append(rest)
    return found or list(parts)
