"""A list or a search as a page shows it: words, facets, chips, order, pages and files.

All of it stands in the address, so that an address gives the same page again.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final
from urllib.parse import urlencode

from flask import Response, request

from graph import search
from graph.model import collapse
from graph.search import Found, Hit, Part, Selection
from webui import kinds, negotiation
from webui.negotiation import CSV, JSON
from webui.rows import settings, store
from webui.words import language

FEWEST_SHOWN: Final = 10
"""How many values of a facet are shown at once; the others can be unfolded."""
MOST_VALUES: Final = 300
LONGEST_VALUE: Final = 300
LAST_PAGE: Final = 100_000
_WHOLE: Final = Part(0, 10_000_000)
_CODES: Final = {"status": "code:demand-status."}
"""Fields whose values may be written without the beginning of their name."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What a page lists: where it is, things of which kinds, in which orders, how many a page.

    ``sorts`` are orders with their words, the usual one first; ``fixed`` stands in each of its
    addresses.
    """

    path: str
    kinds: tuple[str, ...]
    sorts: tuple[tuple[str, str], ...]
    size: int = 0
    fixed: tuple[tuple[str, str], ...] = ()


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


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks of a list; ``address`` is where it is asked with other choices."""

    listing: Listing
    words: str = ""
    filters: tuple[tuple[str, str], ...] = ()
    sort: str = ""
    page: int = 1

    @property
    def selection(self) -> Selection:
        """The things that are asked for."""
        return Selection(
            self.listing.kinds, search.understood(self.words), self.filters, self.sort
        )

    def address(self, **given: str) -> str:
        """The address of exactly this, ``given`` beside it."""
        shorten = store().base.shortened
        pairs = [("q", self.words)] if self.words else []
        pairs += self.listing.fixed
        pairs += [(name, shorten(value)) for name, value in self.filters]
        if self.sort != _usual(self.listing, self.words):
            pairs.append(("sort", self.sort))
        if self.page > 1:
            pairs.append(("page", str(self.page)))
        query = urlencode([*pairs, *given.items()], safe=":,/")
        return f"{self.listing.path}?{query}" if query else self.listing.path

    def turned(self, page: int) -> str:
        """The address of another page of the same."""
        return replace(self, page=page).address()

    def sorted_by(self, sort: str) -> str:
        """The address of the same in another order."""
        return replace(self, sort=sort, page=1).address()

    def switched(self, name: str, value: str) -> str:
        """The address with a value chosen, or dropped where it is."""
        one = (name, value)
        kept = tuple(other for other in self.filters if other != one)
        filters = kept if one in self.filters else (*kept, one)
        return replace(self, filters=filters, page=1).address()

    def within(self, listing: Listing) -> Asked:
        """The same asked of another list, with what that can be narrowed by."""
        known = search.titles(listing.kinds)
        filters = tuple(one for one in self.filters if one[0] in known)
        return replace(self, listing=listing, filters=filters, page=1)

    def without_words(self) -> str:
        """The address without the words."""
        bare = replace(self, words="", page=1)
        return replace(bare, sort=_usual(self.listing, "")).address()


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
    def total(self) -> int:
        """How many things there are on all pages."""
        return self.found.total

    @property
    def size(self) -> int:
        """How many things are on a page."""
        return _size(self.asked.listing)

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

    @property
    def sorts(self) -> list[Choice]:
        """The orders that there are."""
        return [
            Choice(words, self.asked.sorted_by(name), on=name == self.asked.sort)
            for name, words in self.asked.listing.sorts
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
            for one in facet.values
        ]
        if facet.field == "year":
            made.sort(key=lambda one: one.label, reverse=True)
        made.sort(key=lambda one: not one.on)
        shown = made[:MOST_VALUES]
        left_out = len(made) - len(shown)
        return Choices(facet.title, tuple(shown[:FEWEST_SHOWN]), tuple(shown[FEWEST_SHOWN:]), left_out)

    def _words(self, name: str, value: str, label: str = "") -> str:
        if name == "kind":
            return kinds.WORDS.get(value, "Person, not in a letter")
        if name == "language":
            return language(value)
        return label or self.labels.get(value) or store().base.shortened(value)


