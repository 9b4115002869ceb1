from __future__ import annotations

import pytest

from graph.errors import QueryError, QueryRefused, QuerySyntaxError
from graph.query import CellKind, GraphResult, Table, run
from graph.store import Store


def table(store: Store, sparql: str) -> Table:
    answer = run(store, sparql)
    assert isinstance(answer, Table)
    return answer


def test_select_gives_rows_with_the_stores_prefixes_declared(letters: Store) -> None:
    answer = table(letters, "SELECT ?l ?n { ?l a pg:Letter ; rdfs:label ?n } ORDER BY ?n")
    assert answer.columns == ("l", "n")
    assert [row["l"] for row in answer.values()] == [
        "https://example.org/kg/letter/one",
        "https://example.org/kg/letter/two",
    ]
    assert answer.rows[1][1] is not None
    assert answer.rows[1][1].language == "de"
    assert answer.sparql.startswith("SELECT ?l ?n")


def test_a_prefix_that_the_query_declares_itself_wins(letters: Store) -> None:
    answer = table(letters, "PREFIX pg: <urn:mine/> SELECT (pg:x AS ?x) {}")
    assert answer.values() == [{"x": "urn:mine/x"}]


def test_ask_gives_a_truth(letters: Store) -> None:
    assert run(letters, "ASK { o:north pg:signed letter:two }") is True
    assert run(letters, "ASK { o:south pg:signed letter:one }") is False


def test_construct_and_describe_give_triples_in_order(letters: Store) -> None:
    made = run(letters, "CONSTRUCT { ?a pg:signed ?l } WHERE { ?a pg:signed ?l }")
    assert isinstance(made, GraphResult)
    assert [str(t.subject.value).rpartition("/")[2] for t in made.triples] == [
        "north", "north", "south", "ada",
    ]  # fmt: skip
    described = run(letters, "DESCRIBE o:north")
    assert isinstance(described, GraphResult)
    assert {triple.subject.value for triple in described.triples} == {
        "https://example.org/kg/org/north"
    }


def test_rows_and_triples_are_cut_at_the_limit_and_it_is_told(letters: Store) -> None:
    every = "SELECT ?s { ?s ?p ?o }"
    cut = run(letters, every, limit=3)
    assert isinstance(cut, Table)
    assert (len(cut.rows), cut.truncated) == (3, True)
    whole = run(letters, every + " LIMIT 3", limit=3)
    assert isinstance(whole, Table)
    assert (len(whole.rows), whole.truncated) == (3, False)
    made = run(letters, "CONSTRUCT WHERE { ?s ?p ?o }", limit=3)
    assert isinstance(made, GraphResult)
    assert (len(made.triples), made.truncated) == (3, True)


def test_from_asks_only_the_graphs_it_names(letters: Store) -> None:
    one = "SELECT ?s FROM graph:letter.one { ?s a pg:Signature }"
    assert len(table(letters, one).rows) == 2
    assert len(table(letters, "SELECT ?s { ?s a pg:Signature }").rows) == 4
    named = "SELECT ?g FROM NAMED graph:letter.two { GRAPH ?g { ?s a pg:Letter } }"
    assert table(letters, named).values() == [{"g": "https://example.org/kg/graph/letter.two"}]


def test_blank_nodes_and_missing_values_are_told_apart(letters: Store) -> None:
    answer = table(letters, "SELECT (BNODE() AS ?b) ?none {}")
    assert answer.rows[0][0] is not None
    assert answer.rows[0][0].kind is CellKind.BLANK
    assert answer.rows[0][1] is None


def test_relative_names_are_relative_to_the_store(letters: Store) -> None:
    found = run(letters, "SELECT (STR(<letter/a>) AS ?x) (STR(<#b>) AS ?y) {}")
    assert isinstance(found, Table)
    assert found.values() == [{"x": f"{letters.base.iri}letter/a", "y": f"{letters.base.iri}#b"}]
    with pytest.raises(QuerySyntaxError) as told:
        run(letters, "ASK { <a> ?p !! }")
    assert (told.value.line, told.value.column) == (1, 15)


