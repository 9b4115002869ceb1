"""Data extension: values of properties for things that were reconciled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any, Final

from graph.reconciliation.asked import Extension
from graph.reconciliation.kinds import PROPERTIES, TYPES
from graph.reconciliation.names import Names, Thing, names_of, queries
from graph.store import View

Shape = dict[str, Any]
Values = list[Shape]


def extended(view: View, asked: Extension) -> Shape:
    """The values, as the API has them; none for what is not known or has none."""
    names = names_of(view)
    things = {one: names.things.get(view.base.expanded(one)) for one in asked.ids}
    others = _others(view, things.values()) if "same-as" in asked.properties else {}

    def values(thing: Thing | None, pid: str) -> Values:
        if thing is None or thing.kind not in PROPERTIES[pid].types:
            return []
        return others.get(thing.iri, []) if pid == "same-as" else _TOLD[pid](names, thing)

    return {
        "meta": [_head(pid) for pid in asked.properties],
        "rows": {
            one: {pid: values(thing, pid) for pid in asked.properties}
            for one, thing in things.items()
        },
    }


def _head(pid: str) -> Shape:
    """What the column of a property is: its values are things only where they are countries."""
    head: Shape = {"id": pid, "name": PROPERTIES[pid].name}
    return head | ({"type": {"id": pid, "name": TYPES[pid]}} if pid in TYPES else {})


def _countries(names: Names, thing: Thing) -> Values:
    known = (names.things[iri] for iri in sorted(thing.countries) if iri in names.things)
    return [{"id": one.iri, "name": one.label} for one in known]


def _kind(_: Names, thing: Thing) -> Values:
    return [{"str": thing.kind}]


def _acronyms(_: Names, thing: Thing) -> Values:
    return [{"str": one} for one in thing.acronyms]


def _letters(_: Names, thing: Thing) -> Values:
    return [{"int": thing.letters}]


def _affiliations(_: Names, __: Thing) -> Values:
    """None: of a person nothing is told that the client did not give."""
    return []


_TOLD: Final[dict[str, Callable[[Names, Thing], Values]]] = {
    "country": _countries,
    "kind": _kind,
    "acronym": _acronyms,
    "letters": _letters,
    "affiliation": _affiliations,
}


def _others(view: View, things: Iterable[Thing | None]) -> dict[str, Values]:
    """Under which addresses other authorities know these things."""
    found: dict[str, Values] = defaultdict(list)
    known = sorted({f"<{one.iri}>" for one in things if one is not None})
    with view.reading():
        rows: Any = view.query(queries()["same-as"].replace("#things", " ".join(known)))
        for row in rows:
            found[row[0].value].append({"str": row[1].value})
    return found
