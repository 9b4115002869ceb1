"""From a run of blocks to lists of entries, one entry a signatory.

Plain lines come in two forms: one signatory a line, or one a group of lines, each line a
field (name, role, place). The gaps between the lines tell which. A paragraph may also hold a
whole run of names, and a line all those of one country.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from graph.model import Block, BlockKind, Document, Span
from graph.reading.lines import Line, lines
from graph.reading.markdown_marks import is_mark
from graph.sections import aligned, country_lines, group_headings, inline, tables
from graph.sections.announcements import is_remainder
from graph.sections.blanks import is_blank
from graph.sections.columns import Column, header
from graph.sections.contacts import is_unnamed
from graph.sections.hand_signs import unmarked, unmarked_line, without_pictures
from graph.sections.name_lines import are_bodies, is_set_apart, named_lines, unlisted
from graph.sections.numerals import unnumbered
from graph.sections.parts import Entry, Listing
from graph.sections.roles import Role
from graph.sections.runs import Run
from graph.sections.side_by_side import of_block, rows_beside
from graph.sections.signed_blocks import signed_blocks
from graph.sections.stacks import are_stacked, stacked, stacks
from graph.sections.translations import untranslated

_FEWEST_LINES = 5
"""Of so many lines, few with several commas hold no runs of names if a person opens them."""


@dataclass(slots=True)
class _Open:
    """A listing under construction."""

    heading: Span | None = None
    group: group_headings.Group | None = None
    country: Span | None = None
    behalf: Span | None = None
    columns: dict[int, Column] | None = None
    plain: list[Block] = field(default_factory=list)
    rows: list[Block] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)


def listings(document: Document, run: Run) -> Iterator[Listing]:
    """The lists in a run: a new one starts at each heading."""
    current = _Open(*_lead(document, run))
    blocks = document.blocks[run.start : run.end]
    if blocks and blocks[0].kind is BlockKind.ROW and run.start:
        current.columns = _header(document, document.blocks[run.start - 1])
    countries = country_lines.headings(document, blocks)
    opened = country_lines.are_open(document, blocks)
    for place, (block, role) in enumerate(zip(blocks, run.roles, strict=True)):
        named = _header(document, block)
        if named and not (len(named) == 1 and _is_wider(document, blocks[place + 1 : place + 2])):
            _flush(document, current)
            current.columns = named
        elif (role is Role.HEADING and not _ends_block(document, blocks, place)) or (
            block in countries
        ):
            yield from _closed(document, current)
            current = _headed(document, block, current)
        elif role is Role.BEHALF:
            current.behalf = block.span
        elif prefix := country_lines.prefix_length(document, block):
            yield from _closed(document, current)
            yield from () if opened else _of_country(document, block, prefix)
            current = _Open(current.heading, current.group)
            current = _opened_by(document, block, prefix, before=current) if opened else current
        elif below := _headed_lines(document, block):
            yield from _closed(document, current)
            current = _headed(document, block, current, end=below.start)
            _add(document, current, replace(block, body=below))
        else:
            _add(document, current, block)
    yield from _closed(document, current)


def _opened_by(document: Document, block: Block, prefix: int, *, before: _Open) -> _Open:
    """The listing of a country that opens a line, with what the line names first."""
    start, end = block.body.start, block.body.end
    end -= document.text.endswith(").", start, end)
    current = _Open(before.heading, before.group, Span(start, start + prefix))
    current.plain.append(replace(block, body=Span(start + prefix, end)))
    return current


def _headed_lines(document: Document, block: Block) -> Span | None:
    """The lines below the name of a group that opens a paragraph: ``Organisations``, ``FOO``."""
    if block.kind is not BlockKind.PARAGRAPH or "\n" not in document.quote(block.body):
        return None
    first, *others = lines(document.text, block.body)
    heads = group_headings.heads(document, first.span)
    return Span(others[0].span.start, block.body.end) if heads and others else None


def _header(document: Document, block: Block) -> dict[int, Column] | None:
    """The columns that a block names, if it is the header row of a table."""
    row = block.kind is BlockKind.ROW
    return header(document, tables.cells(document, block)) if row else None


def _ends_block(document: Document, blocks: Sequence[Block], place: int) -> bool:
    """Whether a country's name is the last line of a signature, not a heading above others.

    It stands right below other lines, and a gap parts it from what follows.
    """
    block = blocks[place]
    plain = all(one.kind is BlockKind.PARAGRAPH for one in blocks[max(0, place - 2) : place + 1])
    if not place or not plain or not country_lines.is_country(document.words(block.body)):
        return False
    if group_headings.is_group_heading(document.words(blocks[place - 1].body)):
        return False
    above = document.text[blocks[place - 1].body.end : block.body.start]
    if above.count("\n") != 1:
        return False
    if place + 1 == len(blocks):
        return True
    below = document.text[block.body.end : blocks[place + 1].body.start]
    return below.count("\n") > 1


def _is_wider(document: Document, below: Sequence[Block]) -> bool:
    """Whether the row below has several cells, so that a single one is a title above it."""
    return any(len(tables.cells(document, row)) > 1 for row in below if row.kind is BlockKind.ROW)


def _add(document: Document, current: _Open, block: Block) -> None:
    """One more block of signatories; a place for others to fill in names none."""
    if is_blank(document.words(block.body)):
        return
    if block.kind is BlockKind.ROW:
        if current.plain:
            _flush(document, current)
        current.rows.append(block)
    elif block.kind is BlockKind.ITEM:
        _flush(document, current)
        body = unmarked(document, block.body)
        current.entries.append(Entry(block.span, body, block.number))
    else:
        if current.rows:
            _flush(document, current)
        current.plain.append(block)


def _headed(document: Document, block: Block, before: _Open, *, end: int | None = None) -> _Open:
    """The listing under a heading, which may be a country's name, or end within its block."""
    heading = block.body if end is None else Span(block.body.start, end)
    words = document.words(heading)
    country = _country(document, heading)
    group = group_headings.group(words) or (before.group if country else None)
    return _Open(heading if end else block.span, group, country, columns=before.columns)


