"""A letter that came as a PDF file: its pages as printed, and the way to its records and back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from graph import pipeline
from graph.store import Store, open_store
from tests.browser.conftest import OpenTab
from tests.browser.curators import look
from tests.webui.pages.test_facsimiles import letter_file

# A tab that is closed in the middle of a font leaves the test server's open file behind.
pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    place = tmp_path_factory.mktemp("printed")
    (place / "letter.pdf").write_bytes(letter_file())
    with open_store(place / "kb") as opened:
        assert not pipeline.add(opened, [place / "letter.pdf"]).failed
        yield opened


def test_a_reader_goes_from_the_printed_words_to_the_record_and_back(open_tab: OpenTab) -> None:
    page = open_tab("/letter/letter").page
    page.locator('.ev[data-records~="sig-2"] > a').first.click()
    page.get_by_role("link", name="Pages", exact=True).click()
    box = page.locator('.leaf .ev[data-records~="sig-2"]')
    expect(box).to_contain_class("is-on")
    expect(box.locator("rect").first).to_be_in_viewport()
    first = page.locator(".leaf img").first
    expect(first).to_have_js_property("naturalWidth", 1200)
    words = page.locator('.leaf .ev[data-records~="demand-u1"] rect')
    expect(words).to_have_count(2)
    words.first.click()
    expect(page.locator("#demand-u1")).to_contain_class("is-on")
    expect(page.locator("#said")).to_contain_text("We urge the WTO")
    page.locator("#sig-1 a.to-text").click()
    expect(page.locator('.leaf .ev[data-records~="sig-1"]')).to_contain_class("is-on")
    page.get_by_label("signatures", exact=True).uncheck()
    expect(page.locator('.leaf .ev[data-records~="sig-2"] rect')).to_have_css("opacity", "0")
    look(page, "printed-pages")


@pytest.mark.parametrize("place", ["#sig-2 a.to-text", '.leaf .ev[data-records~="sig-2"] > a'])
def test_both_ways_between_box_and_record_work_without_script(
    open_tab: OpenTab, place: str
) -> None:
    page = open_tab("/letter/letter?view=pages", java_script_enabled=False).page
    page.locator(place).first.click()
    expect(page.locator(":target")).to_be_in_viewport()
