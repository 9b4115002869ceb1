from __future__ import annotations

import json
from urllib.parse import unquote

import pytest

from graph.model import Span
from webui.citing import Citation

PAGE = "https://kg.example.org/letter/2008-10-28-wco"


def cited(words: str, **other: object) -> Citation:
    held = {"span": Span(20, 20 + len(words)), "title": "Letter to the WCO", "date": "2008-10-28"}
    return Citation(words, signatories=49, page=PAGE, site="Ours", **(held | other))


def test_a_citation_has_the_words_the_letter_its_day_and_how_many_signed() -> None:
    one = cited("publish all\n  papers")
    assert one.link == f"{PAGE}?cite=span-20-40#span-20-40"
    for name, form in one.forms():
        assert "publish all papers" in form, name
        assert "Letter to the WCO" in form, name
        assert one.link in form, name
    assert "28 October 2008, 49 signatories" in one.to_text()


def test_a_text_fragment_names_the_words_or_both_their_ends() -> None:
    short = cited("co-ordinate, please & soon").fragment
    assert short == f"{PAGE}#:~:text=co%2Dordinate%2C%20please%20%26%20soon"
    words = " ".join(f"word{number}" for number in range(60))
    first, last = map(unquote, cited(words).fragment.partition(":~:text=")[2].split(","))
    assert words.startswith(first)
    assert words.endswith(last)


def test_signs_that_mean_something_stand_for_themselves() -> None:
    one = cited("50% of *all* [papers] & {more}")
    assert r"\*all\* \[papers\]" in one.to_markdown()
    assert r"50\% of *all* [papers] \& \{more\}" in one.to_bibtex()


@pytest.mark.parametrize(
    ("date", "parts"), [("2008-10-28", [2008, 10, 28]), ("2008-10", [2008, 10]), ("2008", [2008])]
)
def test_programs_get_the_date_as_exact_as_it_is(date: str, parts: list[int]) -> None:
    (item,) = json.loads(cited("words", date=date).to_csl())
    assert item["issued"] == {"date-parts": [parts]}


def test_what_is_not_known_is_left_out() -> None:
    one = cited("words", date="")
    (item,) = json.loads(one.to_csl())
    assert "issued" not in item
    assert "year" not in one.to_bibtex()
    assert one.about == "“Letter to the WCO”, 49 signatories"
