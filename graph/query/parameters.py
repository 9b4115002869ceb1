"""What a person may write for a parameter, and the terms it stands for.

A thing may be given by its IRI, by its prefixed name (``treaty:trips.art_7``), by the local
part of its name (``trips.art_7``), or by a label or acronym that only one thing of the kind
has (``WCO``). Values are turned into terms and written by the engine's own serialiser:
nothing that a person types is pasted into a query.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

import pyoxigraph as ox

from graph.errors import BadParameter
from graph.query.questions import Kind, Need, Parameter, Question, load_query
from graph.query.running import rows_of
from graph.store import View
from graph.terms import XSD

Value = str | int | float | Decimal | date
_LANGUAGES = ("en", "fr", "es")
_SHOWN = 5
_LOCAL = re.compile(r"[\w.\-]+")
_NOT_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|^`\\]")


@dataclass(frozen=True, slots=True)
class Sort:
    """The classes that things of a kind can have, and where their names can start."""

    classes: tuple[str, ...]
    spaces: tuple[str, ...]


_SORTS = {
    Kind.LETTER: Sort(("pg:Document",), ("letter:", "doc:")),
    Kind.ORGANISATION: Sort(("org:Organization",), ("o:", "orgn:")),
    Kind.BODY: Sort(("org:Organization",), ("orgn:", "o:")),
    Kind.AGENT: Sort(("foaf:Agent",), ("o:", "p:", "orgn:")),
    Kind.PERSON: Sort(("foaf:Person",), ("p:",)),
    Kind.POST: Sort(("org:Post",), ("post:",)),
    Kind.NORM: Sort(("pg:Document",), ("treaty:", "instr:")),
    Kind.TOPIC: Sort(("skos:Concept",), ("code:topic.", "code:")),
    Kind.DEMAND: Sort(("pg:Demand",), ("letter:",)),
    Kind.COUNTRY: Sort(("pg:Country",), ("place:",)),
    Kind.ENTITY: Sort(
        ("pg:Document", "foaf:Agent", "org:Post", "pg:Event", "pg:Country", "skos:Concept"),
        ("letter:", "o:", "p:", "orgn:", "treaty:", "instr:", "ev:", "post:", "code:topic."),
    ),
}


def terms(
    store: View, question: Question, given: dict[str, Value | Sequence[Value]]
) -> dict[str, list[str]]:
    """The terms for each of a question's parameters, as SPARQL writes them.

    Several values may be given for one parameter: any of them will do.

    Raises:
        BadParameter: if one is unknown, missing, of the wrong kind, or stands for several
            things.
    """
    for name in given:
        question.parameter(name)
    found: dict[str, list[str]] = {}
    for parameter in question.parameters:
        value = given.get(parameter.name)
        if value is None and parameter.need is Need.DEFAULT:
            value = parameter.example
        if value is not None:
            several = [value] if isinstance(value, Value) else list(value)
            found[parameter.name] = [term(store, parameter, one) for one in several]
        elif parameter.need is Need.REQUIRED:
            raise BadParameter(
                f"{question.name}: {parameter.name} is missing; "
                f"give for example {parameter.name}={parameter.example}"
            )
    return found


def term(store: View, parameter: Parameter, value: Value) -> str:
    """The term that a value for a parameter stands for, as SPARQL writes it.

    Raises:
        BadParameter: if it is of the wrong kind, or stands for nothing or several things.
    """
    text = str(value).strip()
    match parameter.kind:
        case Kind.TEXT:
            return str(ox.Literal(text))
        case Kind.DATE:
            return _date(parameter, text)
        case Kind.NUMBER:
            return _number(parameter, text)
    return str(_thing(store, parameter, text))


def _date(parameter: Parameter, text: str) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise BadParameter(f"{parameter.name}={text}: not a date; write it as 2008-10-28") from None
    return str(ox.Literal(day.isoformat(), datatype=XSD.date))


def _number(parameter: Parameter, text: str) -> str:
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise BadParameter(f"{parameter.name}={text}: not a number; write digits only") from None
    if not number.is_finite():
        raise BadParameter(f"{parameter.name}={text}: not a number; write digits only")
    whole = number == number.to_integral_value()
    lexical = str(int(number)) if whole else format(number, "f")
    return str(ox.Literal(lexical, datatype=XSD.integer if whole else XSD.decimal))


def _thing(store: View, parameter: Parameter, text: str) -> ox.NamedNode:
    """The one thing that a person's words stand for."""
    if _is_iri(text):
        return _node(parameter, text.removeprefix("<").removesuffix(">"))
    expanded = store.base.expanded(text)
    if expanded != text:
        return _node(parameter, expanded)
    if parameter.kind not in _SORTS:
        raise BadParameter(f"{parameter.name}={text}: write its IRI, or a prefixed name")
    sort = _SORTS[parameter.kind]
    found = _by_local_name(store, sort, text) or _by_name(store, sort, text)
    if len(found) == 1:
        return ox.NamedNode(next(iter(found)))
    if found:
        raise BadParameter(f"{parameter.name}={text}: {_several(store, found)}")
    raise BadParameter(f"{parameter.name}={text}: {_nothing(store, parameter, text)}")


