from __future__ import annotations

import pytest

from graph.query import Cell, CellKind, Show, ShowForm, Table
from graph.terms import XSD
from graph.vocabulary import country_names
from webui.charts import drawn
from webui.charts.bars import MOST_BARS, Bars
from webui.charts.dated import Events, Timeline
from webui.charts.related import MOST_THINGS, Related
from webui.charts.world import World, places

PLACE = "https://w3id.org/policygraph/ref/place/"
ORG = "https://example.org/kg/org/"


def table(columns: str, *rows: tuple[str | None, ...]) -> Table:
    return Table("", tuple(columns.split()), tuple(tuple(map(cell, row)) for row in rows))


def cell(value: str | None) -> Cell | None:
    if value is None:
        return None
    if value.startswith("http"):
        return Cell(CellKind.IRI, value)
    return Cell(CellKind.LITERAL, value, XSD.integer.value if value.isdigit() else None)


def bars(found: Table) -> Bars | None:
    picture = drawn(found, [Show(ShowForm.BARS, found.columns)], {ORG + "a": "Alpha"})
    return next((one for one in picture if isinstance(one, Bars)), None)


def timeline(*dates: str | None) -> Timeline | None:
    found = table("date", *((one,) for one in dates))
    picture = drawn(found, [Show(ShowForm.TIMELINE, ("date",))], {})
    return next((one for one in picture if isinstance(one, Timeline)), None)


def world(*rows: tuple[str, str]) -> World | None:
    found = table("country number", *rows)
    picture = drawn(found, [Show(ShowForm.MAP, found.columns)], {PLACE + "KE": "Kenya"})
    return next((one for one in picture if isinstance(one, World)), None)


def test_bars_are_as_long_as_their_numbers_the_longest_first() -> None:
    found = bars(table("name number", ("b", "1"), ("c", "0"), (ORG + "a", "4")))
    assert found is not None
    assert [(one.label, one.iri, one.value, one.share) for one in found.bars] == [
        ("Alpha", ORG + "a", "4", 1.0),
        ("b", None, "1", 0.25),
        ("c", None, "0", 0.0),
    ]


def test_numbers_of_one_name_are_added() -> None:
    found = bars(table("name number", ("a", "1"), ("b", "2"), ("a", "3")))
    assert found is not None
    assert [(one.label, one.value) for one in found.bars] == [("a", "4"), ("b", "2")]


def test_how_many_names_have_no_bar_is_told() -> None:
    rows = [(f"name {n}", "1") for n in range(MOST_BARS + 2)]
    found = bars(table("name number", *rows))
    assert found is not None
    assert (len(found.bars), found.more) == (MOST_BARS, 2)


@pytest.mark.parametrize("rows", [[], [("a", "0")], [("a", None)], [("a", "many")], [(None, "1")]])
def test_nothing_to_draw_is_no_picture(rows: list[tuple[str | None, ...]]) -> None:
    assert bars(table("name number", *rows)) is None


def test_a_timeline_counts_by_year_and_shows_empty_years() -> None:
    found = timeline("2008-10-28", "2008", "2011-01-02", None)
    assert found is not None
    assert (found.unit, found.undated) == ("year", 1)
    told = [(one.label, one.value, one.share) for one in found.periods]
    assert told == [("2008", "2", 1.0), ("2009", "0", 0.0), ("2010", "0", 0.0), ("2011", "1", 0.5)]


@pytest.mark.parametrize(
    ("dates", "unit", "periods"),
    [
        (("2008-11-01", "2009-02-01"), "month", 4),
        (("1900", "2020"), "decade", 13),
        (("0900", "2020"), "century", 12),
    ],
)
def test_periods_are_as_long_as_there_is_room(
    dates: tuple[str, ...], unit: str, periods: int
) -> None:
    found = timeline(*dates)
    assert found is not None
    assert (found.unit, len(found.periods)) == (unit, periods)


@pytest.mark.parametrize("dates", [(None,), ("soon", "later"), ("2008-01-01", "2008-12-31")])
def test_one_period_or_none_makes_no_timeline(dates: tuple[str | None, ...]) -> None:
    assert timeline(*dates) is None


def test_a_timeline_can_add_a_number() -> None:
    found = table("year letters", ("2008", "3"), ("2009", "5"), ("2009", "1"))
    (picture,) = drawn(found, [Show(ShowForm.TIMELINE, found.columns)], {})
    assert isinstance(picture, Timeline)
    assert [one.value for one in picture.periods] == ["3", "6"]


def test_events_stand_in_the_order_of_their_dates() -> None:
    found = table("date what", ("2009", "later"), ("2008-10-28", "earlier"), (None, "never"))
    (picture,) = drawn(found, [Show(ShowForm.EVENTS, found.columns)], {})
    assert isinstance(picture, Events)
    assert [one.label for one in picture.events] == ["earlier", "later"]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2008-10-30", "2008-10-31", "30 October 2008 to 31 October 2008"),
        ("2008-10-28", "2008-10-28", "28 October 2008"),
        ("2008-02-01", "2008-02-29", "February 2008"),
        ("2008-01-01", "2008-12-31", "2008"),
        ("2008-10-28", None, "28 October 2008"),
        ("soon", "later", "soon to later"),
    ],
)
def test_a_date_is_told_no_more_exactly_than_it_is_known(
    first: str, last: str | None, words: str
) -> None:
    found = table("from what to", (first, "it", last))
    (picture,) = drawn(found, [Show(ShowForm.EVENTS, found.columns)], {})
    assert isinstance(picture, Events)
    assert picture.events[0].when == words


def test_every_country_has_a_square_of_its_own() -> None:
    assert set(places()) == set(country_names().values())
    assert len(set(places().values())) == len(places())


def test_the_map_has_darker_squares_for_greater_numbers() -> None:
    found = world((PLACE + "KE", "8"), (PLACE + "FR", "1"), (PLACE + "DE", "1"), ("urn:x", "9"))
    assert found is not None
    shades = {one.code: one.shade for one in found.tiles if one.shade}
    assert shades == {"KE": 2, "FR": 1, "DE": 1}
    assert found.legend == ((1, "1"), (2, "8"))
    assert [one.name for one in found.tiles if one.code == "KE"] == ["Kenya"]
    assert world((PLACE + "KE", "0")) is None


def test_many_numbers_share_four_shades() -> None:
    codes = sorted(places())[:9]
    found = world(*((PLACE + code, str(n)) for n, code in enumerate(codes, 1)))
    assert found is not None
    assert found.legend == ((1, "1 to 2"), (2, "3 to 4"), (3, "5 to 7"), (4, "8 to 9"))


def test_the_things_of_an_answer_lead_into_the_network() -> None:
    things = [f"{ORG}{n}" for n in range(MOST_THINGS + 1)]
    found = table("thing", *((one,) for one in [*things, things[0], PLACE + "KE", "http://e/x"]))
    (picture,) = drawn(found, [Show(ShowForm.NETWORK)], {})
    assert isinstance(picture, Related)
    assert (picture.things, picture.of) == (MOST_THINGS, MOST_THINGS + 1)
    assert picture.address.startswith("/network?thing=o%3A0&thing=o%3A1&")
    assert drawn(table("thing", (things[0],)), [Show(ShowForm.NETWORK)], {}) == ()
