from __future__ import annotations

import pytest

from graph.extractors import extract
from graph.extractors.signatory_dashes import dashed
from graph.model import Certainty, Signature, Span
from graph.reading import read_text
from graph.sections import Entry
from graph.sections.group_headings import Group


def sides(row: str, group: Group | None = None) -> list[str]:
    document = read_text(row, name="letter")
    span = Span(0, len(row))
    return [document.quote(field) for field in dashed(document, Entry(span, span), group).fields]


@pytest.mark.parametrize(
    ("row", "group"),
    [
        ("Dr. Ann Poe – Cat Lab", None),
        ("Ann Poe - University of Graz", None),
        ("Ann Poe — Cat Lab", Group.INDIVIDUALS),
    ],
)
def test_a_dash_parts_a_person_from_a_body(row: str, group: Group | None) -> None:
    assert sides(row, group)[0].endswith("Ann Poe")
    assert len(sides(row, group)) == 2


@pytest.mark.parametrize(
    ("row", "group"),
    [
        ("Attac – Netzwerk für Gerechtigkeit", None),
        ("Water Network – Free Seeds Union", None),
        ("Ann Poe – University of Graz", Group.ORGANISATIONS),
        ("Ann Poe – Cats", None),
        ("Actaid France - Union of Peoples", None),
        ("Ann-Marie Poe", Group.INDIVIDUALS),
    ],
)
def test_a_dash_in_the_name_of_a_body_parts_nothing(row: str, group: Group | None) -> None:
    assert sides(row, group) == []


@pytest.mark.parametrize(
    ("row", "kind", "certainty"),
    [
        ("Ann Poe – FOO", "individual", Certainty.SUGGESTED),
        ("Pink Herons – BARE", "individual", Certainty.SUGGESTED),
        ("Dr Ann Poe – FOO", "individual", Certainty.ASSERTED),
        ("Ann Poe – Water Forum", "individual", Certainty.ASSERTED),
        ("Bees Matter – BARE", "organisation", Certainty.ASSERTED),
    ],
)
def test_who_may_be_a_body_before_its_acronym_is_suggested(
    row: str, kind: str, certainty: Certainty
) -> None:
    letter = (
        f"Dear Sir,\n\nWe ask the council to publish its minutes.\n\nYours sincerely,\n\n{row}\n"
    )
    records = extract(read_text(letter, name="letter"))
    (found,) = (one for one in records if isinstance(one, Signature))
    assert (found.capacity.value, found.certainty) == (kind, certainty)
