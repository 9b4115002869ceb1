"""From a run of blocks to lists of entries, one entry a signatory.

Plain lines come in two forms: one signatory a line, or one a group of lines, each line a
field (name, role, place). The gaps between the lines tell which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graph import vocabulary
from graph.model import Block, BlockKind, Document, Span
from graph.reading.lines import Line, lines
from graph.sections import cues
from graph.sections.parts import Entry, Listing
from graph.sections.runs import Role, Run

_SHORTEST_STACK = 2
_TALLEST = 7
_MOST_NAME_WORDS = 7
_MOST_TOWN_WORDS = 3
_LONG_LINE = 30
_JOINED = "application/pdf"
_NO_PERSON = re.compile(r"\d|\([A-Z][A-Z0-9+&./-]+\)|\be\.\s?V\.|\b(?:gGmbH|GmbH|Inc|Ltd|ASBL)\b")
_SMALL_ENDS = ("and", "of", "the", "for", "&", "et", "de", "des", "y", "e", "und", "in", "on", "-")


@dataclass(slots=True)
class _Open:
    """A listing under construction."""

    heading: Span | None = None
    group: cues.Group | None = None
    behalf: Span | None = None
    plain: list[Block] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)


def listings(document: Document, run: Run) -> Iterator[Listing]:
    """The lists in a run: a new one starts at each heading."""
    current = _Open(*_lead(document, run))
    blocks = document.blocks[run.start : run.end]
    for place, (block, role) in enumerate(zip(blocks, run.roles, strict=True)):
        if role is Role.HEADING or _is_header_row(document, blocks, place):
            yield from _closed(document, run, current)
            current = _Open(block.span, cues.group(document.words(block.body)))
        elif role is Role.BEHALF:
            current.behalf = block.span
        elif block.kind is BlockKind.ITEM:
            _flush(document, run, current)
            current.entries.append(Entry(block.span, block.body, block.number))
        elif block.kind is BlockKind.ROW:
            current.entries.append(_row(document, block))
        else:
            current.plain.append(block)
    yield from _closed(document, run, current)


def _lead(document: Document, run: Run) -> tuple[Span | None, cues.Group | None]:
    """The heading just before a run, where a phrase leads up to it."""
    if not run.led or run.start == 0:
        return None, None
    before = document.blocks[run.start - 1]
    return before.span, cues.group(document.words(before.body))


def _closed(document: Document, run: Run, current: _Open) -> Iterator[Listing]:
    _flush(document, run, current)
    if current.entries:
        yield Listing(tuple(current.entries), current.heading, current.group, current.behalf)


def _flush(document: Document, run: Run, current: _Open) -> None:
    """Turn the plain blocks gathered so far into entries."""
    if not current.plain:
        return
    within = Span(current.plain[0].span.start, current.plain[-1].span.end)
    printed = list(lines(document.text, within))
    current.plain.clear()
    stacks = _stacks(document, printed)
    if _are_stacked(document, stacks):
        current.entries.extend(_stacked(stack) for stack in stacks)
    else:
        current.entries.extend(_unstacked(document, printed))


def _stacks(document: Document, printed: Sequence[Line]) -> list[list[Line]]:
    """The lines in groups, parted where the gap is larger than the smallest."""
    smallest = min((line.gap for line in printed[1:]), default=0)
    stacks: list[list[Line]] = []
    for place, line in enumerate(printed):
        following = printed[place + 1 : place + 2]
        if (
            not stacks
            or line.gap > smallest
            or _starts_anew(document, line, stack=stacks[-1], following=following)
        ):
            stacks.append([])
        stacks[-1].append(line)
    return stacks


def _starts_anew(
    document: Document, line: Line, *, stack: Sequence[Line], following: Sequence[Line]
) -> bool:
    """Whether a line is the next name in a column of names and posts without gaps."""
    words = document.words(line.span)
    if len(stack) < _SHORTEST_STACK or not following or cues.is_role(words) or "," in words:
        return False
    posts = [cues.is_role(document.words(one.span)) for one in (*stack[1:], *following)]
    return all(posts) and not cues.is_role(document.words(stack[0].span))


def _are_stacked(document: Document, stacks: Sequence[Sequence[Line]]) -> bool:
    """Whether each group of lines is one signatory, its lines the fields."""
    tall = sum(1 < len(stack) <= _TALLEST for stack in stacks)
    if any(len(stack) > _TALLEST for stack in stacks) or tall < 0.6 * len(stacks):
        return False
    printed = [line for stack in stacks for line in stack]
    if sum(_is_whole(document.words(line.span)) for line in printed) >= 0.5 * len(printed):
        return False
    named = sum(_is_bare_name(document.words(stack[0].span)) for stack in stacks)
    if named < 0.6 * len(stacks):
        return False
    followed = sum(
        any(_is_field(document.words(line.span)) for line in stack[1:]) for stack in stacks
    )
    return followed >= 0.5 * len(stacks)


def _is_bare_name(words: str) -> bool:
    """Whether a line may be a person's name alone; a title after a comma may follow it."""
    if _NO_PERSON.search(words):
        return False
    name, _, rest = words.partition(",")
    if any(part.strip().casefold() in vocabulary.country_names() for part in (name, rest)):
        return False
    return len(name.split()) <= _MOST_NAME_WORDS


