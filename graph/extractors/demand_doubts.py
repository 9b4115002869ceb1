"""Why a sentence may be no demand: what ought to be is not asked, and some of it of nobody."""

from __future__ import annotations

import re

from graph.extractors.appeals import Appeal, Strength
from graph.extractors.asked_of import Asked
from graph.extractors.asked_otherwise import asks_for_answer
from graph.extractors.offices import READER, is_acronym, is_office, opens_with_office
from graph.extractors.undone import UNDONE
from graph.normalisers.places import country

LONGEST_SUBJECT = 60
OWING = frozenset({Strength.DUTY, Strength.OWED, Strength.ASIDE})

_OUGHT = ("it says what ought to be, and does not ask in so many words",)
_TOLD = ("it is told of a letter, in words that may be another's",)
_ELSEWHEN = ("it tells what was or will be asked",)
_ANSWER = ("an answer to the letter is all that is asked",)
UNSURE = ("it may tell how things are rather than what is wanted",)
"""Why what stands below *We demand:* is only suggested where its words do not ask."""
_KINDLY = ("its form may be one of courtesy, or of advice",)
_SAID = {
    Strength.LIKELY: _KINDLY,
    Strength.REPORTED: _TOLD,
    Strength.ELSEWHEN: _ELSEWHEN,
    Strength.OWED: _OUGHT,
}
LED_BY = {Strength.DUTY: _OUGHT, **_SAID}
"""Why the items of a list are only suggested, by how plainly its lead asks."""
_TEXT = re.compile(
    r"(?:the\s|this\s)?(?:[A-Za-z’'-]{1,20}\s){0,3}(?:paragraph|article|clause|section|recital)"
    r"\s\(?\d[\w().]{0,10}(?:\s(?:of|in)\s[^,;]{2,60})?",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\b(?:that|which|who|is|are|also|there|que|qui|dont|che|dass|dat)\b", re.IGNORECASE
)
_NEEDFUL = re.compile(r"it\sis\s(?!(?:\w{3,4}\s){0,3}time\sto\s)", re.IGNORECASE)
"""*It is essential that*, not *it is time to*."""
_STATE_MUST = re.compile(
    r"\s(?:must\s|(?:should|needs\sto|has\sto|doit|devrait|debe|debería|deve|deveria|dovrebbe|muss|sollte|moet)\s"
    r"(?!(?:be|être|ser|essere|estar|have|avoir|haber)\s))"
)
"""*Norland should publish it*, not *Norland should be proud*."""
_ARTICLE = re.compile(r"(?:the|la|le|el|il|lo|o|a|die|der|das)\s|l[’']", re.IGNORECASE)
_INVITING = re.compile(r"\b(?:encourag(?:e|ing)|invit(?:e|ing)|advise)$", re.IGNORECASE)
_PUBLIC = re.compile(
    r"\s(?:(?:all|any|local|every|other|interested|young|those|more|our|my)\s){0,3}"
    r"(?:[\w-]{3,12}\s){0,2}(?:people|residents|families|anyone|everyone|everybody|readers|constituents|students|visitors"
    r"|members\sof\sthe\spublic|individuals|volunteers|supporters|neighbou?rs|friends)\b(?![’'])"
    r"(?!(?:(?!\sto\s)[^.;:]){0,60}?\s(?:in|from|at|of|and)\s(?:the\s|our\s)?(?:[\w-]{3,12}\s)?"
    r"(?:ministry|government|parliament|congress|senate|council|commission|board|assembly|committee|agency|department)\b)",
    re.IGNORECASE,
)
_SAID_BY = re.compile(
    r"\b(?:(?:he|she|they|who|the\s\w+|[A-Z]\w+)\s(?:said|says?|thinks?|argues?|claims?|believes?)|said\s(?:the|an?|[A-Z]\w+)"
    r"|in\stheir\s(?:view|opinion))\b",
    re.IGNORECASE,
)
"""*The fee should be abolished, said the firm*."""
_SHALL = re.compile(r"(?!(?:we|I)\s)[^.;:?!]{2,140}?\sshall\s", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"(?:we|I|nous|wir)\b", re.IGNORECASE)


def is_rule(words: str) -> bool:
    """*The chair shall sign it*: how texts of law say what is done."""
    return _SHALL.match(words) is not None


def doubts(words: str, *, appeal: Appeal, who: Asked, sent_to: Asked) -> tuple[str, ...] | None:
    """Why a sentence may not be a demand: nothing where it asks, None where it surely is none."""
    told = {one.value for one in who.iris} if not who.flags else set()
    if appeal.strength in _SAID:
        return _SAID[appeal.strength]
    if appeal.strength is Strength.ASKED:
        if _is_of_public(words, appeal):
            return None
        answer = asks_for_answer(words, appeal.verb_end - appeal.start)
        return _ANSWER if answer else ()
    theirs = bool(told & {one.value for one in sent_to.iris})
    if appeal.strength in {Strength.DUTY, Strength.BELIEVED, Strength.ASIDE}:
        return _owed(words, appeal, told=bool(told), theirs=theirs)
    return _hoped(words, appeal, told=bool(told), theirs=theirs)


def _is_of_public(words: str, appeal: Appeal) -> bool:
    """*I encourage local people to come*: neither the reader nor a body is asked."""
    first, last = (place - appeal.start for place in appeal.named)
    verb = _INVITING.search(words[: appeal.verb_end - appeal.start])
    return verb is not None and _PUBLIC.match(words[first:last]) is not None


def _hoped(words: str, appeal: Appeal, *, told: bool, theirs: bool) -> tuple[str, ...] | None:
    """Doubts about a wish, and about a need, which is asked only of those whom it names."""
    if appeal.strength is Strength.NEEDED or _NEEDFUL.match(words):
        whose = words[appeal.named[0] - appeal.start :]
        return _OUGHT if told or opens_with_office(whose) else None
    return () if theirs else _OUGHT


def _owed(words: str, appeal: Appeal, *, told: bool, theirs: bool) -> tuple[str, ...] | None:
    """Doubts about *the Council must …*: none where the letter is sent to those who must."""
    who = words[: appeal.named[1] - appeal.named[0]]
    if appeal.strength is Strength.BELIEVED and told:
        return ()
    if _FIRST_PERSON.match(who) or (appeal.strength is Strength.ASIDE and not theirs):
        return None
    if told and _is_subject(words, appeal):
        return () if theirs else _OUGHT
    if len(who) > LONGEST_SUBJECT or _CLAUSE.search(who):
        return None
    state = _STATE_MUST.match(words, len(who)) and country(_ARTICLE.sub("", who))
    believed = appeal.strength is Strength.BELIEVED and is_acronym(who)
    owing = (READER.fullmatch(who), _TEXT.fullmatch(who), is_office(who), state, believed)
    undone = UNDONE.search(words) and not _SAID_BY.search(words)
    return _OUGHT if any(owing) or undone else None


def _is_subject(words: str, appeal: Appeal) -> bool:
    """Whether those named are the whole subject: *the WTO must*, not *the WTO’s rules must*."""
    who = words[: appeal.named[1] - appeal.named[0]]
    return len(who) <= LONGEST_SUBJECT and not re.search(
        r"[’']s?\s|,|\b(?:of|is|that|which)\b", who
    )
