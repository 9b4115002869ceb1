"""A reader's story in a real browser: from a letter to its thread, its draft, and its wording."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from graph import pipeline
from graph.store import Store, open_store
from tests.browser.conftest import OpenTab
from tests.browser.curators import look
from tests.graph.wording.letters import CURATED, add

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with a draft, the letter, the reply and a letter of others."""
    place = tmp_path_factory.mktemp("wording")
    curated = place / "thread.curated.ttl"
    curated.write_text(CURATED, "utf-8")
    with open_store(place / "kb") as opened:
        add(opened, place)
        assert not pipeline.add(opened, [curated]).failed
        yield opened


def test_from_a_letter_to_its_thread_its_draft_and_its_wording(open_tab: OpenTab) -> None:
    page = open_tab("/letter/letter", java_script_enabled=False).page
    page.get_by_role("link", name="Thread", exact=True).click()
    expect(page.locator("#thread time")).to_have_text(
        ["1 March 2020", "9 April 2020", "20 April 2020"]
    )
    page.get_by_role("link", name="Compare with this letter: Letter to World Customs").click()
    expect(page.locator("ins").filter(has_text="fisher,")).to_be_visible()
    page.get_by_role("link", name="As one text").click()
    expect(page.locator("p.compared del").filter(has_text="fisherman,")).to_be_visible()
    page.get_by_role("link", name="9 April 2020").first.click()
    page.get_by_role("link", name="Wording elsewhere").click()
    page.get_by_role("region", name="reply").get_by_role("link", name="in its place").last.click()
    expect(page.locator(":target")).to_contain_text("the harbour RULES were written")


def test_the_pages_of_wording_are_legible_to_all(open_tab: OpenTab) -> None:
    page = open_tab("/letter/letter/wording").page
    look(page, "wording")
    place = page.url.removesuffix("/letter/letter/wording")
    page.goto(f"{place}/letter/letter/thread")
    look(page, "thread")
    page.goto(f"{place}/compare?a=letter:draft&b=letter:letter")
    look(page, "compare")
