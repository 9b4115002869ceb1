from __future__ import annotations

import pytest

from graph.extractors import extract
from graph.model import Capacity, Signature
from graph.reading import read_text
from graph.sections.group_headings import (
    Group,
    group,
    is_country_heading,
    is_group_heading,
    is_personal,
    uncounted,
)

LETTER = "Dear Minister,\n\nWe ask you to publish the papers of the river council at once.\n\n"


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("Kenya (3)", "Kenya"),
        ("Europe [12 organisations]", "Europe"),
        ("**Africa – 7**", "Africa"),
        ("Organisations: 12", "Organisations"),
        ("Kenya", "Kenya"),
        ("Group of 77", "Group of 77"),
    ],
)
def test_a_count_is_no_part_of_a_heading(words: str, plain: str) -> None:
    assert uncounted(words) == plain


@pytest.mark.parametrize("words", ["Kenya (3)", "Côte d’Ivoire (2 organisations)", "**Ghana:**"])
def test_a_country_with_a_count_is_a_heading(words: str) -> None:
    assert is_country_heading(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Organisations (12)", Group.ORGANISATIONS),
        ("Europe (12 organisations)", Group.ORGANISATIONS),
        ("Individual signatories:", Group.INDIVIDUALS),
        ("À titre individuel", Group.INDIVIDUALS),
        ("A titolo personale:", Group.INDIVIDUALS),
        ("Academics (in their personal capacity)", Group.INDIVIDUALS),
        ("Einzelpersonen:", Group.INDIVIDUALS),
        ("Organizações", Group.ORGANISATIONS),
        ("Parlamentares", Group.INDIVIDUALS),
        ("River Watch", None),
    ],
)
def test_a_heading_tells_who_signs_below_it(words: str, expected: Group | None) -> None:
    assert group(words) is expected


@pytest.mark.parametrize(
    "words",
    [
        "Academics (in their personal capacity)",
        "Europe (4 organisations)",
        "Individual signatories:",
    ],
)
def test_a_group_with_a_count_or_capacity_is_a_heading(words: str) -> None:
    assert is_group_heading(words)


@pytest.mark.parametrize(
    "words",
    ["River Watch (RW)", "People Before Profit", "Experts for Peace, Kenya", "Kenya Watch (3)"],
)
def test_a_name_is_no_heading(words: str) -> None:
    assert not is_group_heading(words)
    assert not is_country_heading(words)


@pytest.mark.parametrize(
    "words", ["(in an individual capacity)", "en nombre propio", "à titre personnel"]
)
def test_one_may_sign_for_oneself(words: str) -> None:
    assert is_personal(words)


ORGANISATIONS = ("River Watch", "Lake Forum", "Clean Air Now")
PERSONS = ("Ana Silva, University of Accra", "Bo Berg", "Cai Chen, lawyer")


@pytest.mark.parametrize(
    ("lead", "first", "second"),
    [
        ("Signatories\n\n", "Organisations (3)", "Individual signatories:"),
        ("Premiers signataires :\n\n", "### Organisations", "### À titre individuel"),
        ("Firmantes:\n\n", "Organizaciones:", "A título individual:"),
        ("Firmatari:\n\n", "Organizzazioni:", "A titolo personale:"),
        ("Unterzeichnende:\n\n", "Organisationen:", "Einzelpersonen:"),
        ("", "Organisations:", "Individuals (in their personal capacity):"),
    ],
)
@pytest.mark.parametrize("mark", ["", "- "])
def test_headings_of_groups_are_no_signatories(
    lead: str, first: str, second: str, mark: str
) -> None:
    lists = [
        f"{heading}\n\n" + "\n".join(f"{mark}{name}" for name in names)
        for heading, names in ((first, ORGANISATIONS), (second, PERSONS))
    ]
    document = read_text(f"{LETTER}{lead}" + "\n\n".join(lists) + "\n", name="letter")
    found = [one for one in extract(document) if isinstance(one, Signature)]
    assert [(one.name.text, one.capacity.value) for one in found] == [
        *((name, Capacity.ORGANISATION) for name in ORGANISATIONS),
        *((name.partition(",")[0], Capacity.INDIVIDUAL) for name in PERSONS),
    ]


def test_a_country_with_a_count_goes_for_those_below_it() -> None:
    text = (
        f"{LETTER}Signed by:\n\nKenya (2)\n\nRiver Watch\nLake Forum\n\nPeru (2 organisations)\n\n"
        "Clean Air Now\nPond Network\n"
    )
    document = read_text(text, name="letter")
    found = [one for one in extract(document) if isinstance(one, Signature)]
    assert [(one.name.text, one.country.value if one.country else None) for one in found] == [
        ("River Watch", "KE"),
        ("Lake Forum", "KE"),
        ("Clean Air Now", "PE"),
        ("Pond Network", "PE"),
    ]
