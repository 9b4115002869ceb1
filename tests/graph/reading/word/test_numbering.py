from __future__ import annotations

import pytest

from graph.reading.word.numbering import Numbering
from tests.graph.reading.word.word_files import definition, level, numbers, part


def labels(numbering: str, *items: tuple[str, int]) -> list[str]:
    lists = Numbering(part("numbering", numbering).encode(), "letter.docx")
    return [lists.label(number, at) for number, at in items]


def one(form: str, text: str = "%1.", more: str = "") -> str:
    return definition("0", level(0, text, form, more=more)) + numbers("1", "0")


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("decimal", "%1.", "2."),
        ("decimal", "(%1)", "(2)"),
        ("lowerLetter", "%1)", "b)"),
        ("upperLetter", "%1.", "B."),
        ("lowerRoman", "(%1)", "(ii)"),
        ("upperRoman", "Article %1", "Article II"),
        ("decimalZero", "%1", "02"),
        ("ordinal", "%1", "2nd"),
        ("bullet", "\uf0b7", "•"),
        ("bullet", "o", "○"),
        ("bullet", "-", "-"),
        ("bullet", "?", "•"),
        ("none", "", ""),
        ("japaneseCounting", "%1.", "2."),
    ],
)
def test_labels_look_as_their_form_says(form: str, text: str, expected: str) -> None:
    assert labels(one(form, text), ("1", 0), ("1", 0))[1] == expected


def test_levels_count_on_their_own_and_start_again() -> None:
    levels = level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter")
    numbering = definition("0", *levels) + numbers("1", "0")
    items = [("1", at) for at in (0, 1, 1, 2, 2, 0, 1, 2)]
    assert labels(numbering, *items) == [
        "1.", "1.1", "1.2", "(a)", "(b)", "2.", "2.1", "(a)",
    ]  # fmt: skip


def test_a_level_that_never_restarts_counts_on() -> None:
    own = level(1, "%2)", more='<w:lvlRestart w:val="0"/>')
    numbering = definition("0", level(0, "%1."), own) + numbers("1", "0")
    assert labels(numbering, ("1", 0), ("1", 1), ("1", 0), ("1", 1)) == ["1.", "1)", "2.", "2)"]


def test_lists_of_one_definition_count_on_unless_one_starts_afresh() -> None:
    fresh = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = (
        definition("0", level(0, "%1.")) + numbers("1", "0") + numbers("2", "0")
        + numbers("3", "0", fresh)
    )  # fmt: skip
    items = [(number, 0) for number in ("1", "1", "2", "3", "3")]
    assert labels(numbering, *items) == ["1.", "2.", "3.", "1.", "2."]


def test_a_list_may_look_different_from_its_definition() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "%1)", "lowerRoman")}</w:lvlOverride>'
    numbering = definition("0", level(0, "%1.")) + numbers("1", "0", own)
    assert labels(numbering, ("1", 0), ("1", 0)) == ["i)", "ii)"]


def test_a_definition_may_be_linked_through_a_style() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="S"/>{level(0, "[%1]")}'
        "</w:abstractNum>" + numbers("1", "0")
    )
    assert labels(numbering, ("1", 0)) == ["[1]"]


def test_legal_numbering_is_all_in_digits() -> None:
    levels = level(0, "%1.", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>")
    numbering = definition("0", *levels) + numbers("1", "0")
    assert labels(numbering, ("1", 0), ("1", 1)) == ["I.", "1.1"]


def test_an_unknown_list_has_no_labels() -> None:
    assert labels(one("decimal"), ("9", 0), ("1", 12)) == ["", ""]


def test_numbers_that_are_none_do_no_harm() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="x"><w:start w:val="--5"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        + numbers("1", "0")
    )
    assert labels(numbering, ("1", 0)) == ["1."]
