"""Holds the corrections of a letter against what extraction finds in it now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from graph.corrections.correction import Correction, Corrections, Verdict
from graph.corrections.places import Target, target
from graph.corrections.plain import to_plain
from graph.iri import slug
from graph.model import Certainty, Document, Record
from graph.verify import check

_OF_EXTRACTION = ("extractor", "reasons", "flags", "certainty")


class State(StrEnum):
    """What a line of the log is worth in the text that there is now."""

    HOLDS = "holds"
    REPLACED = "replaced"
    UNDONE = "undone"
    OPEN_AGAIN = "open again"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one line: whether it holds, of which record, and why it does not."""

    state: State
    record: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A line that holds, with its record where that stands in the present text.

    ``made`` is the record as it is to be, None where it was rejected.
    """

    number: int
    line: Correction
    found: Record
    made: Record | None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A letter's records as they are to be.

    ``names`` are the records' names, the same as without any correction; ``decided`` has what
    was ruled for each record that somebody decided about, also for those that were left out.
    ``found`` are all records as extraction found them, by their names.
    """

    records: tuple[Record, ...]
    names: tuple[str, ...]
    found: Mapping[str, Record]
    decided: Mapping[str, Ruling] = field(default_factory=dict)
    outcomes: Mapping[int, Outcome] = field(default_factory=dict)

    @property
    def open(self) -> list[tuple[str, Record]]:
        """The records that wait for a person, with their names, in the order of the text."""
        return [
            (name, record)
            for name, record in zip(self.names, self.records, strict=True)
            if record.certainty is Certainty.SUGGESTED and name not in self.decided
        ]

    @property
    def reopened(self) -> list[int]:
        """The numbers of the lines that are open again."""
        return [n for n, one in self.outcomes.items() if one.state is State.OPEN_AGAIN]


def replay(
    document: Document,
    records: Sequence[Record],
    *,
    names: Sequence[str],
    corrections: Corrections,
) -> Reviewed:
    """The records of a letter with what is decided about them.

    ``names`` are the names of the records as extraction found them, the document's is the
    letter's. A later line about the same record replaces an earlier one. What is decided about a
    record that extraction finds no more stays, as its words are still there.
    """
    outcomes: dict[int, Outcome] = {}
    standing = _standing(document, corrections, outcomes)
    places = _places(records, standing)
    made: dict[str, Record] = dict(zip(names, records, strict=True))
    decided: dict[str, Ruling] = {}
    for one in standing:
        at = places.get(one.number)
        name = f"{one.line.record.partition('-r')[0]}-r{one.number}" if at is None else names[at]
        outcomes[one.number] = outcome = _applied(one, name, None if at is None else records[at])
        if outcome.state is not State.HOLDS:
            continue
        decided[name] = one
        if one.made is not None:
            made[name] = one.made
        else:
            made.pop(name, None)
    return Reviewed(
        tuple(made.values()),
        tuple(made),
        dict(zip(names, records, strict=True)),
        decided,
        dict(sorted(outcomes.items())),
    )


def _standing(
    document: Document, corrections: Corrections, outcomes: dict[int, Outcome]
) -> list[Ruling]:
    """The last line on each record whose words are in the text; notes what became of others."""
    last: dict[Target, Ruling] = {}
    for number, line in corrections.of(slug(document.name)):
        if number in corrections.undone:
            outcomes[number] = Outcome(State.UNDONE)
        elif line.verdict is not Verdict.UNDO:
            there = line.on(document)
            if there is None:
                outcomes[number] = Outcome(
                    State.OPEN_AGAIN, reason="the words that it rests on have changed"
                )
                continue
            found, made = there
            before = last.pop(target(found), None)
            if before is not None:
                outcomes[before.number] = Outcome(State.REPLACED)
            if made is not None and (problems := check(document, made)):
                outcomes[number] = Outcome(State.OPEN_AGAIN, reason=problems[0])
                continue
            last[target(found)] = Ruling(number, line, found, made)
    return list(last.values())


def _places(records: Sequence[Record], standing: Sequence[Ruling]) -> dict[int, int]:
    """Which record each line is about: the very one, else another of its kind on its words."""
    exact = {target(record): at for at, record in enumerate(records)}
    found = {one.number: exact[target(one.found)] for one in standing if target(one.found) in exact}
    free = set(range(len(records))) - set(found.values())
    for one in standing:
        if one.number not in found:
            near = next((at for at in sorted(free) if _alike(records[at], one.found)), None)
            if near is not None:
                found[one.number] = near
                free.discard(near)
    return found


def _alike(record: Record, other: Record) -> bool:
    """Whether two records of one kind name their thing with words that overlap."""
    one, two = target(record), target(other)
    same = one.kind == two.kind and (one.kind != "description" or one.told == two.told)
    return same and one.naming.overlaps(two.naming)


def _applied(one: Ruling, name: str, record: Record | None) -> Outcome:
    """What a line comes to for the record that it is about; None where none is found."""
    if one.made is not None or record is None:
        return Outcome(State.HOLDS, name)
    if said(record) == said(one.found):
        return Outcome(State.HOLDS, name)
    return Outcome(
        State.OPEN_AGAIN, name, "something else is found there now than what was rejected"
    )


def said(record: Record) -> dict[str, object]:
    """What a record says, apart from how it was found and how sure that is."""
    told = to_plain(record)
    return {name: value for name, value in told.items() if name not in _OF_EXTRACTION}


def accepted(record: Record) -> Record:
    """The record as a fact."""
    return replace(record, certainty=Certainty.ASSERTED)


def differences(before: Record, after: Record) -> Iterator[tuple[str, str, str]]:
    """The fields in which two records differ, each with its values in words."""
    fields = [one for one in before.__dataclass_fields__ if one not in _OF_EXTRACTION]
    for name in fields:
        was, now = (_words(getattr(one, name)) for one in (before, after))
        if was != now and name not in {"evidence", "context"}:
            yield name, was, now


def _words(value: object) -> str:
    match value:
        case None | ():
            return ""
        case tuple():
            return ", ".join(map(_words, value))
    return str(getattr(value, "text", None) or getattr(value, "value", value))
