"""What is asked: a batch of queries or of things to tell about, read from JSON and checked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from graph.errors import BadParameter, BatchTooLong
from graph.model import collapse
from graph.reconciliation.kinds import ASKED, PROPERTIES, TYPES

MOST_QUERIES: Final = 50
"""How many queries, or things to tell about, one batch may have."""
LONGEST: Final = 300
"""How many characters a name, an identifier or a value may have."""
MOST_VALUES: Final = 20
"""How many types, properties and values of one property a query may have."""
MOST_CANDIDATES: Final = 25
USUAL_CANDIDATES: Final = 5


@dataclass(frozen=True, slots=True)
class Query:
    """One query: a name, the types it may be of (all without any), and properties with values."""

    words: str
    types: tuple[str, ...] = ()
    limit: int = USUAL_CANDIDATES
    given: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def values(self, name: str) -> tuple[str, ...]:
        """The values given for a property."""
        return tuple(value for pid, values in self.given if pid == name for value in values)

    def wants(self, kind: str) -> bool:
        """Whether it may be of that type."""
        return not self.types or kind in self.types


@dataclass(frozen=True, slots=True)
class Extension:
    """Things, and the properties to tell of each."""

    ids: tuple[str, ...]
    properties: tuple[str, ...]


def read_batch(text: str) -> dict[str, Query]:
    """The queries of a batch, by the names that the client gave them.

    Raises:
        BadParameter: if it is no batch as the API has it.
        BatchTooLong: if it has too many queries.
    """
    batch = _mapping(_parsed(text, "queries"), "queries")
    if len(batch) > MOST_QUERIES:
        raise BatchTooLong(
            f"queries: {len(batch)} in one batch; send at most {MOST_QUERIES} at a time"
        )
    return {_text(key, "queries: a key"): _query(one, f"queries: {key[:40]}")
            for key, one in batch.items()}  # fmt: skip


def read_extension(text: str) -> Extension:
    """The things of a data extension, and what to tell of them.

    Raises:
        BadParameter: if it is none as the API has it, or names an unknown property.
        BatchTooLong: if it has too many things.
    """
    asked = _mapping(_parsed(text, "extend"), "extend")
    ids = _list(asked.get("ids"), "extend: ids")
    if len(ids) > MOST_QUERIES:
        raise BatchTooLong(f"extend: {len(ids)} ids; send at most {MOST_QUERIES} at a time")
    properties = _short(_list(asked.get("properties"), "extend: properties"), "extend: properties")
    wanted = (_mapping(one, "extend: a property").get("id") for one in properties)
    return Extension(
        tuple(_text(one, "extend: an id") for one in ids),
        tuple(dict.fromkeys(_known_property(one, "extend: a property's id") for one in wanted)),
    )


def known_type(value: object, place: str) -> str:
    """A type by its name for programs.

    Raises:
        BadParameter: if it is none.
    """
    name = _text(value, place)
    if name not in TYPES:
        raise BadParameter(f"{place}: no type {name[:60]}; use {', '.join(TYPES)}")
    return name


def _query(value: object, place: str) -> Query:
    asked = _mapping(value, place)
    properties = _list(asked.get("properties", []), f"{place}: properties")
    if "query" not in asked and not properties:
        raise BadParameter(f"{place}: has neither query nor properties; give a name as query")
    types = asked.get("type", [])
    types = _short(types if isinstance(types, list) else [types], f"{place}: type")
    return Query(
        collapse(_text(asked.get("query", ""), f"{place}: query")),
        tuple(known_type(one, f"{place}: type") for one in types),
        _limit(asked.get("limit", USUAL_CANDIDATES), f"{place}: limit"),
        tuple(_given(one, place) for one in _short(properties, f"{place}: properties")),
    )


def _given(value: object, place: str) -> tuple[str, tuple[str, ...]]:
    asked = _mapping(value, f"{place}: a property")
    pid = _known_property(asked.get("pid"), f"{place}: pid")
    values = asked.get("v")
    values = _short(values if isinstance(values, list) else [values], f"{place}: v of {pid}")
    return pid, tuple(_value(one, f"{place}: v of {pid}") for one in values)


def _value(value: object, place: str) -> str:
    """A value as text; a thing that was reconciled before by its identifier."""
    if isinstance(value, dict):
        value = value.get("id")
    if isinstance(value, int | float):
        value = str(value)
    return collapse(_text(value, place))


def _known_property(value: object, place: str) -> str:
    name = _text(value, place)
    if name not in PROPERTIES:
        told = ", ".join(PROPERTIES)
        raise BadParameter(
            f"{place}: no property {name[:60]}; use {told} ({' and '.join(ASKED)} narrow a query)"
        )
    return name


def _limit(value: object, place: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float) or not value >= 1:
        raise BadParameter(f"{place}: no number from 1 on; give for example {USUAL_CANDIDATES}")
    return int(min(value, MOST_CANDIDATES))


def _parsed(text: str, place: str) -> Any:
    try:
        return json.loads(text)
    except RecursionError as error:
        raise BadParameter(f"{place}: is nested too deeply; send a flat object") from error
    except ValueError as error:
        raise BadParameter(f"{place}: is no JSON ({error}); mend it") from error


def _mapping(value: object, place: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise BadParameter(f"{place}: is no JSON object; send one in braces")
    return value


def _list(value: object, place: str) -> list[Any]:
    if not isinstance(value, list):
        raise BadParameter(f"{place}: is no list; send one in square brackets")
    return value


def _short(values: list[Any], place: str) -> list[Any]:
    if len(values) > MOST_VALUES:
        raise BadParameter(f"{place}: {len(values)} of them; give at most {MOST_VALUES}")
    return values


def _text(value: object, place: str) -> str:
    """A text that is not too long and can be written.

    Raises:
        BadParameter: if it is none.
    """
    if not isinstance(value, str):
        raise BadParameter(f"{place}: is missing or no text; send a string")
    if len(value) > LONGEST:
        raise BadParameter(f"{place}: longer than {LONGEST} characters; shorten it")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise BadParameter(f"{place}: has half of a character in it; send whole ones") from error
    return value
