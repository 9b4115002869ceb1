"""Closes in any language, signatures side by side, bodies before persons, office addresses."""

from __future__ import annotations

import pytest

from graph.extractors import extract
from graph.model import Signature
from graph.reading import read_text
from graph.sections.postal import is_postal
from graph.verify import check

BODY = (
    "We write about the minutes of the lake board, which concern the rights of all who live on"
    " the shore and which nobody outside has seen so far. We hope to hear from you soon."
)
Told = tuple[str, str | None, str | None]


def signed(below: str) -> list[Told]:
    document = read_text(f"Dear Minister,\n\n{BODY}\n\n{below}\n", name="letter")
    found = [one for one in extract(document) if isinstance(one, Signature)]
    assert [check(document, record) for record in found] == [[]] * len(found)
    return [
        (
            one.name.text,
            one.role.text if one.role else None,
            one.affiliations[0].text if one.affiliations else None,
        )
        for one in found
    ]


@pytest.mark.parametrize(
    "close", ["Le gach dea-ghuí,", "Med vänlig hälsning,", "Nāku noa nā,", "Z wyrazami szacunku,"]
)
def test_a_close_in_any_language_leads_up_to_names_and_signs_nothing(close: str) -> None:
    assert signed(f"{close}\n\nLea Conti, Shore Watch\nUgo Serra, Lake Forum") == [
        ("Lea Conti", None, "Shore Watch"),
        ("Ugo Serra", None, "Lake Forum"),
    ]


@pytest.mark.parametrize(
    ("line", "role", "body"),
    [
        (
            "Pour le collectif Eaux Vives, Lea Conti, présidente",
            "présidente",
            "collectif Eaux Vives",
        ),
        ("For the Lake Alliance: Lea Conti", None, "Lake Alliance"),
        ("Per il Comitato Lago\nLea Conti, portavoce", "portavoce", "Comitato Lago"),
        ("Im Namen des Seebundes, Lea Conti, Sprecherin", "Sprecherin", "Seebundes"),
    ],
)
def test_a_body_before_the_person_who_signs_for_it_is_the_affiliation(
    line: str, role: str | None, body: str
) -> None:
    assert signed(f"Yours sincerely,\n\n{line}") == [("Lea Conti", role, body)]


@pytest.mark.parametrize("mark", ["gez. ", "sgd. ", "f.to "])
def test_signatures_side_by_side_are_persons_with_what_stands_below_each(mark: str) -> None:
    left, right = f"{mark}Lea Conti", f"{mark}Ugo Serra"
    below = f"{left:<36}{right}\n{'Director':<36}Lake Forum\nShore Watch"
    assert signed(f"Yours sincerely,\n\n{below}") == [
        ("Lea Conti", "Director", "Shore Watch"),
        ("Ugo Serra", None, "Lake Forum"),
    ]


@pytest.mark.parametrize("street", ["14 Mill Street, Leeds LS1 4AB", "PO Box 77, Nairobi"])
def test_an_office_and_its_address_below_a_name_sign_nothing(street: str) -> None:
    below = f"[signature]\n\n**Lea Conti MP**\nMinister for Lakes and Rivers\n\n{street}"
    assert [one[:2] for one in signed(f"Yours sincerely\n\n{below}")] == [
        ("Lea Conti", "Minister for Lakes and Rivers")
    ]


@pytest.mark.parametrize("words", ["3, rue du Lac, 1200 Genève", "Via Roma 7", "Seestraße 9"])
def test_a_street_is_an_address(words: str) -> None:
    assert is_postal(words)


@pytest.mark.parametrize("words", ["350 Action", "Via Campesina", "Lake Street Forum, Kenya"])
def test_an_organisation_is_no_address(words: str) -> None:
    assert not is_postal(words)
