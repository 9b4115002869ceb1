"""Posts and titles of rank in addresses and greetings, and names that only begin like them."""

from __future__ import annotations

from functools import partial

import pytest

from graph.extractors.address_lines import Kind, is_post, kind_of
from graph.model import Certainty
from tests.graph.extractors import texts
from tests.graph.extractors.texts import ABOUT_PAPERS as BODY
from tests.graph.extractors.texts import Named

named = partial(texts.named, certainty=Certainty.ASSERTED)


@pytest.mark.parametrize(
    "words",
    [
        "Speaker of the House of Commons", "Clerk of the House of Representatives",
        "Presidente da Câmara dos Deputados", "Presidente de la Cámara de Diputados",
        "Présidente de la Chambre des députés", "Presidente della Camera dei deputati",
        "Attorney General", "Solicitor-General of Wales", "Deputy Attorney General",
        "King of Bahrain", "Emir of Qatar", "King of the Belgians", "The Rt. Hon. Speaker",
        "The Honourable Mayor",
    ],
)  # fmt: skip
def test_a_post_is_one_though_a_chamber_or_a_rank_is_in_it(words: str) -> None:
    assert kind_of(words) is Kind.ROLE
    assert is_post(words)


@pytest.mark.parametrize(
    "words",
    ["House of Commons", "U.S. House of Representatives", "Câmara dos Deputados",
     "THE HOUSE OF LORDS", "Royal Harbour Society", "Premier League", "Premier Ports Ltd",
     "King of Kings Chapel", "King of Hearts Foundation", "Sultan of Swing Records",
     "Kingsway Port", "Premier Inns Limited", "Premier Cement Mills", "Direktoren Club",
     "Bürgermeisterinnen-Netzwerk", "Senatoren Rostock e.V.", "Royal Highness Hotels",
     "Esplanade Association", "Friends of the Esplanade", "Parliament Buildings Trust",
     "Premier Inn Hotels"],
)  # fmt: skip
def test_a_chamber_or_a_society_is_no_post_and_nobody(words: str) -> None:
    assert kind_of(words) is Kind.ORGANISATION


@pytest.mark.parametrize(
    "words",
    ["Attorney Ana Roe", "Premier Ana Roe", "The Right Hon. Ana Roe", "Her Majesty Ana Roe",
     "His Royal Highness Joe Roe", "Solicitor General Ana Roe"],
)  # fmt: skip
def test_a_title_before_a_name_tells_a_person(words: str) -> None:
    assert kind_of(words) is Kind.PERSON


@pytest.mark.parametrize(
    ("line", "addressed"),
    [
        ("To Premier Ana Roe, Attorney General Joe Poe and the Hon. Bo Lund:",
         [("Ana Roe", "Premier", None), ("Joe Poe", "Attorney General", None),
          ("Bo Lund", None, None)]),
        ("Dear Ms Ana Roe/Mr Joe Poe/Dr. B.B. Lund,",
         [("Ana Roe", None, None), ("Joe Poe", None, None), ("B.B. Lund", None, None)]),
        ("Dear Mr/Ms Roe,", []),
        ("Dear Chancellor/President/Prime Minister,",
         [(None, "Chancellor/President/Prime Minister", None)]),
        ("Sehr geehrter Herr Intendant, sehr geehrte Direktorinnen und Direktoren,",
         [(None, "Intendant", None), (None, "Direktorinnen und Direktoren", None)]),
        ("Sehr geehrte Frau Ministerin, sehr geehrte Frau Roe,", [("Roe", "Ministerin", None)]),
    ],
)  # fmt: skip
def test_those_named_in_one_line_are_each_an_addressee(line: str, addressed: list[Named]) -> None:
    assert named(f"{line}\n\n{BODY}") == addressed


@pytest.mark.parametrize("greeting", ["Dear Dr Roe,", "Kia ora Dr Roe", "Tēnā koe Dr Roe"])
def test_a_post_of_two_words_of_rank_is_not_a_second_person(greeting: str) -> None:
    head = "Rt Hon Ana Roe\nAttorney General\nParliament Buildings\n"
    assert named(f"3 May 2021\n\n{head}\n{greeting}\n\n{BODY}") == [
        ("Ana Roe", "Attorney General", None)
    ]


def test_a_canadian_postal_code_is_no_part_of_a_body() -> None:
    head = "The Right Hon. Ana Roe\nHouse of Commons\nOttawa, Ontario K1A 0A6\n"
    assert named(f"{head}\nDear Prime Minister Roe,\n\n{BODY}") == [
        ("Ana Roe", "Prime Minister", "House of Commons")
    ]


def test_a_bare_name_above_who_presides_a_chamber_is_that_persons() -> None:
    head = "Brasília, 10 de maio de 2017\n\nExcelentíssimo Senhor\nJoão Roe\n"
    below = "Presidente da Câmara dos Deputados\n\nSenhor Presidente,\n"
    assert named(f"{head}{below}\n{BODY}") == [("João Roe", "Presidente", "Câmara dos Deputados")]


@pytest.mark.parametrize(
    ("lines", "addressed"),
    [
        ("Speaker of the House of Commons\nLondon", (None, "Speaker", "House of Commons")),
        ("Speaker of the House of Commons", (None, "Speaker", "House of Commons")),
        ("Ms Ana Roe\nSpeaker of the House of Commons\nLondon",
         ("Ana Roe", "Speaker", "House of Commons")),
        ("Ms Ana Roe, Clerk of the House of Commons\nLondon",
         ("Ana Roe", "Clerk", "House of Commons")),
        ("Chair of the House of Commons Trade Committee\nLondon",
         (None, "Chair", "House of Commons Trade Committee")),
        ("Ms Ana Roe\nClerk of the House of Representatives\nWashington, DC",
         ("Ana Roe", "Clerk", "House of Representatives")),
        ("Speaker of the House of Commons\nParliament Hill\nOttawa",
         (None, "Speaker", "House of Commons")),
        ("Ms Ana Roe\nMinister of Ports\nParliament Hill\nOttawa",
         ("Ana Roe", "Minister of Ports", None)),
    ],
)  # fmt: skip
def test_a_chamber_behind_a_post_is_the_body(lines: str, addressed: Named) -> None:
    assert named(f"To:\n{lines}\n\nDear Sir,\n\n{BODY}") == [addressed]


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        ("Friends of Alexandra Palace\nLondon", "Friends of Alexandra Palace"),
        ("Director\nFriends of Crystal Palace", "Friends of Crystal Palace"),
        ("Director\nBharatiya Vidya Bhavan\nMumbai", "Bharatiya Vidya Bhavan"),
        ("Director\nPeople's Palace", "People's Palace"),
        ("Ana Roe\nDirector\nPeople's Palace", "People's Palace"),
        ("Chair\nState Capitol Preservation Commission\nDenver",
         "State Capitol Preservation Commission"),
        ("Director\nMinistry of Health\nNirman Bhavan\nNew Delhi", "Ministry of Health"),
        ("Director\nState Capitol\nDenver", None),
    ],
)  # fmt: skip
def test_a_palace_is_an_address_beside_a_body_only(lines: str, body: str | None) -> None:
    assert [one for _, _, one in named(f"To:\n{lines}\n\nDear Sir,\n\n{BODY}")] == [body]


def test_a_title_of_rank_before_a_post_names_nobody() -> None:
    head = "His Majesty the King of Bahrain\nManama\n"
    assert named(f"To:\n{head}\nDear Sir,\n\n{BODY}") == [
        (None, "His Majesty the King of Bahrain", None)
    ]
