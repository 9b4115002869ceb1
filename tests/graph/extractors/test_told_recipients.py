"""Addresses in forms that look like something else, and letters that a press text tells of."""

from __future__ import annotations

import pytest

from graph.model import Certainty
from tests.graph.extractors.texts import ABOUT_PAPERS as BODY
from tests.graph.extractors.texts import Named, addressed, named

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


PORTS, REEFS = "Ministry of Ports & Quays", "Standing Committee on Reefs"
LISTS: list[tuple[str, list[str]]] = [
    (f"Yesterday we sent the joint statement to the {PORTS} and the {REEFS}.", [PORTS, REEFS]),
    (f"Nine groups have written to the {PORTS}, the {REEFS} and the Ministry of Lamps raising "
     "concerns about nets.", [PORTS, REEFS, "Ministry of Lamps"]),
    ("The letter was sent to the Ministry of Ports, Ministry of Lamps and Ministry of Nets with "
     "many signatures.", ["Ministry of Ports", "Ministry of Lamps", "Ministry of Nets"]),
    (f"The statement has been submitted to the {REEFS} on 3 May.", [REEFS]),
    ("La lettre a été adressée au Ministère des Ports et au Ministère de la Pêche.",
     ["Ministère des Ports", "Ministère de la Pêche"]),
    ("Nos associations ont envoyé une lettre ouverte au Ministère des Ports.",
     ["Ministère des Ports"]),
    ("La carta fue enviada al Ministerio de Puertos y a la Comisión de Pesca.",
     ["Ministerio de Puertos", "Comisión de Pesca"]),
    ("Enviamos esta carta al Ministerio de Puertos.", ["Ministerio de Puertos"]),
    ("La lettera è stata inviata al Ministero dei Porti e alla Commissione Pesca.",
     ["Ministero dei Porti", "Commissione Pesca"]),
    ("A carta foi enviada ao Ministério dos Portos e à Comissão de Pescas.",
     ["Ministério dos Portos", "Comissão de Pescas"]),
    ("Der Brief ging an das Ministerium für Häfen und den Ausschuss für Netze.",
     ["Ministerium für Häfen", "Ausschuss für Netze"]),
]  # fmt: skip


@pytest.mark.parametrize(("said", "bodies"), LISTS)
def test_a_text_tells_each_one_to_whom_its_letter_went(said: str, bodies: list[str]) -> None:
    text = f"# Nets are bad\n\nNets are bad for fish and for ports.\n\n{said}\n\n{BODY}"
    assert [one.organisation and one.organisation.text for one in addressed(text)] == bodies
    assert {one.certainty for one in addressed(text)} == {Certainty.SUGGESTED}


@pytest.mark.parametrize(
    "said",
    [
        "An Open Letter from nine groups from across the coast was delivered to Senator Poe, "
        "Minister for Ports and the Seas on Friday 19 August, asking for nets.",
        "Today we wrote to Senator Poe, Minister for Ports and the Seas.",
    ],
)
def test_a_post_behind_a_name_is_that_of_who_got_the_letter(said: str) -> None:
    assert [one[1] for one in named(f"# Nets are bad\n\n{said}\n\n{BODY}")] == [
        "Minister for Ports and the Seas"
    ]


@pytest.mark.parametrize(
    "said",
    [
        "The Ministry of Ports sent a vessel to the Ministry of Lamps.",
        "We sent the statement to everyone we know and to our members.",
        "The boats were delivered to the Ministry of Ports.",
        "In 2010 the ministers wrote to the Ministry of Ports.",
        "A copy of the contract was sent to the Ministry of Ports.",
        "Le navire a été remis au Ministère des Ports.",
        "El buque fue enviado al Ministerio de Puertos.",
    ],
)
def test_what_else_was_sent_tells_of_no_addressee(said: str) -> None:
    assert not named(f"# Nets are bad\n\n{said}\n\n{BODY}")


@pytest.mark.parametrize(
    ("said", "bodies"),
    [
        ("The letter was sent to the Ports Council with copies marked to the Ministry of Lamps "
         "and the Commission for Nets.", ["Ministry of Lamps", "Commission for Nets"]),
        ("La lettre a été envoyée au Conseil des Ports avec copie au Ministère de la Pêche.",
         ["Ministère de la Pêche"]),
        ("La carta fue enviada al Consejo de Puertos con copia al Ministerio de Pesca.",
         ["Ministerio de Pesca"]),
    ],
)  # fmt: skip
def test_a_text_tells_who_gets_a_copy(said: str, bodies: list[str]) -> None:
    text = f"# A letter to the Ports Council\n\nNets are bad.\n\n{said}\n\n{BODY}"
    assert [one[2] for one in named(text, copy=True, certainty=Certainty.SUGGESTED)] == bodies


