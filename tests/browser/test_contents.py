"""What a page has is listed where it is looked for: above the page on a phone, beside it else."""

from __future__ import annotations

import pytest
from playwright.sync_api import FloatRect, Locator, expect

from tests.browser.conftest import PHONE, OpenTab
from tests.browser.wcag import violations

# A tab that is closed in the middle of a font leaves the test server's open file behind.
pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def test_what_a_page_has_is_listed_above_it_on_a_phone_and_beside_it_on_a_desk(
    open_tab: OpenTab,
) -> None:
    page = open_tab("/ref/org/wco", viewport=PHONE).page
    contents = page.get_by_role("navigation", name="On this page")
    expect(contents).to_have_count(1)
    assert _place(contents)["y"] < _place(page.locator(".panel").first)["y"]
    assert violations(page) == []
    contents.get_by_role("link", name="Names as printed").click()
    expect(page.locator("#h-names")).to_be_in_viewport()
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(contents).to_have_count(1)
    assert _place(contents)["x"] > _place(page.locator("#names"))["x"] + 400


def _place(shown: Locator) -> FloatRect:
    found = shown.bounding_box()
    assert found is not None
    return found
