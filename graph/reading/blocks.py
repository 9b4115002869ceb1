"""From lines to paragraphs, headings, list items and table rows.

Letters differ in what a blank line means. Some print one between any two lines of a
paragraph and two between paragraphs; some print none at all. So the gap that a paragraph
bridges is learned from the text: where lines after a gap often go on in lower case, the gap
is inside paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.model import Block, BlockKind, Span
from graph.reading.labels import Label, label
from graph.reading.lines import Line, lines

UNWRAPPED = 140
"""Above this usual line length, in characters, a line is a whole paragraph."""

_FULL = 0.66
_FEWEST_JOINS = 3
_NEARLY = 0.8
_FEW = 0.2
_LARGEST_STEP = 3
_LONG_ENOUGH = 30
_HEADING_MARK = re.compile(r"#{1,6}(?!\s?\d{1,4}[.:)])\s")
_CONTACT = re.compile(r"\S{1,80}@|https?:|www\.", re.IGNORECASE)
_FIELD = re.compile(
    r"(?:To|TO|From|FROM|C[cC]|cc|B[cC][cC]|bcc|R[eE]|Date|DATE|Sent|S(?:ubject|UBJECT)|Attn"
    r"|Objet|Asunto|Betreff|Oggetto|An|À|Para)[ \t\xa0]?:[ \t\xa0]",
)
_TITLED = re.compile(
    r"(?:The[ ]Hon(?:ou?rable\b|\.)|(?:Rt\.?[ ])?Hon\.|H\.?[ ]?E\.|Mrs?\b\.?|Ms\b\.?|Dr\.|Prof\."
    r"|Monsieur|Madame|Mme|M\.|Sra?\.|Señora?|Herrn?|Frau|Senhora?|Shri|Smt\.?|Ambassador"
    r"|Senator)[ ][A-ZÀ-Þ]"
)
_COUNTED = re.compile(
    r"(?:PRIMER[OA]|SEGUND[OA]|TERCER[OA]|CUART[OA]|QUINT[OA]|SEXT[OA]|S[ÉE]PTIM[OA]|OCTAV[OA]|NOVEN[OA]"
    r"|D[ÉE]CIM[OA]|FIRST|SECOND|THIRD|FOURTH|FIFTH)\s?(?:[.:]-?|-)\s"
)
"""``PRIMERO. Mantener …`` counts a request."""
_LETTERED = re.compile(r"(?P<letter>[A-Z])\.\s(?=[^\W\d_])")
_LINKED = re.compile(r"[^;,]\s(?:and|et|y|e|und)$")
_LONGEST_ITEM = 12
"""How many lines an item of a list in letters may have."""
_GREETING = re.compile(
    r"(?:Dear|Ch(?:er|ère)s?|Estimad[oa]s?|Sehr\sgeehrte[rs]?|Prezad[oa]s?)\s[^.;?]{2,90}[,:!]$"
)
_MIDST = re.compile(r"(?:,|\b(?:and|by|of|to|with|from|for|et|y|e|und|de|à|a))$", re.IGNORECASE)
_SENTENCE_ENDS = '.!?:;”"»)]'
_LONGEST_HEADING = 120


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text is set: the gap that paragraphs bridge, and its usual full line's length."""

    gap: int
    width: int


def blocks(text: str, layout: Layout | None = None) -> Iterator[Block]:
    """The blocks of a text in reading order; together they hold every printed word.

    How the text is set is learned from its lines, unless a ``layout`` is given.
    """
    printed = list(lines(text))
    layout = layout or learn(text, printed)
    lettered = _lettered(text, printed)
    group: list[Line] = []
    group_label: Label | None = None
    for line in printed:
        if layout.gap < 0:
            own_label = label(text, *_ends(line))
        else:
            own_label = _own_label(text, line, group=group, previous=group_label)
        parted = own_label is not None or line.span.start in lettered
        if group and not parted and _goes_on(text, line, group=group, layout=layout):
            group.append(line)
            continue
        if group:
            yield _block(text, group, group_label)
        group, group_label = [line], own_label
    if group:
        yield _block(text, group, group_label)


