"""Things by the names that people have for them: which can be of a kind, and who has a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

import pyoxigraph as ox

from graph.query.question_files import load_query
from graph.query.questions import Kind, Question
from graph.query.running import rows_of
from graph.query.tables import Table
from graph.store import View

Named = dict[str, str]
"""Things with their labels, by IRI."""
_OURS: Final = {"", "en"}
"""Languages of names to call things by."""
_LANGUAGES: Final = ("en", "fr", "es")
_LOCAL = re.compile(r"[\w.\-]+")


@dataclass(frozen=True, slots=True)
class Sort:
    """The classes that things of a kind can have, and where their names can start.

    Names that start with one of ``spaces`` are understood without it, those in ``offered`` are
    offered to choose from; an earlier one goes before a later one.
    """

    classes: tuple[str, ...]
    spaces: tuple[str, ...]
    offered: tuple[str, ...]


def _sort(classes: str, spaces: str, offered: str = "") -> Sort:
    return Sort(tuple(classes.split()), tuple(spaces.split()), tuple((offered or spaces).split()))


SORTS: Final = {
    Kind.LETTER: _sort("pg:Document", "letter: doc:", "letter:"),
    Kind.ORGANISATION: _sort("org:Organization", "o: orgn:"),
    Kind.BODY: _sort("org:Organization", "orgn: o:"),
    Kind.AGENT: _sort("foaf:Agent", "o: p: orgn:"),
    Kind.PERSON: _sort("foaf:Person", "p:"),
    Kind.POST: _sort("org:Post", "post:"),
    Kind.NORM: _sort("pg:Document", "treaty: instr:"),
    Kind.TOPIC: _sort("skos:Concept", "code:topic. code:", "code:topic."),
    Kind.DEMAND: _sort("pg:Demand", "letter:"),
    Kind.CASE: _sort("pg:Case", "case:"),
    Kind.COUNTRY: _sort("pg:Country", "place:"),
    Kind.ENTITY: _sort(
        "pg:Document foaf:Agent org:Post pg:Event pg:Country skos:Concept",
        "letter: o: p: orgn: treaty: instr: ev: post: code:topic.",
        "letter: o: p: orgn: treaty: instr: ev: post: place: code:topic.",
    ),
}
"""The kinds of which things have names."""


def by_local_name(store: View, kind: Kind, text: str) -> Named:
    """Things of the kind whose IRI ends in the text, in the first space that has one."""
    if not _LOCAL.fullmatch(text):
        return {}
    sort = SORTS[kind]
    for space in sort.spaces:
        for local in dict.fromkeys((text, text.lower(), text.upper())):
            found = of_kind(store, kind, [store.base.expanded(space + local)])
            if found:
                return found
    return {}


def of_kind(store: View, kind: Kind, things: Iterable[str]) -> Named:
    """Those of these things (IRIs) that are of the kind."""
    given = {"given": [f"<{one}>" for one in sorted(things)], "class": SORTS[kind].classes}
    return _named(store, "of-class", given) if given["given"] else {}


def by_name(store: View, kind: Kind, text: str) -> Named:
    """Things of the kind that have just the text as a label or acronym."""
    words = [ox.Literal(text), *(ox.Literal(text, language=one) for one in _LANGUAGES)]
    given = {"words": list(map(str, words)), "class": SORTS[kind].classes}
    return _named(store, "by-name", given)


def label(store: View, iri: str) -> str:
    """What to call a thing: the name chosen for it, else its English or plain label, else any.

    Its short name where it has none.
    """
    labels = look_up(store, "labels", {"thing": [f"<{iri}>"]}).values()
    by_language = {row["language"]: row["label"] for row in reversed(labels)}
    for row in labels:
        if row["chosen"] == "true" and row["language"] in _OURS:
            return row["label"] or ""
    chosen = (by_language.get(one) for one in ("en", "", *sorted(filter(None, by_language))))
    return next(filter(None, chosen), None) or store.base.shortened(iri)


def look_up(store: View, name: str, given: Mapping[str, Iterable[str]]) -> Table:
    """The rows of one of the queries in ``lookups/``."""
    sparql = _look_ups()[name].sparql(store.base, given)
    return rows_of(store, sparql, limit=MOST_NAMES)


def covered() -> tuple[Question, Question]:
    """The look-ups of what a store covers: its letters and their years, and the bodies."""
    return _look_ups()["covered-letters"], _look_ups()["covered-bodies"]


MOST_NAMES: Final = 500_000


def _named(store: View, name: str, given: Mapping[str, Iterable[str]]) -> Named:
    """The IRIs and labels that a look-up finds."""
    return {row["thing"] or "": row["label"] or "" for row in look_up(store, name, given).values()}


@cache
def _look_ups() -> dict[str, Question]:
    return load_query(files("graph") / "query" / "lookups")
