"""Panels of things that very many letters name: counted by the index, with the first rows.

A question about such a thing has thousands of rows, of which a page shows a few. The index of the
snapshot (`graph.search.Tied`) tells how many there are and which are the first, and the question
is asked about these; what it answers about everything is where the panel leads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from flask import g

from graph.iri import SPACES
from graph.query import Cell, CellKind, Question, Table, spelled
from graph.query.narrowing import narrowed
from graph.query.running import rows_of
from graph.query.shows import ShowForm
from graph.search import By, Functions, Group, Tied
from graph.terms import XSD
from webui.charts import Picture
from webui.charts.bars import tallied
from webui.charts.dated import years
from webui.portraits.panel import MOST_SHOWN, Panel
from webui.rows import labels_named, rows, store

Asked = tuple[Question, Mapping[str, Sequence[str]]]
"""A question with what it is asked with."""
CROWD: Final = MOST_SHOWN
"""Above how many ties a thing's panels are counted by the index."""
MOST_OF_A_GROUP: Final = 5
"""How many rows of one group are shown then."""
_BY: Final = {"printed": By.PRINTED, "property": By.HOW}
"""By what ties are grouped for a panel's column; for any other by what is named."""
RANKED: Final = "letters"
"""The column of panels that tell in how many of the letters somebody is."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What the index tells of a panel: the first rows, and what there is in all.

    ``numbers`` are how many different values columns have, ``groups`` the first groups with their
    numbers, ``manners`` how often each norm is cited in each manner.
    """

    table: Table
    total: int = 0
    numbers: Mapping[str, int] = field(default_factory=dict)
    groups: Mapping[str, Group] = field(default_factory=dict)
    pictures: tuple[Picture, ...] = ()
    manners: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


def counted(panel: Panel, asked: Asked, things: Sequence[str]) -> Counted | None:
    """What a panel shows of things that very many letters name, or none; None for any others."""
    if panel.way is None or (panel.group == "property" and _otherwise(things)):
        return None
    tied = Tied.of(store(), things, panel.way)
    many = tied.upto(CROWD + 1)
    sparql = spelled(store(), *asked)
    if not many:
        columns = dict.fromkeys((panel.group, panel.counts, panel.key, *panel.columns))
        return Counted(Table("", tuple(columns), (), sparql, base=store().base))
    if many <= CROWD or not panel.key:
        return None
    return tied.index.once((panel, sparql), _Crowd(panel, asked[0], sparql, tied).counted)


def _otherwise(things: Sequence[str]) -> bool:
    """Whether records name them in ways that the index does not count."""
    return bool(rows("named-otherwise", thing=[f"<{one}>" for one in things]))


def with_parts(panel: Panel, iri: str) -> list[str]:
    """What a panel counts when it counts a thing: itself, and what it consists of."""
    if not panel.parts:
        return [iri]
    known: dict[tuple[str, str], list[str]] = g.setdefault("parts", {})
    if (panel.parts, iri) not in known:
        known[panel.parts, iri] = [row.part for row in rows(panel.parts, whole=iri)]
    return known[panel.parts, iri]


@dataclass(frozen=True, slots=True)
class _Crowd:
    """A panel with the ties that it tells of; ``sparql`` is its whole question."""

    panel: Panel
    asked: Question
    sparql: str
    tied: Tied

    def counted(self) -> Counted:
        """What there is in all, and the first rows."""
        panel, tied = self.panel, self.tied
        if RANKED in panel.columns:
            return self._ranked()
        if panel.group in ("", panel.key):
            return self._told(self._about(tied.newest(panel.most)), panel.key, tied.records())
        by = _BY.get(panel.group, By.NAMED)
        groups, several = tied.groups(by, panel.most)
        newest = tied.newest_of(by, [one.head for one in groups], MOST_OF_A_GROUP)
        found = self._told(self._among(newest), panel.group, several)
        return replace(found, groups=self._with_rows(groups, found.manners))

    def _told(self, table: Table, column: str, many: int) -> Counted:
        panel, tied = self.panel, self.tied
        known = tied.functions() if "function" in panel.columns else None
        total = sum(known.named.values()) if known else tied.ties()
        tally = _tally(known) if known and panel.tally else ()
        numbers = {column: many, "letter": tied.letters()}
        manners = _manners(known) if known else {}
        return Counted(table, total, numbers, {}, (*self._timeline(), *tally), manners)

    def _with_rows(
        self, groups: Iterable[Group], manners: Mapping[str, Mapping[str, int]]
    ) -> Mapping[str, Group]:
        """Groups by their heads; a record that has several functions has a row for each."""
        told = (
            replace(one, records=sum(manners[one.head].values())) if one.head in manners else one
            for one in groups
        )
        return {self._head(one.head): one for one in told}

    def _ranked(self) -> Counted:
        """Who is in the most of the letters."""
        found, total = self.tied.ranked(self.panel.most)
        labels = labels_named([f"<{iri}>" for iri, _ in found])
        table = Table(
            "",
            (self.panel.key, "name", RANKED),
            tuple(
                (
                    Cell(CellKind.IRI, iri),
                    Cell(CellKind.LITERAL, labels.get(iri, iri)),
                    Cell(CellKind.LITERAL, str(letters), XSD.integer.value),
                )
                for iri, letters in sorted(found, key=lambda one: (-one[1], labels.get(one[0], "")))
            ),
            self.sparql,
            base=store().base,
        )
        return Counted(table, total, {self.panel.key: total})

    def _about(self, keys: Sequence[str]) -> Table:
        """The question's rows about these keys."""
        sparql = narrowed(self.sparql, self.panel.key, keys, among=[self.panel.blank])
        return replace(rows_of(store(), sparql), sparql=self.sparql)

    def _among(self, wanted: set[tuple[str, str]]) -> Table:
        """The rows of groups, each the head's and the key's."""
        found = self._about(sorted({key for _, key in wanted}))
        head, key = (found.columns.index(one) for one in (self.panel.group, self.panel.key))
        named = {(self._head(one), other) for one, other in wanted}
        kept = (row for row in found.rows if (_text(row[head]), _text(row[key])) in named)
        return replace(found, rows=tuple(kept))

    def _head(self, head: str) -> str:
        return SPACES["pg"] + head if self.panel.group == "property" else head

    def _timeline(self) -> Iterator[Picture]:
        if any(show.form is ShowForm.TIMELINE for show in self.asked.shows):
            found = years(self.tied.years(), {})
            yield from (found,) if found else ()


def _tally(known: Functions) -> tuple[Picture, ...]:
    """How many records have each function: a bar for each, with *n of m*."""
    words = _words(known.records)
    return tallied({words[code]: many for code, many in known.records.items()}, known.whole)


def _text(cell: Cell | None) -> str:
    return cell.value if cell else ""


def _manners(known: Functions) -> Mapping[str, Mapping[str, int]]:
    """How often each thing is named in each manner."""
    words, found = _words(code for _, code in known.named), dict[str, Counter[str]]()
    for (named, code), many in known.named.items():
        found.setdefault(named, Counter())[words.get(code, "cited")] += many
    return found


def _words(codes: Iterable[str]) -> Mapping[str, str]:
    """What codes are called."""
    some = sorted(set(codes) - {""})
    labels = labels_named([f"<{code}>" for code in some]) if some else {}
    return {code: labels.get(code, code) for code in some}
