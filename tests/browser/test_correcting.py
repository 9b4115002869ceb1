"""A curator's story in a real browser: a record set right with words marked in the letter."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from graph import pipeline
from graph.store import Store, open_store
from tests.browser.conftest import OpenTab
from tests.browser.curators import SHOTS, look, press, sign_in, welcome_ann
from tests.graph.corrections.conftest import LETTER

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with a letter that is found to say something wrong."""
    place = tmp_path_factory.mktemp("corrected")
    (place / "rivers.txt").write_text(LETTER, "utf-8")
    with open_store(place / "kb") as opened:
        assert not pipeline.add(opened, [place / "rivers.txt"]).failed
        welcome_ann(opened)
        yield opened


def mark(page: Page, words: str) -> None:
    """Mark words of the letter, as one does with the mouse."""
    page.evaluate(
        """words => {
          const walker = document.createTreeWalker(document.querySelector(".source"), 4);
          for (let node; (node = walker.nextNode());) {
            const at = node.data.indexOf(words);
            if (at < 0) continue;
            getSelection().setBaseAndExtent(node, at, node, at + words.length);
            return;
          }
        }""",
        words,
    )


def test_a_record_is_set_right_by_marked_words_and_others_go_by_keys(open_tab: OpenTab) -> None:
    page = open_tab("/login?next=/letter/rivers").page
    sign_in(page)
    row = page.locator("#sig-1")
    row.get_by_label("Decide about sig-1").click()
    look(page, "letter-tools")
    row.get_by_role("link", name="Correct sig-1").click()
    page.wait_for_load_state("load")
    mark(page, "Colombo")
    page.get_by_role("button", name="Take the marked words for Country", exact=True).click()
    expect(page.locator("#span-country")).not_to_have_value("")
    page.locator("#value-country").fill("Sri Lanka")
    look(page, "record")
    page.get_by_role("button", name="Set right").click()
    expect(row).to_contain_text("corrected by ann")
    expect(row).to_contain_text("country KE → LK")
    page.goto(page.url.split("/letter")[0] + "/records")
    status = page.get_by_role("status")
    expect(status).to_contain_text("2 records are waiting in 1 document")
    look(page, "records")
    page.get_by_role("link", name="Several at once").click()
    look(page, "records-alike")
    page.get_by_role("link", name="One by one").click()
    press(page, "n")
    expect(status).to_contain_text("1 record is waiting in 1 document")
    press(page, "z")
    expect(status).to_contain_text("2 records are waiting")
    press(page, "c")
    page.locator("#value-thing").fill("World Customs Organization")
    page.get_by_role("button", name="Set right").click()
    told = page.get_by_role("region", name="Decisions about records")
    expect(told.get_by_role("listitem")).to_have_count(4)
    page.goto(page.url.partition("#")[0])
    look(page, "corrected")
    told.scroll_into_view_if_needed()
    page.screenshot(path=SHOTS / "corrections.png")
    told.get_by_role("button", name="Undo line 1 about sig-1").click()
    expect(told.get_by_role("listitem")).to_have_count(5)
    expect(row).not_to_contain_text("corrected by ann")
