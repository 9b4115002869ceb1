"""Sentences in which the senders ask: who speaks, by which verb, and what is asked.

*We … call on the WCO to*, *nous demandons*, *instamos a los gobiernos* are appeals. *NGOs
called on the WCO* is somebody else's, and *the treaty requires countries to* nobody's.
Patterns look at no more than 150 characters around a verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

FURTHEST = 150


class Strength(Enum):
    """How plainly a sentence asks: by a verb of asking, or only by what ought to be."""

    ASKED = "asked"
    BELIEVED = "believed"
    WISHED = "wished"
    DUTY = "duty"


@dataclass(frozen=True, slots=True)
class Appeal:
    """An appeal in a text.

    What is asked stands from ``start`` (the speaker, or the clause after *believe that*);
    ``verb_end`` is where the verb of asking ends, ``named`` where those who are asked stand.
    """

    start: int
    verb_end: int
    named: tuple[int, int]
    strength: Strength


_ADVERB = (
    r"therefore|hereby|thus|also|further|again|now|once|more|and|would|like|want|wish|to|must|can|shall"
    r"|are|am|do|writing|write|join|others|in|calling|with|all|respect|as|jointly|together|only|\w{2,12}ly"
)
_SPEAKER = (
    r"(?:we|I|our\s(?:\w+\s){0,2}organi[sz]ations"
    r"|(?:the\s)?(?:undersigned|signatories)(?:\s[\w’-]+){0,8}?)"
)
_SPEAKING = re.compile(
    rf"(?:^|[\s,(“\"]){_SPEAKER}(?:,\s[^.;:]{{1,110}},|\s(?:the\s|as\s)?undersigned[^.;:]{{0,110}}?)?"
    rf"(?:,?\s(?:{_ADVERB})){{0,8}},?\s$",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:call(?:ing)?\s(?:up)?on|call(?:ing)?\sfor|call\s(?=(?:the|all)\s(?!attention)|governments\b)|urg(?:e|ing)"
    r"|ask(?:ing)?|request(?:ing)?|demand(?:ing)?|recommend(?:ing)?|appeal(?:ing)?\sto|implore|beseech"
    r"|exhort|invite|propose|insist|encourage|petition)\b",
    re.IGNORECASE,
)
_SPOKEN_VERB = re.compile(
    r"""\b(?:nous\s(?:(?:vous|les|leur|lui)\s)?(?:demandons|appelons|exhortons|prions|invitons|exigeons
            |recommandons|sollicitons|réclamons)
      | (?:llamamos|instamos|exigimos|pedimos|solicitamos|exhortamos|demandamos|urgimos|recomendamos
            |reclamamos|hacemos\sun\sllamado|hacemos\sun\sllamamiento|apelamos|exortamos|invitamos)
      | (?:chiediamo|invitiamo|esortiamo|sollecitiamo|richiediamo|raccomandiamo|facciamo\sappello)
      | wir\s(?:\w+\s){0,3}?(?:fordern|appellieren|bitten|ersuchen|verlangen)
      | (?:fordern|appellieren|bitten|ersuchen|verlangen)\swir
      | wij?\s(?:\w+\s){0,3}?(?:verzoeken|vragen|eisen|roepen))\b""",
    re.VERBOSE | re.IGNORECASE,
)
_QUESTION = re.compile(r":?\s(?:ourselves|why|how|whether|what|who|if)\b", re.IGNORECASE)
_REFUSED = re.compile(r"\b(?:not|never|no|cannot)\s$|n[’']t\s$", re.IGNORECASE)
_NAMED_END = re.compile(
    r",?\s(?:to\b|that\b|for\b|not\sto\b|and\sto\b|in\sorder|in\sparticular|à\b|de\b|que\b|d[’']|a\s(?=\w+[aei]r)|di\b|ad?\s(?=\w+[aei]re)"
    r"|should|must)|[:;.]|$"
)
_THAT = re.compile(r"\s(?:that|que|che)\s(?P<who>(?:\w[\w’'()-]*\s?){1,12})")
_BELIEF = re.compile(
    r"\b(?:believe|consider|maintain|insist|hold|feel|convinced|think|submit|conclude"
    r"|of\sthe\s(?:(?:strong|firm)\s)?(?:view|opinion))\s(?:firmly\s|strongly\s)?that\s",
    re.IGNORECASE,
)
_BELIEVER = re.compile(
    rf"(?:^|[\s,(“\"])we\b(?:,?\s(?:{_ADVERB}|\w{{2,12}}ly)){{0,8}}\s$", re.IGNORECASE
)
_DUTY = re.compile(
    r"(?P<who>[^.;:!?]{2,140}?),?\s(?:should|must|needs?\sto|ought\sto|has\sto|have\sto|shall)\s(?!have\b|not\shave\b)"
)
_WISH = re.compile(
    r"\b(?:it\sis\s(?:therefore\s|thus\s|also\s)?(?:\w{2,12}ly\s)?(?:important|essential|vital|imperative|crucial|critical|urgent"
    r"|necessary)\sthat\s"
    r"|what\sis\s(?:\w{2,12}ly\s)?(?:needed|necessary|required)\sis\s(?:for\s)?"
    r"|we\s(?:\w{2,12}ly\s)?(?:hope|expect|trust)\sthat\s(?=[^.;:]{2,90}\swill\b))",
    re.IGNORECASE,
)
_CONNECTIVE = re.compile(
    r"(?:(?:Therefore|Thus|Hence|Accordingly|Likewise|Moreover|Furthermore|Finally|First|Second"
    r"|Third|Lastly|Instead|However|Rather|Consequently),?\s)?"
)


def appeals(text: str, start: int, end: int) -> Iterator[Appeal]:
    """The first appeal of a sentence from ``start`` to ``end``, if it has one."""
    found = _asked(text, start, end) or _believed(text, start, end) or _wished(text, start, end)
    if found:
        yield found


def duty(text: str, start: int, end: int) -> Appeal | None:
    """*The Council must …* at the start of a sentence: who must is ``named``."""
    opening = _CONNECTIVE.match(text, start, end)
    first = opening.end() if opening else start
    found = _DUTY.match(text, first, min(end, first + 2 * FURTHEST))
    if found is None:
        return None
    return Appeal(first, found.end(), found.span("who"), Strength.DUTY)


def _asked(text: str, start: int, end: int) -> Appeal | None:
    for verb in _VERB.finditer(text, start, end):
        first = max(start, verb.start() - FURTHEST)
        before = text[first : verb.start()]
        speaker = _SPEAKING.search(before)
        asks = not _REFUSED.search(before) and not _QUESTION.match(text, verb.end())
        if speaker and asks:
            begins = (
                first
                + speaker.start()
                + len(speaker.group())
                - len(speaker.group().lstrip(' ,(“"'))
            )
            return _with_named(text, begins, verb_end=verb.end(), end=end)
    spoken = _SPOKEN_VERB.search(text, start, end)
    return _with_named(text, spoken.start(), verb_end=spoken.end(), end=end) if spoken else None


def _with_named(text: str, begins: int, *, verb_end: int, end: int) -> Appeal:
    named = _NAMED_END.search(text, verb_end, min(end, verb_end + 2 * FURTHEST))
    place = (verb_end, named.start() if named else verb_end)
    if that := _THAT.match(text, verb_end, end):
        place = that.span("who")
    return Appeal(begins, verb_end, place, Strength.ASKED)


def _believed(text: str, start: int, end: int) -> Appeal | None:
    """*We firmly believe that the WCO needs to …*: the clause after *that* is asked."""
    for belief in _BELIEF.finditer(text, start, end):
        before = text[max(start, belief.start() - FURTHEST) : belief.start()]
        clause = _DUTY.match(text, belief.end(), min(end, belief.end() + 2 * FURTHEST))
        if clause and _BELIEVER.search(before):
            return Appeal(belief.end(), clause.end(), clause.span("who"), Strength.BELIEVED)
    return None


def _wished(text: str, start: int, end: int) -> Appeal | None:
    wish = _WISH.search(text, start, end)
    if wish is None:
        return None
    named = _NAMED_END.search(text, wish.end(), min(end, wish.end() + FURTHEST))
    place = (wish.end(), named.start() if named else wish.end())
    return Appeal(wish.start(), wish.end(), place, Strength.WISHED)
