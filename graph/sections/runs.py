"""Runs of blocks that look like lists of signatories.

A run is a stretch of neighbouring blocks that look like names. It counts as a list of
signatories if a set phrase leads up to it (``Yours sincerely,`` or ``Signed by:``), or if it
is long and plain enough by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from graph import vocabulary
from graph.model import Block, BlockKind, Document, collapse
from graph.reading.labels import label
from graph.sections import cues
from graph.sections.likeness import LIKELY, likeness


class Role(Enum):
    """What a block can be in a list of signatories."""

    NAME = "name"
    LEAD = "lead"
    HEADING = "heading"
    BEHALF = "behalf"
    END = "end"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Run:
    """Blocks ``start`` (inclusive) to ``end`` of a document, and whether a phrase led up."""

    start: int
    end: int
    led: bool
    roles: tuple[Role, ...]

    @property
    def names(self) -> int:
        """How many blocks look like names."""
        return self.roles.count(Role.NAME)


_FACSIMILE = re.compile(r"/s/|\W*(?:signature|sgd)\W*$", re.IGNORECASE)
_PROSE = 200
_LONGEST_HEADING = 70
_MOST_HEADING_WORDS = 8
_INTERRUPTION = 240
_FEWEST = {"numbered": 3, "bulleted": 5, "row": 4, "plain": 6}


def signatory_runs(document: Document, start: int) -> Iterator[Run]:
    """The lists of signatories among the blocks from ``start`` on, in reading order."""
    roles = [_role(document, block) for block in document.blocks[start:]]
    last_prose = max(
        (place for place, block in enumerate(document.blocks) if _is_prose(document, block)),
        default=-1,
    )
    trusted = False
    for stretch in _stretches(document, start, roles):
        run = _trimmed(document, stretch)
        blocks = document.blocks[run.start : run.end]
        trusted = _accept(document, run, blocks) and (
            run.led or trusted or run.start > last_prose or _is_rich(document, run, blocks)
        )
        if trusted:
            yield run


def _trimmed(document: Document, run: Run) -> Run:
    """A run of list items without the plain lines that follow the last item."""
    blocks = document.blocks[run.start : run.end]
    if form(document, blocks) not in ("numbered", "bulleted"):
        return run
    items = [place for place, block in enumerate(blocks) if block.kind is BlockKind.ITEM]
    size = items[-1] + 1
    return Run(run.start, run.start + size, run.led, run.roles[:size])


def _role(document: Document, block: Block) -> Role:
    """What a block can be in a list, by its own words."""
    words = document.words(block.body)
    if block.kind is BlockKind.NOTE or cues.is_copies(words) or cues.is_notes(words):
        return Role.END
    if cues.is_list_heading(words) or cues.is_closing(words):
        return Role.LEAD
    if words.lower().startswith(("on behalf of", "for and on behalf of", "au nom d")):
        return Role.BEHALF
    if _is_heading(block, words):
        return Role.HEADING
    marked = block.kind is BlockKind.HEADING and block.body != block.span
    if marked or _FACSIMILE.match(words):
        return Role.OTHER
    if block.kind is BlockKind.ROW:
        words = first_cell(words)
    return Role.NAME if words and likeness(words) >= LIKELY else Role.OTHER


def first_cell(words: str) -> str:
    """The first cell of a table row that is more than a number; empty if there is none."""
    cells = (cell.strip() for cell in words.strip("|").split("|"))
    return next((cell for cell in cells if cell and not cell.strip(".)( ").isdigit()), "")


def _is_heading(block: Block, words: str) -> bool:
    if len(words) > _LONGEST_HEADING or block.kind is BlockKind.ITEM:
        return False
    if cues.is_group_heading(words.strip("| ")):
        return True
    if words.rstrip("*_ ").endswith(":") and len(words.split()) <= _MOST_HEADING_WORDS:
        return True
    bare = words.strip(" *_#:\\").casefold()
    return bare in vocabulary.country_names() and block.kind is not BlockKind.ROW


def _is_prose(document: Document, block: Block) -> bool:
    words = document.words(block.body)
    return len(words) >= _PROSE and likeness(words) < LIKELY


def _stretches(document: Document, start: int, roles: Sequence[Role]) -> Iterator[Run]:
    """Each maximal stretch of names and headings, split where a new phrase leads in."""
    place = 0
    led = False
    while place < len(roles):
        role = roles[place]
        if role is Role.LEAD:
            led = True
        elif role in (Role.NAME, Role.HEADING, Role.BEHALF):
            end = _stretch_end(document, roles, start=start, place=place)
            yield Run(start + place, start + end, led, tuple(roles[place:end]))
            led, place = False, end
            continue
        elif role is Role.END or _is_prose(document, document.blocks[start + place]):
            led = False
        place += 1


def _stretch_end(document: Document, roles: Sequence[Role], *, start: int, place: int) -> int:
    """Where the stretch that starts at ``place`` ends; one odd item may interrupt it."""
    inside = (Role.NAME, Role.HEADING, Role.BEHALF)
    end = place
    while end < len(roles):
        goes_on = roles[end] in inside or (
            end > place and roles[end] is Role.OTHER and _is_odd_item(document, start + end)
        )
        if not goes_on:
            break
        end += 1
    while end > place + 1 and roles[end - 1] not in inside:
        end -= 1
    return end


def _is_odd_item(document: Document, place: int) -> bool:
    """Whether an unlikely block stands in a list of likely ones by its printed number."""
    blocks = document.blocks
    if place + 1 >= len(blocks):
        return False
    number, before, after = (_number(document, blocks[at]) for at in (place, place - 1, place + 1))
    if number is None or before is None:
        return False
    words = document.words(blocks[place].body)
    return len(words) <= _INTERRUPTION and number == before + 1 and after in (None, number + 1)


def _number(document: Document, block: Block) -> int | None:
    """The number of a numbered item, else None."""
    found = label(document.text, block.span.start, block.span.end)
    return found.number if found and block.kind is BlockKind.ITEM else None


def form(document: Document, blocks: Sequence[Block]) -> str:
    """How most items of a list are printed: numbered, bulleted, row or plain."""
    counts = dict.fromkeys(_FEWEST, 0)
    for block in blocks:
        if block.kind is BlockKind.ROW:
            counts["row"] += 1
        elif block.kind is not BlockKind.ITEM:
            counts["plain"] += 1
        elif _number(document, block) is not None:
            counts["numbered"] += 1
        else:
            counts["bulleted"] += 1
    return max(counts, key=lambda kind: counts[kind])


def _accept(document: Document, run: Run, blocks: Sequence[Block]) -> bool:
    """Whether enough of a run looks like names for a list of its form."""
    considered = [role for role in run.roles if role not in (Role.HEADING, Role.BEHALF)]
    if not run.names or run.names < 0.6 * len(considered):
        return False
    return run.led or run.names >= _FEWEST[form(document, blocks)]


def _is_rich(document: Document, run: Run, blocks: Sequence[Block]) -> bool:
    """Whether an unannounced list before other prose has places or acronyms in most items."""
    marked = sum(_has_marks(document.quote(block.body)) for block in blocks)
    return marked >= 0.5 * len(blocks)


def _has_marks(words: str) -> bool:
    """Whether an item ends in a country, or in an acronym in brackets."""
    plain = collapse(words).rstrip(" |*_\\")
    tail = plain.rpartition(",")[2].strip() if "," in plain else plain.rpartition("(")[2].strip(")")
    return tail.casefold() in vocabulary.country_names() or (plain.endswith(")") and tail.isupper())
