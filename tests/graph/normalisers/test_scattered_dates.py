"""Days whose year stands apart, and days in addresses."""

from __future__ import annotations

import pytest

from graph.normalisers import scattered_dates
from graph.normalisers.registry import normalisers
from graph.normalisers.scattered_dates import DAY_AND_YEAR, IN_ADDRESS


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("on August 28th, a reply", [(8, 28)]),
        ("le 4 mai, une lettre", [(5, 4)]),
        ("4 May 2020", []),
        ("May 4, 2020", []),
        ("el 4 de mayo de 2020", []),
        ("31 June", []),
        ("4 May and 5 May", [(5, 4), (5, 5)]),
        ("article 4 maybe", []),
    ],
)
def test_days_without_a_year_are_found(words: str, days: list[tuple[int, int]]) -> None:
    assert [(one.month, one.day) for one in scattered_dates.days(words)] == days


@pytest.mark.parametrize(
    ("words", "value", "holds"),
    [
        ("4 May … all of 2020", "2020-05-04", True),
        ("2020 … on 4 May", "2020-05-04", True),
        ("2019 … 2020 … on 4 May", "2020-05-04", False),
        ("so 4 May … 2020", "2020-05-04", False),
        ("29 February … 2021", "2021-02-28", False),
        ("29 February … 2021", "2021-03-01", False),
    ],
)
def test_day_and_year_must_be_the_ends_of_their_slice(words: str, value: str, holds: bool) -> None:
    assert normalisers()[DAY_AND_YEAR].accepts(value, words) is holds


@pytest.mark.parametrize(
    ("words", "readings"),
    [
        ("/2019/05/04/letter", ("2019-05-04",)),
        ("letter-20190504.pdf", ("2019-05-04",)),
        ("brief050915.pdf", ("2005-09-15", "2015-09-05")),
        ("brief990915.pdf", ()),
        ("id-20191399", ()),
    ],
)
def test_days_in_addresses_have_their_readings(words: str, readings: tuple[str, ...]) -> None:
    found = {one for _, _, told in scattered_dates.in_address(words) for one in told}
    assert found >= set(readings)
    assert all(normalisers()[IN_ADDRESS].accepts(one, words) for one in found)
