from __future__ import annotations

import pytest

from graph.extractors import extract
from graph.model import Signature
from graph.reading import read_text

LETTER = "Dear Minister,\n\nWe ask you to publish the papers of the river council at once.\n\n"


def signatures(below: str) -> list[Signature]:
    document = read_text(f"{LETTER}Signatories:\n\n{below}\n", name="letter")
    return [one for one in extract(document) if isinstance(one, Signature)]


def signing(below: str) -> list[str]:
    return [one.name.text for one in signatures(below)]


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


def test_numerals_that_count_from_the_first_are_no_part_of_a_name() -> None:
    romans = "I. River Watch, Kenya\nII. Lake Forum\nIII. Ana Silva, Director, Rivers Now"
    assert signing(romans) == ["River Watch", "Lake Forum", "Ana Silva"]
    letters = "A. River Watch, Kenya\nB. Lake Forum, Togo\nC. Rivers Now, Ghana"
    assert signing(letters) == ["River Watch", "Lake Forum", "Rivers Now"]


def test_numerals_above_posts_are_no_part_of_a_name() -> None:
    below = "I. Ana Silva\nDirector, River Watch, Kenya\n\nII. Bo Berg\nChair, Lake Forum, Togo"
    assert signing(below) == ["Ana Silva", "Bo Berg"]


def test_letters_that_count_are_taken_off_titled_persons_and_brackets() -> None:
    titled = "A. Dr. Ana Silva, Quays\nB. Prof. Bo Berg, Ports\nC. Ms. Cy Roe, Rivers Now"
    assert signing(titled) == ["Ana Silva", "Bo Berg", "Cy Roe"]
    bracketed = "A) Ana Silva, Director\nB) Bo Berg, Chair\nC) Cy Roe, Treasurer"
    assert signing(bracketed) == ["Ana Silva", "Bo Berg", "Cy Roe"]


@pytest.mark.parametrize(
    "below",
    [
        "A. Silva, River Watch\nB. Berg, Lake Forum\nC. Roe, Rivers Now",
        "A. Silva, River Watch\nB. Berg, Lake Forum\nC. Roe, Rivers Now\nE. Poe, Sea League",
        "A. Silva Costa, River Watch\nB. Berg Olsen, Lake Forum\nC. Roe Poe, Rivers Now",
        "A. Silva Costa, Kenya\nB. Berg Olsen, Norway\nC. Roe Poe, Ghana",
        "I. Silva, River Watch\nA. Berg, Lake Forum",
    ],
)
def test_initials_stay(below: str) -> None:
    found = signatures(below)
    whole = [line.partition(", ")[::2] for line in below.splitlines()]
    assert [one.name.text for one in found] == [name for name, _ in whole]
    assert {one.capacity.value for one in found} == {"individual"}
    behind = [[body.text for body in one.affiliations] for one in found]
    stated = [one.country_stated.text if one.country_stated else None for one in found]
    told = [bodies[0] if bodies else land for bodies, land in zip(behind, stated, strict=True)]
    assert told == [rest for _, rest in whole]


def test_initials_before_posts_stay() -> None:
    found = signatures("A. Silva, Director\nB. Berg, Chair\nC. Roe, Treasurer")
    assert [(one.name.text, one.role.text if one.role else None) for one in found] == [
        ("A. Silva", "Director"),
        ("B. Berg", "Chair"),
        ("C. Roe", "Treasurer"),
    ]


def test_one_surname_alone_keeps_all_initials() -> None:
    below = "A. River Watch, Kenya\nB. Lake Forum, Togo\nC. Roe, Ghana"
    assert signing(below)[-1] == "C. Roe"


def test_a_name_that_looks_like_a_call_leaves_all_of_a_list_persons() -> None:
    found = signatures("Ban Su-min\nMary Roe\nAna Berg")
    assert [(one.name.text, one.capacity.value) for one in found] == [
        ("Ban Su-min", "individual"),
        ("Mary Roe", "individual"),
        ("Ana Berg", "individual"),
    ]


@pytest.mark.parametrize("mark", ["Sd/-", "(signed)", "sd/"])
def test_a_line_that_says_only_that_somebody_signed_is_no_body(mark: str) -> None:
    below = f"{mark}\nAna Silva\nConvenor\nRiver Watch\n\n{mark}\nBo Berg\nDirector, Lake Forum"
    document = read_text(f"{LETTER}Signatories:\n\n{below}\n", name="letter")
    found = [one for one in extract(document) if isinstance(one, Signature)]
    assert [one.name.text for one in found] == ["Ana Silva", "Bo Berg"]
    assert [[body.text for body in one.affiliations] for one in found] == [
        ["River Watch"],
        ["Lake Forum"],
    ]