def _is_whole(words: str) -> bool:
    """Whether a line holds a name and a post: ``Anna Rossi, President of FOO``."""
    name, comma, rest = words.partition(",")
    return bool(comma) and cues.is_role(rest) and not cues.is_role(name) and " " in name


def _is_field(words: str) -> bool:
    """Whether a line under a name tells a post or a place rather than another name."""
    if cues.is_role(words):
        return True
    town, comma, place = words.rpartition(",")
    return bool(comma) and max(len(place.split()), len(town.split())) <= _MOST_TOWN_WORDS


def _stacked(stack: Sequence[Line]) -> Entry:
    span = Span(stack[0].span.start, stack[-1].span.end)
    return Entry(span, span, None, tuple(line.span for line in stack))


def _unstacked(document: Document, printed: Sequence[Line]) -> Iterator[Entry]:
    """One entry a line, with lines that the page's width broke joined again.

    Whoever reads a PDF has joined them already, by their places on the page.
    """
    if document.media_type == _JOINED:
        yield from (_joined([line]) for line in printed)
        return
    longest = max(line.span.end - line.span.start for line in printed)
    group: list[Line] = []
    for line in printed:
        if group and not _is_broken(document, line, group=group, longest=longest):
            yield _joined(group)
            group = []
        group.append(line)
    if group:
        yield _joined(group)


def _joined(group: Sequence[Line]) -> Entry:
    span = Span(group[0].span.start, group[-1].span.end)
    return Entry(span, span)


def _is_broken(document: Document, line: Line, *, group: Sequence[Line], longest: int) -> bool:
    """Whether a line goes on with the one before, which ended mid-name."""
    before = document.words(group[-1].span)
    if line.gap > group[-1].gap and len(group) > 1:
        return False
    if before.endswith((",", "/", "(", "&")) or before.split()[-1] in _SMALL_ENDS:
        return True
    if document.text[line.span.start].islower() and len(before) > _LONG_LINE:
        return True
    if before.count("(") > before.count(")"):
        return True
    return line.indent >= group[0].indent + 2 and len(before) > 0.6 * longest


def _is_header_row(document: Document, blocks: Sequence[Block], place: int) -> bool:
    """Whether a table row is the header: a rule of dashes follows it."""
    if blocks[place].kind is not BlockKind.ROW or place + 1 >= len(blocks):
        return False
    between = document.text[blocks[place].span.end : blocks[place + 1].span.start]
    return "---" in between and "|" in between


def _row(document: Document, block: Block) -> Entry:
    """A row without its outer bars; a first cell that holds a number only is the label."""
    body = Span(block.span.start + 1, block.span.end - 1)
    number, bar, _ = document.quote(body).partition("|")
    if bar and number.strip(" .)(\t\xa0").isdigit():
        return Entry(block.span, Span(body.start + len(number) + 1, body.end), number.strip())
    return Entry(block.span, body)
