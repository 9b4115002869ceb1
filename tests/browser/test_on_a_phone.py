"""What is wide stays legible on a phone: it is scrolled, not squeezed."""

from __future__ import annotations

import pytest

from tests.browser.conftest import PHONE, OpenTab
from tests.browser.wcag import violations

pytestmark = pytest.mark.browser
LETTERS = "svg.getBoundingClientRect().width / svg.viewBox.baseVal.width * parseFloat(size)"


def test_a_sentence_in_an_answer_has_room(open_tab: OpenTab) -> None:
    page = open_tab("/questions/words?part=publicly", viewport=PHONE).page
    widths = page.locator("td.words").evaluate_all("all => all.map(one => one.offsetWidth)")
    assert widths
    assert min(widths) >= 240
    heights = page.locator("tbody tr").evaluate_all("all => all.map(one => one.offsetHeight)")
    assert max(heights) < 260
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert violations(page) == []


def test_the_small_network_can_be_read(open_tab: OpenTab) -> None:
    page = open_tab("/ref/treaty/trips.art_7", viewport=PHONE).page
    sizes = page.locator(".ego text").evaluate_all(
        "all => all.map(one => { const svg = one.closest('.ego > svg');"
        f" const size = getComputedStyle(one).fontSize; return {LETTERS}; }})"
    )
    assert sizes
    assert min(sizes) >= 10
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert violations(page) == []


def test_a_flag_keeps_its_question_mark(open_tab: OpenTab) -> None:
    page = open_tab("/letter/2008-10-28-wco-secure", viewport=PHONE).page
    over = page.locator(".flagged > summary").evaluate_all(
        "all => all.map(one => one.offsetHeight - one.querySelector('.flag').offsetHeight)"
    )
    assert over
    assert max(over) < 8