def _is_iri(text: str) -> bool:
    return text.startswith(("http://", "https://", "urn:", "<"))


def _node(parameter: Parameter, iri: str) -> ox.NamedNode:
    try:
        node = ox.NamedNode(iri)
    except ValueError:
        node = None
    if node is None or _NOT_IN_IRI.search(iri):
        raise BadParameter(f"{parameter.name}={iri}: not an IRI; check its signs")
    return node


def _by_local_name(store: View, sort: Sort, text: str) -> dict[str, str]:
    """Things of the sort whose IRI ends in the text, in the first space that has one."""
    if not _LOCAL.fullmatch(text):
        return {}
    for space in sort.spaces:
        for local in dict.fromkeys((text, text.lower(), text.upper())):
            iri = store.base.expanded(space + local)
            found = _looked_up(store, "of-class", {"given": [f"<{iri}>"], "class": sort.classes})
            if found:
                return found
    return {}


def _by_name(store: View, sort: Sort, text: str) -> dict[str, str]:
    """Things of the sort that have the text as a label or acronym, in any case."""
    words = [ox.Literal(text), *(ox.Literal(text, language=one) for one in _LANGUAGES)]
    exact = {"words": list(map(str, words)), "class": sort.classes}
    if found := _looked_up(store, "by-name", exact):
        return found
    any_case = {"words": [str(ox.Literal(text.casefold()))], "class": sort.classes}
    return _looked_up(store, "by-name-in-any-case", any_case)


def look_up(
    store: View, name: str, given: Mapping[str, Iterable[str]]
) -> list[dict[str, str | None]]:
    """The rows of one of the queries in ``lookups/``."""
    return rows_of(store, _look_ups()[name].sparql(store.base, given)).values()


def _looked_up(store: View, name: str, given: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """The IRIs and labels that a look-up finds."""
    return {row["thing"] or "": row["label"] or "" for row in look_up(store, name, given)}


def _several(store: View, found: dict[str, str]) -> str:
    names = [f"{store.base.shortened(iri)} ({label})" for iri, label in sorted(found.items())]
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return f"stands for several things, name one: {', '.join(names[:_SHOWN])}{more}"


def _nothing(store: View, parameter: Parameter, text: str) -> str:
    all_names = _looked_up(store, "all-names", {"class": _SORTS[parameter.kind].classes})
    labels = {label: iri for iri, label in all_names.items()}
    close = get_close_matches(text, labels, n=_SHOWN, cutoff=0.5)
    hint = (
        f"did you mean {_listed(store, close, labels)}?"
        if close
        else (f"give for example {parameter.example}")
    )
    return f"no {parameter.kind} of that name in the store; {hint}"


def _listed(store: View, close: Iterable[str], labels: dict[str, str]) -> str:
    return ", ".join(f"{store.base.shortened(labels[label])} ({label})" for label in close)


@cache
def _look_ups() -> dict[str, Question]:
    return load_query(files("graph") / "query" / "lookups")
