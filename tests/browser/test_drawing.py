"""The one-file page in a real browser: drawn, clicked, and deaf to whatever names contain."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

from graph import drawing, network
from graph.store import Store

pytestmark = pytest.mark.browser
HOSTILE = (
    "<script>window.hit = 1</script>",
    "</script><script>window.hit = 2</script>",
    "<img src=x onerror='window.hit = 3'>",
    "\"'--><svg onload=window.hit=4>",
    "{{ 7 * 7 }}\u2028<a href='javascript:window.hit=5'>x</a>",
)


def opened(open_tab, place: Path, html: str, **context: object) -> Page:
    place.write_text(html, "utf-8")
    page: Page = open_tab(place.as_uri(), **context).page
    page.wait_for_selector("html[data-ready=true]")
    return page


def hostile() -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    node = {"kind": "letter", "short": HOSTILE[0], "note": HOSTILE[1], "text": HOSTILE[2]}
    graph.add_node("javascript:window.hit=6", label=HOSTILE[0], **node)
    for number, words in enumerate(HOSTILE):
        iri = f"javascript:window.hit={10 + number}"
        graph.add_node(
            iri, label=words, short=words, kind="organisation", note=words, country=words
        )
        said = {"relation": "signed", "label": words, "functions": (), "records": ()}
        graph.add_edge(iri, "javascript:window.hit=6", "signed", **said, quotes=HOSTILE)
    return graph


def click_something(page: Page) -> None:
    """Click across the middle of the picture until something is hit."""
    box = page.locator("#picture").bounding_box()
    for x in range(100, int(box["width"]), 5):
        page.mouse.click(box["x"] + x, box["y"] + box["height"] / 2)
        if page.locator("#details").is_visible():
            return


def test_the_demo_is_drawn_without_a_single_request(open_tab, demo: Store, tmp_path: Path) -> None:
    graph = network.quoted(demo, network.whole(demo))
    page = opened(open_tab, tmp_path / "wco.html", drawing.to_html(graph, title="The letter"))
    asked = page.evaluate("performance.getEntriesByType('resource').length")
    assert asked == 0
    expect(page.locator("h1")).to_have_text("The letter")
    expect(page.locator("#legend")).to_contain_text("Organisations")
    assert page.locator("#picture canvas").count() == 1


def test_a_click_shows_a_thing_and_the_words_behind_its_relations(
    open_tab, demo: Store, tmp_path: Path
) -> None:
    graph = network.quoted(demo, network.whole(demo))
    page = opened(open_tab, tmp_path / "wco.html", drawing.to_html(graph, title="The letter"))
    click_something(page)
    expect(page.locator("#details h2")).to_be_visible()
    page.locator("#details button.go").first.click()
    assert page.locator("#details blockquote").count() > 0


def test_nothing_in_a_name_or_quote_is_ever_executed(open_tab, tmp_path: Path) -> None:
    html = drawing.to_html(hostile(), title=HOSTILE[1])
    page = opened(open_tab, tmp_path / "hostile.html", html)
    click_something(page)
    others = page.locator("#details button.go")
    if others.count() < len(HOSTILE):
        others.last.click()
    for number in range(len(HOSTILE)):
        others.nth(number).click()
        assert page.evaluate("window.hit") is None
        others.last.click()
    assert page.evaluate("window.hit") is None
    assert page.locator("h1").inner_text() == HOSTILE[1]
    assert page.locator("#details a[href^='javascript' i]").count() == 0
    assert page.locator("img, svg, #details script").count() == 0


def test_a_phone_gets_the_round_view_and_no_sideways_scrolling(
    open_tab, demo: Store, tmp_path: Path
) -> None:
    html = drawing.to_html(network.whole(demo), title="The letter")
    place = tmp_path / "phone.html"
    page = opened(open_tab, place, html, viewport={"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
