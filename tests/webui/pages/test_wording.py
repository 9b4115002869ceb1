"""The pages about words that texts share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from graph import pipeline
from graph.model import Span
from graph.search import Piece
from graph.store import open_store
from graph.wording import Side
from tests.graph.wording.letters import CURATED, add
from webui import create_app
from webui.pages.wording import LONGEST, brief


@pytest.fixture(scope="module")
def page(
    new_store: Callable[[], Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[FlaskClient]:
    """A visitor of a store with a draft, the letter, the reply and a letter of others."""
    with open_store(new_store()) as store:
        folder = tmp_path_factory.mktemp("letters")
        add(store, folder)
        curated = folder / "thread.curated.ttl"
        curated.write_text(CURATED, "utf-8")
        assert not pipeline.add(store, [curated]).failed
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


def test_the_trail_and_the_thread_of_an_unknown_letter_are_not_found(page: FlaskClient) -> None:
    for place in ("wording", "wording.json", "thread"):
        assert page.get(f"/letter/nobody/{place}").status_code == 404


def test_a_long_passage_is_shown_by_its_ends() -> None:
    side = Side(Span(0, 3_000), (Piece("a" * 1_500, fits=True), Piece("b" * 1_500)))
    shown = brief(side)
    assert [one.words[:1] for one in shown] == ["a", " ", "b"]
    assert sum(len(one.words) for one in shown) < LONGEST + 10


def test_a_thread_is_in_order_of_date_and_tells_what_is_what(page: FlaskClient) -> None:
    shown = page.get("/letter/letter/thread").text
    steps = re.findall(r'<li class="card.*?</li>\s*</ul>', shown, flags=re.DOTALL)
    days = [re.findall(r'<time datetime="(.*?)"', step) for step in steps]
    assert days == [["2020-03-01"], ["2020-04-09"], ["2020-04-20"]]
    told = [re.findall(r'data-c="how">(.*?)</span>.*?data-v="(.*?)"', step) for step in steps]
    letter = "https://example.org/kg/letter/letter"
    assert told == [[("version of", letter)], [], [("answers", letter)]]
    assert 'href="/compare?a=letter%3Aletter&amp;b=letter%3Adraft"' in shown
    assert page.get("/letter/reply/thread").text.count('<li class="card') == 3
    assert page.get("/letter/others/thread").text.count('<li class="card') == 1


def test_two_versions_stand_side_by_side_or_as_one_text(page: FlaskClient) -> None:
    address = "/compare?a=letter:draft&b=letter:letter"
    beside, one = page.get(address).text, page.get(f"{address}&view=one").text
    assert "not one <del>fisher,</del> dock worker" in beside
    assert "not one <ins>fisherman,</ins> dock worker" in beside
    assert "not one <del>fisher,</del> <ins>fisherman,</ins> dock worker" in one
    for shown in (beside, one):
        assert "Zumbi Foundation" in shown
        assert "3 paragraphs are the same" in shown
    assert page.get(address.replace("?", ".json?")).get_json()["moved_sentences"] == 0


def test_what_cannot_be_compared_is_told(page: FlaskClient) -> None:
    assert page.get("/compare").status_code == 200
    assert page.get("/compare.json").status_code == 400
    assert page.get("/compare?a=letter:draft&b=letter:nobody").status_code == 404
