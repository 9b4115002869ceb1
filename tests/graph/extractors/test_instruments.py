"""Unknown instruments that a letter names."""

from __future__ import annotations

import pytest

from graph.extractors import instruments
from graph.model import Certainty, Mention, Sort, Span
from graph.reading import read_text
from graph.sections import Parts
from graph.verify import check


def mentioned(text: str) -> list[Mention]:
    document = read_text(text, name="letter")
    found = list(instruments.extract(document, Parts(body=Span(0, len(document.text)))))
    assert [problem for one in found for problem in check(document, one)] == []
    return found


def named(text: str) -> list[str]:
    return [one.name.text for one in mentioned(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We oppose the Digital Harbours Bill.", ["Digital Harbours Bill"]),
        ("See A/HRC/28/99 and COM(2099) 595.", ["A/HRC/28/99", "COM(2099) 595"]),
        ("a declaration titled “WTO Response to the Harbour Crisis”",
         ["WTO Response to the Harbour Crisis"]),
        ("the “Harbour Plan on Preparedness and Resilience” goes on",
         ["Harbour Plan on Preparedness and Resilience"]),
        ("Re the “Regulatory Impact Analysis of Wider Quays” of May",
         ["Regulatory Impact Analysis of Wider Quays"]),
        ("Nous refusons la loi n° 2099-575.", ["loi n° 2099-575"]),
        ("Rechazamos la Ley de Propiedad Portuaria.", ["Ley de Propiedad Portuaria"]),
    ],
)  # fmt: skip
def test_a_bill_a_document_and_a_quoted_title_are_mentions(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The TRIPS Agreement binds.",
        "Section 5 of the Harbours Act binds.",
        "We met “The Three Brave Pilots” yesterday.",
        "He said “this is a bad plan for us all”.",
        "The Act is bad.",
    ],
)
def test_known_instruments_citations_and_other_words_are_none(text: str) -> None:
    assert named(text) == []


def test_all_of_it_is_suggested_with_a_reason() -> None:
    one = mentioned("We oppose the Digital Harbours Bill.")[0]
    assert (one.certainty, one.sort, one.thing) == (Certainty.SUGGESTED, Sort.INSTRUMENT, None)
    assert one.reasons
