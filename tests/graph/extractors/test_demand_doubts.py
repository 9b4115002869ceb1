"""What is wanted or owed by whom, and what is said of others or by texts of law."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors import demands
from graph.model import Certainty
from graph.reading import read_text
from tests.graph.extractors.test_demand_forms import found

SURE, LIKELY = Certainty.ASSERTED, Certainty.SUGGESTED


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("I, as a fisher, expect the Parliament to act with care.", LIKELY),
        ("I want you to publish the minutes.", LIKELY),
        ("We want the ban to be lifted.", SURE),
        ("We want the ministry to be open about the quay.", SURE),
        ("We want the government to learn from this and act.", SURE),
        ("We want the ministry to see that the law is kept.", SURE),
        ("We want every port to publish its plan.", SURE),
        ("We expect our government to publish the plan.", SURE),
        ("We want those in power to publish the plan.", SURE),
        ("We need a law to be passed by May.", SURE),
        ("We encourage people in the ministry to publish the plan.", SURE),
        ("We invite supporters of the bill in Parliament to withdraw it.", SURE),
        ("We encourage local residents’ councils to publish the plan.", SURE),
        ("I write to you because I need to ask you to close the quay.", SURE),
        ("I write to take this opportunity to urge you to close the quay.", SURE),
        ("ICH FORDERE DIE SCHLIESSUNG DES HAFENS.", SURE),
        ("I encourage the Board to wait for the vote.", SURE),
        ("Please do not build the quay.", SURE),
        ("Die Abgeordneten dürfen sich davon nicht ablenken lassen.", LIKELY),
        ("Die Regierung darf das Gesetz nicht verabschieden.", LIKELY),
        ("Es sollten auch sofort Maßnahmen wie ein neues Verbot eingeleitet werden.", LIKELY),
        ("The duration of the permits should be shortened considerably.", LIKELY),
        ("Entry to the port should be made conditional on this.", LIKELY),
        ("Los puertos deben ser fortalecidos.", LIKELY),
        ("Os portos devem ser fortalecidos.", LIKELY),
        ("Le regole devono essere incluse nel testo.", LIKELY),
        ("La règle doit être adoptée.", LIKELY),
        ("Riteniamo che le regole debbano essere incluse nel testo.", LIKELY),
        ("We believe that the HBR should wait longer.", LIKELY),
        ("Release Ada Kort, Bo Lind and Cy Moe immediately and unconditionally.", LIKELY),
    ],
)
def test_what_is_wanted_of_somebody(text: str, certainty: Certainty) -> None:
    assert [one.certainty for one in found(text)] == [certainty]


@pytest.mark.parametrize(
    "text",
    [
        "We want you to know that we wait.",
        "I want the government to be strong.",
        "I want the sea to rise.",
        "We expect the fish to return.",
        "I would also encourage local people to visit the quay.",
        "I encourage all residents to take part.",
        "Please do get in touch with the crews.",
        "I write on behalf of Quay Watch, an agency with a mandate to advise ministers on ports.",
        "We write for a league founded to demand safe ports.",
        "Die Fischer dürfen das Netz nicht auswerfen.",
        "Es sollte erwähnt werden, dass die Regeln neu sind.",
        "Die Briefe müssen am Abend mit dem Boot ins Dorf gebracht werden.",
        "It should be made clear that we wait.",
        "Sie müssen am Montag nicht kommen.",
        "Die Behörde darf nicht nur prüfen.",
        "The fee should be abolished, said the firm.",
        "The ministry thinks the fee should be abolished.",
        "Free Willy was shown at the quay now.",
        "The mayor believes that the HBR should wait longer.",
    ],
)
def test_what_is_wanted_of_nobody(text: str) -> None:
    assert found(text) == []


def test_a_rule_that_a_letter_quotes_is_no_demand() -> None:
    text = (
        "Dear Minister,\n\nI recall the port rules.\n\n> The Board shall sign the minutes.\n\n"
        "> We demand that the Board wait.\n\nYours sincerely,\n\nAda Kort\n"
    )
    document = read_text(text, name="letter")
    records = demands.extract(document, sections.split(document))
    assert [(one.text.text, one.certainty) for one in records] == [
        ("We demand that the Board wait", LIKELY)
    ]


def test_a_rule_that_a_letter_asks_for_is_suggested() -> None:
    asking = "We ask you to add this rule to the plan:"
    text = f"Dear Minister,\n\n{asking}\n\n> The Board shall sign it.\n\nYours,\n\nAda Kort\n"
    document = read_text(text, name="letter")
    (one,) = demands.extract(document, sections.split(document))
    assert (one.text.text, one.certainty) == ("The Board shall sign it", LIKELY)


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("We thus strongly encourage you to open the quay.", SURE),
        ("Daher: wir Unterzeichnende, Leute vom Kai, bitten Sie, das Gesetz zu ändern.", SURE),
        (
            "Nous, pêcheurs de l’Union du quai (membres de quai.org), demandons le retrait.",
            SURE,
        ),
        ("Per esporLe queste proposte siamo a chiederLe un incontro.", SURE),
        ("The ferries must be immediately restored.", LIKELY),
        ("A first step the Board should take is to follow its own rules.", LIKELY),
        ("Le associazioni del porto hanno chiesto che il molo resti aperto.", LIKELY),
        ("Las organizaciones han pedido que el muelle siga abierto.", LIKELY),
    ],
)
def test_what_senders_ask_behind_their_names(text: str, certainty: Certainty) -> None:
    assert [one.certainty for one in found(text)] == [certainty]


@pytest.mark.parametrize(
    "text",
    [
        "Wir Fischer, die am Kai leben, bitten nicht um Geld.",
        "Siamo a chiedere scusa per il ritardo.",
        "The ferries must be slowly rowed by two.",
        "A simple step the fishers took was to wait.",
        "Le associazioni del porto hanno un molo nuovo.",
        "Nous, pêcheurs du quai, avons attendu.",
    ],
)
def test_other_deeds_of_groups_ask_nothing(text: str) -> None:
    assert found(text) == []


def test_a_letter_that_tells_of_another_letter_does_not_ask_what_that_did() -> None:
    told = "Over 50 NGOs sent an open letter on 3 May 2031 to the Board asking it to wait."
    letter = f"Dear Minister,\n\n{told}\n\nYours sincerely,\n\nAda Kort\n"
    for text, count in ((letter, 0), (f"The works began.\n\n{told}\n", 1)):
        document = read_text(text, name="letter")
        records = list(demands.extract(document, sections.split(document)))
        assert [one.certainty for one in records] == [LIKELY] * count
