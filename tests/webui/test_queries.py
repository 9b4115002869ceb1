"""The pages' own queries: titled, answered on the demo, and each used by some page."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from graph.query import answer, run
from graph.store import Store
from graph.store.engine import Results
from webui.rows import page_queries

QUERIES = page_queries()
OF_AGENDAS = {"papers-held"}
"""The demo has no agenda; `tests/webui/pages/test_papers.py` has."""
WEBUI = Path(str(files("webui")))


@pytest.mark.parametrize("name", QUERIES)
def test_every_query_says_what_it_answers(name: str) -> None:
    assert QUERIES[name].title != name
    assert QUERIES[name].title[0].isupper()


@pytest.mark.parametrize("name", [name for name in QUERIES if name not in OF_AGENDAS])
def test_every_query_has_an_answer_on_the_demo(demo: Store, name: str) -> None:
    found = answer(demo, QUERIES[name], QUERIES[name].examples())
    assert found.rows
    assert not found.truncated


@pytest.mark.parametrize("name", QUERIES)
def test_every_query_can_be_run_by_a_person_as_it_is_shown(demo: Store, name: str) -> None:
    shown = answer(demo, QUERIES[name], QUERIES[name].examples())
    again = run(demo, shown.sparql)
    assert set(again.rows) == set(shown.rows)  # type: ignore[union-attr]


def test_every_query_is_asked_by_some_page() -> None:
    code = "".join(path.read_text("utf-8") for path in WEBUI.rglob("*.py"))
    asked = set(re.findall(r'"([a-z][a-z-]+)"', code))
    assert set(QUERIES) <= asked


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/letters",
        "/bodies",
        "/demands",
        "/treaties",
        "/organisations",
        "/org/ligue-ebene",
    ],
)
def test_a_page_asks_the_store_nothing_twice(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    asked: list[str] = []
    query = Store.query

    def counted(store: Store, sparql: str) -> Results:
        asked.append(sparql)
        return query(store, sparql)

    monkeypatch.setattr(Store, "query", counted)
    client.get(path, headers={"Accept": "text/html"})
    assert asked
    assert [one for one in asked if asked.count(one) > 1] == []
