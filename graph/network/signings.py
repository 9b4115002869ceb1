"""Who signed what, as small as it can be: the organisations of each letter, its day, its subjects.

Read from the store by three queries; of a snapshot it is kept in the snapshot's folder.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from graph.errors import UnknownEntity
from graph.network.asking import rows
from graph.store import View


@dataclass(frozen=True, slots=True)
class Signed:
    """A letter: its first possible day, empty if unknown, its subjects and organisations.

    These are places in the lists of `Signings`.
    """

    letter: str
    day: str
    subjects: tuple[int, ...]
    organisations: tuple[int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Subject:
    """A topic of letters, or a body to which they went; ``letters`` says how many."""

    kind: str
    iri: str
    letters: int


@dataclass(frozen=True, eq=False)
class Signings:
    """All letters that organisations signed; organisations are in the order of their IRIs."""

    organisations: tuple[str, ...]
    subjects: tuple[Subject, ...]
    letters: tuple[Signed, ...]

    @cached_property
    def _places(self) -> dict[tuple[str, str], int]:
        return {(subject.kind, subject.iri): at for at, subject in enumerate(self.subjects)}

    def place(self, kind: str, iri: str) -> int:
        """The place of a subject in the list.

        Raises:
            UnknownEntity: if no letter that organisations signed has it.
        """
        try:
            return self._places[kind, iri]
        except KeyError as error:
            raise UnknownEntity(
                f"{kind}: {iri}: no letter that organisations signed has it; check the name"
            ) from error


def signings(store: View) -> Signings:
    """Who signed what in a store."""
    found = rows(store, "signings")
    signed = {row["letter"]: set(row["organisations"].split()) for row in found}
    days = {row["letter"]: row["day"] for row in rows(store, "days")}
    names = sorted({iri for signers in signed.values() for iri in signers})
    places = {iri: place for place, iri in enumerate(names)}
    about: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for letter, subject in _subjects(store):
        if letter in signed:
            about[letter].append(subject)
    often = Counter(subject for several in about.values() for subject in several)
    subjects = tuple(sorted(Subject(kind, iri, often[kind, iri]) for kind, iri in often))
    numbers = {(subject.kind, subject.iri): place for place, subject in enumerate(subjects)}
    letters = tuple(
        Signed(
            letter,
            days.get(letter, ""),
            tuple(numbers[subject] for subject in about[letter]),
            tuple(sorted(places[iri] for iri in signers)),
        )
        for letter, signers in signed.items()
    )
    return Signings(tuple(names), subjects, letters)


def _subjects(store: View) -> Iterator[tuple[str, tuple[str, str]]]:
    for row in rows(store, "subjects"):
        yield row["letter"], (row["kind"], row["thing"])
