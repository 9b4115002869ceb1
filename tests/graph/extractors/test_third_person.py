"""Senders who speak of themselves by name."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors import demands
from graph.extractors.third_person import Senders
from graph.gazetteer import gazetteer
from graph.model import Certainty
from graph.reading import read_text
from tests.growth import assert_linear


def asked(text: str) -> list[tuple[str, Certainty]]:
    document = read_text(text, name="statement")
    found = demands.extract(document, sections.split(document))
    return [(one.text.text, one.certainty) for one in found]


@pytest.mark.parametrize(
    ("title", "text", "count"),
    [
        ("Quay Watch statement on the nets bill", "Quay Watch urges the ministry to wait.", 1),
        ("QWN: no to the nets bill", "Therefore, QWN calls on the Senate to reject it.", 1),
        ("Quay Coalition statement", "The Coalition asks the Senate to reject it.", 1),
        ("L’Observatoire du quai s’inquiète", "L’Observatoire demande au ministre d’agir.", 1),
        (
            "Hafenverein Norland gegen das Gesetz",
            "Der Hafenverein fordert, dass er handelt.",
            1,
        ),
        ("Quay Watch statement on the nets bill", "Net Watch urges the ministry to wait.", 0),
        ("Nets Act: a statement", "The Act demands that boats carry lamps.", 0),
        ("Human Rights Council: a statement", "The Human Rights Council urges States to act.", 0),
        ("Justice for fishers", "Justice demands that they be heard.", 0),
    ],
)
def test_a_name_that_opens_the_title_may_ask(title: str, text: str, count: int) -> None:
    found = asked(f"{title}\n\nThe works began in May and go on by night.\n\n{text}\n")
    assert [certainty for _, certainty in found] == [Certainty.SUGGESTED] * count


def test_a_name_that_signs_asks_for_sure() -> None:
    text = (
        "Dear Minister,\n\nThe works began in May. Quay Watch urges the ministry to halt them.\n\n"
        "Yours sincerely,\n\nQuay Watch, Norland\nNet Menders Union, Norland\n"
    )
    assert asked(text) == [("Quay Watch urges the ministry to halt them", Certainty.ASSERTED)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Civil society organisations from twelve ports demand that the works end.", 1),
        ("Mehr als 50 Organisationen fordern den Senat auf, das Gesetz zu ändern.", 1),
        ("Armed groups demand a ransom from every boat.", 0),
        ("Industry associations call for longer terms of protection.", 0),
    ],
)
def test_groups_ask_that_are_counted_or_of_civil_society(text: str, count: int) -> None:
    found = asked(f"Port news\n\n{text}\n")
    assert [certainty for _, certainty in found] == [Certainty.SUGGESTED] * count


@pytest.mark.parametrize(
    ("before", "after", "certainty"),
    [
        ("Quay Watch statement\n\n", "", Certainty.SUGGESTED),
        ("Dear Minister,\n\n", "\nYours sincerely,\n\nQuay Watch\n", Certainty.ASSERTED),
    ],
)
def test_what_such_a_name_leads_in_is_asked_where_it_asks(
    before: str, after: str, certainty: Certainty
) -> None:
    text = (
        f"{before}The works go on. Therefore, Quay Watch:\n\n"
        "- Regrets the vote of the board;\n- Calls upon the board to think again;\n"
        f"- Urges the ministry to wait.\n{after}"
    )
    assert asked(text) == [
        ("Calls upon the board to think again", certainty),
        ("Urges the ministry to wait", certainty),
    ]


@pytest.mark.parametrize("piece", ["Quay Watch of the ", "ten groups from all of ", "Aa, (Bb) "])
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    senders = Senders("Quay Watch", (), gazetteer())
    assert_linear(
        lambda text: senders.appeal(text, 0, len(text)),
        lambda size: (piece * size)[:size],
        size=20_000,
    )
