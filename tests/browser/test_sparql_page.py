"""The SPARQL page in a real browser: written, completed, run, shown, kept, without script."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import PHONE, OpenTab, Tab
from tests.browser.wcag import CONTRAST, violations

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
SIGNED = (
    "CONSTRUCT { ?who pg:signatory ?letter ; rdfs:label ?name } WHERE { "
    "?s pg:signatory ?who ; pg:inDocument ?letter . ?who rdfs:label ?name } "
)
COUNTRIES = (
    "SELECT ?country (COUNT(*) AS ?signed) WHERE { "
    "?s a pg:Signature ; pg:statedCountry ?country } GROUP BY ?country"
)


def at_work(tab: Tab) -> Page:
    tab.page.wait_for_selector(".query-form[data-ready=true]")
    return tab.page


def write(page: Page, text: str) -> None:
    """Put a text in the editor's place of all that stands there, by keyboard."""
    page.locator(".cm-content").focus()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    page.keyboard.type(text)


def run(page: Page, query: str) -> None:
    page.keyboard.press("Escape")
    write(page, "")
    page.keyboard.insert_text(query)
    page.keyboard.press("Control+Enter")


def view(page: Page, name: str) -> None:
    page.get_by_role("group", name="Show the answer as").get_by_role(
        "button", name=name, exact=True
    ).click()


def offered(page: Page, words: str) -> None:
    """Wait until it is the first of the list, and until the list takes keys."""
    expect(page.locator(".cm-tooltip-autocomplete li[aria-selected=true]")).to_contain_text(words)
    page.wait_for_timeout(120)


def forgiven(tab: Tab, status: int) -> None:
    """Drop what Chromium says of an answer that was to be an error."""
    assert all(str(status) in said for said in tab.complaints)
    tab.complaints.clear()


def test_control_enter_runs_and_the_answer_comes_without_a_new_page(open_tab: OpenTab) -> None:
    page = at_work(open_tab("/sparql"))
    page.evaluate("window.same = true")
    run(page, "SELECT ?x WHERE { ?x a pg:Letter }")
    expect(page.locator(".answer tbody tr")).to_have_count(1)
    expect(page.locator(".cost")).to_have_text(re.compile(r"^\d+ ms, snapshot \d+, 1 row$"))
    expect(page.locator(".answer a.thing")).to_contain_text("World Customs Organization")
    assert page.evaluate("window.same") is True
    assert parse_qs(urlsplit(page.url).query)["query"] == ["SELECT ?x WHERE { ?x a pg:Letter }"]


def test_after_a_the_classes_are_offered_with_their_definitions(open_tab: OpenTab) -> None:
    page = at_work(open_tab("/sparql"))
    write(page, "SELECT ?s WHERE { ?s a sig")
    offered(page, "pg:Signature")
    expect(page.locator(".cm-completionInfo")).to_contain_text("putting its name")
    page.keyboard.press("Enter")
    expect(page.locator(".cm-content")).to_contain_text("?s a pg:Signature")


def test_properties_variables_and_things_are_offered_where_they_fit_and_escape_closes(
    open_tab: OpenTab,
) -> None:
    page = at_work(open_tab("/sparql"))
    write(page, "SELECT ?where WHERE { ?s pg:statedC")
    offered(page, "pg:statedCountry")
    page.keyboard.press("Enter")
    page.keyboard.type(" ?whe")
    offered(page, "?where")
    page.keyboard.press("Enter")
    page.keyboard.type(" . ?s pg:signatory third")
    offered(page, "Third World Network")
    page.keyboard.press("Enter")
    expect(page.locator(".cm-content")).to_contain_text("pg:signatory o:third-world-network")
    page.keyboard.type(" . ?s ")
    page.keyboard.press("Control+Space")
    expect(page.locator(".cm-tooltip-autocomplete")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".cm-tooltip-autocomplete")).to_have_count(0)
    expect(page.locator(".cm-content")).to_be_focused()


