from __future__ import annotations

import pytest

from graph.model import Capacity
from graph.normalisers import people
from graph.normalisers.registry import normalisers


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Dr. Mira Shiva", "Dr. "),
        ("Mr Tim Norton", "Mr "),
        ("Prof. Dr. Anna Rossi", "Prof. Dr. "),
        ("The Honorable Robert Menendez", "The Honorable "),
        ("Her Excellency Anna Rossi", "Her Excellency "),
        ("On. Nicola Rossi", "On. "),
        ("On.Nicola ROSSI", "On."),
        ("Dr.Rossi", "Dr."),
        ("Prof.Dr. Anna Rossi", "Prof.Dr. "),
        ("On.line Rossi", ""),
        ("Sen.ROSSI", ""),
        ("Mr and Mrs Poe", "Mr and Mrs "),
        ("heer en mevrouw Visser", "heer en mevrouw "),
        ("Mr and More", "Mr "),
        ("On Rights", ""),
        ("The Good Cloud", ""),
        ("Mayer Brezis", ""),
        ("", ""),
    ],
)
def test_titles_before_a_name_are_measured(words: str, title: str) -> None:
    assert words[: people.honorific_length(words)] == title


@pytest.mark.parametrize("words", ["MD MPH", "Ph.D.", "AO QC", "MD, PhD", "USMC (Retired)", "Jr."])
def test_degrees_are_known_as_such(words: str) -> None:
    assert people.are_postnominals(words)


@pytest.mark.parametrize("words", ["Director", "EMPOWER", "Kenya", "", "MD of Oxfam"])
def test_other_words_are_no_degrees(words: str) -> None:
    assert not people.are_postnominals(words)


def test_degrees_at_the_end_of_a_name_are_found() -> None:
    name = "Julian Burnside AO QC"
    assert name[people.postnominals_start(name) :] == "AO QC"
    assert people.postnominals_start("Anna Rossi") == len("Anna Rossi")


@pytest.mark.parametrize(
    ("role", "tenure"),
    [
        ("Secretary General Elect", {"elect"}),
        ("Director-General designate", {"elect"}),
        ("Acting Director", {"acting"}),
        ("former Prime Minister", {"former"}),
        ("Director", set()),
        ("Electoral Commissioner", set()),
    ],
)
def test_words_tell_how_a_post_is_held(role: str, tenure: set[str]) -> None:
    assert people.tenures(role) == tenure


def test_chosen_values_come_from_closed_lists() -> None:
    assert normalisers()["capacity"].accepts(Capacity.INDIVIDUAL, "Anna Rossi")
    assert not normalisers()["capacity"].accepts("robot", "Anna Rossi")
    assert normalisers()["language"].accepts("fr", "Nous demandons")
    assert not normalisers()["language"].accepts("xx", "Nous demandons")
    assert normalisers()["document-kind"].accepts("letter", "Dear Sir,")
    assert not normalisers()["document-kind"].accepts("letter", "")


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("D. Pablo Ruiz", 3),
        ("D. Pablo de la Cruz", 3),
        ("Sr. D. Pablo Ruiz", 7),
        ("Dr. D. Young", 4),
        ("D. Young", 0),
        ("D. Young (Port Watch)", 0),
        ("Mayor Ana Roe", 6),
        ("S.E. Mme Ana Roe", 9),
        ("Se Young", 0),
    ],
)
def test_an_initial_before_one_name_is_no_title(words: str, length: int) -> None:
    assert people.honorific_length(words) == length
