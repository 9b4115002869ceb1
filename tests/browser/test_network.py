"""The network page in a real browser: seen, searched, filtered, clicked, read."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
PHONE = {"width": 390, "height": 844}
LETTER = "2008-10-28-wco-secure"


def ready(page: Page) -> Page:
    page.wait_for_selector(".explorer[data-ready=true]", timeout=30_000)
    if page.locator(".explorer").get_attribute("data-view") != "list":
        page.wait_for_selector(".stage[data-named]")
    return page


def find(page: Page, words: str) -> None:
    """Choose the first hit of a search by keyboard alone."""
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector(".panel:not([hidden])")


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def violations(page: Page) -> list[str]:
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})")
    return [f"{rule['id']}: {rule['nodes'][0]['html']}" for rule in found["violations"]]


def test_every_signatory_of_the_letter_is_drawn_and_named(open_tab) -> None:
    page = ready(open_tab("/network").page)
    stage = page.locator(".stage")
    signers = page.locator('.list-edges tr[data-kinds="organisation letter"]').count()
    assert signers == 43
    assert int(stage.get_attribute("data-named") or 0) == int(
        stage.get_attribute("data-drawn") or 1
    )


def test_the_search_finds_a_name_without_its_accents_and_opens_its_details(open_tab) -> None:
    page = ready(open_tab("/network").page)
    find(page, "labonte")
    expect(page.locator(".panel-title")).to_have_text("Ronald Labonté")
    assert asked(page)["node"][0].endswith("/person/ronald-labonte")


def test_one_click_shows_the_sentence_behind_a_relation_and_leads_to_it(open_tab) -> None:
    page = ready(open_tab("/network").page)
    find(page, "TRIPS Article 7")
    page.locator(".panel .why").first.click()
    quote = page.locator(".panel .quote").first
    expect(quote).to_contain_text("Article 7 of the TRIPS Agreement")
    page.locator(".panel .in-letter").first.click()
    page.wait_for_url(re.compile(rf"/letter/{LETTER}#span-\d+-\d+$"))
    anchor = urlsplit(page.url).fragment
    assert page.locator(f"[id='{anchor}']").count() == 1


def test_the_topmost_line_on_the_right_shows_the_words_it_rests_on(open_tab) -> None:
    page = ready(open_tab("/network").page)
    box = page.locator(".stage").bounding_box()
    x = box["x"] + 0.55 * box["width"]
    for y in range(int(box["y"]), int(box["y"] + box["height"]), 4):
        page.mouse.move(x, y)
        if "is-over" in (page.locator(".stage").get_attribute("class") or ""):
            page.mouse.click(x, y)
            break
    expect(page.locator(".panel-title")).to_have_text("Addressed to")
    expect(page.locator(".panel .quote").first).to_contain_text("World Customs Organization")


def test_the_legend_hides_a_kind_in_picture_list_and_address(open_tab) -> None:
    page = ready(open_tab("/network").page)
    before = int(page.locator(".stage").get_attribute("data-drawn") or 0)
    page.get_by_label("Organisations").uncheck()
    expect(page.locator(".stage")).to_have_attribute("data-drawn", str(before - 43))
    assert "organisation" in asked(page)["hide"][0].split(",")
    assert page.locator('.list-nodes tr[data-kinds="organisation"]:not([hidden])').count() == 0


def test_an_address_brings_the_same_view_back(open_tab) -> None:
    first = ready(open_tab("/network").page)
    first.get_by_label("Demands").uncheck()
    first.get_by_role("link", name="Network", exact=True).last.click()
    find(first, "World Customs Organization")
    again = ready(open_tab(first.url).page)
    expect(again.locator(".panel-title")).to_have_text("World Customs Organization")
    expect(again.locator(".explorer")).to_have_attribute("data-view", "network")
    expect(again.get_by_label("Demands")).not_to_be_checked()


def test_escape_puts_the_details_away(open_tab) -> None:
    page = ready(open_tab("/network").page)
    find(page, "World Customs")
    page.keyboard.press("Escape")
    expect(page.locator(".panel")).to_be_hidden()
    assert "node" not in asked(page)


def test_without_javascript_the_list_says_the_same(open_tab) -> None:
    page = open_tab("/network", java_script_enabled=False).page
    expect(page.locator(".list-nodes")).to_be_visible()
    expect(page.locator(".stage")).to_be_hidden()
    assert page.locator(".list-edges tbody tr").count() >= 49
    assert page.locator(".list-edges a.record").first.get_attribute("href").startswith("/letter/")


def test_without_webgl_the_list_stays_and_says_why(open_tab, address: str) -> None:
    page = open_tab("/letters").page
    page.add_init_script(
        "const get = HTMLCanvasElement.prototype.getContext;"
        "HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {"
        "  return kind.startsWith('webgl') ? null : get.call(this, kind, ...rest); };"
    )
    page.goto(f"{address}/network")
    expect(page.locator(".stage-message")).to_contain_text("no WebGL")
    expect(page.locator(".list-nodes")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", ["anatomy", "list"])
def test_no_accessibility_rule_is_broken(open_tab, scheme: str, view: str) -> None:
    page = ready(open_tab(f"/network?view={view}", color_scheme=scheme).page)
    find(page, "World Customs Organization")
    page.locator(".panel .why").first.click()
    page.wait_for_selector(".panel .quote")
    assert violations(page) == []


def test_a_phone_gets_a_picture_that_fits_and_no_sideways_scrolling(open_tab) -> None:
    page = ready(open_tab("/network", viewport=PHONE).page)
    expect(page.locator(".explorer")).to_have_attribute("data-view", "network")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    find(page, "World Customs Organization")
    box = page.locator(".panel").bounding_box()
    assert box["width"] == PHONE["width"]
    assert box["height"] < 0.65 * PHONE["height"]


def test_the_picture_can_be_saved(open_tab, tmp_path: Path) -> None:
    page = ready(open_tab("/network").page)
    page.locator(".exports summary").click()
    with page.expect_download() as waiting:
        page.locator(".save-png").click()
    waiting.value.save_as(tmp_path / "network.png")
    assert (tmp_path / "network.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "network.png").stat().st_size > 20_000


def test_a_large_network_is_drawn_with_few_names(open_tab, address: str) -> None:
    page = open_tab("/letters").page
    data = page.request.get(f"{address}/network.json").json()
    data["nodes"] = [
        {"id": f"n{i}", "kind": "organisation", "label": f"Signatory {i}", "short": f"S{i}",
         "note": "", "x": i % 70, "y": i // 70, "href": None}
        for i in range(3500)
    ]  # fmt: skip
    data["edges"], data["views"], data["total"] = [], ["network"], 9000
    page.route(re.compile(r"/network\.json"), lambda route: route.fulfill(json=data))
    page.goto(f"{address}/network")
    ready(page)
    stage = page.locator(".stage")
    assert stage.get_attribute("data-drawn") == "3500"
    assert 0 < int(stage.get_attribute("data-named") or 0) < 150
    expect(page.locator(".shown")).to_have_text("3,500 of 9,000 things shown")


def test_zooming_brings_things_apart_and_fitting_brings_them_back(open_tab) -> None:
    page = ready(open_tab("/network?view=network").page)
    stage = page.locator(".stage")
    page.get_by_label("Zoom in").click()
    expect(stage).to_have_attribute("data-zoom", "1.50")
    page.get_by_label("Zoom out").click()
    expect(stage).to_have_attribute("data-zoom", "1.00")
    page.get_by_label("Zoom out").click()
    expect(stage).to_have_attribute("data-zoom", "0.67")
    page.get_by_label("Fit the whole picture").click()
    expect(stage).to_have_attribute("data-zoom", "1.00")


def test_a_thing_can_be_dragged_and_stays_until_the_picture_is_fitted(open_tab) -> None:
    page = ready(open_tab("/network").page)
    stage = page.locator(".stage")
    box = stage.bounding_box()
    middle = box["y"] + box["height"] / 2
    for x in range(int(box["x"] + 0.4 * box["width"]), int(box["x"] + 0.5 * box["width"]), 6):
        page.mouse.move(x, middle)
        page.mouse.down()
        page.mouse.move(x + 60, middle + 90, steps=4)
        page.mouse.up()
        page.wait_for_timeout(120)
        if stage.get_attribute("data-pinned") == "1":
            break
        page.get_by_label("Fit the whole picture").click()
        page.wait_for_timeout(120)
    expect(stage).to_have_attribute("data-pinned", "1")
    page.get_by_label("Fit the whole picture").click()
    expect(stage).to_have_attribute("data-pinned", "0")
