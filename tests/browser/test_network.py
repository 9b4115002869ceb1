"""The network page in a real browser: seen, searched, filtered, clicked, read."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.wcag import violations

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "height": 844}
LETTER = "2008-10-28-wco-secure"


def ready(page: Page) -> Page:
    page.wait_for_selector(".explorer[data-ready=true]", timeout=30_000)
    if page.locator(".explorer").get_attribute("data-view") != "list":
        page.wait_for_selector(".stage[data-named]")
    return page


def state(page: Page) -> dict[str, Any]:
    """The state of the view and what it shows, as the page tells it."""
    told: dict[str, Any] = json.loads(page.locator(".state").text_content() or "{}")
    return told


def settled(page: Page) -> dict[str, Any]:
    """The state once the picture stands still and the address has had time to say so."""
    before, now = None, state(page)
    while before != now:
        page.wait_for_timeout(600)
        before, now = now, state(page)
    return now


def find(page: Page, words: str) -> None:
    """Choose the first hit of a search by keyboard alone."""
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector(".panel:not([hidden])")


def saved(page: Page, what: str) -> str:
    """A file that the menu of exports gives."""
    page.locator(".exports summary").click()
    with page.expect_download() as download:
        page.locator(f"[data-save={what}], [data-form={what}]").click()
    page.locator(".exports summary").press("Escape")
    return Path(download.value.path()).read_text("utf-8")


def test_a_visitor_looks_searches_and_reads_the_sentence_behind_a_line(open_tab) -> None:
    page = ready(open_tab("/network").page)
    stage = page.locator(".stage")
    assert stage.get_attribute("data-named") == stage.get_attribute("data-drawn") == "65"
    find(page, "labonte")
    expect(page.locator(".panel-title")).to_have_text("Ronald Labonté")
    assert parse_qs(urlsplit(page.url).query)["node"] == ["person/ronald-labonte"]
    page.keyboard.press("Escape")
    expect(page.locator(".panel")).to_be_hidden()
    box = stage.bounding_box()
    x = box["x"] + 0.55 * box["width"]
    for y in range(int(box["y"]), int(box["y"] + box["height"]), 4):
        page.mouse.move(x, y)
        if "is-over" in (stage.get_attribute("class") or ""):
            page.mouse.click(x, y)
            break
    expect(page.locator(".panel-title")).to_have_text("Addressed to")
    expect(page.locator(".panel .quote").first).to_contain_text("World Customs Organization")
    find(page, "TRIPS Article 7")
    page.locator(".panel .why").first.click()
    expect(page.locator(".panel .quote").first).to_contain_text("Article 7 of the TRIPS")
    page.locator(".panel .in-letter").first.click()
    page.wait_for_url(re.compile(rf"/letter/{LETTER}#span-\d+-\d+$"))
    assert page.locator(f"[id='{urlsplit(page.url).fragment}']").count() == 1


def test_what_was_hidden_put_and_asked_comes_back_by_undo_and_by_address(open_tab) -> None:
    page = ready(open_tab("/network?view=network").page)
    find(page, "Oxfam")
    page.locator(".panel .hide").click()
    assert state(page)["shown"] == 64
    page.keyboard.press("Control+z")
    assert state(page)["shown"] == 65
    page.keyboard.press("Control+y")
    page.get_by_label("Demands").uncheck()
    page.get_by_label("mentions").uncheck()
    page.locator(".look summary").click()
    page.locator(".colour-by").select_option("country")
    page.locator(".look summary").press("Escape")
    find(page, "Electronic Frontier")
    page.locator(".panel .path").click()
    find(page, "TRIPS Agreement")
    page.locator(".panel .path").click()
    page.get_by_label("Zoom in").click()
    expect(page.locator(".stage")).to_have_attribute("data-zoom", "1.50")
    page.wait_for_url(re.compile("cam="))
    first = settled(page)
    assert first["path"][0].endswith("electronic-frontier-foundation")
    assert len(first["path"]) == 3
    assert first["gone"] == ["https://example.org/kg/org/oxfam-international"]
    assert first["colours"][0] == ["United States", 8]
    again = ready(open_tab(page.url).page)
    expect(again.locator(".stage")).to_have_attribute("data-zoom", "1.50")
    assert settled(again) == first
    expect(again.get_by_label("Demands")).not_to_be_checked()
    again.locator(".show-hidden").click()
    assert state(again)["shown"] == first["shown"] + 1


def test_the_keyboard_alone_walks_the_network_and_its_list_says_the_same(open_tab) -> None:
    page = ready(open_tab("/network").page)
    page.locator(".stage").focus()
    said = page.locator(".said")
    page.keyboard.press("ArrowRight")
    expect(said).to_contain_text("Letter to World Customs Organization")
    page.keyboard.press("ArrowDown")
    expect(said).to_contain_text("1 of 62")
    page.keyboard.press("ArrowRight")
    expect(said).to_contain_text("2 of 62")
    page.keyboard.press("Enter")
    assert (said.text_content() or "").startswith(page.locator(".panel-title").inner_text())
    page.keyboard.press("Escape")
    expect(page.locator(".panel")).to_be_hidden()
    page.get_by_label("Organisations").uncheck()
    page.locator("[data-show=list]").click()
    rows = page.locator(".list-nodes tbody tr")
    assert rows.count() == state(page)["shown"] == 22
    assert page.locator('.list-nodes tr[data-kinds="organisation"]').count() == 0
    page.locator(".list-edges .record").first.click()
    expect(page.locator(".panel .quote").first).to_contain_text("World Customs Organization")


def test_a_lasso_chooses_things_and_what_is_shown_can_be_taken_away(open_tab) -> None:
    page = ready(open_tab("/network").page)
    box = page.locator(".stage").bounding_box()
    page.locator(".lasso-button").click()
    page.mouse.move(box["x"] + 200, box["y"] + 20)
    page.mouse.down()
    for x, y in ((600, 20), (600, 300), (200, 300)):
        page.mouse.move(box["x"] + x, box["y"] + y, steps=3)
    page.mouse.up()
    expect(page.locator(".panel-title")).to_contain_text("things")
    page.locator(".panel .only").click()
    shown = state(page)["shown"]
    assert 10 < shown < 30
    things = list(csv.DictReader(io.StringIO(saved(page, "things"))))
    assert len(things) == shown
    assert len(json.loads(saved(page, "json"))["things"]) == shown
    assert saved(page, "svg").count("<title>") == shown + 1
    assert saved(page, "gexf").count("<node ") == shown


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
    assert "pin=" in page.url
    page.get_by_label("Fit the whole picture").click()
    expect(stage).to_have_attribute("data-pinned", "0")


def test_a_lens_opens_the_letters_behind_each_line(open_tab) -> None:
    page = ready(open_tab("/network?lens=bodies-and-articles&view=list").page)
    page.locator(".list-edges .record").first.click()
    expect(page.locator(".letters-behind a")).to_have_attribute("href", f"/letter/{LETTER}")
    assert state(page)["edges"] == 2


def test_without_javascript_or_webgl_the_list_says_the_same(open_tab, address: str) -> None:
    plain = open_tab("/network", java_script_enabled=False).page
    expect(plain.locator(".list-nodes")).to_be_visible()
    expect(plain.locator(".stage")).to_be_hidden()
    assert plain.locator(".list-edges tbody tr").count() >= 49
    assert plain.locator(".list-edges a.record").first.get_attribute("href").startswith("/letter/")
    page = open_tab("/icon.svg").page
    page.add_init_script(
        "const get = HTMLCanvasElement.prototype.getContext;"
        "HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {"
        "  return kind.startsWith('webgl') ? null : get.call(this, kind, ...rest); };"
    )
    page.goto(f"{address}/network")
    expect(page.locator(".stage-message")).to_contain_text("no WebGL")
    expect(page.locator(".list-nodes")).to_be_visible()
    expect(page.locator(".still svg").first).to_be_visible()
    assert page.locator(".still title").count() == 72


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_accessibility_rule_is_broken_in_any_view(open_tab, scheme: str) -> None:
    page = ready(open_tab("/network?colour=country", color_scheme=scheme).page)
    find(page, "World Customs Organization")
    page.locator(".panel .why").first.click()
    page.wait_for_selector(".panel .quote")
    page.locator(".look summary").click()
    found = {"anatomy": violations(page)}
    page.locator(".look summary").press("Escape")
    for view in ("network", "list"):
        page.locator(f"[data-show={view}]").click()
        found[view] = violations(page)
    assert found == {"anatomy": [], "network": [], "list": []}


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
        page.locator("[data-save=png]").click()
    waiting.value.save_as(tmp_path / "network.png")
    assert (tmp_path / "network.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "network.png").stat().st_size > 20_000


def test_a_large_network_is_drawn_with_few_names_and_letters_by_month(
    open_tab, address: str
) -> None:
    page = open_tab("/letters").page
    data = page.request.get(f"{address}/network.json").json()
    count = 3500
    data["nodes"] = {
        "space": [0] * count, "id": [f"n{i}" for i in range(count)], "short": [""] * count,
        "label": [f"Signatory {i}" for i in range(count)],
        "kind": [*[data["kindNames"].index("letter")] * 2,
                 *[data["kindNames"].index("organisation")] * (count - 2)],
        "date": ["2009-02-03", "2009-05-20", *[""] * (count - 2)],
        "x": [100 * (i % 70) for i in range(count)], "y": [100 * (i // 70) for i in range(count)],
    }  # fmt: skip
    data["edges"] = {name: [] for name in data["edges"]}
    data["views"], data["total"] = ["network"], 9000
    page.route(re.compile(r"/network\.json"), lambda route: route.fulfill(json=data))
    page.goto(f"{address}/network")
    ready(page)
    stage = page.locator(".stage")
    assert stage.get_attribute("data-drawn") == "3500"
    assert 0 < int(stage.get_attribute("data-named") or 0) < 150
    expect(page.locator(".shown")).to_have_text("3,500 of 9,000 things shown")
    months = page.locator(".year-range-title")
    expect(months).to_have_text("February 2009 – May 2009")
    page.get_by_label("From month").press("ArrowRight")
    expect(months).to_have_text("March 2009 – May 2009")
    expect(page.locator(".shown")).to_have_text("1 of 9,000 things shown")
    page.wait_for_url(re.compile("years=200903-"))
