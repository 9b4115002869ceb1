"""Demands that a letter only quotes, and letters that are quoted whole."""

from __future__ import annotations

from graph import sections
from graph.extractors import demands
from graph.model import Certainty
from graph.reading import read_text

QUOTED = "> We demand that you do nothing about the report.\n"
OWN = "Dear Sir,\n\nThank you for your mail.\n\nWe ask you to publish the report.\n\n"


def _sureness(text: str) -> list[Certainty]:
    document = read_text(text, name="mail")
    return [one.certainty for one in demands.extract(document, sections.split(document))]


def test_what_a_letter_only_quotes_is_suggested() -> None:
    assert _sureness(OWN + QUOTED) == [Certainty.ASSERTED, Certainty.SUGGESTED]


def test_a_letter_that_was_forwarded_whole_still_asks() -> None:
    assert _sureness(QUOTED) == [Certainty.ASSERTED]


def test_a_letter_that_a_page_quotes_whole_asks_for_itself() -> None:
    page = (
        "We wrote to the ministry last week. This is what came of it, told at some length.\n\n"
        "It took a while, and many people helped. Here is the text for those who asked.\n\n"
        "> Dear Minister,\n>\n> We urge the Ministry of Rivers to publish its maps of the delta.\n"
    )
    document = read_text(page, name="page")
    found = list(demands.extract(document, sections.split(document)))
    assert [one.certainty for one in found] == [Certainty.ASSERTED]
