"""How a public body's name goes on to the right of its head: *of Intelligence and Security*."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from graph.extractors.body_heads import HEADS, Tongue
from graph.extractors.body_words import (
    ADJECTIVE,
    AND,
    ARTICLES,
    CAPITAL,
    CLOSED,
    JOINT_WORDS,
    LONGEST_HEAD,
    LONGEST_RIGHT,
    MATTERS,
    OF,
    SHORTENED,
)

_RANKS = frozenset({"High", "Special", "Deputy", "Assistant", "Chief"})
"""*Office of the High* Commissioner *for Ports* is one name."""
_BENT = re.compile(r"[a-zäöüß]{4,20}(?:e|en|er|es)")
"""*Ministerium für* wirtschaftliche *Zusammenarbeit*."""


_NO_NAME = re.compile(
    r"(?:Rahmen|Zuge|Sinne|Jahre?|Hinblick|Auftrag|Vorfeld|Namen|Zusammenhang|Falle?|Bereich|Laufe|Anschluss|Interesse"
    r"|Gegensatz|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December)[,;:.)]?"
)
"""*Kommission im* Rahmen, *Committee on* Tuesday: no name goes on so."""
_MINISTRY = re.compile(
    r"[Mm]inist[eéè]r|[Ss]ecretar[ií]a|Secrétariat|Segretari|Dipartimento|Département|Departamento"
)
_RAPPORTEUR = re.compile(r"Rapporteurs?\s")
_GENITIVES = frozenset(
    {
        "de",
        "du",
        "des",
        "del",
        "della",
        "dei",
        "degli",
        "delle",
        "dello",
        "do",
        "da",
        "dos",
        "das",
        "la",
        "las",
        "los",
    }
)
_NO_REMIT = re.compile(
    r"(?:(?:[Dd]ell|[DdLl])[’'])?(?:[A-Z]{2,}|Comun[ei]|Region[ei]|Régions?|Provinc\w+|Stat[oi]|États?|Estados?|Govern\w+|Gobiern\w+"
    r"|Gouvernement\w*|Parl[ae]m\w+|Poli[czcí]\w+|Mairies?|Munici\w+|Tribuna\w+|Camera|Sen[ao]\w+|Sénat|Pr[eé]sid\w+"
    r"|Uni[oóã]\w+|Europ\w+|Commiss\w+|Comis\w+)[,;:.)]?"
)
"""*Del Ministero della Pesca, del* Comune *e della* Regione: others of whom a sentence speaks."""
_LOOKED_BACK = 8
_ELIDED = re.compile(r"(?:[Dd]ell|[Dd])[’']")


@dataclass(frozen=True, slots=True)
class Words:
    """A text's words with where each starts."""

    text: str
    starts: tuple[int, ...]
    words: tuple[str, ...]
    known: tuple[tuple[int, int], ...]

    def around(self, place: int) -> tuple[int, int] | None:
        """The known name that covers a place of the text."""
        return covering(self.known, place)

    def end(self, at: int) -> int:
        """Where a word ends, without the marks that close it."""
        word = self.words[at]
        bare = re.sub(r"(?:\]\(.*|[,;:.)”\"?!]+|[’']s?)$", "", word)
        return self.starts[at] + len(bare or word)

    def closes(self, at: int) -> bool:
        """Whether a name cannot go on after a word."""
        word = self.words[at]
        return bool(CLOSED.search(word)) and not SHORTENED.fullmatch(word)


def covering(known: Sequence[tuple[int, int]], place: int) -> tuple[int, int] | None:
    """The one of the known names, in order, that covers a place."""
    at = bisect_right(known, place, key=lambda name: name[0]) - 1
    return known[at] if at >= 0 and place < known[at][1] else None


def right(words: Words, last: int, tongue: Tongue) -> tuple[int, tuple[int, int] | None]:
    """The last word of the name, and where that which it belongs to stands."""
    end = _adjectives(words, last) if tongue is Tongue.ROMANCE else last
    subject = False
    for _ in range(JOINT_WORDS):
        if words.closes(end):
            break
        joint, place = _joint(words, end, tongue)
        if place is None:
            break
        until = _capitals(words, place, tongue)
        if joint == "of" and subject and words.words[end].casefold() not in MATTERS:
            return end, (words.starts[place], words.end(until))
        subject = subject or joint in {"on", "for"}
        end = until
    return end, None


def _adjectives(words: Words, last: int) -> int:
    """*Commission européenne*, *Corte suprema*: up to two adjectives in small letters."""
    for _ in range(2):
        following = last + 1
        if words.closes(last) or following >= len(words.words):
            break
        if not ADJECTIVE.fullmatch(words.words[following]):
            break
        last = following
    return last


