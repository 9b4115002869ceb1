"""Posts before names in greetings, greetings of a post alone, and what only looks like them."""

from __future__ import annotations

from functools import partial

import pytest

from graph import sections
from graph.model import Certainty
from graph.reading import read_text
from tests.graph.extractors import texts
from tests.graph.extractors.texts import ABOUT_PAPERS as BODY
from tests.graph.extractors.texts import Named

named = partial(texts.named, certainty=Certainty.ASSERTED)


@pytest.mark.parametrize(
    ("greeting", "addressed"),
    [
        ("Dear Governor Ana Roe,", [("Ana Roe", "Governor", None)]),
        ("Dear Secretary General Roe,", [("Roe", "Secretary General", None)]),
        ("Dear Vice President Roe,", [("Roe", "Vice President", None)]),
        ("Dear Commissioner Designate Roe,", [("Roe", "Commissioner Designate", None)]),
        ("Madame la Présidente von der Roe,", [("von der Roe", "Présidente", None)]),
        ("Sehr geehrte Frau Präsidentin von der Roe,", [("von der Roe", "Präsidentin", None)]),
        ("Estimadas y estimados miembros del Consejo:", [(None, "miembros", "Consejo")]),
        ("Dear Mr Speaker,", [(None, "Speaker", None)]),
        ("Minister,", [(None, "Minister", None)]),
        ("Senators:", [(None, "Senators", None)]),
        ("Members of the Harbour Board,", [(None, "Members", "Harbour Board")]),
    ],
)  # fmt: skip
def test_a_greeting_tells_posts_and_names_apart(greeting: str, addressed: list[Named]) -> None:
    assert named(f"{greeting}\n\n{BODY}") == addressed


@pytest.mark.parametrize(
    ("greeting", "addressed"),
    [
        ("Dear Governor Roe,", [("Roe", "Governor", None)]),
        ("Dear Chair Roe and Ranking Member Poe:",
         [("Roe", "Chair", None), ("Poe", "Ranking Member", None)]),
        ("Dear Secretary Roe, Secretary Poe, and Administrator Lund:",
         [("Roe", "Secretary", None), ("Poe", "Secretary", None), ("Lund", "Administrator", None)]),
        ("Dear Secretary Roe and Senators,", [("Roe", "Secretary", None)]),
        ("Chair Roe, Vice Chair Poe, and Members of the Harbour Committee:",
         [("Roe", "Chair", None), ("Poe", "Vice Chair", None)]),
        ("Cher Ministre Dupont,", [("Dupont", "Ministre", None)]),
        ("Madame la Présidente Dupont,", [("Dupont", "Présidente", None)]),
        ("Dear Director Nairobi,", [("Nairobi", "Director", None)]),
        ("Dear Auditor Price Waterhouse,", [("Price Waterhouse", "Auditor", None)]),
        ("Dear Governor Punjab,", [("Punjab", "Governor", None)]),
    ],
)  # fmt: skip
def test_a_single_word_behind_a_post_is_suggested(greeting: str, addressed: list[Named]) -> None:
    text = f"{greeting}\n\n{BODY}"
    assert texts.named(text, certainty=Certainty.SUGGESTED) == addressed


@pytest.mark.parametrize(
    "more", ["Last week Ms. Roe asked us for it.", "Last week Ms Ana Roe asked us for it."]
)
def test_a_single_word_is_a_name_where_the_text_tells_so(more: str) -> None:
    assert named(f"Dear Governor Roe,\n\n{more} {BODY}") == [("Roe", "Governor", None)]


