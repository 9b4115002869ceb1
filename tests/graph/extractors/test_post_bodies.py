from __future__ import annotations

import pytest

from graph.extractors.post_bodies import body_start, is_public, names_body
from tests.graph.extractors.texts import ABOUT_PAPERS as BODY
from tests.graph.extractors.texts import named


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("Chair of the Water Forum", "Water Forum"),
        ("Ministers of Trade of the Member States", "Member States"),
        ("Presidente de la República de Colombia", "República de Colombia"),
        ("Presidente da República Federativa do Brasil", "República Federativa do Brasil"),
        ("Ministre des Ports du Mali", "Mali"),
        ("CEO Bank of Mareko", "Bank of Mareko"),
        ("President of the Senate of Brazil", "Senate of Brazil"),
        ("Presidente de la Comisión de Mali", "Comisión de Mali"),
        ("Chancellor of the University of Chad", "University of Chad"),
        ("Prime Minister of the Government of Chad", "Government of Chad"),
        ("Minister for Community Development of Kenya", "Kenya"),
        ("Minister of State of Chad", "Chad"),
        ("Bundeskanzlerin der Republik Österreich", "Republik Österreich"),
    ],
)
def test_the_body_of_a_post_is_told_from_its_subject(words: str, body: str) -> None:
    found = body_start(words)
    assert found
    assert words[found.end() :] == body


@pytest.mark.parametrize(
    "words",
    [
        "Presidente de la República",
        "Minister for Ports and Rivers",
        "Ambassador of Ghana",
        "Heads of Delegation",
        "Minister for Wales",
        "Minister of State for Northern Ireland",
        "Secrétaire d’État aux Ports",
        "Presidente",
    ],
)
def test_a_post_that_names_no_body_keeps_its_words(words: str) -> None:
    assert body_start(words) is None


@pytest.mark.parametrize(
    ("words", "is_body"), [("Rat Hans", False), ("Amt Roe", False), ("Amt Kiel", True)]
)
def test_a_short_noun_before_a_surname_is_no_body(words: str, *, is_body: bool) -> None:
    assert names_body(words) is is_body


@pytest.mark.parametrize(
    ("words", "public"),
    [
        ("City of Portland", True),
        ("Stadt Köln, Hafenamt", True),
        ("Ville de Lyon", True),
        ("City of Sanctuary UK", False),
        ("City of London Sinfonia", False),
        ("Stadt Land Fluss", False),
        ("Comune Solidale", False),
        ("Ministry of Ports", True),
        ("Foreign Ministry", True),
        ("Bundesministerium für Häfen", True),
        ("Ministero dell’Interno", True),
        ("Prison Ministry Network", False),
        ("the harbour Prison Ministry", False),
    ],
)
def test_a_public_body_is_told_by_more_than_a_noun(words: str, *, public: bool) -> None:
    assert is_public(words) is public


@pytest.mark.parametrize("sender", ["City of Sanctuary UK", "Prison Ministry Network"])
def test_an_association_above_attn_is_not_that_of_the_addressee(sender: str) -> None:
    head = f"{sender}\n12 Mill Lane\n\nAttn: Ms Ana Roe, Chair\n\n3 May 2021"
    assert named(f"{head}\n\nDear Ms Roe,\n\n{BODY}") == [("Ana Roe", "Chair", None)]
