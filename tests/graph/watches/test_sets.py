"""Questions asked as sets give the rows that they give otherwise, each once."""

from __future__ import annotations

import pytest

from graph.query import Question, answer, questions
from graph.query.question_files import read_question
from graph.store import Store
from graph.watches.sets import as_set

HEAD = "# title: T\n# question: Q?\n"


def test_every_question_has_the_same_rows_as_a_set(demo: Store) -> None:
    for one in questions():
        plain, found = (answer(demo, each, one.examples()) for each in (one, as_set(one)))
        assert set(found.rows) == set(plain.rows), one.name
        if not one.makes_triples and found.rows:
            assert len(set(found.rows)) == len(found.rows), one.name


def own(query: str) -> Question:
    return read_question("own", HEAD + query, origin="own.rq")


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("SELECT ?a { ?a ?b ?c } ORDER BY ?a", "SELECT DISTINCT ?a { ?a ?b ?c } "),
        ("select reduced ?a { ?a ?b ?c }", "select reduced ?a { ?a ?b ?c }"),
        (
            "SELECT ?a { ?a ?b ?c } ORDER BY ?a LIMIT 3",
            "SELECT ?a { ?a ?b ?c } ORDER BY ?a LIMIT 3",
        ),
        (
            "SELECT ?a { { SELECT ?a { ?a ?b ?c } ORDER BY ?a LIMIT 3 } }",
            "SELECT DISTINCT ?a { { SELECT ?a { ?a ?b ?c } ORDER BY ?a LIMIT 3 } }",
        ),
        (
            "SELECT ?a { ?a ?b ?c } ORDER BY ?a VALUES ?b { pg:x }",
            "SELECT DISTINCT ?a { ?a ?b ?c } ORDER BY ?a VALUES ?b { pg:x }",
        ),
    ],
)
def test_only_order_and_repetitions_are_left_out(query: str, asked: str) -> None:
    assert as_set(own(query)).template.removeprefix(HEAD).rstrip("\n") == asked
