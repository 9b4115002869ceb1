"""The name alone on a letter's last line, without a close above it: ``La Quadrature du Net.``"""

from __future__ import annotations

from graph.model import BlockKind, Document, Span
from graph.sections import words as kinds
from graph.sections.likeness import LIKELY, likeness
from graph.sections.parts import Entry, Listing
from graph.sections.personal import looks_personal
from graph.sections.salutations import is_greeting

_LONGEST = 70
_SHORTEST = 4
_GREETED = "it stands alone below a letter that greets its reader; no close leads up to it"
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
    told = name.casefold() in document.text[:start].casefold()
    if not told and not _is_below_letter(document, opening, name):
        return None
    body = Span(start, start + len(name))
    return Listing((Entry(body, body),), doubt=_DOUBT if told else _GREETED)


def _is_below_letter(document: Document, opening: int, name: str) -> bool:
    """Whether a person's name ends a letter that greets its reader, right below a sentence."""
    above = document.words(document.blocks[-2].body)
    greeted = opening > 0 and is_greeting(document.words(document.blocks[opening - 1].body))
    personal = looks_personal(name) and not (kinds.names_body(name) or kinds.has_common(name))
    return greeted and personal and not kinds.has_post(name) and above.endswith((".", "!", "?"))
