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


@pytest.mark.parametrize(
    ("line", "role", "body"),
    [
        ("Rosa Lima (Servidora Pública)", "Servidora Pública", None),
        ("Rosa Lima (Coordenadora da FUR)", "Coordenadora", "FUR"),
    ],
)
def test_several_words_behind_a_name_tell_of_the_person(
    line: str, role: str | None, body: str | None
) -> None:
    found = first(line)
    assert found.name.text == "Rosa Lima"
    assert found.capacity.value == "individual"
    assert (found.role.text if found.role else None) == role
    assert [one.text for one in found.affiliations] == ([body] if body else [])


def test_signatories_may_link_to_their_sites_anywhere_in_their_lines() -> None:
    lines = (
        "- Jane Doe, [University of Harbour](https://harbour.example.org)",
        "- [John Roe](https://roe.example.org), Director, [Port Watch](https://pw.example.org/en)",
        "- [Harbour Forum](https://hf.example.org), Kenya",
        "- Prof. Max Moe, [Institute of Ports](https://ports.example.org), Germany",
    )
    document = read_text("Signed by:\n\n" + "\n".join(lines) + "\n", name="letter")
    found = list(signatories.extract(document, sections.split(document)))
    assert [one.name.text for one in found] == ["Jane Doe", "John Roe", "Harbour Forum", "Max Moe"]
    assert [one.affiliations[0].text for one in found if one.affiliations] == [
        "University of Harbour",
        "Port Watch",
        "Institute of Ports",
    ]


def test_commas_that_part_the_lines_of_a_list_join_none_of_them() -> None:
    names = ("Jane Doe (teacher)", "John Roe (nurse)", "Ann Poe (editor)", "Max Moe (judge)")
    document = read_text("Signed by:\n\n" + ",\n".join(names) + "\n", name="letter")
    found = list(signatories.extract(document, sections.split(document)))
    assert [one.name.text for one in found] == [name.partition(" (")[0] for name in names]
