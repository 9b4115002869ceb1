"""The store as a network: what is drawn, how it is called, and what each edge rests on."""

from __future__ import annotations

from collections import Counter

import networkx as nx
import pytest

from graph import network
from graph.errors import UnknownEntity
from graph.store import Store

LETTER = "https://example.org/kg/letter/2008-10-28-wco-secure"
TRIPS = "https://w3id.org/policygraph/ref/treaty/trips"
WCO = "https://w3id.org/policygraph/ref/org/wco"


@pytest.fixture(scope="module")
def whole(demo: Store) -> nx.MultiDiGraph:
    return network.whole(demo)


def test_all_signatories_of_the_letter_sign_it(whole: nx.MultiDiGraph) -> None:
    signers = [end for end, _, key in whole.in_edges(LETTER, keys=True) if key == "signed"]
    kinds = Counter(whole.nodes[iri]["kind"] for iri in signers)
    assert kinds == {"organisation": 43, "person": 6}


def test_every_edge_is_a_known_relation_between_known_kinds(whole: nx.MultiDiGraph) -> None:
    assert {key for _, _, key in whole.edges(keys=True)} <= network.RELATIONS.keys()
    assert {kind for _, kind in whole.nodes(data="kind")} <= network.KINDS.keys()


def test_every_node_has_a_label_and_a_short_one_of_at_most_28_characters(
    whole: nx.MultiDiGraph,
) -> None:
    for _, node in whole.nodes(data=True):
        assert node["label"]
        assert 0 < len(node["short"]) <= 28


def test_edges_that_records_state_name_records_with_words(
    demo: Store, whole: nx.MultiDiGraph
) -> None:
    quoted = network.quoted(demo, whole)
    for _, _, key, edge in quoted.edges(keys=True, data=True):
        if key in ("signed", "asks", "cites", "addressed-to"):
            assert edge["records"]
            assert edge["quotes"]


def test_quotes_are_words_of_the_letter_in_its_order(demo: Store, whole: nx.MultiDiGraph) -> None:
    text = " ".join(demo.text(LETTER).split())
    cites = network.quoted(demo, whole).edges[LETTER, TRIPS, "cites"]["quotes"]
    places = [text.index(quote) for quote in cites]
    assert places == sorted(places)
    assert len(places) > 1


def test_a_citation_says_what_it_does(whole: nx.MultiDiGraph) -> None:
    edge = whole.edges[LETTER, f"{TRIPS}.art_7", "cites"]
    assert edge["functions"] == ("invocation", "quotation")
    assert edge["label"] == "cites (invocation, quotation)"


def test_an_article_hangs_on_its_treaty_though_a_part_lies_between(
    whole: nx.MultiDiGraph,
) -> None:
    assert whole.has_edge(f"{TRIPS}.art_7", TRIPS, "part-of")
    assert f"{TRIPS}.part_I" not in whole


def test_the_addressee_is_a_body_with_its_english_name_and_own_acronym(
    whole: nx.MultiDiGraph,
) -> None:
    node = whole.nodes[WCO]
    assert (node["kind"], node["label"], node["short"]) == (
        "body",
        "World Customs Organization",
        "WCO",
    )


def test_a_letter_says_who_signed_it_and_when(whole: nx.MultiDiGraph) -> None:
    assert whole.nodes[LETTER]["note"] == "28 October 2008 · 43 organisations · 6 people"


def test_the_network_of_the_only_letter_is_the_whole_network(
    demo: Store, whole: nx.MultiDiGraph
) -> None:
    assert nx.utils.graphs_equal(network.of_letter(demo, LETTER), whole)


def test_what_is_around_a_treaty_is_joined_to_it(demo: Store) -> None:
    near = network.around(demo, TRIPS)
    assert LETTER in near
    assert set(near.to_undirected()[TRIPS]) == set(near) - {TRIPS}


def test_two_steps_around_a_treaty_reach_the_signatories(demo: Store) -> None:
    far = network.around(demo, TRIPS, depth=2)
    assert sum(kind == "organisation" for _, kind in far.nodes(data="kind")) == 43


def test_what_is_among_some_things_is_what_joins_them(demo: Store) -> None:
    own = "https://example.org/kg/org/"
    two = [own + "third-world-network", own + "act-up-east-bay"]
    assert set(network.among(demo, [*two, own + "nobody"])) == {LETTER, *two}


def test_things_that_no_letter_names_are_refused(demo: Store) -> None:
    with pytest.raises(UnknownEntity, match="no letter in the store names any of these"):
        network.among(demo, ["urn:a", "urn:b"])


def test_an_unknown_letter_is_refused_by_name(demo: Store) -> None:
    with pytest.raises(UnknownEntity, match="letter/none: no such letter"):
        network.of_letter(demo, "https://example.org/kg/letter/none")


def test_a_thing_that_no_letter_names_is_refused(demo: Store) -> None:
    with pytest.raises(UnknownEntity, match="no letter in the store names it"):
        network.around(demo, "https://w3id.org/policygraph/ref/treaty/berne")


def test_an_empty_store_makes_an_empty_network(empty: Store) -> None:
    assert len(network.placed(network.whole(empty))) == 0
    assert network.letters(empty) == {}


def test_the_letters_to_choose_from_have_labels(demo: Store) -> None:
    assert list(network.letters(demo)) == [LETTER]
    assert all(network.letters(demo).values())


def test_evidence_is_the_slice_that_it_says_it_is(demo: Store) -> None:
    (found,) = network.evidence(demo, f"{LETTER}.demand-1")
    assert demo.text(LETTER)[found.start : found.end] == found.quote
    assert found.letter == LETTER
    assert found.label


def test_an_unknown_record_has_no_evidence(demo: Store) -> None:
    assert list(network.evidence(demo, f"{LETTER}.demand-99")) == []


def test_building_twice_gives_the_same_in_the_same_order(demo: Store) -> None:
    first, second = network.whole(demo), network.whole(demo)
    assert list(first.edges(keys=True, data=True)) == list(second.edges(keys=True, data=True))
    assert list(first.nodes(data=True)) == list(second.nodes(data=True))
