"""A curator's story in a real browser: what came of a demand is entered, and the board."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from graph.store import Store, open_store
from tests.browser.conftest import OpenTab
from tests.browser.curators import look, sign_in, welcome_ann
from tests.graph.writing.letters import add, write_letters

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with two letters that ask the same, and a reply."""
    place = tmp_path_factory.mktemp("ledger")
    write_letters(place)
    with open_store(place / "kb") as opened:
        add(opened, place)
        welcome_ann(opened)
        yield opened


def test_what_came_of_a_demand_is_entered_without_a_script(open_tab: OpenTab) -> None:
    demand = "/letter/asking.demand-1"
    tab = open_tab(f"/login?next={demand}", java_script_enabled=False)
    page = tab.page
    sign_in(page)
    page.get_by_label("Status").select_option("met")
    page.get_by_label("As of", exact=True).fill("2020-04-20")
    page.get_by_label("Source", exact=True).fill("letter:reply")
    page.get_by_label("The words in it that say so").fill(
        "The draft of the sea plan is on our site"
    )
    page.get_by_role("button", name="Enter this outcome").click()
    expect(page.get_by_role("alert")).to_contain_text("do not stand in its text")
    assert "422" in tab.complaints.pop()
    page.get_by_label("The words in it that say so").fill(
        "The draft of the customs plan is on our site"
    )
    page.get_by_role("button", name="Enter this outcome").click()
    found = page.get_by_role("region", name="What came of it")
    expect(found.get_by_role("listitem")).to_contain_text(
        "met as of 20 April 2020, according to ann"
    )
    found.get_by_role("link", name="in its place").click()
    expect(page.locator(":target")).to_contain_text("The draft of the customs")


def test_a_demand_with_its_story_and_the_board_are_legible_to_all(open_tab: OpenTab) -> None:
    page = open_tab("/login?next=/letter/asking-too.demand-2").page
    sign_in(page)
    similar = page.get_by_role("region", name="Similar, unverified")
    similar.get_by_role("button", name="It asks the same").first.click()
    decided = page.get_by_role("region", name="Decisions on whether demands ask the same")
    expect(decided.get_by_role("listitem")).to_contain_text("according to ann")
    page.get_by_text("Enter what came of it").first.click()
    page.goto(page.url.replace("asking-too.demand-2", "asking.demand-1"))
    look(page, "demand")
    page.goto(page.url.split("/letter/")[0] + "/ledger?body=orgn:wco")
    expect(page.get_by_role("heading", level=1)).to_have_text("What came of it, by body")
    look(page, "ledger")
    page.goto(page.url.split("/ledger")[0] + "/report?as-of=2020-12-31")
    look(page, "reports")
    page.get_by_role("link", name="World Customs Organization", exact=True).click()
    expect(page.get_by_role("heading", name="Demands")).to_be_visible()
    look(page, "report")
