"""Sides that letters take; *told* was written before the rules saw it (docs/decisions/0050)."""

from __future__ import annotations

import pytest

from graph.extractors import extract, stances
from graph.model import Certainty, Stance
from graph.reading import read_text
from graph.verify import verify
from tests.growth import assert_linear, repeated


def told(words: str) -> list[Stance]:
    document = read_text(f"Dear Sir,\n\n{words}\n\nYours sincerely,\n\nAnna Rossi\n", name="letter")
    return [one for one in verify(document, extract(document)) if isinstance(one, Stance)]


def sides(words: str) -> list[tuple[str, str, bool]]:
    return [
        (
            one.position.value,
            one.toward.value.rpartition("/")[2] if one.toward else "",
            one.certainty is Certainty.ASSERTED,
        )
        for one in told(words)
    ]


@pytest.mark.parametrize(
    ("words", "position", "toward"),
    [
        ("We strongly oppose the Anti-Counterfeiting Trade Agreement.", "opposes", "acta"),
        ("Our organisations are firmly opposed to ACTA.", "opposes", "acta"),
        ("We urge the Council to reject ACTA.", "opposes", "acta"),
        ("We ask Parliament to vote against ACTA.", "opposes", "acta"),
        ("We request that the Commission withdraw ACTA.", "opposes", "acta"),
        ("ACTA must be withdrawn.", "opposes", "acta"),
        ("We remain seriously worried about ACTA and its secrecy.", "concerned", "acta"),
        ("The undersigned welcome the Marrakesh Treaty.", "supports", "marrakesh-vip"),
        ("We call on all States to ratify and implement the Marrakesh Treaty.", "supports",
         "marrakesh-vip"),
        ("We write to express our support for ratification of the Marrakesh Treaty.", "supports",
         "marrakesh-vip"),
        ("We call on the Committee to amend the draft Marrakesh Treaty.", "asks-to-amend",
         "marrakesh-vip"),
        ("ACTA should be revised before any vote.", "asks-to-amend", "acta"),
        ("Nous nous opposons fermement à l’ACTA.", "opposes", "acta"),
        ("Nous demandons au Conseil de ne pas ratifier l’ACTA.", "opposes", "acta"),
        ("Nous demandons que l’ACTA soit rejeté.", "opposes", "acta"),
        ("Nos organisations sont très inquiètes de l’ACTA.", "concerned", "acta"),
        ("Nous exhortons le Sénat à ratifier le Traité de Marrakech.", "supports", "marrakesh-vip"),
        ("Le Traité de Marrakech doit être ratifié.", "supports", "marrakesh-vip"),
        ("Nous vous invitons à réviser l’ACTA.", "asks-to-amend", "acta"),
        ("Apoyamos el Tratado de Marrakech.", "supports", "marrakesh-vip"),
    ],
)  # fmt: skip
def test_a_side_that_the_words_show_is_asserted(words: str, position: str, toward: str) -> None:
    assert sides(words) == [(position, toward, True)]


@pytest.mark.parametrize(
    ("words", "position"),
    [
        ("We support the aims of the Marrakesh Treaty.", "supports"),
        ("We do not support ACTA.", "opposes"),
        ("We welcome the debate on ACTA.", "supports"),
        ("The Council should reject ACTA.", "opposes"),
    ],
)
def test_what_words_only_make_likely_is_suggested_with_its_reason(
    words: str, position: str
) -> None:
    (one,) = told(words)
    assert (one.position.value, one.certainty) == (position, Certainty.SUGGESTED)
    assert one.reasons


@pytest.mark.parametrize(
    "words",
    [
        "We have read ACTA with care.",
        "We do not oppose ACTA.",
        "The industry welcomes ACTA.",
        "Company X supports ACTA.",
        "The Minister said ACTA must be withdrawn.",
        "Le ministre a déclaré que l’ACTA doit être ratifié.",
        "Nous remercions le Conseil pour le débat sur l’ACTA.",
        "They wrote: “we support the industry and also ACTA”.",
    ],
)
def test_what_others_say_and_what_takes_no_side_is_no_stance(words: str) -> None:
    assert told(words) == []


def test_what_a_list_asks_takes_sides_too() -> None:
    listed = "We call on you:\n\n(1) to reject ACTA;\n\n(2) to ratify the Marrakesh Treaty."
    assert sides(listed) == [("opposes", "acta", True), ("supports", "marrakesh-vip", True)]


def test_a_text_that_nobody_knows_gets_no_name_and_waits_for_a_person() -> None:
    (one,) = told("We oppose the Ferry Timetables Bill 2019.")
    assert one.toward is None
    assert one.certainty is Certainty.SUGGESTED


@pytest.mark.parametrize(
    "piece", ["we support the ", "we urge the ", "ACTA must be ", "our support for ACTA "]
)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    def read_sides(text: str) -> None:
        document = read_text(text, name="long")
        list(stances.told(document, extract(document)))

    assert_linear(read_sides, repeated(piece, after="Dear Sir,\n\n"), size=2_000)
