"""What the store says of things that are to be drawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from graph.iri import SHARED
from graph.network.asking import rows
from graph.store import View

AT_ONCE: Final = 500
"""Of how many things one query asks, so that the engine looks each of them up."""
_CALLED: Final = ("currentStatus", "seat")
"""Whose values are told by what they are called."""

Facts = Mapping[str, Mapping[str, list[str]]]
"""Of each thing, the values of each property by the property's last word."""


def facts_of(store: View, things: Iterable[str]) -> Facts:
    """What the store says of things: classes, names, date, country and state."""
    facts: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in asked_of(store, "facts", thing=things):
        name = row["property"].rpartition("/")[2].rpartition("#")[2]
        facts[row["thing"]][name].append(row["value"])
    named = {name for known in facts.values() for key in _CALLED for name in known.get(key, ())}
    names: dict[str, list[str]] = defaultdict(list)
    for row in asked_of(store, "called", thing=named):
        names[row["thing"]].append(row["name"])
    return {
        thing: {
            key: _told(values, names if key in _CALLED else {}) for key, values in known.items()
        }
        for thing, known in facts.items()
    }


def above(store: View, things: Iterable[str]) -> dict[str, list[str]]:
    """What things, and what they are part of, are directly part of."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in asked_of(store, "parents", thing=things):
        found[row["child"]].append(row["parent"])
    return found


def _told(values: Iterable[str], names: Mapping[str, list[str]]) -> list[str]:
    return [one.removeprefix(SHARED) for value in values for one in names.get(value, [value])]


def asked_of(store: View, name: str, **things: Iterable[str]) -> Iterator[dict[str, str]]:
    """The answers of a question about some things, given by its parameter, a few at once."""
    ((parameter, given),) = things.items()
    wanted = sorted(given)
    for start in range(0, len(wanted), AT_ONCE):
        yield from rows(store, name, **{parameter: wanted[start : start + AT_ONCE]})
