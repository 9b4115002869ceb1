"""Lists of demands: the appeal that leads them in, and their items.

Items are numbered or bulleted blocks, paragraphs that end in semicolons, or parts of one
sentence: *we ask you (a) to publish …; (b) to invite …*.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.extractors.appeals import Appeal, Strength, appeals, duty
from graph.extractors.asking_words import HEADING, IMPERATIVE, INFINITIVE, MODAL
from graph.extractors.counted_paragraphs import count_of
from graph.extractors.passages import Passage, Stretch
from graph.model import BlockKind, Span

SHORTEST_LEAD = 60
FEWEST_PARTS = 2

_TAIL = re.compile(r"(?:[;,]\s(?:and|or|y|et|e|und))?[\s;,:]*$")
_LABEL = re.compile(r"(?:(?<=\s)|^)\((?P<label>\d{1,2}|[a-h]|[ivx]{1,4})\)\s")
_BREAK = re.compile(r";")
_OPENING = re.compile(r"\s*(?:and\s|y\s|et\s)?")
_DUTY_LEAD = re.compile(
    r"\s(?:to|must|should|shall|deben|doivent|devono|müssen)(?:\s\w{2,12}){0,2}\s?:$"
)
_OPEN_LEAD = re.compile(
    r"(?:^|\s)(?:thus|therefore|hence|specifically|accordingly|so)\s?[,:]$|:$", re.IGNORECASE
)
_OTHERS = re.compile(
    r"\b(?:requires?|obliges?|stipulates?|provides?|according|alleges?|argues?|claims?|says?"
    r"|said|concerned|concerns?"
    r"|because|reasons?|notes?|noted|finds?|found|recalls?)\b",
    re.IGNORECASE,
)
_PRINCIPLES = re.compile(
    r"\b(?:principles?|conditions?|criteria|safeguards?|standards?|elements|rules|requirements"
    r"|principes|principios|principi|grundsätze)\b|\bincluding:$",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:unless|only\sif|provided\sthat|à\smoins\sque|a\smenos\sque|a\smeno\sche"
    r"|es\ssei\sdenn)\b",
    re.IGNORECASE,
)
_HALF = 2
_GAP = 3
_UNFINISHED = re.compile(
    r"(?:,|\b(?:to|that|dass|daß|auf|que|che|à|de|di|a|para))[*_]{0,4}$", re.IGNORECASE
)
_LINKS = (",", ";", "; and", ", and", "; et", ", et", "; y", ", y", "; e", ", e", " und", " sowie")
_GOES_ON = (";", "; and", ";and", "; or")


@dataclass(frozen=True, slots=True)
class Lead:
    """The sentence that leads a list in; a heading such as *Our demands* has no appeal.

    ``owed``: the items themselves say what must be.
    """

    passage: Passage
    sentence: Stretch
    appeal: Appeal | None
    owed: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its words in a passage, its evidence, and where its number is printed."""

    passage: Passage
    words: Stretch
    evidence: Span
    label: Span | None = None


def led_in(passage: Passage, following: Sequence[Passage]) -> tuple[Lead, list[Item]] | None:
    """The list that the last sentence of a passage leads in, if it does."""
    if HEADING.fullmatch(passage.text.strip("#*_ ")):
        items = _items(following) or _plain_items(following)
        return (Lead(passage, passage.sentences[-1], None), items) if items else None
    if passage.block.kind is BlockKind.ITEM and not passage.text.rstrip().endswith(":"):
        return None
    appeal = _leading(passage)
    items = _items(following)
    if appeal:
        open_ended = passage.text.endswith(":") or _UNFINISHED.search(passage.text)
        items = items or (_plain_items(following) if open_ended else [])
        return (Lead(passage, passage.sentences[-1], appeal), items) if items else None
    if items and _is_owed(passage, items):
        return Lead(passage, passage.sentences[-1], None, owed=True), items
    return None


def is_condition(lead: Lead) -> bool:
    """*We ask you not to act unless the following conditions are met:* asks by itself as well."""
    words = lead.passage.text[lead.sentence.start : lead.sentence.end]
    return lead.appeal is not None and _CONDITION.search(words) is not None


def _leading(passage: Passage) -> Appeal | None:
    """The appeal of a sentence that leads a list in."""
    last = passage.sentences[-1]
    found = next(appeals(passage.text, last.start, last.end), None)
    if found and found.strength is Strength.ASKED and _is_open(passage.text[last.start : last.end]):
        return found
    told = duty(passage.text, last.start, last.end)
    return told if told and _DUTY_LEAD.search(passage.text) else None


def _is_owed(passage: Passage, items: list[Item]) -> bool:
    """Whether half of a list's items say what must be, and the words before leave it open."""
    last = passage.sentences[-1]
    words = passage.text[last.start : last.end]
    if not _OPEN_LEAD.search(words) or _not_asked(words) or len(items) < FEWEST_PARTS:
        return False
    said = sum(
        1 for one in items if MODAL.search(one.passage.text[one.words.start : one.words.end])
    )
    return said * _HALF >= len(items)


def _not_asked(words: str) -> bool:
    """Whether words lead in what others say, or principles, rather than demands."""
    return _OTHERS.search(words) is not None or _PRINCIPLES.search(words) is not None


def _plain_items(following: Sequence[Passage]) -> list[Item]:
    """The paragraphs that go on with a sentence, or that each begin with what is to be done."""
    return list(_chained(following)) or list(_paragraphs(following))


def _items(following: Sequence[Passage]) -> list[Item]:
    """The paragraphs that count themselves, or the items that follow."""
    return list(_counted(following)) or list(_block_items(following))


