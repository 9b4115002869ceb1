"""Lines of sample letters and forms that are to be filled in name nobody who signs."""

from __future__ import annotations

import pytest

from graph.extractors import extract
from graph.model import Signature
from graph.reading import read_text
from graph.sections.blanks import is_blank, is_for_hand

LETTER = "Dear Minister,\n\nWe ask the council to publish its minutes at once, and all of them.\n\n"


def signed(below: str) -> list[str]:
    records = extract(read_text(LETTER + below, name="letter"))
    return [one.name.text for one in records if isinstance(one, Signature)]


@pytest.mark.parametrize(
    "words",
    [
        "<< Nom >>", "Name: << Nom au complet >>", "[Your name]", "[INSÉREZ VOTRE NOM]",
        "(insert name here)", "[NOM, PRÉNOM]", "Name: ________", "Signature ______ Date ______",
        "[Ihr Name]", "[Vorname Nachname]", "{{ name }}", "[Nombre y apellidos]", "**[YOUR NAME]**",
        "[Nome e cognome]", "[Il tuo nome]", "Nome: ...........", "On behalf of [organisation]",
        "[Name], Director, Port Forum", "%NAME%", "XXX", "(To come)", "[to be added]", "(à venir)",
    ],
)  # fmt: skip
def test_what_is_to_be_filled_in_is_blank(words: str) -> None:
    assert is_blank(words)


@pytest.mark.parametrize(
    "words",
    [
        "Ana Roe", "[Oxfam]", "Port Forum (your partner)", "Your Rights Now", "Name: Ana Roe",
        "(Name withheld)", "Port Forum [City]", "Ana Roe ____", "(Data Forum)", "[Title Network]",
        "Firma", "Place des Lacs", "Signature: Ana Roe", "Date: 3 May 2021", "..., Oxfam",
        "(To Come Alive)",
    ],
)  # fmt: skip
def test_a_name_is_not_blank(words: str) -> None:
    assert not is_blank(words)


def test_a_line_for_a_hand_is_told_from_one_for_a_name() -> None:
    assert is_for_hand("[Signature]")
    assert is_for_hand("________")
    assert not is_for_hand("[Name]")


@pytest.mark.parametrize(
    "below",
    [
        "Kind regards, [Your name]\n",
        "Sincerely,\n\n[Your name]\n[Your town]\n",
        "Cordialement,\n\n[Votre nom]\n\nPort Forum\n",
        "Mit freundlichen Grüßen\n\n<< Name >>\n\nLake Watch\n",
        "Saludos,\n\n(Su nombre)\n(Su ciudad)\n",
        "Signed by:\n\nName: ______\nDate: _____\n",
        "Sincerely,\n\n<< Signature >>\n<< Name >>\n\nFor the Lake of Veen\n\nPhone: << Phone >>\n",
    ],
)
def test_a_sample_letter_is_signed_by_nobody(below: str) -> None:
    assert signed(below) == []


@pytest.mark.parametrize(
    ("below", "names"),
    [
        ("Sincerely,\n\n………………\n\n[Signature]\n\nAna Roe\n", ["Ana Roe"]),
        ("Sincerely,\n\n______________\nAna Roe\nChair, Port Forum\n", ["Ana Roe"]),
        ("Signed by:\n\n- Port Forum\n- Lake Watch\n- [add your name here]\n",
         ["Port Forum", "Lake Watch"]),
        ("Signed by:\n\n- Port Forum\n- [Your organisation here]\n- Lake Watch\n",
         ["Port Forum", "Lake Watch"]),
        ("Sincerely,\n\nDate: ________\n\nAna Roe\nChair, Port Forum\n", ["Ana Roe"]),
        ("Sincerely,\n\nSignature ______ Date ______\n\nAna Roe\n", ["Ana Roe"]),
        ("Sincerely,\n\n(place), 3 May 2020\n\nAna Roe\n", ["Ana Roe"]),
        ("Signed by:\n\n- Port Forum\n- (Type 1 Lake Network)\n- Lake Watch\n",
         ["Port Forum", "(Type 1 Lake Network)", "Lake Watch"]),
        ("Sincerely,\n\n[Your name]\n\nSigned by:\n\n- Port Forum\n- Lake Watch\n",
         ["Port Forum", "Lake Watch"]),
    ],
)  # fmt: skip
def test_those_beside_a_blank_sign(below: str, names: list[str]) -> None:
    assert signed(below) == names
