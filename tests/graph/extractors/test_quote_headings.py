"""Whose the quotations below a heading are, and those where one alone speaks."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors import quotations
from graph.reading import read_text
from tests.graph.extractors.texts import sources

CLOSED = "“The port is closed to all of us today.”\n\n“Nobody told us when it will open.”\n\n"


@pytest.mark.parametrize(
    "heading",
    [
        "Quotes attributable to Ana Ruiz, Chair of Ports Watch",
        "Quotes from Ana Ruiz:",
        "Statement by Ana Ruiz (Ports Watch):",
        "Citations de Ana Ruiz, présidente",
        "Declaraciones de Ana Ruiz, directora de Puertos Libres:",
        "Dichiarazione di Ana Ruiz:",
        "Declarações de Ana Ruiz",
        "Zitate von Ana Ruiz, Vorsitzende",
    ],
)
def test_all_words_right_below_a_heading_are_of_whom_it_names(heading: str) -> None:
    text = f"{heading}\n\n{CLOSED}We met then. “It is only a small harbour in the north.”\n"
    assert sources(text) == ["Ana Ruiz", "Ana Ruiz", None]


@pytest.mark.parametrize(
    "heading",
    ["Statements from the past", "QUOTES FROM CREWS", "Quotes of the day", "Ana Ruiz, Chair",
     "Quotes from Ana Ruiz are below. We thank her.", "Comments from May", "Zitate von Gestern",
     "Citations du Monde", "Declaración de la Habana", "Quotes from Norland"],
)  # fmt: skip
def test_other_headings_tell_nobody(heading: str) -> None:
    assert sources(f"{heading}\n\n{CLOSED}") == [None, None]


def test_where_one_alone_speaks_all_whole_quotations_are_hers() -> None:
    text = (
        "“The port is closed to all of us,” said Ana Ruiz.\n\nWe met.\n\n"
        "“The port will open soon for all of us,” said Ruiz.\n\nWe met.\n\n"
        "“We have waited for it for eight long years.” The port is old.\n"
    )
    assert sources(text) == ["Ana Ruiz", "Ruiz", "Ana Ruiz"]
    two = text.replace("said Ruiz", "said Ben Poe")
    assert sources(two) == ["Ana Ruiz", "Ben Poe", None]
    part = text.replace("“We have waited", "It is old: “we have waited")
    assert sources(part)[-1] is None
    law = text.replace("Ana Ruiz", "the Port Law").replace("Ruiz", "the Port Law")
    assert sources(law)[-1] is None


def test_a_letter_that_is_all_set_apart_is_no_quotation() -> None:
    text = (
        "Here is what we sent.\n\n> Dear Minister Roe,\n>\n> The port has been closed to all of us"
        " for eight years now.\n>\n> We ask you to open it again before the winter comes.\n>\n"
        "> Yours sincerely,\n>\n> Ana Ruiz\n"
    )
    document = read_text(text, name="letter.md")
    assert list(quotations.extract(document, sections.split(document))) == []
