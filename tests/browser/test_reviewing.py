"""A curator's story in a real browser: names looked at side by side, decided about, taken back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from graph import pipeline
from graph.store import Store, open_store
from tests.browser.conftest import OpenTab
from tests.browser.curators import look, press, sign_in, welcome_ann
from tests.graph.writing.test_identity_verbs import LETTER

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with a letter that two pairs of like names sign."""
    place = tmp_path_factory.mktemp("reviewed")
    (place / "rivers.txt").write_text(LETTER, "utf-8")
    with open_store(place / "kb") as opened:
        assert not pipeline.add(opened, [place / "rivers.txt"]).failed
        welcome_ann(opened)
        yield opened


def test_names_are_decided_about_by_keys_and_taken_back(open_tab: OpenTab) -> None:
    page = open_tab("/login?next=/review").page
    sign_in(page)
    status = page.get_by_role("status")
    expect(status).to_contain_text("1 of 2 · 0 decided today", timeout=30_000)
    look(page, "review")
    first = page.locator("#review h2").all_inner_texts()
    press(page, "s")
    expect(status).to_contain_text("2 of 2")
    press(page, "s")
    expect(status).to_contain_text("1 of 2")
    why = page.get_by_label("Why")
    why.fill("n")
    why.press("x")
    expect(why).to_have_value("nx")
    why.blur()
    press(page, "x")
    expect(status).to_contain_text("1 of 1 · 1 decided today")
    press(page, "z")
    expect(status).to_contain_text("0 decided today")
    assert page.locator("#review h2").all_inner_texts() == first
    press(page, "x")
    expect(status).to_contain_text("1 of 1 · 1 decided today")
    look(page, "review-next")
    page.goto(page.url.split("/review")[0] + "/organisations")
    page.get_by_role("link", name=first[0], exact=True).first.click()
    told = page.get_by_role("region", name="Decisions about who this is")
    expect(told.get_by_role("listitem")).to_have_count(3)
    told.scroll_into_view_if_needed()
    look(page, "decided")
    told.get_by_role("button", name="Undo line 3").click()
    expect(told.get_by_role("listitem")).to_have_count(4)
    expect(told.get_by_role("button")).to_have_count(0)
    page.get_by_text("Link to an authority").click()
    look(page, "link")
    page.get_by_label("Identifier").fill("Q180")
    page.get_by_role("button", name="Link", exact=True).click()
    expect(page.locator("header").get_by_role("link", name="Wikidata Q180")).to_be_visible()
    expect(told.get_by_role("listitem")).to_have_count(5)
    look(page, "linked")
