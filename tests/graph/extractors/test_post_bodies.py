from __future__ import annotations

import pytest

from graph.extractors.post_bodies import body_start, names_body


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
    ("words", "named"), [("Rat Hans", False), ("Amt Roe", False), ("Amt Kiel", True)]
)
def test_a_short_noun_before_a_surname_is_no_body(words: str, *, named: bool) -> None:
    assert names_body(words) is named
