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

from graph.extractors.body_heads import (
    GOVERNMENT,
    HEADS,
    LONE,
    PEOPLES,
    WEAK,
    Tongue,
    tongues,
)
from graph.extractors.body_words import (
    ACRONYM,
    ADJECTIVE,
    AND,
    ARTICLES,
    CAPITAL,
    CLOSED,
    GENERIC,
    JOINT_WORDS,
    LONGEST_HEAD,
    LONGEST_LEFT,
    LONGEST_RIGHT,
    NUMBERED,
    OF,
    SHORTENED,
    STOPPED,
    TOKEN,
    mandate,
    small_subject,
)


@dataclass(frozen=True, slots=True)
class BodyName:
    """A name from ``start`` to ``end``; places of its acronym and of what it belongs to."""

    start: int
    end: int
    weak: bool = False
    acronym: tuple[int, int] | None = None
    parent: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Words:
    """A text's words with where each starts."""

    text: str
    starts: tuple[int, ...]
    words: tuple[str, ...]
    known: tuple[tuple[int, int], ...]

    def around(self, place: int) -> tuple[int, int] | None:
        """The known name that covers a place of the text."""
        return _around(self.known, place)

    def end(self, at: int) -> int:
        """Where a word ends, without the marks that close it."""
        word = self.words[at]
        bare = re.sub(r"(?:[,;:.)”\"]+|[’']s?)$", "", word)
        return self.starts[at] + len(bare or word)

    def closes(self, at: int) -> bool:
        """Whether a name cannot go on after a word."""
        word = self.words[at]
        return bool(CLOSED.search(word)) and not SHORTENED.fullmatch(word)


def _around(known: Sequence[tuple[int, int]], place: int) -> tuple[int, int] | None:
    """The one of the known names, in order, that covers a place."""
    at = bisect_right(known, place, key=lambda name: name[0]) - 1
    return known[at] if at >= 0 and place < known[at][1] else None


def body_names(
    text: str, language: str | None, known: Sequence[tuple[int, int]] = ()
) -> list[BodyName]:
    """The names in a passage in order; none overlaps another.

    ``known`` are the places of known bodies: these are no candidates, but a name may be led
    by one (*WTO Public Forum*) or end with one (*Assembly of the Council of Europe*).
    """
    known = sorted(known)
    heads = {tongue: list(HEADS[tongue].finditer(text)) for tongue in tongues(language)}
    if all(_around(known, head.start()) for each in heads.values() for head in each):
        return []
    starts = [token.start() for token in TOKEN.finditer(text)]
    words = _Words(text, tuple(starts), tuple(TOKEN.findall(text)), tuple(known))
    found: list[BodyName] = []
    for tongue, own in heads.items():
        covered = tuple((one.start, one.end) for one in found)
        around = replace(words, known=tuple(sorted((*words.known, *covered)))) if found else words
        found += _in_tongue(around, tongue, own)
    return sorted(found, key=lambda one: one.start)


def _in_tongue(words: _Words, tongue: Tongue, heads: Sequence[re.Match[str]]) -> Iterator[BodyName]:
    reached = 0
    for head in heads:
        if head.start() < reached or words.around(head.start()):
            continue
        name = _grown(words, head, tongue)
        if name is not None and name.start >= reached:
            reached = name.end
            yield name


def _grown(words: _Words, head: re.Match[str], tongue: Tongue) -> BodyName | None:
    at = bisect_right(words.starts, head.start()) - 1
    last = bisect_left(words.starts, head.end()) - 1
    start, owner = _left(words, at) if tongue is Tongue.ENGLISH else (words.starts[at], None)
    start = head.start() if start == words.starts[at] else start
    place, parent = _right(words, last, tongue)
    reached = max(head.end(), words.end(place))
    end = mandate(head, reached) if place == last else reached
    if tongue is Tongue.ROMANCE and not words.closes(place):
        end = small_subject(head, end, grown=place > last)
    if not _is_named(head, start, end):
        return None
    return BodyName(
        start,
        end,
        weak=WEAK.fullmatch(head.group()) is not None,
        acronym=_acronym(words, start, end),
        parent=parent or owner,
    )


def _acronym(words: _Words, start: int, end: int) -> tuple[int, int] | None:
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
        return False
    if head.group()[0].isupper() or any(map(str.isupper, after)):
        return True
    if not GOVERNMENT.fullmatch(head.group()):
        return False
    return bool(after) or PEOPLES.fullmatch(before) is not None


