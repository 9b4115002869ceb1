"""Where the letters of a text begin: a greeting or heading after the letter before was closed.

A greeting in another language, below a heading that names a letter, or after a note that hands
a letter on, begins one without a close before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice

from graph.model import BlockKind, Document
from graph.reading.language import language
from graph.sections import letter_signs as signs

FEWEST = 150
"""A letter that is not closed has at least this many characters of running text."""
LONGEST_NOTE = 1_500
MOST_LETTERS = 60
_TALLEST_HEAD = 14
_FARTHEST_CLOSE = 300
_SAMPLE = 20_000


@dataclass(frozen=True, slots=True)
class Start:
    """The first block of a letter, and the one that opens it: its greeting, or a heading."""

    first: int
    opening: int


@dataclass(frozen=True)
class Text:
    """A document's blocks, with how much running text there is up to each."""

    document: Document

    @cached_property
    def _sums(self) -> tuple[int, ...]:
        lengths = (
            block.body.end - block.body.start if signs.is_running(self.document, block) else 0
            for block in self.document.blocks
        )
        return (0, *accumulate(lengths))

    def running(self, start: int, end: int) -> int:
        """How many characters of running text some blocks hold."""
        return self._sums[end] - self._sums[start]

    def words(self, start: int, end: int) -> str:
        """The first words of some blocks, in small letters."""
        blocks = self.document.blocks
        first, last = blocks[start].span.start, blocks[end - 1].span.end
        return self.document.text[first : min(last, first + _SAMPLE)].casefold()

    def language(self, start: int, end: int) -> str | None:
        """The language of the first running text among some blocks."""
        blocks = self.document.blocks[start:end]
        running = (one for one in blocks if signs.is_running(self.document, one))
        return language(" ".join(self.document.quote(one.body) for one in islice(running, 12)))

    @cached_property
    def ends(self) -> tuple[bool, ...]:
        """Whether each block closes a letter or leads up to those who sign."""
        return tuple(
            signs.closes(self.document, block) or signs.leads(self.document, block)
            for block in self.document.blocks
        )

    @cached_property
    def _headings(self) -> tuple[str, ...]:
        return tuple(signs.heading(self.document, one) for one in self.document.blocks)

    @cached_property
    def names(self) -> tuple[bool, ...]:
        """Whether each block is a heading that names a letter."""
        return tuple(map(signs.names_letter, self._headings))

    @cached_property
    def languages(self) -> tuple[bool, ...]:
        """Whether each block is a heading that tells a language."""
        return tuple(map(signs.names_language, self._headings))

    @cached_property
    def first(self) -> int:
        """The first block of a forwarded message, else of the text."""
        return signs.after_forwarding(self.document)

    @cached_property
    def limit(self) -> int:
        """The first block of the comments below a page, else how many blocks there are."""
        opened = (at for at, words in enumerate(self._headings) if signs.opens_comments(words))
        return next(opened, len(self.document.blocks))


def starts(text: Text) -> list[Start]:
    """Where each letter of a text starts; none where nobody is greeted and no heading tells."""
    found = list(islice(_starts(text), MOST_LETTERS))
    if len(found) <= 1 and (versions := _versions(text)):
        found = versions
    return [Start(0, found[0].opening), *found[1:]] if found else []


def _versions(text: Text) -> list[Start]:
    """The versions of a text that greets nobody, under headings that tell their languages."""
    whole = Start(0, 0)
    for at in range(1, text.limit):
        if _is_translation(text, whole, at):
            return [whole, Start(at, at)]
    return []


def _starts(text: Text) -> Iterator[Start]:
    last: Start | None = None
    ended = False
    for at in range(text.first, text.limit):
        found = _next(text, last, at) if last and ended else _unclosed(text, last, at)
        if found and (last is None or found.opening > last.opening):
            yield found
            last, ended = found, False
        elif last and at > last.opening:
            ended = ended or text.ends[at]


def _next(text: Text, last: Start, at: int) -> Start | None:
    """The letter that begins at a block, after one that was closed or signed."""
    blocks = text.document.blocks
    if signs.greets(text.document, blocks, at):
        marked = signs.ends_like_greeting(text.document, blocks[at])
        if marked and text.running(last.opening, at):
            return Start(_head(text, last.opening, at), at)
    elif _is_headed(text, at) and text.running(last.opening, at) >= FEWEST:
        return Start(at, _greeting(text, at))
    return None


def _unclosed(text: Text, last: Start | None, at: int) -> Start | None:
    """The first letter; or one that begins although the one before was not closed."""
    greeted = signs.greets(text.document, text.document.blocks, at)
    if last is None:
        return Start(at, at) if greeted or _is_headed(text, at) else None
    if _is_translation(text, last, at):
        return Start(at, _greeting(text, at))
    if not greeted or text.running(at, len(text.document.blocks)) < FEWEST:
        return None
    before = text.running(last.opening, at)
    handed = _hands_on(text, last.opening, at)
    if handed and before <= text.running(at, len(text.document.blocks)):
        return Start(_head(text, last.opening, at), at)
    if before < FEWEST or not _is_told_apart(text, last, at):
        return None
    return Start(_head(text, last.opening, at), at)


def _is_translation(text: Text, last: Start, at: int) -> bool:
    """Whether a heading tells a language, and what stands below it is in another than above."""
    if not text.languages[at]:
        return False
    if min(text.running(last.opening, at), text.running(at, text.limit)) < FEWEST:
        return False
    told = text.language(last.opening, at), text.language(at, text.limit)
    return None not in told and told[0] != told[1]


def _hands_on(text: Text, start: int, end: int) -> bool:
    """Whether some blocks are a note: ``Please sign the letter below``."""
    return text.running(start, end) <= LONGEST_NOTE and signs.points_on(text.words(start, end))


def _is_told_apart(text: Text, last: Start, at: int) -> bool:
    """Whether a heading above a greeting, or its language, tells it from the letter before."""
    for place in range(max(last.opening + 1, at - _TALLEST_HEAD), at):
        if text.names[place] or text.languages[place]:
            return True
    told = text.language(last.opening, at), text.language(at, text.limit)
    return None not in told and told[0] != told[1]


def _is_headed(text: Text, at: int) -> bool:
    """Whether a heading names a letter that is closed or signed farther on."""
    if not (text.names[at] or text.languages[at]):
        return False
    for place in range(at + 1, min(text.limit, at + _FARTHEST_CLOSE)):
        if text.ends[place]:
            return text.running(at, place) >= FEWEST
        if text.names[place]:
            return False
    return False


def _greeting(text: Text, at: int) -> int:
    """The greeting just below a heading, else the heading itself."""
    below = range(at + 1, min(at + _TALLEST_HEAD, text.limit))
    greeted = (one for one in below if signs.greets(text.document, text.document.blocks, one))
    return next(greeted, at)


def _head(text: Text, last: int, opening: int) -> int:
    """The first block of a letter's head: the topmost heading, date or label above its greeting."""
    document = text.document
    start = opening
    dated = False
    for at in range(opening - 1, max(last, opening - _TALLEST_HEAD), -1):
        block = document.blocks[at]
        if signs.is_running(document, block) or signs.closes(document, block):
            break
        is_date = signs.dates(document, block)
        heading = block.kind is BlockKind.HEADING or text.names[at]
        if heading or signs.labels(document, block) or (is_date and not dated):
            start = at
        dated = dated or is_date
    return start
