"""Addressees, copies and titles that no label tells."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors.addressees import addressings
from graph.extractors.titles import title_of
from graph.model import Addressing, Document
from graph.reading import read_text
from graph.sections import Parts
from graph.verify import check

BODY = (
    "We write about the fees of the port, which concern every boat of the islands"
    " and which nobody outside has seen so far, and we hope to meet you soon.\n"
)
Named = tuple[str | None, str | None, str | None]


def parted(text: str) -> tuple[Document, Parts]:
    document = read_text(text, name="letter")
    return document, sections.split(document)


def named(text: str, *, copy: bool = False) -> list[Named]:
    document, parts = parted(text)
    records = list(addressings(document, parts, title_of(document, parts), extractor="header"))
    assert [check(document, record) for record in records] == [[]] * len(records)
    return [_words(one) for one in records if one.copy is copy]


def _words(one: Addressing) -> Named:
    return (
        one.name.text if one.name else None,
        one.role.text if one.role else None,
        one.organisation.text if one.organisation else None,
    )


def title(text: str) -> str | None:
    document, parts = parted(text)
    found = title_of(document, parts)
    return found.words if found else None


@pytest.mark.parametrize(
    "top",
    [
        "Standing Committee on Harbours\n\nNinth Session\n\nStatement of the Boat League\n",
        "Standing Committee on Harbours\n\n47th regular session\n\nOral statement, item 3\n",
        "47th session of the Standing Committee on Harbours\n\nStatement by the Boat League\n",
        "Standing Committee on Harbours – 9th session\n\nStatement by the Boat League\n",
    ],
)
def test_what_is_said_in_a_session_is_said_to_the_body_that_sits(top: str) -> None:
    assert named(f"{top}\nThank you, Chair.\n\n{BODY}") == [
        (None, None, "Standing Committee on Harbours")
    ]


def test_a_decision_of_the_body_that_sits_is_sent_to_nobody() -> None:
    top = "Standing Committee on Harbours\n\nNinth Session\n\nAgenda item 3\n\nDecision 9/4\n"
    assert named(f"{top}\n{BODY}") == []


def test_an_address_at_the_foot_of_a_diplomatic_letter_is_read() -> None:
    foot = "His Excellency\nMr. Bo Maas\nMinister for Ports\nRepublic of Kenya\n"
    assert [one[:2] for one in named(f"{BODY}\nPlease reply by May.\n\n{foot}")] == [
        ("Bo Maas", "Minister for Ports")
    ]


def test_an_address_above_the_date_counts_where_the_greeting_says_the_post() -> None:
    text = (
        "BOAT LEAGUE\n12 Rope Walk, London\n\nTrustees: Dr A Vane (Chair), Mr B Oar\n\n"
        "The Rt Hon Ada Stone MP\nSecretary of State for Ports\nDepartment for Ports\n\n"
        f"3 May 2021\n\nDear Secretary of State,\n\n{BODY}"
    )
    assert [one[:2] for one in named(text)] == [("Ada Stone MP", "Secretary of State for Ports")]


@pytest.mark.parametrize("name", ["Ada Stone MEP", "Bo Maas MP"])
def test_a_seat_behind_a_name_makes_it_no_post(name: str) -> None:
    found = named(f"To: {name}, Rapporteur, European Parliament\n\nDear Rapporteur,\n\n{BODY}")
    assert found == [(name, "Rapporteur", "European Parliament")]


@pytest.mark.parametrize(
    "line", ["In copy: Ms Ada Stone, Chair of the Ports Board", "**Cc:** Ms Ada Stone, Chair"]
)
def test_copies_are_told_in_these_words_too(line: str) -> None:
    text = f"Mr Bo Maas\nMinister for Ports\n\n{line}\n\nDear Minister,\n\n{BODY}"
    assert [one[0] for one in named(text, copy=True)] == ["Ada Stone"]


def test_a_sentence_below_the_copies_is_nobody() -> None:
    text = (
        f"Dear Minister,\n\n{BODY}\nYours sincerely,\n\nDr Ada Stone\nChair\n\n"
        "cc: Mr Bo Maas, Minister for Ports\nAll who sign write in a personal capacity.\n"
    )
    assert [one[0] for one in named(text, copy=True)] == ["Bo Maas"]


def test_the_header_of_a_mail_tells_who_gets_a_copy() -> None:
    mail = (
        "From: Ada <ada@example.org>\nTo: Chair <chair@example.org>\n"
        "Cc: Ports Committee <pc@example.org>, Tide Office <to@example.org>\n"
        "Date: Thu, 02 Nov 2023 18:42:11 +1300\nSubject: The fees\n\n"
    )
    assert named(f"{mail}Dear Mr Maas,\n\n{BODY}", copy=True) == [
        (None, None, "Ports Committee"),
        (None, None, "Tide Office"),
    ]


@pytest.mark.parametrize(
    ("heading", "whom"),
    [
        (
            "Written evidence submitted by the Boat League to the Joint Committee on the Draft"
            " Ports Bill",
            "Joint Committee on the Draft Ports Bill",
        ),
        ("Comments of the Boat League to the Ports Commission on fees", "Ports Commission"),
    ],
)
def test_a_title_tells_to_whom_evidence_is_given(heading: str, whom: str) -> None:
    assert [one[2] for one in named(f"# {heading}\n\n3 May 2021\n\n{BODY}")] == [whom]


@pytest.mark.parametrize(
    "text",
    [
        f"Ms Ada Stone\nMinister\n\nDear Minister,\n\nThe port fees: a limit by 2030\n\n{BODY}",
        f"Ms Ada Stone\nMinister\n\nThe port fees: a limit by 2030\n\nDear Minister,\n\n{BODY}",
        f"# BOAT LEAGUE\n\nMs Ada Stone\n\nDear Ada,\n\nThe port fees: a limit by 2030\n\n{BODY}",
    ],
)
def test_a_subject_line_without_label_is_the_title(text: str) -> None:
    assert title(text.replace("The port fees", "Why the port fees need")) == (
        "Why the port fees need: a limit by 2030"
    )


@pytest.mark.parametrize("line", ["We met you in May.", "Ms Ada Stone", "Cc: Ports Board"])
def test_other_lines_at_the_greeting_are_no_title(line: str) -> None:
    assert title(f"Ms Ada Stone\nMinister\n\nDear Minister,\n\n{line}\n\n{BODY}") is None
