"""A whole letter, from its text to records that hold, takes twice the time for twice the text."""

from __future__ import annotations

import pytest

from graph.extractors import extract
from graph.reading import read_text
from graph.verify import sift
from tests.growth import assert_linear, repeated

PIECES = {
    "names and posts": "Anna Rossi\nDirector\n",
    "names with their bodies": "Anna Rossi, Director, Oxfam, Kenya\n",
    "numbered names": "1. Anna Rossi (Oxfam), Kenya\n",
    "names alone": "Anna Rossi\n\n",
    "posts alone": "Director\n",
    "one name and posts": "Director of Oxfam and Head of Water\n",
    "rows": "| Anna Rossi | Director | Oxfam | Kenya |\n",
    "letters": "Dear Sir,\n\nWe ask you to act on Article 7.\n\nYours sincerely,\n\nAnna Rossi\n\n",
    "headings": "Open letter\n\n",
    "quoted mail": "> Dear Sir,\n> we ask you to act.\n>\n",
    "addresses": "To: Anna Rossi, Director\nOxfam\nKenya\n\n",
    "copies": "cc: Anna Rossi, Director\n",
    "dates": "Geneva, 3 May 2011\n\n",
    "citations": "Article 7 of the TRIPS Agreement and paragraph 3 of resolution 60/251. ",
    "short forms": "Ports Act 2018 (PA), section 4 of the PA; ",
    "bodies": "the Ministry of Water of Kenya and the Committee. ",
    "demands": "We urge the Council to act and the Committee must publish it. ",
    "lists of demands": "We ask you to:\n\n1. publish it;\n\n2. act;\n\n",
    "quotations": "“We will act on it now”, said Anna Rossi of Oxfam. ",
    "totals": "The 83 undersigned organisations sign. ",
    "one long sentence": "and of the ",
    "one long word": "a",
    "marks": "**a** [b](c) <i> ",
}


def told(text: str) -> None:
    document = read_text(text, name="hard")
    sift(document, extract(document))


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
@pytest.mark.parametrize("lead", ["", "Yours sincerely,\n\n"], ids=["alone", "below a close"])
def test_twice_the_letter_takes_about_twice_the_time(piece: str, lead: str) -> None:
    opening = f"Dear Sir,\n\nWe ask you.\n\n{lead}"
    assert_linear(told, repeated(piece, after=opening), size=8_000)
