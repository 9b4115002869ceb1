"""Names of public bodies told by their form: *the Ministry of Agriculture*, *le Conseil d’État*.

From a head word the name grows over capitalised words to its left (*Australian Information
Commissioner*) and over phrases with capitalised words to its right (*of Intelligence and
Security*). *Of the Council of Europe* after such a phrase is what the body belongs to.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.extractors.body_compounds import is_adjective
from graph.extractors.body_growth import Words, covering, right
from graph.extractors.body_heads import (
    COUNTED,
    COUNTS,
    GOVERNMENT,
    HEADS,
    LONE,
    PEOPLES,
    PUBLIC,
    RAISED,
    TRULY_NATIONAL,
    WEAK,
    Tongue,
    tongues,
)
from graph.extractors.body_words import (
    ACRONYM,
    AND,
    CAPITAL,
    GENERIC,
    LONGEST_LEFT,
    NUMBERED,
    STOPPED,
    TOKEN,
    mandate,
    small_subject,
)
from graph.sections.words import kind

_THE = frozenset({"the", "The"})
_HOUSES = frozenset({"House", "Senate"})
"""What a list of subjects may begin with: *Senate Health, Labor and Pensions Committee*."""
_PEOPLE = re.compile(
    r"(?:Green|Liberal|Conservative|Radical|Social)s|\w{3,16}(?:ist|crat|ican|ian)s"
)
"""*The Greens, Liberals and Justice Department* are three."""
_PERSONAL = re.compile(r"Rapporteur|Expert|Commissioner|Ombuds")
_PEOPLES = frozenset({"people’s", "people's"})
"""*Norland City* People’s *Court*."""
_OWNS = re.compile(r"(?:[’']s)?\s")
"""*WTO* Public Forum, *UNHCR’s* Executive Committee."""


@dataclass(frozen=True, slots=True)
class BodyName:
    """A name from ``start`` to ``end``; places of its acronym and of what it belongs to."""

    start: int
    end: int
    weak: bool = False
    acronym: tuple[int, int] | None = None
    parent: tuple[int, int] | None = None


def body_names(
    text: str, language: str | None, known: Sequence[tuple[int, int]] = ()
) -> list[BodyName]:
    """The names in a passage in order; none overlaps another.

    ``known`` are the places of known bodies: these are no candidates, but a name may be led
    by one (*WTO Public Forum*) or end with one (*Assembly of the Council of Europe*).
    """
    known = sorted(known)
    heads = {tongue: list(HEADS[tongue].finditer(text)) for tongue in tongues(language)}
    if all(covering(known, head.start()) for each in heads.values() for head in each):
        return []
    starts = [token.start() for token in TOKEN.finditer(text)]
    words = Words(text, tuple(starts), tuple(TOKEN.findall(text)), tuple(known))
    found: list[BodyName] = []
    for tongue, own in heads.items():
        covered = tuple((one.start, one.end) for one in found)
        around = replace(words, known=tuple(sorted((*words.known, *covered)))) if found else words
        found += _in_tongue(around, tongue, own)
    return sorted(found, key=lambda one: one.start)


def _in_tongue(words: Words, tongue: Tongue, heads: Sequence[re.Match[str]]) -> Iterator[BodyName]:
    last: BodyName | None = None
    for head in heads:
        if (last and head.start() < last.end) or words.around(head.start()):
            continue
        name = _grown(words, head, tongue)
        if name is None:
            continue
        if last and name.start < last.end:
            joint = _within(last, name, head)
            last = joint or last
        else:
            if last:
                yield last
            last = name
    if last:
        yield last


def _within(outer: BodyName, name: BodyName, head: re.Match[str]) -> BodyName | None:
    """One name with two heads: *Norland Senate Ports Committee*, *Port Department Office of Ice*.

    The part is named behind the whole, without anything that parts them.
    """
    if outer.acronym or _PERSONAL.search(head.string, outer.start, outer.end):
        return None
    if head.start() == outer.end + 1 and name.end == head.end():
        return None
    whole = name.start <= outer.start
    follows = head.start() == outer.end + 1
    return replace(name, start=min(name.start, outer.start)) if whole or follows else None


def _grown(words: Words, head: re.Match[str], tongue: Tongue) -> BodyName | None:
    at = bisect_right(words.starts, head.start()) - 1
    last = bisect_left(words.starts, head.end()) - 1
    english = tongue is Tongue.ENGLISH
    start, owner = _left(words, at) if english else (_raised(words, at, tongue), None)
    start = head.start() if start == words.starts[at] else start
    last = _further_head(words, last) if english else last
    place, parent = right(words, last, tongue)
    if owner and place > last and words.text[owner[1]] != " ":
        start = owner[1] + len("’s ")
    reached = max(head.end(), words.end(place))
    end = _counted(head, mandate(head, reached)) if place == last else reached
    if tongue is Tongue.ROMANCE and not words.closes(place):
        end = small_subject(head, end, grown=place > last or start < head.start())
    if not _is_named(head, start, end):
        return None
    return BodyName(
        start,
        end,
        weak=WEAK.fullmatch(head.group()) is not None
        and not PUBLIC.fullmatch(words.text, start, end),
        acronym=_acronym(words, start, end),
        parent=parent or owner,
    )


def _raised(words: Words, at: int, tongue: Tongue) -> int:
    """Where a name starts: *Supremo Tribunal Federal*, *Europäischer Gerichtshof*."""
    before = words.words[at - 1] if at else ""
    leads = before in RAISED if tongue is Tongue.ROMANCE else is_adjective(before)
    return words.starts[at - 1 if leads else at]


def _further_head(words: Words, last: int) -> int:
    """The last of two heads in a row: *Plant Health Inspectorate Service*."""
    following = last + 1
    if words.closes(last) or following >= len(words.words):
        return last
    head = HEADS[Tongue.ENGLISH].match(words.text, words.starts[following])
    whole = head is not None and head.end() >= words.end(following)
    known = words.around(words.starts[following])
    goes_on = (
        not words.closes(following)
        and words.text[words.end(following) + 1 : words.end(following) + 2].isupper()
    )
    return following if whole and not known and not goes_on else last


def _counted(head: re.Match[str], end: int) -> int:
    """Where *Working Group III* ends."""
    number = COUNTED.match(head.string, end) if COUNTS.fullmatch(head.group()) else None
    return number.end() if number and end == head.end() else end


def _acronym(words: Words, start: int, end: int) -> tuple[int, int] | None:
    """Where the short form in brackets after a name is, if it is that name's."""
    found = ACRONYM.match(words.text, end)
    if found is None or words.around(end - 1):
        return None
    initials = {word[0].casefold() for word in words.text[start:end].split()}
    return found.span("short") if found["short"][0].casefold() in initials else None


