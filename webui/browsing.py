"""A page of a list or of search results: rows, facets, chips, orders, and the ways on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from graph import search
from graph.search import Found, Hit, Part
from webui import kinds
from webui.listing import Asked
from webui.rows import store
from webui.words import language

FEWEST_SHOWN: Final = 10
"""How many values of a facet are shown at once; the others can be unfolded."""
MOST_VALUES: Final = 300
_KIND_WORDS: Final = {**kinds.WORDS, "quotation": "Quotation", "other": "Person in no letter"}


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen or dropped by following its address."""

    label: str
    address: str
    count: int = 0
    on: bool = False


@dataclass(frozen=True, slots=True)
class Choices:
    """The values of one facet: the first few, and those that can be unfolded."""

    title: str
    first: tuple[Choice, ...]
    more: tuple[Choice, ...]
    left_out: int = 0


@dataclass(frozen=True)
class Browsed:
    """A page of a list: what was asked, what was found, and the ways on from here."""

    asked: Asked
    found: Found
    labels: Mapping[str, str] = field(default_factory=dict)

    @property
    def hits(self) -> tuple[Hit, ...]:
        """The things on this page."""
        return self.found.hits

    @property
    def things(self) -> list[str]:
        """The things on this page, as queries write them."""
        return [f"<{hit.iri}>" for hit in self.hits]

    @property
    def total(self) -> int:
        """How many things there are on all pages."""
        return self.found.total

    @property
    def size(self) -> int:
        """How many things are on a page."""
        return self.asked.listing.many

    @property
    def first(self) -> int:
        """The number of the first thing on this page, from 1."""
        return (self.asked.page - 1) * self.size + 1

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-self.total // self.size))

    @property
    def chips(self) -> list[Choice]:
        """What narrows the list, each with the address without it."""
        words = self.asked.words
        chips = [Choice(f"“{words}”", self.asked.without_words())] if words else []
        titles = search.titles(self.asked.listing.kinds)
        return chips + [
            Choice(f"{titles[name]}: {self._words(name, value)}", self.asked.switched(name, value))
            for name, value in self.asked.filters
        ]

    @cached_property
    def facets(self) -> list[Choices]:
        """By what the list can be narrowed, with the number of things that have each value."""
        return [
            self._choices(one)
            for one in self.found.facets
            if len(one.values) > 1 or one.values[0].count < self.total or self._chosen(one.field)
        ]

    def values(self, name: str) -> tuple[search.Value, ...]:
        """The values of one facet, as the index counts them."""
        found = (one.values for one in self.found.facets if one.field == name)
        return next(found, ())

    @property
    def sorts(self) -> list[Choice]:
        """The orders that there are."""
        return [
            Choice(words, self.asked.sorted_by(name), on=name == self.asked.sort)
            for name, words, _ in self.asked.listing.sorts
            if name != "relevance" or self.asked.words
        ]

    @property
    def sparql(self) -> str:
        """The query that gives these things; where words were looked for, the first of them."""
        return sparql(self.asked)

    @property
    def named(self) -> int:
        """How many of the things that query gives at most; 0 where it gives all."""
        return search.MOST_NAMED if self.asked.words and self.total > search.MOST_NAMED else 0

    def _chosen(self, name: str) -> bool:
        return any(name == other for other, _ in self.asked.filters)

    def _choices(self, facet: search.Facet) -> Choices:
        made = [
            Choice(
                self._words(facet.field, one.value, one.label),
                self.asked.switched(facet.field, one.value),
                one.count,
                on=(facet.field, one.value) in self.asked.filters,
            )
            for one in sorted(facet.values, key=lambda one: (-one.count, one.label.lower()))
        ]
        if facet.field == "year":
            made.sort(key=lambda one: one.label, reverse=True)
        made.sort(key=lambda one: not one.on)
        shown = made[:MOST_VALUES]
        left_out = len(made) - len(shown)
        return Choices(
            facet.title, tuple(shown[:FEWEST_SHOWN]), tuple(shown[FEWEST_SHOWN:]), left_out
        )

    def _words(self, name: str, value: str, label: str = "") -> str:
        if name == "kind":
            return _KIND_WORDS[value]
        if name == "language":
            return language(value)
        return label or self.labels.get(value) or store().base.shortened(value)


def browse(wanted: Asked) -> Browsed:
    """The page that is asked for; the last one where there are not so many."""
    size = wanted.listing.many
    found = search.find(store(), wanted.selection, Part((wanted.page - 1) * size, size))
    last = max(1, -(-found.total // size))
    if wanted.page > last:
        return browse(replace(wanted, page=last))
    return Browsed(wanted, found, _labels(wanted))


def sparql(wanted: Asked) -> str:
    """The query that gives the same things."""
    if not wanted.words:
        return search.as_sparql(store(), wanted.selection)
    first = search.iris(store(), wanted.selection, search.MOST_NAMED)
    return search.as_sparql(store(), wanted.selection, first)


def _labels(wanted: Asked) -> dict[str, str]:
    """The labels of the things that narrow a list."""
    named = [value for _, value in wanted.filters if value.startswith("http")]
    return search.labels(store(), named)
