"""Who has a name, and what may be meant by words that are none, where no index of words is beside.

Every name of the kind is read from the graph then, once. To make an index for one wrong word would
take minutes where letters are many.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from operator import itemgetter
from typing import Final
from weakref import WeakKeyDictionary

from graph.query.named import SORTS, Named, label, look_up, of_kind
from graph.query.questions import Kind
from graph.search import fit, folded
from graph.store import View

_LIKE: Final = 0.5
"""How much a name has to be like the words, as `difflib` counts."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A thing (its IRI), one of its names, and this as names are compared."""

    iri: str
    printed: str
    folded: str


_OTHERWISE: Final = 3
"""How well a name fits that has the words in another order."""
_Rank = tuple[int, int, int, str, str]
_HELD: WeakKeyDictionary[View, tuple[object, dict[Kind, list[_Name]]]] = WeakKeyDictionary()
"""The names of each kind in a store, and of which commit they are."""


def called(store: View, kind: Kind, words: str) -> Named:
    """Things of the kind that have the words as a name, case, accents and spaces aside."""
    wanted = folded(words)
    return of_kind(store, kind, {one.iri for one in _names(store, kind) if one.folded == wanted})


def likely(store: View, kind: Kind, words: str, *, most: int) -> list[tuple[str, str, str]]:
    """Things of a kind that may be meant, the likeliest first: IRI, label, the name that was found.

    They have the words in a name or, where nothing has, a name or local name much like them.
    Without words: the first by their names.
    """
    spaces, wanted = tuple(map(store.base.expanded, SORTS[kind].offered)), folded(words)
    names = [one for one in _names(store, kind) if one.iri.startswith(spaces)]
    found = _with_words(names, wanted, spaces)[:most] or _alike(names, wanted, most=most)
    return [(one.iri, label(store, one.iri), one.printed) for one in found]


def _names(store: View, kind: Kind) -> list[_Name]:
    commit = getattr(store, "commit", None)
    if store not in _HELD or _HELD[store][0] != commit:
        _HELD[store] = commit, {}
    held = _HELD[store][1]
    if kind not in held:
        rows = look_up(store, "names", {"class": SORTS[kind].classes}).rows
        told = ((thing.value, name.value) for thing, name in rows if thing and name)
        held[kind] = [_Name(iri, name, folded(name)) for iri, name in told]
    return held[kind]


def _with_words(names: Iterable[_Name], wanted: str, spaces: Sequence[str]) -> list[_Name]:
    """Those of which a name is the words, begins with them, or has words that begin as they do."""
    best = dict[str, tuple[_Rank, _Name]]()
    words = wanted.split()
    for one in names:
        place = fit(wanted, one.folded)
        if place < _OTHERWISE or all(f" {word}" in f" {one.folded}" for word in words):
            at = next(n for n, space in enumerate(spaces) if one.iri.startswith(space))
            length = len(one.folded) if wanted else 0
            found = ((place, at, length, one.folded, one.printed), one)
            best[one.iri] = min(best.get(one.iri, found), found, key=itemgetter(0))
    return [one for _, one in sorted(best.values(), key=lambda found: (found[0], found[1].iri))]


def _alike(names: Iterable[_Name], wanted: str, *, most: int) -> list[_Name]:
    """Those with a name or local name much like the words, where a word begins as one of them."""
    starts, told = {word[0] for word in wanted.split()}, dict[str, _Name]()
    for one in names:
        for key in (one.folded, one.iri.rpartition("/")[2]):
            if starts & {word[0] for word in key.replace("-", " ").split()}:
                told.setdefault(key, one)
    close = get_close_matches(wanted, told, n=most, cutoff=_LIKE)
    return list({told[key].iri: told[key] for key in close}.values())
