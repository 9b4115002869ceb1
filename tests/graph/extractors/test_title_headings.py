"""Headings that are titles, and headings of parts of a page."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors.titles import title_of
from graph.reading import read_text
from tests.graph.extractors.texts import ABOUT_PAPERS as BODY


def title(text: str) -> str | None:
    document = read_text(text, name="letter")
    found = title_of(document, sections.split(document))
    return found.words if found else None


@pytest.mark.parametrize(
    "heading",
    [
        "An Open Letter on Nets and Ports: Cut them Now",
        "Lettre ouverte sur les filets de la côte",
        "Carta abierta sobre las redes de la costa",
        "Offener Brief über Netze und Häfen",
        "Lettera aperta sulle reti della costa",
    ],
)
def test_a_heading_that_calls_the_text_a_letter_is_its_title_on_a_page_of_news(
    heading: str,
) -> None:
    text = f"---\ntitle: Researchers speak up for the coast\n---\n\n### {heading}\n\n{BODY}"
    assert title(text) == heading


@pytest.mark.parametrize(
    ("front", "heading"),
    [
        ("Statement on the coast", "An Open Letter on Nets and Ports"),
        ("Researchers speak up for the coast", "Open letter"),
        ("Researchers speak up for the coast", "What we think about an open letter on nets"),
        ("Researchers speak up for the coast", "Why nets are bad for us"),
        ("Researchers speak up for the coast", "Open letter signed by nets groups shows much"),
        ("Researchers speak up for the coast", "Lettre ouverte signée par des réseaux et ports"),
    ],
)
def test_any_other_heading_leaves_the_title_of_the_page(front: str, heading: str) -> None:
    assert title(f"---\ntitle: {front}\n---\n\n### {heading}\n\n{BODY}") == front


@pytest.mark.parametrize(
    "part", ["UPDATE", "Update 2", "Background", "Mise à jour", "Hintergrund", "P R E S E N T E"]
)
def test_a_heading_of_a_part_of_the_page_is_no_title(part: str) -> None:
    text = f"## {part}\n\nThe nets are cut.\n\n## Cut the nets of the coast\n\n{BODY}"
    assert title(text) == "Cut the nets of the coast"


@pytest.mark.parametrize("key", ["title", "Titre", "Título", "Titolo"])
def test_a_line_may_say_that_it_is_the_title(key: str) -> None:
    text = f"-> [ Letters ](a) | [ News ](b)\n\n{key}: Letter to the Council\n\nDear Sir,\n\n{BODY}"
    assert title(text) == "Letter to the Council"


@pytest.mark.parametrize("arrow", ["←", "↩︎", "«", "‹", "⬅"])
def test_a_link_back_is_no_title(arrow: str) -> None:
    text = f"## {arrow} Other letters\n\nSubject: Nets of the coast\n\nDear Ms Roe,\n\n{BODY}"
    assert title(text) == "Nets of the coast"


def test_a_subject_ends_where_the_letter_begins() -> None:
    text = f"Subject: Nets of the coast\nand of the ports\n\nDear Ms Roe,\n\n{BODY}"
    assert title(text) == "Nets of the coast and of the ports"


@pytest.mark.parametrize("heading", ["« Sauvons le quai »", "‹Rettet den Kai›", "→ Save the quay"])
def test_a_title_in_guillemets_or_behind_an_arrow_leads_not_back(heading: str) -> None:
    assert title(f"# {heading}\n\nDear Ms Roe,\n\n{BODY}") == heading


def test_a_link_back_to_letters_is_no_title() -> None:
    assert title(f"# ← Back to the harbour letter\n\nDear Ms Roe,\n\n{BODY}") is None


@pytest.mark.parametrize(
    "below",
    [
        *("## Dear Minister Berg and all", "## Why we write this", "## Signed by forty groups"),
        *("## Table of all contents", "### Monday the third of May", "# About our open harbours"),
    ],
)
def test_a_word_in_capitals_above_another_heading_is_the_title(below: str) -> None:
    assert title(f"# TIDES\n\n{below}\n\n{BODY}\n{BODY}") == "TIDES"


@pytest.mark.parametrize(
    "near",
    ["Ministry of Ports and Tides", "For your urgent attention", "By email and by post"],
)
def test_a_heading_of_the_address_is_no_title(near: str) -> None:
    text = f"# Nets of the coast\n\n{BODY}\n{BODY}\n### {near}\n\nDear Ms Roe,\n\n{BODY}"
    assert title(text) == "Nets of the coast"
