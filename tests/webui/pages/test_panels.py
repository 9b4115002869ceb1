"""Every panel of every kind of page says what the SPARQL that it shows gives."""

from __future__ import annotations

from collections import Counter

import pytest
from flask import Flask
from flask.testing import FlaskClient

from graph.query.running import rows_of
from graph.store import Store
from tests.webui.pages.reading_panels import Panel, panels
from webui import create_app
from webui.portraits.panels import PANELS

HTML = {"Accept": "text/html"}
OF_EACH_KIND = {
    "organisation": "/org/third-world-network",
    "person": "/person/kunio-mikuriya",
    "body": "/ref/org/wco",
    "treaty": "/ref/treaty/trips",
    "provision": "/ref/treaty/trips.art_7",
    "instrument": "/ref/instrument/wco-secure.working-draft-2008",
    "demand": "/letter/2008-10-28-wco-secure.demand-1",
    "country": "/ref/place/KE",
    "event": "/event/council-2009-06",
    "case": "/case/wco-secure",
    "cases": "/cases",
    "post": "/ref/post/wco-secretary-general",
    "document": "/document/wco-cap-terms",
    "topic": "/code/topic.participation",
    "body that signed nothing": "/ref/org/wco-secure-working-group",
    "body without its parts": "/ref/org/wco?parts=own",
    "treaty without its parts": "/ref/treaty/trips?parts=own",
    "signatory": "/person/ronald-labonte",
    "member of a family": "/org/health-action-international-africa",
}


@pytest.fixture(scope="module")
def app_of_demo(demo: Store) -> Flask:
    return create_app(demo)


@pytest.fixture
def pages(app_of_demo: Flask) -> FlaskClient:
    return app_of_demo.test_client()


def test_there_is_a_page_of_each_kind_that_has_panels() -> None:
    assert set(PANELS) <= set(OF_EACH_KIND)


@pytest.mark.parametrize("path", OF_EACH_KIND.values(), ids=OF_EACH_KIND)
def test_the_query_that_a_panel_shows_gives_its_rows(
    pages: FlaskClient, demo: Store, path: str
) -> None:
    found = panels(pages.get(path, headers=HTML).text)
    assert found
    for panel in found:
        whole, given = answered(demo, panel)
        assert len(whole) == panel.total, panel.question
        if len(whole) <= 20:
            assert Counter(panel.rows) == given, panel.question
        assert not Counter(panel.rows) - given, panel.question
        assert panel.rows or not panel.total, panel.question


def answered(store: Store, panel: Panel) -> tuple[list[dict[str, str | None]], Counter[object]]:
    """The rows of the query that a panel shows, and those in the columns that it shows."""
    rows = rows_of(store, panel.sparql).values() if panel.sparql else []
    kept = [{(name, row[name]) for name in panel.columns if row[name] is not None} for row in rows]
    return rows, Counter(frozenset(one) for one in kept)


def test_where_no_case_is_told_the_list_says_so(empty_client: FlaskClient) -> None:
    html = empty_client.get("/cases", headers=HTML).text
    assert "No cases are told yet" in html
    assert panels(html) == []


def test_a_body_counts_its_parts_or_leaves_them_out_and_says_which(pages: FlaskClient) -> None:
    with_parts = pages.get("/ref/org/wco-secretariat", headers=HTML).text
    alone = pages.get("/ref/org/wco?parts=own", headers=HTML).text
    assert "Letters addressed to it directly" in alone
    assert "Letters addressed to it or to a part of it" in with_parts
    rows = {
        path: [one.total for one in panels(html) if one.question == "demands-naming"]
        for path, html in (("own", alone), ("all", pages.get("/ref/org/wco", headers=HTML).text))
    }
    assert rows == {"own": [5], "all": [10]}


def test_a_long_panel_says_of_how_many_it_shows_the_first_and_leads_to_all(
    pages: FlaskClient,
) -> None:
    html = pages.get("/code/topic.participation", headers=HTML).text
    assert 'href="/questions/demands-naming.csv?of=code:topic.participation"' in html
    backers = pages.get("/letter/2008-10-28-wco-secure.demand-1", headers=HTML).text
    (panel,) = (one for one in panels(backers) if one.question == "backing")
    assert (panel.total, len(panel.rows)) == (49, 49)


def test_a_page_tells_when_the_graphs_in_which_a_thing_stands_were_changed(
    pages: FlaskClient,
) -> None:
    html = pages.get("/org/third-world-network", headers=HTML).text
    history = html.split('id="history"')[1].split("</section>")[0]
    assert "Statements added" in history
    assert history.count("<tr>") >= 3
    assert "command line" not in history
    assert 'id="history"' not in pages.get("/ref/treaty/gats", headers=HTML).text


def test_similar_names_are_told_with_the_reason(pages: FlaskClient) -> None:
    html = pages.get("/org/health-action-international-africa", headers=HTML).text
    alike = html.split('id="alike"')[1].split("</section>")[0]
    assert 'href="/org/health-action-international"' in alike
    assert "for a person to decide" in alike
    assert 'id="alike"' not in pages.get("/org/edmonds-institute", headers=HTML).text
