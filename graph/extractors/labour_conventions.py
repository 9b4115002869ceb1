"""Conventions of the ILO by their numbers: *ILO Conventions Nos. 87 and 98*.

Each number is a convention of its own. A number alone names one only where the text names the
ILO, and only one that the vocabulary holds. Without the ILO or a *No.* beside it (*ratify
Convention 98*) that is a guess; *the Berne Convention 98* and *Convention 29 states met* are none.
*Article 14 of Convention 169* is an article of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.extractors.passages import Passage
from graph.gazetteer import Gazetteer
from graph.normalisers.binding import Binding, Reference

_ILO = r"(?:ILO|OIT|OIL|IAO|IAA)(?!\w)"
_SIGNS = re.compile(rf"(?<!\w){_ILO}")
_SIGN = r"(?:[Nn]os?\.?\s?|[Nn][.°ºª]{1,2}\s?|[Nn]úms?\.?\s|[Nn]rn?\.?\s|C\.?)"
_NO = rf"{_SIGN}?"
_HEADS = (
    r"Conventions?|[Cc]onventions?|[Cc]onvenios?|[Cc]onvenzion[ei]|[Cc]onvenç(?:ão|ões)|Übereinkommens?"
    r"|Konvention(?:en)?|[Vv]erdrag(?:en)?"
)
_WHOLE = (
    r"(?:International\sLabou?r\sOrgani[sz]ation|Organisation\s[Ii]nternationale\sdu\s[Tt]ravail"
    r"|Organización\sInternacional\sdel\sTrabajo|Organização\sInternacional\sdo\sTrabalho"
    r"|Organizzazione\s[Ii]nternazionale\sdel\s[Ll]avoro|Internationale[nr]?\sArbeitsorganisation)"
)
_OWNER = (
    rf",?\s(?:(?:of|de|da|der|des|van)\s(?:the\s|la\s|l[’']|de\s)?|(?:de\s|d|dell)[’'])"
    rf"(?:{_ILO}|{_WHOLE})|\s\({_ILO}\)"
)
_LIST = re.compile(
    rf"(?<!\w)(?P<before>{_ILO}(?:[’']s)?[\s-](?:(?:fundamental|core)\s)?)?(?:(?P<head>{_HEADS})\s|(?=C\d))"
    rf"(?P<behind>{_ILO}\s)?(?P<numbers>{_NO}\d{{1,3}}"
    rf"(?P<more>(?:,\s|,?\s(?:and|et|y|e|und|en|&)\s)(?:the\s)?{_NO}\d{{1,3}}){{0,8}})(?![\w/.]\d|\w)"
    rf"(?P<owner>{_OWNER})?"
)
_BY_NUMBER = re.compile(rf"(?:{_ILO}[\s-])?(?:{_HEADS})\s(?P<sign>{_SIGN})?(?P<number>\d{{1,3}})")
_SIGNED = re.compile(_SIGN)
_OTHER = re.compile(r"[A-ZÀ-Þ][\w’'.-]*\s$")
_OPENING = re.compile(
    r"(?:The|In|Under|By|See|Both|All|With|And|Ratify|Sign|Apply|Ratifi\w+|Die|Das|Den|Dem|Les|Los|Las|La|Le|El|Il"
    r"|As|A|Os|Gli|De|Het|Core|Fundamental|Labour|Organi[sz]ation)\s$"
)
_OF_ANOTHER = re.compile(
    r",?\s(?:of|du|de|del|della|des|der|van)\s(?:the\s|la\s|los\s|l[’'])?[A-ZÀ-Þ]"
)
_GOES_ON = re.compile(
    r"\s(?:and|or|on|of|to|in|by|for|as|at|from|which|that|is|are|was|were|has|have|had|must|should|shall"
    r"|will|may|can|et|ou|du|de|des|sur|qui|y|o|sobre|del|e|em|su|che|que|und|über|en|van)\b|\W*$|\s?[^\w\s]"
)
_LONGEST = 40
_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?!\d)")


def cited(passage: Passage, names: Gazetteer) -> Iterator[Reference]:
    """The references of a passage; articles of a convention told by its number are of that one."""
    told = _SIGNS.search(passage.text) is not None
    for one in passage.references:
        unknown = told and one.binding is Binding.UNKNOWN and one.provisions
        by_number = _BY_NUMBER.fullmatch(one.instrument or "") if unknown else None
        iris = _numbered(by_number["number"], names) if by_number else ()
        if by_number and iris:
            plain = by_number["sign"] or _SIGNS.match(one.instrument or "")
            yield replace(one, binding=Binding.ANAPHOR if plain else Binding.BARE, iris=iris)
        else:
            yield one


def _numbered(number: str, names: Gazetteer) -> tuple[str, ...]:
    """The convention of a number, where the vocabulary holds it."""
    return tuple(sorted(names.named(f"ILO Convention No. {int(number)}")))


def conventions(passage: Passage, names: Gazetteer) -> Iterator[Reference]:
    """The conventions that a passage names in a list, those left out that are named whole.

    Those are bare that stand without the ILO and without a sign of numbering.
    """
    text = passage.text
    if not _SIGNS.search(text):
        return
    whole = [(one.start, one.end) for one in cited(passage, names) if one.iris]
    for listed in _LIST.finditer(text):
        binding = _told(text, listed)
        if binding is None:
            continue
        start = listed.start()
        for number in _NUMBER.finditer(text, *listed.span("numbers")):
            iris = _numbered(number.group(), names)
            held = any(first < number.end() and number.start() < last for first, last in whole)
            if len(iris) == 1 and not held:
                yield Reference(start, number.end(), binding=binding, iris=iris)
            start = number.end()
            following = _NUMBER.search(text, start, listed.end("numbers"))
            start = following.start() if following else start


def _told(text: str, listed: re.Match[str]) -> Binding | None:
    """How plainly a list tells the ILO's conventions; None where it tells another's, or none."""
    if listed["before"] or listed["behind"] or listed["owner"]:
        return Binding.ANAPHOR
    if not listed["head"]:
        return None
    before = text[max(0, listed.start() - _LONGEST) : listed.start()]
    other = _OTHER.search(before)
    if (other and not _OPENING.match(other.group())) or _OF_ANOTHER.match(text, listed.end()):
        return None
    if _SIGNED.match(listed["numbers"]):
        return Binding.ANAPHOR
    plain = listed["more"] or _GOES_ON.match(text, listed.end())
    return Binding.BARE if plain else None
