"""The ontology's files as graphs, and the made-up letter that has every term in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

import ontology
from graph import vocabulary

ROOT = Path(str(ontology.ROOT))
PG = "https://w3id.org/policygraph/ns/"
OWN = (PG, "https://w3id.org/policygraph/code/", "https://w3id.org/policygraph/ref/")


def triples_of(turtle: str) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE)]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def turtle_files() -> list[Path]:
    return sorted(ROOT.rglob("*.ttl"))


@pytest.fixture(scope="session")
def reference() -> list[ox.Triple]:
    return list(vocabulary.reference_triples())


@pytest.fixture(scope="session")
def policy() -> rdflib.Graph:
    return rdflib.Graph().parse(ROOT / "policy.ttl")


@pytest.fixture(scope="session")
def letter() -> str:
    """The Turtle of the made-up letter."""
    return (ROOT / "examples" / "letter.ttl").read_text("utf-8")


@pytest.fixture(scope="session")
def parsed() -> Callable[[str], list[ox.Triple]]:
    return triples_of


@pytest.fixture(scope="session")
def terms() -> list[ox.Triple]:
    """The triples of policy.ttl: enough to know what is a kind of what."""
    return triples_of((ROOT / "policy.ttl").read_text("utf-8"))


@pytest.fixture(scope="session")
def known(reference: list[ox.Triple]) -> Callable[[Iterable[ox.Triple]], list[ox.Triple]]:
    """What the reference data say of the things that a few triples name, and all terms."""
    about: dict[str, list[ox.Triple]] = {}
    for triple in reference:
        about.setdefault(triple.subject.value, []).append(triple)
    terms = [one for one in reference if one.subject.value.startswith(OWN[:2])]
    declared = [one for one in reference if not one.subject.value.startswith(OWN)]

    def slice_for(triples: Iterable[ox.Triple]) -> list[ox.Triple]:
        found: list[ox.Triple] = []
        waiting = {one.object.value for one in triples if isinstance(one.object, ox.NamedNode)}
        done: set[str] = set()
        while waiting:
            thing = waiting.pop()
            done.add(thing)
            if thing.startswith(OWN[2]):
                mine = about.get(thing, [])
                found += mine
                named = {one.object.value for one in mine if isinstance(one.object, ox.NamedNode)}
                waiting |= named - done
        return terms + declared + found

    return slice_for
