"""Who signs together, in a real browser: chosen in the form, without a script, legible to all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from graph.store import Store, open_store
from tests.browser.conftest import OpenTab
from tests.browser.curators import look
from tests.graph.network.test_cosigning import add_letters

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with three letters of the same organisations."""
    place = tmp_path_factory.mktemp("together")
    with open_store(place / "kb") as opened:
        add_letters(opened, place)
        yield opened


def test_who_signs_together_is_chosen_and_leads_to_letters(open_tab: OpenTab) -> None:
    page = open_tab("/coalitions").page
    page.get_by_label("Letters together, at least").fill("1")
    page.get_by_role("button", name="Count").click()
    expect(page.get_by_role("heading", name="Pairs")).to_contain_text("5")
    look(page, "coalitions")
    page.get_by_role("region", name="Pairs of organisations").get_by_role(
        "link", name="3 letters"
    ).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("two organisations signed")
