"""What leads up to a list of signatories, or ends one, beside the set phrases.

A close in a language whose phrases are not known, a sentence of *the undersigned*, lines that
each end in a full stop, and the line ``-- `` below which mail programs put the sender.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model import Block, BlockKind, Document
from graph.sections import cues
from graph.sections import words as kinds
from graph.sections.closing_lines import closes_unknown
from graph.sections.likeness import LIKELY, is_capitalised, is_verbal, likeness
from graph.sections.personal import looks_personal
from graph.sections.roles import Role

_SHORT = 40
_MAIL_SIGNATURE = re.compile(r"^(?:>[ ]?){0,20}-- $", re.MULTILINE)
_MOST_SIGNATURE = 12
_FEWEST_STOPPED = 2
_FEWEST_ANNOUNCED = 3
_NEAR = 600
_UNDERSIGNED = re.compile(
    r"""\b(?:the\sundersigned
        | (?:los|las)\s(?:\w+\s)?(?:abajo\s)?firmantes
        | les\s(?:\w+\s)?(?:soussigné|signataire)e?s
        | (?:i|le)\s(?:\w+\s)?(?:sottoscritt|firmatar)[ie]
        | (?:os|as)\s(?:\w+\s)?(?:abaixo[\s-]assinad[oa]s|signatári[oa]s)
        | (?:die|wir)\s(?:\w+\s)?(?:Unterzeichne(?:r|nden)|unterzeichnenden))\b""",
    re.VERBOSE,
)
_SIGNED = re.compile(
    r"\b(?:signed|signator|endorse|signé|signataire|firmad|firmante|firmat|sottoscri|unterzeichn|assinad"
    r"|subscri)",
    re.IGNORECASE,
)
_MEMBERS = re.compile(
    r"(?:the\s)?(?:members?|miembros|membres|membri|membros|mitglieder)"
    r"\s(?:of|del?|d[aou]s?|des|della?|degli|der)\s.{3,80}:",
    re.IGNORECASE,
)


def lead_by_unknown_closes(document: Document, roles: list[Role], start: int) -> None:
    """Let lines lead up to names that are closes in a language whose phrases are not known."""
    for at in range(1, len(roles) - 1):
        around = document.blocks[start + at - 1 : start + at + 2]
        possible = roles[at + 1] is Role.NAME and roles[at] in (Role.NAME, Role.OTHER)
        if possible and closes_unknown(document, around):
            roles[at] = Role.LEAD


def name_with_stops(document: Document, roles: list[Role], start: int) -> None:
    """Let lines below a close name someone although each ends in a full stop: ``Oxfam.``"""
    for at in (at for at, one in enumerate(roles) if one is Role.LEAD):
        below = at + 1
        while below < len(roles) and _is_stopped(document, document.blocks[start + below]):
            below += 1
        if below - at > _FEWEST_STOPPED and cues.is_closing(
            document.words(document.blocks[start + at].body)
        ):
            roles[at + 1 : below] = [Role.NAME] * (below - at - 1)


def _is_stopped(document: Document, block: Block) -> bool:
    """Whether a short paragraph would be a name without the full stop at its end."""
    words = document.words(block.body)
    name = words[:-1].partition(",")[0]
    short = block.kind is BlockKind.PARAGRAPH and len(words) <= _SHORT and words.endswith(".")
    if not short or is_verbal(words) or likeness(words[:-1]) < LIKELY:
        return False
    return is_capitalised(name) and (
        looks_personal(name) or kinds.names_body(name) or " " not in words
    )


def close_mail_signatures(document: Document, roles: list[Role], start: int) -> None:
    """End lists at the line ``-- ``, below which mail programs put who the sender is.

    Right below a close it is how the sender signs.
    """
    if "-- \n" not in document.text:
        return
    blocks = document.blocks
    for at in range(1, len(roles)):
        between = document.text[blocks[start + at - 1].span.end : blocks[start + at].span.start]
        if not _MAIL_SIGNATURE.search(between) or roles[at - 1] is Role.LEAD:
            continue
        for below in range(at, min(at + _MOST_SIGNATURE, len(roles))):
            if blocks[start + below].depth != blocks[start + at].depth or roles[below] is Role.LEAD:
                break
            roles[below] = Role.END


def is_announced(document: Document, place: int, following: Sequence[Role]) -> bool:
    """Whether the paragraph above a list's items speaks for those who sign below it.

    ``We, the undersigned, reject …`` · ``Members of the Water Forum:`` below a close. A colon
    leads up to what they speak of, and where a close follows, those who sign stand below it.
    """
    place += document.blocks[place].kind is BlockKind.PARAGRAPH
    items = document.blocks[place : place + _FEWEST_ANNOUNCED]
    if not place or any(block.kind is not BlockKind.ITEM for block in items):
        return False
    if Role.LEAD in following:
        return False
    above = document.words(document.blocks[place - 1].body)
    if _UNDERSIGNED.search(above, max(0, len(above) - _NEAR)):
        return not above.endswith(":")
    closes = document.blocks[place - 2].body if place > 1 else None
    last = document.quote(closes).rpartition("\n")[2].strip() if closes else ""
    return cues.is_closing(last) and _MEMBERS.fullmatch(above) is not None


def tells_of_signing(document: Document, place: int) -> bool:
    """Whether a paragraph right below the heading of a list says more of those who sign."""
    if not place:
        return False
    heading, block = document.blocks[place - 1], document.blocks[place]
    if heading.kind is not BlockKind.HEADING:
        return False
    said = document.words(block.body)[:_NEAR]
    return cues.is_list_heading(document.words(heading.body)) and bool(_SIGNED.search(said))
