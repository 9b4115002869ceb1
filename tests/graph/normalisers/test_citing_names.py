"""Where the name of a text ends, and the acronym that a code's title shares with a charter."""

from __future__ import annotations

import pytest

from graph.gazetteer import Flow, gazetteer
from graph.normalisers.citing import references

REF = "https://w3id.org/policygraph/ref/"


def cited(text: str) -> list[str]:
    """What a text cites of what the vocabulary holds: ``treaty/echr 8``."""
    return [
        f"{iri.removeprefix(REF)} {' '.join(step.number for step in one.provisions)}".rstrip()
        for one in references(Flow.of(text), gazetteer())
        for iri in one.iris
    ]


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ("This breaks Articles 7 and 8 CFR.", "7 8"),
        ("Under Articles 7, 8 and 11 CFR it is void.", "7 8 11"),
        ("See Arts 7, 8 CFR.", "7 8"),
        ("Articles 7, 8, 11 and 47 CFR", "7 8 11 47"),
        ("Article 8 CFR", "8"),
    ],
)
def test_a_number_behind_articles_is_one_of_the_charter(text: str, articles: str) -> None:
    assert cited(text) == [f"treaty/eu-charter {articles}"]


@pytest.mark.parametrize(
    "text",
    [
        "In 2031 CFR 8 was invoked",
        "the 2031 CFR 30 meeting",
        "40 CFR Parts 60 and 61",
        "40 CFR Subpart C",
        "40 CFR Section 60.5",
    ],
)
def test_no_provision_behind_a_federal_code_is_one_of_the_charter(text: str) -> None:
    assert cited(text) in ([], ["treaty/eu-charter"])


@pytest.mark.parametrize(
    "text", ["42 U.S.C. § 1983 and 45 C.F.R. § 92.210", "§§ 12, 45 CFR", "Articles 7, 45 CFR § 9"]
)
def test_a_number_before_a_federal_code_is_its_title(text: str) -> None:
    found = [
        step.number for one in references(Flow.of(text), gazetteer()) for step in one.provisions
    ]
    assert "45" not in found


@pytest.mark.parametrize(
    ("text", "name", "next_one"),
    [
        (
            "Article 5 de la loi sur la défense des quais et article 8 de la CEDH sont violés.",
            "loi sur la défense des quais",
            "treaty/echr 8",
        ),
        (
            "l’article 5 de la loi relative à la pêche et articles 8 et 10 de la CEDH",
            "loi relative à la pêche",
            "treaty/echr 8 10",
        ),
        (
            "l’article 5 de la loi sur les quais et directive 2001/29/CE",
            "loi sur les quais",
            "instrument/infosoc",
        ),
        (
            "l’article 5 de la loi sur les mers et règlement général sur la protection des données",
            "loi sur les mers",
            "instrument/gdpr",
        ),
    ],
)
def test_a_law_on_a_subject_ends_before_the_next_text(text: str, name: str, next_one: str) -> None:
    assert references(Flow.of(text), gazetteer())[0].instrument == name
    assert cited(text) == [next_one]


@pytest.mark.parametrize(
    "text",
    [
        "La proposition de loi Martin est vague",
        "le projet de loi Ports",
        "les projets de loi Ports et Quais",
        "l’article 3 de la proposition de loi Martin",
    ],
)
def test_a_bill_called_by_a_title_is_no_law(text: str) -> None:
    assert [
        one.instrument for one in references(Flow.of(text), gazetteer()) if one.instrument
    ] == []
