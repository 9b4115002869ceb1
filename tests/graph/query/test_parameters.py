from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import BadParameter, UnknownEntity
from graph.query import Kind, Need, Parameter, Value, find, label, parameters
from graph.query.parameters import term
from graph.store import Store

NORTH = "https://example.org/kg/org/north"
ARTICLE = "https://w3id.org/policygraph/ref/treaty/trips.art_7"


def told(store: Store, kind: Kind, value: Value) -> str:
    return term(store, Parameter("it", kind, Need.REQUIRED, "an-example", ""), value)


@pytest.mark.parametrize(
    "words", [NORTH, f"<{NORTH}>", "o:north", "north", "North", "North Group", "north group"]
)
def test_a_thing_may_be_named_in_many_ways(letters: Store, words: str) -> None:
    assert told(letters, Kind.AGENT, words) == f"<{NORTH}>"


@pytest.mark.parametrize(
    ("kind", "words", "iri"),
    [
        (Kind.LETTER, "two", "https://example.org/kg/letter/two"),
        (Kind.LETTER, "Zweiter Brief 世界", "https://example.org/kg/letter/two"),
        (Kind.BODY, "organización mundial de aduanas", "https://w3id.org/policygraph/ref/org/wco"),
        (Kind.BODY, "WCO", "https://w3id.org/policygraph/ref/org/wco"),
        (Kind.NORM, "trips.art_7", ARTICLE),
        (Kind.NORM, "TRIPS Article 7", ARTICLE),
        (Kind.TOPIC, "participation", "https://w3id.org/policygraph/code/topic.participation"),
        (Kind.COUNTRY, "ke", "https://w3id.org/policygraph/ref/place/KE"),
        (Kind.COUNTRY, "Kenya", "https://w3id.org/policygraph/ref/place/KE"),
        (Kind.PERSON, "Ada Example", "https://example.org/kg/person/ada"),
        (Kind.DEMAND, "one.demand-1", "https://example.org/kg/letter/one.demand-1"),
        (Kind.ENTITY, "Ada Example", "https://example.org/kg/person/ada"),
    ],
)
def test_each_kind_of_thing_is_found(letters: Store, kind: Kind, words: str, iri: str) -> None:
    assert told(letters, kind, words) == f"<{iri}>"


def test_a_retired_name_leads_to_what_answers_for_it(letters: Store) -> None:
    assert told(letters, Kind.AGENT, "old-north") == f"<{NORTH}>"


def test_a_thing_of_another_kind_does_not_answer(letters: Store) -> None:
    with pytest.raises(BadParameter, match="it=north: no person of that name in the store"):
        told(letters, Kind.PERSON, "north")


def test_a_name_that_several_things_have_is_told_with_all_of_them(letters: Store) -> None:
    with pytest.raises(
        BadParameter,
        match=r"it=NG: stands for several things, name one: o:north \(North Group\), o:south",
    ):
        told(letters, Kind.AGENT, "NG")


def test_what_may_have_been_meant_can_be_chosen(letters: Store) -> None:
    with pytest.raises(BadParameter) as several:
        told(letters, Kind.AGENT, "NG")
    assert several.value.name == "it"
    assert [name for name, _ in several.value.choices] == ["o:north", "o:south"]
    with pytest.raises(BadParameter) as close:
        told(letters, Kind.ORGANISATION, "Nort Group")
    assert close.value.choices[0] == ("o:north", "North Group")
    assert close.value.reason.startswith("no organisation of that name in the store; did you mean")


INJECTIONS = (
    '" } DROP ALL #',
    "> } INSERT DATA { <urn:a> <urn:b> <urn:c> } #",
    "http://e/> ?p ?o } #",
    "o:north } UNION { ?s ?p ?o",
    '2008-10-28"^^xsd:date } #',
    "1 } #",
    r"\u0022 } #",
    "'y' } #",
)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("words", INJECTIONS)
def test_no_value_of_any_kind_changes_the_query(letters: Store, kind: Kind, words: str) -> None:
    try:
        written = told(letters, kind, words)
    except BadParameter:
        return
    rows = list(letters.query("SELECT ?t { VALUES ?t { WRITTEN } }".replace("WRITTEN", written)))
    assert [row["t"].value for row in rows] == [words]


def test_an_unknown_name_is_told_with_close_ones(letters: Store) -> None:
    with pytest.raises(BadParameter, match=r"did you mean o:north \(North Group\)"):
        told(letters, Kind.ORGANISATION, "Nort Group")
    with pytest.raises(BadParameter, match=r"did you mean letter:two \("):
        told(letters, Kind.LETTER, "twoo")


