from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import QueryResultsFormat, QuerySolutions, parse_query_results

from graph.query import Cell, CellKind, Table, table_of
from graph.query.columns import breadth, in_columns

XSD = "http://www.w3.org/2001/XMLSchema#"
IRI = Cell(CellKind.IRI, "https://w3id.org/policygraph/ref/treaty/trips.art_7")
WORDS = Cell(CellKind.LITERAL, 'says "no",\nthen\tgoes\\', None, "en")
SEVEN = Cell(CellKind.LITERAL, "7", XSD + "integer")
DAY = Cell(CellKind.LITERAL, "2008-10-28", XSD + "date")
BLANK = Cell(CellKind.BLANK, "b0")
TABLE = Table("A title", ("a", "b"), ((IRI, WORDS), (SEVEN, None), (DAY, BLANK)), "SELECT …")


def test_csv_is_as_the_standard_says() -> None:
    assert TABLE.to_csv() == (
        "a,b\r\n"
        'https://w3id.org/policygraph/ref/treaty/trips.art_7,"says ""no"",\nthen\tgoes\\"\r\n'
        "7,\r\n"
        "2008-10-28,_:b0\r\n"
    )


def test_tsv_is_as_the_standard_says() -> None:
    assert TABLE.to_tsv() == (
        "?a\t?b\n"
        "<https://w3id.org/policygraph/ref/treaty/trips.art_7>\t"
        '"says \\"no\\",\\nthen\\tgoes\\\\"@en\n'
        "7\t\n"
        f'"2008-10-28"^^<{XSD}date>\t_:b0\n'
    )


@pytest.mark.parametrize(
    ("value", "kind", "written"),
    [("12", "integer", "12"), ("-1.5", "decimal", "-1.5"), ("1.0E6", "double", "1.0E6"),
     ("INF", "double", f'"INF"^^<{XSD}double>'), ("x", "integer", f'"x"^^<{XSD}integer>'),
     ("a", "string", '"a"')],
)  # fmt: skip
def test_only_what_turtle_reads_as_that_number_is_written_bare(
    value: str, kind: str, written: str
) -> None:
    table = Table("", ("n",), ((Cell(CellKind.LITERAL, value, XSD + kind),),))
    assert table.to_tsv().splitlines()[1] == written


def test_json_is_as_the_standard_says() -> None:
    document = json.loads(TABLE.to_json())
    assert document["head"] == {"vars": ["a", "b"]}
    first, second, third = document["results"]["bindings"]
    assert first["a"] == {"type": "uri", "value": IRI.value}
    assert first["b"] == {"type": "literal", "value": WORDS.value, "xml:lang": "en"}
    assert second == {"a": {"type": "literal", "value": "7", "datatype": XSD + "integer"}}
    assert third["b"] == {"type": "bnode", "value": "b0"}
    assert "truncated" not in document


def test_json_tells_when_rows_were_cut() -> None:
    assert json.loads(Table("", (), (), truncated=True).to_json())["truncated"] is True


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=12)
CELLS = st.one_of(
    st.none(),
    TEXTS.map(lambda text: Cell(CellKind.LITERAL, text)),
    TEXTS.map(lambda text: Cell(CellKind.LITERAL, text, None, "de")),
    st.integers().map(lambda n: Cell(CellKind.LITERAL, str(n), XSD + "integer")),
    st.just(IRI),
)
ROWS = st.lists(st.tuples(CELLS, CELLS), max_size=5).map(tuple)


@given(ROWS)
def test_what_is_written_is_read_back_by_another_reader(
    rows: tuple[tuple[Cell, Cell], ...],
) -> None:
    table = Table("", ("a", "b"), rows)
    expected = [[cell.value if cell else None for cell in row] for row in rows]

    for kind, text in (
        (QueryResultsFormat.JSON, table.to_json()),
        (QueryResultsFormat.TSV, table.to_tsv()),
    ):
        found = parse_query_results(text, format=kind)
        assert isinstance(found, QuerySolutions)
        assert [[term.value if term else None for term in row] for row in found] == expected

    lines = list(csv.reader(io.StringIO(table.to_csv(), newline="")))
    assert lines[1:] == [[value or "" for value in row] for row in expected]


def test_a_terminal_sees_short_names_on_one_line_each_and_a_count() -> None:
    assert TABLE.to_text().splitlines() == [
        "a                   b",
        "------------------  ---------------------",
        'treaty:trips.art_7  says "no", then goes\\',
        "7",
        "2008-10-28          _:b0",
        "(3 rows)",
    ]


def test_a_cut_table_says_that_there_is_more() -> None:
    cut = Table("", ("a",), ((SEVEN,),), truncated=True)
    assert cut.to_text().endswith("(1 row; there are more)\n")


@given(
    rows=st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=4),
    width=st.integers(20, 60),
)
def test_no_line_is_wider_than_the_terminal(rows: list[tuple[str, str, str]], width: int) -> None:
    for line in in_columns(rows, width=width).splitlines():
        assert breadth(line) <= width


def test_wide_signs_take_two_cells_and_marks_none() -> None:
    assert breadth("世界") == 4
    assert breadth("e\u0301") == 1
    shown = in_columns([["name", "n"], ["世界世界世界", "1"]], width=13)
    assert shown.splitlines()[2] == "世界世界…   1"


def test_signs_that_move_a_terminals_cursor_are_left_out() -> None:
    assert in_columns([["a"], ["x\x1b[31m\u202ey\x07"]], width=None).splitlines()[2] == "x[31my"


def test_without_a_limit_nothing_is_cut() -> None:
    assert "x" * 500 in in_columns([["a"], ["x" * 500]], width=None)


def test_an_empty_answer_is_still_a_table() -> None:
    assert Table("", ("a", "b"), ()).to_text() == "a  b\n-  -\n(0 rows)\n"
    assert Table("", (), ()).to_text().endswith("(0 rows)\n")


def test_values_are_plain() -> None:
    assert TABLE.values()[1] == {"a": "7", "b": None}
    assert TABLE.titled("Other").title == "Other"


@dataclass(frozen=True)
class Finding:
    where: str
    line: int
    note: str | None


def test_plain_records_become_a_table() -> None:
    table = table_of([Finding("https://e/x", 3, None)], title="Findings")
    assert table.columns == ("where", "line", "note")
    assert table.rows == (
        (Cell(CellKind.IRI, "https://e/x"), Cell(CellKind.LITERAL, "3", XSD + "integer"), None),
    )
    assert table_of([], title="None").columns == ()
