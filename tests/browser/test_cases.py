"""The story of a case in a real browser: without a script, by its colours, on a phone, printed."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, OpenTab
from tests.browser.wcag import CONTRAST, violations

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def test_the_first_page_leads_to_the_tour_the_cases_and_a_finding(open_tab: OpenTab) -> None:
    page = open_tab("/", java_script_enabled=False).page
    page.get_by_role("main").get_by_role("link", name="Two-minute tour").click()
    page.get_by_role("link", name="cases from start to finish").click()
    page.get_by_role("link", name="The SECURE standards of the World Customs Organization").click()
    course = page.get_by_role("region", name="Course")
    expect(course).to_contain_text("WCO Council replaces the SECURE Working Group")
    course.get_by_role("link", name="No norm setting in the new group").click()
    page.wait_for_url("**/*.demand-u1#outcome-2")


@pytest.mark.parametrize("path", ["/cases", "/case/wco-secure", "/tour"])
def test_it_can_be_read_by_everyone_and_on_a_phone(open_tab: OpenTab, path: str) -> None:
    page = open_tab(path, color_scheme="light").page
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, CONTRAST) == []
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