def test_where_nothing_is_like_it_some_of_the_kind_are_told(
    letters: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(BadParameter, match=r"in the store; it has for example p:ada \(Ada Exam"):
        told(letters, Kind.PERSON, "qqqq")
    monkeypatch.setattr(parameters, "nearest", lambda *_, **__: ())
    with pytest.raises(BadParameter, match="no post of that name in the store; it has none"):
        told(letters, Kind.POST, "qqqq")


@pytest.mark.parametrize(
    ("kind", "value", "written"),
    [
        (Kind.DATE, "2008-10-28", '"2008-10-28"^^<http://www.w3.org/2001/XMLSchema#date>'),
        (Kind.DATE, date(2008, 1, 2), '"2008-01-02"^^<http://www.w3.org/2001/XMLSchema#date>'),
        (Kind.NUMBER, "12", '"12"^^<http://www.w3.org/2001/XMLSchema#integer>'),
        (Kind.NUMBER, 12, '"12"^^<http://www.w3.org/2001/XMLSchema#integer>'),
        (Kind.NUMBER, Decimal("1.50"), '"1.50"^^<http://www.w3.org/2001/XMLSchema#decimal>'),
        (Kind.TEXT, 'say "no"', '"say \\"no\\""'),
        (Kind.THING, "urn:x", "<urn:x>"),
    ],
)
def test_plain_values_are_written_as_terms(
    letters: Store, kind: Kind, value: Value, written: str
) -> None:
    assert told(letters, kind, value) == written


@pytest.mark.parametrize(
    ("kind", "value", "complaint"),
    [
        (Kind.DATE, "28 October 2008", "not a date; write it as 2008-10-28"),
        (Kind.DATE, "2008-13-01", "not a date"),
        (Kind.NUMBER, "many", "not a number"),
        (Kind.NUMBER, "NaN", "not a number"),
        (Kind.NUMBER, "1e999999999", "not a number"),
        (Kind.NUMBER, "٣", "not a number"),
        (Kind.TEXT, "a\x00b", "has signs that no text has; write it anew"),
        (Kind.BODY, "  ", "empty; give for example an-example"),
        (Kind.LETTER, "http://e/ <x>", "not an IRI"),
        (Kind.THING, "anything", "write its IRI, or a prefixed name"),
    ],
)
def test_values_of_the_wrong_kind_are_refused(
    letters: Store, kind: Kind, value: str, complaint: str
) -> None:
    with pytest.raises(BadParameter, match=complaint):
        told(letters, kind, value)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(codec="utf-8"), max_size=30))
def test_no_text_gets_out_of_its_quotation_marks(letters: Store, text: str) -> None:
    try:
        written = told(letters, Kind.TEXT, text)
    except BadParameter:
        assert not text.strip() or any(sign < " " for sign in text)
        return
    rows = list(letters.query("SELECT ?t { VALUES ?t { WRITTEN } }".replace("WRITTEN", written)))
    assert [row["t"].value for row in rows] == [text.strip()]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.text(st.characters(codec="utf-8"), max_size=20),
        st.sampled_from(["> } DROP ALL #", "http://e/> } #", "o:x> }", "pg:a b", "<<", ":", ""]),
    ),
    st.sampled_from(Kind),
)
def test_any_words_name_one_thing_or_are_refused(letters: Store, words: str, kind: Kind) -> None:
    try:
        written = told(letters, kind, words)
    except BadParameter:
        return
    rows = list(letters.query("SELECT ?t { VALUES ?t { WRITTEN } }".replace("WRITTEN", written)))
    assert len(rows) == 1


def test_anything_with_a_name_is_found_and_labelled(letters: Store) -> None:
    assert find(letters, "North Group") == NORTH
    assert find(letters, "trips.art_7") == ARTICLE
    assert label(letters, NORTH) == "North Group"
    assert label(letters, ARTICLE) == "TRIPS Article 7"
    assert label(letters, "https://example.org/kg/letter/two") == "Zweiter Brief 世界"
    assert label(letters, "https://example.org/kg/org/none") == "o:none"


@pytest.mark.parametrize("words", ["o:nobody", "https://example.org/none", "NG", "nothing at all"])
def test_what_names_nothing_or_several_things_is_told(letters: Store, words: str) -> None:
    with pytest.raises(UnknownEntity):
        find(letters, words)