def _left(words: _Words, at: int) -> tuple[int, tuple[int, int] | None]:
    """Where the name with the head at ``at`` starts, and the known body that leads it."""
    first = at
    while first > 0 and at - first < LONGEST_LEFT:
        before = words.around(words.starts[first - 1])
        if before and before[1] == words.starts[first] - 1:
            return before[0], before
        if before or words.words[first][0] in '(“"' or not _leads(words, first - 1):
            break
        first -= 1
    joined = first > 1 and words.words[first - 1] in AND and _is_joint(words, first)
    if joined and _leads(words, first - 2):
        return _left(words, first - 2)
    start = words.starts[first]
    return start + (words.text[start] in '(“"'), None


def _leads(words: _Words, at: int) -> bool:
    word = words.words[at]
    plain = word.strip('(“"').casefold()
    capital = CAPITAL.fullmatch(word) or NUMBERED.fullmatch(word)
    return bool(capital) and not words.closes(at) and plain not in STOPPED


def _is_joint(words: _Words, first: int) -> bool:
    """*Transaction Reports and Analysis Centre*: one name, as the acronym after it tells."""
    following = words.text[words.starts[first] : words.starts[first] + 120]
    acronym = ACRONYM.search(following)
    initial = acronym["short"][0] if acronym else "-"
    return any(word.startswith(initial) for word in words.words[max(0, first - 4) : first - 1])


def _right(words: _Words, last: int, tongue: Tongue) -> tuple[int, tuple[int, int] | None]:
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
        if joint == "of" and subject:
            return end, (words.starts[place], words.end(until))
        subject = subject or joint in {"on", "for"}
        end = until
    return end, None


def _adjectives(words: _Words, last: int) -> int:
    """*Commission européenne*, *Corte suprema*: up to two adjectives in small letters."""
    for _ in range(2):
        following = last + 1
        if words.closes(last) or following >= len(words.words):
            break
        if not ADJECTIVE.fullmatch(words.words[following]):
            break
        last = following
    return last


def _joint(words: _Words, end: int, tongue: Tongue) -> tuple[str, int | None]:
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
        if tongue is Tongue.ENGLISH:
            at += at < len(words.words) and words.words[at] in ARTICLES
            break
    if at == end + 1 or not _is_capital(words, at) or _opens_another(words, (end + 1, at), tongue):
        return first, None
    return first, at


def _opens_another(words: _Words, between: tuple[int, int], tongue: Tongue) -> bool:
    """*Et la Cour …*, *y el Ministerio …*: a further body, joined by *and*."""
    start, at = between
    joined = any(word in AND for word in words.words[start:at])
    head = HEADS[tongue].search(words.text, words.starts[at], words.end(at) + LONGEST_HEAD)
    return joined and head is not None and head.start() < words.end(at)


def _is_capital(words: _Words, at: int) -> bool:
    return at < len(words.words) and CAPITAL.fullmatch(words.words[at]) is not None


def _capitals(words: _Words, at: int, tongue: Tongue) -> int:
    """The last of the capitalised words from ``at`` on, over *and* and lists with commas."""
    if whole := words.around(words.starts[at]):
        return bisect_left(words.starts, whole[1]) - 1
    limit = min(len(words.words), at + LONGEST_RIGHT)
    while at + 1 < limit:
        if words.closes(at):
            listed = _listed(words, at, limit) if words.words[at].endswith(",") else None
            if listed is None:
                break
            at = listed
        elif _goes_on(words, at + 1, tongue):
            at += 1
        elif words.words[at + 1] in AND and _goes_on(words, at + 2, tongue):
            at += 2
        else:
            break
    return _adjectives(words, at) if tongue is Tongue.ROMANCE else at


def _goes_on(words: _Words, at: int, tongue: Tongue) -> bool:
    """Whether a capitalised word follows that opens no other body's name."""
    if not _is_capital(words, at) or words.words[at].startswith(("(", "“", '"')):
        return False
    head = HEADS[tongue].match(words.text, words.starts[at])
    if head is None:
        return True
    return not (at + 1 < len(words.words) and words.words[at + 1] in OF[tongue])


def _listed(words: _Words, at: int, limit: int) -> int | None:
    """The last word of ``, Innovation and Technology``; None where no such list goes on."""
    place = at + 1
    while place + 1 < limit and _is_capital(words, place):
        if words.words[place + 1] in AND and not words.closes(place):
            return place + 2 if _is_capital(words, place + 2) else None
        if words.words[place].endswith((".", ";", ":", ")")):
            return None
        place += 1
    if place < limit and words.words[place] in AND and _is_capital(words, place + 1):
        return place + 1
    return None
