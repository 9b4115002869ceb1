"""Addresses, pronouns and marks beside a name are no signatories, bodies or posts."""

from __future__ import annotations

import pytest

from graph.extractors import extract
from graph.model import Signature
from graph.reading import read_text
from graph.sections.postal import is_postal, is_town
from graph.sections.pronouns import pronouns_length
from tests.graph.extractors.texts import told

LETTER = "Dear Minister,\n\nWe ask the council to publish its minutes at once, and all of them.\n\n"


def signed(below: str) -> list[str]:
    records = extract(read_text(LETTER + below, name="letter"))
    return [told(one) for one in records if isinstance(one, Signature)]


@pytest.mark.parametrize(
    ("below", "found"),
    [
        ("Ana Roe\nCell 10, El Lago, Veenstad, Quito, Pichincha, Ecuador\n\nP.S. Please reply.\n",
         "p Ana Roe"),
        ("Jürgen Arndt\nKiesgasse 10-12\n66950 Seestadt\n", "p Jürgen Arndt|city=66950 Seestadt"),
        ("Ana Roe\nFlat 4, 12 Mill Road\nLeeds LS1 4DX\n", "p Ana Roe|city=Leeds LS1 4DX"),
        ("Ana Roe\n1455 Market St, Suite 600\nSan Francisco, CA 94103\n(415) 555-1234\n",
         "p Ana Roe|city=San Francisco, CA 94103"),
        ("Ana Roe (she/her)\nPolicy Director | Port Forum\nM: 0411 222 333 | E: a@b.example\n",
         "p Ana Roe|role=Policy Director|aff=Port Forum"),
        ("Ana Roe\nSent from my telephone\n", "p Ana Roe"),
        ("– Ana Roe, Port Forum\n", "p Ana Roe|aff=Port Forum"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_is_told_from_it(below: str, found: str) -> None:
    assert signed(f"Sincerely,\n\n{below}") == [found]


def test_pronouns_in_a_list_are_left_out_and_other_brackets_stay() -> None:
    below = (
        "- Ana Roe (she/her), Port Forum\n- Jo Lund (they/them), chair, Lake Watch\n"
        "- Bo Berg (Port/Quay Forum)\n- Elle Roe (Sea Trust)\n"
    )
    assert signed(f"Signed by:\n\n{below}") == [
        "p Ana Roe|aff=Port Forum", "p Jo Lund|role=chair|aff=Lake Watch",
        "p Bo Berg|aff=Port/Quay Forum", "p Elle Roe|aff=Sea Trust",
    ]  # fmt: skip


@pytest.mark.parametrize("words", ["Ana Roe (she/her)", "Jo Lund [they/them]", "Ana (elle / la)"])
def test_pronouns_are_told_by_their_form(words: str) -> None:
    assert words[: -pronouns_length(words)] in {"Ana Roe", "Jo Lund", "Ana"}


@pytest.mark.parametrize(
    "words",
    ["Ana Roe (Port/Quay)", "(she/her)", "Ana Roe", "Die Zeit (die)", "Ana (il Porto/Lago)"],
)
def test_other_brackets_are_no_pronouns(words: str) -> None:
    assert pronouns_length(words) == 0


@pytest.mark.parametrize(
    "words",
    ["66950 Seestadt", "A-1010 Seeburg", "75011 Paris (France)", "Mill Town, CA 94103",
     "Leeds LS1 4DX", "Quay City ACT 2600", "Veen, Ontario, K1A 0A6", "1012 AB Veendam"],
)  # fmt: skip
def test_a_town_is_told_by_its_postal_code(words: str) -> None:
    assert is_town(words)


@pytest.mark.parametrize(
    "words",
    ["10000 Women", "11000 Voices", "12345 Forum", "350 Seattle", "Cell 10 Network", "Unit 9",
     "Room 23 Collective", "Floor 4 Tenants, Berlin", "Port Forum"],
)  # fmt: skip
def test_a_name_with_a_number_is_no_address(words: str) -> None:
    assert not is_town(words)
    assert not is_postal(words)
