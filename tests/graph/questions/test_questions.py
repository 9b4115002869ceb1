"""Every question, on the demo, in two engines, against rows that a person has read."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

import pytest
from rdflib import Graph, Literal
from rdflib.term import Identifier

from graph.query import Cell, Need, Question, Table, ask, questions
from graph.store import Store

HERE = Path(__file__).parent
SOURCES = HERE.parents[2] / "graph" / "questions"
XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"
EACH = pytest.mark.parametrize("question", questions(), ids=lambda one: one.name)

Term = tuple[str, str | None, str | None] | None


def asked(store: Store, question: Question) -> Table:
    return ask(store, question.name, **question.examples())


@EACH
def test_it_tells_what_it_asks_and_how_many_rows_to_expect(question: Question) -> None:
    assert question.title
    assert not question.title.endswith(".")
    assert question.question.endswith("?") or question.question.endswith("triples")
    assert question.rows is not None
    assert all(parameter.description for parameter in question.parameters)


@EACH
def test_each_parameter_has_its_line_and_each_line_its_parameter(question: Question) -> None:
    marks = [
        line.rpartition("# parameter ")[2]
        for line in question.template.splitlines()
        if "# parameter " in line
    ]
    assert set(marks) == {parameter.name for parameter in question.parameters}
    for line in question.template.splitlines():
        if "# parameter " in line:
            name = line.rpartition("# parameter ")[2]
            example = next(p.example for p in question.parameters if p.name == name)
            assert line.strip().startswith(f"VALUES ?{name} {{ ")
            assert example in line


@EACH
def test_it_is_written_to_be_read(question: Question) -> None:
    source = (SOURCES / f"{question.name}.rq").read_text("utf-8")
    assert source.endswith("\n")
    assert max(map(len, source.splitlines())) <= 100
    assert "PREFIX" not in source
    assert question.name == question.name.lower()
    assert not any(sign.isdigit() or sign == "_" for sign in question.name)


@EACH
def test_it_gives_the_rows_that_it_promises(demo: Store, question: Question) -> None:
    table = asked(demo, question)
    assert len(table.rows) == question.rows
    assert not table.truncated


@EACH
def test_it_gives_the_rows_that_were_read_by_a_person(demo: Store, question: Question) -> None:
    expected = (HERE / "expected" / f"{question.name}.csv").read_text("utf-8")
    assert in_lines(asked(demo, question).to_csv()) == in_lines(expected)


def in_lines(text: str) -> tuple[list[str], Counter[tuple[str, ...]]]:
    head, *rows = csv.reader(io.StringIO(text))
    return head, Counter(map(tuple, rows))


@EACH
def test_both_engines_give_the_same_rows(demo: Store, in_rdflib: Graph, question: Question) -> None:
    table = asked(demo, question)
    found = Counter(tuple(map(from_rdflib, row)) for row in in_rdflib.query(table.sparql))
    assert found == Counter(tuple(map(from_cell, row)) for row in table.rows)


def from_rdflib(term: Identifier | None) -> Term:
    if term is None:
        return None
    if isinstance(term, Literal):
        kind = None if term.datatype is None else str(term.datatype)
        return str(term), None if kind == XSD_STRING else kind, term.language
    return str(term), "iri", None


def from_cell(cell: Cell | None) -> Term:
    if cell is None:
        return None
    return cell.value, "iri" if cell.kind == "iri" else cell.datatype, cell.language


@EACH
def test_it_is_shown_by_columns_that_it_has(demo: Store, question: Question) -> None:
    columns = set(asked(demo, question).columns)
    for show in question.shows:
        assert set(show.columns) <= columns


@EACH
def test_left_open_it_finds_at_least_as_much(demo: Store, question: Question) -> None:
    required = {p.name: p.example for p in question.parameters if p.need is Need.REQUIRED}
    assert len(ask(demo, question.name, **required).rows) >= len(asked(demo, question).rows)


@EACH
def test_without_letters_it_finds_only_what_the_reference_data_say(
    empty: Store, question: Question
) -> None:
    found = len(asked(empty, question).rows)
    assert (found > 0) == (question.name in OF_THE_REFERENCE_DATA)


OF_THE_REFERENCE_DATA = {
    "ambiguous-acronyms",
    "contents",
    "instruments",
    "parts-of",
    "pointing-at",
    "provisions-of",
    "statements",
    "uncited",
    "versions",
    "versions-of",
}


def test_there_are_expected_rows_for_each_question_and_for_no_other() -> None:
    names = {path.stem for path in (HERE / "expected").glob("*.csv")}
    assert names == {question.name for question in questions()}


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("addressee", {"name": "Kunio Mikuriya", "status": "elect"}),
        ("quotations", {"name": "TRIPS Article 7", "exact": "true"}),
        ("numbering", {"first": "1", "last": "49", "numbered": "49", "different": "49"}),
        ("next-meeting", {"date": "2008-10-30"}),
        ("post-holders", {"name": "Kunio Mikuriya", "status": "incumbent"}),
        ("redirects", {"now": "https://example.org/kg/org/third-world-network"}),
        ("country-conflicts", {"letterSays": "Kenya", "editorsSay": "Sri Lanka"}),
        ("evidence", {"start": "8791", "end": "8892"}),
    ],
)
def test_the_story_of_the_letter_is_told(demo: Store, name: str, cells: dict[str, str]) -> None:
    question = next(one for one in questions() if one.name == name)
    row = asked(demo, question).values()[0]
    assert {key: row[key] for key in cells} == cells


def test_what_only_the_reference_data_know_is_not_counted_as_told(
    demo: Store, empty: Store
) -> None:
    def counted(store: Store) -> dict[str | None, tuple[int, int]]:
        rows = ask(store, "contents").values()
        return {row["kind"]: (int(row["things"] or 0), int(row["known"] or 0)) for row in rows}

    told, before = counted(demo), counted(empty)
    assert {things for things, _ in before.values()} == {0}
    assert told["Signature"] == (49, 49)
    for kind in ("Body", "Treaty", "Provision"):
        things, known = told[kind]
        assert 0 < things < 20 < known
        assert known >= before[kind][1]


def test_what_came_of_the_demands_is_told(demo: Store) -> None:
    rows = ask(demo, "outcomes", letter="2008-10-28-wco-secure").values()
    told = {(row["demand"] or "").rpartition(".")[2]: row["status"] for row in rows}
    assert told == {
        "demand-1": "overtaken",
        "demand-2": "no response known",
        "demand-3": "overtaken",
        "demand-4": "overtaken",
        "demand-u1": "met",
    }
