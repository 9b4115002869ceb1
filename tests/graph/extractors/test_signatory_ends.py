"""Where a list of signatories ends, and lines of several kinds in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph import sections
from graph.extractors import signatories
from graph.model import Document, Signature
from graph.reading import read, read_text
from graph.verify import check

_BODY = "We write to ask the Board to publish all of its papers, as it has promised us to do.\n"
GROUPS = "Boat League\nHarbour Watch\nNet Menders Union\nPilots of the Isles\nRope Walk Trust\n"


def signed(document: Document) -> list[Signature]:
    found = list(signatories.extract(document, sections.split(document)))
    assert [check(document, record) for record in found] == [[]] * len(found)
    return found


def letter(below: str) -> list[Signature]:
    return signed(read_text(f"Dear Sir,\n\n{_BODY}\nSigned by:\n\n{below}", name="letter"))


def names(records: list[Signature]) -> list[str]:
    return [one.name.text for one in records]


@pytest.mark.parametrize(
    "after",
    [
        "Read more\n\nBoat League Report (10 May 2022)",
        "Further reading\n\nBoat League, Nets and Ropes (2022)",
        "Filed under: Kenya, Ports",
        "© Boat League 2009–2021",
        "Boat League Governing Board 2022-2024\n\nAda Stone (President), Norway",
        "Our team\n\nAda Stone, Director",
        "Board of Trustees\n\nAda Stone, Chair",
        "This message may be confidential.",
    ],
)
def test_what_a_page_prints_below_a_list_signs_nothing(after: str) -> None:
    assert names(letter(f"{GROUPS}\n{after}\n")) == GROUPS.strip().split("\n")


def test_nobody_signs_a_statement_with_reading_and_a_board_below_it() -> None:
    text = (
        f"Thank you, Chair.\n\n{_BODY}\nThank you for your attention.\n\nFurther reading\n\n"
        "Stone, A., Nets and Ropes (2022)\n\nBoat League Governing Board 2022-2024\n\n"
        "Ada Stone (President), Norway\n\nBo Maas (Treasurer), Kenya\n\nIda Berg, Ireland\n\n"
        "Max Oar, Chile\n\nUna Reed, Fiji\n\nTom Vane, Malta\n"
    )
    assert signed(read_text(text, name="letter")) == []


def test_a_heading_about_the_network_ends_a_pages_list(tmp_path: Path) -> None:
    page = tmp_path / "letter.html"
    figures = "".join(
        f'<figure><img src="{at}.png" alt="Town of {town}"><figcaption><b>{name}</b><br>'
        f"Mayor of {town}</figcaption></figure>"
        for at, (name, town) in enumerate(
            [("Ada Stone", "Hull"), ("Bo Maas", "Delft"), ("Ida Berg", "Bergen")]
        )
    )
    page.write_text(
        f"<html><body><p>Dear Minister,</p><p>{_BODY}</p><p>Yours sincerely,</p>{figures}"
        "<h2>About Ports Network</h2><p>It is a network of ports.</p></body></html>"
    )
    found = signed(read(page))
    assert names(found) == ["Ada Stone", "Bo Maas", "Ida Berg"]
    assert [one.role and one.role.text for one in found] == [
        "Mayor of Hull",
        "Mayor of Delft",
        "Mayor of Bergen",
    ]


def test_long_posts_and_page_numbers_in_blocks_of_lines() -> None:
    text = (
        f"Excellency,\n\n{_BODY}\n"
        "Please accept, Excellency, the assurances of our highest consideration.\n\n"
        "      Ada Stone\nSpecial Rapporteur on the promotion and protection of the right to\n"
        "      repair of boats\n\n"
        "      Bo Maas\nSpecial Rapporteur on the situation of pilots\n                         3\n"
    )
    found = signed(read_text(text, name="letter"))
    assert names(found) == ["Ada Stone", "Bo Maas"]
    assert [one.role and one.role.text for one in found] == [
        "Special Rapporteur on the promotion and protection of the right to repair of boats",
        "Special Rapporteur on the situation of pilots",
    ]
    assert not any(one.affiliations for one in found)


def test_name_post_and_hospital_below_each_other_are_one_person() -> None:
    people = [("Dr Ada Stone", "General Practitioner"), ("Professor Bo Maas", "Oncologist")]
    rows = "".join(f"{name}\n{post}\nHarbour Hospital\n" for name, post in people)
    found = letter(rows)
    assert names(found) == ["Ada Stone", "Bo Maas"]
    assert [one.role and one.role.text for one in found] == [post for _, post in people]


def test_a_list_tells_that_its_lines_begin_with_acronyms() -> None:
    rows = (
        "BoL – Boat League\nHaWa – Harbour Watch, Kenya\nNMU – Net Menders Union\n"
        "PIR – Pilots and Ropes International\nRUDI – Rudi International, Fiji\n"
    )
    found = letter(rows)
    assert [(one.acronym and one.acronym.text, one.name.text) for one in found] == [
        ("BoL", "Boat League"),
        ("HaWa", "Harbour Watch"),
        ("NMU", "Net Menders Union"),
        ("PIR", "Pilots and Ropes International"),
        ("RUDI", "Rudi International"),
    ]


def test_an_acronym_tells_that_a_name_is_an_enumeration() -> None:
    (first, *_) = letter(
        "1. Derecho, Barcos y Redes Marinas (DBR), Lima, Peru\n2. Boat League\n3. Nets Union\n"
    )
    assert (first.name.text, first.country_stated and first.country_stated.text) == (
        "Derecho, Barcos y Redes Marinas",
        "Peru",
    )


def test_and_parts_the_last_two_of_many_only() -> None:
    run = (
        "Boat League, Loaves and Fishes Trust, Harbour Watch, Net Union, Rope Trust and Pilots Club"
    )
    text = f"Dear Sir,\n\n{_BODY}\nSigned by: {run}.\n"
    assert names(signed(read_text(text, name="letter"))) == [
        "Boat League",
        "Loaves and Fishes Trust",
        "Harbour Watch",
        "Net Union",
        "Rope Trust",
        "Pilots Club",
    ]


def test_a_running_head_beside_the_numbers_of_pages_signs_nothing() -> None:
    head = "Boats and nets – May 2022"
    text = (
        f"Dear Sir,\n\n{_BODY}\n                 1\n\n{head}\n\n{_BODY}\n                 2\n\n"
        f"{head}\n\nSigned by:\n\n1. Boat League\n2. Harbour Watch\n\n3\n\n{head}\n\n3. Net Union\n"
    )
    assert names(signed(read_text(text, name="letter"))) == [
        "Boat League",
        "Harbour Watch",
        "Net Union",
    ]
