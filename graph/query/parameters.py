"""What a person may write for a parameter, and the terms it stands for.

A thing may be given by its IRI, by its prefixed name (``treaty:trips.art_7``), by the local
part of its name (``trips.art_7``), or by a label or acronym that only one thing of the kind
has (``WCO``). Values are turned into terms and written by the engine's own serialiser:
nothing that a person types is pasted into a query.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

import pyoxigraph as ox

from graph.errors import BadParameter
from graph.query.completing import MOST_CLOSE, by_folded_name, nearest
from graph.query.named import SORTS, Named, by_local_name, by_name
from graph.query.questions import Kind, Need, Parameter, Question
from graph.store import View
from graph.terms import XSD

Value = str | int | float | Decimal | date
Choices = tuple[tuple[str, str], ...]
_LONGEST_TOLD = 80
_NUMBER = re.compile(r"[+-]?[0-9]{1,30}(\.[0-9]{1,30})?")
_NOT_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|^`\\]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


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
            raise missing(question, parameter)
    return found


def missing(question: Question, parameter: Parameter) -> BadParameter:
    """What is told where a value has to be given and is not."""
    return BadParameter(
        f"{question.name}: {parameter.name} is missing; "
        f"give for example {parameter.name}={parameter.example}",
        name=parameter.name,
        reason=f"missing; {_for_example(parameter)}",
    )


def term(store: View, parameter: Parameter, value: Value) -> str:
    """The term that a value for a parameter stands for, as SPARQL writes it.

    Raises:
        BadParameter: if it is of the wrong kind, or stands for nothing or several things.
    """
    text = str(value).strip()
    if not text:
        raise _wrong(parameter, text, f"empty; {_for_example(parameter)}")
    if _CONTROL.search(text):
        raise _wrong(parameter, text, "has signs that no text has; write it anew")
    match parameter.kind:
        case Kind.TEXT:
            return str(ox.Literal(text))
        case Kind.DATE:
            return _date(parameter, text)
        case Kind.NUMBER:
            return _number(parameter, text)
    return str(_thing(store, parameter, text))


def written(store: View, parameter: Parameter, value: Value) -> str:
    """A value as it is kept and stands in addresses: of a thing its short name.

    Raises:
        BadParameter: if it is of the wrong kind, or stands for nothing or several things.
    """
    bound = term(store, parameter, value)
    return store.base.shortened(bound[1:-1]) if parameter.kind.is_thing else str(value)


def _wrong(parameter: Parameter, text: str, reason: str, *, choices: Choices = ()) -> BadParameter:
    told = text if len(text) <= _LONGEST_TOLD else f"{text[:_LONGEST_TOLD]}…"
    return BadParameter(
        f"{parameter.name}={told}: {reason}", name=parameter.name, reason=reason, choices=choices
    )


def _date(parameter: Parameter, text: str) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise _wrong(parameter, text, "not a date; write it as 2008-10-28") from None
    return str(ox.Literal(day.isoformat(), datatype=XSD.date))


def _number(parameter: Parameter, text: str) -> str:
    if not _NUMBER.fullmatch(text):
        raise _wrong(parameter, text, "not a number; write digits only")
    number = Decimal(text)
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
    kind = parameter.kind
    if kind not in SORTS:
        raise _wrong(parameter, text, "write its IRI, or a prefixed name")
    found = (
        by_local_name(store, kind, text)
        or by_name(store, kind, text)
        or by_folded_name(store, kind, text)
    )
    if len(found) == 1:
        return ox.NamedNode(next(iter(found)))
    reason, choices = _several(store, found) if found else _nothing(store, parameter, text)
    raise _wrong(parameter, text, reason, choices=choices)


def _is_iri(text: str) -> bool:
    return text.startswith(("http://", "https://", "urn:", "<"))


def _node(parameter: Parameter, iri: str) -> ox.NamedNode:
    try:
        node = ox.NamedNode(iri)
    except ValueError:
        node = None
    if node is None or _NOT_IN_IRI.search(iri):
        raise _wrong(parameter, iri, "not an IRI; check its signs")
    return node


def _several(store: View, found: Named) -> tuple[str, Choices]:
    choices = tuple((store.base.shortened(iri), label) for iri, label in sorted(found.items()))
    more = f" and {len(found) - MOST_CLOSE} more" if len(found) > MOST_CLOSE else ""
    return f"stands for several things, name one: {_listed(choices[:MOST_CLOSE])}{more}", choices


def _nothing(store: View, parameter: Parameter, text: str) -> tuple[str, Choices]:
    choices = tuple((one.value, one.label) for one in nearest(store, parameter.kind, text))
    hint = f"did you mean {_listed(choices)}?" if choices else _some(store, parameter)
    return f"no {parameter.kind} of that name in the store; {hint}", choices


def _some(store: View, parameter: Parameter) -> str:
    """Which things of a kind there are, a few of them."""
    some = nearest(store, parameter.kind, "")
    if not some:
        return "it has none"
    return f"it has for example {_listed((one.value, one.label) for one in some)}"


def _for_example(parameter: Parameter) -> str:
    return f"give for example {parameter.example}"


def _listed(choices: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f"{name} ({label})" for name, label in choices)
