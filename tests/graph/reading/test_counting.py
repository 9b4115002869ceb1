from __future__ import annotations

import pytest

from graph.reading.counting import bullet, counted, drawn_signs


@pytest.mark.parametrize(
    ("number", "form", "label"),
    [
        (4, "decimal", "4"),
        (27, "lowerLetter", "aa"),
        (52, "upperLetter", "ZZ"),
        (1994, "upperRoman", "MCMXCIV"),
        (11, "ordinal", "11th"),
        (23, "ordinal", "23rd"),
        (0, "lowerLetter", "0"),
        (4000, "lowerRoman", "4000"),
        (10**9, "upperLetter", "1000000000"),
        (3, "none", ""),
    ],
)
def test_numbers_are_printed_as_their_form_says(number: int, form: str, label: str) -> None:
    assert counted(number, form) == label


def test_signs_of_symbol_fonts_are_read_as_what_they_draw() -> None:
    assert drawn_signs("\uf0a7 Oxfam \uf0fc") == "▪ Oxfam ✓"
    assert [bullet(sign) for sign in ("\uf0d8", "§", "", "–")] == ["➢", "•", "•", "–"]
