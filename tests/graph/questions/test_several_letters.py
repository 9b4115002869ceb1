"""Every question over letters that share signatories: what several letters say is told once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph import pipeline
from graph.query import Question, ask, questions
from graph.query.running import rows_of
from graph.store import Store, open_store
from tests.conftest import LETTER

NETWORK = "Third World Network"
MARK = " # with letter\n"
HELPED = {one.name: one for one in questions() if MARK in one.template}


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


@pytest.mark.parametrize("question", HELPED.values(), ids=HELPED)
def test_lines_that_help_with_a_letter_change_no_row(two: Store, question: Question) -> None:
    everything = replace(question, template=question.template.replace(MARK, "\n"))
    letters = [f"<{one}>" for one in two.letters()]
    for given in ({}, {"letter": letters}, {"letter": letters[:1]}):
        both = rows_of(two, everything.sparql(two.base, given))
        assert both.rows
        assert rows_of(two, question.sparql(two.base, given)).rows == both.rows


def test_some_questions_have_such_lines() -> None:
    assert {"affiliations", "capacities", "name-variants"} <= HELPED.keys()
