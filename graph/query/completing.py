"""What somebody who has typed a few letters may mean: things of a kind by the names they have."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from graph.model import collapse
from graph.query.named import SORTS, Sort, look_up
from graph.query.questions import Kind
from graph.store import View

MOST_MATCHES: Final = 20
MOST_CHOICES: Final = 300
"""From how many things of a kind a plain list lets one choose."""


@dataclass(frozen=True, slots=True)
class Match:
    """One thing that may be meant: what to write for it, and what it is called.

    ``matched`` is the name that has the words, where that is not its label.
    """

    value: str
    label: str
    matched: str = ""


@dataclass(frozen=True, slots=True)
class _Name:
    folded: str
    name: str
    thing: str
    space: int


@dataclass(frozen=True, slots=True)
class _Index:
    """The names of all things of a kind, their labels, and how many things there are."""

    names: tuple[_Name, ...]
    labels: dict[str, str]
    things: int


def complete(store: View, kind: Kind, words: str, *, most: int = MOST_MATCHES) -> tuple[Match, ...]:
    """The things of a kind that have the words in a name, case, accents and spaces aside.

    Names that are the words come first, then those that begin with them, then those in which
    a word does. Without words: the first things by their labels.
    """
    if kind not in SORTS:
        return ()
    wanted, index = folded(words), _index_of(store, kind)
    best: dict[str, tuple[tuple[int, int, int, str], _Name]] = {}
    for name in index.names:
        if wanted in name.folded:
            rank = (_place(wanted, name.folded), name.space, len(name.folded) * bool(wanted))
            found = ((*rank, name.folded), name)
            best[name.thing] = min(best.get(name.thing, found), found, key=lambda one: one[0])
    ordered = sorted(best.values(), key=lambda one: (one[0], one[1].thing))
    return tuple(_match(store, index, name) for _, name in ordered[:most])


def choices(store: View, kind: Kind) -> tuple[Match, ...]:
    """All things of a kind, by their labels, if they are few enough to choose from a list."""
    if kind not in SORTS or _index_of(store, kind).things > MOST_CHOICES:
        return ()
    return complete(store, kind, "", most=MOST_CHOICES)


def folded(words: str) -> str:
    """Words as they are compared: no case, no accents, one space between."""
    if words.isascii():
        return collapse(words.lower())
    split = unicodedata.normalize("NFKD", words.replace("’", "'"))
    plain = "".join(sign for sign in split if not unicodedata.combining(sign))
    return collapse(plain.casefold())


def _place(wanted: str, name: str) -> int:
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    return 2 if f" {wanted}" in name else 3


def _match(store: View, index: _Index, name: _Name) -> Match:
    label = index.labels.get(name.thing, name.name)
    matched = "" if name.name == label else name.name
    return Match(store.base.shortened(name.thing), label, matched)


def _index_of(store: View, kind: Kind) -> _Index:
    """The names of a kind; a snapshot's are kept, as they do not change."""
    return _made(store, kind) if store.number is None else _kept(store, kind)


@lru_cache(maxsize=len(Kind))
def _kept(store: View, kind: Kind) -> _Index:
    return _made(store, kind)


def _made(store: View, kind: Kind) -> _Index:
    sort = SORTS[kind]
    labels: dict[str, str] = {}
    names: list[_Name] = []
    for thing, name, how, space in _rows(store, sort):
        if how == "label":
            labels[thing] = min(labels.get(thing, name), name)
        names.append(_Name(folded(name), name, thing, space))
    return _Index(tuple(names), labels, len({one.thing for one in names}))


def _rows(store: View, sort: Sort) -> Iterator[tuple[str, str, str, int]]:
    """Each name of a thing that is offered: thing, name, how it has it, which space it is in."""
    spaces = [store.base.expanded(space) for space in sort.offered]
    for row in look_up(store, "names-of-class", {"class": sort.classes}):
        thing, name = row["thing"] or "", row["name"] or ""
        for place, space in enumerate(spaces):
            if thing.startswith(space):
                yield thing, name, row["how"] or "", place
                break
