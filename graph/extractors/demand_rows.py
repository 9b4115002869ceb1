"""Demands in the rows of a table whose head calls a column *Recommendation*.

A table that also tells who recommended it, or what became of it, lists what others asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extractors.demand_items import Item, asks, trimmed
from graph.extractors.passages import Passage, Stretch
from graph.model import BlockKind

_FEWEST_WORDS = 3
_HALF = 2
_ASKED = re.compile(
    r"\b(?:recommendations?|demands?|proposals?|requests?|asks?|recommandations?|demandes?"
    r"|recomendaci[óo]n(?:es)?|peticion(?:es)?|raccomandazion[ei]|richieste?|empfehlung(?:en)?"
    r"|forderung(?:en)?|recomendaç(?:ão|ões))\b",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"\b(?:position|status|assessment|implement\w{0,8}|response|accepted|noted|state|country|source"
    r"|theme|outcome|progress|evaluation|follow-up|estado|état|stato|statut|suivi)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\s*\(?(?P<number>\d{1,2}|[A-Ha-h])[.)]?(?:\s+|$)")
_CELL = re.compile(r"[^|]+")


def rows(following: Sequence[Passage]) -> Iterator[Item]:
    """The cells under such a head, each with the number that stands in its row."""
    if not following or (column := _column(following[0])) is None:
        return
    found = []
    for passage in following[1:]:
        if passage.block.kind is not BlockKind.ROW:
            break
        cells = [Stretch(*cell.span()) for cell in _CELL.finditer(passage.text)]
        if column < len(cells) and (item := _item(passage, cells, cells[column])):
            found.append(item)
    if found and sum(map(asks, found)) * _HALF >= len(found):
        yield from found


def _column(passage: Passage) -> int | None:
    """Which column of a table its head says holds what is asked."""
    if passage.block.kind is not BlockKind.ROW or _ANSWERED.search(passage.text):
        return None
    cells = _CELL.findall(passage.text.strip("| "))
    return next((at for at, cell in enumerate(cells) if _ASKED.search(cell)), None)


def _item(passage: Passage, cells: Sequence[Stretch], own: Stretch) -> Item | None:
    """What a row asks; its number stands before it in its cell, or in the first cell."""
    inside = _NUMBER.match(passage.text, own.start, own.end)
    number = inside or _NUMBER.fullmatch(passage.text, cells[0].start, cells[0].end)
    start = inside.end() if inside else own.start
    words = passage.text[start : own.end]
    if len(words.split()) < _FEWEST_WORDS:
        return None
    start += len(words) - len(words.lstrip())
    stretch = trimmed(passage, Stretch(start, start + len(words.strip())))
    label = passage.flow.span(*number.span("number")) if number else None
    return Item(passage, stretch, passage.block.span, label)
