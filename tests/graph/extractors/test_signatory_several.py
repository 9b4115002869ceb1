from __future__ import annotations

import pytest

from graph import sections
from graph.extractors import signatories
from graph.extractors.signatory_several import DOUBTFUL, UNPARTED, several
from graph.model import Capacity, Certainty, Signature, Span
from graph.reading import read_text
from graph.sections import Entry
from graph.verify import check

_BODY = "We write to ask the Council to publish all of its papers, as it has promised us to do.\n"


def signed(rows: str) -> list[Signature]:
    document = read_text(f"Dear Sir,\n\n{_BODY}\nYours sincerely,\n\n{rows}\n", name="letter")
    found = list(signatories.extract(document, sections.split(document)))
    assert [check(document, record) for record in found] == [[]] * len(found)
    return found


def parted(words: str) -> tuple[list[str], tuple[str, ...]]:
    document = read_text(words, name="line")
    whole = Span(0, len(words))
    entries, reasons = several(document, Entry(whole, whole))
    return [document.words(entry.body) for entry in entries], reasons


def test_a_line_of_marked_names_is_a_person_each() -> None:
    first, second, third = signed(
        "Eva Poe (on behalf of the Open Rivers Network), Joe Roe, MSc, and Anna Rossi"
    )
    assert [one.name.text for one in (first, second, third)] == ["Eva Poe", "Joe Roe", "Anna Rossi"]
    assert [one.text for one in first.affiliations] == ["Open Rivers Network"]
    assert first.capacity.value == Capacity.REPRESENTATIVE.value
    assert second.postnominals is not None
    assert second.postnominals.text == "MSc"
    assert third.capacity.value == Capacity.INDIVIDUAL.value
    assert {one.certainty for one in (first, second, third)} == {Certainty.ASSERTED}


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (
            "Dr. Eva Poe, Prof. Joe Roe & Anna Rossi, MD",
            ["Dr. Eva Poe", "Prof. Joe Roe", "Anna Rossi, MD"],
        ),
        (
            "Eva Poe (on behalf of Rivers and Lakes Trust) and Joe Roe, PhD",
            ["Eva Poe (on behalf of Rivers and Lakes Trust)", "Joe Roe, PhD"],
        ),
        (
            "Mr. Joe Roe and Eva Poe (on behalf of Rivers and Lakes Trust)",
            ["Mr. Joe Roe", "Eva Poe (on behalf of Rivers and Lakes Trust)"],
        ),
    ],
)
def test_and_inside_brackets_parts_nothing(words: str, names: list[str]) -> None:
    assert parted(words) == (names, ())


def test_names_without_a_mark_of_persons_are_parted_but_only_suggested() -> None:
    found = signed("Eva Poe, Joe Roe and Anna Rossi")
    assert [one.name.text for one in found] == ["Eva Poe", "Joe Roe", "Anna Rossi"]
    assert {one.certainty for one in found} == {Certainty.SUGGESTED}
    assert all(DOUBTFUL in one.reasons for one in found)


@pytest.mark.parametrize("row", ["Eva Poe and Joe Roe", "Eva Poe, Joe Roe, Anna Rossi"])
def test_what_may_be_several_or_one_is_left_whole_and_suggested(row: str) -> None:
    (record,) = signed(row)
    assert record.certainty is Certainty.SUGGESTED
    assert record.reasons[-1:] == (UNPARTED,)


@pytest.mark.parametrize(
    "words",
    [
        "Eva Poe",
        "Eva Poe, Director, Research and Advocacy",
        "Eva Poe, PhD",
        "Eva Poe, Rivers Trust",
        "Friends of the Sea and Green Action Network, Kenya",
        "Rivers and Lakes Trust",
        "Eva Poe, Trinidad and Tobago",
        "| Eva Poe | Joe Roe and Anna Rossi |",
    ],
)
def test_a_line_with_one_signatory_is_left_alone(words: str) -> None:
    assert parted(words) == ([words], ())


def test_a_bracket_that_tells_for_whom_a_person_signs_is_an_affiliation() -> None:
    (record,) = signed("Eva Poe (for and on behalf of the Open Rivers Network)")
    assert record.name.text == "Eva Poe"
    assert record.capacity.value == Capacity.REPRESENTATIVE.value
    assert [one.text for one in record.affiliations] == ["Open Rivers Network"]


@pytest.mark.parametrize("row", ["Q", "Zz", "7B"])
def test_a_name_of_a_letter_or_two_is_only_suggested(row: str) -> None:
    (record,) = signed(row)
    assert record.certainty is Certainty.SUGGESTED
    assert "letter or two" in record.reasons[-1]


@pytest.mark.parametrize("row", ["Zz, Kenya", "1. Zz\n2. Yy", "Mr. Z", "Oxfam", "李明"])
def test_a_short_name_with_something_beside_it_is_asserted(row: str) -> None:
    assert {record.certainty for record in signed(row)} == {Certainty.ASSERTED}


def test_labels_with_a_gap_or_a_dash_are_no_part_of_the_name() -> None:
    found = signed("04 .  Open Rivers Network , Kenya\n05 -  Lakes Trust - Peru\n06 – Zebra Club")
    assert [one.name.text for one in found] == ["Open Rivers Network", "Lakes Trust", "Zebra Club"]
    assert [one.ordinal and one.ordinal.value for one in found] == ["4", "5", "6"]
    assert [one.country and one.country.value for one in found] == ["KE", "PE", None]
