"""Lists that a sentence leads in without a colon, in capitals, by deeds it names, or as told."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors import demands
from graph.model import Certainty
from graph.reading import read_text

SURE, LIKELY = Certainty.ASSERTED, Certainty.SUGGESTED


def asked(text: str) -> list[tuple[str, Certainty]]:
    document = read_text(text, name="letter")
    found = demands.extract(document, sections.split(document))
    return [(one.text.text, one.certainty) for one in found]


def in_letter(text: str) -> list[tuple[str, Certainty]]:
    return asked(f"Dear Minister,\n\n{text}\n\nYours sincerely,\n\nAda Kort\n")


@pytest.mark.parametrize(
    ("lead", "items"),
    [
        (
            "I therefore ask you, with all the means that you have and without any delay",
            ("to stop the bill in May", "to resume the talks on nets"),
        ),
        (
            "Ich bitte Sie nun, mit allem Einfluss, den Sie am Kai haben",
            ("das Gesetz im Mai zu verhindern", "den Vorschlag des Senats zu unterstützen"),
        ),
        (
            "Nous vous demandons donc, avec tous les moyens dont vous disposez sur le quai",
            ("de retirer le décret sur les filets", "de publier les comptes du port"),
        ),
        (
            "Pedimos a la Junta del puerto que adopte medidas y que en todo caso, y sin demora",
            ("que haga excepciones para los barcos pequeños", "que publique las actas"),
        ),
        (
            "Here are some concrete actions that I hope you will take:",
            ("Urgently contact the minister", "When the bill comes, put down a motion"),
        ),
        (
            "Voici les trois mesures concrètes que nous vous demandons :",
            ("Retirer le décret sur les filets", "Publier les comptes du port"),
        ),
        (
            "CHIEDE AL MINISTRO DEI PORTI",
            ("Quali misure intende prendere sul molo", "Di considerare un decreto d’urgenza"),
        ),
        (
            "IMPEGNA IL SINDACO E LA GIUNTA A:",
            ("riaprire il molo entro maggio", "pubblicare i conti del porto"),
        ),
        (
            "SOLICITA:",
            ("Que se publiquen las actas", "Que se retire la ley de redes"),
        ),
    ],
)
def test_such_sentences_lead_in_what_is_asked(lead: str, items: tuple[str, ...]) -> None:
    text = lead + "\n\n" + "".join(f"- {item}.\n" for item in items)
    assert in_letter(text) == [(item, SURE) for item in items]


@pytest.mark.parametrize(
    "text",
    [
        "I went to the harbour with my friends and all their children\n\n- to swim.\n- to sail.",
        "We thank you for the help with\n\n- nets and ropes.\n- boats and lamps.",
        "What you can do at the quay\n\n- Fishing from the pier.\n- Swimming in summer.",
        "What you can do\n\n- Sign the petition.\n- Share this page with your friends.",
        "Here are some of the steps that we hope you will enjoy:\n\n- A walk.\n- A boat trip.",
        "DEMANDE DE VISA\n\n- Nom et prénom.\n- Date de naissance.",
        "INVITA\n\n- Ana Ruiz\n- Bo Lind",
        "INVITA I CITTADINI\n\n- Sabato ci sarà musica al porto.\n- Domenica ci sarà teatro qui.",
        "CALL ON US\n\n- Our office is open every day.",
        "APPELLE NOUS\n\n- Notre bureau est ouvert tous les jours.",
        "1. Our work\n2. Requests for comments\n3. The crews\n",
        "Chiediamo, in quanto:\n\n- Il porto è vecchio.\n- Nessuno ascolta i marinai.",
        "REQUEST FOR COMMENTS\n\n- Nets and ropes.\n- Boats and the quay at night.",
        "The comments filed by the trade call for a bill that would\n\n- Weaken it;\n- Delay it.",
    ],
)
def test_other_lists_are_not_led_in(text: str) -> None:
    assert in_letter(text) == []


def test_what_the_reader_can_do_is_suggested() -> None:
    text = "What you can do\n\n- Vote against the bill in May.\n- Support the amendment.\n"
    assert in_letter(text) == [
        ("Vote against the bill in May", LIKELY),
        ("Support the amendment", LIKELY),
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "To restore trust, civil society groups are urging the Board to take steps:",
        "In short, the crews’ comments filed on Monday call for changes that would",
    ],
)
def test_what_is_told_of_a_list_is_suggested(lead: str) -> None:
    items = "- Fair slots: Create slots for all.\n- Restrict the fees.\n- Publish the rules.\n"
    assert asked(f"The works began in May.\n\n{lead}\n\n{items}") == [
        ("Fair slots: Create slots for all", LIKELY),
        ("Restrict the fees", LIKELY),
        ("Publish the rules", LIKELY),
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "We propose: 1) the creation of a port council, 2) the opening of the bay, and"
            " 3) the training of pilots.",
            ["the creation of a port council", "the opening of the bay", "the training of pilots"],
        ),
        (
            "Proponemos: 1) el nombramiento de un consejo, 2) la apertura del muelle.",
            ["el nombramiento de un consejo", "la apertura del muelle"],
        ),
        (
            "Nous vous demandons : a) de retirer le décret, b) de publier les comptes.",
            ["de retirer le décret", "de publier les comptes"],
        ),
    ],
)
def test_parts_with_half_a_bracket_are_counted(text: str, parts: list[str]) -> None:
    assert in_letter(text) == [(part, SURE) for part in parts]


@pytest.mark.parametrize(
    "text",
    [
        "We ask you to read chapters 1) and 2) of the report.",
        "We urge the Senate, which has two reports: 1) on nets, 2) on boats, to vote.",
        "We ask the Board to act because: 1) to swim there is unsafe, 2) to sail is too.",
        "We ask for help on these days: 1) Monday, 2) Friday.",
        "We ask you to look at point 3) and point 4) of the bill.",
        "We ask the Board to explain why the port is: a) unsafe, b) closed.",
        "We ask you to act for these reasons: 1) it is old, 2) it is long, and 3) it is good.",
        "We urge you to meet us at the times below, namely: a) at noon, b) at night.",
        "We ask the Board to read the report with its parts: 1) the port, 2) the ships.",
    ],
)
def test_other_counts_part_nothing(text: str) -> None:
    assert in_letter(text) == [(text[:-1], SURE)]


def test_one_paragraph_goes_on_with_a_sentence_that_is_left_open() -> None:
    text = "That is why we call on our representatives to:\n\nImplement laws that free all maps."
    assert in_letter(text) == [("Implement laws that free all maps", SURE)]
    assert in_letter("We went there to:\n\nEnsure that the boats were safe.") == []


@pytest.mark.parametrize("end", ["because", "for the following reasons", "since"])
def test_reasons_are_no_demands(end: str) -> None:
    text = (
        f"We urge you to reject it, {end}:\n\n- It harms all fishers.\n- Nobody has heard them.\n"
    )
    ((words, _),) = in_letter(text)
    assert words == "We urge you to reject it"


def test_names_below_a_sentence_are_no_demands() -> None:
    lead = "We call on the ministry to speak with the groups who signed our first letter"
    items = "- quay watch of the northern harbour towns\n- union of the crews of the ports\n"
    assert in_letter(f"{lead}\n\n{items}") == [(lead, SURE)]


def test_what_is_told_of_deeds_is_not_asked() -> None:
    lead = "Before we sail, these are the things that we hope you will consider:"
    items = "- The port is old and it leaks.\n- The crews are tired of it all.\n"
    assert SURE not in [sure for _, sure in in_letter(f"{lead}\n\n{items}")]
