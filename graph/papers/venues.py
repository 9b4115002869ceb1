"""Where a body meets, as the words before the days of its session tell it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model import Stated
from graph.normalisers import places, sessions
from graph.papers.pieces import Piece

BODY = re.compile(
    r"""(?<!\w)(?:committee|council|commission|group|board|assembl(?:y|ies)|conference|party|parties
      |forum|panel|task\sforce|congress|body|platform|partnership|sub-?committee|roundtable
      |comité|conseil|groupe|assemblée|conférence|organe|sous-comité|instance|réunion\sdes
      |comisión|consejo|grupo|asamblea|conferencia|junta|foro|órgano
      |ausschuss|arbeitsgruppe|rat|comitê|comissão|conselho|assembleia|comitato|consiglio|gruppo)
      (?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
HELD = re.compile(
    r"(?:^|\b)(?:held|tenue?s?|celebrad[ao]|convened)\b(?:\s(?:in|at|à|en|au)\s(?:the\s|le\s|la\s)?)?",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"[\s,]*(?:\b(?:on|from|du|des|le|les|del|el|vom|am|i?n)\b)?[\s,]*$", re.IGNORECASE
)

_THE = re.compile(r"the\s", re.IGNORECASE)
_TOWN = re.compile(r"[A-ZÀ-Þ][\w’'.-]+(?:\s[\w’'.-]+){0,3}")


def place(piece: Piece, found: sessions.Days) -> Stated | None:
    """The place before the days: ``Geneva``, ``Calgary, Canada``."""
    words = piece.words[: found.start]
    end = _LEADING.search(words)
    words = words[: end.start()] if end else words
    if held := list(HELD.finditer(words)):
        return piece.part(held[-1].end(), len(words))
    start = words.rfind(",") + 1
    last = words[start:].strip()
    if places.country(last) and start > 1:
        start = words.rfind(",", 0, start - 1) + 1
        last = words[start:].split(",")[0].strip()
    alone = start == 0 and last.istitle() and not BODY.search(last) and ":" not in last
    slash = last.rfind("/") + 1
    if places.town_countries(last[slash:]) or places.country(last[slash:]) or alone:
        return piece.part(start + slash, len(words))
    return None


def placed(piece: Piece, one: sessions.Days) -> bool:
    """Whether a place stands before a single date, and no label such as ``DATE:``."""
    return one.start > 0 and place(piece, one) is not None


def held_in(head: Sequence[Piece], at: int, found: sessions.Days) -> Stated | None:
    """The place on the line above: ``Held in the Centre William Rappard`` / ``on 27 October``.

    Without a word such as *held* only a town with its country: ``Utrecht, The Netherlands``.
    """
    above = head[at - 1] if at else None
    before = _LEADING.sub("", head[at].words[: found.start])
    if above is None or above.line + 1 != head[at].line or before:
        return None
    held = HELD.match(above.words)
    town, comma, country = above.words.rpartition(",")
    if (
        held is None
        and comma
        and places.country(_THE.sub("", country.strip()))
        and _TOWN.fullmatch(town)
    ):
        return above.part(0, len(town))
    return above.part(held.end(), len(above.words)) if held else None
