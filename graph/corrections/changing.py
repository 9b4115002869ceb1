"""A record with some of its values set right, each by words that were picked in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph.corrections.plain import kind_of
from graph.errors import InputError
from graph.gazetteer import gazetteer
from graph.iri import Base
from graph.model import (
    Attribute,
    Certainty,
    Derived,
    Description,
    Document,
    Flag,
    Record,
    Span,
    Stated,
)
from graph.model.document import collapse
from graph.normalisers import Chosen, Recomputed
from graph.normalisers.choices import CHOSEN_COUNTRY, CHOSEN_THING
from graph.normalisers.places import country
from graph.normalisers.registry import normalisers
from graph.verify import check

MOST_CHOICES: Final = 50
"""More values than these nobody looks through in a list."""
_THING: Final = ("concept", CHOSEN_THING)
_RULES: Final[Mapping[str, tuple[str, ...]]] = {
    "country": ("country", "country-spelling", CHOSEN_COUNTRY),
    "norm": ("norm", *_THING),
    "provision": ("provision",),
    "functions": ("citation-function",),
    "compared_with": _THING,
    "thing": _THING,
    "recipients": _THING,
    "post": ("unit", CHOSEN_THING),
    "tenure": ("tenure",),
    "ordinal": ("ordinal",),
    "capacity": ("capacity",),
    "asked_of": _THING,
    "about": _THING,
    Attribute.DATE: ("date", "day-and-year"),
    Attribute.PUBLISHED: ("date", "day-and-year"),
    Attribute.LANGUAGE: ("language",),
    Attribute.KIND: ("document-kind",),
}
"""By which rules a value of each field may follow from its words, tried in this order."""
_COUNTRY_FLAGS: Final = frozenset(
    {Flag.COUNTRY_SPELLING, Flag.COUNTRY_FROM_NAME, Flag.NO_COUNTRY, Flag.PLACE_CONFLICT}
)
_SETTLES: Final[Mapping[str, frozenset[Flag]]] = {
    "country": _COUNTRY_FLAGS,
    "country_stated": _COUNTRY_FLAGS,
    "place": frozenset({Flag.PLACE_CONFLICT}),
    "capacity": frozenset({Flag.KIND_BY_LIST}),
    "norm": frozenset({Flag.INFERRED_INSTRUMENT, Flag.NO_SUCH_PROVISION}),
    "asked_of": frozenset({Flag.INFERRED_ADDRESSEE}),
    "text": frozenset({Flag.BREAKS_OFF}),
    "ordinal": frozenset({Flag.NUMBER_MISSING, Flag.NUMBER_REPEATED}),
    "value": frozenset({Flag.AMBIGUOUS_DATE}),
}
"""What is no longer in doubt once a field has been set right."""
_INSTEAD: Final = {"norm": "instrument", "instrument": "norm"}
_FIXED: Final = frozenset(
    {"evidence", "context", "extractor", "certainty", "reasons", "flags"}
    | {"attribute", "copy", "sort"}
)


@dataclass(frozen=True, slots=True)
class Change:
    """One field to set right.

    ``value`` is what it is to be: words of the text, or a code or known thing; empty takes the
    value away; None takes the words at ``span``, which are the new evidence for it.
    """

    field: str
    value: str | None = None
    span: Span | None = None


def changeable(record: Record) -> tuple[str, ...]:
    """The fields of a record that can be set right."""
    return tuple(name for name in record.__dataclass_fields__ if name not in _FIXED)


def rules_of(record: Record, name: str) -> tuple[str, ...]:
    """The rules by which a field's value follows from its words; none where it is the words."""
    if isinstance(record, Description):
        return _RULES.get(record.attribute, ())
    return _RULES.get(name, ())


def choices(rules: Sequence[str]) -> tuple[str, ...]:
    """The values that rules choose from, where they are a short list."""
    few = [rule for rule in map(normalisers().__getitem__, rules) if isinstance(rule, Chosen)]
    found = sorted(few[0].values()) if len(few) == len(rules) == 1 else []
    return tuple(found) if len(found) <= MOST_CHOICES else ()


def changed(document: Document, record: Record, changes: Sequence[Change]) -> Record:
    """The record set right, as a fact; it passes the evidence gate.

    Raises:
        InputError: naming the field that cannot be so, and why.
    """
    made = replace(record, certainty=Certainty.ASSERTED)
    for change in changes:
        made = _changed(document, made, change)
    made = _with_evidence(record, made)
    if problems := check(document, made):
        raise InputError(f"{kind_of(record)}: {problems[0]}; pick other words")
    return made


def located(document: Document, words: str, within: Span | None = None) -> Span:
    """The one place where words stand in a text, white space aside.

    Raises:
        InputError: if they stand nowhere, or in several places.
    """
    near = list(_places(document, words, within)) if within else []
    found = near or list(_places(document, words, None))
    if len(found) != 1:
        where = "nowhere" if not found else f"in {len(found)} places"
        raise InputError(f"“{words}” stands {where} in the text; pick the words by their place")
    return found[0]


