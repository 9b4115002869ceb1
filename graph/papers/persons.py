"""One person's line in a list of participants: name, honorific, function, part in the delegation.

``Nomsa DLAMINI (Mrs.), Head of Delegation, Director, …`` · ``S.E. M. Étienne Mbarga, Ministre de
l’Eau`` · ``Ms Kadri Tamm (Land Board)`` · ``Dra. Rosa Quispe Huamán, Viceministra de Salud``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.normalisers import participants

_TITLE = (
    r"(?:H\.?\s?E\.?|S\.\s?E\.|S\.?E\.?M\.?|Sua\sEcc\.?|Mrs?|Ms|Miss|Mx|Sir|Dame|Lord|Lady|Messrs"
    r"|Dra?|Drs|Prof|Professor|Professeure?|Ambassador|Ambassadeur|Ambassadrice|Embajadora?"
    r"|Hon|The\sHon|Honou?rable|Rev|Fr|Sr|Sra|Srta|Sres|Mme|Mlle|Monsieur|Madame|Mademoiselle|Señora?|Senhora?|Doctor|Mister|MM?|Me|Mgr|Msgr|Ing|Lic|Eng|Arch"
    r"|Abg|Adv|Col|Gen|Capt|Lt|Maj|Herrn?|Frau|Sig|Sig\.ra|Dott|Dott\.ssa|Sheikh|Shri|Smt|Datuk|Dato)"
)
_TITLES = rf"{_TITLE}\.?(?:[\s-]{{1,2}}{_TITLE}\b\.?){{0,3}}"
_LEADING = re.compile(
    rf"(?P<honorific>{_TITLES})(?:\s(?:l[’']|the\s)?(?:{_TITLE})\b\.?)?\s(?P<rest>[A-ZÀ-ÖØ-ÞĀ-Ž].*)"
)
_BEHIND = re.compile(
    rf"(?P<name>(?:[A-ZÀ-ÖØ-Þ’' -]{{2,40}},\s)?[^,(;:]{{3,70}}?)[\s,]*"
    rf"\((?P<honorific>{_TITLES}(?:\s?/\s?{_TITLES})*)\)\s*"
    r"[,;:–—-]?\s*(?P<rest>.*)"
)
_WORD = (
    r"(?:(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.·‑-]*|d[aeiou]s?|del|de\sla|van|von|der|den|ter|bin|bint|ibn|al|el|la"
    r"|le|du|y|e|of|zu|af|av|Ó|Ö|d[’'][A-ZÀ-Þ]\w+|al-\w+|el-\w+)(?!\w))"
)
_NAME = re.compile(rf"{_WORD}(?:[\s-]{_WORD}){{0,6}}")
_BARE = re.compile(
    r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*\s){1,4}[A-ZÀ-ÖØ-ÞĀ-Ž]{2}[\w’'-]*|[A-ZÀ-ÖØ-ÞĀ-Ž]{3,}[\w’'-]*,?"
    r"(?:\s[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*){1,3}"
)
_OFFICE = re.compile(
    r"\b(?:minist|ambass|director|directeur|secretar|secrétaire|head|chief|delegat|permanent|mission"
    r"|department|office|division|adviser|advisor|officer|president|chair|embaj|represent|counsel)\w*",
    re.IGNORECASE,
)

_TOLD_BY_FUNCTION = ("head", "deputy-head", "alternate", "observer")


@dataclass(frozen=True, slots=True)
class Person:
    """Where a person's name and the rest stand in a line; ``sure`` where a title tells it."""

    name: tuple[int, int]
    honorific: tuple[int, int] | None
    role: tuple[int, int] | None
    part: tuple[str, int, int] | None
    sure: bool


def person(words: str) -> Person | None:
    """The person that a line names; None where it names none.

    Sample: ``Heitor CAVALCANTI (Mr.), First Secretary, Permanent Mission, Geneva``.
    """
    if found := _LEADING.match(words):
        return _from(words, found.span("honorific"), found.start("rest"), sure=True)
    if (found := _BEHIND.match(words)) and _NAME.fullmatch(found["name"].replace(",", "").strip()):
        role = _rest(words, found.start("rest"))
        name = (found.start("name"), found.end("name"))
        return Person(name, found.span("honorific"), role, _part(words, role), True)
    return None


def bare(words: str) -> Person | None:
    """A name without any title, as some lists print them: ``Keiko TANAKA, Counsellor``."""
    end = words.find(",")
    head = words if end < 0 else words[:end]
    if not _NAME.fullmatch(head) or _OFFICE.search(head) or len(head.split()) > 5:  # noqa: PLR2004
        return None
    if len(head.split()) < 2 or head.isupper() or (end < 0 and not _BARE.fullmatch(head)):  # noqa: PLR2004
        return None
    return _from(words, None, 0, sure=False)


def _from(
    words: str, honorific: tuple[int, int] | None, start: int, *, sure: bool
) -> Person | None:
    found = _NAME.match(words, start)
    if found is None:
        return None
    end = found.end()
    inverted = sure and words[end : end + 1] == "," and _only_surname(words, start, end)
    if inverted and (first := _NAME.match(words, end + 2)):
        end = first.end()
    role = _rest(words, end)
    return Person((start, end), honorific, role, _part(words, role), sure)


def _only_surname(words: str, start: int, end: int) -> bool:
    """Whether the name stands as *SURNAME, Forename*."""
    following = words[end + 1 :].split(",", maxsplit=1)[0].strip()
    plain = words[start:end]
    return (
        plain.isupper()
        and bool(_NAME.fullmatch(following))
        and not _OFFICE.search(following)
        and not following.isupper()
        and len(following.split()) <= 2  # noqa: PLR2004
    )


def _rest(words: str, start: int) -> tuple[int, int] | None:
    """What follows the name: function, office and place."""
    end = len(words)
    while start < end and words[start] in " ,;:–—-(":
        start += 1
    while start < end and words[end - 1] in " ,;.":
        end -= 1
    if words[end - 1 : end] == ")" and "(" not in words[start:end]:
        end -= 1
    return (start, end) if start < end else None


def _part(words: str, role: tuple[int, int] | None) -> tuple[str, int, int] | None:
    """The part in the delegation that the function tells: ``Head of Delegation``.

    A *President* or *Adviser* of something is a function and tells no part in the meeting, but
    ``(Chair)`` in brackets does.
    """
    if role is None:
        return None
    found = participants.part(words[role[0] : role[1]])
    if found is None:
        return None
    bracketed = words[: role[0]].rstrip().endswith("(")
    whole = bracketed and found[1] == 0 and found[2] == role[1] - role[0]
    if not whole and found[0] not in _TOLD_BY_FUNCTION:
        return None
    return found[0], role[0] + found[1], role[0] + found[2]
