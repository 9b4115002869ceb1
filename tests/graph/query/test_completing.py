from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.query import Kind, Match, choices, complete
from graph.query.completing import MOST_CHOICES, MOST_MATCHES, by_folded_name, nearest
from graph.query.named import SORTS
from graph.search import folded, publish
from graph.store import Store, open_store
from tests.graph.query.conftest import agents

PLAIN = {Kind.TEXT, Kind.DATE, Kind.NUMBER, Kind.THING}


@pytest.mark.parametrize(
    ("kind", "words", "match"),
    [
        (Kind.BODY, "wco", Match("orgn:wco", "World Customs Organization", "WCO")),
        (Kind.BODY, "world customs org", Match("orgn:wco", "World Customs Organization")),
        (Kind.AGENT, "NORTH  gr", Match("o:north", "North Group")),
        (Kind.COUNTRY, "kenia", Match("place:KE", "Kenya", "Kenia")),
        (Kind.NORM, "trips article 7", Match("treaty:trips.art_7", "TRIPS Article 7")),
        (Kind.LETTER, "zweiter", Match("letter:two", "Zweiter Brief 世界")),
        (
            Kind.TOPIC,
            "particip",
            Match("code:topic.participation", "participation of civil society"),
        ),
    ],
)
def test_the_first_match_is_what_was_begun(
    letters: Store, kind: Kind, words: str, match: Match
) -> None:
    assert complete(letters, kind, words)[0] == match


def test_what_letters_join_stands_before_what_is_only_known(letters: Store) -> None:
    found = [one.value for one in complete(letters, Kind.AGENT, "n")]
    assert found[0] == "o:north"
    assert any(value.startswith("orgn:") for value in found[1:])


def test_with_an_index_accents_and_spaces_of_a_name_do_not_matter_either(letters: Store) -> None:
    served = publish(letters).open(letters.source_text)
    wco = {letters.base.expanded("orgn:wco"): "World Customs Organization"}
    for name in ("organizacion  mundial de aduanas", "WORLD customs Organization"):
        assert by_folded_name(served, Kind.BODY, name) == wco
    assert by_folded_name(letters, Kind.BODY, "WORLD customs Organization").keys() == wco.keys()
    assert not by_folded_name(served, Kind.BODY, "world customs")
    assert not by_folded_name(served, Kind.PERSON, "world customs organization")


@pytest.mark.parametrize(
    ("kind", "words", "value"),
    [
        (Kind.AGENT, "NORTH  gr", "o:north"),
        (Kind.AGENT, "nroth group", "o:north"),
        (Kind.AGENT, "group north", "o:north"),
        (Kind.BODY, "aduanas", "orgn:wco"),
        (Kind.NORM, "trips agreemnt", "treaty:trips"),
        (Kind.LETTER, "zweiter", "letter:two"),
        (Kind.PERSON, "", "p:ada"),
        (Kind.PERSON, "zzzzzz", None),
    ],
)
def test_what_may_be_meant_is_told_where_no_index_is(
    letters: Store, monkeypatch: pytest.MonkeyPatch, kind: Kind, words: str, value: str | None
) -> None:
    completed = [one.value for one in complete(letters, kind, words)[:1]]
    monkeypatch.setattr("graph.query.completing.MANY", 1)
    monkeypatch.setattr("graph.query.completing.search", None)
    first = [one.value for one in nearest(letters, kind, words)[:1]]
    assert first == ([value] if value else [])
    assert not completed or completed == first


def test_names_are_read_once_and_again_when_the_store_has_changed(
    new_store: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(new_store()) as store:
        assert not by_folded_name(store, Kind.AGENT, "north group")
        put = store.put_curated("agents", agents())
        assert put
        assert by_folded_name(store, Kind.AGENT, "north group")
        monkeypatch.setattr("graph.query.likely.look_up", lambda *_: pytest.fail("read again"))
        assert by_folded_name(store, Kind.AGENT, "NORTH GROUP")


def test_whole_names_go_before_beginnings_and_those_before_the_rest(letters: Store) -> None:
    found = [one.value for one in complete(letters, Kind.BODY, "wco")]
    assert found[0] == "orgn:wco"
    assert len(found) > 1


def test_things_of_other_kinds_do_not_match(letters: Store) -> None:
    assert complete(letters, Kind.PERSON, "north") == ()
    norms = {one.value.partition(":")[0] for one in complete(letters, Kind.NORM, "a")}
    assert norms <= {"treaty", "instr"}


def test_a_thing_matches_once_and_only_so_many_do(letters: Store) -> None:
    found = [one.value for one in complete(letters, Kind.COUNTRY, "a")]
    assert len(found) == len(set(found)) == MOST_MATCHES
    assert complete(letters, Kind.COUNTRY, "qqqq") == ()


def test_few_things_can_be_chosen_from_a_list_by_their_labels(letters: Store) -> None:
    countries = choices(letters, Kind.COUNTRY)
    assert len(countries) == 250
    assert countries[0].label == "Afghanistan"
    assert [one.value for one in choices(letters, Kind.LETTER)] == ["letter:one", "letter:two"]


def test_many_things_make_no_list(letters: Store) -> None:
    assert len(complete(letters, Kind.NORM, "", most=MOST_CHOICES + 1)) > MOST_CHOICES
    assert choices(letters, Kind.NORM) == ()


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_thing_is_offered_and_plain_values_are_not(
    letters: Store, kind: Kind
) -> None:
    assert bool(complete(letters, kind, "")) == (kind not in PLAIN)
    assert (kind in SORTS) == (kind not in PLAIN)


def test_words_are_compared_without_case_accents_and_doubled_spaces() -> None:
    assert folded("  Côte\u00a0D’Ivoire ") == "cote d'ivoire"
