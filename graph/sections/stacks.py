"""Signatories that take several lines each: name, then post, then body, then place.

The gaps between the lines tell where one ends; where there are none, the posts do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph import vocabulary
from graph.model import Document, Span
from graph.reading.lines import Line
from graph.sections import cues, group_headings
from graph.sections import words as kinds
from graph.sections.parts import Entry
from graph.sections.personal import looks_personal
from graph.sections.postal import is_town

_SHORTEST_STACK = 2
_TALLEST = 7
_MOST_NAME_WORDS = 7
_MOST_PLACED = 0.8
_MOST_TOWN_WORDS = 3
_NO_PERSON = re.compile(
    r"\d|\([A-Z][A-Z0-9+&./-]+\)|\be\.\s?V\.|\b(?:gGmbH|GmbH|Inc|Ltd|ASBL)\b"
    r"|(?<!\bde)\s(?:les|los|las|the|our|nos|nuestr[ao]s?)\s"
)
"""*Défendre les Quais*, *Save the Ports*: no person's name has such words, but *de los Ángeles*."""
_TITLED = re.compile(
    r"(?:Mrs?|Ms|Mx|Dra?|Doctor|Prof(?:essor)?|Profa|Sir|Dame|Sra?|Mme|Dott|Rev|Sister)\b\.?\s(?:[A-ZÀ-Þ][\w’'.-]{1,30}\s?){2}"
)
_COUNCILLOR = re.compile(r"(?:Cllr|Councill?or)\b\.?\s(?:[A-ZÀ-Þ][\w’'.-]{1,30}\s?){2}")
_FOR = re.compile(
    r"(?:for|on behalf of|pour|au nom|por|en nombre|per|für|im namen)\s", re.IGNORECASE
)
_PARTED = re.compile(r",|\s[-–—|]\s|\s\((?=\S)")


def stacks(document: Document, printed: Sequence[Line]) -> list[list[Line]]:
    """The lines in groups, parted where the gap is larger than the smallest."""
    smallest = min((line.gap for line in printed[1:]), default=0)
    found: list[list[Line]] = []
    for place, line in enumerate(printed):
        following = printed[place + 1 : place + 2]
        if _goes_on(document, line, found[-1:], following=following):
            found[-1].append(line)
            continue
        if (
            not found
            or line.gap > smallest
            or _starts_anew(document, line, stack=found[-1], following=following)
        ):
            found.append([])
        found[-1].append(line)
    return found


def _goes_on(
    document: Document, line: Line, stack: Sequence[Sequence[Line]], *, following: Sequence[Line]
) -> bool:
    """Whether a line that a gap parts off is the post or body of the name above it.

    It stands alone between gaps, and the lines above name a person but no body.
    """
    alone = bool(line.gap) and all(one.gap >= line.gap for one in following)
    if not alone or not stack or len(stack[0]) > _SHORTEST_STACK:
        return False
    above = [document.words(one.span) for one in stack[0]]
    words = document.words(line.span)
    named = looks_personal(above[0][kinds.title_length(above[0]) :])
    if not named or any(map(kinds.has_head, above)) or looks_personal(words.partition(",")[0]):
        return False
    posts = len(above) == 1 and kinds.has_post(words)
    return posts or (kinds.has_head(words) and all(map(cues.is_role, above[1:])))


def _starts_anew(
    document: Document, line: Line, *, stack: Sequence[Line], following: Sequence[Line]
) -> bool:
    """Whether a line is the next name in a column of names and posts without gaps."""
    if not _SHORTEST_STACK <= len(stack) <= _TALLEST or not following:
        return False
    words = document.words(line.span)
    first = document.words(stack[0].span)
    if (_TITLED.match(words) and _TITLED.match(first)) or _are_councillors(first, words):
        return True
    if "," in words or cues.is_role(words) or kinds.has_head(words):
        return False
    if is_town(document.words(stack[-1].span)):
        return looks_personal(words)
    if _is_pair(document, stack) and looks_personal(words):
        return kinds.has_head(document.words(following[0].span))
    below = (document.words(one.span) for one in (*stack[1:], *following))
    posts = (cues.is_role(one) and not _TITLED.match(one) for one in below)
    return not cues.is_role(first) and all(posts)


def _are_councillors(first: str, words: str) -> bool:
    """Whether two lines each name a councillor: below one without that title it is a post."""
    return bool(_COUNCILLOR.match(first) and _COUNCILLOR.match(words))


def _is_pair(document: Document, stack: Sequence[Line]) -> bool:
    """Whether two lines are a person and a body: ``Jane Doe``, ``Port Watch Forum``."""
    first, *below = (document.words(line.span) for line in stack)
    return len(below) == 1 and looks_personal(first) and kinds.has_head(below[0])


def are_stacked(document: Document, found: Sequence[Sequence[Line]]) -> bool:
    """Whether each group of lines is one signatory, its lines the fields."""
    said = [[document.words(line.span) for line in stack] for stack in found]
    if _are_placed(said) or _are_held(said):
        return True
    tall = sum(1 < len(stack) <= _TALLEST for stack in found)
    if any(len(stack) > _TALLEST for stack in found) or tall < 0.6 * len(found):
        return False
    printed = [line for stack in found for line in stack]
    placed = sum(_is_placed(document.words(line.span)) for line in printed)
    if placed >= _MOST_PLACED * len(printed) or any(
        _TITLED.match(words) or _are_councillors(first, words)
        for first, *below in said
        for words in below
    ):
        return False
    if sum(_is_whole(document.words(line.span)) for line in printed) >= 0.5 * len(printed):
        return False
    named = sum(_is_bare_name(document.words(stack[0].span)) for stack in found)
    if named < 0.6 * len(found):
        return False
    followed = sum(
        any(_is_field(document.words(line.span)) for line in stack[1:]) for stack in found
    )
    return followed >= 0.5 * len(found)


