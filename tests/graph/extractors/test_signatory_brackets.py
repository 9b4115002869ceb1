"""Brackets behind a name: posts, towns, and an acronym beside a country."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors import signatories
from graph.model import Signature
from graph.reading import read_text
from graph.verify import check


def first(line: str) -> Signature:
    others = "2. Union of Ports\n3. Council of Rivers\n4. Network of Lakes\n"
    document = read_text(f"Signatories:\n\n1. {line}\n{others}", name="letter")
    found = list(signatories.extract(document, sections.split(document)))
    assert [check(document, record) for record in found] == [[]] * len(found)
    assert len(found) == 4
    return found[0]


@pytest.mark.parametrize(
    ("line", "role", "body"),
    [
        ("Eva Poe (teacher)", "teacher", None),
        ("Lía Paz (abogada, Foro de Puertos)", "abogada", "Foro de Puertos"),
    ],
)
def test_a_post_in_brackets_makes_a_person(line: str, role: str, body: str | None) -> None:
    found = first(line)
    assert found.name.text == line.partition(" (")[0]
    assert found.role
    assert found.role.text == role
    assert [one.text for one in found.affiliations] == ([body] if body else [])


def test_an_acronym_may_share_its_bracket_with_a_country() -> None:
    found = first("Foro de Agua y Puertos (FAP, Brésil)")
    assert found.name.text == "Foro de Agua y Puertos"
    assert found.acronym
    assert found.acronym.text == "FAP"
    assert found.country
    assert found.country.value == "BR"


def test_a_town_in_brackets_is_the_seat() -> None:
    found = first("Foro de Puertos (Lima)")
    assert found.name.text == "Foro de Puertos"
    assert found.place
    assert found.place.text == "Lima"


@pytest.mark.parametrize("line", ["Health Union (Africa)", "Port Watch (Global)"])
def test_a_region_in_brackets_tells_branches_apart(line: str) -> None:
    assert first(line).place is None
