"""What a store promises, whatever holds its graphs; one file for each engine runs it all."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph import export, pipeline
from graph.errors import QueryError, QueryRefused, QuerySyntaxError, StoreError, UnknownEntity
from graph.iri import DEFAULT_BASE
from graph.query import GraphResult, Graphs, Question, Table, ask, questions, run
from graph.store import Store
from tests.conftest import CURATED, LETTER

ONE, TWO = f"{DEFAULT_BASE}letter/one", f"{DEFAULT_BASE}letter/two"
COMMENT = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#comment")
GRAPH_OF_ONE = f"{DEFAULT_BASE}graph/letter.one"
EACH = pytest.mark.parametrize("question", questions(), ids=lambda one: one.name)


@dataclass(frozen=True, slots=True)
class Backend:
    """An engine to hold to the promises.

    ``reached`` opens a store with it and ``again`` the same store by its folder alone. ``alters``
    names the terms in `ODD` that come back as something else, ``refuses`` those that do not go in.
    """

    folder: Path
    reached: Callable[[Path], Store]
    again: Callable[[Path], Store]
    alters: frozenset[str] = frozenset({"double"})
    refuses: frozenset[str] = frozenset()


def typed(words: str, kind: str) -> ox.Literal:
    return ox.Literal(words, datatype=ox.NamedNode(f"http://www.w3.org/2001/XMLSchema#{kind}"))


ODD = {
    "empty": ox.Literal(""),
    "spaces": ox.Literal("  between spaces  "),
    "quotes": ox.Literal("a\"b'c\\d\\u0041 ''' \"\"\""),
    "lines": ox.Literal("a\nb\rc\r\nd\te\u2028f\u0085g"),
    "nothing": ox.Literal("before\u0000after"),
    "control": ox.Literal("a\u0001\u001f\u007fb"),
    "beyond": ox.Literal("😀 𝒳 \U0010ffff"),
    "composed": ox.Literal("é e\u0301 \ufeff"),
    "sparql": ox.Literal("} DROP ALL # ?x $y <urn:z> 100%"),
    "long": ox.Literal("words and words " * 40_000),
    "language": ox.Literal("colour", language="en-gb"),
    "no-words": ox.Literal("", language="fr"),
    "date": typed("2008-10-28", "date"),
    "old-date": typed("0044-03-15", "date"),
    "moment": typed("2008-10-28T12:00:00+02:00", "dateTime"),
    "year": typed("2008", "gYear"),
    "number": typed("42", "integer"),
    "large": typed("123456789012345678", "integer"),
    "decimal": typed("12.5", "decimal"),
    "fine-decimal": typed("0.12345678901234567", "decimal"),
    "double": typed("1.5E300", "double"),
    "truth": typed("true", "boolean"),
    "untruth": typed("false", "boolean"),
    "wrong-number": typed("about ten", "integer"),
    "own-kind": ox.Literal("x", datatype=ox.NamedNode("https://example.org/kind")),
    "iri": ox.NamedNode("https://example.org/é/日本/a'b(c)%20d?e=f&g"),
}


def fact(value: ox.Literal | ox.NamedNode, thing: str = ONE) -> ox.Triple:
    return ox.Triple(ox.NamedNode(thing), COMMENT, value)


def comments(store: Store, thing: str = ONE) -> list[object]:
    return [t.object for t in store.about(thing) if t.predicate == COMMENT]


class Promises:
    """The promises, on a store that holds the first letter and its curated file."""

    @EACH
    def test_every_question_has_the_answer_that_a_folder_gives(
        self, store: Store, demo: Store, question: Question
    ) -> None:
        given = question.examples()
        there, here = ask(store, question.name, **given), ask(demo, question.name, **given)
        assert len(there.rows) == question.rows
        assert there.columns == here.columns or isinstance(there, Table)
        assert Counter(in_order(there)) == Counter(in_order(here))

    @pytest.mark.parametrize("form", ["turtle", "nquads"])
    def test_an_export_has_the_same_bytes(self, store: Store, demo: Store, form: str) -> None:
        assert export.to_format(store, form) == export.to_format(demo, form)

    def test_adding_twice_changes_nothing(self, store: Store) -> None:
        assert [one.changed for one in pipeline.add(store, [LETTER, CURATED]).added] == [False] * 2

    def test_a_letter_has_its_text(self, store: Store) -> None:
        (letter,) = store.letters()
        assert store.text(letter) == LETTER.read_text("utf-8")

    def test_putting_twice_is_putting_once(self, one: Store) -> None:
        assert not one.put_graph(ONE, "One.", [fact(ox.Literal("one"))])
        assert comments(one) == [ox.Literal("one")]

    def test_replacing_a_letter_leaves_the_others(self, one: Store) -> None:
        before = set(one.quads()) - set(one.quads(GRAPH_OF_ONE))
        assert one.put_graph(ONE, "One.", [fact(ox.Literal("two"))])
        assert comments(one) == [ox.Literal("two")]
        assert set(one.quads()) - set(one.quads(GRAPH_OF_ONE)) == before

    def test_a_removed_letter_leaves_nothing(self, one: Store) -> None:
        one.remove(ONE)
        assert comments(one) == []
        assert GRAPH_OF_ONE not in one.graphs()
        with pytest.raises(UnknownEntity):
            one.text(ONE)

    def test_what_is_suggested_waits_apart(self, one: Store) -> None:
        doubtful = fact(ox.Literal("perhaps"))
        one.put_graph(ONE, "One.", [fact(ox.Literal("one"))], suggested=[doubtful])
        assert comments(one) == [ox.Literal("one")]
        assert list(one.suggested.triples(GRAPH_OF_ONE)) == [doubtful]

    def test_a_batch_is_whole_at_its_end(self, one: Store) -> None:
        with one.batch():
            one.put_graph(ONE, "One.", [fact(ox.Literal("in a batch"))])
            one.put_graph(TWO, "Two.", [fact(ox.Literal("too"), TWO)])
        assert comments(one) == [ox.Literal("in a batch")]
        one.remove(TWO)

    def test_odd_terms_survive_or_are_refused(self, one: Store, backend: Backend) -> None:
        survive = {n: t for n, t in ODD.items() if n not in backend.alters | backend.refuses}
        one.put_graph(ONE, "One.", map(fact, survive.values()))
        assert set(comments(one)) == set(survive.values())
        assert not one.put_graph(ONE, "One.", map(fact, survive.values()))
        query = f"SELECT ?o {{ <{ONE}> rdfs:comment ?o }}"
        asked = {row["o"] for row in one.query(query)}
        assert asked == set(survive.values())

    def test_what_an_engine_alters_is_one_term_all_the_same(
        self, one: Store, backend: Backend
    ) -> None:
        altered = [fact(ODD[name]) for name in sorted(backend.alters)]
        one.put_graph(ONE, "One.", altered)
        assert len(comments(one)) == len(altered)

    def test_a_refused_term_leaves_the_letter_as_it_was(self, one: Store, backend: Backend) -> None:
        for name in sorted(backend.refuses):
            with pytest.raises(StoreError):
                one.put_graph(ONE, "One.", [fact(ODD[name])])
            assert comments(one) == [ox.Literal("one")]

    def test_graphs_can_be_asked_one_by_one(self, one: Store) -> None:
        asked = "SELECT ?o {from} {{ ?s rdfs:comment ?o }}"
        assert table(one, asked.format(**{"from": f"FROM <{GRAPH_OF_ONE}>"})) == [["one"]]
        inside = f"SELECT ?o {{ GRAPH <{GRAPH_OF_ONE}> {{ ?s rdfs:comment ?o }} }}"
        assert table(one, inside) == [["one"]]
        only = run(one, asked.format(**{"from": ""}), graphs=Graphs(default=(GRAPH_OF_ONE,)))
        assert isinstance(only, Table)
        assert [row["o"] for row in only.values()] == ["one"]

    def test_all_kinds_of_queries_are_answered(self, one: Store) -> None:
        assert run(one, "ASK { ?s rdfs:comment 'one' }") is True
        assert run(one, "ASK { ?s rdfs:comment 'none' }") is False
        built = run(one, "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(?o = 'one') }")
        assert isinstance(built, GraphResult)
        assert built.triples == (fact(ox.Literal("one")),)

    def test_a_query_is_cut_at_the_limit_and_says_so(self, store: Store) -> None:
        found = run(store, "SELECT ?s { ?s ?p ?o }", limit=5)
        assert isinstance(found, Table)
        assert (len(found.rows), found.truncated) == (5, True)

    def test_what_does_not_parse_is_told_with_its_place(self, store: Store) -> None:
        with pytest.raises(QuerySyntaxError) as told:
            run(store, "SELECT ?s {\n ?s ?p }")
        assert told.value.line == 2

    def test_what_writes_or_is_unknown_is_refused(self, store: Store) -> None:
        with pytest.raises(QueryRefused):
            run(store, "DELETE WHERE { ?s ?p ?o }")
        with pytest.raises(QueryError):
            run(store, "SELECT (<urn:unknown>(1) AS ?x) {}")

    def test_each_commit_is_in_the_log(self, one: Store) -> None:
        lines = (one.place / "commits.jsonl").read_text("utf-8").splitlines()
        assert GRAPH_OF_ONE in json.loads(lines[-1])["graphs"]

    def test_a_snapshot_can_be_read(self, one: Store) -> None:
        view = one.publish().open(engine=one.transport)
        assert view.graphs() == one.graphs()
        assert view.text(ONE) == "One."

    def test_the_store_is_found_again_by_its_folder(self, store: Store, backend: Backend) -> None:
        letters = store.letters()
        store.close()
        with backend.again(backend.folder) as again:
            assert again.letters() == letters


def in_order(table: Table) -> Iterator[tuple[object, ...]]:
    """Rows with their columns in the order of their names: engines order `*` as they like."""
    order = sorted(range(len(table.columns)), key=lambda at: table.columns[at])
    return (tuple(row[at] for at in order) for row in table.rows)


def table(store: Store, sparql: str) -> list[list[str | None]]:
    found = run(store, sparql)
    assert isinstance(found, Table)
    return [list(row.values()) for row in found.values()]