def _are_placed(found: Sequence[Sequence[str]]) -> bool:
    """Whether each group is one line and the country below it: ``Water Forum``, ``Kenya``."""
    pairs = [stack for stack in found if len(stack) == _SHORTEST_STACK]
    placed = [stack for stack in pairs if stack[1].casefold() in vocabulary.country_names()]
    opened = any(stack[0].casefold() in vocabulary.country_names() for stack in found)
    return len(placed) > 1 and len(placed) >= _MOST_PLACED * len(found) and not opened


def _are_held(found: Sequence[Sequence[str]]) -> bool:
    """Whether each group is a person with a post, and the body: ``Ann Poe, Chair``, ``FOO``."""
    held = [
        stack
        for stack in found
        if 1 < len(stack) <= _TALLEST and _holds_post(stack[0]) and _is_body(stack[1])
    ]
    return bool(held) and len(held) >= _MOST_PLACED * len(found)


def _holds_post(words: str) -> bool:
    """Whether a line is a person's name and a post: ``Ann Poe, Executive Director``."""
    name, comma, post = words.partition(", ")
    named = looks_personal(name[kinds.title_length(name) :]) and not kinds.names_body(name)
    return bool(comma) and named and cues.is_role(post) and not kinds.has_head(post)


def _is_body(words: str) -> bool:
    """Whether a line under a name is where the post is held, not another who signs.

    Its country may follow: ``Water Forum, Kenya``.
    """
    name, _, place = words.partition(", ")
    if place and place.casefold() not in vocabulary.country_names():
        return False
    return "," not in name and (kinds.names_body(name) or not looks_personal(name))


def _is_bare_name(words: str) -> bool:
    """Whether a line may be a person's name alone; a title after a comma may follow it."""
    if _NO_PERSON.search(words):
        return False
    name, _, rest = words.partition(",")
    if any(part.strip().casefold() in vocabulary.country_names() for part in (name, rest)):
        return False
    bodily = kinds.names_body(name) or kinds.has_common(name)
    return len(name.split()) <= _MOST_NAME_WORDS and not bodily


def _is_whole(words: str) -> bool:
    """Whether a line holds a name and a post or body: ``Anna Rossi, President of FOO``.

    The post may stand in a bracket: ``Anna Rossi (senator)``.
    """
    if looks_personal(words.rpartition(": ")[2]) and ": " in words:
        return True
    found = _PARTED.search(words)
    if found is None:
        return False
    name, rest = words[: found.start()], words[found.end() :].strip()
    if rest.casefold() in vocabulary.country_names():
        return False
    told = cues.is_role(rest) or kinds.names_body(rest) or group_headings.is_personal(rest)
    told = told or _is_set_beside(name, found.group(), rest)
    return told and not cues.is_role(name) and not kinds.names_body(name) and " " in name.strip()


def _is_set_beside(name: str, joint: str, rest: str) -> bool:
    """Whether a bracket or dash sets beside a person what is no town: ``Ada Rossi (Cai)``."""
    beside = rest.rstrip(") ")
    named = not joint.startswith(",") and looks_personal(name[kinds.title_length(name) :])
    return named and beside[:1].isupper() and not is_town(beside)


def _is_placed(words: str) -> bool:
    """Whether a line holds a person's name and, in few words, a town: ``Anna Rossi, Lima``."""
    name, comma, town = words.partition(", ")
    whole = " " in name and looks_personal(name[kinds.title_length(name) :])
    if not comma or not whole or kinds.names_body(name):
        return False
    plain = "," not in town and town[:1].isupper() and len(town.split()) <= _MOST_TOWN_WORDS
    told = cues.is_role(town) or kinds.names_body(town)
    return plain and not told and town.casefold() not in vocabulary.country_names()


def _is_field(words: str) -> bool:
    """Whether a line under a name tells a post, body or place rather than another name."""
    if cues.is_role(words) or kinds.has_head(words) or _FOR.match(words) or is_town(words):
        return True
    town, comma, place = words.rpartition(",")
    return bool(comma) and max(len(place.split()), len(town.split())) <= _MOST_TOWN_WORDS


def _opens(words: str) -> bool:
    """Whether a line in small letters tells something of its own: ``for Oxfam``, ``chair``."""
    return _FOR.match(words) is not None or cues.is_role(words)


def stacked(document: Document, stack: Sequence[Line]) -> Entry:
    """The entry that a group of lines makes, each line a field.

    A line in small letters goes on with the one above; a page's number is no field.
    """
    fields: list[Span] = []
    for line in stack:
        words = document.words(line.span)
        if len(fields) > 1 and words[:1].islower() and not _opens(words):
            fields[-1] = Span(fields[-1].start, line.span.end)
        elif any(map(str.isalpha, words)):
            fields.append(line.span)
    span = Span(stack[0].span.start, stack[-1].span.end)
    return Entry(span, span, None, tuple(fields))
