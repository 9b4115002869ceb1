"""Those who sign behind ``/s/``, with a post right below their name, or as *Lead* of a field."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors import signatories
from graph.reading import read_text
from graph.verify import check
from tests.graph.extractors.texts import told

LETTER = (
    "Dear Minister,\n\nWe write about the papers of the Council, which concern the rights of all"
    " of us and which nobody outside has seen so far.\n\nSincerely,\n\n"
)


def signed(block: str) -> list[str]:
    document = read_text(LETTER + block, name="letter")
    found = list(signatories.extract(document, sections.split(document)))
    assert [check(document, record) for record in found] == [[]] * len(found)
    return [told(one) for one in found]


@pytest.mark.parametrize(
    ("block", "found"),
    [
        ("/s/ Papers Alliance\n/s/ Port Watch\n/s/ Letters Coalition\n",
         ["o Papers Alliance", "o Port Watch", "o Letters Coalition"]),
        ("/s/ Anna Rossi\nPresident\nPapers Forum\n\n/s/ Joe Roe\nSecretary\nPort Forum\n",
         ["p Anna Rossi|role=President|aff=Papers Forum",
          "p Joe Roe|role=Secretary|aff=Port Forum"]),
        ("* Letters Coalition\n* /s/ Anna Rossi, independent researcher\n",
         ["o Letters Coalition", "p Anna Rossi|role=independent researcher"]),
        ("/s/ Anna Rossi\nAnna Rossi\nDirector\nPapers Forum\n\n"
         "/s/Joe Roe/s/\nJoe Roe\nChair\nPort Forum\n",
         ["p Anna Rossi|role=Director|aff=Papers Forum", "p Joe Roe|role=Chair|aff=Port Forum"]),
    ],
)  # fmt: skip
def test_the_mark_of_a_hand_is_no_part_of_a_name(block: str, found: list[str]) -> None:
    assert signed(block) == found


@pytest.mark.parametrize(
    ("block", "found"),
    [
        ("Papers Forum\nPort Watch Ghana, Ghana\nRosa Delgado Ibarra\n"
         "Campaign Coordinator, Letters Forum\n",
         ["o Papers Forum", "o Port Watch Ghana|cc=GH",
          "p Rosa Delgado Ibarra|role=Campaign Coordinator|aff=Letters Forum"]),
        ("Papers Forum\nPort Watch\nJoe Roe\nHead of Policy\nLetters Alliance\n",
         ["o Papers Forum", "o Port Watch", "p Joe Roe|role=Head of Policy", "o Letters Alliance"]),
        ("Papers Forum\nPort Watch\nJoe Roe\nProfessor Anna Rossi\nLetters Alliance\n",
         ["o Papers Forum", "o Port Watch", "p Joe Roe", "p Anna Rossi", "o Letters Alliance"]),
    ],
)  # fmt: skip
def test_a_post_right_below_a_name_among_bodies_is_that_person_s(
    block: str, found: list[str]
) -> None:
    assert signed(block) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Anna Rossi, Policy Lead, Mar Aberto (Portugal)",
         "p Anna Rossi|role=Policy Lead|aff=Mar Aberto|cc=PT"),
        ("Anna Rossi, Communications and Advocacy Lead, Papers Forum",
         "p Anna Rossi|role=Communications and Advocacy Lead|aff=Papers Forum"),
        ("Anna Rossi, Community Lead Network", "p Anna Rossi|aff=Community Lead Network"),
        ("Anna Rossi, Women Lead", "p Anna Rossi|aff=Women Lead"),
        ("Jan Novak, Papers Forum", "p Jan Novak|aff=Papers Forum"),
    ],
)  # fmt: skip
def test_lead_is_a_post_behind_a_field_of_work_only(line: str, found: str) -> None:
    assert signed(f"{line}\nJoe Roe, Director, Port Watch\n")[0] == found
