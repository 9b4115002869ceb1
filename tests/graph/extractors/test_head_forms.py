"""Heads in which a line of one kind stood for another: a courtesy, a chamber's hall, a group."""

from __future__ import annotations

from functools import partial

import pytest

from graph.extractors.post_bodies import is_public
from graph.model import Certainty
from tests.graph.extractors import texts
from tests.graph.extractors.texts import ABOUT_PAPERS as BODY
from tests.graph.extractors.texts import Named

named = partial(texts.named, certainty=Certainty.ASSERTED)
suggested = partial(texts.named, certainty=Certainty.SUGGESTED)


@pytest.mark.parametrize(
    ("head", "greeting", "addressed"),
    [
        ("The Honorable Ana Roe\nMember, Norland State Assembly\nState Capitol\n",
         "Dear Ms. Roe:", [("Ana Roe", "Member", "Norland State Assembly")]),
        ("Herrn\nMinisterpräsident Joe Poe\nStaatskanzlei\n",
         "Sehr geehrter Herr Ministerpräsident,",
         [("Joe Poe", "Ministerpräsident", "Staatskanzlei")]),
        ("Al Señor Presidente de la Comisión de Puertos\nDiputado Joe Poe\nS / D\n",
         "De nuestra mayor consideración:", [("Joe Poe", "Presidente", "Comisión de Puertos")]),
        ("A Sua Excelência a Senhora\nAna Roe\nMinistra dos Portos\nEsplanada dos Ministérios\n",
         "Senhora Ministra,", [("Ana Roe", "Ministra dos Portos", None)]),
        ("To: Governor Ana Roe, Lt. Governor Joe Poe, and Members of the Legislature\n",
         "Dear Governor Roe,",
         [("Ana Roe", "Governor", None), ("Joe Poe", "Lt. Governor", None),
          (None, "Members of the Legislature", None)]),
        ("To: Mr Joe Poe and Ms Ana Roe, Members of the Ports Council\n", "Dear Members,",
         [("Joe Poe", "Members", "Ports Council"), ("Ana Roe", "Members", "Ports Council")]),
    ],
)  # fmt: skip
def test_each_line_of_a_head_is_taken_for_what_it_is(
    head: str, greeting: str, addressed: list[Named]
) -> None:
    assert named(f"{head}\n{greeting}\n\n{BODY}") == addressed


def test_a_post_below_another_with_a_courtesy_is_no_body_of_it() -> None:
    head = "Madame la Présidente du Conseil régional\nMonsieur le Maire de Portville\n"
    greeting = "Madame la Présidente, Monsieur le Maire,"
    assert named(f"{head}\nPortville, le 3 mai 2021\n\n{greeting}\n\n{BODY}") == [
        (None, "Présidente", "Conseil régional"), (None, "Maire de Portville", None)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "greeting", "found"),
    [
        ("Mesdames et Messieurs les membres du Conseil", "Mesdames, Messieurs,", True),
        ("Monsieur le Préfet de la Brenne", "Monsieur,", True),
        ("Mesdames Roe et Poe, coprésidentes", "Mesdames, Messieurs,", False),
        ("La Présidente du Collectif des ports", "Mesdames, Messieurs,", False),
        ("Collectif des ports", "Mesdames, Messieurs,", False),
    ],
)
def test_posts_with_a_courtesy_above_the_date_are_suggested(
    line: str, greeting: str, *, found: bool
) -> None:
    text = f"{line}\n\nParis, le 3 mai 2021\n\n{greeting}\n\n{BODY}"
    assert named(text) == []
    assert bool(suggested(text)) is found


def test_ladies_and_gentlemen_of_a_body_are_not_its_name() -> None:
    greeting = "Sehr geehrte Damen und Herren\ndes Ausschusses für Häfen,"
    assert named(f"{greeting}\n\n{BODY}") == []


@pytest.mark.parametrize(
    ("words", "public"),
    [("Ministry of Sanctuary Network", False), ("Ministry of Ports and Harbours", True)],
)
def test_a_network_is_no_ministry(words: str, *, public: bool) -> None:
    assert is_public(words) is public


@pytest.mark.parametrize(
    "lead",
    [
        "Here is a draft that takes some work off your hands and that\nmay be changed by anyone:",
        "Ein Entwurf, der manchem Arbeit spart und von jedem\ngeändert werden darf:",
        "Un projet de lettre que chacun peut reprendre et qui\npeut être changé par tous:",
    ],
)
def test_a_sentence_that_leads_up_to_a_letter_is_no_body(lead: str) -> None:
    text = f"{lead}\n\nPorts Council\n\nDear Ms Roe,\n\n{BODY}"
    assert all("\n" not in (body or "") and ":" not in (body or "") for *_, body in named(text))
    assert not any("ork" in (body or "") or "rbeit" in (body or "") for *_, body in named(text))
