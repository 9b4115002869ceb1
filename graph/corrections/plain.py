"""Records as plain values, so that they can be kept as JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from graph.errors import InputError
from graph.model import (
    Addressing,
    AgendaEntry,
    Attribute,
    Certainty,
    Citation,
    Clause,
    Demand,
    Derived,
    Description,
    Flag,
    Mention,
    Participation,
    Quotation,
    Record,
    Remark,
    Signature,
    Sitting,
    Sort,
    Span,
    Stance,
    Stated,
)

KINDS: Final[Mapping[str, type[Record]]] = {
    kind.__name__.lower(): kind
    for kind in (
        Addressing,
        AgendaEntry,
        Citation,
        Clause,
        Demand,
        Description,
        Mention,
        Participation,
        Quotation,
        Remark,
        Signature,
        Sitting,
        Stance,
    )
}
"""The kinds of records by their names."""
_ENUMS: Final[Mapping[str, Callable[[str], object]]] = {
    "attribute": Attribute,
    "certainty": Certainty,
    "flags": Flag,
    "sort": Sort,
}
_SPANS: Final = frozenset({"evidence", "context"})


def kind_of(record: Record) -> str:
    """The name of a record's kind."""
    return type(record).__name__.lower()


def to_plain(record: Record) -> dict[str, Any]:
    """A record as values of JSON; what it does not say is left out."""
    told = {"kind": kind_of(record)}
    for name in record.__dataclass_fields__:
        value = getattr(record, name)
        if value is not None and value != ():
            told[name] = _plain(value)
    return told


def from_plain(told: Mapping[str, Any]) -> Record:
    """The record that such values tell.

    Raises:
        InputError: if they tell none.
    """
    given = dict(told)
    try:
        kind: Callable[..., Record] = KINDS[given.pop("kind")]
        return kind(**{name: _read(name, value) for name, value in given.items()})
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"not a record ({error})") from error


def _plain(value: object) -> Any:
    if isinstance(value, Stated):
        return {"at": _plain(value.span), "text": value.text}
    if isinstance(value, Derived):
        return {"at": _plain(value.source), "value": value.value, "by": value.normaliser}
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value if isinstance(value, bool) else str(value)


def _read(name: str, value: Any) -> object:
    match value:
        case {"at": at, "value": of, "by": by}:
            return Derived(str(of), Span(*at), str(by))
        case {"at": at, "text": text}:
            return Stated(Span(*at), str(text))
        case [int(), int()] if name in _SPANS:
            return Span(*value)
        case list():
            return tuple(_read(name, one) for one in value)
        case bool():
            return value
        case str():
            return _ENUMS.get(name, str)(value)
    raise ValueError(f"{name}: {value!r}")
