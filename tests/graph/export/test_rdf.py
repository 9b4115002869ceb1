from __future__ import annotations

import hashlib
import random
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize
from rdflib import Dataset, Graph
from rdflib.compare import isomorphic

from graph.errors import UnknownEntity, UnknownFormat
from graph.export import (
    FORMATS,
    format_named,
    to_format,
    to_jsonld,
    to_nquads,
    to_ntriples,
    to_rdfxml,
    to_trig,
    to_turtle,
    triples_to,
)
from graph.export.blocks import Blocks
from graph.iri import Base
from graph.query import GraphResult, run
from graph.store import Store
from graph.terms import PG, RDFS, XSD

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # in rdflib
PREFIXES = Base().prefixes()
IN_RDFLIB = {"turtle": "turtle", "ntriples": "nt", "rdfxml": "xml", "jsonld": "json-ld"}
WITHOUT_GRAPHS = sorted(IN_RDFLIB)
ROOT = Path(__file__).parents[3]


def in_rdflib(content: bytes, name: str) -> Graph:
    return Graph().parse(data=content, format=IN_RDFLIB[name])


@pytest.mark.parametrize("name", FORMATS)
def test_two_exports_are_the_same_to_the_byte(letters: Store, name: str) -> None:
    assert to_format(letters, name) == to_format(letters, name)


@pytest.mark.parametrize("name", WITHOUT_GRAPHS)
def test_facts_in_another_order_give_the_same_bytes(letters: Store, name: str) -> None:
    found = list(letters.triples())
    shuffled = [*found, *found[:50]]
    random.Random(7).shuffle(shuffled)  # noqa: S311 - any order will do
    assert triples_to(shuffled, name, prefixes=PREFIXES) == to_format(letters, name)


SCRIPT = """
import hashlib, sys
from graph.export import FORMATS, to_format
from graph.store import open_store
from pathlib import Path
from graph.export import triples_to
from graph.iri import Base
from pyoxigraph import RdfFormat, parse
triples = [quad.triple for quad in parse(path=sys.argv[1], format=RdfFormat.TURTLE)]
for name in FORMATS:
    if name not in ("trig", "nquads"):
        content = triples_to(triples, name, prefixes=Base().prefixes())
        print(name, hashlib.sha256(content).hexdigest())
"""


def test_another_process_writes_the_same_bytes() -> None:
    source = Path(__file__).parents[1] / "query" / "letters.ttl"
    told = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT, str(source)],
            capture_output=True, text=True, check=True, cwd=ROOT, env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(told) == 1
    triples = [quad.triple for quad in parse(path=str(source), format=RdfFormat.TURTLE)]
    for line in told.pop().splitlines():
        name, digest = line.split()
        content = triples_to(triples, name, prefixes=PREFIXES)
        assert hashlib.sha256(content).hexdigest() == digest


@pytest.mark.parametrize("name", WITHOUT_GRAPHS)
def test_what_is_read_back_is_the_same_graph(letters: Store, name: str) -> None:
    expected = in_rdflib(to_ntriples(letters), "ntriples")
    assert len(expected) == len(list(letters.triples()))
    assert isomorphic(in_rdflib(to_format(letters, name), name), expected)


@pytest.mark.filterwarnings("ignore:Dataset")  # within rdflib
@pytest.mark.parametrize(("name", "kind"), [("trig", "trig"), ("nquads", "nquads")])
def test_what_is_read_back_is_in_the_same_graphs(letters: Store, name: str, kind: str) -> None:
    dataset = Dataset()
    dataset.parse(data=to_format(letters, name).decode(), format=kind)
    sizes = {str(graph.identifier): len(graph) for graph in dataset.graphs() if len(graph)}
    assert sizes == {name: len(list(letters.triples(name))) for name in letters.graphs()}


def test_turtle_is_tidy(letters: Store) -> None:
    text = to_turtle(letters, about="one").decode()
    head = [line for line in text.splitlines() if line.startswith("@prefix")]
    assert head == sorted(head)
    assert text.startswith("\n".join(head) + "\n\n")
    body = text.split("\n\n", 1)[1]
    for line in head:
        prefix = line.split()[1]
        assert prefix in body, f"{prefix} is declared and not used"
    assert "letter:one.sig-1 a pg:Signature ;\n" in text
    assert "@base" not in text
    assert "<https://" not in body


def test_json_ld_reads_in_plain_words(letters: Store) -> None:
    text = to_jsonld(letters, about="one").decode()
    assert '"id": "letter:one.sig-1"' in text
    assert '"signatory": "o:north"' in text
    assert '"ordinal": "1"' in text
    assert '"xsd": "http://www.w3.org/2001/XMLSchema#"' in text


def test_each_shorthand_is_its_format(letters: Store) -> None:
    for write, name in (
        (to_turtle, "turtle"), (to_trig, "trig"), (to_nquads, "nquads"),
        (to_ntriples, "ntriples"), (to_jsonld, "jsonld"), (to_rdfxml, "rdfxml"),
    ):  # fmt: skip
        assert write(letters, about="one") == to_format(letters, name, about="one")


@pytest.mark.parametrize("name", WITHOUT_GRAPHS)
def test_one_letter_is_its_whole_graph(letters: Store, name: str) -> None:
    graph = "https://example.org/kg/graph/letter.one"
    found = in_rdflib(to_format(letters, name, about="letter:one"), name)
    assert len(found) == len(list(letters.triples(graph)))
    assert {str(s) for s in found.subjects()} == {
        triple.subject.value for triple in letters.triples(graph)
    }


