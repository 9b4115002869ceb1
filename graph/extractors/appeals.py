"""Sentences in which the senders ask: who speaks, by which verb, and what is asked.

*We … call on the WCO to*, *nous demandons*, *instamos a los gobiernos* are appeals. *NGOs
called on the WCO* is somebody else's, and *the treaty requires countries to* nobody's.
Patterns look at no more than 150 characters around a verb.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from itertools import filterfalse

from graph.extractors.asked_in_writing import IN_WRITING, IN_WRITING_WORDS, is_told
from graph.extractors.asked_otherwise import is_of_another_time
from graph.extractors.asked_plainly import WANTED_BY_ONE, WANTED_WORDS
from graph.extractors.asked_politely import POLITELY, POLITELY_WORDS, is_deed, is_told_by_another
from graph.extractors.asking_words import (
    ADVERB,
    OPERATIVE,
    OPERATIVE_WORDS,
    SPEAKER,
    SPOKEN,
    SPOKEN_WORDS,
    VERB,
    VERB_WORDS,
    WANT,
    WANT_WORDS,
)
from graph.extractors.beliefs import BELIEF, BELIEF_WORDS, believed_duty, is_own
from graph.extractors.joined_verbs import is_joined
from graph.extractors.reported_words import REPORTED_WORDS, reported
from graph.extractors.sentence_openings import CONNECTIVE
from graph.extractors.wishes import COURTESY, NEED, NEED_WORDS, POLITE, WISH, WISH_WORDS

FURTHEST = 150
REMEMBERED = 4
"""So many sentences are remembered: the one that leads in a list may also ask by itself."""


class Strength(Enum):
    """How plainly a sentence asks: by a verb of asking, or only by what ought to be.

    What was asked before, or will be, is asked at another time (``ELSEWHEN``); a duty is ``OWED``
    where the words around it show who should act, ``ASIDE`` where it stands in a later clause.
    What is only likely to be asked, by its form, is ``LIKELY``.
    """

    ASKED = "asked"
    LIKELY = "likely"
    REPORTED = "reported"
    BELIEVED = "believed"
    WISHED = "wished"
    NEEDED = "needed"
    ELSEWHEN = "elsewhen"
    DUTY = "duty"
    OWED = "owed"
    ASIDE = "aside"


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


_WORD = re.compile(r"\w+")
_SPEAKING = re.compile(
    rf"(?:^|[\s,(“\"_*]){SPEAKER}(?:,\s[^.;:]{{1,110}},|,?\s(?:the\s"
    rf"|as\s)?undersigned(?:(?!\b(?:that|which|who|when|because|how)\b)[^.;:]){{0,140}}?)?"
    rf"(?:,?\s(?:{ADVERB})){{0,8}},?\s$",
    re.IGNORECASE,
)
_RESOLVED = re.compile(
    r"(?:\d{1,2}[.)]\s)?(?:(?:Also|Further|Again)\s)?(?:Decides|Reaffirms|Recalls|Recogni[sz]es|Notes|Stresses"
    r"|Affirms|Declares|Considers|Emphasi[sz]es|Acknowledges)\s(?:also\s|further\s)?that\b"
)
"""*Decides that members shall …*: a resolution's own words, which ask nothing of the reader."""
_QUESTION = re.compile(r":?\s(?:ourselves|why|how|whether|what|who|if)\b", re.IGNORECASE)
_IN_WRITING = re.compile(IN_WRITING, re.IGNORECASE)
_REFUSED = re.compile(r"\b(?:not|never|no|cannot)\s$|n[’']t\s$", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:no|non|ne|n[’']|nicht|não)\s?$", re.IGNORECASE)
_NAMED_END = re.compile(
    r",?\s(?:to\b|that\b|for\b|not\sto\b|and\sto\b|in\sorder|in\sparticular|à\b|de\b|que\b"
    r"|d[’']|a\s(?=\w+[aei]r)|di\b|ad?\s(?=\w+[aei]re)"
    r"|should|must)|[:;.]|$"
)
_THAT = re.compile(r"\s(?:that|que|che)\s(?P<who>(?:\w[\w’'()-]*\s?){1,12})")
_SUBORDINATE = re.compile(r"\s(?:that|que|che|dass|dat)\s")
_DUTY = re.compile(
    r"(?P<who>[^.;:!?]{2,140}?),?\s(?:should|must|(?<!the\s)(?<!no\s)(?<!any\s)needs?\sto|ought\sto|has\sto|(?<!would\s)have\sto|shall"
    r"|doit|doivent|devrait"
    r"|devraient|debe|deben|debería|deberían|deve|devono|dovrebbe|dovrebbero|devem|(?:muss|müssen)(?!\s(?:[\w-]+\s){0,4}?nicht\b(?!\s(?:nur|zuletzt)\b))"
    r"|sollten?|moet|moeten|(?:darf|dürfen)(?=\s[^.;:!?]{0,200}\bnicht\b(?!\snur\b))|(?:mag|mogen)(?=\s[^.;:!?]{0,200}\bniet\b))"
    r"(?:\s|(?=:$))(?!have\b|not\shave\b|be\s(?:noted|clear|aware|seen|stressed|remembered|said|recalled)\b)"
)
_MODALS = frozenset(
    (
        *("should", "must", "need", "needs", "ought", "has", "have", "shall", "doit", "doivent"),
        *("devrait", "devraient", "debe", "deben", "debería", "deberían", "deve", "devono"),
        *("dovrebbe", "dovrebbero", "devem", "muss", "müssen", "sollte", "sollten", "moet"),
        "moeten",
        "darf",
        "dürfen",
        "mag",
        "mogen",
    )
)


def appeals(text: str, start: int, end: int) -> Iterator[Appeal]:
    """The first appeal of a sentence from ``start`` to ``end``, if it has one."""
    if found := _appeal(text, start, end):
        yield found


@lru_cache(maxsize=REMEMBERED)
def _appeal(text: str, start: int, end: int) -> Appeal | None:
    words = _words(text[start:end].lower())
    told = (find(text, start, end) for needed, find in _FORMS if not needed.isdisjoint(words))
    return next((found for found in told if found), None)


def _words(small: str) -> set[str]:
    """The words of a sentence in small letters, with and without the marks around them."""
    printed = small.split()
    marked = " ".join(filterfalse(str.isalnum, printed))
    return {*printed, *_WORD.findall(marked)}


def duty(text: str, start: int, end: int) -> Appeal | None:
    """*The Council must …* at the start of a sentence: who must is ``named``."""
    if _RESOLVED.match(text, start, end):
        return None
    opening = CONNECTIVE.match(text, start, end)
    first = opening.end() if opening else start
    last = min(end, first + 2 * FURTHEST)
    if _MODALS.isdisjoint(text[first:last].replace(":", " ").split()):
        return None
    found = _DUTY.match(text, first, last)
    if found is None:
        return None
    return Appeal(first, found.end(), found.span("who"), Strength.DUTY)


def _asked(text: str, start: int, end: int) -> Appeal | None:
    for verb in VERB.finditer(text, start, end):
        first = max(start, verb.start() - FURTHEST)
        before = text[first : verb.start()]
        speaker = _SPEAKING.search(before)
        asks = not _REFUSED.search(before) and not _QUESTION.match(text, verb.end())
        joined = verb.start() <= start + 2 * FURTHEST and is_joined(text[start : verb.start()])
        if joined and asks and not speaker:
            return named_after(text, verb.start(), verb_end=verb.end(), end=end)
        if speaker and asks:
            begins = (
                first
                + speaker.start()
                + len(speaker.group())
                - len(speaker.group().lstrip(' ,(“"'))
            )
            found = named_after(text, begins, verb_end=verb.end(), end=end)
            return _timed(found, text, verb=verb, start=start)
    return None


def _timed(appeal: Appeal, text: str, *, verb: re.Match[str], start: int) -> Appeal:
    """The appeal, told as one of another time where the words around its verb say so."""
    elsewhen = is_of_another_time(text, start, verb.span())
    return replace(appeal, strength=Strength.ELSEWHEN) if elsewhen else appeal


def _by(pattern: re.Pattern[str]) -> Callable[[str, int, int], Appeal | None]:
    return lambda text, start, end: _plain(pattern, text, start=start, end=end)


def _kindly(text: str, start: int, end: int) -> Appeal | None:
    """*Veuillez retirer le décret*, which asks; another verb may be one of courtesy."""
    found = _plain(POLITELY, text, start=start, end=end)
    if found is None or is_told_by_another(text, start, found.start):
        return None
    return found if is_deed(text, found.verb_end, end) else replace(found, strength=Strength.LIKELY)


def _wanted_by_one(text: str, start: int, end: int) -> Appeal | None:
    """*I want you to vote against it*, at the start of a sentence."""
    found = WANTED_BY_ONE.match(text, start, end)
    if found is None:
        return None
    appeal = named_after(text, found.start("who"), verb_end=found.end(), end=end)
    return replace(appeal, strength=Strength.LIKELY)


def _written(text: str, start: int, end: int) -> Appeal | None:
    found = _plain(_IN_WRITING, text, start=start, end=end)
    return None if found and is_told(text, start, found.start) else found


def _plain(pattern: re.Pattern[str], text: str, *, start: int, end: int) -> Appeal | None:
    """An appeal whose verb tells who speaks, unless *not* or the like stands before it."""
    every = pattern.finditer(text, start, end)
    found = next((one for one in every if not _is_denied(text, start, one.start())), None)
    if found is None:
        return None
    appeal = named_after(text, found.start(), verb_end=found.end(), end=end)
    return _timed(appeal, text, verb=found, start=start)


def _is_denied(text: str, start: int, verb: int) -> bool:
    """*No pedimos favores, exigimos …*: only the first verb is denied."""
    return _DENIED.search(text[max(start, verb - 12) : verb]) is not None


def _operative(text: str, start: int, end: int) -> Appeal | None:
    """*Urges Member States to …* at the start of a paragraph of a resolution."""
    found = OPERATIVE.match(text, start, end) if start == 0 else None
    return named_after(text, found.start(), verb_end=found.end(), end=end) if found else None


def _reported(text: str, start: int, end: int) -> Appeal | None:
    """*The letter asks the President to …*: what the senders' own press text tells."""
    found = reported(text, start, end)
    if found is None:
        return None
    appeal = named_after(text, start, verb_end=found.end(), end=end)
    return replace(appeal, strength=Strength.REPORTED)


def named_after(text: str, begins: int, *, verb_end: int, end: int) -> Appeal:
    """An appeal whose verb ends at ``verb_end``: those asked are named after it."""
    named = _NAMED_END.search(text, verb_end, min(end, verb_end + 2 * FURTHEST))
    place = (verb_end, named.start() if named else verb_end)
    if that := _THAT.match(text, verb_end, end):
        place = that.span("who")
    return Appeal(begins, verb_end, place, Strength.ASKED)


def _believed(text: str, start: int, end: int) -> Appeal | None:
    """*We firmly believe that the WCO needs to …*: the clause after *that* is asked."""
    for belief in BELIEF.finditer(text, start, end):
        clause = believed_duty(text, belief.end(), end) if is_own(text, start, belief) else None
        if clause and not _SUBORDINATE.search(text, *clause[0]):
            return Appeal(belief.end(), clause[1], clause[0], Strength.BELIEVED)
    return None


def _wished(text: str, start: int, end: int) -> Appeal | None:
    return _hoped(WISH, text, start=start, end=end)


def _needed(text: str, start: int, end: int) -> Appeal | None:
    found = _hoped(NEED, text, start=start, end=end)
    return replace(found, strength=Strength.NEEDED) if found else None


def _hoped(pattern: re.Pattern[str], text: str, *, start: int, end: int) -> Appeal | None:
    wish = pattern.search(text, start, end)
    if wish is None or _is_denied(text, start, wish.start()):
        return None
    last = min(end, wish.end() + FURTHEST)
    if POLITE.search(text, wish.start(), last) or COURTESY.match(text, wish.end(), end):
        return None
    named = _NAMED_END.search(text, wish.end(), last)
    place = (wish.end(), named.start() if named else wish.end())
    return Appeal(wish.start(), wish.end(), place, Strength.WISHED)


_FORMS: tuple[tuple[frozenset[str], Callable[[str, int, int], Appeal | None]], ...] = (
    (VERB_WORDS, _asked),
    (SPOKEN_WORDS, _by(SPOKEN)),
    (WANT_WORDS, _by(WANT)),
    (WANTED_WORDS, _wanted_by_one),
    (POLITELY_WORDS, _kindly),
    (IN_WRITING_WORDS, _written),
    (OPERATIVE_WORDS, _operative),
    (REPORTED_WORDS, _reported),
    (BELIEF_WORDS, _believed),
    (WISH_WORDS, _wished),
    (NEED_WORDS, _needed),
)
"""The forms of an appeal, the plainest first, each with the words one of which it holds."""
