"""What is said to exceed or conflict with a norm."""

from __future__ import annotations

import pytest

from graph.extractors.comparisons import compared
from graph.extractors.passages import passages
from graph.gazetteer import gazetteer
from graph.model import Span
from graph.reading import read_text

TRIPS = "https://w3id.org/policygraph/ref/treaty/trips"


def beyond(text: str) -> tuple[str, str] | None:
    """What exceeds TRIPS in the first sentence, and the words that say so."""
    document = read_text(text, name="letter")
    passage = next(passages(document, Span(0, len(text))))
    start = text.index("TRIPS")
    found = compared(
        passage,
        passage.sentences[0],
        cited=(start, start + len("TRIPS"), TRIPS),
        names=gazetteer(),
    )
    return (found.value.rpartition("/")[2], document.words(found.source)) if found else None


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("ACTA goes beyond TRIPS.", ("acta", "ACTA")),
        ("The SECURE standards go beyond TRIPS.", ("wco-secure", "SECURE standards")),
        ("Standards that go beyond TRIPS in the SECURE Working Group.", ("wco-secure", "SECURE")),
        ("Standards of the WCO go beyond TRIPS.", ("wco", "WCO")),
        ("At the WCO, ACTA goes beyond TRIPS.", ("acta", "ACTA")),
        ("These rules go beyond TRIPS.", None),
        ("These rules go beyond TRIPS. ACTA is worse.", None),
        ("TRIPS goes beyond TRIPS.", None),
    ],
)
def test_the_nearest_text_of_the_sentence_is_compared(
    text: str, what: tuple[str, str] | None
) -> None:
    assert beyond(text) == what
