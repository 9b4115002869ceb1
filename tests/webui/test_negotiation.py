from __future__ import annotations

import pytest
from flask import Flask
from werkzeug.exceptions import NotAcceptable

from webui.negotiation import (
    CSV,
    HTML,
    JSON_LD,
    N_TRIPLES,
    RESULTS_JSON,
    TURTLE,
    Form,
    answer,
    split_suffix,
    wanted,
)

FORMS = (HTML, TURTLE, JSON_LD, N_TRIPLES)
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        (None, HTML),
        ("*/*", HTML),
        (BROWSER, HTML),
        ("text/turtle", TURTLE),
        ("application/x-turtle", TURTLE),
        ("application/ld+json", JSON_LD),
        ("application/json", JSON_LD),
        ("application/n-triples", N_TRIPLES),
        ("text/turtle;q=0.5, application/ld+json", JSON_LD),
        ("text/html;q=0.2, text/turtle;q=0.9", TURTLE),
        ("application/rdf+xml, text/turtle;q=0.3", TURTLE),
    ],
)
def test_accept_chooses_the_form(app: Flask, accept: str | None, form: Form) -> None:
    headers = {"Accept": accept} if accept else {}
    with app.test_request_context("/", headers=headers):
        assert wanted(FORMS) is form


def test_a_form_nobody_serves_is_refused_with_those_that_are(app: Flask) -> None:
    with app.test_request_context("/", headers={"Accept": "image/png"}):
        with pytest.raises(NotAcceptable) as refused:
            wanted(FORMS)
        assert "text/turtle" in str(refused.value.description)


@pytest.mark.parametrize(
    ("path", "stem", "form"),
    [
        ("org/wco.ttl", "org/wco", TURTLE),
        ("org/wco.json", "org/wco", JSON_LD),
        ("org/wco.jsonld", "org/wco", JSON_LD),
        ("org/wco", "org/wco", None),
        ("treaty/trips.art_7", "treaty/trips.art_7", None),
        ("treaty/trips.art_7.nt", "treaty/trips.art_7", N_TRIPLES),
        ("letter/x.text.span-2-9", "letter/x.text.span-2-9", None),
        ("ttl", "ttl", None),
    ],
)
def test_a_suffix_chooses_the_form_and_dots_of_names_stay(
    path: str, stem: str, form: Form | None
) -> None:
    assert split_suffix(path, FORMS) == (stem, form)


def test_answers_of_queries_keep_json_for_themselves() -> None:
    assert split_suffix("signatories.json", (HTML, RESULTS_JSON, CSV))[1] is RESULTS_JSON
    assert split_suffix("signatories.csv", (HTML, RESULTS_JSON, CSV)) == ("signatories", CSV)


def test_the_same_bytes_are_answered_with_304(app: Flask) -> None:
    with app.test_request_context("/"):
        tag = answer("abc", HTML).headers["ETag"]
    with app.test_request_context("/", headers={"If-None-Match": tag}):
        again = answer("abc", HTML)
        assert again.status_code == 304
        assert again.headers["ETag"] == tag
    with app.test_request_context("/", headers={"If-None-Match": tag}):
        assert answer("abd", HTML).status_code == 200


def test_an_answer_names_its_other_forms(app: Flask) -> None:
    with app.test_request_context("/"):
        headers = answer("abc", HTML, others=[(TURTLE, "/x.ttl")]).headers
    assert headers["Vary"] == "Accept"
    assert headers["Link"] == '</x.ttl>; rel="alternate"; type="text/turtle"'
    assert headers["Content-Type"] == "text/html; charset=utf-8"
