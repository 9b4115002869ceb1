"""Findings name the thing, the place and what should be; quotations are held to their text."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

import ontology
from graph import vocabulary
from graph.validation import Finding, Severity, checks, validate, verify_spans

EXAMPLES = Path(str(ontology.ROOT)) / "examples"
LETTER = "https://example.org/kg/letter/2010-05-03-example"
TEXT = f"{LETTER}.text"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
WORDS = (EXAMPLES / "letter.txt").read_text("utf-8")
TURTLE = (EXAMPLES / "letter.ttl").read_text("utf-8")


def triples(turtle: str) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE)]


PARSED = triples(TURTLE)
SPANS = [
    (name, *(int(part) for part in name.rsplit("-", 2)[1:]))
    for name in {
        t.subject.value
        for t in PARSED
        if t.object == ox.NamedNode("https://w3id.org/policygraph/ns/Span")
    }
]


@pytest.fixture(scope="module")
def reference() -> list[ox.Triple]:
    return list(vocabulary.reference_triples())


def test_the_reference_data_and_the_example_letter_break_nothing(
    reference: list[ox.Triple],
) -> None:
    assert validate([*reference, *triples(TURTLE)]) == []


def test_a_finding_says_where_what_and_what_should_be(reference: list[ox.Triple]) -> None:
    wrong = TURTLE.replace("pg:capacity code:capacity.individual ;", "")
    assert validate([*reference, *triples(wrong)]) == [
        Finding(
            Severity.VIOLATION,
            "Signature",
            f"{LETTER}.sig-2",
            "https://w3id.org/policygraph/ns/capacity",
            "A signature has one capacity.",
        )
    ]


def test_violations_come_before_warnings_and_each_thing_once(reference: list[ox.Triple]) -> None:
    wrong = TURTLE.replace("pg:askedOf orgn:wco ;", "").replace("dcterms:source doc:report .", ".")
    wrong = wrong.replace("pg:capacity code:capacity.individual ;", "")
    found = validate([*reference, *triples(wrong)])
    assert [one.severity for one in found] == sorted(one.severity for one in found)
    assert {(one.check, one.severity) for one in found} == {
        ("Signature", Severity.VIOLATION),
        ("Demand", Severity.WARNING),
        ("Event", Severity.WARNING),
    }
    assert len(found) == len(set(found)) == 3


def test_a_value_at_fault_is_named(reference: list[ox.Triple]) -> None:
    wrong = TURTLE.replace("code:demand-status.met", "code:demand-status.done")
    (found,) = validate([*reference, *triples(wrong)])
    assert found.what == "https://w3id.org/policygraph/code/demand-status.done"


def test_an_undated_unaddressed_unsigned_letter_is_only_worth_a_look(
    reference: list[ox.Triple],
) -> None:
    bare = f'<{LETTER}> a <https://w3id.org/policygraph/ns/Letter> ; <{RDFS}label> "A letter" .'
    found = validate([*reference, *triples(bare)])
    assert {one.message for one in found} == {
        "A letter without a date.",
        "A letter without a signature.",
        "A letter without an addressee.",
    }
    assert {one.severity for one in found} == {Severity.WARNING}
    assert {one.what for one in found} == {"", "https://w3id.org/policygraph/ns/date"}


def test_a_nameless_record_is_a_finding(reference: list[ox.Triple]) -> None:
    nameless = TURTLE.replace("letter:2010-05-03-example.remark-1 a pg", "_:remark a pg")
    found = validate([*reference, *triples(nameless)])
    assert {one.check for one in found} == {"Record"}


def test_every_check_states_a_message_and_a_severity() -> None:
    assert len(checks()) > 10
    for one in checks():
        assert one.message.endswith(".")
        assert one.name[0].isupper()
        assert "SELECT ?this WHERE" in one.sparql
    assert [one.name for one in checks()] == sorted(one.name for one in checks())


def test_nothing_at_all_breaks_nothing() -> None:
    assert validate([]) == []
    assert verify_spans([], {}) == []


def test_shacl_is_not_imported_until_something_is_validated() -> None:
    code = "import sys, graph.validation; print('pyshacl' in sys.modules, 'rdflib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_every_span_equals_its_slice() -> None:
    assert verify_spans(triples(TURTLE), {TEXT: WORDS}) == []


def test_a_span_of_a_text_that_is_not_held_is_a_finding() -> None:
    found = verify_spans(triples(TURTLE), {})
    assert found
    assert all("add that letter first" in one.message for one in found)


def test_a_moved_span_is_a_finding_that_shows_both_readings() -> None:
    moved = TURTLE.replace("oa:start 0 ;", "oa:start 1 ;")
    (found,) = verify_spans(triples(moved), {TEXT: WORDS})
    assert found.severity is Severity.VIOLATION
    assert found.check == "SpanEqualsText"
    assert found.where == f"{TEXT}.span-0-10"
    assert found.message == "Characters 1 to 10 of the text read ' May 2010', not '3 May 2010'."


def test_a_span_past_the_end_of_the_text_is_a_finding() -> None:
    (found,) = verify_spans(triples(TURTLE), {TEXT: WORDS[:-5]})
    assert found.where.endswith(f"-{len(WORDS) - 1}")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('oa:exact "3 May 2010" .', 'oa:prefix "" .'),
        ("oa:start 0 ;", "oa:start -1 ;"),
        ("oa:start 0 ;", "oa:start 0 , 1 ;"),
        ("oa:end 10 ;", 'oa:end "ten" ;'),
    ],
)
def test_a_selector_that_does_not_tell_one_stretch_is_a_finding(old: str, new: str) -> None:
    assert old in TURTLE
    found = verify_spans(triples(TURTLE.replace(old, new, 1)), {TEXT: WORDS})
    assert [one.where for one in found] == [f"{TEXT}.span-0-10"]


@given(st.integers(min_value=0, max_value=len(WORDS) - 1))
def test_one_flipped_character_in_the_text_is_found_where_a_span_covers_it(place: int) -> None:
    flipped = WORDS[:place] + ("x" if WORDS[place] != "x" else "y") + WORDS[place + 1 :]
    found = {one.where for one in verify_spans(PARSED, {TEXT: flipped})}
    assert found == {span for span, start, end in SPANS if start <= place < end}
