from __future__ import annotations

import pytest

from graph import sections
from graph.extractors import totals
from graph.model import Flag
from graph.reading import read_text
from graph.verify import check

NAMES = ("Water Forum", "Rivers Network", "Clean Air Now", "Foodwatch")


def claimed(sentence: str, *, lead: str = "Signed by:") -> list[str]:
    names = "\n".join(f"{at}. {name}" for at, name in enumerate(NAMES, 1))
    asks = "We ask the Council to publish its papers."
    text = f"Dear Sir,\n\n{sentence} {asks}\n\n{lead}\n\n{names}\n"
    document = read_text(text, name="letter")
    found = list(totals.extract(document, sections.split(document)))
    assert all(check(document, one) == [] and one.flags == (Flag.COUNT_DIFFERS,) for one in found)
    return [document.words(one.evidence) for one in found]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("We, the 83 undersigned organisations, write to you.", "83 undersigned"),
        ("We write on behalf of more than 60 groups.", "60 groups"),
        ("This letter is signed by 3 organisations.", "3 organisations"),
        ("Nous, les 12 organisations soussignées, vous écrivons.", "12 organisations"),
        ("Nosotros, las 45 organizaciones firmantes, pedimos.", "45 organizaciones"),
        ("Noi, 30 associazioni firmatarie, chiediamo.", "30 associazioni"),
        ("Wir, die 25 unterzeichnenden Verbände, bitten Sie.", "25 unterzeichnenden Verbände"),
    ],
)  # fmt: skip
def test_a_total_that_the_list_does_not_bear_out_is_flagged(sentence: str, claim: str) -> None:
    assert claimed(sentence) == [claim]


@pytest.mark.parametrize(
    "sentence",
    [
        "We, the 4 undersigned organisations, write to you.",
        "We write on behalf of more than 3 groups.",
        "The Council heard 50 organisations last year.",
        "In 2008 many organisations asked and we signed.",
        "We write to you.",
    ],
)
def test_a_total_that_agrees_or_tells_of_others_is_not(sentence: str) -> None:
    assert claimed(sentence) == []


def test_a_letter_without_list_bears_out_any_total() -> None:
    document = read_text("We, the 83 undersigned organisations, write to you.\n", name="letter")
    assert list(totals.extract(document, sections.split(document))) == []
