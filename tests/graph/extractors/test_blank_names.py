"""Names left to be filled in, and acronyms alone, are asserted neither as addressed nor signing."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors import signatories
from graph.extractors.addressees import addressings
from graph.extractors.titles import title_of
from graph.model import Certainty
from graph.reading import read_text
from tests.graph.extractors.texts import ABOUT_PAPERS as BODY


@pytest.mark.parametrize(
    "greeting",
    [
        *("Dear [Name of MP],", "Monsieur le Député [NOM ET PRÉNOM DU DÉPUTÉ],", "Dear <<MP>>,"),
        *("To: [Your MP]\n\nDear Sir or Madam,", "Dear [Insert name of member],"),
    ],
)
def test_a_place_for_the_name_of_the_one_addressed_is_not_asserted(greeting: str) -> None:
    document = read_text(f"{greeting}\n\n{BODY}", name="letter")
    found = addressings(document, sections.split(document), None, extractor="x")
    assert all(one.certainty is Certainty.SUGGESTED for one in found)


@pytest.mark.parametrize(
    "line",
    [
        *("[Name of organisation]", "[Signature on file]", "[NAMES OF SIGNATORIES]"),
        *("[Name redacted]", "YOUR NAME HERE", "[NOM DU CITOYEN]"),
    ],
)
def test_a_place_for_the_name_of_who_signs_is_not_asserted(line: str) -> None:
    text = f"Dear Ms Roe,\n\n{BODY}\nSincerely,\n\n{line}\n\nPort Forum\n"
    document = read_text(text, name="letter")
    found = signatories.extract(document, sections.split(document))
    assert {one.name.text for one in found if one.certainty is Certainty.ASSERTED} <= {"Port Forum"}


def test_an_acronym_beside_a_body_in_a_title_is_suggested() -> None:
    document = read_text(f"# Letter to the Ports League and the OPL\n\n{BODY}", name="letter")
    parts = sections.split(document)
    found = addressings(document, parts, title_of(document, parts), extractor="x")
    assert [(one.organisation and one.organisation.text, one.certainty) for one in found] == [
        ("Ports League", Certainty.ASSERTED),
        ("OPL", Certainty.SUGGESTED),
    ]