def _lettered(text: str, printed: Sequence[Line]) -> frozenset[int]:
    """Where the items of lists begin that count ``A.``, ``B.``, ``C.`` behind a colon.

    Elsewhere such a line may go on with names: *A. Roe, B. Poe and / C. Doe*.
    """
    found: set[int] = set()
    run: list[int] = []
    last, since = 0, 0
    for before, line in pairwise(printed):
        since += 1
        letter = _LETTERED.match(text, *_ends(line))
        place = ord(letter["letter"]) - ord("A") + 1 if letter else 0
        ended = line.gap > 0 or line.depth != before.depth or since > _LONGEST_ITEM
        if place == 1 and text[before.span.end - 1] == ":":
            run = [line.span.start]
        elif not run or not last < place <= last + _LARGEST_STEP or ended:
            run = [] if ended else run
            continue
        elif _LINKED.search(text[before.span.start : before.span.end]):
            continue
        else:
            run.append(line.span.start)
            found.update(run)
        last, since = place, 0
    return frozenset(found)


def learn(text: str, printed: Sequence[Line]) -> Layout:
    """The layout of a text, from the joins between its lines."""
    joins = [0, 0]
    running_on = [0, 0]
    for before, after in pairwise(printed):
        if after.gap > 1 or _length(before) < _LONG_ENOUGH:
            continue
        joins[after.gap] += 1
        running_on[after.gap] += _runs_on(text, before, after)
    double_spaced = running_on[1] >= _FEWEST_JOINS and running_on[1] >= max(
        0.15 * joins[1], running_on[0]
    )
    width = _width(printed)
    if width > UNWRAPPED and running_on[0] < 0.3 * max(1, joins[0]):
        return Layout(gap=-1, width=width)
    return Layout(gap=1 if double_spaced else 0, width=min(width, UNWRAPPED))


def set_in_lines(text: str) -> Layout:
    """The layout of a paragraph whose lines were broken by hand, as ``<br>`` does.

    A broken line is a block of its own, unless the breaks are those of a mail program that
    cut running text into lines of a fixed width.
    """
    printed = list(lines(text))
    wrapped = _is_wrapped(text, printed)
    return learn(text, printed) if wrapped else Layout(gap=-1, width=_width(printed))


def _is_wrapped(text: str, printed: Sequence[Line]) -> bool:
    """Whether lines end where the next word would have passed the widest, mid-sentence."""
    widest = _width(printed)
    if widest < _LONG_ENOUGH:
        return False
    joins = [
        (before, after)
        for before, after in pairwise(printed)
        if after.gap == 0 and label(text, after.span.start, after.span.end) is None
    ]
    forced = sum(_length(one) + 1 + _first_word(text, other) > widest for one, other in joins)
    running_on = sum(_runs_on(text, one, other) for one, other in joins)
    return forced >= _NEARLY * len(joins) and running_on > _FEW * len(joins)


def _first_word(text: str, line: Line) -> int:
    """The length of a line's first word."""
    return len(text[line.span.start : line.span.end].split(maxsplit=1)[0])


