"""The ledger as a whole: what stands in it, what was taken back, and what may be added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from graph.errors import DecisionRefused, InputError
from graph.ledger.entries import Alike, Entry, Outcome, Retraction, name_of

_Row = TypeVar("_Row")


@dataclass(frozen=True)
class Ledger:
    """Every entry so far, oldest first."""

    entries: tuple[Entry, ...] = ()

    @cached_property
    def named(self) -> Mapping[str, Entry]:
        """The entries by their names."""
        return {name_of(entry): entry for entry in self.entries}

    @cached_property
    def retracted(self) -> Mapping[str, Retraction]:
        """What was taken back, by name, with the entry that did."""
        return {one.entry: one for one in self.entries if isinstance(one, Retraction)}

    @property
    def outcomes(self) -> Iterator[tuple[str, Outcome]]:
        """Every outcome with its name, also those that were taken back."""
        return ((name, one) for name, one in self.named.items() if isinstance(one, Outcome))

    @cached_property
    def alike(self) -> Mapping[str, Alike]:
        """The decisions about pairs that stand, by name: of each pair the last."""
        latest: dict[frozenset[str], str] = {}
        for name, one in self.named.items():
            if isinstance(one, Alike) and name not in self.retracted:
                latest[one.pair] = name
        return {name: one for name in latest.values() if isinstance(one := self.named[name], Alike)}

    @cached_property
    def by_letter(self) -> Mapping[str, frozenset[str]]:
        """For each letter, by its short name, those whose demands' entries rest on it.

        A letter's own entries do; so do those of others that quote it, or pair one of its
        demands with one of theirs.
        """
        found: dict[str, set[str]] = defaultdict(set)
        for one in self.named.values():
            if isinstance(one, Outcome):
                owner = letter_of(one.demand)
                found[owner].add(owner)
                found[one.source].add(owner)
            elif isinstance(one, Alike):
                for demand in one.pair:
                    found[letter_of(demand)].add(letter_of(one.left))
        return {letter: frozenset(owners) for letter, owners in found.items()}


class Book:
    """A ledger to which entries are added one by one, each held against those before it."""

    def __init__(self, ledger: Ledger) -> None:
        self._named: dict[str, Entry] = {}
        self._retracted: set[str] = set()
        self._own: dict[tuple[str, str, str], dict[str, Outcome]] = defaultdict(dict)
        self._said: dict[tuple[object, ...], str] = {}
        for name, entry in ledger.named.items():
            self._take(name, entry)

    def says(self, entry: Entry) -> bool:
        """Whether the very same is said already and stands, or is this very entry."""
        if name_of(entry) in self._named:
            return True
        name = self._said.get(_said(entry))
        return name is not None and name not in self._retracted

    def add(self, entry: Entry) -> str:
        """Take an entry in; gives back its name.

        Raises:
            InputError: if it takes back what does not stand.
            DecisionRefused: if it contradicts what its own assessor said of that day.
        """
        self._check(entry)
        name = name_of(entry)
        self._take(name, entry)
        return name

    def _take(self, name: str, entry: Entry) -> None:
        self._named[name] = entry
        if isinstance(entry, Retraction):
            self._retracted.add(entry.entry)
            gone = self._named.get(entry.entry)
            if isinstance(gone, Outcome):
                self._own[gone.demand, gone.by, gone.as_of].pop(entry.entry, None)
        elif isinstance(entry, Outcome):
            self._own[entry.demand, entry.by, entry.as_of][name] = entry
        else:
            self._said.pop((entry.pair, not entry.same), None)
        self._said[_said(entry)] = name

    def _check(self, entry: Entry) -> None:
        if isinstance(entry, Retraction):
            if entry.entry not in self._named or entry.entry in self._retracted:
                raise InputError(
                    f"{entry.entry}: no entry of that name stands; see policygraph outcomes"
                )
        elif isinstance(entry, Alike):
            if entry.left == entry.right:
                raise InputError(f"{entry.left}: named twice; name two demands")
        else:
            self._check_own(entry)

    def _check_own(self, entry: Outcome) -> None:
        """One assessor says one thing of one day."""
        for name, one in self._own[entry.demand, entry.by, entry.as_of].items():
            if one.status is not entry.status:
                raise DecisionRefused(
                    f"{entry.by} has said {one.status.words} as of {one.as_of} already; "
                    f"take that back first (entry {name})"
                )


def letter_of(demand: str) -> str:
    """The letter whose demand it is."""
    return demand.partition(".")[0]


def _said(entry: Entry) -> tuple[object, ...]:
    """What an entry says, whenever it was entered."""
    match entry:
        case Outcome():
            return entry.said
        case Alike():
            return (entry.pair, entry.same)
    return (entry.entry,)


def as_asked(rows: Iterable[_Row], place: Callable[[_Row], tuple[str, str]]) -> list[_Row]:
    """Rows about demands, those of each letter in the order in which it makes them.

    ``place`` gives a row's letter and its demand, by their IRIs; letters stay in their order.
    """
    listed = list(rows)
    letters: dict[str, int] = {}
    for row in listed:
        letters.setdefault(place(row)[0], len(letters))

    def key(row: _Row) -> tuple[int, int, str]:
        letter, demand = place(row)
        return letters[letter], len(demand), demand

    return sorted(listed, key=key)
