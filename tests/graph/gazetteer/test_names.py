"""Names of known things, found in any text."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.gazetteer import Flow, Gazetteer, gazetteer
from graph.gazetteer.senses import told
from graph.model import Span
from graph.vocabulary import Concept, ConceptKind, Name, NameKind

WCO, GROUP, TEXT, TRIPS, PLUS, COUNCIL = "wco", "group", "text", "trips", "plus", "council"


def concept(iri: str, kind: ConceptKind, *names: str, acronym: str | None = None) -> Concept:
    held = [Name(name, "en", NameKind.LABEL) for name in names]
    if acronym:
        held.append(Name(acronym, None, NameKind.ACRONYM))
    return Concept(iri, names[0], kind, tuple(held), None)


NAMES = Gazetteer.of(
    [
        concept(WCO, ConceptKind.ORGANISATION, "World Customs Organization", acronym="WCO"),
        concept(GROUP, ConceptKind.BODY, "SECURE Working Group", acronym="SECURE"),
        concept(TEXT, ConceptKind.INSTRUMENT, "Uniform Rights Standards", acronym="SECURE"),
        concept(TRIPS, ConceptKind.TREATY, "TRIPS Agreement", "TRIPS"),
        concept(PLUS, ConceptKind.TOPIC, "TRIPS flexibilities"),
        concept(COUNCIL, ConceptKind.BODY, "TRIPS Council"),
        concept("un", ConceptKind.ORGANISATION, "United Nations", acronym="UN"),
        concept("ga", ConceptKind.BODY, "United Nations General Assembly"),
        concept("cedaw", ConceptKind.TREATY, "Women’s Convention", acronym="CEDAW"),
        concept("covenant", ConceptKind.TREATY, "International Covenant on Civil Rights"),
        concept("medicines", ConceptKind.TOPIC, "access to medicines"),
        concept("kenya", ConceptKind.COUNTRY, "Kenya"),
    ]
)


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[m.span.start : m.span.end], m.iris) for m in NAMES.find(text)]


@pytest.mark.parametrize(
    ("text", "name", "iri"),
    [
        ("to the World Customs Organization today", "World Customs Organization", WCO),
        ("to the World Customs Organisation today", "World Customs Organisation", WCO),
        ("to the WORLD CUSTOMS ORGANIZATION", "WORLD CUSTOMS ORGANIZATION", WCO),
        ("to the World Customs\n\nOrganisation", "World Customs\n\nOrganisation", WCO),
        ("to the World\xa0Customs Organization", "World\xa0Customs Organization", WCO),
        ("the WCO’s website", "WCO", WCO),
        ("various (WCO) bodies", "WCO", WCO),
        ("the TRIPs treaty", "TRIPs", TRIPS),
        ("the U.N. system", "U.N.", "un"),
        ("the United Nations General Assembly met", "United Nations General Assembly", "ga"),
        ("the United Nations met", "United Nations", "un"),
        ("the Women's Convention", "Women's Convention", "cedaw"),
        (
            "the International Covenant of Civil Rights",
            "International Covenant of Civil Rights",
            "covenant",
        ),
        ("use of TRIPS flexibilities", "TRIPS", TRIPS),
        ("the WTO-TRIPS Agreement", "TRIPS Agreement", TRIPS),
    ],
)
def test_a_name_is_found_as_letters_write_it(text: str, name: str, iri: str) -> None:
    assert found(text) == [(name, (iri,))]


@pytest.mark.parametrize(
    "text",
    [
        "the wco in small letters",
        "the WCOX and the XWCO",
        "the world of customs organisations",
        "the OP-CEDAW is another text",
        "see CEDAW/C/SVN/CO/7",
        "the CEDAW-OP is another text",
        "THOSE WHO SAY UN AND MEAN IT",
        "Kenya is a country",
        "access to medicines is a topic",
        "a TRIPS plus standard",
        "a TRIPS-plus standard",
        "the TRIPS Plus agenda",
        "we secure working groups",
        "",
    ],
)
def test_what_is_no_name_is_not_found(text: str) -> None:
    assert found(text) == []


def test_a_name_with_two_meanings_keeps_both() -> None:
    assert found("SECURE only benefits") == [("SECURE", (GROUP, TEXT))]


def test_the_longest_name_wins() -> None:
    assert found("the SECURE Working Group")[0][1] == (GROUP,)
    assert found("the TRIPS Council met")[0][1] == (COUNCIL,)


def test_names_in_a_span_have_the_offsets_of_the_text() -> None:
    text = "WCO and WCO"
    assert [m.span for m in NAMES.find(text, Span(4, 11))] == [Span(8, 11)]


def test_words_name_what_is_in_them() -> None:
    assert NAMES.named("the WCO and TRIPS") == {WCO, TRIPS}
    assert NAMES.named("nothing known") == frozenset()
    assert NAMES.kind(TRIPS) is ConceptKind.TREATY


def test_nothing_is_found_with_no_names() -> None:
    assert list(Gazetteer.of([]).find("the WCO")) == []


@pytest.mark.parametrize(
    ("text", "iris", "end"),
    [
        ("SECURE meetings were held", (GROUP,), len("SECURE meetings")),
        ("SECURE standards are bad", (TEXT,), len("SECURE standards")),
        ("SECURE only benefits", (GROUP, TEXT), len("SECURE")),
    ],
)
def test_the_next_word_tells_the_meaning(text: str, iris: tuple[str, ...], end: int) -> None:
    flow = Flow.of(text)
    sense = told(next(NAMES.hits(flow)), flow, NAMES)
    assert (sense.iris, sense.end) == (iris, end)


def test_a_plain_name_needs_no_telling() -> None:
    flow = Flow.of("WCO standards")
    sense = told(next(NAMES.hits(flow)), flow, NAMES)
    assert (sense.iris, sense.end) == ((WCO,), 3)


@given(st.text(max_size=120))
def test_any_text_gives_ordered_names_without_overlap(text: str) -> None:
    spans = [match.span for match in NAMES.find(text)]
    assert all(one.end <= two.start for one, two in itertools.pairwise(spans))


_AROUND = st.text(st.characters(exclude_characters="<", exclude_categories=["Cs"]), max_size=40)
"""Whatever opens no tag, which would hide the name."""


@given(_AROUND, _AROUND)
def test_a_name_is_found_in_any_surroundings(before: str, after: str) -> None:
    text = f"{before} . World Customs Organization . {after}"
    assert (WCO,) in [match.iris for match in NAMES.find(text)]


def test_the_ontology_is_one_matcher() -> None:
    names = gazetteer()
    assert names is gazetteer()
    assert "https://w3id.org/policygraph/ref/org/wco" in names.named("the WCO")
    assert "https://w3id.org/policygraph/ref/treaty/trips" in names.named("TRIPS Agreement")


def test_the_acronym_of_a_group_and_a_standard_means_both() -> None:
    kinds = {gazetteer().kind(iri) for iri in gazetteer().named("SECURE")}
    assert kinds == {ConceptKind.BODY, ConceptKind.INSTRUMENT}
