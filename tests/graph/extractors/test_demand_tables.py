"""Recommendations under headings of their own, in tables, and those of numbered paragraphs."""

from __future__ import annotations

import pytest

from graph.extractors import demands
from graph.model import Certainty, Demand, Span
from graph.reading import read_text
from graph.sections import Parts
from graph.verify import check


def found(text: str) -> list[Demand]:
    document = read_text(text, name="letter")
    records = list(demands.extract(document, Parts(body=Span(0, len(document.text)))))
    assert not [problem for record in records for problem in check(document, record)]
    return records


def asked(text: str) -> list[str]:
    return [record.text.text for record in found(text)]


@pytest.mark.parametrize(
    "lead",
    [
        "Recommendations",
        "For these reasons the following specific recommendations are made:",
        "The two groups therefore present these recommendations to the ministry.",
        "We ask the ministry to:",
    ],
)
def test_headings_part_a_list_and_do_not_end_it(lead: str) -> None:
    text = (
        f"{lead}\n\n4.1 On meetings\n\n- Repeal the by-law on meetings.\n- Publish the minutes.\n\n"
        "4.2 On licences\n\n- Refund the licence fee.\n\nHistory\n\n- The port was built in 1911.\n"
    )
    assert asked(text) == [
        "Repeal the by-law on meetings",
        "Publish the minutes",
        "Refund the licence fee",
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "At its last review the port received the following recommendations:",
        "The minister accepted these recommendations:",
    ],
)
def test_what_others_recommended_is_no_demand(lead: str) -> None:
    assert not asked(f"{lead}\n\nMeetings\n\n- Repeal the by-law.\n- Publish the minutes.\n")


TABLE = (
    "| No. | {head} | Clause |\n|---|---|---|\n"
    "| 1 | The Board must publish its minutes. | 4 |\n"
    "| 2 | Strike out the fee for small boats. | 9 |\n"
    "| 3 | Remove the ban on nets. | 12 |\n"
)


@pytest.mark.parametrize("head", ["Recommendation", "Our proposal", "Demandes"])
def test_rows_under_such_a_head_are_demands_with_their_numbers(head: str) -> None:
    records = found(TABLE.format(head=head).join(["Recommendations\n\n", ""]))
    assert [record.text.text for record in records] == [
        "The Board must publish its minutes",
        "Strike out the fee for small boats",
        "Remove the ban on nets",
    ]
    assert [one.ordinal and one.ordinal.value for one in records] == ["1", "2", "3"]


@pytest.mark.parametrize(
    "head", ["Recommendation | Status", "Recommendation | State", "Complaints"]
)
def test_a_table_of_what_became_of_them_asks_nothing(head: str) -> None:
    assert not asked("Recommendations\n\n" + TABLE.format(head=head).replace("must", "did"))


def test_a_numbered_paragraph_that_asks_keeps_its_number() -> None:
    records = found(
        "1. We urge the Board to hear small boats. They are many.\n\n"
        "2. The nets are old. The Board should replace them.\n\n"
        "3. Please publish the tide tables.\n"
    )
    assert [(one.text.text, one.ordinal and one.ordinal.value) for one in records] == [
        ("We urge the Board to hear small boats", "1"),
        ("The Board should replace them", None),
        ("Please publish the tide tables", "3"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Northern Ports Board (NPB) should lower its fees.",
        "Alternatively, the Board should wait for the audit.",
        "With regard to Chapter 4, the Council should say who pays.",
        "The Director-General should hear the fishers.",
        "Paragraph 4 of the Guidance should name the fee.",
        "Regulatory bodies such as the NPB should answer complaints.",
        "We support the plan of the islands and call on the ministry to fund it.",
    ],
)
def test_what_a_body_a_post_or_a_paragraph_should_do_is_a_demand(text: str) -> None:
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The Board also sees the need to lower its fees.",
        "The Board would have to watch every boat.",
        "Companies should expect this to last.",
        "Open Data Week should be fun.",
        "We note that the islands and the towns call on the ministry to fund it.",
        "We know the ministers who met and call on the ministry to fund it.",
    ],
)
def test_other_subjects_of_should_are_none(text: str) -> None:
    assert not [one for one in found(text) if one.certainty is Certainty.ASSERTED]
