"""Closes at the end of a sentence or paragraph, and a board that signs below a close.

``Dans l’attente …, je vous prie d’agréer …`` and ``… verbleiben wir mit besten Grüßen`` lead up to
the name below them, as ``Cordialement,`` does. ``le bureau du Forum`` below a close signs.
"""

from __future__ import annotations

import re

from graph.model import Block, BlockKind, Document
from graph.sections import cues
from graph.sections import words as kinds
from graph.sections.likeness import LIKELY, is_capitalised, is_verbal, likeness
from graph.sections.personal import looks_personal
from graph.sections.roles import Role

_LONGEST = 1_500
_TAIL = 360
_LONGEST_NAME = 90
_LONGEST_BOARD = 140
_STOP = re.compile(r"(?<=[\w)”»\"][.!?])\s+(?=[A-ZÀ-Þ])")
_CLOSE = re.compile(
    r"""
    \b(?: (?:(?:je|nous)\s(?:vous\s)?(?:\w{1,12}\s)?pri(?:e|ons)|veuillez|recevez|acceptez)\b
          .{0,120}?
          \b(?:agréer|recevoir|croire|accepter|assurance|expression)\b.{0,160}
          \b(?:salutations|sentiments|considération|respects?|dévouement|hommages)\b.{0,60}
      | (?:we|i)\sremain,?\s(?:yours?\b.{0,30}|respectfully|sincerely)
      | yours\s(?:sincerely|faithfully|truly) | (?<=,\s)(?:with\s)?(?:kind|best)\sregards
      | l[eoa]s?\ssalud(?:o|amos)(?:\s(?:muy\s)?\w{5,11}mente)?
      | (?:(?<=^l[eo]\s)|(?<=^l[eo]s\s))saludan?\s(?:muy\s)?(?:atenta|cordial|respetuosa)mente
      | (?:nos\sdespedimos|me\sdespido)(?:\sde\susted\w{0,2})?(?:\s(?:muy\s)?\w{5,11}mente)?
      | (?:reciban?|envi(?:o|amos))\s.{0,20}?\b(?:cordial(?:es)?|atentos?)\ssaludos?
      | (?:porg(?:o|iamo)|invi(?:o|amo))\s(?:\w{1,10}\s){0,3}(?:distinti|cordiali|migliori)\ssaluti
      | (?:ich|wir|verbleiben|verbleibe)\b(?:\s\w{2,10}){0,2}\smit\s\w{4,14}e[mn]\s
        (?:und\s\w{4,14}e[mn]\s)?gr[uü](?:ß|ss)(?:en)?
      | (?:verbleiben\swir|verbleibe\sich)
      | (?:apresent(?:o|amos)|envi(?:o|amos))\s.{0,30}?\b(?:cumprimentos|saudações)
      )[.,;:!]{0,2}$""",
    re.VERBOSE | re.IGNORECASE,
)
_REPORTED = re.compile(r"[«“„\":]|\b(?:says?|said|dijo|dice|écrit|schrieb|scrive|disse)\b")
"""Who reports a close does not write it: ``The reply ended: we remain yours sincerely``."""
_PROSE = 60
_FEW = 2
_BOARD = re.compile(
    r"""(?:(?:the|la|le|el|il|lo|o|a|der|die|das|de|het)\s|l[’'])(?:whole\s|entire\s)?
      (?:bureau|équipe|comité|conseil|collectif|secrétariat|direction|rédaction|présidence
      |board|team|committee|secretariat|staff|editors|equipo|junta|comisión|colectivo|secretaría
      |redacción|direttivo|redazione|segreteria|presidenza|comitato|consiglio|vorstand|team
      |redaktion|bündnis|initiative|equipe|direção|diretoria|coletivo|comissão|bestuur|redactie)\b
      (?:\s(?:of|at|d[eiu]|des|del?|della|dell[’']|d[ao]s?|der|vo[nm]|van|d[’'])\b
        (?:\s?(?:the|la|le|les|l[’']|el|los|il|der|het)\b)?\s?(?P<body>(?-i:[A-ZÀ-Þ“"«]).{2,110})
        |\s\([^()]{3,100}\))?""",
    re.VERBOSE | re.IGNORECASE,
)


def lead_by_closing_sentences(document: Document, roles: list[Role], start: int) -> None:
    """Let a paragraph lead up to the name below it that ends in the words of a close."""
    for at in range(len(roles) - 1):
        block, below = document.blocks[start + at : start + at + 2]
        possible = roles[at] is Role.OTHER and roles[at + 1] is Role.NAME
        possible = possible and not _goes_on(document, start + at + 2)
        if possible and _may_sign(document, below) and _closes(document, block):
            roles[at] = Role.LEAD


def name_boards(document: Document, roles: list[Role], start: int) -> None:
    """Let a board or team that stands in small letters right below a close be a name."""
    for at in range(len(roles) - 1):
        close, below = document.blocks[start + at : start + at + 2]
        if (
            roles[at] is Role.LEAD
            and roles[at + 1] is Role.OTHER
            and cues.is_closing(document.words(close.body))
            and _is_board(document, below)
        ):
            roles[at + 1] = Role.NAME


def _closes(document: Document, block: Block) -> bool:
    """Whether the last sentence of a paragraph is a close."""
    if block.kind is not BlockKind.PARAGRAPH or block.body.end - block.body.start > _LONGEST:
        return False
    words = document.words(block.body).rstrip("*_ \\")
    last = _STOP.split(words[-2 * _TAIL :])[-1]
    found = _CLOSE.search(last) if len(last) <= _TAIL else None
    return found is not None and _REPORTED.search(last) is None


def _goes_on(document: Document, place: int) -> bool:
    """Whether a text goes on within a few blocks: no letter has ended above it."""
    return any(
        block.kind is BlockKind.PARAGRAPH
        and len(words := document.words(block.body)) >= _PROSE
        and words.endswith(".")
        and likeness(words) < LIKELY
        for block in document.blocks[place : place + _FEW]
    )


def _may_sign(document: Document, block: Block) -> bool:
    """Whether a short line names a person or a body by its form."""
    words = document.words(block.body)
    name = words.partition(",")[0].strip("*_ ")
    name = name[kinds.title_length(name) :]
    short = len(words) <= _LONGEST_NAME and block.kind is BlockKind.PARAGRAPH
    personal = looks_personal(name) and not kinds.has_common(name)
    return short and (personal or kinds.names_body(name) or kinds.has_post(name))


def _is_board(document: Document, block: Block) -> bool:
    """``le bureau du Forum`` · ``the team of the Port Forum``, and no sentence."""
    words = document.words(block.body).strip("*_ ")
    if block.kind is not BlockKind.PARAGRAPH or len(words) > _LONGEST_BOARD:
        return False
    found = _BOARD.fullmatch(words)
    if found is None or words.endswith((":", ";", "?", "!", ".")) or is_verbal(words):
        return False
    body = (found["body"] or "").partition(" (")[0]
    return not body or (is_capitalised(body) and likeness(body) >= LIKELY)
