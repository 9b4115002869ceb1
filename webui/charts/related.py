"""The way from an answer into the network: the page that draws the things which it names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from graph.query import CellKind, Show, Table
from webui import kinds

MOST_THINGS: Final = 60
"""How many things one address of the network page names."""
_DRAWN: Final = frozenset(kinds.WORDS) - {"case", "country", "place", "thing"}


@dataclass(frozen=True, slots=True)
class Related:
    """The address of the network of the first ``things`` things of an answer that has ``of``."""

    address: str
    things: int
    of: int
    form: str = "network"


def related(table: Table, _show: Show, _labels: Mapping[str, str]) -> Related | None:
    """The network of what an answer names, if it names two things or more that can be drawn."""
    cells = (cell for row in table.rows for cell in row if cell and cell.kind is CellKind.IRI)
    found = list(dict.fromkeys(cell.value for cell in cells))
    drawn = [iri for iri in found if kinds.of_iri(iri, table.base) in _DRAWN]
    if len(drawn) < 2:  # noqa: PLR2004 - a network needs two
        return None
    named = [("thing", table.base.shortened(iri)) for iri in drawn[:MOST_THINGS]]
    return Related(f"/network?{urlencode(named)}", len(named), len(drawn))
