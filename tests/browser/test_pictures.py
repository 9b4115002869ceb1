"""Pictures of the pages for people to look at, and the one that the README shows.

They are written to ``tests/browser/shots``; ``make pictures`` copies the README's from there.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest

from tests.browser.conftest import OpenTab

SHOTS = Path(__file__).parent / "shots"
LETTER = "/letter/2008-10-28-wco-secure"
PAGES = {
    "overview": "/",
    "letter": LETTER,
    "network": "/network?letter=2008-10-28-wco-secure",
    "organisation": "/org/third-world-network",
    "article": "/ref/treaty/trips.art_7",
    "demands": "/demands",
    "question": "/questions/countries",
    "question-form": "/questions/letters-to?body=orgn:wco",
    "question-years": "/questions/instruments",
    "api": "/api",
    "sparql": "/sparql",
}
LEAST_BYTES = 10_000


WIDTHS = (1280, 390)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.mark.browser
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", sorted(PAGES))
def test_each_page_can_be_looked_at(open_tab: OpenTab, name: str, width: int) -> None:
    tab = open_tab(PAGES[name], viewport={"width": width, "height": 900})
    tab.page.wait_for_load_state("networkidle")
    if name == "network":
        tab.page.wait_for_selector("canvas")
    SHOTS.mkdir(exist_ok=True)
    for scheme in SCHEMES:
        tab.page.emulate_media(color_scheme=scheme)
        if name == "network":
            tab.page.wait_for_timeout(500)
        picture = SHOTS / f"{name}-{width}-{scheme}.png"
        tab.page.screenshot(path=picture)
        assert picture.stat().st_size > LEAST_BYTES
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= width
