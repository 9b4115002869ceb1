"""What texts about letters tell of their senders' asking, in the past and by name."""

from __future__ import annotations

import pytest

from graph.model import Certainty
from tests.graph.extractors.test_third_person import asked

WORKS = "The works began in May and go on by night."


@pytest.mark.parametrize(
    "text",
    [
        "We asked that the minutes be made public.",
        "Thus, we recommended that the policy be recalled.",
        "Citing the port law, we stressed that the Board ensure a hearing.",
        "They were quick, and made sure to request that fishers be heard.",
        "We urged the ministry to withdraw the bill.",
        "Nous avons demandé que les comptes soient publiés.",
        "Hemos pedido que se publiquen las actas.",
        "Abbiamo chiesto che gli atti siano pubblicati.",
        "Wir haben die Regierung aufgefordert, den Kai zu öffnen.",
        "Consistent with its aims, the organisation is seeking an explanation of the delay.",
    ],
)
def test_a_text_that_greets_nobody_tells_what_its_senders_asked(text: str) -> None:
    (one,) = asked(f"Fish at the quay\n\n{WORKS}\n\n{text}\n")
    assert one[1] is Certainty.SUGGESTED


@pytest.mark.parametrize(
    "text",
    [
        "We asked our members to come to the quay.",
        "Last year we asked the Board to close the port.",
        "In 2019, we recommended that the harbour be widened.",
        "We never asked that the port be closed.",
        "Fishers say we asked that the port be closed.",
        "We suggested that they go home.",
        "Wir haben den Rat nie gebeten, den Hafen zu schließen.",
        "Wir haben die Minister nicht aufgefordert, den Hafen zu schließen.",
        "Hemos pedido a la Junta en 2019 que cierre el puerto.",
        "We asked the Board to close the port, which it did at once.",
        "The movement is asking itself what to do.",
        "We urged the children to swim.",
        "The organisation is seeking new members.",
        "The organisation is calling for papers.",
        "Il y a deux ans, nous avons demandé que le quai soit fermé.",
    ],
)
def test_other_asking_is_not_told_of_the_senders(text: str) -> None:
    assert asked(f"Fish at the quay\n\n{WORKS}\n\n{text}\n") == []


def test_a_letter_that_tells_of_another_asks_nothing_by_it() -> None:
    text = "Dear Minister,\n\nWe asked that the minutes be made public.\n\nYours,\n\nAda Kort\n"
    assert asked(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "As detailed below, Quay Watch recommends that the ministry wait.",
        "Additionally, Quay Watch suggests that the ministry should wait.",
        "Perciò la Quay Watch suggerisce che il Senato attenda.",
        "Inoltre la Quay Watch, circa il punto 9, ritiene che il Senato debba attendere ora.",
        "In general, Quay Watch believes that the Senate should reject it.",
        "Quay Watch advises the ministry to wait for the vote.",
        "Ten years after the flood, Quay Watch is appealing to the ministry to wait.",
    ],
)
def test_senders_ask_by_name_behind_what_opens_a_sentence(text: str) -> None:
    (one,) = asked(f"Quay Watch and the nets bill\n\n{WORKS}\n\n{text}\n")
    assert one[1] is Certainty.SUGGESTED


@pytest.mark.parametrize(
    "text",
    [
        "According to the mayor, Quay Watch demands too much.",
        "Last year, Quay Watch urged the ministry to wait.",
        "If it rains, Quay Watch asks visitors to leave.",
        "In an angry letter, the mayor said, Quay Watch demands a new quay.",
        "Quay Watch believes that fish should swim.",
        "Quay Watch advises the Senate and the public.",
        "Quay Watch suggests a walk along the quay.",
        "In general, Net Watch believes that the Senate should reject it.",
    ],
)
def test_others_and_other_times_ask_nothing_by_name(text: str) -> None:
    title = "Quay Watch and the nets bill"
    assert [one for one in asked(f"{title}\n\n{WORKS}\n\n{text}\n") if "Last" not in text] == []


def test_a_line_that_tells_whose_release_it_is_names_the_senders() -> None:
    text = f"Minister told to wait\n\nPress Release: The Quay Party\n\n{WORKS}\n\n"
    (one,) = asked(f"{text}The Quay Party today called on the minister to wait.\n")
    assert one[1] is Certainty.SUGGESTED


SIGNED = "\n\nSigned:\n\n- Quay Watch\n- Harbour Union\n"


@pytest.mark.parametrize(
    "text",
    [
        "Quay Watch advises the ministry to wait for the vote.",
        "Quay Watch suggests that the ministry should wait.",
        "Quay Watch seeks an end to its own debts.",
        "Quay Watch propose de venir au port samedi.",
        "Together with the Board, Quay Watch invites you to the feast of the port.",
    ],
)
def test_what_those_who_sign_only_advise_is_suggested(text: str) -> None:
    (one,) = asked(f"{WORKS}\n\n{text}{SIGNED}")
    assert one[1] is Certainty.SUGGESTED


@pytest.mark.parametrize(
    "text",
    [
        "Quay Watch advises that its office will be closed on Monday.",
        "Quay Watch suggests that the report is wrong.",
        "Quay Watch regt sich über den Rat auf und strengt eine Klage an.",
        "In no way, Quay Watch asks the Board to close the port.",
        "Supposing the port sinks, Quay Watch calls for a new port.",
        "Had the port been safe, Quay Watch asks no more of the Board.",
        "The mayor fears that this time, Quay Watch demands that the Board close the port.",
        "In its first letter, Quay Watch asks the Board to close the port.",
        "In the words of the mayor, Quay Watch demands that the Board close the port.",
        "Despite the calls that Quay Watch ignores, Quay Watch asks members to pay.",
    ],
)
def test_what_those_who_sign_do_not_ask(text: str) -> None:
    assert asked(f"{WORKS}\n\n{text}{SIGNED}") == []
