"""All names of what can be reconciled, laid out for looking up: once for each state of a store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, Final
from weakref import WeakKeyDictionary

from graph.iri import SPACES
from graph.reconciliation.kinds import PARTIES, TYPES
from graph.resolution.index import Index, Known
from graph.search import folded, index_of
from graph.store import View

ACRONYM: Final = "acronym"
TITLE: Final = "title"
"""How the index of words marks names that are acronyms, and titles."""
_HELD: Final[WeakKeyDictionary[View, tuple[int | None, Names]]] = WeakKeyDictionary()
_KINDS: Final = ", ".join(f"'{kind}'" for kind in TYPES)


@dataclass(slots=True)
class Thing:
    """Something that a name can mean; ``letters`` counts those that it stands in."""

    iri: str
    kind: str
    label: str
    letters: int
    names: list[tuple[str, str]] = field(default_factory=list)
    countries: set[str] = field(default_factory=set)
    affiliations: set[str] = field(default_factory=set)

    @property
    def acronyms(self) -> list[str]:
        """Its acronyms."""
        return sorted(name for name, how in self.names if how == ACRONYM)

    def known(self) -> Known:
        """The thing as names are compared with it: an acronym stands beside its label."""
        others = [name for name, how in self.names if how != ACRONYM and name != self.label]
        beside = [f"{self.label} ({acronym})" for acronym in self.acronyms]
        return Known(self.iri, self.label, (*dict.fromkeys((*others, *beside)),))


class Names:
    """The names of one state of a store.

    ``things`` are what the names stand for, by IRI; ``exact`` are things by each of their
    names without case and accents, with the name and whether it is an acronym; ``parties`` compares
    names of organisations and bodies.
    """

    def __init__(self, things: Iterable[Thing]) -> None:
        self.things = {one.iri: one for one in things}
        self.exact: dict[str, list[tuple[Thing, str, str]]] = defaultdict(list)
        self.spelled: dict[str, list[str]] = defaultdict(list)
        for one in self.things.values():
            for name, how in one.names:
                self.exact[folded(name)].append((one, name, how))
        for key, named in self.exact.items():
            for kind in {one.kind for one, _, _ in named}:
                self.spelled[kind].append(key)
        self.parties = Index(one.known() for one in self.things.values() if one.kind in PARTIES)

    def country(self, value: str) -> str | None:
        """The IRI of a country by IRI, name or code; None where it is not known."""
        code = SPACES["place"] + value.upper()
        for iri in (value, code):
            if iri in self.things and self.things[iri].kind == "country":
                return iri
        found = {
            one.iri for one, _, _ in self.exact.get(folded(value), ()) if one.kind == "country"
        }
        return next(iter(found)) if len(found) == 1 else None


def names_of(view: View) -> Names:
    """The names of what a view shows, laid out when they are first asked for."""
    commit = getattr(view, "commit", None)
    held = _HELD.get(view)
    if held is None or held[0] != commit:
        held = _HELD[view] = (commit, Names(_read(view)))
    return held[1]


@cache
def queries() -> dict[str, str]:
    """This room's queries by the names of their files."""
    names, room = ("affiliations", "same-as"), files("graph.reconciliation")
    return {name: room.joinpath(f"{name}.rq").read_text("utf-8") for name in names}


def _read(view: View) -> Iterable[Thing]:
    index = index_of(view)
    shown = f"FROM thing WHERE kind IN ({_KINDS}) ORDER BY iri"
    things = {row[0]: Thing(*row) for row in index.rows(f"SELECT iri, kind, label, weight {shown}")}
    for iri, name, how in index.rows("SELECT iri, name, how FROM name JOIN thing ON id = thing"):
        if iri in things:
            things[iri].names.append((name, how))
    sql = "SELECT iri, value FROM facet JOIN thing ON id = thing WHERE field = 'country'"
    for iri, country in index.rows(f"{sql} AND kind = 'organisation'"):
        things[iri].countries.add(country)
    _affiliate(view, things)
    return things.values()


def _affiliate(view: View, things: dict[str, Thing]) -> None:
    """Give persons what they signed for: as printed, and by every name of the organisation."""
    with view.reading():
        rows: Any = view.query(queries()["affiliations"])
        for person, organisation, printed in (tuple(one.value for one in row) for row in rows):
            if person not in things:
                continue
            known = things[person].affiliations
            known.update({organisation, folded(printed)} - {""})
            if organisation in things:
                known.update(folded(name) for name, _ in things[organisation].names)
