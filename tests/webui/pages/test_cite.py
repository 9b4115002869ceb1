"""An answer's page of citation asks again, and says whether the answer is the one cited."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient

from graph.citable import read, verify
from graph.store import Store

ASKED = "/cite/signatories?letter=letter:small"
ADDRESS = re.compile(r'<dt>Address</dt><dd><a href="([^"]+)"')


def address(page: str) -> str:
    found = ADDRESS.search(page)
    assert found
    parts = urlsplit(found[1].replace("&amp;", "&"))
    return f"{parts.path}?{parts.query}"


def test_the_address_of_a_citation_says_that_the_answer_is_the_same(client: FlaskClient) -> None:
    page = client.get(ASKED)
    assert page.status_code == 200
    link = address(page.text)
    again = client.get(link)
    assert "The answer is the same</strong>" in again.text
    assert address(again.text) == link
    other = re.sub(r"cited=([0-9a-f]{64})\.[0-9a-f]{64}", r"cited=\1." + "0" * 64, link)
    assert "The answer has changed</strong>" in client.get(other).text


def test_the_file_of_a_citation_verifies(client: FlaskClient, small: Store, tmp_path: Path) -> None:
    link = address(client.get(ASKED).text)
    target = tmp_path / "answer.json"
    target.write_bytes(client.get(link.replace("signatories?", "signatories.json?")).data)
    one = read(target)
    assert one.question == "signatories"
    assert dict(one.parameters) == {"letter": "letter:small"}
    assert verify(small, one).same
    for suffix, sign in (
        ("bib", "@misc{"),
        ("csl", "issued"),
        ("cff", "cff-version"),
        ("txt", "“"),
    ):
        assert sign in client.get(link.replace("signatories?", f"signatories.{suffix}?")).text


def test_a_question_without_parameters_has_an_address_too(client: FlaskClient) -> None:
    link = address(client.get("/cite/letters").text)
    assert link.startswith("/cite/letters?cited=")


def test_a_free_query_is_cited_by_its_words(client: FlaskClient) -> None:
    page = client.get("/cite/sparql", query_string={"query": "SELECT ?s { ?s a pg:Nothing }"})
    assert "Searched were" in page.text
    assert "The answer is the same" in client.get(address(page.text)).text
    assert "Yes</strong>" in client.get("/cite/sparql?query=ASK+%7B%7D").text


@pytest.mark.parametrize(
    "asked", ["/cite/sparql", f"{ASKED}&cited=12", "/cite/signatories.exe", "/cite/sparql?query=x"]
)
def test_what_cannot_be_cited_is_told(client: FlaskClient, asked: str) -> None:
    assert client.get(asked).status_code == 400


def test_a_question_without_rows_says_what_was_searched(client: FlaskClient) -> None:
    page = client.get("/questions/quotations", headers={"Accept": "text/html"})
    assert "There are no rows" in page.text
    assert "Searched were 1 letter or document" in page.text
    full = client.get("/questions/signatories", headers={"Accept": "text/html"})
    assert "Searched were" not in full.text
    assert '<a class="button" href="/cite/signatories">Cite this answer</a>' in full.text