def _joint(words: Words, end: int, tongue: Tongue) -> tuple[str, int | None]:
    """The preposition after a name and where the capitalised words after it begin."""
    at = end + 1
    first = words.words[at].casefold() if at < len(words.words) else ""
    if tongue is not Tongue.ENGLISH and _goes_on(words, at, tongue):
        return first, at
    allowed = OF[tongue]
    while (
        at < len(words.words) and at - end <= JOINT_WORDS and words.words[at].casefold() in allowed
    ):
        at += 1
        if tongue is not Tongue.ROMANCE:
            at += at < len(words.words) and words.words[at] in ARTICLES[tongue]
        if tongue is Tongue.ENGLISH:
            break
    if (
        tongue is Tongue.GERMAN
        and at > end + 1
        and _BENT.fullmatch("".join(words.words[at : at + 1]))
    ):
        at += 1
    if at > end + 1 and _NO_NAME.fullmatch("".join(words.words[at : at + 1])):
        return first, None
    if at == end + 1 or not _is_capital(words, at) or _opens_another(words, (end + 1, at), tongue):
        return first, None
    return first, at


def _opens_another(words: Words, between: tuple[int, int], tongue: Tongue) -> bool:
    """*Et la Cour …*, *y el Ministerio …*: a further body, joined by *and*."""
    start, at = between
    joined = any(word in AND for word in words.words[start:at])
    head = HEADS[tongue].search(words.text, words.starts[at], words.end(at) + LONGEST_HEAD)
    return joined and head is not None and head.start() < words.end(at)


def _is_capital(words: Words, at: int) -> bool:
    return at < len(words.words) and CAPITAL.fullmatch(words.words[at]) is not None


def _capitals(words: Words, at: int, tongue: Tongue) -> int:
    """The last of the capitalised words from ``at`` on, over *and* and lists with commas."""
    if whole := words.around(words.starts[at]):
        return bisect_left(words.starts, whole[1]) - 1
    limit = min(len(words.words), at + LONGEST_RIGHT)
    while at + 1 < limit:
        if words.closes(at):
            listed = (
                _listed(words, at, limit, tongue=tongue) if words.words[at].endswith(",") else None
            )
            if listed is None:
                break
            at = listed
        elif _goes_on(words, at + 1, tongue):
            at += 1
        elif words.words[at + 1] in AND and _goes_on(words, at + 2, tongue):
            at += 2
        else:
            break
    return _described(words, at, limit) if tongue is Tongue.ROMANCE else at


def _described(words: Words, at: int, limit: int) -> int:
    """The adjectives of what a name ends with, and further remits: *supérieur, de la Recherche*."""
    last = _adjectives(words, at)
    listed = last > at and words.words[last].endswith(",") and _is_ministry(words, at)
    further = _remits(words, last + 1, limit) if listed else None
    return last if further is None else _adjectives(words, further)


def _is_ministry(words: Words, at: int) -> bool:
    """Whether the head of the name that goes on at a word is that of a ministry."""
    return bool(
        _MINISTRY.search(words.text[words.starts[max(0, at - _LOOKED_BACK)] : words.starts[at]])
    )


def _goes_on(words: Words, at: int, tongue: Tongue) -> bool:
    """Whether a capitalised word follows that opens no other body's name."""
    if not _is_capital(words, at) or words.words[at].startswith(("(", "“", '"')):
        return False
    head = HEADS[tongue].match(words.text, words.starts[at])
    if head is None or words.words[at - 1] in _RANKS:
        return True
    after = words.words[at + 1 : at + 3]
    raised = tongue is Tongue.ROMANCE and len(after) > 1 and CAPITAL.fullmatch(after[0])
    return not (after and after[1 if raised else 0] in OF[tongue])


def _listed(words: Words, at: int, limit: int, *, tongue: Tongue) -> int | None:
    """The last word of ``, Innovation and Technology``; None where no such list goes on."""
    if tongue is Tongue.ROMANCE and _is_ministry(words, at):
        if (last := _remits(words, at + 1, limit)) is not None:
            return last
    elif _RAPPORTEUR.search(words.text, words.starts[max(0, at - _LOOKED_BACK)], words.starts[at]):
        return None
    place = at + 1
    while place + 1 < limit and _is_capital(words, place):
        if words.words[place + 1] in AND and not words.closes(place):
            return place + 2 if _goes_on(words, place + 2, tongue) else None
        if words.words[place].endswith((".", ";", ":", ")")):
            return None
        place += 1
    if place < limit and words.words[place] in AND and _goes_on(words, place + 1, tongue):
        return place + 1
    return None


def _remits(words: Words, at: int, limit: int) -> int | None:
    """The last word of ``, dell’Università e della Ricerca``: each remit with its preposition."""
    place = _remit(words, at)
    while place is not None and place < limit:
        last = _adjectives(words, place)
        if words.closes(last):
            place = _remit(words, last + 1) if words.words[last].endswith(",") else None
        elif last + 1 < limit and words.words[last + 1] in AND:
            return _remit(words, last + 2)
        else:
            return None
    return None


def _remit(words: Words, at: int) -> int | None:
    """The word that a remit's genitive leads to, if that opens no other body's name."""
    place = at
    while (
        place < len(words.words) and place - at < JOINT_WORDS and words.words[place] in _GENITIVES
    ):
        place += 1
    led = place > at or bool(_ELIDED.match("".join(words.words[place : place + 1])))
    word = words.words[place] if place < len(words.words) else ""
    if not led or not _is_capital(words, place) or _NO_REMIT.fullmatch(word):
        return None
    opened = HEADS[Tongue.ROMANCE].match(words.text, words.starts[place])
    return None if opened or words.around(words.starts[place]) else place
