"""A name as printed is taken apart, and nothing of it is changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.resolution.printed import Standing, is_acronym, is_unit, parse


@pytest.mark.parametrize(
    ("name", "base", "places"),
    [
        ("Third World Network (TWN), Malaysia", "third world network", {"MY"}),
        ("Health Action International-Asia Pacific", "health action",
         {"scope:international", "ASIA-PACIFIC"}),
        ("Kenyan Human Rights Commission", "human rights commission", {"KE"}),
        ("The Ministry of Health of Kenya", "ministry health", {"KE"}),
        ("Act Up-Paris", "act up", {"town:paris"}),
        ("Internet Society (Kenya Chapter)", "internet society", {"KE"}),
        ("Transparency Int’l e.V.", "transparency", {"scope:international"}),
        ("African Union", "union", {"AFRICA"}),
        ("Mailbox.org", "mailbox", set()),
        ("Join us in Peace", "join us peace", set()),
        ("Stichting Bits of Freedom", "bits freedom", set()),
    ],
)  # fmt: skip
def test_a_base_name_is_told_from_what_qualifies_it(name: str, base: str, places: set[str]) -> None:
    parsed = parse(name)
    assert " ".join(word.text for word in parsed.words) == base
    assert parsed.places == places
    assert parsed.printed == name


def test_how_a_place_is_printed_tells_a_chapter_from_a_seat() -> None:
    assert parse("Attac - Norge").standing is Standing.APART
    assert parse("Attac, Norge").standing is Standing.SEAT
    assert parse("Attac Norge").standing is Standing.END
    assert parse("Norwegian Church Aid").standing is Standing.FRONT
    assert parse("Attac").standing is Standing.NONE


def test_acronyms_beside_a_name_and_alone_are_known() -> None:
    assert parse("Idec - Instituto Brasileiro de Defesa do Consumidor").acronyms == set()
    assert parse("Instituto Brasileiro de Defesa do Consumidor (Idec)").acronyms == {"idec"}
    assert parse("CELS - Centro de Estudios Legales y Sociales").acronyms == {"cels"}
    assert parse("SEATINI-Uganda").bare == "seatini"
    assert "epic" in parse("Electronic Privacy Information Center").initials
    assert is_acronym("AFL-CIO")
    assert not is_acronym("Oxfam")


def test_a_person_is_told_by_a_title_before_words_that_no_organisation_has() -> None:
    assert parse("Prof. Dr. Ana Ruiz, PhD").person == ("ana", "ruiz")
    assert parse("Justice for Women").person == ()
    assert parse("Sister Namibia").person == ()


def test_units_are_told_by_their_first_or_last_words() -> None:
    assert is_unit("Faculty of Law")
    assert is_unit("HIV/AIDS Unit")
    assert not is_unit("United Methodist Church")


@given(st.text(max_size=80))
def test_any_text_is_taken_apart(name: str) -> None:
    assert parse(name).printed == name
