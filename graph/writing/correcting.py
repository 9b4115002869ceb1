"""Decisions about single records of a letter: made, held against the graph's promises, taken.

The terminal and the web ask the same functions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph import curation
from graph.corrections import Change, Correction, State, Verdict, changed
from graph.corrections.changing import located
from graph.corrections.correction import resting
from graph.corrections.replaying import accepted, said
from graph.errors import InputError, UnknownEntity
from graph.iri import slug
from graph.model import Record, Span
from graph.store import Store
from graph.store.commits import now
from graph.store.correcting import corrections_at
from graph.store.extracted import Extracted
from graph.store.revising import Opened, foreseen, opened, revise
from graph.terms import PG

_PLACE = re.compile(r"(?:span-)?(\d+)-(\d+)")


def letter_named(store: Store, name: str) -> Opened:
    """The letter of that IRI, short name (``letter:2008-wco``) or name (``2008-wco``).

    Raises:
        UnknownEntity: if the store has no such letter.
        InputError: if it was added before records were kept.
    """
    iri = store.base.expanded(name)
    if not iri.startswith(("http://", "https://")):
        iri = store.names.letter(name).value if slug(name) else name
    if iri not in store.letters():
        raise UnknownEntity(f"{name}: no such letter in the store; see policygraph ask letters")
    return opened(store, iri)


def waiting(store: Store) -> list[str]:
    """The IRIs of the letters of which records wait for a person, sorted.

    Letters that were added before records were kept are not among them.
    """
    doubtful = {graph.rpartition("/letter.")[2] for graph in store.suggested.graphs()}
    kept = Extracted(store.place)
    letters = (one for one in store.letters() if one.rpartition("/")[2] in doubtful)
    return [letter for letter in letters if kept.path(letter).exists()]


def how_many(store: Store) -> int:
    """How many records of all letters wait."""
    waits = store.suggested.quads(predicate=PG.inDocument)
    return sum(not str(quad.subject).endswith(".tenure>") for quad in waits)


def decided(store: Store) -> list[str]:
    """The IRIs of the letters of which something was decided, sorted."""
    named = {line.letter for line in corrections_at(store.place).lines}
    return [letter for letter in store.letters() if letter.rpartition("/")[2] in named]


def accepting(letter: Opened, record: str, *, by: str, why: str = "") -> Correction:
    """The decision that a record is right as it was found."""
    found = _found(letter, record)
    told = _told(record, Verdict.ACCEPTED, by=by, why=why)
    return _line(letter, replace(told, found=found, made=accepted(found)))


def rejecting(letter: Opened, record: str, *, by: str, why: str = "") -> Correction:
    """The decision that a record is wrong."""
    told = _told(record, Verdict.REJECTED, by=by, why=why)
    return _line(letter, replace(told, found=_found(letter, record)))


def correcting(
    letter: Opened, record: str, changes: Sequence[Change], *, by: str, why: str = ""
) -> Correction:
    """The decision that sets fields of a record right, on top of what was set right before.

    Raises:
        InputError: naming the field that cannot be so, and why.
    """
    found, current = _found(letter, record), _current(letter, record)
    made = changed(letter.document, current, changes)
    if said(made) == said(current):
        raise InputError(f"{record}: says that already; change something, or accept it")
    told = _told(record, Verdict.CORRECTED, by=by, why=why)
    return _line(letter, replace(told, found=found, made=made))


def undoing(letter: Opened, number: int, *, by: str, why: str = "") -> Correction:
    """The line that takes the line of that number back.

    Raises:
        InputError: if that is no line about this letter that stands.
    """
    outcome = letter.reviewed.outcomes.get(number)
    if outcome is None or outcome.state not in {State.HOLDS, State.OPEN_AGAIN}:
        raise InputError(
            f"line {number}: no correction of {letter.name} that stands; "
            "see policygraph decisions --records"
        )
    record = letter.corrections.lines[number - 1].record
    told = _told(record, Verdict.UNDO, by=by, why=why)
    return replace(told, letter=letter.name, undoes=number)


def take(
    store: Store, letter: Opened, new: Sequence[Correction], *, seen: int | None = None
) -> bool:
    """Have corrections of one letter stand, all or none; whether its graph changed.

    Raises:
        DecisionRefused: if newer lines are about the same records.
        InputError: if the graph would break a promise with them, or one takes back nothing.
        StoreError: if the disk does not take it.
    """
    with store.alone():
        broken = curation.first_broken(store, foreseen(store, letter, new))
        if broken is not None:
            raise InputError(f"{new[0].record}: {broken}; set that right too, or reject it")
        return revise(store, letter, new, seen=seen)


def span_of(letter: Opened, words: str, record: str) -> Span:
    """The place of words in a letter: typed as they stand there, or as ``120-134``.

    Raises:
        InputError: if they stand nowhere, or in several places.
    """
    place = _PLACE.fullmatch(words.strip())
    if place is None:
        return located(letter.document, words, _current(letter, record).evidence)
    start, end = int(place[1]), int(place[2])
    if not start < end <= len(letter.document.text):
        raise InputError(f"{words}: no place in the text; it has {len(letter.document.text)} signs")
    return Span(start, end)


def _line(letter: Opened, told: Correction) -> Correction:
    """What was told of a record of a letter, with the words that it rests on."""
    anchors = resting(letter.document, told.found, told.made)
    return replace(told, letter=letter.name, text=letter.document.sha256, anchors=anchors)


def _told(record: str, verdict: Verdict, *, by: str, why: str) -> Correction:
    return Correction(letter="", record=record, verdict=verdict, by=by, at=now(), why=why)


def _found(letter: Opened, record: str) -> Record:
    """A record as extraction found it."""
    ruling = letter.reviewed.decided.get(record)
    found = ruling.found if ruling else letter.reviewed.found.get(record)
    if found is None:
        raise UnknownEntity(
            f"{record}: no such record in {letter.name}; see the names on the letter's page"
        )
    return found


def _current(letter: Opened, record: str) -> Record:
    """A record as it is now; as it was found where it was rejected."""
    told = dict(zip(letter.reviewed.names, letter.reviewed.records, strict=True))
    return told.get(record) or _found(letter, record)
