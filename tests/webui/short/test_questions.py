"""The short way to the answer to a question gives what the long way gives, to the last header."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from graph.query import library
from graph.store import Store
from webui import Settings
from webui.short import Reply, answered

SETTINGS = Settings(row_limit=40)
RESULTS = "application/sparql-results+json"
TARGETS = [
    (question.name, "&".join(f"{name}={value}" for name, value in question.examples().items()))
    for question in library()
]


def _short(
    store: Store, name: str, query: str, settings: Settings = SETTINGS, **more: str
) -> Reply | None:
    environ = {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": f"/questions/{name}",
        "QUERY_STRING": query,
        "HTTP_ACCEPT": RESULTS,
    }
    return answered(store, settings, environ | more)


@pytest.mark.parametrize(("name", "query"), TARGETS)
def test_both_ways_give_the_same(client: FlaskClient, small: Store, name: str, query: str) -> None:
    quick = _short(small, name, query)
    slow = client.get(f"/questions/{name}?{query}", headers={"Accept": RESULTS})
    if slow.status_code != 200:
        assert quick is None
        return
    assert quick is not None
    assert (quick.status, quick.body) == (slow.status, slow.data)
    slow.headers.pop("Date", None)  # what sends the answer dates it
    assert sorted(quick.headers) == sorted(slow.headers)


@pytest.mark.parametrize("suffix", [".ttl", ".nt", ".jsonld", ".srj", ".tsv", ".xml"])
@pytest.mark.parametrize("name", ["letters", "network"])
def test_every_form_is_given_both_ways(
    client: FlaskClient, small: Store, name: str, suffix: str
) -> None:
    test_both_ways_give_the_same(client, small, f"{name}{suffix}", "")


@pytest.mark.parametrize(
    ("name", "query", "more"),
    [
        ("letters", "", {"HTTP_ACCEPT": "text/html"}),
        ("letters", "", {"HTTP_ACCEPT": ""}),
        ("letters", "", {"HTTP_ACCEPT": "image/png"}),
        ("letters", "", {"HTTP_IF_NONE_MATCH": '"x"'}),
        ("letters", "", {"REQUEST_METHOD": "HEAD"}),
        ("letters", "", {"SCRIPT_NAME": "/kb"}),
        ("letters", "letter=%FF", {}),
        ("letters", "no-such=x", {}),
        ("letters.html", "", {}),
        ("letters.ttl", "", {}),
        ("letters.pdf", "", {}),
        ("letters/more", "", {}),
        ("no-such-question", "", {}),
        ("signatories", "letter=none-of-that-name", {}),
        ("citing", "", {}),
        ("", "", {}),
    ],
)
def test_everything_else_goes_the_long_way(
    small: Store, name: str, query: str, more: dict[str, str]
) -> None:
    assert _short(small, name, query, **more) is None


@pytest.mark.parametrize("name", ["letters", "letters.csv", "letters.json", "network.ttl"])
def test_an_answer_that_is_cut_says_so(small: Store, name: str) -> None:
    said = ("Policygraph-Truncated", "first 40")
    whole, cut = _short(small, name, ""), _short(small, name, "", settings=Settings(row_limit=0))
    assert whole is not None
    assert said not in whole.headers
    assert cut is not None
    assert ("Policygraph-Truncated", "first 0") in cut.headers


def test_an_answer_that_stays_the_same_lasts(small: Store) -> None:
    reply = _short(small, "letters", "")
    assert reply is not None
    assert reply.lasting
