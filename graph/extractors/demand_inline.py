"""The parts of one sentence that asks for several things.

They are labelled, ``(a) publish …; (b) explain …`` or ``1) publish …, 2) explain …``, or set apart
by semicolons.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extractors.appeals import Appeal
from graph.extractors.asking_words import IMPERATIVE
from graph.extractors.demand_items import FEWEST_PARTS, Item, trimmed
from graph.extractors.passages import Passage, Stretch

LABEL = re.compile(r"(?:(?<=\s)|^)\((?P<label>\d{1,2}|[a-h]|[ivx]{1,4})\)\s")
_HALF_LABEL = re.compile(
    r"(?<=[:;,.]\s)(?:(?:and|et|y|e|und|ed)\s)?(?P<label>\d{1,2}|[a-h]|[ivx]{1,4})\)\s"
)
"""``1)`` behind a mark: *we ask you: 1) to publish it, and 2) to explain it*."""
_FURTHEST = 200
_ADDRESSED = re.compile(
    r"(?:\s(?!(?:to|that|because|que|che|dass|zu|read|from|with|for|on|in|at|by|about|if|when)\s)[^\s,;:.]{1,24}){0,8}\s?[:,]\s"
)
"""*We urge* the Senate: *1) to wait, 2) to listen*."""
_REASON = re.compile(
    r"\b(?:because|since|reasons?|parce\sque|raisons|porque|razones|perché|motivi|weil|Gründen?)\b"
)
_DEED = re.compile(
    r"(?:not\s|ne\s(?:pas|plus)\s)?(?:to\s(?!the\b)|that\s|que\s|qu[’']|che\s|dass\s|(?:de\s|d[’']|à\s)(?=\w{2,16}(?:er|ir|re)\b)"
    r"|(?:ad?|di)\s(?=\w{2,16}(?:re|ar|er|ir)\b))",
    re.IGNORECASE,
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_LETTERS = "abcdefgh"
_BREAK = re.compile(r";")
_CLOSING = re.compile(r"[,;]?\s(?:and/or|and|or|et|ou|y|o|e|und|oder|en)\s*$")
_OPENING = re.compile(r"\s*(?:and\s|y\s|et\s)?")


def inline(passage: Passage, sentence: Stretch, appeal: Appeal) -> list[Item]:
    """The parts of one sentence after its appeal: labelled, or set apart by semicolons."""
    labels = _labels(passage.text, appeal.verb_end, sentence.end)
    if len(labels) >= FEWEST_PARTS:
        ends = [*(label.start() - 1 for label in labels[1:]), sentence.end]
        return [
            part(passage, Stretch(label.end(), end), label)
            for label, end in zip(labels, ends, strict=True)
            if label.end() < end
        ]
    colon = passage.text.find(":", appeal.verb_end, min(sentence.end, appeal.verb_end + 200))
    breaks = [one.start() for one in _BREAK.finditer(passage.text, colon + 1, sentence.end)]
    if colon < 0 or len(breaks) < FEWEST_PARTS:
        return []
    starts = [colon + 1, *(place + 1 for place in breaks)]
    return [
        part(passage, Stretch(start, end), None)
        for start, end in zip(starts, [*breaks, sentence.end], strict=True)
        if passage.text[start:end].strip()
    ]


def _labels(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The labels of the parts of a sentence: ``(a)``, or ``1)`` where they count on."""
    whole = list(LABEL.finditer(text, start, end))
    if len(whole) >= FEWEST_PARTS:
        return whole
    half = list(_HALF_LABEL.finditer(text, start, end))
    near = half and half[0].start() <= start + _FURTHEST
    near = near and _counts_on([one["label"] for one in half])
    return half if near and _are_deeds(text, start, half) else whole


def _are_deeds(text: str, start: int, labels: Sequence[re.Match[str]]) -> bool:
    """Whether labels stand right behind who is asked, or before what is to be done."""
    if _ADDRESSED.fullmatch(text, start, labels[0].start()):
        return True
    if _REASON.search(text, start, labels[0].start()):
        return False
    return all(_DEED.match(text, one.end()) or IMPERATIVE.match(text, one.end()) for one in labels)


def _counts_on(labels: Sequence[str]) -> bool:
    """Whether labels are the first ones of a count: ``1 2 3``, ``a b``, ``i ii iii``."""
    able = (tuple(map(str, range(1, len(labels) + 1))), tuple(_LETTERS), _ROMAN)
    return any(tuple(labels) == one[: len(labels)] for one in able)


def part(passage: Passage, stretch: Stretch, label: re.Match[str] | None) -> Item:
    """One part of a sentence; a connecting *and* at its start or end is left out."""
    opening = _OPENING.match(passage.text, stretch.start, stretch.end)
    start = opening.end() if opening else stretch.start
    closing = _CLOSING.search(passage.text, start, stretch.end)
    end = closing.start() if closing else stretch.end
    words = trimmed(passage, Stretch(min(start, end - 1), end))
    if label is None:
        return Item(passage, words, passage.flow.span(words.start, words.end))
    first = label.start("label") - (passage.text[label.start("label") - 1] == "(")
    number = passage.flow.span(first, label.end() - 1)
    return Item(passage, words, passage.flow.span(first, words.end), number)
