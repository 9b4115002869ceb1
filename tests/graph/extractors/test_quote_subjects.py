"""The subject of a sentence that leads quoted words in is their source."""

from __future__ import annotations

import pytest

from graph.extractors.quote_subjects import subject
from tests.graph.extractors.texts import sources

QUOTE = "“no boat may be turned away at night”"


@pytest.mark.parametrize(
    ("lead", "source"),
    [
        ("The Ports Inspectorate of the isles itself concluded that", "Ports Inspectorate"),
        ("The league's own review of 2021 acknowledged", "league's own review of 2021"),
        ("Order 14/22/P limits the fee to the rule that", "Order 14/22/P"),
        ("Recital 10 exempts those who hold that", "Recital 10"),
        ("Principle 4(2) of the Code of Ports, which the Board adopted in 2019, says that",
         "Principle 4(2) of the Code of Ports"),
        ("In its Opinion 3/19, the Board of Pilots held that", "Opinion 3/19"),
        ("In its report on fees the Committee on Boats concluded:", "Committee on Boats"),
        ("In his Safety of Small Boats report the coroner wrote:", "Safety of Small Boats report"),
        ("As Vera, 17, from the islands put it:", "Vera"),
        ("The Quay Union further alleges that", "Quay Union"),
        ("We note the Harbour Board’s view that", "Harbour Board"),
        ("The Quay Union says that “no rule was kept”. It also maintains that", "Quay Union"),
        ("The Harbour Commissioner, Professor Ada Stone, warned last year:", "Professor Ada Stone"),
        ("In 2015 the inspector of the ports, Bo Maas, wrote that", "Bo Maas"),
        ("Section 4 of the Harbours Act says the Master shall see that",
         "Section 4 of the Harbours Act"),
    ],
)  # fmt: skip
def test_who_or_what_the_sentence_says_it_of(lead: str, source: str) -> None:
    got = sources(f"{lead} {QUOTE}.")[-1]
    assert got is not None
    assert got.startswith(source)


@pytest.mark.parametrize(
    "lead",
    ["We hold that", "It is clear, they say, that", "Member States agree that", "He added:"],
)
def test_a_pronoun_tells_nobody(lead: str) -> None:
    assert sources(f"{lead} {QUOTE}.")[0] in {None, "Member States"}


def test_a_speaker_without_name_is_one_too() -> None:
    assert sources(f"{QUOTE[:-1]},” says the pilot of a small boat.") == ["pilot of a small boat"]


def test_the_same_speaker_goes_on_in_the_paragraph() -> None:
    text = f"{QUOTE[:-1]},” said Ada Stone, a pilot. “Nobody told us that it was over.”"
    assert sources(text) == ["Ada Stone", "Ada Stone"]


@pytest.mark.parametrize("piece", ["The Board said ", "the Board, which ", "a, b, ", "in its "])
def test_long_sentences_are_looked_at_from_their_end(piece: str) -> None:
    text = "The Board " + piece * 3000
    assert subject(text, 0, len(text)) is None or len(piece) > len("in its ")
