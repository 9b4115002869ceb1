"""Rows that are sorted here come as the engine sorts them."""

from __future__ import annotations

from itertools import permutations

import pytest

from graph.errors import BadParameter
from graph.query import Cell, CellKind, Table, questions, spelled
from graph.query import running as asking
from graph.query.ordering import MOST_SORTED, Order, taken_off
from graph.query.running import rows_of
from graph.store import Store
from graph.terms import XSD

TEXTS = (
    *('"b"', '"a"', '"é"', '"Z"', '""', '"a"@en', '"a"@fr', '"b"@en', '"\U0001f600"', '"\uffee"'),
    *('"2008-10-28"^^xsd:date', '"2008"^^xsd:gYear', '"2008-10"^^xsd:gYearMonth', '"2008-1"'),
)
THINGS = ("<urn:b>", "<urn:a>", "<urn:a/b>", "UNDEF")
NUMBERS = ("10", "9", "-3", "9.5", "007", "0")


def in_turn(store: Store, values: tuple[str, ...], order: str) -> tuple[str, Table, Table]:
    """Each value beside each other one: the query, as the engine answers it, and as we do."""
    blocks = " ".join(f"({one} {other})" for one, other in permutations(values, 2))
    sparql = f"SELECT ?x ?y WHERE {{ VALUES (?x ?y) {{ {blocks} }} }} ORDER BY {order}"
    sparql = f"PREFIX xsd: <{XSD.integer.value.partition('#')[0]}#>\n{sparql}"
    return sparql, asking._as_it_stands(store, sparql, limit=1000), rows_of(store, sparql)


@pytest.mark.parametrize("order", ["?x ?y", "DESC(?y) ?x", "?y DESC(?x)\n", "DESC(?x) ?y"])
@pytest.mark.parametrize("values", [(*TEXTS, *THINGS), (*NUMBERS, *THINGS)])
def test_terms_are_sorted_as_the_engine_sorts_them(
    letters: Store, values: tuple[str, ...], order: str
) -> None:
    sparql, engine, ours = in_turn(letters, values, order)
    assert ours == engine
    assert asking._ordered(letters, sparql, limit=1000) == engine  # it was not left to the engine


def test_what_only_the_engine_can_compare_is_left_to_it(letters: Store) -> None:
    for other in ("5", "true", '"2008-10-28Z"^^xsd:date', "1e3", '"12008-10-28"^^xsd:date'):
        sparql, engine, ours = in_turn(letters, ('"b"', '"a"', other, "<urn:a>"), "?x DESC(?y)")
        assert ours == engine, other
        assert asking._ordered(letters, sparql, limit=1000) is None, other
    literal = Cell(CellKind.LITERAL, "1e3", XSD.double.value)
    assert Order((("x", False),)).sorted([(literal,)], ["x"]) is None


@pytest.mark.parametrize(
    "other",
    [
        '"n/a"^^xsd:integer',
        '"NaN"^^xsd:decimal',
        '"1.5"^^xsd:integer',
        "99999999999999999999",
        "100000000000000000000",
    ],
)
def test_numbers_that_the_engine_does_not_reckon_with_are_left_to_it(
    letters: Store, other: str
) -> None:
    sparql, engine, ours = in_turn(letters, ("5", "40", other, "<urn:a>"), "?x DESC(?y)")
    assert ours == engine
    assert asking._ordered(letters, sparql, limit=1000) is None


def test_a_column_that_is_not_told_is_sorted_by_the_engine(letters: Store) -> None:
    sparql = "SELECT ?y WHERE { VALUES (?x ?y) { (2 3) (1 4) (3 1) } } ORDER BY ?x"
    assert [row[0] and row[0].value for row in rows_of(letters, sparql).rows] == ["4", "3", "1"]


def test_the_first_of_more_rows_are_told_and_that_there_are_more(letters: Store) -> None:
    sparql = "SELECT ?x WHERE { VALUES ?x { 3 1 2 } } ORDER BY ?x"
    found = rows_of(letters, sparql, limit=2)
    assert [row[0] and row[0].value for row in found.rows] == ["1", "2"]
    assert found.truncated
    assert found.sparql == sparql
    assert not rows_of(letters, sparql, limit=3).truncated


def test_of_too_many_rows_the_engine_tells_the_first(
    letters: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "MOST_SORTED", 2)
    found = rows_of(letters, "SELECT ?x WHERE { VALUES ?x { 3 1 2 } } ORDER BY ?x", limit=1)
    assert [row[0] and row[0].value for row in found.rows] == ["1"]
    assert found.truncated
    assert MOST_SORTED > asking.MOST_ROWS


@pytest.mark.parametrize(
    "ending",
    [
        "",
        "ORDER BY ?x LIMIT 2",
        "ORDER BY STR(?x)",
        "# ORDER BY ?x",
        "ORDER BY ?x # ?y",
        "ORDER BY",
    ],
)
def test_another_ending_is_left_as_it_is(ending: str) -> None:
    assert taken_off(f"SELECT ?x WHERE {{ VALUES ?x {{ 3 1 2 }} }} {ending}") is None


def test_the_order_of_a_query_within_is_left_as_it_is() -> None:
    inner = "{ SELECT ?x WHERE { ?x ?y ?z } ORDER BY ?x LIMIT 3 }"
    found = taken_off(f"SELECT ?x WHERE {inner} ORDER BY DESC(?x)\n  ?y\n")
    assert found == (f"SELECT ?x WHERE {inner} ", Order((("x", True), ("y", False))))
    assert taken_off(f"SELECT ?x WHERE {inner}") is None


def test_every_question_is_answered_as_the_engine_does(demo: Store) -> None:
    ours = 0
    for one in questions():
        try:
            sparql = spelled(demo, one, one.examples())
        except BadParameter:
            continue
        unordered = taken_off(sparql)
        if one.verb != "SELECT" or unordered is None:
            continue
        engine = asking._as_it_stands(demo, sparql, limit=asking.MOST_ROWS)
        found = rows_of(demo, sparql)
        by = [name for name, _ in unordered[1].columns]
        places = [found.columns.index(name) for name in by if name in found.columns]
        assert set(found.rows) == set(engine.rows), one.name
        assert _at(found, places) == _at(engine, places), one.name
        ours += len(found.rows) > 1
    assert ours > 30


def _at(found: Table, places: list[int]) -> list[list[Cell | None]]:
    return [[row[at] for at in places] for row in found.rows]
