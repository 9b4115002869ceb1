"""Whether a line names a person or an organisation: a score from its form, then its list.

Positive scores speak for a person. A line that speaks weakly takes the kind of the lines
around it, and is flagged: in a list of organisations *Act Up Paris* is no person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extractors.segments import Segment
from graph.extractors.signatory_seats import is_person_of
from graph.extractors.signatory_words import (
    FOR,
    ends_like_a_surname,
    has_common,
    has_head,
    is_legal_form,
    is_organisation,
    signed_for,
)
from graph.normalisers import people
from graph.sections import cues
from graph.sections.personal import looks_personal

STRONG = 1.6
"""From this on, either way, a line's own words decide; above it they speak for others too."""

_NEIGHBOURS = 4
_PERSON_OF = 1.2
_FOR_BODY = 2.8
"""*Jane, for the Port Watch team*: without a second name too."""
_HELD = 4.5
"""*Joe Peace, Chair*: a post makes a person of what ends like a body's name."""
_SHOUTED = 0.5
_MAYBE_CALLED = 0.5
_SHORT_SHOUT = 6
_JOINING = re.compile(
    r"(?:^|\s)(?:of|for|and|&|the|against|on|in|to|et|des|pour|para|por|für|per)\s", re.I
)
_WE_CALL = (
    r"(?:Salv|Cuid|Luch|Lut|Recuper|Liber|Libert|Par|Cambi|Rescat|Apoy|Levant|Conserv|Preserv)emos"
    r"|(?:Defend|Protej|Hag|Faç|Exij|Deteng|Construy|Resist|Romp)amos|Queremos"
    r"|(?:Sauv|Défend|Protége|Préserv|Souten|Libér|Change|Arrêt|Stopp|Refus|Ouvr|Exige|Repren"
    r"|Construis|Réinvent|Partage)ons"
    r"|(?:Salv|Difend|Protegg|Ferm|Liber|Camb|Costru|Riprend|Ripens|Sosten)iamo"
)
_CALLING = re.compile(
    rf"(?:{_WE_CALL}|Act|Ban|Defend|Demand|Fight|Join|Keep|Lift|Protect|Reclaim|Resist|Rethink"
    r"|Save|Speak|Stand|Stop|Support|Unite)\s(?=(?P<called>.*))"
)
"""*Defend Quays*: a verb that calls, and to what; but *Ban* is a surname too."""
_CALLING_FOR = re.compile(
    rf"(?:{_WE_CALL})\s(?:(?:el|las?|les?|lo|[oa]s?)\s|l[’'])"
    r"|[A-ZÀ-Þ][a-zà-ÿ’']{1,14}(?:[aei]mos|ons|iamo)\s"
    r"(?:les|los|il|gli|i|nuestr[ao]s?|nos|notre|nostr[aoei])\s"
)
"""*Salvemos el Puerto*, *Sauvons la Mer*, but not *Simons la Grange*."""
_ACRONYM = re.compile(r"\([A-Z0-9][\w+&./-]*[A-Z+][\w+&./-]*\)")


def score(rest: Sequence[Segment]) -> float:
    """How much a line's segments, places apart, speak for a person (above 0)."""
    words = rest[0].words
    if is_person_of(words):
        return _PERSON_OF + (_rest_points(rest) if len(rest) > 1 else 0.0)
    behalf = signed_for(words, 1)
    name = words[: behalf.start()] if behalf else words
    bare = name[people.honorific_length(name) :]
    bare = bare[: people.postnominals_start(bare)]
    points = 3.0 if len(bare) < len(name) and bare else 0.0
    points += 1.0 if behalf else 0.0
    points += _name_points(bare)
    if len(rest) > 1:
        points += _rest_points(rest)
    return points


def _rest_points(rest: Sequence[Segment]) -> float:
    """What follows the name: degrees and posts make a person."""
    second = rest[1].words
    if people.are_postnominals(second) and not is_legal_form(second):
        return 3.0
    if is_legal_form(second) and not people.are_postnominals(second):
        return -2.0
    name = rest[0].words
    if FOR.match(second) and name.istitle() and not (is_organisation(name) or has_common(name)):
        return _FOR_BODY
    if cues.is_role(second):
        if ends_like_a_surname(name):
            return _HELD
        if not is_organisation(name):
            return 2.0
    return 0.8 if is_organisation(second) and looks_personal(name) else 0.0


def _name_points(name: str) -> float:
    """What the name itself says; a call without a noun of bodies is sure of itself alone."""
    points = _form_points(name)
    if _calls(name):
        return min(points, -STRONG) if has_head(name) else -STRONG
    return points - (_MAYBE_CALLED if _CALLING.match(name) else 0.0)


def _calls(name: str) -> bool:
    """Whether a name begins with a call and more tells it from a person's: article, noun, mark."""
    if _CALLING_FOR.match(name):
        return True
    found = _CALLING.match(name)
    return found is not None and (
        name.endswith("!")
        or found["called"].startswith("the ")
        or is_organisation(found["called"])
        or has_common(found["called"])
    )


def _form_points(name: str) -> float:
    """What the form of the name and the kinds of its words say."""
    points = 0.0
    if is_organisation(name):
        points -= 3.0 if has_head(name) else 2.5
    elif has_common(name):
        points -= 2.0
    if _ACRONYM.search(name):
        points -= 2.0
    points -= 1.5 if _JOINING.search(name) else 0.0
    if is_legal_form(name.rpartition(" ")[2]):
        points -= 2.0
    if any(map(str.isdigit, name)):
        points -= 1.0
    if name.isupper() and len(name) > _SHORT_SHOUT and looks_personal(name.title()):
        return points + _SHOUTED
    return points + (1.0 if looks_personal(name) else -1.0)


def settle(scores: Sequence[float], hint: float = 0.0) -> list[tuple[bool, bool]]:
    """For each line of a list: whether it is a person, and whether the list decided that.

    ``hint`` is what a heading adds (above 0: individuals).
    """
    settled: list[tuple[bool, bool]] = []
    for place, own in enumerate(scores):
        if abs(own) >= STRONG:
            settled.append((own > 0, False))
            continue
        leaning = own + hint + _leaning(scores, place)
        settled.append((leaning > 0, (leaning > 0) != (own > 0)))
    return settled


def _leaning(scores: Sequence[float], place: int) -> float:
    """What the nearest lines that decide for more than themselves say: at most 1.5 either way."""
    before = [own for own in scores[max(0, place - 30) : place] if abs(own) > STRONG]
    after = [own for own in scores[place + 1 : place + 31] if abs(own) > STRONG]
    near = [*before[-_NEIGHBOURS:], *after[:_NEIGHBOURS]]
    if not near:
        return 0.0
    return 1.5 * sum(1 if own > 0 else -1 for own in near) / len(near)
