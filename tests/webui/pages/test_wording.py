"""The pages about words that texts share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from graph.model import Span
from graph.search import Piece
from graph.store import open_store
from graph.wording import Side
from tests.graph.wording.letters import add
from webui import create_app
from webui.pages.wording import LONGEST, brief


@pytest.fixture(scope="module")
def page(
    new_store: Callable[[], Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[FlaskClient]:
    """A visitor of a store with a draft, the letter, the reply and a letter of others."""
    with open_store(new_store()) as store:
        add(store, tmp_path_factory.mktemp("letters"))
        yield create_app(store).test_client()


def test_shared_words_stand_side_by_side_and_lead_into_both_texts(page: FlaskClient) -> None:
    shown = page.get("/letter/reply/wording").text
    words = "harbour {} were written behind closed doors by four shipping{}companies</mark>"
    assert words.format("RULES", "\n") in shown
    assert words.format("rules", " ") in shown
    assert 'href="/letter/reply?cite=span-73-150#span-73-150"' in shown
    assert 'href="/letter/letter?cite=span-151-228#span-151-228"' in shown
    assert '<a class="button" href="/letter/reply/wording">' in page.get("/letter/reply").text


def test_a_letter_that_shares_nothing_says_so(page: FlaskClient) -> None:
    assert "No other text has nine words in a row" in page.get("/letter/others/wording").text


def test_programs_get_the_trail_as_json(page: FlaskClient) -> None:
    given = page.get("/letter/draft/wording.json").get_json()
    assert [one["letter"] for one in given["shared_with"]] == ["letter:letter", "letter:reply"]


def test_the_trail_of_an_unknown_letter_is_not_found(page: FlaskClient) -> None:
    for form in ("", ".json"):
        assert page.get(f"/letter/nobody/wording{form}").status_code == 404


def test_a_long_passage_is_shown_by_its_ends() -> None:
    side = Side(Span(0, 3_000), (Piece("a" * 1_500, fits=True), Piece("b" * 1_500)))
    shown = brief(side)
    assert [one.words[:1] for one in shown] == ["a", " ", "b"]
    assert sum(len(one.words) for one in shown) < LONGEST + 10