def _width(printed: Sequence[Line]) -> int:
    """The length of a full line."""
    lengths = sorted(map(_length, printed)) or [0]
    return lengths[(len(lengths) * 9) // 10]


def _length(line: Line) -> int:
    return line.indent + line.span.end - line.span.start


def _runs_on(text: str, before: Line, after: Line) -> bool:
    """Whether a line plainly goes on from the one before: in lower case, mid-sentence."""
    if not text[after.span.start].islower() or text[before.span.end - 1] in ".:;!?":
        return False
    return not (label(text, *_ends(after)) or _CONTACT.match(text, *_ends(after)))


def _own_label(text: str, line: Line, *, group: list[Line], previous: Label | None) -> Label | None:
    """The label of the list item that starts on this line, if one does."""
    found = label(text, line.span.start, line.span.end)
    if found is None or not group or line.gap > 0 or line.depth != group[-1].depth:
        return found
    if previous is not None:
        return found if _continues_list(previous, found) else None
    lead_in = text[group[-1].span.end - 1] in ":;" or _length(group[-1]) < _LONG_ENOUGH
    return found if lead_in or found.number == 1 else None


def _continues_list(previous: Label, found: Label) -> bool:
    """Whether a label may follow in a list without a blank line, not "in / 2008. The"."""
    if previous.number is None or found.number is None:
        return True
    return found.number == 1 or abs(found.number - previous.number) <= _LARGEST_STEP


def _goes_on(text: str, line: Line, *, group: list[Line], layout: Layout) -> bool:
    """Whether a line belongs to the same block as the lines before it."""
    last = group[-1]
    if line.depth != last.depth or line.gap > max(layout.gap, 0):
        return False
    if _is_heading_mark(text, line) or _is_heading_mark(text, last):
        return False
    if _opens_anew(text, group, line) or _FIELD.match(text, *_ends(line)):
        return False
    if _runs_on(text, last, line) or _is_hanging(group, line, layout):
        return True
    if layout.gap < 0:
        return False
    mid_sentence = text[last.span.end - 1] == "," and _length(last) >= _LONG_ENOUGH
    return mid_sentence or _fills(text, last, layout)


def _opens_anew(text: str, group: list[Line], line: Line) -> bool:
    """Whether a line is a row, stands below one, greets, counts, or names a list's next person."""
    rows = _is_row(text, line) or _is_row(text, group[-1])
    greets = any(_GREETING.match(text, *_ends(one)) for one in (line, group[-1]))
    counts = _COUNTED.match(text, *_ends(line)) is not None
    return rows or greets or counts or _is_next_person(text, group, line)


def _is_next_person(text: str, group: list[Line], line: Line) -> bool:
    """Whether a line names a person by a title, below one that does: a list without marks."""
    if not (_TITLED.match(text, *_ends(line)) and _TITLED.match(text, *_ends(group[0]))):
        return False
    start, end = _ends(group[-1])
    return _MIDST.search(text[start:end]) is None


def _is_hanging(group: list[Line], line: Line, layout: Layout) -> bool:
    """Whether a line hangs under the first line of a list item or paragraph."""
    deeper = line.indent >= group[0].indent + 2
    return deeper and _length(group[-1]) >= _FULL * min(layout.width, UNWRAPPED)


def _fills(text: str, last: Line, layout: Layout) -> bool:
    """Whether the line before was so full that the next word had to go on a new line."""
    if text[last.span.end - 1] in _SENTENCE_ENDS:
        return _length(last) >= 0.8 * layout.width
    return _length(last) >= _FULL * layout.width


def _is_heading_mark(text: str, line: Line) -> bool:
    marked = text.startswith("#", line.span.start)
    return marked and _HEADING_MARK.match(text, *_ends(line)) is not None


def _is_row(text: str, line: Line) -> bool:
    start, end = _ends(line)
    return text[start] == "|" and text[end - 1] == "|" and text.count("|", start, end) > 1


def _ends(line: Line) -> tuple[int, int]:
    return line.span.start, line.span.end


def _block(text: str, group: list[Line], item: Label | None) -> Block:
    span = Span(group[0].span.start, group[-1].span.end)
    if item is not None:
        body = Span(item.body, span.end)
        return Block(BlockKind.ITEM, span, body, item.mark)
    if _is_heading_mark(text, group[0]):
        words = text[span.start : span.end].lstrip("#").lstrip()
        return Block(BlockKind.HEADING, span, Span(span.end - len(words), span.end))
    if _is_row(text, group[0]):
        return Block(BlockKind.ROW, span, span)
    words = text[span.start : span.end]
    if len(group) == 1 and words.isupper() and len(words) <= _LONGEST_HEADING:
        return Block(BlockKind.HEADING, span, span)
    return Block(BlockKind.PARAGRAPH, span, span)
