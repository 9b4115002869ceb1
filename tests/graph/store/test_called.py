"""What somebody is called by when letters have come: the same as worked out from everything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph import rules
from graph.iri import Base
from graph.store import called
from graph.store.difference import Difference
from graph.store.engine import Engine
from graph.terms import ORG, PG, RDF, RDFS, SKOS

SPACE = Base().iri
INFERRED = f"{SPACE}graph/inferred"
FISHERS = ox.NamedNode(f"{SPACE}org/fishers")


class Kept:
    """Letters that print names of one organisation, and what it is called by."""

    def __init__(self, engine: Engine, remembered: called.Remembered | None) -> None:
        self.engine, self.remembered = engine, remembered

    def comes(self, letter: str, *names: str) -> Difference:
        """A letter in which these sign; what changed about the name to call them by."""
        facts = [ox.Triple(FISHERS, RDF.type, ORG.Organization)]
        for number, name in enumerate(names):
            signature = ox.NamedNode(f"{SPACE}letter/{letter}.sig-{number}")
            facts += [
                ox.Triple(FISHERS, RDFS.label, ox.Literal(name)),
                ox.Triple(signature, PG.signatory, FISHERS),
                ox.Triple(signature, PG.nameAsStated, ox.Literal(name, language="en")),
            ]
        text = "".join(f"{one} .\n" for one in dict.fromkeys(facts)).encode()
        graph = f"{SPACE}graph/letter.{letter}"
        self.engine.apply({graph: Difference(frozenset(), frozenset(facts))})
        change = called.renamed(
            {graph: text}, self.engine, INFERRED, space=SPACE, remembered=self.remembered
        )
        self.engine.apply({INFERRED: change})
        return change

    @property
    def names(self) -> set[str]:
        """What it is called by, held against the rules over everything."""
        found = {quad.triple for quad in self.engine.quads(INFERRED, predicate=SKOS.prefLabel)}
        stated = {quad.triple for quad in self.engine.quads() if quad.graph_name.value != INFERRED}
        assert found == {one for one in rules.inferred(stated) if one.predicate == SKOS.prefLabel}
        return {one.object.value for one in found}


@pytest.fixture(params=["asked each time", "remembered"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Kept]:
    engine = Engine(tmp_path, Base().prefixes(), ox.Store())
    yield Kept(engine, called.Remembered() if request.param == "remembered" else None)
    engine.close()


def test_the_name_that_most_signatures_print_wins_whenever_they_come(kept: Kept) -> None:
    kept.comes("one", "Fisher Union")
    assert kept.names == {"Fisher Union"}
    kept.comes("two", "Fishers’ Union", "Fishers’ Union")
    assert kept.names == {"Fishers’ Union"}
    kept.comes("three", "Fisher Union", "Fisher Union")
    assert kept.names == {"Fisher Union"}


def test_a_letter_that_prints_the_same_name_again_changes_nothing(kept: Kept) -> None:
    assert kept.comes("one", "Fisher Union")
    assert not kept.comes("two", "Fisher Union")
    assert kept.names == {"Fisher Union"}


def test_a_name_that_a_person_gave_stays(kept: Kept) -> None:
    given = ox.Triple(FISHERS, SKOS.prefLabel, ox.Literal("Union of Fishers"))
    kept.engine.apply({f"{SPACE}graph/decided": Difference(frozenset(), frozenset({given}))})
    assert not kept.comes("one", "Fisher Union")
    assert not list(kept.engine.quads(INFERRED))


def test_a_name_in_another_language_holds_until_a_letter_prints_one(kept: Kept) -> None:
    class_, given = (
        ox.Triple(FISHERS, RDF.type, ORG.Organization),
        ox.Triple(FISHERS, RDFS.label, ox.Literal("Les pêcheurs", language="fr")),
    )
    change = Difference(frozenset(), frozenset({class_, given}))
    follows = Difference(frozenset(), frozenset(rules.inferred({class_, given})))
    kept.engine.apply({f"{SPACE}graph/curated": change, INFERRED: follows})
    assert kept.names == {"Les pêcheurs"}
    kept.comes("one", "Pêcheurs", "Les pêcheurs")
    kept.comes("two", "Union de pêcheurs", "Union de pêcheurs")
    assert kept.names == {"Union de pêcheurs"}


def test_who_is_remembered_is_not_asked_for_again(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.remembered = called.Remembered()
    kept.comes("one", "Fisher Union", "Fishers’ Union")
    monkeypatch.delattr(Engine, "query")
    with monkeypatch.context() as without:
        without.delattr(Engine, "quads")
        kept.comes("two", "FISHERS’ UNION", "FISHERS’ UNION", "FISHERS’ UNION")
    assert kept.names == {"FISHERS’ UNION"}
    kept.comes("three", "Fisher Union", "Fisher Union", "Fisher Union")
    assert kept.names == {"Fisher Union"}


def test_what_others_wrote_since_or_what_broke_off_is_not_remembered() -> None:
    remembered = called.Remembered({b"<a>": called.Somebody(set(), set())}, (), {b"<a> <b> <c>"})
    remembered.end(4)
    remembered.begin(4)
    assert remembered.agents
    assert remembered.inferred
    remembered.end(5)
    remembered.begin(6)
    assert remembered == called.Remembered()
    remembered.inferred.add(b"<a> <b> <c>")
    remembered.begin(6)
    assert not remembered.inferred
