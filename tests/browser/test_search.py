"""The search in a real browser: suggestions by keyboard, facets, chips, the passage that opens."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenTab
from tests.browser.wcag import violations

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def test_from_a_few_letters_to_the_sentence(open_tab: OpenTab) -> None:
    page = open_tab("/letters").page
    expect(page.get_by_role("combobox").first).to_be_visible()
    page.keyboard.press("/")
    field = page.locator(".find input")
    expect(field).to_be_focused()
    page.keyboard.type("world cust")
    expect(page.get_by_role("option").first).to_contain_text("World Customs Organization")
    expect(field).to_have_attribute("aria-expanded", "true")
    assert violations(page) == []
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/ref/org/wco$"))
    expect(page.get_by_role("combobox").first).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("accreditation")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("“accreditation”")
    expect(page.locator(".hit-words mark").first).to_have_text(re.compile("accreditation", re.I))
    page.get_by_role("link", name=re.compile("^Letters")).last.click()
    expect(page.locator(".hit")).to_have_count(1)
    page.locator(".hit-words a").click()
    expect(page).to_have_url(re.compile("/letter/2008-10-28-wco-secure"))


def test_a_list_is_narrowed_and_widened_without_script(open_tab: OpenTab) -> None:
    page = open_tab("/organisations", java_script_enabled=False).page
    whole = page.locator("h1").inner_text()
    page.locator(".facet a", has_text="Malaysia").click()
    expect(page.locator("h1")).to_have_text("3 organisations")
    page.locator("input[name=q]").last.fill("third")
    page.get_by_role("button", name="Find").click()
    expect(page.locator("h1")).to_have_text("1 organisation")
    page.locator(".filter").first.click()
    page.locator(".filter").first.click()
    expect(page.locator("h1")).to_have_text(whole)
