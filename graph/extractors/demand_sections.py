"""Sections of demands: counted headings below *We demand:* or *Our demands*.

``We demand:`` · ``1. Safe quays`` · *The quay is old. The Board must mend it.* · ``2. …`` — what
is asked in a section bears its number; a heading that says what is to be done, above a section
in which nothing is asked, is itself a demand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.extractors.appeals import appeals
from graph.extractors.asked_things import is_ordered
from graph.extractors.asking_words import BASE_FORM, IMPERATIVE
from graph.extractors.demand_announcements import is_announced
from graph.extractors.demand_headings import HEADING
from graph.extractors.demand_items import COUNTED_HEADING, Item, trimmed
from graph.extractors.demand_paragraphs import is_bare
from graph.extractors.passages import Passage, Stretch
from graph.model import BlockKind, Span

_LONGEST_HEADING = 120
_FIRST = {"1", "i", "a"}
_ENDS = (".", ";", ",", "?", ":")
_FEWEST_HEADINGS = 2


@dataclass(frozen=True, slots=True)
class Section:
    """A counted heading, where its number stands, and the words that call it a demand."""

    lead: Passage
    heading: Passage
    label: Span

    @property
    def item(self) -> Item:
        """The heading itself as an item, without its number."""
        found = COUNTED_HEADING.match(self.heading.text)
        start = found.end() if found else 0
        words = trimmed(self.heading, Stretch(start, len(self.heading.text)))
        sure = is_ordered(self.heading.text[words.start : words.end])
        return Item(self.heading, words, self.heading.block.span, self.label, sure=sure)


def sections_of(read: Sequence[Passage]) -> dict[Passage, Section]:
    """The section that each passage stands in, headings among them."""
    found: dict[Passage, Section] = {}
    for at in range(len(read) - 1):
        if _number(read[at + 1]) in _FIRST and read[at + 1] not in found and _leads(read[at]):
            below = dict(_below(read[at], read[at + 1 :]))
            heads = {section.heading for section in below.values()}
            found.update(below if len(heads) >= _FEWEST_HEADINGS else {})
    return found


def _leads(passage: Passage) -> bool:
    """Whether a passage calls what follows demands, and leaves all of them to it."""
    if HEADING.fullmatch(passage.text.strip("#*_ ")) or is_announced(passage):
        return True
    last = passage.sentences[-1]
    appeal = next(appeals(passage.text, last.start, last.end), None)
    return appeal is not None and is_bare(passage.text, appeal.verb_end)


def _below(lead: Passage, following: Sequence[Passage]) -> Iterator[tuple[Passage, Section]]:
    """The sections below, up to a heading that is not counted."""
    section = None
    for passage in following:
        number = COUNTED_HEADING.match(passage.text) if _number(passage) else None
        if number:
            section = Section(lead, passage, passage.flow.span(*number.span("number")))
        elif passage.block.kind is BlockKind.HEADING or section is None:
            return
        yield passage, section


def _number(passage: Passage) -> str | None:
    """The number of a heading, or of a short line that may be one."""
    found = COUNTED_HEADING.match(passage.text)
    if found is None or passage.block.kind not in {BlockKind.HEADING, BlockKind.PARAGRAPH}:
        return None
    short = len(passage.text) <= _LONGEST_HEADING and not passage.text.endswith(_ENDS)
    return found["number"].lower() if short else None


def orders(sections: Mapping[Passage, Section]) -> dict[Passage, Section]:
    """The headings that say what is to be done, above sections that do not ask by themselves."""
    below = ((passage, one) for passage, one in sections.items() if passage is not one.heading)
    asking = {one.heading for passage, one in below if _asks(passage)}
    return {
        one.heading: one
        for one in sections.values()
        if one.heading not in asking and _is_order(one.item)
    }


def _asks(passage: Passage) -> bool:
    spans = ((one.start, one.end) for one in passage.sentences)
    return any(next(appeals(passage.text, *span), None) for span in spans)


def _is_order(item: Item) -> bool:
    """Whether a heading is an order: *Publish the tide tables*."""
    words = item.passage.text[item.words.start : item.words.end]
    return (IMPERATIVE.match(words) or BASE_FORM.match(words)) is not None
