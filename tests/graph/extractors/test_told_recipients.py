"""Addresses in forms that look like something else, and letters that a press text tells of."""

from __future__ import annotations

import pytest

from graph.model import Certainty
from tests.graph.extractors.texts import ABOUT_PAPERS as BODY
from tests.graph.extractors.texts import addressed, named

WCO = "World Customs Organization"


def test_an_address_that_begins_as_a_greeting_does_is_none() -> None:
    text = (
        "Rome, 22 mai 2031\n\nMonsieur Jean A. Roux\nPrésident de l’Institut des Papiers\n"
        f"12 rue du Port\n\nMonsieur le Président,\n\n{BODY}"
    )
    assert named(text) == [("Jean A. Roux", "Président", "Institut des Papiers")]


def test_a_second_label_opens_a_second_address_and_petitioners_are_nobody() -> None:
    text = (
        "To: The Clerk of the Papers Assembly\n    NAIROBI\n\n"
        "And to: Hon. Joe Roe\n        Minister for Papers\n\n"
        f"WE, the undersigned citizens,\n\n{BODY}"
    )
    assert [(name, role) for name, role, _ in named(text)] == [
        (None, "The Clerk"), ("Joe Roe", "Minister for Papers"),
    ]  # fmt: skip


def test_titled_persons_below_copies_each_get_one() -> None:
    copied = (
        "CC:\nThe Honorable Joe Roe, Chairman, House Committee on Papers and Harbours\n"
        "The Honorable Ann Poe, Ranking Member, House Committee on Papers\n"
        "Delegations to the Papers Council\n"
    )
    text = f"Dear Sir,\n\n{BODY}\nYours sincerely,\n\nJane Doe\n\n{copied}"
    assert [(name, role) for name, role, _ in named(text, copy=True)] == [
        ("Joe Roe", "Chairman"), ("Ann Poe", "Ranking Member"), (None, "Delegations"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "addressee"),
    [
        (f"sent an open letter to {WCO} President Ann Poe, calling on it to",
         ("Ann Poe", "President", WCO)),
        (f"published an open letter to the {WCO}, asking it to", (None, None, WCO)),
    ],
)  # fmt: skip
def test_a_press_text_tells_to_whom_a_letter_went(
    told: str, addressee: tuple[str | None, str | None, str | None]
) -> None:
    text = f"# Nets are bad\n\nRome, 3 May 2031 - Nine groups today {told} burn its nets.\n\n{BODY}"
    assert named(text) == [addressee]
    assert {one.certainty for one in addressed(text)} == {Certainty.SUGGESTED}


def test_a_page_about_a_reply_tells_to_whom_an_earlier_letter_went() -> None:
    text = (
        f"# Response to our open letter\n\nWe sent an open letter to Mr. Joe Roe, in May.\n\n{BODY}"
    )
    assert named(text) == []


def test_two_who_are_asked_in_one_breath_are_two() -> None:
    text = f"We call on {WCO} Members and the Papers Commission to burn nets.\n\n{BODY}"
    assert len(named(text)) == 2
