"""The documentation within the pages: whole, linked within, and nothing that leads out of it."""

from __future__ import annotations

import re
from pathlib import Path

from flask.testing import FlaskClient

from webui.guides import LEFT_OUT, guides
from webui.guides.reading import Page, read, rendered

DOCS = Path(__file__).parents[3] / "docs"
HTML = {"Accept": "text/html"}


def test_every_page_of_the_documentation_is_there_or_left_out_by_name() -> None:
    files = {one.stem for one in DOCS.glob("*.md")} - {"README"}
    assert {*guides(), *LEFT_OUT} == files


def test_each_is_shown_under_its_heading_and_links_stay_within(client: FlaskClient) -> None:
    shown = {name: client.get(one.address, headers=HTML) for name, one in guides().items()}
    assert {one.status_code for one in shown.values()} == {200}
    for name, guide in guides().items():
        assert shown[name].text.count("<h1") == 1
        assert f">{guide.title}</h1>" in str(guide.html)
        for address, anchor in re.findall(r'href="/help/([\w-]+)#([^"]+)"', str(guide.html)):
            assert f'id="{anchor}"' in str(guides()[address].html)


def test_the_list_of_them_leads_to_all(client: FlaskClient) -> None:
    html = client.get("/help", headers=HTML).text
    assert set(re.findall(r'href="/help/([\w-]+)"', html)) == set(guides())


def test_what_is_not_there_is_not_found(client: FlaskClient) -> None:
    answer = client.get("/help/architecture", headers=HTML)
    assert answer.status_code == 404
    assert "The documentation has no page of this name." in answer.text


def test_a_link_that_leads_nowhere_leaves_its_words() -> None:
    page = read("docs/a.md", "# A\n\nSee [the *code*](../x.py), [b](b.md#c) and ![p](p.png).\n")
    html = rendered(page, lambda file, anchor: f"/{file}#{anchor}" if file == "docs/b.md" else None)
    assert "See the <em>code</em>, " in html
    assert '<a href="/docs/b.md#c">b</a> and .' in html


def test_html_in_a_page_stays_text() -> None:
    page: Page = read("docs/a.md", "# A\n\n<script>alert(1)</script>\n")
    assert "&lt;script&gt;" in rendered(page, lambda _file, _anchor: None)
