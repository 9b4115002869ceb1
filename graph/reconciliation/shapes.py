"""The shapes of the API: the manifest, results of a batch, suggestions, and what can be told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from graph.iri import SPACES, Base
from graph.reconciliation.asked import MOST_QUERIES
from graph.reconciliation.candidates import Candidate
from graph.reconciliation.kinds import PROPERTIES, TYPES
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
        "suggest": {
            one: {"service_url": address, "service_path": f"/suggest/{one}"}
            for one in ("entity", "type", "property")
        },
        "extend": {
            "propose_properties": {"service_url": address, "service_path": "/properties"},
            "property_settings": [],
        },
    }


def type_of(kind: str) -> Shape:
    """A type by its name for programs and its name for people."""
    return {"id": kind, "name": TYPES[kind]}


def answered(results: Mapping[str, Iterable[Candidate]]) -> Shape:
    """The results of a batch, by the names that the client gave its queries."""
    return {key: {"result": [_result(one) for one in found]} for key, found in results.items()}


def proposed(kind: str) -> Shape:
    """What can be told of things of a type."""
    found = [one for one in PROPERTIES.values() if kind in one.types and one.id != "affiliation"]
    return {"type": kind, "properties": [{"id": one.id, "name": one.name} for one in found]}


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
        "features": [
            {"id": reason.ground.value, "name": reason.words, "value": True}
            for reason in one.reasons
        ],
    }
