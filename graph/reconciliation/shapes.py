"""The shapes of the API: the manifest, results of a batch, suggestions, and what can be told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from graph.iri import SPACES, Base
from graph.reconciliation.asked import MOST_QUERIES
from graph.reconciliation.candidates import Candidate
from graph.reconciliation.kinds import PROPERTIES, TYPES
from graph.resolution.likeness import Reason
from graph.search import folded

Shape = dict[str, Any]
VERSION: Final = "0.2"
PREVIEW_SIZE: Final = {"width": 420, "height": 220}


def manifest(base: Base, *, title: str, version: str, address: str) -> Shape:
    """What the service is and can do.

    ``version`` is the program's, ``address`` where it is served, without a slash at its end.
    """
    return {
        "versions": [VERSION],
        "name": title,
        "identifierSpace": base.iri,
        "schemaSpace": SPACES["pg"],
        "serviceVersion": version,
        "batchSize": MOST_QUERIES,
        "defaultTypes": [type_of(one) for one in TYPES],
        "view": {"url": f"{address}/view?id={{{{id}}}}"},
        "preview": {"url": f"{address}/preview?id={{{{id}}}}"} | PREVIEW_SIZE,
        "suggest": {one: _suggest(address, one) for one in ("entity", "type", "property")},
        "extend": {
            "propose_properties": {"service_url": address, "service_path": "/properties"},
            "property_settings": [],
        },
    }


def _suggest(address: str, one: str) -> Shape:
    """Where things of a class are suggested, and where a few lines about one are."""
    return {
        "service_url": address,
        "service_path": f"/suggest/{one}",
        "flyout_service_url": address,
        "flyout_service_path": f"/flyout/{one}?id=${{id}}",
    }


def type_of(kind: str) -> Shape:
    """A type by its name for programs and its name for people."""
    return {"id": kind, "name": TYPES[kind]}


def answered(results: Mapping[str, Iterable[Candidate]]) -> Shape:
    """The results of a batch, by the names that the client gave its queries."""
    return {key: {"result": [_result(one) for one in found]} for key, found in results.items()}


def proposed(kind: str, limit: int | None = None) -> Shape:
    """What can be told of things of a type; so many at most, if that was asked."""
    found = [one for one in PROPERTIES.values() if kind in one.types and one.id != "affiliation"]
    told = [{"id": one.id, "name": one.name} for one in found[:limit]]
    asked = {} if limit is None else {"limit": limit}
    return {"type": kind, "properties": told} | asked


def starting(prefix: str, named: Iterable[Shape]) -> Shape:
    """Those of some types or properties of which a word starts so; without a prefix all."""
    wanted = f" {folded(prefix)}"
    found = [one for one in named if wanted in f" {folded(one['name'])} {one['id']}"]
    return {"result": found}


def _result(one: Candidate) -> Shape:
    by = "" if one.name == one.thing.label else f"by its name “{one.name}”: "
    return {
        "id": one.thing.iri,
        "name": one.thing.label,
        "description": f"{by}{one.words}",
        "type": [type_of(one.thing.kind)],
        "score": one.score,
        "match": one.match,
        "features": list(_features(one.reasons)),
    }


def _features(reasons: Iterable[Reason]) -> Iterator[Shape]:
    """The reasons one by one; several of one sort are numbered, as each has an id of its own."""
    counted: Counter[str] = Counter()
    for reason in reasons:
        sort = reason.ground.value
        counted[sort] += 1
        name = sort if counted[sort] == 1 else f"{sort}-{counted[sort]}"
        yield {"id": name, "name": reason.words, "value": True}
