from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.normalisers.dates import find, values
from graph.normalisers.registry import normalisers


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("28th October 2008", "2008-10-28"),
        ("October 28, 2008", "2008-10-28"),
        ("Brussels, 28 October 2008", "2008-10-28"),
        ("28 Oct. 2008", "2008-10-28"),
        ("October xx, 2008", "2008-10"),
        ("xx October 2008", "2008-10"),
        ("2008-10-28T09:12:00Z", "2008-10-28"),
        ("28.10.2008", "2008-10-28"),
        ("28/10/2008", "2008-10-28"),
        ("10/28/2008", "2008-10-28"),
        ("2008/10/28", "2008-10-28"),
        ("le 28 octobre 2008", "2008-10-28"),
        ("le 1er août 2011", "2011-08-01"),
        ("14 de Diciembre de 2012", "2012-12-14"),
        ("3 de setiembre del 2012", "2012-09-03"),
        ("Roma, 7 luglio 2010", "2010-07-07"),
        ("Berlin, den 3. März 2010", "2010-03-03"),
        ("5 de março de 2015", "2015-03-05"),
        ("12 mei 2014", "2014-05-12"),
        ("November 27 2005,", "2005-11-27"),
        ("the 3rd day of May 1999", "1999-05-03"),
        ("Lorica, marzo 9 de 2016", "2016-03-09"),
        ("Octubre 1º del 2017", "2017-10-01"),
        ("Thursday 3rd May 2018", "2018-05-03"),
        ("le jeudi 3 mai 2018", "2018-05-03"),
        ("Jueves, 3 de mayo de 2018", "2018-05-03"),
        ("giovedì 3 maggio 2018", "2018-05-03"),
        ("Donnerstag, den 3. Mai 2018", "2018-05-03"),
        ("quinta-feira, 3 de maio de 2018", "2018-05-03"),
        ("October 2008", "2008-10"),
        ("Fri, 31 Oct 2008 09:12:44 +0100", "2008-10-31"),
    ],
)
def test_printed_dates_are_read(words: str, expected: str) -> None:
    assert values(words) == {expected}


def test_a_date_that_custom_alone_decides_has_both_readings_day_first() -> None:
    (found,) = find("05/06/2008")
    assert found.readings == ("2008-06-05", "2008-05-06")


def test_the_same_number_twice_is_not_ambiguous() -> None:
    assert values("06/06/2008") == {"2008-06-06"}


def test_stops_part_day_and_month_in_that_order() -> None:
    assert values("05.06.2008") == {"2008-06-05"}


@pytest.mark.parametrize(
    "words",
    [
        "31 February 2008",
        "2008-13-01",
        "A/HRC/28/15",
        "30, Rue du Marché B-1210",
        "10/28",
        "May",
        "",
    ],
)
def test_what_is_no_date_gives_none(words: str) -> None:
    assert values(words) == frozenset()


def test_the_place_of_a_date_is_told() -> None:
    words = "Geneva, 3 May 1999 (revised)"
    (found,) = find(words)
    assert words[found.start : found.end] == "3 May 1999"


@given(st.dates())
def test_every_day_is_read_back_in_iso_form(day: object) -> None:
    year = int(str(day)[:4])
    assert values(str(day)) == ({str(day)} if 1800 <= year <= 2199 else set())


def test_the_gate_works_dates_out_again() -> None:
    rule = normalisers()["date"]
    assert rule.accepts("2008-10-28", "28th October 2008")
    assert not rule.accepts("2008-10-29", "28th October 2008")
