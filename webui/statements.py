"""What is stated of a thing and what points at it, by property, with the words behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graph.iri import SPACES
from graph.terms import RDF, RDFS, SKOS
from webui.rows import Row, grouped, rows
from webui.words import property_words

PG: Final = SPACES["pg"]
RDFS_LABEL: Final = RDFS.label.value
ALT_LABEL: Final = SKOS.altLabel.value
PREF_LABEL: Final = SKOS.prefLabel.value
ACRONYM: Final = PG + "acronym"
DEFINITION: Final = SKOS.definition.value
IN_THE_HEAD: Final = frozenset(
    {
        RDF.type.value,
        RDFS_LABEL,
        ALT_LABEL,
        PREF_LABEL,
        ACRONYM,
        DEFINITION,
        PG + "text",
        PG + "evidence",
        PG + "context",
        PG + "earliest",
        PG + "latest",
    }
)
"""Properties that the head of a page shows, so that its statements need not."""
SHOWN_ABOVE: Final = frozenset({PG + "backs", PG + "outcomeOf"})
"""Properties pointing at a thing whose subjects its page shows above already."""
BEHIND: Final = {
    PG + "signed": PG + "signatory",
    PG + "addressedTo": PG + "recipient",
    PG + "citesNorm": PG + "cites",
    PG + "quotes": PG + "cites",
}
"""Inferred short cuts with the property of the records from which they follow."""
MOST_VALUES: Final = 60
"""How many values of one property a page shows."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One value with the records it rests on; ``value`` is an IRI or a literal."""

    value: str
    label: str | None
    references: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The statements of one property: the first of them, and how many there are."""

    property: str
    words: str
    statements: tuple[Statement, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Passage:
    """The records of one letter that point at a thing by one property."""

    property: str
    words: str
    letter: str
    label: str
    date: str | None
    references: tuple[Row, ...]


def outward(thing: str, about: Iterable[Row], references: Iterable[Row]) -> list[Group]:
    """What is stated of the thing, without what the head of its page shows.

    ``about`` are all its statements, ``references`` the records that point at it.
    """
    found = [row for row in about if row.property not in IN_THE_HEAD]
    backing = _Backing(tuple(references), rows("entity-assertions", thing=thing))
    return _groups(found, "value", backing)


def inward(thing: str, references: Iterable[Row]) -> list[Group]:
    """What points at the thing, other than the records of letters.

    A short cut that only repeats such records is left out.
    """
    found = [row for row in rows("entity-in", thing=thing) if row.property not in SHOWN_ABOVE]
    groups = _groups(found, "subject", _Backing(tuple(references)))
    return [one for one in groups if not (one.property in BEHIND and _is_repeated(one))]


def _is_repeated(group: Group) -> bool:
    return all(statement.references for statement in group.statements)


def passages(references: Iterable[Row]) -> list[Passage]:
    """The records that point at a thing, by property and letter."""
    return [
        Passage(
            name,
            _words(by_letter[0]),
            letter,
            by_letter[0].letterLabel or letter,
            by_letter[0].date,
            tuple(by_letter),
        )
        for name, by_property in grouped(references, "property").items()
        for letter, by_letter in grouped(by_property, "letter").items()
    ]


@dataclass(frozen=True, slots=True)
class _Backing:
    """The records of letters that point at a thing, and the assertions about it."""

    references: tuple[Row, ...]
    asserted: tuple[Row, ...] = ()

    def behind(self, name: str, value: str) -> tuple[Row, ...]:
        """The records that one statement rests on."""
        own = [row for row in self.asserted if row.property == name and row.value == value]
        said = [
            row
            for row in self.references
            if row.property == BEHIND.get(name) and row.letter == value
        ]
        return (*own, *said)


def _groups(found: Iterable[Row], column: str, backing: _Backing) -> list[Group]:
    groups = []
    for name, several in grouped(found, "property").items():
        values = grouped(several, column)
        statements = tuple(
            Statement(value, same[0].label, backing.behind(name, value))
            for value, same in list(values.items())[:MOST_VALUES]
        )
        groups.append(Group(name, _words(several[0]), statements, len(values)))
    return groups


def _words(row: Row) -> str:
    return str(row.propertyLabel or property_words(row.property))
