"""Letters print one organisation in several ways; it is one row nevertheless."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph import pipeline
from graph.query import ask
from graph.store import Store, open_store

TUTORIAL = Path(__file__).parents[3] / "examples" / "tutorial"
FIRST, SECOND = "letter:2021-03-15-medicines-in-transit", "letter:2022-05-04-transit-again"


@pytest.fixture(scope="module")
def two_letters(new_store: Callable[[], Path]) -> Iterator[Store]:
    with open_store(new_store()) as store:
        pipeline.add(store, sorted(map(str, TUTORIAL.iterdir())))
        yield store


@pytest.mark.parametrize(
    ("question", "parameters", "rows"),
    [
        ("signatories", {"letter": FIRST}, 5),
        ("signatories", {"letter": SECOND}, 4),
        ("cosignatories", {"agent": "o:meridian-health-alliance"}, 4),
        ("signed-with", {"agent": "o:meridian-health-alliance"}, 4),
        ("invokers", {"norm": "treaty:trips.art_41"}, 9),
        ("backing", {"demand": f"{FIRST}.demand-1"}, 5),
        ("signatories-compared", {"letter": FIRST, "other": SECOND}, 7),
    ],
)
def test_each_signatory_is_one_row(
    two_letters: Store, question: str, parameters: dict[str, str], rows: int
) -> None:
    assert len(ask(two_letters, question, **parameters).rows) == rows


def test_the_least_of_its_names_is_shown(two_letters: Store) -> None:
    names = {row[3].value for row in ask(two_letters, "signatories", letter=SECOND).rows if row[3]}
    assert "Open Quay Foundation" in names
    assert "The Open Quay Foundation" not in names
