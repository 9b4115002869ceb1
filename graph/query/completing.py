"""What somebody who has typed a few letters may mean, for a question's parameter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Final

from graph import search
from graph.query.likely import called, likely
from graph.query.named import SORTS, Named
from graph.query.questions import Kind
from graph.search import Scope, Suggestion
from graph.search.index import beside
from graph.store import View

MOST_MATCHES: Final = 20
MOST_CHOICES: Final = 300
"""From how many things of a kind a plain list lets one choose."""
MOST_CLOSE: Final = 5
MANY: Final = 400
"""From how many letters on all names are read rather than an index of words made for one."""
_COMPARED: Final = 5_000
"""With how many labels words are compared that no name has."""
_AGENTS: Final = ("organisation", "body", "person", "other")
_KINDS: Final = {
    "pg:Document": ("letter", "document", "treaty", "provision", "instrument"),
    "org:Organization": ("organisation", "body"),
    "foaf:Agent": _AGENTS,
    "foaf:Person": ("person", "other"),
    "org:Post": ("post",),
    "pg:Event": ("event",),
    "pg:Country": ("country",),
    "skos:Concept": ("topic",),
    "pg:Demand": ("demand",),
    "pg:Case": ("case",),
}
"""The kinds of the index that are of each class."""


@dataclass(frozen=True, slots=True)
class Match:
    """One thing that may be meant: what to write for it, and what it is called.

    ``matched`` is the name that has the words, where that is not its label.
    """

    value: str
    label: str
    matched: str = ""


def complete(store: View, kind: Kind, words: str, *, most: int = MOST_MATCHES) -> tuple[Match, ...]:
    """The things of a kind that have the words in a name, case, accents and spaces aside.

    Names that are the words come first, then those that begin with them, then those in which
    words do. Without words: the first things by their labels.
    """
    if kind not in SORTS:
        return ()
    found = search.suggest(store, words, _scope(store, kind), most=most)
    return tuple(_match(store, one) for one in found)


def nearest(store: View, kind: Kind, words: str) -> tuple[Match, ...]:
    """A few things of a kind that may be meant, the likeliest first.

    They have the words in a name or, where nothing has, a label or local name much like them.
    Without words: the first by their labels.
    """
    if kind in SORTS and beside(store) is None and len(store.letters()) >= MANY:
        some = likely(store, kind, words, most=MOST_CLOSE)
        return tuple(_told(store, iri, label, name=name) for iri, label, name in some)
    if found := complete(store, kind, words, most=MOST_CLOSE):
        return found
    compared = complete(store, kind, "", most=_COMPARED)
    called = {one.value.partition(":")[2]: one for one in compared}
    called |= {one.label: one for one in compared}
    close = get_close_matches(words, called, n=MOST_CLOSE, cutoff=0.5)
    return tuple(dict.fromkeys(called[name] for name in close))


def by_folded_name(store: View, kind: Kind, text: str) -> Named:
    """Things of the kind that have the text as a name, case, accents and spaces aside."""
    if beside(store) is None:
        return called(store, kind, text)
    return search.called(store, text, Scope(_kinds(kind)))


def choices(store: View, kind: Kind) -> tuple[Match, ...]:
    """All things of a kind, by their labels, if they are few enough to choose from a list."""
    if kind not in SORTS or search.how_many(store, _scope(store, kind)) > MOST_CHOICES:
        return ()
    return complete(store, kind, "", most=MOST_CHOICES)


def busiest(store: View, kind: Kind, *, least: int) -> Iterator[list[str]]:
    """The things (IRIs) of a kind that so many letters join at least, those first that most do.

    Bodies and organisations, for example, are lists of their own: letters join them otherwise.
    """
    if kind in SORTS:
        scope = _scope(store, kind)
        for one in scope.kinds:
            yield search.busiest(store, replace(scope, kinds=(one,)), least=least)


def _scope(store: View, kind: Kind) -> Scope:
    return Scope(_kinds(kind), tuple(map(store.base.expanded, SORTS[kind].offered)))


def _kinds(kind: Kind) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for name in SORTS[kind].classes for one in _KINDS[name]))


def _match(store: View, one: Suggestion) -> Match:
    return _told(store, one.iri, one.label, name=one.name)


def _told(store: View, iri: str, label: str, *, name: str) -> Match:
    return Match(store.base.shortened(iri), label, "" if name == label else name)
