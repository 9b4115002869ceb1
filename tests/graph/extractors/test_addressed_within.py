"""Addresses below an introduction, above a text that greets nobody."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors.addressees import addressings
from graph.extractors.titles import title_of
from graph.model import Addressing, Certainty
from graph.reading import read_text
from tests.graph.extractors.texts import ABOUT_PAPERS as BODY
from tests.graph.extractors.texts import Named
from tests.growth import assert_linear, repeated

STORY = (
    "Today the harbour networks ask for the release of the papers, and they have sent what stands"
    " below to those who keep them in the archives of the coast, as they told us on the quay.\n"
)


def told(address: str) -> list[Addressing]:
    text = f"# Nets\n\n{STORY}\n{STORY}\n{address}\n\n{BODY}\n{BODY}\n{BODY}"
    document = read_text(text, name="letter")
    parts = sections.split(document)
    return list(addressings(document, parts, title_of(document, parts), extractor="addressees"))


def named(address: str, *, copy: bool = False) -> list[Named]:
    found = [one for one in told(address) if one.copy == copy]
    assert all(one.certainty is Certainty.SUGGESTED and one.reasons for one in found)
    fields = ((one.name, one.role, one.organisation) for one in found)
    return [
        (name and name.text, role and role.text, body and body.text) for name, role, body in fields
    ]


@pytest.mark.parametrize("label", ["To:", "An:", "À :", "Para:", "To: "])
def test_each_paragraph_below_a_direction_is_one_addressee(label: str) -> None:
    lines = (
        "Ana Ruiz, Director of the Quay Agency",
        "Carlo Verdi, Harbourer Major of the Net Council",
        "Eva Silva, Chair, Ports Union",
    )
    assert named("\n\n".join((label, *lines, "1 May 2019"))) == [
        ("Ana Ruiz", "Director", "Quay Agency"),
        ("Carlo Verdi", "Harbourer Major", "Net Council"),
        ("Eva Silva", "Chair", "Ports Union"),
    ]


def test_an_address_of_one_block_has_its_copies() -> None:
    address = (
        "Alla c.a. Ministro  \nProf.ssa Ana Rossi  \nMinistero dei Porti  \n"
        "E p.c. Direttore Generale  \nDott. Carlo Verdi  \nRettore Politecnico di Bari  \n"
        "Prof. Luca Neri  \nSEDE\n\nOggetto: reti"
    )
    assert named(address) == [("Ana Rossi", "Ministro", "Ministero dei Porti")]
    assert [one[:2] for one in named(address, copy=True)] == [
        ("Carlo Verdi", "Direttore Generale"),
        ("Luca Neri", "Rettore Politecnico di Bari"),
    ]


@pytest.mark.parametrize(
    "address",
    [
        "To: taste, salt and pepper",
        "To:\n\nThe sea and back, again and again",
        "To:\n\nLima, Peru\n\nRome, Italy\n\nNairobi, Kenya",
        "From: Ana Ruiz\nSent: Monday\nTo: The Minister of Ports\nSubject: Nets",
        "Q: Who decides?\n\nA: Minister of Ports, Council of Quays",
        "Attention of all of us went to the nets that the storm had torn.",
        "To: be continued",
    ],
)
def test_other_lines_with_such_a_label_address_nobody(address: str) -> None:
    assert told(address) == []


@pytest.mark.parametrize("unit", ["To:\n\nAna Ruiz, Chair\n\n", "To: ", "cc: Ana Ruiz\n"])
def test_such_addresses_are_read_in_linear_time(unit: str) -> None:
    assert_linear(told, repeated(unit), size=6_000)