def test_an_error_is_told_and_marked_in_its_place(open_tab: OpenTab) -> None:
    tab = open_tab("/sparql")
    page = at_work(tab)
    run(page, "SELECT ?x WHERE { ?x a pg:Letter } }")
    expect(page.get_by_role("alert")).to_contain_text("line 1, column 37")
    expect(page.locator(".cm-broken")).to_have_text("}")
    expect(page.locator(".cm-content")).to_be_focused()
    expect(page.locator(".cm-content")).to_have_attribute("aria-invalid", "true")
    forgiven(tab, 400)
    run(page, "ASK {}")
    expect(page.locator(".answer-part .notice")).to_contain_text("Yes")
    expect(page.get_by_role("alert")).to_be_hidden()
    expect(page.locator(".cm-broken")).to_have_count(0)


def test_a_limit_is_told_and_the_query_stays(open_tab: OpenTab) -> None:
    tab = open_tab("/sparql")
    page = at_work(tab)
    told = '{"title": "Too many requests", "detail": "Wait for 7 seconds.", "status": 429}'
    page.route("**/sparql/answer", lambda route: route.fulfill(status=429, body=told))
    run(page, "ASK {}")
    expect(page.get_by_role("alert")).to_contain_text("Wait for 7 seconds.")
    expect(page.locator(".cm-content")).to_have_text("ASK {}")
    forgiven(tab, 429)


def _left_waiting(_: Route) -> None:
    """Neither answer a request nor pass it on."""


def test_stop_gives_up_waiting(open_tab: OpenTab) -> None:
    page = at_work(open_tab("/sparql"))
    page.route("**/sparql/answer", _left_waiting)
    run(page, "ASK {}")
    page.get_by_role("button", name="Stop").click()
    expect(page.locator(".run-state")).to_have_text("Stopped.")
    expect(page.get_by_role("button", name="Stop")).to_be_hidden()


def test_queries_survive_a_reload_with_their_names(open_tab: OpenTab) -> None:
    page = at_work(open_tab("/sparql"))
    queries = page.get_by_role("group", name="Your queries")
    queries.get_by_role("button", name="New query").click()
    write(page, "ASK {}")
    queries.get_by_role("button", name="Rename Query 2").press("Enter")
    page.keyboard.type("Mine")
    page.keyboard.press("Enter")
    expect(queries.get_by_role("button", name="Mine", exact=True)).to_be_focused()
    page.reload()
    at_work(Tab(page))
    expect(page.locator(".query-tabs [aria-current=true]")).to_have_text("Mine")
    expect(page.locator(".cm-content")).to_have_text("ASK {}")
    queries.get_by_role("button", name="Close Mine").click()
    expect(page.locator(".cm-content")).to_contain_text("Who signed which letter")
    expect(queries.get_by_role("button", name="Mine", exact=True)).to_have_count(0)


def test_an_example_opens_beside_ones_own_query(open_tab: OpenTab) -> None:
    page = at_work(open_tab("/sparql"))
    page.get_by_role("link", name="Signatories by capacity").click()
    expect(page.locator(".query-tabs [aria-current=true]")).to_have_text("Signatories by capacity")
    expect(page.locator(".cm-content")).to_contain_text("SELECT")
    expect(page.locator(".query-tabs li")).to_have_count(2)


def test_the_triples_of_an_answer_are_drawn_and_listed(open_tab: OpenTab) -> None:
    page = at_work(open_tab("/sparql"))
    run(page, SIGNED)
    expect(page.locator(".answer tbody tr").first).to_be_visible()
    view(page, "Network")
    stage = page.locator(".answer-network .stage[data-named]")
    expect(stage).to_be_visible(timeout=15_000)
    assert int(stage.get_attribute("data-drawn") or 0) == 50
    assert int(stage.get_attribute("data-named") or 0) > 30
    view(page, "Triples")
    page.get_by_label("Filter the rows").fill("third world")
    expect(page.locator(".answer tbody tr")).to_have_count(2)


def test_rows_are_sorted_filtered_counted_and_pictured(open_tab: OpenTab) -> None:
    page = at_work(open_tab("/sparql?query=" + quote(COUNTRIES)))
    rows = page.locator(".answer tbody tr")
    page.get_by_role("button", name="signed", exact=True).click()
    page.get_by_role("button", name="signed", exact=True).click()
    expect(page.locator("th[aria-sort=descending]")).to_contain_text("signed")
    expect(rows.first).to_contain_text("United States")
    page.get_by_label("Filter the rows").fill("ken")
    expect(rows).to_have_count(1)
    view(page, "Pictures")
    expect(page.locator("svg.world")).to_be_visible()
    view(page, "Pivot")
    page.get_by_label("Rows", exact=True).select_option(label="signed")
    expect(page.locator(".pivot tbody tr").first).to_contain_text("1")


