"""What the stories of curators have in common: an account, signing in, a look at a page."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from graph.accounts import Accounts, Role
from graph.store import Store
from tests.browser.conftest import PHONE
from tests.browser.wcag import CONTRAST, violations

SHOTS = Path(__file__).parent / "shots"
WORDS = "correct horse battery"


def welcome_ann(store: Store) -> None:
    """Give Ann an account as a curator."""
    accounts = Accounts(store.place)
    accounts.accept(accounts.invite("ann", Role.CURATOR), WORDS)


def sign_in(page: Page) -> None:
    """Have Ann sign in at the form that the page shows."""
    page.get_by_role("textbox", name="Name").fill("ann")
    page.get_by_label("Password", exact=True).fill(WORDS)
    page.keyboard.press("Enter")


def press(page: Page, key: str) -> None:
    """Press a key once the page listens to it."""
    page.wait_for_load_state("load")
    page.keyboard.press(key)


def look(page: Page, name: str) -> None:
    """Hold a page against WCAG in light and dark and at two widths, and take its picture."""
    SHOTS.mkdir(exist_ok=True)
    broken = "\n".join(violations(page))
    assert not broken, broken
    wide = page.viewport_size
    assert wide is not None
    for size in (wide, PHONE):
        page.set_viewport_size({"width": size["width"], "height": size["height"]})
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            page.screenshot(path=SHOTS / f"{name}-{size['width']}-{scheme}.png")
    assert violations(page, CONTRAST) == []
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(wide)