def _places(document: Document, words: str, within: Span | None) -> Iterator[Span]:
    wanted = collapse(words)
    if not wanted:
        return
    pattern = re.compile(r"\s+".join(re.escape(word) for word in wanted.split()))
    start, end = (within.start, within.end) if within else (0, len(document.text))
    for found in pattern.finditer(document.text, start, end):
        yield Span(found.start(), found.end())


def _changed(document: Document, record: Record, change: Change) -> Record:
    name = change.field
    if name not in changeable(record):
        known = ", ".join(changeable(record))
        raise InputError(f"{kind_of(record)}: has no field {name}; it has {known}")
    value = _value(document, record, change)
    instead = {_INSTEAD[name]: None} if name in _INSTEAD and value is not None else {}
    settled = _SETTLES.get(name, frozenset())
    flags = tuple(flag for flag in record.flags if flag not in settled)
    reasons = record.reasons if flags else ()
    values = {name: value, **instead, "flags": flags, "reasons": reasons}
    return replace(record, **values)  # type: ignore[arg-type]


def _value(document: Document, record: Record, change: Change) -> object:
    several = str(record.__dataclass_fields__[change.field].type).startswith("tuple")
    if change.value == "" and change.span is None:
        if not several and not _optional(record, change.field):
            raise InputError(f"{change.field}: cannot be taken away; reject the record instead")
        return () if several else None
    make = _derived if rules_of(record, change.field) else _stated
    if not several:
        return make(document, record, change)
    wanted = [one.strip() for one in (change.value or "").split(",")]
    return tuple(make(document, record, replace(change, value=one or None)) for one in wanted)


def _stated(document: Document, record: Record, change: Change) -> Stated:
    if change.span is None:
        span = located(document, change.value or "", record.evidence)
    else:
        span = _inside(document, change.span)
    words = document.words(span)
    if change.value is not None and collapse(change.value) != words:
        raise InputError(
            f"{change.field}: “{change.value}” is not what stands there (“{words}”); "
            "pick the words that say it"
        )
    return Stated(span, words)


def _derived(document: Document, record: Record, change: Change) -> Derived:
    span = _inside(document, change.span or _source(record, change.field))
    words, rules = document.words(span), rules_of(record, change.field)
    value = _only(rules, words, change) if change.value is None else _meant(rules, change.value)
    for rule in rules:
        if normalisers()[rule].accepts(value, words):
            return Derived(value, span, rule)
    raise InputError(
        f"{change.field}: cannot be “{value}” by the words “{words}”; pick words that say it"
    )


def _only(rules: Sequence[str], words: str, change: Change) -> str:
    """The one value that the words allow."""
    for rule in map(normalisers().__getitem__, rules):
        found = sorted(rule.values(words)) if isinstance(rule, Recomputed) else []
        if len(found) == 1:
            return found[0]
    raise InputError(f"{change.field}: “{words}” does not tell one value; give the value too")


def _meant(rules: Sequence[str], value: str) -> str:
    """What somebody means who types a value: a name or short IRI of a known thing, a country."""
    if CHOSEN_COUNTRY in rules:
        return country(value) or value.upper()
    if CHOSEN_THING in rules:
        named = sorted(gazetteer().named(value))
        return named[0] if len(named) == 1 else Base().expanded(value)
    return value


def _inside(document: Document, span: Span) -> Span:
    if span.end > len(document.text) or not document.words(span):
        raise InputError(f"{span.start}-{span.end}: no words of the text; pick some")
    return span


def _source(record: Record, name: str) -> Span:
    """The words that a field rests on now; the record's where it has no value."""
    now = getattr(record, name)
    first = now[0] if isinstance(now, tuple) and now else now
    if isinstance(first, Derived):
        return first.source
    return record.evidence


def _optional(record: Record, name: str) -> bool:
    return "None" in str(record.__dataclass_fields__[name].type)


def _with_evidence(before: Record, after: Record) -> Record:
    """The record with all words in its evidence that its values rest on.

    Where the evidence was one value's words, it goes with them.
    """
    evidence = after.evidence
    for name, value in before.values():
        now = getattr(after, name)
        if isinstance(value, Stated) and value.span == before.evidence and isinstance(now, Stated):
            evidence = now.span
    spans = [
        value.span if isinstance(value, Stated) else value.source for _, value in after.values()
    ]
    known = [evidence, *after.context]
    if evidence != before.evidence and not all(_within(one, known) for one in spans):
        known.append(before.evidence)
    for span in spans:
        if not _within(span, known):
            known.append(span)
    return replace(after, evidence=evidence, context=tuple(known[1:]))


def _within(span: Span, known: Sequence[Span]) -> bool:
    return any(one.covers(span) for one in known)