def _country(document: Document, heading: Span) -> Span | None:
    """The country's name that a heading is, without the count behind it: ``Kenya (3)``."""
    words = document.quote(heading)
    if not group_headings.is_country_heading(" ".join(words.split())):
        return None
    name = group_headings.uncounted(words)
    at = words.find(name)
    return Span(heading.start + at, heading.start + at + len(name)) if at >= 0 else heading


def _lead(
    document: Document, run: Run
) -> tuple[Span | None, group_headings.Group | None, Span | None]:
    """The heading just before a run, where a phrase leads up to it."""
    if not run.led or run.start == 0:
        return None, None, None
    before = document.blocks[run.start - 1]
    if _header(document, before) and run.start > 1:
        before = document.blocks[run.start - 2]
    return before.span, group_headings.group(document.words(before.body)), None


def _closed(document: Document, current: _Open) -> Iterator[Listing]:
    _flush(document, current)
    named = [one for one in current.entries if not is_remainder(document.words(one.body))]
    named = untranslated(document, named)
    if named:
        yield Listing(
            tuple(named),
            current.heading,
            current.group,
            current.behalf,
            current.country,
        )


def _of_country(document: Document, block: Block, prefix: int) -> Iterator[Listing]:
    """The lists of lines such as ``Kenya: Oxfam, Action``, which one paragraph may hold."""
    for line in lines(document.text, block.body):
        prefix = country_lines.opening(document.quote(line.span))
        names = tuple(inline.entries(document, line.span.start + prefix, line.span.end))
        heading = Span(line.span.start, line.span.start + prefix) if prefix else None
        if names:
            yield Listing(names, heading, country=heading)


def _flush(document: Document, current: _Open) -> None:
    """Turn the plain blocks and rows gathered so far into entries."""
    if current.rows:
        rows = [tables.cells(document, row) for row in current.rows]
        current.entries.extend(tables.entries(document, rows, current.columns))
        current.rows.clear()
    if not current.plain:
        return
    plain: list[Block] = []
    run_in = _runs_among(document, current.plain)
    for block in current.plain:
        if beside := of_block(document, block):
            if plain:
                current.entries.extend(_lines(document, list(_printed(document, plain)), current))
                plain.clear()
            current.entries.extend(beside)
        elif block in run_in:
            current.entries.extend(inline.entries(document, block.body.start, block.body.end))
        else:
            plain.append(block)
    if plain:
        current.entries.extend(_lines(document, list(_printed(document, plain)), current))
    current.plain.clear()


def _runs_among(document: Document, plain: Sequence[Block]) -> frozenset[Block]:
    """The blocks that hold several names between commas, one person with a long post left out."""
    found = frozenset(block for block in plain if inline.is_run(document, block))
    if len(plain) < _FEWEST_LINES or len(found) * 2 >= len(plain):
        return found
    return frozenset(one for one in found if not inline.opens_with_person(document, one))


def _printed(document: Document, plain: Sequence[Block]) -> Iterator[Line]:
    """The lines of some blocks; what stands between them is left out, such as a page's tags."""
    end = plain[0].span.start
    for block in plain:
        between = document.text[end : block.body.start]
        margin = between.rpartition("\n")[2].replace(">", "")
        printed = lines(document.text, block.body)
        if first := next(printed, None):
            indent = 0 if margin.strip() else len(margin)
            yield Line(first.span, max(0, between.count("\n") - 1), indent, first.depth)
        yield from printed
        end = block.body.end


def _lines(document: Document, printed: Sequence[Line], current: _Open) -> Iterator[Entry]:
    """The entries of plain lines: rows of a table, groups of lines, or one a line."""
    told = without_pictures(document, printed)
    printed = [
        line
        for line in told
        if not (is_unnamed(document.words(line.span)) or is_mark(document.quote(line.span)))
    ]
    if not printed:
        return
    if beside := rows_beside(document, printed):
        yield from beside
        return
    printed = unlisted(document, [unmarked_line(document, line) for line in printed])
    printed = unnumbered(document, printed)
    if grid := aligned.rows(document, printed):
        named = header(document, grid[0])
        yield from tables.entries(document, grid[1:] if named else grid, named or current.columns)
        return
    if len(printed) > 1 and (
        all(map(partial(is_set_apart, document), printed)) or are_bodies(document, printed)
    ):
        yield from (Entry(line.span, line.span) for line in printed)
        return
    if blocks := signed_blocks(document, printed):
        yield from blocks
        return
    found = stacks(document, printed)
    if are_stacked(document, found):
        yield from (stacked(document, stack) for stack in found)
    else:
        yield from named_lines(document, printed)
