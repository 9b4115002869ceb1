"""A norm's provisions as an index: how deep each stands, and how often it is cited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from webui.portraits.filling import Filled, Row

DEEPEST: Final = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """One provision: its row, its depth, and the manners in which exactly it is cited."""

    row: Row
    depth: int
    functions: tuple[tuple[str, int], ...]


def entries(provisions: Filled, cited: Filled) -> tuple[Entry, ...]:
    """The provisions in their order; of several places that contain one the first counts."""
    within = {_value(row, "provision"): _value(row, "within") for row in provisions.rows}
    functions = cited.counts.manners if cited.counts else _counted(cited)
    return tuple(
        Entry(
            row,
            _depth(_value(row, "provision"), within),
            tuple(Counter(functions.get(_value(row, "provision"), {})).most_common()),
        )
        for row in provisions.rows
    )


def _counted(cited: Filled) -> Mapping[str, Mapping[str, int]]:
    found: dict[str, Counter[str]] = {}
    for iri, manner in _manners(cited):
        found.setdefault(iri, Counter())[manner] += 1
    return found


def _manners(cited: Filled) -> Iterator[tuple[str, str]]:
    columns = cited.table.columns
    at, how = columns.index("cited"), columns.index("function")
    for row in cited.table.rows:
        norm, manner = row[at], row[how]
        if norm:
            yield norm.value, manner.value if manner else "cited"


def _value(row: Row, column: str) -> str:
    cell = row[column]
    return cell.value if cell else ""


def _depth(provision: str, within: Mapping[str, str]) -> int:
    """How many provisions contain it; a loop in the data ends the climb."""
    seen = {provision}
    above = within.get(provision, "")
    while above in within and above not in seen:
        seen.add(above)
        above = within[above]
    return min(len(seen) - 1, DEEPEST)