@pytest.mark.parametrize(
    ("sparql", "line", "column"),
    [
        ("SELECT ?x WHERE {\n  ?x nope:bar ?y }", 2, 6),
        ("SELEC ?x {}", 1, 1),
        ("\n\n  SELECT * { ?x ?y 'é😀' . . }", 3, 29),
        ("", 1, 1),
        ("SELECT ?x (COUNT(?y) AS ?n) { ?x ?p ?y }", 1, 41),
        ("SELECT * { ?s ?p 'abc }", 1, 18),
    ],
)
def test_what_does_not_parse_is_told_with_line_and_column_as_typed(
    letters: Store, sparql: str, line: int, column: int
) -> None:
    with pytest.raises(QuerySyntaxError, match=rf"^line {line}, column \d+: ") as told:
        run(letters, sparql)
    assert told.value.line == line
    assert told.value.column is not None
    assert abs(told.value.column - column) <= 3
    assert len(str(told.value)) < 250


@pytest.mark.parametrize(
    ("sparql", "told"),
    [
        ("SELECT * { ?s nope:x ?o }", r"column 15: the prefix nope: is not declared; write PREFIX"),
        ("SELECT * { ?s a nope:X }", r"column 17: the prefix nope: is not declared"),
        ("SELECT * { ?s nope:p/pg:signed ?o }", r"column 15: the prefix nope: is not declared"),
        ("SELEC * { ?s ?p ?o }", r"column 1: SELEC is no word of SPARQL; did you mean SELECT\?"),
        ("SELECT * { ?s ?p ?o . FILTR(?o) }", r"column 23: FILTR .* did you mean FILTER\?"),
        ("SELECT * { ?s ?p Kenya }", r"Kenya is no word of SPARQL; text needs quotation marks"),
        ("SELECT (MOD(3,2) AS ?x) {}", r"MOD is no word of SPARQL; see the SPARQL 1.1 list"),
        ("PREFIX pg <urn:x> ASK {}", r"column 8: a colon is missing behind pg"),
        ("SELECT * { <http://e.org/a b> ?p ?o }", r"column 13: the IRI that starts here is not"),
        ("SELECT * { ?s ?p <urn:x:Letter }", r"column 19: the IRI that starts here is not"),
        ("SELECT * { ?s ?p 'x'@en--ltr ?o . }", r"^line 1, column 36: expected FILTER"),
        ("SELECT * { ?s ?p ?o", r"column 20: the query ends before each { is closed"),
        ("SELECT * { ?s ?p", r"column 17: the query ends before each { is closed"),
        ("PREFIX mine: <urn:> SELECT * { ?s mine:p ?o", r"the query ends before each {"),
    ],
)
def test_what_is_likely_wrong_is_told_in_words(letters: Store, sparql: str, told: str) -> None:
    with pytest.raises(QuerySyntaxError, match=told):
        run(letters, sparql)


def test_an_unknown_function_is_the_questions_fault(letters: Store) -> None:
    with pytest.raises(QueryError, match=r"custom function <http://e/f> is not supported; see"):
        run(letters, "SELECT * { ?s ?p ?o FILTER(<http://e/f>(?s)) }")


def test_writing_is_refused_and_changes_nothing(letters: Store) -> None:
    before = len(list(letters.quads()))
    for update in ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", "DROP ALL", "CLEAR ALL"):
        with pytest.raises(QueryRefused):
            run(letters, update)
    assert len(list(letters.quads())) == before


def test_triples_as_values_are_refused_in_tables(letters: Store) -> None:
    with pytest.raises(QueryRefused, match="ask for their parts"):
        run(letters, "SELECT (TRIPLE(<urn:a>, <urn:b>, <urn:c>) AS ?t) {}")
