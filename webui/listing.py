"""What a request asks of a list: words, values of facets, an order, a page.

All of it stands in the address, so that an address gives the same page again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlencode

from flask import request

from graph import search
from graph.model import collapse
from graph.search import Selection
from webui.rows import settings, store

LONGEST_VALUE: Final = 300
LONGEST_NUMBER: Final = 6
_CODES: Final = {"status": "code:demand-status."}
"""Fields whose values may be written without the beginning of their name."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What a page lists: where it is, things of which kinds, in which orders, how many a page.

    ``sorts`` are orders by the name that they have in addresses, each with its words and the
    index's name of it, the usual one first; ``fixed`` stands in each of its
    addresses.
    """

    path: str
    kinds: tuple[str, ...]
    sorts: tuple[tuple[str, str, str], ...]
    size: int = 0
    fixed: tuple[tuple[str, str], ...] = ()

    @property
    def many(self) -> int:
        """How many things are on a page."""
        return self.size or settings().page_size


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
        order = next(order for name, _, order in self.listing.sorts if name == self.sort)
        return Selection(self.listing.kinds, search.understood(self.words), self.filters, order)

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


def asked(listing: Listing) -> Asked:
    """What the request asks of a list; what makes no sense is left aside."""
    given = request.args
    words = collapse(given.get("q", ""))
    sorts = {name for name, _, _ in listing.sorts}
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
        max(_number(given.get("page", "")), 1),
    )


def _usual(listing: Listing, words: str) -> str:
    """The order where none is asked for: what fits best first, where words are looked for."""
    names = [name for name, _, _ in listing.sorts]
    return (
        "relevance"
        if words and "relevance" in names
        else next(name for name in names if name != "relevance")
    )


def _value(name: str, value: str) -> str:
    start = _CODES.get(name, "")
    expanded = store().base.expanded(value)
    if start and expanded == value and not value.startswith("http"):
        return store().base.expanded(start + value)
    return expanded


def _number(text: str) -> int:
    """The number of a page; the first where it is none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER else 1
