"""Lines of signatories with mailboxes, handles and flags, and bodies beside persons."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors import signatories
from graph.model import Signature
from graph.reading import read_text
from graph.verify import check
from tests.graph.extractors.texts import told


def signed(rows: str) -> list[Signature]:
    document = read_text(f"Signed by:\n\n{rows}\n", name="letter")
    found = list(signatories.extract(document, sections.split(document)))
    assert [check(document, record) for record in found] == [[]] * len(found)
    return found


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            "Jane Doe <jane@example.org>, Port Watch\nJohn Roe <john@example.org>, Lake Forum",
            ["p Jane Doe|aff=Port Watch", "p John Roe|aff=Lake Forum"],
        ),
        (
            "- Jane Doe, Port Watch, [@jane](https://example.org/jane)\n- John Roe, Lake Forum",
            ["p Jane Doe|aff=Port Watch", "p John Roe|aff=Lake Forum"],
        ),
        ("- 🇰🇪 Port Watch\n- Lake Forum 🇫🇷", ["o Port Watch", "o Lake Forum"]),
        (
            "- Port Watch: Jane Doe, Director\n- Lake Forum: John Roe, Chair",
            ["o Port Watch", "o Lake Forum"],
        ),
        (
            "Jane Doe\nPort Forum\nJohn Roe\nLake Forum\nAnn Poe\nUniversity of the Coast",
            ["p Jane Doe|aff=Port Forum", "p John Roe|aff=Lake Forum",
             "p Ann Poe|aff=University of the Coast"],
        ),
    ],
)  # fmt: skip
def test_what_stands_around_a_name_is_told_from_it(rows: str, expected: list[str]) -> None:
    assert [told(record) for record in signed(rows)] == expected


def test_individuals_sign_below_a_heading_that_tells_why_bodies_are_named() -> None:
    rows = (
        "Organizations\n\n- Port Watch\n- Lake Forum\n\n"
        "Individuals (affiliations for identification purposes only)\n\n- Jane Doe\n- John Roe"
    )
    assert [told(one)[0] for one in signed(rows)] == ["o", "o", "p", "p"]


def test_a_number_may_stand_before_those_who_sign() -> None:
    text = (
        "**The 4 undersigned organisations:**\n\nPort Watch, Lake Forum, Water League, Sea Trust\n"
    )
    document = read_text(text, name="letter")
    assert len(list(signatories.extract(document, sections.split(document)))) == 4
