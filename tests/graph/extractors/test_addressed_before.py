"""Addresses that paragraphs part from the greeting, and labels before a courtesy alone."""

from __future__ import annotations

import pytest

from graph.model import Certainty
from tests.graph.extractors.texts import ABOUT_PAPERS as BODY
from tests.graph.extractors.texts import addressed, named

INTRODUCTION = (
    "You find below an urgent call of the Ports Council and of the Rapporteur on nets, who writes "
    "to you in the name of those who fish along the coast and in the harbours of the south.\n\n"
    "I would ask that this be passed on in the shortest possible time, so that it may be answered "
    "before the summer, when the nets are set again along the whole of the coast.\n\n"
)


@pytest.mark.parametrize("label", ["To", "Para", "À", "An"])
def test_an_address_above_an_introduction_is_suggested(label: str) -> None:
    text = (
        f"3 May 2031\n\n{label}: His Excellency\nMr. Juan Parra\nAmbassador\n"
        f"Permanent Mission of Chad\n\n{INTRODUCTION}Excellency:\n\n{BODY}"
    )
    assert named(text) == [("Juan Parra", "Ambassador", "Permanent Mission of Chad")]
    assert {one.certainty for one in addressed(text)} == {Certainty.SUGGESTED}


def test_nobody_is_added_where_somebody_is_greeted() -> None:
    text = f"To: Mr. Juan Parra\nAmbassador\n\n{INTRODUCTION}Dear Minister Poe,\n\n{BODY}"
    assert [name for name, _, _ in named(text)] == ["Poe"]


@pytest.mark.parametrize(
    ("label", "courtesy"),
    [("To", "His Excellency"), ("Para", "Su Excelencia"), ("À", "Son Excellence"),
     ("To", "The Honourable")],
)  # fmt: skip
def test_a_courtesy_behind_a_label_is_nobodys_name(label: str, courtesy: str) -> None:
    text = f"3 May 2031\n\n{label}: {courtesy}\nMr. Juan Parra\nMinister of Ports\n\nSir,\n\n{BODY}"
    assert named(text) == [("Juan Parra", "Minister of Ports", None)]


@pytest.mark.parametrize(
    "seat", ["Before the Office of the Council", "Ante la Oficina del Consejo"]
)
def test_where_a_mission_serves_is_no_body_of_its_own(seat: str) -> None:
    text = (
        f"3 May 2031\n\nMr. Juan Parra\nAmbassador\nPermanent Mission of Chad\n{seat}\n\n"
        f"Excellency,\n\n{BODY}"
    )
    assert named(text) == [("Juan Parra", "Ambassador", "Permanent Mission of Chad")]


@pytest.mark.parametrize(
    ("lines", "posts"),
    [
        ("Al Alcalde de Cádiz\nA los Concejales", ["Alcalde de Cádiz", "Concejales"]),
        ("*Al Sindaco di Bari, Dott. Ugo Lardi\nAi Consiglieri comunali\nA tutti i Deputati*",
         ["Sindaco di Bari", "Consiglieri comunali", "Deputati"]),
        ("Au Préfet du Finistère\nAux Députés du Finistère",
         ["Préfet du Finistère", "Députés du Finistère"]),
    ],
)  # fmt: skip
def test_lines_at_the_top_that_say_to_whom_are_suggested(lines: str, posts: list[str]) -> None:
    found = addressed(f"{BODY}\n{lines}\n\n{BODY}")
    assert [one.role.text for one in found if one.role] == posts
    assert {one.certainty for one in found} == {Certainty.SUGGESTED}


@pytest.mark.parametrize("lines", ["Al Alcalde de Cádiz", "Al mare\nAi monti", "Ann Poe\nAl Roe"])
def test_other_lines_at_the_top_say_to_nobody(lines: str) -> None:
    assert not addressed(f"{BODY}\n{lines}\n\n{BODY}")


STACKS = (
    "On.Carlo VERDI\nMinister for Ports\nPiazza Nera, 20\nRoma\n\n"
    "Dr. Ana Neri\nMinister for Nets\nVia Molo, 2\nRoma\n"
)


def test_addresses_one_below_the_other_are_suggested_where_nobody_is_greeted() -> None:
    wrapped = BODY.replace(" of ", "\nof ")
    text = f"# Letter on the nets\n\n{STACKS}\n{wrapped}\n{BODY}\nJoe Poe\n"
    assert [one[:2] for one in named(text)] == [
        ("Carlo VERDI", "Minister for Ports"),
        ("Ana Neri", "Minister for Nets"),
    ]
    assert {one.certainty for one in addressed(text)} == {Certainty.SUGGESTED}


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Panel on the nets", STACKS),
        ("Letter on the nets", STACKS.partition("\n\n")[0]),
        ("Letter on the nets", "Ms Ana Ruiz\nMinister for Ports\n\nMr Joe Poe\nChair\n"),
        ("Letter on the nets", "Ms Ana Ruiz\nChair\nPorts Union\n\nMr Joe Poe\nChair\nNet Union\n"),
        ("Letter on the nets", "Ms Ana Ruiz spoke.\n\nMr Joe Poe\nChair\nRoma\n"),
    ],
)
def test_persons_below_a_title_need_not_be_addressed(title: str, lines: str) -> None:
    assert named(f"# {title}\n\n{lines}\n{BODY}\n{BODY}") == []
