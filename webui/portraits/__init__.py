"""What the page of a thing shows: numbers in its head, a small picture, and its panels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from graph.store import Change
from webui.portraits.egos import Ego, ego
from webui.portraits.facts import FACTS
from webui.portraits.filling import Filled, Row, filled, things
from webui.portraits.index import Entry, entries
from webui.portraits.lineage import Lineage
from webui.portraits.panel import Panel
from webui.portraits.panels import (
    EVERYTHING,
    LETTER,
    LINEAGE,
    PANELS,
    PARTS,
    PROVISIONS,
    REASONS,
)
from webui.rows import labels_named, rows, store

__all__ = ["Number", "Portrait", "letter_portrait", "portrait"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number in the head of a page, with the panel that it counts."""

    words: str
    value: int
    panel: str


@dataclass(frozen=True, slots=True)
class Portrait:
    """A thing as its page shows it; ``labels`` are those of the things in it.

    ``parted`` tells whether the page can leave out the thing's parts, ``changes`` when a graph
    in which it stands was changed. ``reasons`` are the
    records behind single statements, ``index`` a norm's provisions. ``lineage`` tells who can
    be counted with it.
    """

    numbers: tuple[Number, ...]
    panels: tuple[Filled, ...]
    reasons: Filled
    ego: Ego | None
    index: tuple[Entry, ...]
    labels: Mapping[str, str]
    parted: bool
    changes: tuple[Change, ...]
    lineage: Lineage

    def panel(self, name: str) -> Filled | None:
        """The panel of that name, if it is shown."""
        return next((one for one in self.panels if one.panel.name == name), None)

    def because(self, name: str, value: str) -> list[Row]:
        """The records on which one statement rests: of that property, with that value."""
        return [
            row
            for row in self.reasons.rows
            if [cell and cell.value for cell in (row["property"], row["value"])] == [name, value]
        ]


def portrait(iri: str, kind: str, *, narrowed: bool, follow: Iterable[str] = ()) -> Portrait:
    """The portrait of a thing of that kind.

    ``narrowed`` leaves out the thing's parts, ``follow`` says who counts in (see `Lineage`).
    """
    own = PANELS.get(kind, ())
    known = {one: filled(one, iri, narrowed=narrowed) for one in own if one in {LINEAGE, PARTS}}
    lineage = _lineage(known, kind, follow)
    asked: dict[str, Filled] = {}
    for one in (*own, *EVERYTHING):
        if not one.given or asked[one.given].table.rows:
            asked[one.name] = known.get(one) or filled(
                one, iri, narrowed=narrowed, others=_others(one, lineage)
            )
    counted = {name: _with_whole(one, asked) for name, one in asked.items()}
    shown = tuple(one for one in counted.values() if one.table.rows or one.panel.none)
    reasons = filled(REASONS, iri, narrowed=False)
    labels = labels_named(things([*shown, reasons]))
    return Portrait(
        tuple(_numbers(kind, counted, narrowed=narrowed)),
        shown,
        reasons,
        ego(kind, shown, labels),
        _index(counted),
        labels,
        narrowed or any(one.panel.only and one.table.rows for one in shown),
        _changes(iri),
        lineage,
    )


def letter_portrait(iri: str) -> Portrait:
    """What is shown of a letter beside its text and records."""
    panels = tuple(filled(one, iri, narrowed=False) for one in LETTER)
    shown = tuple(one for one in panels if one.table.rows)
    reasons = filled(REASONS, iri, narrowed=False)
    return Portrait(
        (),
        shown,
        reasons,
        None,
        (),
        labels_named(things(shown)),
        parted=False,
        changes=_changes(iri),
        lineage=Lineage(),
    )


def _lineage(known: Mapping[Panel, Filled], kind: str, follow: Iterable[str]) -> Lineage:
    """Who can be counted with a thing of that kind."""
    if LINEAGE not in known:
        return Lineage()
    return Lineage.of(known[LINEAGE], known[PARTS] if kind == "organisation" else None, follow)


def _others(panel: Panel, lineage: Lineage) -> list[str]:
    """Whom a panel counts with the thing: nobody, where it tells of the thing as such."""
    return [] if panel in {LINEAGE, PARTS, *EVERYTHING} else lineage.followed


def _changes(iri: str) -> tuple[Change, ...]:
    """The last changes of the graphs in which a thing stands, as far as the log has them."""
    graphs = [row.graph for row in rows("graphs-of", thing=iri)]
    return tuple(store().originals.changes(graphs)) if graphs else ()


def _with_whole(one: Filled, asked: Mapping[str, Filled]) -> Filled:
    """A panel that tells of how many letters its groups' letters are a part."""
    return replace(one, whole=asked[one.panel.of].letters) if one.panel.of else one


def _numbers(kind: str, asked: Mapping[str, Filled], *, narrowed: bool) -> Iterator[Number]:
    for fact in FACTS.get(kind, ()):
        words = fact.itself if narrowed and fact.itself else fact.words
        yield Number(words, asked[fact.panel].how_many(fact.column), fact.panel)


def _index(asked: Mapping[str, Filled]) -> tuple[Entry, ...]:
    if PROVISIONS.name not in asked:
        return ()
    return entries(asked[PROVISIONS.name], asked["cited"])
