"""Questions in the order of letters: worked out some letters at a time, the rows are the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from benchmarks.corpus.__main__ import write
from graph import pipeline
from graph.query import Question, answer, by_letter, questions
from graph.query.by_letter import answer_by_letter
from graph.query.running import rows_of
from graph.store import Store, open_store
from tests.conftest import CURATED, LETTER

BY_LETTER = {one.name: one for one in questions() if by_letter._is_by_letter(one)}


@pytest.fixture(scope="module")
def several(
    new_store: Callable[[], Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """The demo and six letters that somebody made up; only to be read."""
    folder = tmp_path_factory.mktemp("made-up")
    write(folder, 6, signed=(2, 8))
    with open_store(new_store()) as store:
        assert pipeline.add(store, [LETTER, CURATED, folder]).failed == ()
        yield store


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seven letters are many, asked two at a time."""
    monkeypatch.setattr(by_letter, "FEWEST", 1)
    monkeypatch.setattr(by_letter, "AT_ONCE", 2)
    monkeypatch.setattr(by_letter, "LOOKED_AT", 100)


def test_which_questions_are_in_the_order_of_letters() -> None:
    assert len(BY_LETTER) >= 15
    assert {"signatories", "flags", "individuals", "numbering", "stances"} <= BY_LETTER.keys()
    others = {"affiliations", "families", "citations", "letters", "network", "decided"}
    assert not others & BY_LETTER.keys()


@pytest.mark.parametrize("asked", BY_LETTER.values(), ids=BY_LETTER)
@pytest.mark.parametrize("limit", [0, 7, 10_000])
def test_the_rows_are_those_of_the_whole_query(several: Store, asked: Question, limit: int) -> None:
    whole = rows_of(several, asked.sparql(several.base, {}), limit=limit)
    assert answer_by_letter(several, asked, {}, limit=limit) == whole


def test_a_document_of_which_nothing_else_is_told_is_looked_at_too(
    new_store: Callable[[], Path],
) -> None:
    elsewhere = "<https://elsewhere.example/document>"
    asked = BY_LETTER["numbering"]
    with open_store(new_store()) as store:
        assert pipeline.add(store, [LETTER, CURATED]).failed == ()
        record = f"<urn:x:s> a pg:Signature ; pg:inDocument {elsewhere} ; pg:ordinal 1 ."
        head = "".join(f"@prefix {name}: <{iri}> ." for name, iri in store.base.prefixes().items())
        turtle = ox.parse(f"{head} {record}", ox.RdfFormat.TURTLE)
        store.put_curated("elsewhere", [quad.triple for quad in turtle])
        whole = rows_of(store, asked.sparql(store.base, {}))
        assert len(whole.rows) == 2
        assert answer_by_letter(store, asked, {}, limit=10) == whole


def test_letters_beyond_what_is_wanted_are_not_looked_at(
    several: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    queries = list[str]()

    def found(store: Store, sparql: str, *, limit: int) -> object:
        queries.append(sparql)
        return rows_of(store, sparql, limit=limit)

    monkeypatch.setattr(by_letter, "rows_of", found)
    first = several.letters()[0]
    table = answer_by_letter(several, BY_LETTER["signatories"], {}, limit=1)
    assert table is not None
    assert [len(table.rows), table.truncated] == [1, True]
    assert [first in one for one in queries] == [True]


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("signatories", {"letter": ["<https://example.org/kg/letter/x>"]}),
        ("evidence", {"agent": ["<https://example.org/kg/org/x>"]}),
        ("letters", {}),
    ],
)
def test_others_are_asked_as_a_whole(
    several: Store, name: str, given: dict[str, list[str]]
) -> None:
    (asked,) = (one for one in questions() if one.name == name)
    assert answer_by_letter(several, asked, given, limit=1) is None


def test_few_letters_and_few_rows_are_asked_as_a_whole(
    several: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = BY_LETTER["signatories"]
    monkeypatch.setattr(by_letter, "LOOKED_AT", 1)
    assert answer_by_letter(several, asked, {}, limit=10_000) is None
    assert answer_by_letter(several, asked, {}, limit=1) is not None
    monkeypatch.setattr(by_letter, "FEWEST", 8)
    assert answer_by_letter(several, asked, {}, limit=1) is None


def test_a_question_tells_nothing_of_how_it_was_worked_out(
    several: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = BY_LETTER["signatories"]
    found = answer(several, asked, limit=5)
    monkeypatch.setattr(by_letter, "FEWEST", 1_000)
    assert found == answer(several, asked, limit=5)
