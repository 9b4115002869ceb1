"""A curator's story in a real browser: invited, signed in, a letter added, looked at, accepted."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, expect

from graph.accounts import Accounts, Role
from graph.store import Store, history, open_store
from tests.browser.conftest import OpenTab
from tests.browser.curators import WORDS, look, sign_in
from tests.graph.incoming.conftest import LETTER

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
SENT: FilePayload = {"name": "lamy.txt", "mimeType": "text/plain", "buffer": LETTER.encode()}
LARGE: FilePayload = {"name": "l.txt", "mimeType": "text/plain", "buffer": bytes(11 * 1024 * 1024)}
PICTURE: FilePayload = {"name": "p.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n"}


@pytest.fixture(scope="module")
def store(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The demo store, which may be written to."""
    place = tmp_path_factory.mktemp("curated") / "kb"
    shutil.copytree(demo_folder, place)
    with open_store(place) as opened:
        yield opened


def test_from_the_invitation_to_a_letter_in_the_graph(open_tab: OpenTab, store: Store) -> None:
    code = Accounts(store.place).invite("ann", Role.CURATOR)
    page = open_tab(f"/invitation?code={code}").page
    look(page, "invitation")
    page.get_by_label("New password").fill(WORDS)
    page.get_by_label("Repeat it").fill(WORDS)
    page.get_by_role("button", name="Choose it and sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("ann")
    look(page, "account")
    page.goto(page.url.replace("/account", "/letters"))
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("link", name="Sign in").click()
    look(page, "login")
    sign_in(page)
    expect(page.get_by_role("banner").get_by_role("link", name="ann")).to_be_visible()
    page.get_by_role("link", name="Add letters").click()
    page.get_by_label("Choose files").set_input_files(files=[SENT, LARGE])
    page.get_by_role("button", name="Hand in").click()
    told = page.get_by_label("Choose files").evaluate("field => field.validationMessage")
    assert told.startswith("These are 11.0 MB; at most 10 MB are taken at once.")
    page.get_by_label("Choose files").set_input_files(files=[SENT, PICTURE])
    page.get_by_role("button", name="Hand in").click()
    waiting = page.get_by_role("link", name="Letter to World Trade Organization, 12 May 2009")
    expect(waiting).to_be_visible(timeout=60_000)
    expect(page.locator("[data-state=failed]")).to_have_count(1)
    look(page, "add")
    waiting.click()
    expect(page.get_by_text("Not in the graph yet.")).to_be_visible()
    look(page, "preview")
    page.get_by_label("Leave sig-2 out").check()
    page.get_by_label("Name in the graph").fill("water-forum-to-lamy")
    page.get_by_role("button", name="Accept").click()
    expect(page).to_have_url(re.compile("/letter/water-forum-to-lamy$"))
    expect(page.locator("#sig-1")).to_contain_text("Water Forum")
    expect(page.locator("#sig-2")).to_have_count(0)
    expect(page.get_by_text("Not in the graph yet.")).to_have_count(0)
    assert history(store.place)[0][-1].by == "ann"