def test_the_answer_is_saved_as_a_file_and_shown_as_programs_get_it(open_tab: OpenTab) -> None:
    page = at_work(open_tab("/sparql"))
    run(page, "SELECT ?x WHERE { ?x a pg:Letter }")
    for form in ("CSV", "JSON"):
        with page.expect_download() as saved:
            page.get_by_role("button", name=f"Save as {form}").click()
        assert saved.value.suggested_filename == f"answer.{form.lower()}"
        assert "2008-10-28-wco-secure" in saved.value.path().read_text("utf-8")
    run(page, "ASK {}")
    expect(page.locator(".answer-part .notice")).to_contain_text("Yes")
    view(page, "Raw")
    expect(page.locator("pre.raw")).to_contain_text('"boolean": true')


def test_a_long_query_goes_into_the_link_behind_the_sign(open_tab: OpenTab) -> None:
    page = at_work(open_tab("/sparql"))
    run(page, "ASK {} # " + "x" * 7_000)
    expect(page.locator(".answer-part .notice")).to_contain_text("Yes")
    parts = urlsplit(page.url)
    assert (parts.query, len(parts.fragment) > 7_000) == ("", True)
    other = at_work(open_tab(page.url))
    expect(other.locator(".cm-content")).to_contain_text("ASK {} # xxx")


def test_prefixes_are_written_out_to_take_a_query_elsewhere(open_tab: OpenTab) -> None:
    page = at_work(open_tab("/sparql"))
    write(page, "ASK { ?x a pg:Letter ")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Write the prefixes out").click()
    expect(page.locator(".cm-line").first).to_have_text(
        "PREFIX pg: <https://w3id.org/policygraph/ns/>"
    )


def test_the_page_at_work_breaks_no_rule_of_wcag_in_light_or_dark(open_tab: OpenTab) -> None:
    page = at_work(open_tab("/sparql?query=" + quote(COUNTRIES), color_scheme="light"))
    found = {}
    for name in ("Table", "Pictures", "Pivot", "Raw"):
        view(page, name)
        found[name] = both_ways(page)
    write(page, "SELECT ?s WHERE { ?s a sig")
    offered(page, "pg:Signature")
    found["completion"] = both_ways(page)
    page.keyboard.press("Escape")
    run(page, SIGNED)
    view(page, "Network")
    expect(page.locator(".answer-network[data-ready]")).to_be_visible(timeout=15_000)
    found["network"] = both_ways(page)
    assert {name: told for name, told in found.items() if told} == {}


def both_ways(page: Page) -> list[str]:
    """What breaks a rule as it is, and what has too little contrast in the dark."""
    found = violations(page)
    page.emulate_media(color_scheme="dark")
    found += violations(page, CONTRAST)
    page.emulate_media(color_scheme="light")
    return found


def test_a_phone_shows_all_of_it(open_tab: OpenTab) -> None:
    page = at_work(open_tab("/sparql?query=" + quote(SIGNED), viewport=PHONE))
    for name in ("Triples", "Network", "Raw"):
        view(page, name)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_without_script_the_field_and_the_answer_work(open_tab: OpenTab) -> None:
    tab = open_tab("/sparql", java_script_enabled=False)
    page = tab.page
    page.locator("#query").fill(COUNTRIES)
    page.get_by_role("button", name="Run").click()
    expect(page.get_by_role("heading", name="Answer")).to_be_visible()
    expect(page.locator(".answer tbody tr").first).to_be_visible()
    expect(page.locator("svg.world")).to_be_visible()
    expect(page.get_by_role("button", name="Stop")).to_be_hidden()
    page.locator("#query").fill("ASK {")
    page.get_by_role("button", name="Run").click()
    expect(page.locator("pre.caret mark")).to_be_visible()
    expect(page.locator("#query")).to_have_value("ASK {")
    forgiven(tab, 400)
