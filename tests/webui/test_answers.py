"""An answer on a page says nothing twice."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from graph.query import Cell, CellKind, Table
from webui.answers import Shown

THING = Cell(CellKind.IRI, "urn:a")
OTHER = Cell(CellKind.IRI, "urn:b")
LABELS = {"urn:a": "Ann", "urn:b": "Bob"}
ANN, BOB = Cell(CellKind.LITERAL, "Ann"), Cell(CellKind.LITERAL, "Bob", language="en")


def repeated(*rows: tuple[Cell | None, ...]) -> set[int]:
    columns = ("thing", "name", "title")[: len(rows[0])] if rows else ("thing", "name")
    return set(Shown(Table("", columns, rows), LABELS, ()).repeated)


def test_a_column_of_the_names_of_things_before_it_is_said_again() -> None:
    assert repeated((THING, ANN), (OTHER, BOB)) == {1}
    assert repeated((THING, OTHER, ANN)) == {2}
    assert repeated((THING, ANN), (None, None)) == {1}


@pytest.mark.parametrize(
    "rows",
    [
        (),
        ((ANN, THING),),
        ((THING, ANN), (OTHER, ANN)),
        ((THING, ANN), (OTHER, None)),
        ((None, None),),
        ((THING, THING),),
        ((THING, Cell(CellKind.LITERAL, "Ann", datatype="urn:d")),),
    ],
)
def test_whatever_says_more_stays(rows: tuple[tuple[Cell | None, ...], ...]) -> None:
    assert repeated(*rows) == set()


def test_what_a_letter_prints_stays_though_it_is_the_name() -> None:
    table = Table("", ("signatory", "stated"), ((THING, ANN),))
    assert not Shown(table, LABELS, ()).repeated


def test_a_question_s_page_leaves_it_out_and_its_files_do_not(client: FlaskClient) -> None:
    page = client.get("/questions/words?part=the", headers={"Accept": "text/html"}).text
    assert "Record</th>" in page
    assert ">Name</th>" not in page
    assert "left out, as the names shown say it: Name</p>" in page
    assert "letter,record,name,words" in client.get("/questions/words.csv?part=the").text
