"""The graph over time in a real browser: what changed, the pages as they were, a cited answer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from graph.store import Store, open_store
from graph.store.named import keep
from tests.browser.conftest import OpenTab
from tests.browser.curators import look
from tests.graph.writing.letters import add, write_letters

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store of which *spring* was kept with three letters; one of them is gone since."""
    place = tmp_path_factory.mktemp("earlier")
    write_letters(place)
    with open_store(place / "kb") as opened:
        add(opened, place)
        opened.publish()
        keep(opened.place, "spring")
        opened.remove(opened.base.name("letter", "reply"))
        yield opened


def test_the_graph_over_time_is_read_without_a_script(open_tab: OpenTab) -> None:
    tab = open_tab("/letters", java_script_enabled=False)
    page = tab.page
    page.get_by_role("link", name="Changes").click()
    page.get_by_role("link", name="spring", exact=True).click()
    expect(page.get_by_role("heading", name="From spring to now")).to_be_visible()
    expect(page.get_by_text("removed:").first).to_be_visible()
    page.get_by_role("link", name="The pages as they were in spring").click()
    page.get_by_role("link", name="Letters", exact=True).first.click()
    expect(page.get_by_text("(snapshot spring)")).to_be_visible()
    page.get_by_role("link", name="See it as it is now").click()
    expect(page).to_have_url(f"{page.url.partition('/letters')[0]}/letters")


def test_pages_over_time_are_for_everybody(open_tab: OpenTab) -> None:
    page = open_tab("/changes?from=spring&to=now").page
    look(page, "changes")
    page.goto(page.url.partition("/changes")[0] + "/letters?at=spring")
    look(page, "letters-earlier")
    page.goto(page.url.partition("/letters")[0] + "/questions/letters")
    page.get_by_role("link", name="Cite this answer").click()
    look(page, "cite")
    page.get_by_role("link", name="/cite/letters?").click()
    expect(page.get_by_text("The answer is the same")).to_be_visible()


def test_the_query_in_the_editor_is_cited(open_tab: OpenTab) -> None:
    page = open_tab("/sparql").page
    page.locator("form[data-ready]").wait_for()
    page.get_by_role("button", name="Cite the answer").click()
    expect(page.get_by_role("heading", name="SPARQL query")).to_be_visible()
