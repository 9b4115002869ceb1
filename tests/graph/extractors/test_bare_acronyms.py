"""Three letters that may be a treaty's are suggested unless something settles them."""

from __future__ import annotations

import pytest

from graph.extractors import extract
from graph.model import Certainty, Citation, Mention
from graph.reading import read_text

LETTER = (
    "Dear Minister,\n\nWe ask you to keep the tide rules of the port. {}\n\nYours,\n\nAna Roe\n"
)


def certainties(words: str, kind: type[Citation | Mention]) -> set[Certainty]:
    found = extract(read_text(LETTER.format(words), name="letter"))
    return {one.certainty for one in found if isinstance(one, kind)}


@pytest.mark.parametrize(
    "words",
    ["Dame Jane Poe CBE came.", "A CAT scan costs much.", "The EPC built the quay.", "GPA counts."],
)
def test_three_letters_alone_are_suggested(words: str) -> None:
    assert certainties(words, Citation) == {Certainty.SUGGESTED}


@pytest.mark.parametrize(
    "words",
    [
        "The CAT binds all, as Article 3 CAT does.",
        "The Convention against Torture (CAT) binds all, and the CAT helps.",
        "TRIPS and the ICCPR bind all.",
    ],
)
def test_a_longer_name_or_a_provision_settles_them(words: str) -> None:
    assert certainties(words, Citation) == {Certainty.ASSERTED}


def test_acts_of_which_three_letters_are_told_are_suggested_and_bodies_are_not() -> None:
    assert certainties("We use AVG at home.", Mention) == {Certainty.SUGGESTED}
    assert certainties("The Digital Services Act (DSA) holds.", Mention) == {Certainty.ASSERTED}
    assert certainties("The WCO met.", Mention) == {Certainty.ASSERTED}