def asked(listing: Listing) -> Asked:
    """What the request asks of a list; what makes no sense is left aside."""
    given = request.args
    words = collapse(given.get("q", ""))
    sorts = dict(listing.sorts)
    sort = given.get("sort", "")
    known = search.titles(listing.kinds)
    filters = [
        (name, _value(name, value))
        for name, value in given.items(multi=True)
        if name in known and 0 < len(value) <= LONGEST_VALUE
    ]
    usable = sort in sorts and (sort != "relevance" or words)
    return Asked(
        listing,
        words,
        tuple(dict.fromkeys(filters)),
        sort if usable else _usual(listing, words),
        _number(given.get("page", "")),
    )


def browse(wanted: Asked) -> Browsed:
    """The page that is asked for; the last one where there are not so many."""
    size = _size(wanted.listing)
    found = search.find(store(), wanted.selection, Part((wanted.page - 1) * size, size))
    last = max(1, -(-found.total // size))
    if wanted.page > last:
        return browse(replace(wanted, page=last))
    return Browsed(wanted, found, _labels(wanted))


def sparql(wanted: Asked) -> str:
    """The query that gives the same things."""
    if not wanted.words:
        return search.as_sparql(store(), wanted.selection)
    first = search.hits(store(), wanted.selection, Part(0, search.MOST_NAMED))
    return search.as_sparql(store(), wanted.selection, [hit.iri for hit in first])


def file_of(wanted: Asked) -> Response | None:
    """All rows as CSV or JSON, where the request asks for that."""
    form = request.args.get("format", "")
    if form not in {CSV.name, JSON.name}:
        return None
    head = ("thing", "kind", "label", "date", "letter", *_numbers(wanted.listing.kinds))
    rows = list(_rows(search.hits(store(), wanted.selection, _WHOLE)))
    if form == CSV.name:
        text = io.StringIO()
        lines = csv.writer(text)
        lines.writerow(head)
        lines.writerows(row[: len(head)] for row in rows)
        return negotiation.answer(text.getvalue(), CSV)
    told = {
        "total": len(rows),
        "words": wanted.words,
        "filters": [list(one) for one in wanted.filters],
        "sort": wanted.sort,
        "rows": [dict(zip(head, row, strict=False)) for row in rows],
    }
    return negotiation.answer(json.dumps(told, ensure_ascii=False) + "\n", JSON)


def _rows(found: Iterable[Hit]) -> Iterator[tuple[object, ...]]:
    for hit in found:
        yield hit.iri, hit.kind, hit.label, hit.day, hit.letter, hit.weight, hit.second


def _numbers(listed: tuple[str, ...]) -> tuple[str, ...]:
    """What the two numbers of a thing are, where all that is listed have them in common."""
    names = ("weight", "second")
    titles = [{search.title(f"{name}-{kind}") for kind in listed} for name in names]
    return tuple(one.pop().lower() for one in titles if len(one) == 1 and "" not in one)


def _usual(listing: Listing, words: str) -> str:
    """The order where none is asked for: what fits best first, where words are looked for."""
    names = [name for name, _ in listing.sorts]
    return "relevance" if words and "relevance" in names else next(
        name for name in names if name != "relevance"
    )


def _value(name: str, value: str) -> str:
    start = _CODES.get(name, "")
    expanded = store().base.expanded(value)
    if start and expanded == value and not value.startswith("http"):
        return store().base.expanded(start + value)
    return expanded


def _number(text: str) -> int:
    return min(max(int(text), 1), LAST_PAGE) if text.isascii() and text.isdecimal() and len(text) < 9 else 1


def _size(listing: Listing) -> int:
    return listing.size or settings().page_size


def _labels(wanted: Asked) -> dict[str, str]:
    """The labels of the things that narrow a list."""
    named = [value for _, value in wanted.filters if value.startswith("http")]
    return search.labels(store(), named)
