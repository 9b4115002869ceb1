"""Letters that name a great many different instruments take no longer for each than short ones."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from graph import sections
from graph.extractors import citations
from graph.model import Citation
from graph.reading import read_text
from tests.growth import assert_linear

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def cited(text: str) -> list[Citation]:
    document = read_text(f"Dear Minister,\n\n{text}\n\nYours sincerely,\n\nAda Example\n", name="x")
    return list(citations.extract(document, sections.split(document)))


def name(number: int) -> str:
    """Another word of four letters for each number."""
    return "".join(LETTERS[number * 7919 // 26**place % 26] for place in range(4)).capitalize()


def named(piece: str) -> Callable[[int], str]:
    """What makes a paragraph with so many different instruments, and the GDPR."""
    return lambda many: (
        "We read the GDPR. "
        + "".join(
            piece.format(i=1 + i % 800, name=name(i), short=f"{name(i).upper()}A")
            for i in range(many)
        )
    )


@pytest.mark.parametrize(
    "piece",
    [
        "Article {i} of the {name} Act is old. ",
        "Article {i} of the {name} Act is old.\n\n",
        "Article {i} of the {name} Act is old. Article 6 is bad. ",
        "Article 6 of the {name} Act is old. Article 6 of the Act is bad. ",
        "Section {i} of the {name} Act ({short}) is old. Section {i} of the {short} is bad. ",
        "Section {i} of the {name} Act 2031 is old. Section 41(2) of the {name} Act is bad. ",
        "Section {i} of the {name} Act 2031 is old. Section 41(2) is bad. ",
        "Section {i} of the {name} Safety Act 2031 is old. Section 4 of the XS Act is bad. ",
        "{name}’s Rules of Procedure are old. Under the Rules of Procedure, Rule 4 is bad. ",
    ],
)
def test_twice_the_instruments_take_about_twice_the_time(piece: str) -> None:
    assert_linear(cited, named(piece), size=300)


def test_two_thousand_instruments_in_a_paragraph_take_a_few_seconds() -> None:
    text = named("Section {i} of the {name} Act is old. ")(2_000)
    started = time.process_time()
    assert len([one for one in cited(text) if one.provision]) == 2_000
    assert time.process_time() - started < 10


def test_of_many_that_may_be_meant_the_first_are_told() -> None:
    text = named("Article 9 of the {name} Act is old. ")(20) + "Article 6 is bad."
    told = cited(text)[-1].reasons
    assert name(0) in told[0]
    assert told[0].endswith(" Act, 13 more")
