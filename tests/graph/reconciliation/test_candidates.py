"""What a name may mean in the demo store, how sure that is, and why."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox

from graph.reconciliation import Candidate, Extension, Query, candidates, extended
from graph.store import Store, open_store

OWN = "https://example.org/kg/"
REF = "https://w3id.org/policygraph/ref/"
TWO = b"""
@prefix org: <http://www.w3.org/ns/org#> .
@prefix o: <https://example.org/kg/org/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
o:one a org:Organization ; rdfs:label "Rice Network" .
o:two a org:Organization ; rdfs:label "Rice Network" ;
  <https://w3id.org/policygraph/ns/seat> <https://w3id.org/policygraph/ref/place/MY> .
"""
OTTAWA = ("affiliation", ("University of Ottawa",))


def first(store: Store, query: Query) -> Candidate:
    return candidates(store, query)[0]


def test_a_name_that_one_thing_alone_has_is_a_match_with_its_reason(demo: Store) -> None:
    for words, kind, local in (
        ("third world network", "organisation", f"{OWN}org/third-world-network"),
        ("World Trade Organisation", "body", f"{REF}org/wto"),
        ("TRIPS Agreement", "treaty", f"{REF}treaty/trips"),
        ("kenya", "country", f"{REF}place/KE"),
    ):
        found = first(demo, Query(words))
        assert (found.thing.iri, found.thing.kind, found.match) == (local, kind, True)
        assert found.words


def test_an_acronym_or_a_name_that_is_only_alike_is_never_a_match(demo: Store) -> None:
    for words in ("WTO", "TRIPS", "Third World Netwrok of Everything", "TRIPS Agreemnt"):
        found = candidates(demo, Query(words))
        assert all(one.words and not one.match and 0 <= one.score <= 90 for one in found)
    assert first(demo, Query("TRIPS Agreemnt")).thing.label == "TRIPS Agreement"


def test_of_two_with_the_same_name_neither_is_a_match_unless_a_country_tells(
    new_store: Callable[[], Path],
) -> None:
    with open_store(new_store()) as store:
        store.put_graph(
            f"{OWN}letter/two",
            "Two",
            [quad.triple for quad in ox.parse(TWO, format=ox.RdfFormat.TURTLE)],
        )
        assert [one.match for one in candidates(store, Query("Rice Network"))] == [False, False]
        query = Query("Rice Network", (), 5, (("country", ("Malaysia",)),))
        found = [(one.thing.iri[-3:], one.match) for one in candidates(store, query)]
        assert found == [("two", True), ("one", False)]


def test_the_heading_of_a_provision_alone_is_no_match(demo: Store) -> None:
    found = first(demo, Query("Objectives", ("provision",)))
    assert (found.thing.label, found.match) == ("TRIPS Article 7", False)
    assert first(demo, Query("TRIPS Article 7", ("provision",))).match


def test_other_numbers_are_other_provisions(demo: Store) -> None:
    found = candidates(demo, Query("TRIPS Article 7", ("provision",), 25))
    assert not any("70" in one.name or "71" in one.name for one in found)


def test_another_country_is_a_veto_and_an_unknown_one_a_doubt(demo: Store) -> None:
    def asked(country: str) -> list[Candidate]:
        query = Query("ACT UP/East Bay", ("organisation",), 5, (("country", (country,)),))
        return candidates(demo, query)

    assert asked("US")[0].match
    assert "the same country" in asked("United States of America")[0].words
    assert not asked("Kenya")
    assert not asked("Atlantis")[0].match
    assert "not known" in asked("Atlantis")[0].words


def test_persons_are_found_only_by_printed_name_and_affiliation_and_never_matched(
    demo: Store,
) -> None:
    assert not candidates(demo, Query("Ronald Labonté", ("person",)))
    assert not candidates(demo, Query("Ronald Labonte", ("person",), 5, (OTTAWA,)))
    assert not candidates(demo, Query("Mira Shiva", ("person",), 5, (OTTAWA,)))
    (found,) = candidates(demo, Query("Ronald Labonté", ("person",), 5, (OTTAWA,)))
    assert found.thing.iri == f"{OWN}person/ronald-labonte"
    assert not found.match


def test_what_was_not_compared_is_said(demo: Store) -> None:
    query = Query("Kenya", (), 5, (("letters", ("3",)),))
    assert "letters was not compared" in first(demo, query).words


def test_values_are_told_of_what_is_known_and_nothing_more_of_persons(demo: Store) -> None:
    asked = Extension(
        ("o:act-up-east-bay", "orgn:wto", "p:ronald-labonte", "> } DROP ALL #"),
        ("country", "kind", "acronym", "same-as", "letters", "affiliation"),
    )
    rows = extended(demo, asked)["rows"]
    assert rows["o:act-up-east-bay"]["country"] == [
        {"id": f"{REF}place/US", "name": "United States"}
    ]
    assert {"str": "http://www.wikidata.org/entity/Q7825"} in rows["orgn:wto"]["same-as"]
    assert {"str": "WTO"} in rows["orgn:wto"]["acronym"]
    told = {name for name, values in rows["p:ronald-labonte"].items() if values}
    assert told == {"kind", "letters"}
    assert not any(rows["> } DROP ALL #"].values())
