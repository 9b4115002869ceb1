from __future__ import annotations

import pytest
from flask import Flask

from webui import portraits
from webui.rows import Row

LIGUE = "https://example.org/kg/org/ligue-ebene"
REF = "https://w3id.org/policygraph/ref/"
DEMAND = "https://example.org/kg/letter/small.demand-1"


def test_an_agent_is_shown_with_names_as_printed_and_company(app: Flask) -> None:
    with app.app_context():
        found = portraits.of_agent(LIGUE)
    assert list(found["names"]) == ["Ligue Ébène"]
    assert [row.ordinal for row in found["signatures"]] == ["1"]
    assert [row.other for row in found["cosigners"]] == ["https://example.org/kg/person/script"]


def test_a_body_is_shown_with_what_reached_it(app: Flask) -> None:
    with app.app_context():
        found = portraits.of_body(REF + "org/wco")
    assert len(found["letters"]) == 1
    assert [row.demand for row in found["demands"]] == [DEMAND]


def test_a_norm_counts_citations_not_rows(app: Flask) -> None:
    with app.app_context():
        found = portraits.of_norm(REF + "treaty/trips.art_7")
    assert len(found["citations"]) == 2
    assert found["functions"] == [("invocation", 1), ("mention", 1)]


def test_a_treaty_lists_its_articles_in_reading_order_with_depth(app: Flask) -> None:
    with app.app_context():
        articles = portraits.of_norm(REF + "treaty/trips")["articles"]
    by_iri = {one.iri: one for one in articles}
    assert by_iri[REF + "treaty/trips.part_I"].depth == 0
    assert by_iri[REF + "treaty/trips.art_7"].depth == 1
    assert by_iri[REF + "treaty/trips.art_7"].citations == 2
    order = [one.iri for one in articles]
    assert order.index(REF + "treaty/trips.art_7") < order.index(REF + "treaty/trips.art_27")


def test_a_demand_is_shown_with_its_outcomes_and_signatories(app: Flask) -> None:
    with app.app_context():
        found = portraits.of_demand(DEMAND)
    assert found["demand"].statusLabel == "met"
    assert [row.label for row in found["outcomes"]] == ["papers published"]
    assert len(found["backers"]) == 2
    assert {row.relation for row in found["asked"]} == {"asked of", "about"}


def test_a_country_tells_held_from_stated(app: Flask) -> None:
    with app.app_context():
        found = portraits.of_country(REF + "place/KE")
    assert [row.agent for row in found["held"]] == [LIGUE]
    assert list(found["stated"]) == [LIGUE]


def test_functions_are_counted_once_a_citation() -> None:
    pairs = [("c1", "mention"), ("c1", "mention"), ("c2", "mention"), ("c2", "quotation")]
    found = [Row(citation=citation, functionLabel=label) for citation, label in pairs]
    assert portraits.functions(found) == [("mention", 2), ("quotation", 1)]


@pytest.mark.parametrize("kind", portraits.PORTRAITS)
def test_a_thing_nobody_mentions_has_an_empty_portrait(app: Flask, kind: str) -> None:
    with app.app_context():
        found = portraits.PORTRAITS[kind]("https://example.org/kg/org/nobody")
    assert not any(found.values())
