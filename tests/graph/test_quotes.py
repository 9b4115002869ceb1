"""A quotation is found where it agrees with the text to the letter, and nowhere else."""

from __future__ import annotations

import random

import pytest

from graph.model import Span
from graph.plugins import Quote
from graph.quotes import Index
from graph.reading import read
from tests.conftest import LETTER

TEXT = (
    "The “Harbour Watch”\n League — of Nelson — asks the WTO, and\nthe WTO answers. "
    "Cafe\u0301 Mu\u00adseum."
)


def _found(quote: Quote) -> str | None:
    span = Index(TEXT).find(quote)
    return TEXT[span.start : span.end] if span else None


@pytest.mark.parametrize(
    ("exact", "printed"),
    [
        ('"Harbour Watch" League', "“Harbour Watch”\n League"),
        ("League - of Nelson", "League — of Nelson"),
        ("and the WTO", "and\nthe WTO"),
        ("Café", "Cafe\u0301"),
        ("Museum", "Mu\u00adseum"),
    ],
)
def test_only_space_marks_and_composition_may_differ(exact: str, printed: str) -> None:
    assert _found(Quote(exact)) == printed


@pytest.mark.parametrize(
    "exact",
    ["harbour watch", "asks the WCO", "of Nelson the WTO", "arbour Watch", "", "  ", "Muse"],
)
def test_other_words_are_not_found(exact: str) -> None:
    assert _found(Quote(exact)) is None


def test_surroundings_and_then_nearness_tell_one_place_from_another() -> None:
    first, second = TEXT.index("WTO"), TEXT.rindex("WTO")
    index = Index(TEXT)
    assert index.find(Quote("WTO")) == Span(first, first + 3)
    assert index.find(Quote("WTO", suffix="answers")) == Span(second, second + 3)
    assert index.find(Quote("WTO", prefix="asks the")) == Span(first, first + 3)
    assert index.find(Quote("WTO", start=second - 2)) == Span(second, second + 3)
    assert index.find(Quote("WTO", prefix="nobody")) is None


def test_faithful_quotations_are_all_found_and_altered_ones_none() -> None:
    text = read(LETTER).text
    index = Index(text)
    words = text.split()
    chance = random.Random(7)  # noqa: S311 - the same sample every time
    for _ in range(300):
        at = chance.randrange(len(words) - 8)
        faithful = words[at : at + chance.randrange(4, 8)]
        assert index.find(Quote(" ".join(faithful))) is not None
        swapped = [*faithful[:2], "harbourmaster", *faithful[3:]]
        assert index.find(Quote(" ".join(swapped))) is None
        cased = " ".join(faithful).swapcase()
        assert cased == " ".join(faithful) or index.find(Quote(cased)) is None