def test_a_letter_that_asks_somebody_is_one_to_them() -> None:
    said = "Today nine groups sent a letter asking the Ministry of Ports to drop its plans."
    assert named(f"# Nets are bad\n\n{said}\n\n{BODY}") == [(None, None, "Ministry of Ports")]


@pytest.mark.parametrize(
    ("whom", "states"),
    [
        ("the governments of Chad and the Gambia", ["governments of Chad", "Gambia"]),
        ("Chad and Kenya", ["Chad", "Kenya"]),
        ("the government of Kenya", ["government of Kenya"]),
        ("Chad", ["Chad"]),
    ],
)
def test_states_that_are_asked_are_each_one(whom: str, states: list[str]) -> None:
    text = f"# Nets are bad\n\n{BODY}\nWe therefore call on {whom} to cut the nets.\n"
    assert [body for _, _, body in named(text, certainty=Certainty.SUGGESTED)] == states


def test_who_is_asked_beside_a_state_makes_it_no_list_of_states() -> None:
    text = f"# Nets are bad\n\n{BODY}\nWe call on Chad and its fleet owners to cut the nets.\n"
    assert not named(text)


NEWS = "They must open the papers of the coast, the groups say, and they wait for an answer.\n"


@pytest.mark.parametrize(
    ("title", "words", "expected"),
    [
        ("Nets", "The League filed comments with the Norland Committee on Ports (NCP), which met.",
         [(None, None, "Norland Committee on Ports")]),
        ("Nets", "Our representation to the Ports Committee asks for just that.",
         [(None, None, "Ports Committee")]),
        ("Nets", "We wrote to the Director of the Quay Agency as well as the Ministry of Nets.",
         [(None, "Director", "Quay Agency"), (None, None, "Ministry of Nets")]),
        ("Nets", "An open letter yesterday delivered to Chancellor Ann Poe warns of nets.",
         [("Ann Poe", "Chancellor", None)]),
        ("Open letter to the Chancellor", "In a letter delivered to Chancellor Ann Poe, all ask.",
         [("Ann Poe", "Chancellor", None)]),
        ("Open letter to the Chancellor", "The letter was sent to former Chancellor Ann Poe.",
         [(None, "Chancellor", None)]),
        ("Open letter to the Chancellor", "Chancellor Ann Poe sent the letter to nobody.",
         [(None, "Chancellor", None)]),
        ("Nets", "A network has issued an open letter to World Trade Organization (WTO)"
         " Director-General Dr. Ann Poe, warning of nets.",
         [("Ann Poe", "Director-General", "World Trade Organization")]),
        ("Nets", "In our letter to the editor we said that nets are bad.", []),
        ("Nets", "Fishers filed complaints with the police of the town.", []),
        ("Nets", "The company submitted observations to the study of the bay.", []),
        ("Nets", "We wrote to friends as well as neighbours about the nets.", []),
    ],
)  # fmt: skip
def test_news_tells_to_whom_a_letter_went(title: str, words: str, expected: list[Named]) -> None:
    found = named(f"# {title}\n\n{words}\n\n{NEWS}\n{NEWS}")
    bare = [(name.removeprefix("Dr. ") if name else None, *rest) for name, *rest in found]
    assert bare == expected


@pytest.mark.parametrize(
    ("words", "post"),
    [
        ("The League is appealing to the Norland government to step back.", "Norland government"),
        ("We are calling on the government to step back.", "government"),
        ("Hacemos un llamamiento a los gobiernos a mostrar su apoyo.", "gobiernos"),
        ("They are calling on volunteers to clean the nets.", None),
        ("The shop is appealing to the young to buy nets.", None),
    ],
)
def test_news_tells_whom_groups_ask(words: str, post: str | None) -> None:
    found = named(f"# Nets\n\n{words}\n\nNets are cut along the whole of the coast.\n")
    assert [one[1] for one in found] == ([post] if post else [])
