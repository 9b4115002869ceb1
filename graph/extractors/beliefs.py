"""Beliefs of the senders, and what they believe must be done: *We believe that the Board must …*,
*riteniamo che il Senato debba …*.

In English the speaker stands before, in other languages the verb tells who speaks.
"""

from __future__ import annotations

import re

from graph.extractors.asked_in_writing import is_told
from graph.extractors.asking_words import ADVERB

_ENGLISH = (
    r"\b(?:believe|consider|maintain|insist|hold|feel|convinced|think|submit|conclude"
    r"|of\sthe\s(?:(?:strong|firm)\s)?(?:view|opinion))\s(?:(?:firmly\s|strongly\s)?that\s|(?=(?:you|the\s[A-Z]\w+)\s(?:should|must)\b))"
)
_FRENCH = (
    r"(?:nous\s(?:estimons|considérons|pensons|croyons|jugeons|maintenons|sommes\s(?:convaincue?s|d[’']avis|persuadée?s))"
    r"|(?:j[’']estime|je\s(?:considère|pense|crois|suis\s(?:convaincue?|d[’']avis)))|nous\ssommes\sde\sl[’']avis)\squ[e’']\s?"
)
_SPANISH = (
    r"(?:creemos|consideramos|estimamos|pensamos|opinamos|entendemos|sostenemos|considero|creo|pienso"
    r"|(?:estamos\sconvencid[oa]s|somos\sde\sla\sopinión)\sde)\sque\s"
)
_ITALIAN = (
    r"(?:riteniamo|crediamo|pensiamo|reputiamo|consideriamo|ritengo|credo|penso"
    r"|siamo\s(?:convint[ie]|dell[’']avviso|del\sparere|dell[’']opinione))\sche\s"
)
_PORTUGUESE = (
    r"(?:acreditamos|consideramos|entendemos|julgamos|pensamos|achamos|considero|entendo|acredito"
    r"|estamos\sconvencid[oa]s\sde|somos\sde\sopinião)\sque\s"
)
_GERMAN = (
    r"(?:wir\s(?:sind\s(?:\w{3,12}\s){0,2}(?:der|davon)\s(?:\w{3,12}\s)?(?:auffassung|meinung|ansicht|überzeugung|überzeugt)|glauben|meinen|finden|denken)"
    r"|(?:unserer|meiner)\s(?:auffassung|meinung|ansicht)\snach\sist\s(?:es\s)?\w{3,14}|ich\s(?:glaube|meine|finde|denke|bin\sder\s(?:auffassung|meinung|ansicht))),\sdass\s"
    r"|wij?\s(?:vinden|menen|geloven|zijn\svan\s(?:mening|oordeel))\sdat\s"
)
BELIEF = re.compile(
    rf"{_ENGLISH}|(?P<own>(?<![\w’'-])(?:{_FRENCH}|{_SPANISH}|{_ITALIAN}|{_PORTUGUESE}|{_GERMAN}))",
    re.IGNORECASE,
)
"""*believe that*, *nous estimons que*, *wir sind der Auffassung, dass*."""

BELIEF_WORDS = frozenset(
    (
        *("believe", "consider", "maintain", "insist", "hold", "feel", "convinced", "think"),
        *("submit", "conclude", "view", "opinion", "que", "qu", "che", "dass", "dat"),
    )
)
"""One of these is in all that `BELIEF` finds."""

_BELIEVER = re.compile(rf"(?:^|[\s,(“\"])(?:we|I)\b(?:,?\s(?:{ADVERB})){{0,8}}\s$", re.IGNORECASE)
BELIEVING = (
    r"(?:(?:believes?|considers?|maintains?|thinks|holds|insists?|(?:is|are)\s(?:convinced|of\sthe\s(?:view|opinion)))\sthat\s"
    r"|(?:estime|considère|pense|juge)(?:nt)?\squ[e’']\s?|(?:considera|estima|cree|opina|piensa|sostiene|creen|piensan)n?\sque\s"
    r"|(?:ritiene|ritengono|considera(?:no)?|crede|credono|pensa(?:no)?)\sche\s|(?:entende|considera|acredita|julga|defende)m?\sque\s"
    r"|(?:ist|sind)\s(?:der\s(?:Auffassung|Meinung|Ansicht)|überzeugt),\sdass\s|(?:vindt|vinden|meent|menen)\sdat\s)"
)
"""*believes that*, *ritiene che*, said of somebody by name."""
_MODAL = (
    r"(?:should|must|(?<!the\s)(?<!no\s)(?<!any\s)needs?\sto|ought\sto|has\sto|(?<!would\s)have\sto|shall"
    r"|doit|doivent|devrai(?:en)?t|deb[ea]n?|deberían?|dev(?:e|ono)|debba(?:no)?|dovrebbe(?:ro)?|dev(?:em?|am?)|deveriam?)"
)
_NO_STATE = (
    r"(?!have\b|not\shave\b|know\b|read\b|understand\b|remember\b|consider\syourself|feel\b"
    r"|be\s(?:proud|happy|glad|ashamed|able|noted|clear|aware|seen|stressed|remembered|said|recalled)\b)"
)
_VERB_SECOND = rf"(?P<who>[^.;:!?]{{2,140}}?),?\s(?P<must>{_MODAL})\s{_NO_STATE}"
_VERB_LAST = (
    r"(?P<those>(?:die|der|das|de|het)\s[\w-]{3,30}(?:\s[A-ZÄÖÜ][\w-]{2,30})?|Sie|u)\s[^.;:!?]{2,200}?\s"
    r"(?:(?:muss|müssen|sollten?|sollen?)(?=[.,;!]|$)|(?:moet|moeten|zou|zouden)\s(?=\w{3,20}(?:en)?[.,;!]))"
)
_DUTY = re.compile(_VERB_SECOND)
_DUTY_LAST = re.compile(_VERB_LAST)
_FURTHEST = 300
_BEFORE = 150


def is_own(text: str, start: int, belief: re.Match[str]) -> bool:
    """Whether a belief is the senders’, neither denied nor a condition: *if we believe that*."""
    if belief["own"]:
        return not is_told(text, start, belief.start())
    before = text[max(start, belief.start() - _BEFORE) : belief.start()]
    speaker = _BELIEVER.search(before)
    if speaker is None:
        return False
    opens = len(speaker.group()) - len(speaker.group().lstrip(' ,(“"'))
    return not is_told(text, start, belief.start() - len(before) + speaker.start() + opens)


def believed_duty(text: str, at: int, end: int) -> tuple[tuple[int, int], int] | None:
    """Who must by a clause that begins ``at`` a place, and where the words behind *must* begin.

    *the Board must publish it* · *die Behörde sie veröffentlichen muss*, where *who* is the end.
    """
    last = min(end, at + _FURTHEST)
    if found := _DUTY.match(text, at, last):
        return found.span("who"), found.end()
    if found := _DUTY_LAST.match(text, at, last):
        return found.span("those"), found.end("those")
    return None
