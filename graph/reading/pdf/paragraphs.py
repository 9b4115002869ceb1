"""From lines to blocks: which lines go on with the one before, and what each block is.

A line goes on with the one before if nothing parts them (white space, a rule, a label, a
change of type) and if the line before had no room left for its first word: who breaks a line
early means to break it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph import vocabulary
from graph.model import BlockKind
from graph.reading.labels import Label, label
from graph.reading.pdf.lines import Line
from graph.reading.pdf.tables import Row

_GAP = 1.3
_LARGER = 1.12
_LONGEST_HEADING = 220
_ENDS = (".", "!", "?", ":", ";", ".”", '."', ".)")
_LONG = 0.6
_ADDRESS = re.compile(r"@|https?:|www\.", re.IGNORECASE)
_BRACKETED = re.compile(r"\([A-Z][A-Z0-9&+./-]{1,14}\)$")
_LONG_WORD, _FOURFOLD = 4, 4
_FAR_LEFT = 6
_INSET = 0.4
_LONG_WORDS = 30


@dataclass(frozen=True, slots=True)
class Setting:
    """How the document is set: the usual size and step of its lines, and their right edge."""

    size: float
    step: float
    edge: float


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one block; ``apart`` says that white space stands above it."""

    kind: BlockKind
    lines: tuple[Line, ...]
    label: Label | None = None
    apart: bool = False


def groups(flow: Iterable[Line | Row], setting: Setting) -> Iterator[Group | Row]:
    """The blocks that the lines of a document make up, in reading order."""
    group: list[Line] = []
    own: Label | None = None
    apart = False
    last: Line | None = None
    for line in flow:
        if isinstance(line, Row):
            if group:
                yield _group(group, own, setting, apart=apart)
            group, last = [], None
            yield line
            continue
        found = _label(line, last, own=own, setting=setting)
        if group and found is None and _goes_on(group, line, own=own, setting=setting):
            group.append(line)
        else:
            if group:
                yield _group(group, own, setting, apart=apart)
            if last is None or (last.page, last.column) == (line.page, line.column):
                apart = last is None or _is_apart(last, line, setting)
            apart = apart or line.apart
            group, own = [line], found
        last = line
    if group:
        yield _group(group, own, setting, apart=apart)


def _label(line: Line, last: Line | None, *, own: Label | None, setting: Setting) -> Label | None:
    """The list label with which a line starts, unless a sentence happens to break there."""
    words = line.text
    found = label(words, 0, len(words))
    if found is None or last is None or _is_apart(last, line, setting):
        return found
    if not _is_full(last, line, setting) or last.text.endswith(_ENDS):
        return found
    indented = abs(line.left - last.left) > 0.5 * line.size
    return found if own is not None and (indented or found.number is None) else None


def _goes_on(group: Sequence[Line], line: Line, *, own: Label | None, setting: Setting) -> bool:
    last = group[-1]
    if line.ruled or line.apart or abs(line.size - last.size) > 0.08 * last.size:
        return False
    if line.page != last.page or line.column != last.column:
        return _runs_over(group, line, own=own, setting=setting)
    if _is_apart(last, line, setting) or _is_set_apart(group, line, own=own, setting=setting):
        return False
    if _is_full(last, line, setting):
        return not (last.edge and _is_listed(group, line))
    if last.bold and not line.bold:
        return False
    long = last.right - last.left >= _LONG * (_edge(last, setting) - last.left)
    address = _ADDRESS.search(line.words[0].text) is not None
    mid = line.text[:1].islower() and not last.text.endswith(_ENDS) and not address
    listed = last.text.endswith(",") and len(last.text) > _LONG_WORDS
    return (mid and (long or own is not None)) or (long and listed)


def _is_listed(group: Sequence[Line], line: Line) -> bool:
    """Whether a line of a narrow column ends what another begins: ``…, Kenya``, ``… (ABC)``."""
    said = " ".join(one.text for one in group)
    tail = said.rpartition(", ")[2].casefold()
    whole = _BRACKETED.search(said) or (tail in vocabulary.country_names() and tail != said)
    long = [word for word in said.split() if len(word) >= _LONG_WORD]
    named = sum(word[0].islower() for word in long) * _FOURFOLD <= len(long)
    return bool(whole) and named and not line.text[:1].islower()


def _is_set_apart(
    group: Sequence[Line], line: Line, *, own: Label | None, setting: Setting
) -> bool:
    return _is_indented(group, line, own) or _are_set_right(group[-1], line, setting)


def _is_indented(group: Sequence[Line], line: Line, own: Label | None) -> bool:
    """Whether a line is set in, or out, as the first of another paragraph is."""
    if own is not None:
        return line.left < group[0].left - 0.5 * line.size
    shift = line.left - group[-1].left
    centred = abs(line.left + line.right - group[-1].left - group[-1].right) < line.size
    if shift < -_FAR_LEFT * line.size and not centred:
        return True
    return len(group) > 1 and abs(shift) > 0.9 * line.size and not centred


def _is_apart(above: Line, line: Line, setting: Setting) -> bool:
    """Whether more white stands between two lines than between lines of a paragraph."""
    if above.page != line.page or above.column != line.column:
        return False
    usual = setting.step * max(line.size, 0.1) / max(setting.size, 0.1)
    return not 0 < above.base - line.base <= _GAP * max(usual, setting.step * 0.8)


def _edge(line: Line, setting: Setting) -> float:
    return line.edge or max(setting.edge, line.right)


def _is_full(line: Line, following: Line, setting: Setting) -> bool:
    """Whether a line had no room for the first word of the next."""
    first = following.words[0]
    width = first.right - first.left
    for word in following.words[1:]:
        if not word.glued:
            break
        width = word.right - first.left
    room = _edge(line, setting) - line.right
    centred = line.left - line.margin - room
    if abs(centred) < 0.6 * line.size and line.margin:
        room *= 2
    return room < width + 0.25 * line.size


def _are_set_right(last: Line, line: Line, setting: Setting) -> bool:
    """Whether two short lines end at the right margin and begin anywhere, as addresses do."""
    ragged = abs(last.left - line.left) > last.size and abs(last.right - line.right) < last.size / 2
    return ragged and not last.margin and last.left > _INSET * _edge(last, setting)


def _runs_over(group: Sequence[Line], line: Line, *, own: Label | None, setting: Setting) -> bool:
    """Whether a paragraph goes on at the top of the next page or column."""
    last = group[-1]
    if last.text.endswith(_ENDS) or last.bold != line.bold:
        return False
    if len(last.text) < _LONG_WORDS and len(group) == 1:
        return False
    if own is not None and line.left < group[0].left - 0.5 * line.size:
        return False
    return line.text[:1].islower() or (_is_full(last, line, setting) and len(group) > 1)


def _group(lines: list[Line], own: Label | None, setting: Setting, *, apart: bool) -> Group:
    if own is not None:
        return Group(BlockKind.ITEM, tuple(lines), own, apart)
    said = " ".join(line.text for line in lines)
    big = all(line.size > _LARGER * setting.size for line in lines)
    bold = all(line.bold for line in lines)
    titled = len(said) <= _LONGEST_HEADING and any(map(str.isalpha, said))
    capitals = apart and said.isupper() and " " in said
    if titled and (big or ((bold or capitals) and not said.endswith((".", ",", ";")))):
        return Group(BlockKind.HEADING, tuple(lines), None, apart)
    return Group(BlockKind.PARAGRAPH, tuple(lines), None, apart)