def test_one_letter_keeps_its_graph_where_the_format_has_graphs(letters: Store) -> None:
    for line in to_nquads(letters, about="one").decode().splitlines():
        assert line.endswith(" <https://example.org/kg/graph/letter.one> .")


def test_one_entity_is_what_is_said_of_it_with_the_records_and_their_spans(
    letters: Store,
) -> None:
    text = to_turtle(letters, about="North Group").decode()
    assert 'rdfs:label "North Group"' in text
    assert "letter:one.sig-1 a pg:Record , pg:Signature" in text
    assert "letter:two.sig-1 a pg:Record , pg:Signature" in text
    assert 'oa:exact "North Group"' in text
    assert "Ada" not in text
    assert "trips.art_8" not in text


def test_a_record_comes_with_its_span(letters: Store) -> None:
    text = to_turtle(letters, about="https://example.org/kg/letter/one.sig-1").decode()
    assert "pg:ordinal 1" in text
    assert 'oa:exact "North Group"' in text
    assert "sig-2" not in text


def test_the_answer_of_a_query_is_written_in_any_format(letters: Store) -> None:
    answer = run(letters, "CONSTRUCT { ?a pg:signed [ pg:inDocument ?l ] } { ?a pg:signed ?l }")
    assert isinstance(answer, GraphResult)
    again = run(letters, answer.sparql)
    assert isinstance(again, GraphResult)
    for name in FORMATS:
        if name in IN_RDFLIB:
            content = triples_to(answer.triples, name, prefixes=answer.prefixes)
            assert content == triples_to(again.triples, name, prefixes=answer.prefixes)
            assert len(in_rdflib(content, name)) == len(answer.triples) == 8


def test_an_unknown_format_names_those_there_are(letters: Store) -> None:
    with pytest.raises(UnknownFormat, match="word: no such format; use turtle, trig, nquads"):
        to_format(letters, "word")
    with pytest.raises(UnknownFormat):
        triples_to([], "", prefixes={})


def test_a_format_goes_by_its_name_or_suffix() -> None:
    assert format_named(".TTL").name == "turtle"
    assert format_named("jsonld").media_type == "application/ld+json"
    assert len({one.suffix for one in FORMATS.values()}) == len(FORMATS)


def test_what_is_not_there_cannot_be_exported(letters: Store) -> None:
    with pytest.raises(UnknownEntity, match="nobody"):
        to_turtle(letters, about="nobody")


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12)
VALUES = st.one_of(
    WORDS.map(Literal),
    st.tuples(WORDS, st.sampled_from(["en", "fr", "de-ch"])).map(
        lambda pair: Literal(pair[0], language=pair[1])
    ),
    st.integers().map(lambda n: Literal(str(n), datatype=XSD.integer)),
    st.dates().map(lambda day: Literal(day.isoformat(), datatype=XSD.date)),
    st.sampled_from(["urn:x", "https://example.org/kg/org/a", "http://e/?a=1&b=(2)"]).map(
        NamedNode
    ),
)
PREDICATES = st.sampled_from(
    [RDFS.label, PG.text, PG.asOf, PG.ordinal, PG.signatory, PG.note, NamedNode("urn:p:x")]
)
SUBJECTS = st.sampled_from(["https://example.org/kg/letter/a.b", "urn:s"]).map(NamedNode)
TRIPLES = st.lists(st.builds(Triple, SUBJECTS, PREDICATES, VALUES), max_size=8)


@settings(max_examples=60)
@given(TRIPLES)
def test_any_facts_survive_json_ld_and_turtle(triples: list[Triple]) -> None:
    expected = {str(triple) for triple in triples}
    for name, kind in (("turtle", RdfFormat.TURTLE), ("jsonld", RdfFormat.JSON_LD)):
        content = triples_to(triples, name, prefixes=PREFIXES)
        assert {str(quad.triple) for quad in parse(content, format=kind)} == expected


DATATYPED = st.sampled_from(
    [("true", XSD.boolean), ("1.50", XSD.decimal), ("1e0", XSD.double), ('1 , "x', XSD.date)]
).map(lambda pair: Literal(pair[0], datatype=pair[1]))
MIXED = st.lists(st.builds(Triple, SUBJECTS, PREDICATES, VALUES | DATATYPED), max_size=12)


@settings(max_examples=60)
@given(MIXED, st.integers(1, 50))
def test_what_is_cut_and_told_twice_is_put_in_order_as_in_memory(
    triples: list[Triple], size: int
) -> None:
    text = serialize([*triples, *triples], format=RdfFormat.TURTLE, prefixes=PREFIXES)
    assert text is not None
    with TemporaryDirectory() as room:
        blocks = Blocks(PREFIXES, Path(room), at_once=100)
        for start in range(0, len(text), size):
            blocks.write(text[start : start + size])
        body = b"".join(Blocks.texts([blocks]))
    head = "".join(f"@prefix {one}: <{PREFIXES[one]}> .\n" for one in sorted(blocks.used))
    told = triples_to(triples, "turtle", prefixes={one: PREFIXES[one] for one in blocks.used})
    assert told == f"{head}\n".encode() * bool(head) + body
