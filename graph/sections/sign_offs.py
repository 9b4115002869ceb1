"""The name alone on a letter's last line, without a close above it: ``La Quadrature du Net.``"""

from __future__ import annotations

from graph.model import BlockKind, Document, Span
from graph.sections.likeness import LIKELY, likeness
from graph.sections.parts import Entry, Listing

_LONGEST = 70
_SHORTEST = 4
_DOUBT = "it stands alone below the text, which names it above; no close leads up to it"


def signed_off(document: Document, opening: int) -> Listing | None:
    """Who signs on the last line, a name that the document tells of before; doubted."""
    blocks = document.blocks
    if len(blocks) - opening <= 1 or blocks[-1].kind is not BlockKind.PARAGRAPH:
        return None
    printed = document.quote(blocks[-1].body)
    name = printed.rstrip(" .*_\\")
    if not _SHORTEST <= len(name) <= _LONGEST or "\n" in name or likeness(name) < LIKELY:
        return None
    start = blocks[-1].body.start
    if name.casefold() not in document.text[:start].casefold():
        return None
    body = Span(start, start + len(name))
    return Listing((Entry(body, body),), doubt=_DOUBT)
