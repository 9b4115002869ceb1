"""The lines of all pages made one text: the flow of the letter, then its notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.model import BlockKind
from graph.reading.pdf.columns import ordered
from graph.reading.pdf.furniture import Page
from graph.reading.pdf.lines import Line, step
from graph.reading.pdf.notes import note_label, parted, spaced, unmarked
from graph.reading.pdf.pages import Rule
from graph.reading.pdf.paragraphs import Group, Setting, groups
from graph.reading.pdf.setting import NOWHERE, Known, Piece, Pieces, cut, origins, pieces, text
from graph.reading.pdf.tables import Row
from graph.reading.rendition import BAR, Rendition, Sheet

_WORD = re.compile(r"[\w’'-]+")
_SHORT_RULE = 220.0
_LONG_LINE = 30
_SAME_SIZE = 0.5


def flow_of(
    pages: Sequence[Page], rules: dict[int, list[Rule]]
) -> tuple[list[Line | Row], list[Line]]:
    """The lines of the text through all pages, and those of the notes."""
    size = _usual_size(line for page in pages for row in page.rows for line in row)
    flow: list[Line | Row] = []
    notes: list[Line] = []
    for page in pages:
        lines = [row[0] for row in page.rows]
        short = [rule[0] for rule in rules[page.number] if _separates(rule, lines)]
        end = parted(lines, size, height=page.height, rules=short)
        flow += ordered(page.rows[:end])
        notes += [
            replace(row[0], words=tuple(word for piece in row for word in piece.words))
            for row in page.rows[end:]
        ]
    return flow, notes


def _separates(rule: Rule, lines: Sequence[Line]) -> bool:
    """Whether a rule is short and underlines no words."""
    height, left, right = rule
    under = any(
        line.bottom - 1 <= height <= line.base + 1
        and left >= line.left - 3
        and right <= line.right + 3
        for line in lines
    )
    return right - left < _SHORT_RULE and not under


def _usual_size(lines: Iterable[Line]) -> float:
    """The size in which most characters are set."""
    counts: Counter[float] = Counter()
    for line in lines:
        counts[round(line.size, 1)] += len(line.text)
    return max(counts, key=lambda size: (counts[size], size)) if counts else 12.0


def compose(
    front: Sequence[tuple[str, str]], flow: Sequence[Line | Row], notes: Sequence[Line]
) -> Rendition:
    """The text: the file's particulars, the blocks in reading order, the notes."""
    labels = frozenset(found for line in notes if (found := note_label(line)))
    flow = [unmarked(line, labels) if isinstance(line, Line) else line for line in flow]
    lines = [line for one in flow for line in (one.lines if isinstance(one, Row) else [one])]
    known = frozenset(word for line in lines for word in _WORD.findall(line.text))
    setting = _setting(lines)
    sheet = Sheet()
    top = sheet.front(front)
    for group in groups(flow, setting):
        _put(sheet, group, known.__contains__)
    _put_notes(sheet, [spaced(line) for line in notes], known.__contains__)
    return sheet.rendition(front=top)


def _setting(lines: Sequence[Line]) -> Setting:
    """How the lines of the text are set, as their long ones show."""
    size = _usual_size(lines)
    usual = [line for line in lines if abs(line.size - size) < _SAME_SIZE]
    long = sorted(line.right for line in usual if len(line.text) >= _LONG_LINE)
    edge = long[(len(long) * 19) // 20] if long else max((line.right for line in lines), default=0)
    return Setting(size, step(usual), edge)


def _put(sheet: Sheet, group: Group | Row, known: Known) -> None:
    if isinstance(group, Row):
        cells = [pieces(cell, known) for cell in group.cells]
        joined: Pieces = []
        for cell in cells:
            joined += ([Piece(BAR, 0, NOWHERE)] if cell is not cells[0] else []) + cell
        sheet.row([text(cell) for cell in cells], origins(joined))
        return
    parts = pieces(group.lines, known)
    said = text(parts)
    if group.apart:
        sheet.part()
    if group.label is not None:
        _put_item(sheet, group.label.mark, said=said, parts=parts)
    elif group.kind is BlockKind.HEADING:
        sheet.heading(said, origins(parts))
    elif len(group.lines) == 1:
        sheet.line(said, origins(parts))
    else:
        sheet.whole(said, origins(parts))


def _put_item(sheet: Sheet, mark: str, *, said: str, parts: Pieces) -> None:
    """A list item: its label, one space and its words."""
    body = said[len(mark) :].lstrip()
    extra = len(said) - len(mark) - len(body)
    if said[: len(mark)] == mark and extra == 1:
        sheet.item(mark, body, origins(parts))
        return
    own = cut(parts, len(said) - len(body))
    sheet.item(mark, body, origins(own, len(mark) + 1))


def _put_notes(sheet: Sheet, notes: Sequence[Line], known: Known) -> None:
    """The notes at the end, each from its label to the next."""
    gathered: list[list[Line]] = []
    for line in notes:
        if not gathered or note_label(line) or line.page != gathered[-1][-1].page:
            gathered.append([])
        gathered[-1].append(line)
    if gathered:
        sheet.part()
    for lines in gathered:
        parts = pieces(lines, known)
        said = text(parts)
        mark = note_label(lines[0])
        if mark and said.startswith(f"{mark} "):
            sheet.note(mark, said[len(mark) + 1 :], origins(parts))
        else:
            sheet.note(None, said, origins(parts))
