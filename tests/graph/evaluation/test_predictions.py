"""What is named in predictions: known things in English, a country's bodies as they are printed."""

from __future__ import annotations

import pytest

from graph import extractors
from graph.evaluation.predictions import prediction
from graph.reading import read_text


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("El Departamento Nacional de Planeación calla.", "Departamento Nacional de Planeación"),
        ("The National Planning Department is silent.", "National Planning Department"),
        ("La Comisión Europea calla.", "European Commission"),
        ("The WTO is silent.", "World Trade Organization"),
    ],
)
def test_a_body_has_its_english_name_or_that_of_its_country(words: str, name: str) -> None:
    document = read_text(f"Dear Minister Berg,\n\n{words}\n\nYours,\n", name="letter")
    told = prediction(document, list(extractors.extract(document)), "letter")
    (one,) = told["bodies_mentioned"]
    assert one["name"] == name
    assert one["surface"] in words


def test_a_cited_norm_has_all_its_names() -> None:
    document = read_text("Dear Minister Berg,\n\nWe cite Article 7 of TRIPS.\n\nYours,\n", name="x")
    told = prediction(document, list(extractors.extract(document)), "letter")
    for one in (told["treaty_citations"][0], told["treaties_mentioned"][0]):
        assert {"TRIPS", "TRIPS Agreement"} <= set(one["names"])
