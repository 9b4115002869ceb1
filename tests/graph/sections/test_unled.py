"""Lists of names that no words lead up to are suggested, unless their form leaves no doubt."""

from __future__ import annotations

import pytest

from graph.extractors import extract
from graph.model import Certainty, Signature
from graph.reading import read_text

LETTER = "Open letter on rivers\n\nWe ask the council to publish its minutes at once.\n\n"
NAMES = ("River Watch", "Lake Forum", "Clean Air Now", "Pond Network", "Spring Trust", "Sea Action")
BULLETS = "\n".join(f"- {name}" for name in NAMES)


def tiers(below: str) -> set[tuple[Certainty, bool]]:
    """The certainties of those who sign, and whether a reason is given."""
    records = extract(read_text(LETTER + below, name="letter"))
    found = [one for one in records if isinstance(one, Signature)]
    assert len(found) >= len(NAMES)
    return {(one.certainty, bool(one.reasons)) for one in found}


@pytest.mark.parametrize("below", [BULLETS, "\n\n".join(NAMES)])
def test_a_list_that_nothing_leads_up_to_is_suggested(below: str) -> None:
    assert tiers(below) == {(Certainty.SUGGESTED, True)}


@pytest.mark.parametrize(
    "below",
    [
        f"Signed by:\n\n{BULLETS}",
        f"Yours sincerely,\n\n{BULLETS}",
        f"Organisations:\n\n{BULLETS}",
        "\n".join(f"- {name}, Kenya" for name in NAMES),
        f"Signed by:\n\n1. Water Now\n2. Seed Network\n3. Trade Watch\n\nAfrica\n\n{BULLETS}",
    ],
)
def test_a_list_whose_lead_or_form_leaves_no_doubt_is_asserted(below: str) -> None:
    assert {certainty for certainty, _ in tiers(below)} == {Certainty.ASSERTED}


def test_a_name_alone_on_the_last_line_signs_where_the_text_tells_of_it_above() -> None:
    prose = "We count on you to keep the river open for all of those who live beside it."
    sent = f"Water League sent this letter today.\n\nDear Members,\n\n{prose}\n\nWater League.\n"
    found = [one for one in extract(read_text(sent, name="l")) if isinstance(one, Signature)]
    assert [one.name.text for one in found] == ["Water League"]
    assert found[0].certainty is Certainty.SUGGESTED
    unknown = f"Dear Members,\n\n{prose}\n\nWater League.\n"
    assert not [one for one in extract(read_text(unknown, name="l")) if isinstance(one, Signature)]


@pytest.mark.parametrize("name", ["Ana Roe", "*Ana Roe*", "Ana Maria Roe"])
def test_a_persons_name_alone_below_a_letter_that_greets_is_suggested(name: str) -> None:
    sent = f"Dear Members,\n\nWe count on you to keep the river open for all.\n\n{name}\n"
    found = [one for one in extract(read_text(sent, name="l")) if isinstance(one, Signature)]
    assert [one.name.text for one in found] == [name.strip("*")]
    assert found[0].certainty is Certainty.SUGGESTED


@pytest.mark.parametrize(
    "text",
    [
        "Dear Members,\n\nWe count on you to keep the river open.\n\nPhoto Gallery\n",
        "Dear Members,\n\nWe count on you to keep the river open.\n\nPort Times\n",
        "Dear Members,\n\nWe count on you to keep the river open.\n\nRead More\n",
        "Dear Members,\n\nWe count on you, and in May speaks for us:\n\nAna Roe\n",
        "The council meets in May, and its members come to see the tide.\n\nAna Roe\n",
    ],
)
def test_other_last_lines_do_not_sign(text: str) -> None:
    assert not [one for one in extract(read_text(text, name="l")) if isinstance(one, Signature)]
