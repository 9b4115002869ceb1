"""Lists in which surnames stand first, in capitals, name persons."""

from __future__ import annotations

import pytest

from graph.extractors import extract
from graph.model import Capacity, Certainty, Signature
from graph.reading import read_text

LETTER = "Dear Minister,\n\nWe ask the council to publish its minutes at once, and all of them.\n\n"


def signed(below: str) -> list[Signature]:
    records = extract(read_text(LETTER + below, name="letter"))
    return [one for one in records if isinstance(one, Signature)]


@pytest.mark.parametrize(
    ("below", "names"),
    [
        ("Firmato\n\nROSSI Ada, DI LAGO Piero, VERDI Aldo Enea, D'ARSO Elio, SANTORI Antonio\n",
         ["ROSSI Ada", "DI LAGO Piero", "VERDI Aldo Enea", "D'ARSO Elio", "SANTORI Antonio"]),
        ("Signataires :\n\n- PETIT Anne\n- ROUX Jean-Marc\n- BLOT-LEROY Marie\n- DE LANGE Paul\n",
         ["PETIT Anne", "ROUX Jean-Marc", "BLOT-LEROY Marie", "DE LANGE Paul"]),
        ("Signed by:\n\nROE Anne, Port Forum\nLUND Erik, Lake Watch\nPETIT Marc, Sea Trust\n"
         "WEIT Hans, Quay Union\n", ["ROE Anne", "LUND Erik", "PETIT Marc", "WEIT Hans"]),
    ],
)  # fmt: skip
def test_a_list_of_surnames_in_capitals_names_persons(below: str, names: list[str]) -> None:
    found = signed(below)
    assert [one.name.text for one in found] == names
    assert {one.capacity.value for one in found} == {Capacity.INDIVIDUAL.value}


@pytest.mark.parametrize(
    "below",
    [
        "Signed by:\n\n- ARCI Torino\n- CGIL Roma\n- ANPI Milano\n- LIBERA Firenze\n",
        "Signed by:\n\n- OXFAM Kenya\n- CARE International\n- ATTAC Wien\n- PLAN Spain\n",
        "Signed by:\n\n- TIDE Club\n- ACTION Now\n- FORUM Port\n- UNION Yes\n- SAVE Sea\n",
        "Signed by:\n\n- FIDO Veen\n- FIDO Lund\n- FIDO Lago\n- FIDO Berg\n- FIDO Marea\n",
        "Signed by:\n\n- Port Forum\n- VIVAT Ora\n- Lake Watch\n- Sea Trust\n- Quay Union\n",
    ],
)
def test_bodies_that_begin_with_capitals_stay_bodies(below: str) -> None:
    found = signed(below)
    assert len(found) > 3
    assert {one.capacity.value for one in found} == {Capacity.ORGANISATION.value}


def test_two_names_that_nothing_parts_are_two_and_doubted() -> None:
    found = signed(
        "Firmato\n\nROSSI Ada, BIANCHI Elio, NERI Ugo, GRIGI Ivo, SANTORI Pia MORATI Enea\n"
    )
    assert [one.name.text for one in found][-2:] == ["SANTORI Pia", "MORATI Enea"]
    assert [one.certainty for one in found][-2:] == [Certainty.SUGGESTED] * 2
    whole = signed("Signed by:\n\n- ATTAC Wien FIAN Graz\n- Port Forum\n- Lake Watch\n")
    assert whole[0].name.text == "ATTAC Wien FIAN Graz"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Ana Frieden, Director, Port Watch", ("Ana Frieden", "Director")),
        ("Joe Peace, Chair, Lake Forum", ("Joe Peace", "Chair")),
        ("Lia Frieden (past Chair of the Forum)", ("Lia Frieden", "past Chair")),
    ],
)
def test_a_surname_that_is_a_noun_elsewhere_is_a_person_with_a_post(
    line: str, told: tuple[str, str]
) -> None:
    found = signed(f"Yours sincerely,\n\n{line}\nEva Poe, teacher\n")[0]
    assert (found.name.text, found.role and found.role.text) == told


@pytest.mark.parametrize("line", ["Edmonds Institute, Berlin", "Human Rights, Peace and Water"])
def test_a_body_with_such_a_noun_stays_a_body(line: str) -> None:
    others = "Union of Ports\nCouncil of Rivers\nNetwork of Lakes\n"
    found = signed(f"Signatories:\n\n{line}\n{others}")
    assert {one.capacity.value for one in found} == {Capacity.ORGANISATION.value}


def test_bodies_among_persons_stay_bodies() -> None:
    below = (
        "Signed by:\n\n- Jane Doe, student\n- Ann Lee, nurse\n- Oakland Privacy\n- Kampala Women\n"
    )
    found = {one.name.text: one.capacity.value for one in signed(below)}
    assert found["Oakland Privacy"] == found["Kampala Women"] == Capacity.ORGANISATION.value
    (one,) = signed("Sincerely,\n\nKenya Rights, Coordinator\n")
    assert one.capacity.value == Capacity.ORGANISATION.value
