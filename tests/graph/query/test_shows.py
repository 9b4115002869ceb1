from __future__ import annotations

import pytest

from graph.errors import BadQuestion
from graph.query import Cell, CellKind, Show, ShowForm, Table, questions, suited
from graph.query.shows import COLUMNS, read_show
from graph.terms import XSD

PLACE = "https://w3id.org/policygraph/ref/place/"


def iri(value: str) -> Cell:
    return Cell(CellKind.IRI, value)


def words(value: str) -> Cell:
    return Cell(CellKind.LITERAL, value)


def number(value: str) -> Cell:
    return Cell(CellKind.LITERAL, value, XSD.integer.value)


def date(value: str) -> Cell:
    return Cell(CellKind.LITERAL, value, XSD.date.value)


@pytest.mark.parametrize(
    ("line", "show"),
    [
        ("bars name times", Show(ShowForm.BARS, ("name", "times"))),
        ("timeline date", Show(ShowForm.TIMELINE, ("date",))),
        ("timeline year letters", Show(ShowForm.TIMELINE, ("year", "letters"))),
        ("network", Show(ShowForm.NETWORK)),
    ],
)
def test_a_line_says_how_to_show_an_answer(line: str, show: Show) -> None:
    assert read_show(line) == show


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("pie name times", "show: pie: no such way; use bars, timeline, events, map, network"),
        ("bars name", r"write the names of columns: bars \?name \?number"),
        ("timeline", r"write the names of columns: timeline \?date \[\?number\]"),
        ("network a b", "write the names of columns: network$"),
        ("", "no such way"),
    ],
)
def test_a_way_that_there_is_not_is_refused(line: str, complaint: str) -> None:
    with pytest.raises(BadQuestion, match=complaint):
        read_show(line)


@pytest.mark.parametrize("form", ShowForm)
def test_every_way_tells_its_columns(form: ShowForm) -> None:
    assert form in COLUMNS


@pytest.mark.parametrize(
    ("rows", "forms"),
    [
        ([(words("a"), number("2")), (words("b"), number("1"))], ["bars"]),
        ([(words("a"), number("-2")), (words("b"), number("1"))], []),
        ([(words("a"), number("2")), (words("a"), number("1"))], []),
        ([(words("a"), date("2008-10-28")), (words("b"), date("2009-01-01"))], ["timeline"]),
        ([(words("a"), None), (words("b"), date("2009-01-01"))], []),
        ([(iri("urn:a"), words("a")), (iri("urn:b"), words("b"))], ["network"]),
        (
            [(iri(PLACE + "KE"), number("2")), (iri(PLACE + "FR"), number("1"))],
            ["bars", "map", "network"],
        ),
        ([], []),
    ],
)
def test_any_answer_is_shown_as_its_columns_suit(
    rows: list[tuple[Cell | None, ...]], forms: list[str]
) -> None:
    table = Table("", ("it", "value"), tuple(rows))
    assert [show.form for show in suited(table)] == forms


def test_some_question_is_shown_in_each_way() -> None:
    assert {show.form for one in questions() for show in one.shows} == set(ShowForm)