def _is_named(head: re.Match[str], start: int, end: int) -> bool:
    """Whether there is more to a name than its head: *Parliament* alone names none."""
    text = head.string
    before, after = text[start : head.start()].strip(), text[head.end() : end].strip()
    if not before and not after:
        return LONE.fullmatch(head.group()) is not None
    if before.casefold() in GENERIC and not after:
        return TRULY_NATIONAL.fullmatch(text, start, end) is not None
    if head.group()[0].isupper() or any(map(str.isupper, after)):
        return True
    if not GOVERNMENT.fullmatch(head.group()):
        return False
    return bool(after) or PEOPLES.fullmatch(before) is not None or is_adjective(before)


def _left(words: Words, at: int) -> tuple[int, tuple[int, int] | None]:
    """Where the name with the head at ``at`` starts, and the known body that leads it."""
    first = at
    while first > 0 and at - first < LONGEST_LEFT:
        if words.words[first][0] in '(“"':
            break
        before = words.around(words.starts[first - 1])
        if before and _OWNS.fullmatch(words.text, before[1], words.starts[first]):
            return before[0], before
        if before or not _leads(words, first - 1):
            break
        first -= 1
    if first > 1 and words.words[first - 1] in AND:
        if _is_joint(words, first) and _leads(words, first - 2):
            return _left(words, first - 2)
        first = _list_start(words, first - 2, last=first)
    start = words.starts[first]
    return start + (words.text[start] in '(“"'), None


def _leads(words: Words, at: int) -> bool:
    word = words.words[at]
    plain = word.strip('(“"').casefold()
    capital = CAPITAL.fullmatch(word) or NUMBERED.fullmatch(word)
    closes = words.closes(at) and plain not in _PEOPLES
    return bool(capital) and not closes and plain not in STOPPED


def _is_joint(words: Words, first: int) -> bool:
    """*Transaction Reports and Analysis Centre*: one name, as the acronym after it tells.

    Or *the* before one or two subjects does: *the Quay Rights and Equal Berth Commission*.
    """
    following = words.text[words.starts[first] : words.starts[first] + 120]
    acronym = ACRONYM.search(following)
    initial = acronym["short"][0] if acronym else "-"
    if words.words[max(0, first - 3)] in _THE and _is_plain(words, first - 2):
        return True
    if _are_two_subjects(words, first - 3):
        return True
    return any(word.startswith(initial) for word in words.words[max(0, first - 4) : first - 1])


def _are_two_subjects(words: Words, at: int) -> bool:
    """Whether two words behind *the* are what a body is about, with no comma between them."""
    behind = at > 0 and words.words[at - 1] in _THE and words.words[at].isalpha()
    return behind and _is_subject(words, at) and _is_subject(words, at + 1)


def _list_start(words: Words, at: int, *, last: int) -> int:
    """Where *the Foreign, Commonwealth and Development Office* starts; ``last`` if no list does.

    The list stands behind *the*, and no word of it is a name, a head, a post or a party.
    """
    listed = False
    while at > 0 and last - at <= LONGEST_LEFT:
        before, house = words.words[at - 1], words.words[at] in _HOUSES
        if before in _THE and listed and (house or _is_subject(words, at)):
            return at
        if CAPITAL.fullmatch(before) is None or not _is_subject(words, at):
            return last
        listed = listed or before.endswith(",")
        at -= 1
    return last


def _is_plain(words: Words, at: int) -> bool:
    """Whether a word is no name by itself: *the Food and Drug Administration*."""
    word = words.words[at]
    head = HEADS[Tongue.ENGLISH].match(words.text, words.starts[at])
    return word.istitle() and head is None and words.around(words.starts[at]) is None


def _is_subject(words: Words, at: int) -> bool:
    """Whether a word may be what a body is about: no post, no sort of body, no people."""
    word = words.words[at].strip(",")
    named = kind(word) in ("post", "head") or _PEOPLE.fullmatch(word) is not None
    return _is_plain(words, at) and not named
