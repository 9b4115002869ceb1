"""Persons withdrawn from public view by decision, and brought back by another one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files

from graph.errors import BadParameter, StoreError, UnknownEntity
from graph.resolution import Decision, Decisions, Verdict
from graph.store import Store
from graph.store.commits import now
from graph.store.keyed import iri_given, key_of
from graph.store.withholding.persons import PRINTED
from graph.store.withholding.spelling import words_of

FEWEST_WORDS = 2
_NUMBERED = re.compile(r"(?:.*withheld-)?(?P<line>\d{1,9})")


def withdrawal(store: Store, name: str, *, by: str, why: str) -> Decision:
    """The decision that takes a person out of public view; ``name`` is an IRI or a label.

    Raises:
        StoreError: if an engine on another machine has the graphs: it shows them by itself.
        UnknownEntity: if letters name no such person, or several.
        BadParameter: if that was decided already.
    """
    key = key_of(_person(store, name), store.registry, store.base)
    return _new(store, key, Decision(key, key, Verdict.WITHDRAWN, by, now(), why=why))


def withdrawal_of_name(store: Store, name: str, *, by: str, why: str) -> Decision:
    """The decision that withholds a name wherever it is printed, if nobody in the graph has it.

    Raises:
        StoreError: if an engine on another machine has the graphs: it shows them by itself.
        BadParameter: if it is one word only, or that was decided already.
    """
    if len(words_of(name)) < FEWEST_WORDS:
        raise BadParameter(f"{name}: one word may stand for anything; give the name in full")
    key = PRINTED + " ".join(name.split())
    return _new(store, key, Decision(key, key, Verdict.WITHDRAWN, by, now(), why=why))


def _new(store: Store, key: str, line: Decision) -> Decision:
    if store.elsewhere:
        raise StoreError(
            f"{store.place}: the graphs are in an engine on another machine, which shows them "
            "itself; take the person's letters out of it"
        )
    if _line_about(key, store.decisions()):
        raise BadParameter("this person was withdrawn already; see policygraph decisions")
    return line


def return_of(store: Store, name: str, *, by: str, why: str) -> Decision:
    """The decision that brings a person back, named as before or by the number in its place.

    Raises:
        BadParameter: if no such person was withdrawn.
    """
    known, numbered = store.decisions(), _NUMBERED.fullmatch(name)
    if numbered:
        number: int | None = int(numbered["line"])
    else:
        number = _line_about(key_of(_person(store, name), store.registry, store.base), known)
    line = known.standing.get(number or 0)
    if line is None or line.verdict is not Verdict.WITHDRAWN:
        raise BadParameter(f"{name}: nobody of that name was withdrawn; see policygraph decisions")
    return Decision(line.left, line.left, Verdict.UNDO, by, now(), why=why, undoes=number)


def page_of(line: Decision, store: Store) -> str | None:
    """The IRI of the person about whom it was decided."""
    return iri_given(line.left, store.registry, store.base)


def _line_about(key: str, known: Decisions) -> int | None:
    """The number of the line by which a person is withdrawn, if one is."""
    answering = known.canonical(key)
    for number, line in known.standing.items():
        if line.verdict is Verdict.WITHDRAWN and known.canonical(line.left) == answering:
            return number
    return None


def _person(store: Store, name: str) -> str:
    """The IRI of a person of whom letters tell."""
    people = dict(_people(store))
    local, wanted = name.removeprefix("person/"), name.casefold()
    for iri in (store.base.expanded(name), store.base.name("p", local)):
        if iri in people:
            return iri
    found = sorted(one for one, label in people.items() if label.casefold() == wanted)
    if len(found) > 1:
        choices = ", ".join(map(store.base.shortened, found))
        raise UnknownEntity(f"{name}: may mean {choices}; give one of these names")
    if not found:
        raise UnknownEntity(f"{name}: no person of that name in the store; search for it")
    return found[0]


def _people(store: Store) -> Iterator[tuple[str, str]]:
    """All persons with their names, those included that wait for a decision."""
    query = files("graph.writing").joinpath("people.rq").read_text("utf-8")
    for engine in (store, store.suggested):
        for row in engine.query(query):  # type: ignore[union-attr]
            yield row["person"].value, row["name"].value
