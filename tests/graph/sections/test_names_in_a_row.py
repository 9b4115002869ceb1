from __future__ import annotations

import pytest

from graph.extractors import extract
from graph.model import Signature
from graph.reading import read_text

LETTER = "Dear Minister,\n\nWe ask you to publish the papers of the river council at once.\n\n"


def signing(below: str) -> list[str]:
    document = read_text(f"{LETTER}Signatories:\n\n{below}\n", name="letter")
    return [one.name.text for one in extract(document) if isinstance(one, Signature)]


def test_a_few_bodies_in_a_row_under_a_group_are_one_each() -> None:
    assert signing(
        "Associations :\n\nEau Claire, Réseau des Sources, Ligue du Nord, Collectif des Rives"
    ) == ["Eau Claire", "Réseau des Sources", "Ligue du Nord", "Collectif des Rives"]


def test_persons_in_a_row_each_with_a_bracket_are_one_each() -> None:
    assert signing(
        "Individuals:\n\nMarie Leblanc (lawyer), Jean Petit (mayor of Oxton), Ana Silva (MIT)"
    ) == ["Marie Leblanc", "Jean Petit", "Ana Silva"]


@pytest.mark.parametrize(
    "line",
    [
        "Ana Silva, River Watch, Kenya",
        "Department of Health, School of Medicine, University of Accra, Ghana",
        "Ana Silva, Director, River Watch, Nairobi, Kenya",
        "Ana Silva (hydrologist), University of Accra",
    ],
)
def test_one_line_that_tells_of_one_is_not_parted(line: str) -> None:
    assert len(signing(f"{line}\n\nBo Berg, Lake Forum, Ghana")) == 2


@pytest.mark.parametrize("first", ["Défendre les Quais", "Keep the Ports", "Defend the Quays"])
def test_lines_below_a_name_that_no_person_has_are_names_too(first: str) -> None:
    assert signing(f"{first}\nSauvons la Mer, France\nRivers Now") == [
        first,
        "Sauvons la Mer",
        "Rivers Now",
    ]
