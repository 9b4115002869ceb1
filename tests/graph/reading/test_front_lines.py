from __future__ import annotations

import pytest

from graph.reading.front_lines import front_lines


@pytest.mark.parametrize(
    ("front", "below"),
    [
        ("Title: Rivers\nAuthor: Ana Silva\nCreated: 2011-05-03", "\n\nDear Sir,\n\nWe write."),
        ("title: Rivers | River Watch", "\n\nDear Sir,\n\nWe write."),
        ("---\ntitle: Rivers\nauthor: Ana\n---", "\n\nDear Sir,\n\nWe write."),
        ("Author: Ana Silva", "\n\nDear Sir,"),
    ],
)
def test_the_particulars_at_the_top_are_found(front: str, below: str) -> None:
    found = front_lines(front + below)
    assert found is not None
    assert (front + below)[found.start : found.end] == front


@pytest.mark.parametrize(
    "text",
    [
        "Dear Sir,\n\nWe write.",
        "From: Ana Silva\nTo: the Minister\nSubject: rivers\n\nDear Sir,",
        "Subject: rivers\nDear Sir, we write to you about them.",
        "Author: Ana Silva\n",
        "",
        "Title: Rivers\n\n",
    ],
)
def test_a_letter_without_particulars_has_none(text: str) -> None:
    assert front_lines(text) is None
