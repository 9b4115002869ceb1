"""From a sentence of a letter to what is known of who signed it, and to the query behind that."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenTab
from tests.browser.test_pages import LETTER

# A tab that is closed in the middle of a font leaves the test server's open file behind.
pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def focused_record(page: Page) -> str | None:
    return str(page.evaluate("document.activeElement.closest('.rec')?.id"))


def test_from_a_sentence_to_the_same_rows_by_sparql(open_tab: OpenTab) -> None:
    page = open_tab(LETTER).page
    go_by_keyboard(page)
    keep_what_is_shown(page)
    cite(page)
    page.locator("#sig-41 a.thing").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Third World Network")
    panel = page.locator("#demands")
    statuses = panel.locator("tbody [data-c=status]").all_inner_texts()
    panel.locator("summary", has_text="Show SPARQL").click()
    panel.get_by_role("button", name="Run it").click()
    expect(page.locator(".answer tbody tr")).to_have_count(len(statuses))
    answer = page.locator(".answer-part").inner_text()
    assert {one for one in statuses if one not in answer} == set()


def go_by_keyboard(page: Page) -> None:
    page.keyboard.press("n")
    first = focused_record(page)
    page.keyboard.press("j")
    second = focused_record(page)
    expect(page.locator("#said")).to_contain_text(re.compile(r"^2 of \d+"))
    assert first != second
    page.keyboard.press("Enter")
    expect(page.locator(f'.ev[data-records~="{second}"] > a').first).to_be_focused()
    page.keyboard.press("k")
    assert focused_record(page) == first
    page.keyboard.press("Escape")
    expect(page.locator(".is-on")).to_have_count(0)


def keep_what_is_shown(page: Page) -> None:
    page.get_by_label("mentions", exact=True).uncheck()
    assert "show=demand" in page.url
    assert "show=mention" not in page.url
    page.reload()
    expect(page.get_by_label("mentions", exact=True)).not_to_be_checked()
    expect(page.get_by_label("demands", exact=True)).to_be_checked()


def cite(page: Page) -> None:
    page.evaluate(
        """() => {
          const words = document.querySelector('.ev[data-records~="sig-41"] > a').firstChild;
          getSelection().selectAllChildren(words.parentElement);
        }"""
    )
    page.get_by_role("link", name="Cite what is marked").click()
    expect(page.locator("#cite")).to_contain_text("Third World Network (TWN), Malaysia")
    expect(page.locator("#cite pre")).to_have_count(4)
    page.get_by_role("link", name="these words by our anchor").click()
    expect(page.locator('.ev[data-records~="sig-41"]').first).to_be_in_viewport()