def _counted(following: Sequence[Passage]) -> Iterator[Item]:
    """Paragraphs that count themselves: ``PRIMERO. Que …``."""
    found = []
    for passage in following:
        count = count_of(passage.text)
        if count is None:
            break
        number, begin = count
        words = trimmed(passage, Stretch(begin, len(passage.text)))
        found.append(Item(passage, words, passage.block.span, passage.flow.span(*number)))
    if len(found) >= FEWEST_PARTS:
        yield from found


def _chained(following: Sequence[Passage]) -> Iterator[Item]:
    """Paragraphs in small letters that go on with the sentence, the last one ending it."""
    found = []
    for passage in following:
        if passage.block.kind is not BlockKind.PARAGRAPH or not passage.text[0].islower():
            return
        found.append(_block_item(passage))
        if passage.text.endswith("."):
            break
        if not passage.text.endswith(_LINKS):
            return
    if len(found) >= FEWEST_PARTS:
        yield from found


def _paragraphs(following: Sequence[Passage]) -> Iterator[Item]:
    """Paragraphs under a heading or colon that each begin with what is to be done."""
    found = []
    for passage in following:
        starts = IMPERATIVE.match(passage.text) or INFINITIVE.match(passage.text)
        if passage.block.kind is not BlockKind.PARAGRAPH or not starts:
            break
        found.append(_block_item(passage))
    if len(found) >= FEWEST_PARTS:
        yield from found


def inline(passage: Passage, sentence: Stretch, appeal: Appeal) -> list[Item]:
    """The parts of one sentence after its appeal: labelled, or set apart by semicolons."""
    labels = list(_LABEL.finditer(passage.text, appeal.verb_end, sentence.end))
    if len(labels) >= FEWEST_PARTS:
        ends = [*(label.start() - 1 for label in labels[1:]), sentence.end]
        return [
            _part(passage, Stretch(label.end(), end), label)
            for label, end in zip(labels, ends, strict=True)
            if label.end() < end
        ]
    colon = passage.text.find(":", appeal.verb_end, min(sentence.end, appeal.verb_end + 200))
    breaks = [one.start() for one in _BREAK.finditer(passage.text, colon + 1, sentence.end)]
    if colon < 0 or len(breaks) < FEWEST_PARTS:
        return []
    starts = [colon + 1, *(place + 1 for place in breaks)]
    return [
        _part(passage, Stretch(start, end), None)
        for start, end in zip(starts, [*breaks, sentence.end], strict=True)
        if passage.text[start:end].strip()
    ]


def _part(passage: Passage, stretch: Stretch, label: re.Match[str] | None) -> Item:
    """One part of a sentence; a connecting *and* at its start is left out."""
    opening = _OPENING.match(passage.text, stretch.start, stretch.end)
    start = opening.end() if opening else stretch.start
    words = trimmed(passage, Stretch(min(start, stretch.end - 1), stretch.end))
    first = label.start() if label else words.start
    number = passage.flow.span(label.start(), label.end() - 1) if label else None
    return Item(passage, words, passage.flow.span(first, words.end), number)


def trimmed(passage: Passage, stretch: Stretch) -> Stretch:
    """A stretch without the mark at its end.

    The full stop stays where the words are several sentences.
    """
    words = passage.text[stretch.start : stretch.end]
    kept = _TAIL.sub("", words, count=1)
    first = bisect_left(passage.sentences, stretch.start, key=lambda one: one.start)
    inner = [one for one in passage.sentences[first : first + 2] if one.start < stretch.end]
    if len(inner) <= 1:
        kept = kept.rstrip(". ")
    return Stretch(stretch.start, stretch.start + max(len(kept), 1))


def _is_open(sentence: str) -> bool:
    return (
        sentence.endswith((":", "–", "—", "-"))
        or "following" in sentence
        or _UNFINISHED.search(sentence) is not None
        or len(sentence) < SHORTEST_LEAD
    )


def _block_items(following: Sequence[Passage]) -> Iterator[Item]:
    """The items that follow at once, over paragraphs between two that are numbered on."""
    loose = bool(following) and following[0].block.kind is BlockKind.PARAGRAPH
    at = 0
    while at < len(following):
        passage = following[at]
        goes_on = passage.text.rstrip().endswith(_GOES_ON)
        if passage.block.kind is not BlockKind.ITEM and not loose:
            at = _numbered_on(following, at)
            if at == 0:
                return
            continue
        if loose and passage is following[0] and not goes_on:
            return
        yield _block_item(passage)
        loose = loose and goes_on
        at += 1


def _numbered_on(following: Sequence[Passage], at: int) -> int:
    """Where the item with the next number stands, at most three paragraphs on; else 0."""
    last = _number(following[at - 1]) if at else None
    for later in range(at + 1, min(at + 1 + _GAP, len(following))):
        if following[later - 1].block.kind is not BlockKind.PARAGRAPH:
            return 0
        if last is not None and _number(following[later]) == last + 1:
            return later
    return 0


def _number(passage: Passage) -> int | None:
    digits = (passage.block.number or "").strip("().*_ ")
    return int(digits) if digits.isdecimal() and len(digits) <= _GAP else None


def _block_item(passage: Passage) -> Item:
    block = passage.block
    label = None
    if block.number and any(sign.isalnum() for sign in block.number):
        label = Span(block.span.start, block.span.start + len(block.number))
    return Item(passage, trimmed(passage, Stretch(0, len(passage.text))), block.span, label)