@pytest.mark.parametrize(
    ("greeting", "post"),
    [
        ("Dear Secretary General,", "Secretary General"),
        ("Dear Governor General,", "Governor General"),
        ("Dear Director Communications,", "Director Communications"),
        ("Dear Secretary Treasurer,", "Secretary Treasurer"),
        ("Dear Committee Secretary,", "Committee Secretary"),
        ("Dear Administrator QRX,", "Administrator QRX"),
        ("Dear Director Marketing,", "Director Marketing"),
        ("Dear Director Ports,", "Director Ports"),
        ("Dear Inspector General Police,", "Inspector General Police"),
        ("Dear Governor Lagos State,", "Governor Lagos State"),
        ("Dear Minister Fisheries,", "Minister Fisheries"),
        ("Dear Leader House,", "Leader House"),
        ("Dear Trustee Colleagues,", "Trustee Colleagues"),
        ("Dear Chair Persons,", "Chair Persons"),
        ("Monsieur le Commissaire Enquêteur,", "Commissaire Enquêteur"),
        ("Madame la Commissaire Enquêtrice,", "Commissaire Enquêtrice"),
        ("Monsieur le Commissaire Divisionnaire,", "Commissaire Divisionnaire"),
        ("Monsieur le Commissaire Principal,", "Commissaire Principal"),
        ("Cher Ministre Armées,", "Ministre Armées"),
        ("Madame la Présidente Région,", "Présidente Région"),
        ("Cher Député Suppléant,", "Député Suppléant"),
        ("Monsieur le Préfet Maritime,", "Préfet Maritime"),
        ("Monsieur le Commissaire Européen,", "Commissaire Européen"),
        ("Madame la Ministre Déléguée,", "Ministre Déléguée"),
        ("Monsieur le Maire de Lyon,", "Maire de Lyon"),
    ],
)
def test_what_goes_on_with_a_post_is_no_name(greeting: str, post: str) -> None:
    assert named(f"{greeting}\n\n{BODY}") == [(None, post, None)]


@pytest.mark.parametrize(
    "greeting",
    ["Your Majesty,", "Your Excellency.", "Sirs,", "Gentlemen:", "Señorías:", "Hohes Haus,"],
)
def test_a_greeting_of_rank_greets_and_names_nobody(greeting: str) -> None:
    document = read_text(f"{greeting}\n\n{BODY}", name="letter")
    found = sections.split(document).salutation
    assert found is not None
    assert document.words(found) == greeting
    assert named(f"{greeting}\n\n{BODY}") == []


@pytest.mark.parametrize("mark", ["", ","])
def test_a_post_of_an_address_with_commas_greets_nobody(mark: str) -> None:
    head = f"The Minister{mark}\nMinistry of Ports{mark}\nPortside\n"
    assert named(f"{head}\nDear Sir,\n\n{BODY}") == [(None, "The Minister", "Ministry of Ports")]


def test_a_post_before_a_colon_leads_what_somebody_says() -> None:
    assert named(f"President:\n\n{BODY}") == []


def test_a_post_above_a_short_line_greets_nobody() -> None:
    assert named(f"Ana Roe,\nMinister,\n\nHow to open the ports\n\n{BODY}") == []


@pytest.mark.parametrize("mark", ["", ","])
def test_a_post_with_a_courtesy_greets_below_the_address(mark: str) -> None:
    head = "Excelentíssimo Senhor\nDeputado João Roe\nPresidente da Câmara dos Deputados\n"
    found = named(f"Brasília, 10 de maio de 2017\n\n{head}\nSenhor Presidente{mark}\n\n{BODY}")
    assert found == [("João Roe", "Presidente", "Câmara dos Deputados")]


@pytest.mark.parametrize(
    "title", ["Open the ports of the coast now", "Siano riaperti i porti chiusi della costa"]
)
@pytest.mark.parametrize("opening", ["To the ", "3 May 2021\n\nThe "])
def test_a_title_below_a_post_is_no_body(title: str, opening: str) -> None:
    found = named(f"{opening}Minister of Justice\n\n{title}\n\nDear Minister,\n\n{BODY}")
    assert [body for _, _, body in found] == [None]


def test_a_body_behind_a_blank_line_stays_one() -> None:
    head = "The Chair\n\nPorts Council for the whole of our coast\n"
    found = named(f"3 May 2021\n\n{head}\nDear Chair,\n\n{BODY}")
    assert [body for _, _, body in found] == ["Ports Council for the whole of our coast"]


@pytest.mark.parametrize(
    ("above", "shared"),
    [("Chief Ports Commissioner", True), ("Chair", True), ("Police Commissioner", False)],
)
def test_commissioners_share_the_commission_that_they_are_of(above: str, *, shared: bool) -> None:
    head = f"Ms Ana Roe, {above}\nMr Joe Poe, Ports Commissioner\nPorts Commission of India\n"
    first, _ = named(f"{head}\nSirs,\n\n{BODY}")
    assert first == ("Ana Roe", above, "Ports Commission of India" if shared else None)


def test_a_palace_is_where_somebody_is() -> None:
    head = "His Majesty Joe Roe\nHarbour Palace\nKingdom of Bahrain\n"
    assert named(f"3 May 2021\n\n{head}\nYour Majesty,\n\n{BODY}") == [
        ("Joe Roe", None, "Kingdom of Bahrain")
    ]
