"""Sentences in which the senders ask: who speaks, and whom they name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.extractors.appeals import Appeal, Strength, appeals, duty


def appeal(text: str) -> Appeal | None:
    return next(appeals(text, 0, len(text)), None)


@pytest.mark.parametrize(
    ("text", "opening", "named"),
    [
        ("We call on the WCO to publish it.", "We call on", "the WCO"),
        ("Thus we call upon the WCO to publish it.", "we call upon", "the WCO"),
        ("We urge you to publish it.", "We urge", "you"),
        ("We would also like to urge the Council to act.", "We would", "the Council"),
        ("We hereby respectfully ask the WTO to act.", "We hereby", "the WTO"),
        ("We are calling on all governments to act.", "We are", "all governments"),
        ("We are writing to ask the Council to act.", "We are", "the Council"),
        ("I appeal to the minister to act.", "I appeal", "the minister"),
        ("We recommend that the WCO act.", "We recommend", "the WCO act"),
        ("We, groups from all regions, urge the WTO to act.", "We, groups", "the WTO"),
        ("We the undersigned groups call on the WTO to act.", "We the", "the WTO"),
        ("We, the undersigned, from all regions urge the WTO to act.", "We, the", "the WTO"),
        ("We continue to call upon the WTO to act.", "We continue", "the WTO"),
        ("We support it and respectfully urge the WTO to act.", "urge", "the WTO"),
        (
            "I am writing to you as the secretary of Quay Watch, which has members in twelve ports"
            " of the coast and in four countries, to urge the WTO to act.",
            "urge",
            "the WTO",
        ),
        ("Nous vous conjurons d’agir.", "Nous vous", ""),
        ("Nous vous saurions gré de retirer le projet.", "Nous vous", ""),
        ("Les agradeceríamos que nos devuelvan el muelle.", "Les agr", "nos devuelvan el muelle"),
        (
            "Wir wären Ihnen dankbar, wenn Sie uns den Kai lassen.",
            "Wir wären",
            "Sie uns den Kai lassen",
        ),
        ("The undersigned urge the WTO to act.", "The undersigned", "the WTO"),
        ("Our two organisations urge the WTO to act.", "Our two", "the WTO"),
        ("The signatories ask the WTO to act.", "The signatories", "the WTO"),
        ("Nous appelons la Commission à agir.", "Nous appelons", "la Commission"),
        ("Instamos a los ministros a publicar los textos.", "Instamos", "a los ministros"),
        ("Wir fordern die Kommission auf.", "Wir fordern", "die Kommission auf"),
    ],
)
def test_an_appeal_tells_who_asks_and_who_is_asked(text: str, opening: str, named: str) -> None:
    found = appeal(text)
    assert found is not None
    assert found.strength is Strength.ASKED
    assert text[found.start :].startswith(opening)
    assert text[slice(*found.named)].strip() == named


@pytest.mark.parametrize(
    "text",
    [
        "They call on the WCO to publish it.",
        "We know that they call on the WCO to publish it.",
        "The groups who urge the WTO to act are many.",
        "We have asked the WTO to act.",
        "We, the undersigned, fear that companies urge the WTO to act.",
        "We do not ask the WTO to act.",
        "We never urge anybody to act.",
        "We asked them and they will demand an answer.",
        "A request for documents was made.",
        "We wonder. They urge the WTO to act.",
        "We would welcome a chance to meet you.",
        "We would welcome the opportunity of a visit.",
        "We would welcome your response.",
        "We would very much welcome your early views on this.",
        "We would welcome hearing from you.",
        "We would welcome a reply by Friday.",
        "We would welcome further discussion with your office.",
        "Nous vous saurions gré de votre réponse.",
        "Nous vous serions reconnaissants de bien vouloir nous répondre.",
        "Les agradeceríamos que nos respondan pronto.",
        "Wir würden uns freuen, wenn Sie uns bald antworten.",
        "Wir würden uns freuen, wenn wir von Ihnen hören.",
        "",
    ],
)
def test_what_others_ask_or_asked_before_is_no_appeal(text: str) -> None:
    assert appeal(text) is None


@pytest.mark.parametrize(
    ("text", "clause", "who"),
    [
        ("We believe that the WCO should act.", "the WCO should act.", "the WCO"),
        ("We firmly believe that the WCO must act.", "the WCO must act.", "the WCO"),
        ("We are of the view that states ought to act.", "states ought to act.", "states"),
        ("We are convinced that the WTO has to act.", "the WTO has to act.", "the WTO"),
    ],
)
def test_a_belief_gives_its_clause(text: str, clause: str, who: str) -> None:
    found = appeal(text)
    assert found is not None
    assert found.strength is Strength.BELIEVED
    assert text[found.start :] == clause
    assert text[slice(*found.named)] == who


@pytest.mark.parametrize(
    "text",
    [
        "They believe that the WCO should act.",
        "We believe that the WCO acted in haste.",
        "We believe that the WCO should have acted.",
        "It is believed that the WCO should act.",
    ],
)
def test_a_belief_of_others_or_about_the_past_is_none(text: str) -> None:
    assert appeal(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "It is important that the Senate ratify it.",
        "It is therefore absolutely vital that states act.",
        "What is needed is for the ministry to act.",
        "We trust that the ministry will act.",
        "We would welcome a public hearing on the plan.",
        "We would welcome a response from the Senate to the floods.",
        "We would welcome a strong law.",
    ],
)
def test_a_wish_is_weaker_than_a_request(text: str) -> None:
    found = appeal(text)
    assert found is not None
    assert found.strength is Strength.WISHED


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The WTO must act.", "The WTO"),
        ("Therefore, the WTO should act.", "the WTO"),
        ("States need to act.", "States"),
        ("The WTO should have acted.", None),
        ("The WTO acts.", None),
    ],
)
def test_a_duty_names_whose_it_is(text: str, who: str | None) -> None:
    found = duty(text, 0, len(text))
    assert (text[slice(*found.named)] if found else None) == who


def test_only_the_sentence_is_read() -> None:
    text = "They met. We urge the WTO to act."
    assert list(appeals(text, 0, 9)) == []
    assert len(list(appeals(text, 10, len(text)))) == 1


@given(st.text(st.sampled_from(list("we urgcalonthmus ,.;:")), max_size=120))
def test_an_appeal_lies_within_its_sentence(text: str) -> None:
    for found in appeals(text, 0, len(text)):
        assert 0 <= found.start <= found.verb_end <= len(text)
        assert found.named[0] <= found.named[1] <= len(text)
