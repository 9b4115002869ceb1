"""Whose the quotations below a heading are, and those where one alone speaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph import sections
from graph.extractors import quotations
from graph.model import Quotation
from graph.reading import read
from tests.graph.extractors.texts import sources

CLOSED = "“The port is closed to all of us today.”\n\n“Nobody told us when it will open.”\n\n"


def _quoted(folder: Path, text: str) -> list[Quotation]:
    """The quotations of a letter in Markdown, whose block quotes are set apart."""
    path = folder / "letter.md"
    path.write_text(text, encoding="utf-8")
    document = read(path)
    return list(quotations.extract(document, sections.split(document)))


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


def test_a_letter_that_is_all_set_apart_is_no_quotation(tmp_path: Path) -> None:
    text = (
        "Here is what we sent.\n\n> Dear Minister Roe,\n>\n> The port has been closed to all of us"
        " for eight years now.\n>\n> We ask you to open it again before the winter comes.\n>\n"
        "> Yours sincerely,\n>\n> Ana Ruiz\n"
    )
    assert _quoted(tmp_path, text) == []


@pytest.mark.parametrize(
    "last",
    [
        "The Minister wrote back in anger.\n\n“You are all liars and the port will stay closed.”\n",
        "Our song goes:\n\n“We sail, we sail, and never more shall we fail.”\n",
        "The sign at the gate:\n\n“Do not enter the port when the lamp is red.”\n",
        "“You are all liars and the port will stay closed!” cried the Minister.\n",
        "“You are all liars and the port will stay closed,” a sailor sang.\n",
        "We met. The law:\n\n“No ship shall sail by night in the old port.”\n\n"
        "“No crew shall sleep by day in the old port.”\n",
    ],
)
def test_words_that_another_says_or_that_are_led_in_are_not_of_the_one_speaker(last: str) -> None:
    text = (
        "“The port is closed to all of us,” said Ana Ruiz.\n\n"
        "“The port will open soon for all of us,” said Ruiz.\n\n"
    )
    assert {"Ana Ruiz", "Ruiz"}.isdisjoint(sources(text + last)[2:])


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "# Letter\n\n> Dear Minister,\n\nWe wrote the letter above. The Board wrote:\n\n"
            "> The port is closed to all the ships and all the crews now and ever.\n",
            "Board",
        ),
        (
            "On 3 May Ana wrote:\n\n> Dear Minister,\n>\n> We ask you to open the port.\n\n"
            "Dear Ana,\n\nAs the law says:\n\n> The port is closed to all the ships and crews"
            " now and ever.\n\nYours sincerely,\n\nBob Poe\n",
            "law",
        ),
    ],
)
def test_a_greeting_that_is_quoted_hides_no_quotation(
    tmp_path: Path, text: str, source: str
) -> None:
    assert source in [one.attributed.text for one in _quoted(tmp_path, text) if one.attributed]
