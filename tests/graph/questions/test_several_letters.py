"""Every question over letters that share signatories: what several letters say is told once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import pipeline
from graph.query import ask, questions
from graph.store import Store, open_store
from tests.conftest import LETTER

NETWORK = "Third World Network"


@pytest.fixture(scope="module")
def two(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The demo, and the same letter again with another date and one name in capitals."""
    place = tmp_path_factory.mktemp("two")
    shutil.copytree(demo_folder, place / "kb")
    text = LETTER.read_text("utf-8")
    assert NETWORK in text
    assert "28th October 2008" in text
    again = text.replace(NETWORK, NETWORK.upper()).replace("28th October 2008", "3rd November 2008")
    (place / "again.txt").write_text(again, "utf-8")
    with open_store(place / "kb") as store:
        assert not pipeline.add(store, [place / "again.txt"]).failed
        yield store


def test_no_question_gives_a_row_twice(two: Store) -> None:
    twice = {}
    for question in questions():
        rows = ask(two, question.name, **question.examples()).rows
        if len(set(rows)) < len(rows):
            twice[question.name] = len(rows) - len(set(rows))
    assert twice == {}


def test_who_is_spelled_in_two_ways_is_called_by_one_name(two: Store) -> None:
    found = ask(two, "cosignatories", agent="health-action-international-africa").values()
    names = [row["name"] for row in found if row["other"].endswith("/third-world-network")]
    assert names == [NETWORK]
    assert {row["letters"] for row in found} == {"2"}
