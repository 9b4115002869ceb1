"""Search: letters, agents, norms, demands and countries by any of their names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from flask import Blueprint, render_template, request

from graph.model import collapse
from graph.query import folded
from webui.rows import Row, rows, settings

blueprint = Blueprint("search", __name__)

SECTIONS: Final = (
    ("letter", "Letters"),
    ("agent", "Organisations, bodies and people"),
    ("norm", "Treaties, provisions and instruments"),
    ("demand", "Demands"),
    ("document", "Documents"),
    ("country", "Countries"),
)
_WEIGHT: Final = {name: weight for weight, (name, _) in enumerate(SECTIONS)}


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: its label, and the name that matched where that is another."""

    thing: str
    type: str
    label: str
    matched: str
    how: str
    rank: tuple[int, int, str]


@blueprint.get("/search")
def search() -> str:
    """What has the words in one of its names, white space, case and accents aside."""
    words = collapse(request.args.get("q", ""))
    hits = found(words)
    limit = settings().page_size
    sections = [(heading, _of(hits, kind)) for kind, heading in SECTIONS]
    return render_template(
        "search.html",
        words=words,
        sections=[(heading, found[:limit], len(found)) for heading, found in sections if found],
        total=len(hits),
    )


def found(words: str) -> list[Hit]:
    """What the store holds under these words; nothing where there are none."""
    return find(words, rows("names"), _kinds(rows("kinds"))) if words else []


def _of(hits: list[Hit], kind: str) -> list[Hit]:
    return [hit for hit in hits if hit.type == kind]


def find(words: str, names: Iterable[Row], kinds: Mapping[str, str]) -> list[Hit]:
    """Each thing once, by its best name: the whole name first, then its start, then within.

    ``kinds`` tells what can be found at all.
    """
    wanted = folded(words)
    labels: dict[str, str] = {}
    best: dict[str, Row] = {}
    for row in names:
        if row.how == "label":
            labels.setdefault(row.thing, row.name)
        if wanted and row.thing in kinds and wanted in folded(row.name):
            held = best.get(row.thing, row)
            best[row.thing] = min(held, row, key=partial(_rank, wanted))
    hits = (
        Hit(thing, kinds[thing], labels.get(thing, row.name), row.name, row.how, _rank(wanted, row))
        for thing, row in best.items()
    )
    return sorted(hits, key=lambda hit: (hit.rank, hit.thing))


def _kinds(found: Iterable[Row]) -> dict[str, str]:
    """The kind of each thing, the first of `SECTIONS` where it is of several."""
    kinds: dict[str, str] = {}
    for row in sorted(found, key=lambda row: _WEIGHT[row.kind]):
        kinds.setdefault(row.thing, row.kind)
    return kinds


def _rank(wanted: str, row: Row) -> tuple[int, int, str]:
    name = folded(row.name)
    place = 0 if name == wanted else 1 if name.startswith(wanted) else 2
    return place, len(name), name
