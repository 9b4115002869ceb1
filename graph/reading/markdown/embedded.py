"""HTML inside Markdown: the words between its tags, as spans of the untouched text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.model import Block, BlockKind, Span
from graph.reading import pictures
from graph.reading.markdown_marks import bare, is_mark, trimmed

_TAG = re.compile(
    r"""<!--(?:(?!<!--|-->).)*-->
      | <(?P<end>/)?(?P<name>[a-zA-Z][a-zA-Z0-9]{0,20})(?P<rest>[^<>]{0,4000})>""",
    re.VERBOSE | re.DOTALL,
)
_ALT = re.compile(r"""\balt\s{0,3}=\s{0,3}(?P<mark>["'])(?P<words>[^"']{2,200})(?P=mark)""", re.I)
_WITHIN_LINES = (
    " a abbr b bdi bdo big cite code del em font i ins kbd label mark q s samp small span strike"
    " strong sub sup time tt u var wbr "
)
_UNPRINTED = frozenset(("script", "style", "iframe", "template", "noscript", "svg", "select"))
_HEADING = re.compile(r"h[1-6]", re.IGNORECASE)


@dataclass(slots=True)
class _State:
    """What the words that come next stand in."""

    kind: BlockKind = BlockKind.PARAGRAPH
    number: int | None = None
    lists: list[int | None] = field(default_factory=list)
    row: list[Span] | None = None
    hidden: str = ""


def embedded(text: str, start: int, end: int) -> Iterator[Block]:
    """The blocks of a stretch of HTML: each run of words that no tag of a block parts."""
    state = _State()
    begin = start
    for tag in _TAG.finditer(text, start, end):
        name = (tag["name"] or "").lower()
        if f" {name} " in _WITHIN_LINES:
            continue
        yield from _words(text, begin, end=tag.start(), state=state)
        begin = tag.end()
        if name == "img":
            yield from _picture(tag)
        elif name:
            yield from _entered(name, is_end=bool(tag["end"]), state=state)
    yield from _words(text, begin, end=end, state=state)


def _picture(tag: re.Match[str]) -> Iterator[Block]:
    """The block of the words that stand for a picture, where they name something."""
    alt = _ALT.search(tag["rest"])
    if alt and (shown := pictures.named(alt["words"])):
        at = tag.start("rest") + alt.start("words")
        span = Span(at + shown[0], at + shown[1])
        yield Block(BlockKind.PARAGRAPH, span, span)


def _words(text: str, begin: int, *, end: int, state: _State) -> Iterator[Block]:
    """The block of the words between two tags, or a cell for the row that is open."""
    span = _inside(text, begin, end)
    if span is None or state.hidden or is_mark(text[span.start : span.end]):
        return
    body = bare(text, span)
    if state.row is not None:
        state.row.append(body)
        return
    label = None
    if state.kind is BlockKind.ITEM:
        label = "•" if state.number is None else f"{state.number}."
    yield Block(state.kind, body, body, label)
    if state.kind is BlockKind.ITEM:
        state.kind = BlockKind.PARAGRAPH


def _inside(text: str, begin: int, end: int) -> Span | None:
    """The words without white space and tags at their ends; None where no words are left."""
    span = trimmed(text, begin, end)
    while span and (tag := _TAG.match(text, span.start, span.end)):
        span = trimmed(text, tag.end(), span.end)
    while span and text[span.end - 1] == ">":
        opening = text.rfind("<", span.start, span.end)
        if opening < 0 or not _TAG.fullmatch(text, opening, span.end):
            break
        span = trimmed(text, span.start, opening)
    return span


def _entered(name: str, *, is_end: bool, state: _State) -> Iterator[Block]:
    """Note what a tag begins or ends; a row's end gives the row."""
    if name in _UNPRINTED:
        state.hidden = "" if is_end else name
    elif name in ("ol", "ul"):
        _listed(name, is_end=is_end, state=state)
    elif name == "tr":
        if state.row:
            yield _row(state.row)
        state.row = None if is_end else []
    elif name == "li" and not is_end:
        _item(state)
    elif name != "br":
        heading = _HEADING.fullmatch(name) and not is_end
        if heading or state.kind is not BlockKind.ITEM or is_end:
            state.kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH


def _item(state: _State) -> None:
    """Note that the next words are an item's, with its number in an ordered list."""
    state.kind = BlockKind.ITEM
    state.number = state.lists[-1] if state.lists else None
    if state.number is not None:
        state.lists[-1] = state.number + 1


def _listed(name: str, *, is_end: bool, state: _State) -> None:
    if not is_end:
        state.lists.append(1 if name == "ol" else None)
    elif state.lists:
        state.lists.pop()


def _row(cells: list[Span]) -> Block:
    span = Span(cells[0].start, cells[-1].end)
    return Block(BlockKind.ROW, span, span, cells=tuple(cells))
