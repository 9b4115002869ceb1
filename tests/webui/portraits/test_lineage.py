"""A page counts former names and chapters of an organisation with it, if its address says so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from graph import pipeline
from graph.query.running import rows_of
from graph.resolution import Decision, Verdict
from graph.store import Store, open_store
from graph.store.commits import now
from graph.store.deciding import DecisionLog
from graph.store.keyed import key_of
from tests.webui.pages.reading_panels import panels
from webui import create_app

LETTER = """{day} May 2014

World Health Organization
Geneva

Dear Director-General,

We urge the WHO to publish its reports.

Sincerely,

1. {name}, Switzerland
2. River Law Network, Kenya
"""
NAMES = ("Bern Declaration", "Public Eye", "Public Eye Lausanne", "Swiss Coffee Watch")
ITS = ("Letters signed", "Signed together with")


@pytest.fixture(scope="module")
def renamed(
    new_store: Callable[[], Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """Coffee Watch went up in the Declaration, which became Public Eye, with a chapter."""
    folder = tmp_path_factory.mktemp("letters")
    with open_store(new_store()) as store:
        for day, name in enumerate(NAMES, 1):
            (folder / f"{day}.txt").write_text(LETTER.format(day=day, name=name), "utf-8")
            assert not pipeline.add(store, [folder / f"{day}.txt"]).failed
        iris = {label: iri for iri, label in _labels(store)}
        bern, eye, lausanne, coffee = (key_of(iris[n], store.registry, store.base) for n in NAMES)
        for left, right, verdict, on in (
            (eye, bern, Verdict.RENAMED, "2016-09"),
            (bern, coffee, Verdict.MERGED_INTO, "2001"),
            (eye, lausanne, Verdict.PART_OF, "2018"),
        ):
            line = Decision(left, right, verdict, "Ann", now(), why="its own site", on=on)
            store.follow(DecisionLog(store.place).append([line]))
        yield store


def _labels(store: Store) -> Iterator[tuple[str, str]]:
    query = "SELECT ?one ?label WHERE { ?one a org:Organization ; rdfs:label ?label }"
    for row in rows_of(store, query).values():
        yield str(row["one"]), str(row["label"])


@pytest.fixture
def pages(renamed: Store) -> FlaskClient:
    return create_app(renamed).test_client()


def _numbers(pages: FlaskClient, path: str) -> list[str]:
    html = pages.get(path, headers={"Accept": "text/html"}).text
    words = " ".join(re.sub(r"<[^>]+>", " ", html).split())
    return [words.split(f"{one} ")[1].split(" ")[0] for one in ITS]


@pytest.mark.parametrize(
    ("path", "numbers"),
    [
        ("/org/public-eye", ["1", "1"]),
        ("/org/public-eye?follow=renames", ["3", "1"]),
        ("/org/public-eye?follow=chapters", ["2", "1"]),
        ("/org/public-eye?follow=renames&follow=chapters", ["4", "1"]),
        ("/org/public-eye?follow=nonsense", ["1", "1"]),
        ("/org/bern-declaration?follow=renames", ["3", "1"]),
        ("/org/swiss-coffee-watch?follow=renames", ["3", "1"]),
        ("/org/public-eye-lausanne?follow=renames", ["1", "1"]),
    ],
)
def test_each_name_counts_for_itself_until_the_page_follows(
    pages: FlaskClient, path: str, numbers: list[str]
) -> None:
    assert _numbers(pages, path) == numbers


def test_the_page_says_who_was_before_and_after_and_until_when(pages: FlaskClient) -> None:
    html = pages.get("/org/bern-declaration", headers={"Accept": "text/html"}).text
    told = html.split('id="lineage"')[1].split("</section>")[0]
    words = " ".join(re.sub(r"<[^>]+>", " ", told).split())
    assert "Public Eye after it September 2016" in words
    assert "Swiss Coffee Watch before it 2001" in words
    assert 'href="/org/bern-declaration?follow=renames"' in html
    parts = pages.get("/org/public-eye", headers={"Accept": "text/html"}).text
    assert "Public Eye Lausanne 2018" in " ".join(
        re.sub(r"<[^>]+>", " ", parts.split('id="parts"')[1].split("</section>")[0]).split()
    )
    assert 'aria-label="Who is counted with it"' not in pages.get("/org/river-law-network").text


def test_the_query_that_is_shown_follows_the_switch(pages: FlaskClient, renamed: Store) -> None:
    html = pages.get(
        "/org/public-eye?follow=renames&follow=chapters", headers={"Accept": "text/html"}
    ).text
    (signed,) = (one for one in panels(html) if one.question == "signatures-of")
    assert len(rows_of(renamed, signed.sparql).rows) == signed.total == len(NAMES)
    link = re.search(r'href="(/sparql\?query=[^"]+format=csv)"', html)
    assert link
    answer = pages.get(link[1].replace("&amp;", "&"))
    assert answer.mimetype == "text/csv"
    assert answer.text.count("\n") == len(NAMES) + 1
