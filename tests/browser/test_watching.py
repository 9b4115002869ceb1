"""A curator's story in a real browser: a question is watched, and what changed is read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from graph.query import Library, questions
from graph.store import Store, open_store
from graph.watches import OfView, Register, State, compare
from tests.browser.conftest import OpenTab
from tests.browser.curators import look, sign_in, welcome_ann
from tests.graph.writing.letters import add, write_letters

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store to which a second letter can be added, in a folder beside it."""
    place = tmp_path_factory.mktemp("watched")
    write_letters(place)
    with open_store(place / "kb") as opened:
        add(opened, place, "asking", "reply")
        welcome_ann(opened)
        yield opened


def test_a_question_is_watched_without_a_script(open_tab: OpenTab, store: Store) -> None:
    tab = open_tab("/login?next=/questions/letters-to?body=orgn:wco", java_script_enabled=False)
    page = tab.page
    sign_in(page)
    page.get_by_label("Name of the watch").fill("to-the-wco")
    page.get_by_role("button", name="Watch this question").click()
    expect(page.get_by_role("heading", name="to-the-wco")).to_be_visible()
    expect(page.get_by_text("0 changes")).to_be_visible()
    add(store, store.place.parent, "asking-too")
    state = State(store.commit, store.state, "")
    compare(store.place, Library(questions()), OfView(store), state=state)
    page.reload()
    expect(page.get_by_role("heading", name="1 row added")).to_be_visible()
    page.get_by_role("link", name="Watches").last.click()
    expect(page.get_by_role("link", name="to-the-wco")).to_be_visible()
    assert [one.by for one in Register(store.place).all()] == ["ann"]


def test_watches_are_for_everybody(open_tab: OpenTab) -> None:
    page = open_tab("/watches").page
    look(page, "watches")
    page.get_by_role("link", name="to-the-wco").click()
    look(page, "watch")
