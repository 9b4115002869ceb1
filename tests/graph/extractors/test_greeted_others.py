"""Heads that name others than those greeted: senders, and persons who are only named there."""

from __future__ import annotations

import pytest

from graph.model import Certainty
from tests.graph.extractors.texts import ABOUT_PAPERS as BODY
from tests.graph.extractors.texts import Named, addressed, named

BERG: list[Named] = [("Berg", "Minister", None)]
WRITTEN: list[Named] = [("Ana Ruiz", "Director", "Food and Agriculture Organization")]


@pytest.mark.parametrize(
    ("line", "greeting", "signed", "expected"),
    [
        ("Bo Lund, FAO", "Dear Minister Berg,", "Joe Poe", BERG),
        ("Ana Ruiz, FAO", "Dear Minister Berg,", "Ana Ruiz", BERG),
        ("Ana Ruiz, Ports Council", "Dear Minister Berg,", "A. Ruiz", BERG),
        ("Ana Ruiz\nDirector\nPorts Council", "Dear Minister Berg,", "Joe Poe", BERG),
        ("Ana Ruiz, Ports Council", "Dear Minister,", "Ana Ruiz", [(None, "Minister", None)]),
        ("Ana Ruiz, Ports Council", "Dear Sir or Madam,", "Ms Ruiz", []),
        ("Ana Ruiz, FAO", "Dear Ms Ruiz,", "Joe Poe", [("Ana Ruiz", None, "FAO")]),
        ("Ana Ruiz, FAO", "Dear Ana,", "Joe Poe", [("Ana Ruiz", None, "FAO")]),
    ],
)
def test_a_name_beside_a_body_is_addressed_where_no_other_is_greeted(
    line: str, greeting: str, signed: str, expected: list[Named]
) -> None:
    text = f"12 May 2031\n\n{line}\n\n{greeting}\n\n{BODY}\n\nYours sincerely,\n\n{signed}\n"
    assert named(text) == expected


@pytest.mark.parametrize("line", ["Green Cross, FAO", "Ana Ruiz, Ports Council"])
def test_a_name_beside_a_body_that_nobody_greets_is_only_suggested(line: str) -> None:
    head = f"12 May 2031\n\n{line}\n\nDear Sir or Madam,\n\n{BODY}"
    assert [one.certainty for one in addressed(head)] == [Certainty.SUGGESTED]
    copied = f"Dear Minister Berg,\n\n{BODY}\n\nYours,\n\nJoe Poe\n\ncc: {line}\n"
    assert [one.certainty for one in addressed(copied) if one.copy] == [Certainty.SUGGESTED]


@pytest.mark.parametrize(
    ("head", "signed"),
    [
        ("Dr Ana Ruiz\nPresident\nQuay Rights League", "Dr Ana Ruiz"),
        ("Ana Ruiz MP\nBo Lund MP\nHouse of Commons", "Ana Ruiz MP\nBo Lund MP"),
        ("By Ana Ruiz and Bo Lund, Harbour Board", "Ana Ruiz and Bo Lund"),
    ],
)
def test_who_signs_or_stands_beside_who_does_is_no_addressee(head: str, signed: str) -> None:
    text = f"12 May 2031\n\n{head}\n\nDear Minister,\n\n{BODY}\n\n{signed}\n"
    assert named(text) == [(None, "Minister", None)]


SIGNED = "Ana Ruiz, Quay Rights League\nBo Lund, Harbour Watch"


@pytest.mark.parametrize(
    ("title", "organisation", "signed", "expected"),
    [
        ("Ms ", "Food and Agriculture Organization", SIGNED, WRITTEN),
        ("Mme ", "Food and Agriculture Organization", SIGNED, WRITTEN),
        ("Frau Dr. ", "Food and Agriculture Organization", SIGNED, WRITTEN),
        ("Ms ", "Food and Agriculture Organization", "Ana Ruiz, campaigner, Quay Union", WRITTEN),
        ("Dr ", "Food and Agriculture Organization", SIGNED, []),
        ("", "Food and Agriculture Organization", SIGNED, []),
        ("Ms ", "Quay Rights League", SIGNED, []),
        ("Ms ", "The Quay Rights League", SIGNED, []),
        ("Ms ", "Quay Rights League (QRL)", SIGNED, []),
        ("Ms ", "Quay Rights League", "Ana Ruiz", []),
        ("Ms ", "Quay Rights League", "Ana Ruiz\nDirector", []),
        ("Ms ", "Food and Agriculture Organization", "Ana Ruiz, FAO", []),
    ],
)
def test_a_namesake_of_one_who_signs_is_addressed_where_another_body_signs(
    title: str, organisation: str, signed: str, expected: list[Named]
) -> None:
    head = f"{title}Ana Ruiz\nDirector\n{organisation}"
    text = f"12 May 2031\n\n{head}\n\nDear Sir or Madam,\n\n{BODY}\n\nYours,\n\n{signed}\n"
    assert named(text) == expected


@pytest.mark.parametrize(
    ("head", "greeting", "signed", "expected"),
    [
        ("Ana Ruiz\nQuay Rights League", "Dear colleagues,", "Ana Ruiz", []),
        ("Quay Rights League\nGreen Cross\nHarbour Watch", "Dear Commissioner,",
         "Quay Rights League\nGreen Cross", [(None, "Commissioner", None)]),
        ("Le Président\nLigue des quais", "Madame la Députée,", "Luc Roux\nPrésident",
         [(None, "Députée", None)]),
        ("On. Mario Bianchi\nOn. Luca Verdi\nMembri della Commissione Porti",
         "Egregio Presidente,", "On. Mario Bianchi\nOn. Luca Verdi",
         [(None, "Presidente", None)]),
        ("Anne Noir, Croix verte\n\nÀ Madame la Ministre des Ports", "Madame la Ministre,",
         "Anne Noir", [(None, "Ministre des Ports", None)]),
    ],
)  # fmt: skip
def test_bodies_posts_and_groups_that_sign_are_no_addressees(
    head: str, greeting: str, signed: str, expected: list[Named]
) -> None:
    text = f"12 May 2031\n\n{head}\n\n{greeting}\n\n{BODY}\n\nRespectfully,\n\n{signed}\n"
    assert named(text) == expected


@pytest.mark.parametrize(("name", "greeted"), [("Gómez", "Gomez"), ("O’Brien", "O'Brien")])
def test_a_surname_is_known_again_without_accents(name: str, greeted: str) -> None:
    head = f"12 May 2031\n\nAna {name}\nDirector\nPorts Council\n\nDear Ms {greeted},\n\n"
    assert named(head + BODY) == [(f"Ana {name}", "Director", "Ports Council")]
