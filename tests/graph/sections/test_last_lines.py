"""What ends a letter without a close: a signature, or a signatory a line, is only suggested."""

from __future__ import annotations

import pytest

from graph.extractors import extract
from graph.model import Certainty, Signature
from graph.reading import read_text

LETTER = "Dear Minister,\n\nWe ask the council to publish its minutes at once, and all of them.\n\n"


def signed(below: str) -> list[Signature]:
    records = extract(read_text(LETTER + below, name="letter"))
    return [one for one in records if isinstance(one, Signature)]


@pytest.mark.parametrize(
    ("below", "names"),
    [
        ("Ana Roe, general secretary\nWater Forum\n", ["Ana Roe"]),
        ("Ana Ruiz\nDirectora\nForo del Agua\n", ["Ana Ruiz"]),
        ("Ana Ruiz\nVicepresidenta\n", ["Ana Ruiz"]),
        ("La Présidente\nAnne Petit\nForum de l’eau\n", ["Anne Petit"]),
        ("Water Forum\nRiver Network\nTide Alliance\n",
         ["Water Forum", "River Network", "Tide Alliance"]),
        ("Fish Forum, Kenya\nBoats Network, Mali\nQuays Alliance, Chad\n",
         ["Fish Forum", "Boats Network", "Quays Alliance"]),
        ("Fish Forum (FF)\nBoats Network (BN)\nQuays Alliance (QA)\n",
         ["Fish Forum", "Boats Network", "Quays Alliance"]),
        ("Ana Roe\nDirector, Fish Forum, Kenya\n", ["Ana Roe"]),
        ("Ana Roe, director\nFish Forum, Kenya\n", ["Ana Roe"]),
        ("Anne Petit, Réseau des lacs\nJean Roux, Forum de l’eau\nMarc Vert, Collectif du lac\n",
         ["Anne Petit", "Jean Roux", "Marc Vert"]),
    ],
)  # fmt: skip
def test_last_lines_of_a_letter_sign_it_and_are_suggested(below: str, names: list[str]) -> None:
    found = signed(below)
    assert [one.name.text for one in found] == names
    assert {one.certainty for one in found} == {Certainty.SUGGESTED}


@pytest.mark.parametrize(
    "below",
    [
        "Home\nAbout us\nWater Forum\n",
        "Ana Roe, press officer\nWater Forum\nTel: 555 3311\n",
        "Water Forum\nRiver Network\n",
        "Water Forum\nPresident\n",
        "Water Forum\nRiver Network\nTide Alliance\n\nThe council meets again in the spring.",
        "Read the minutes\nAna Roe\nWater Forum\n",
    ],
)
def test_a_page_that_goes_on_or_gives_addresses_is_no_signature(below: str) -> None:
    assert signed(below) == []


@pytest.mark.parametrize(
    ("below", "place"),
    [
        ("Ana Roe\nDirector\nWater Forum\n12 Quay Street\nLondon W1A 3BC\n", "London W1A 3BC"),
        ("Piet Visser\nDirecteur\nStichting Water\nDijkweg 12\n1273 RJ Huizen\n", "1273 RJ Huizen"),
    ],
)
def test_a_town_with_its_postal_code_is_no_body(below: str, place: str) -> None:
    (found,) = signed(f"Yours sincerely,\n\n{below}")
    assert len(found.affiliations) == 1
    assert found.place
    assert found.place.text == place


def test_a_coordinator_of_legal_work_is_a_person() -> None:
    (found,) = signed("Atentamente,\n\nAna Ruiz Gil\nCoordinadora Jurídica\nForo del Agua\n")
    assert found.role
    assert found.role.text == "Coordinadora Jurídica"
    assert [one.text for one in found.affiliations] == ["Foro del Agua"]


def test_numbers_whose_words_are_elsewhere_stand_above_no_name() -> None:
    text = (
        "Dear Minister,\n\nWe ask the council to publish its minutes at once (1), all (2).\n\n"
        "Yours truly,\n\nAna Roe\n\n(1) <https://port.example>\n\n\\(2\\) <https://lake.example>\n"
    )
    found = extract(read_text(text, name="letter"))
    assert [one.name.text for one in found if isinstance(one, Signature)] == ["Ana Roe"]
