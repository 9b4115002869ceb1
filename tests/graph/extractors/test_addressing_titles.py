"""Those whom a title addresses."""

from __future__ import annotations

import pytest

from tests.graph.extractors.texts import ABOUT_PAPERS as BODY
from tests.graph.extractors.texts import Named, named

WCO = "World Customs Organization"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (f"Open letter to the {WCO}", [(None, None, WCO)]),
        (f"Open letter to the {WCO} on papers", [(None, None, WCO)]),
        ("Open letter to WTO Members", [(None, "Members", "WTO")]),
        ("Letter to the Members of the WTO", [(None, "Members", "WTO")]),
        (f"Submission to the {WCO} on papers", [(None, None, WCO)]),
        (f"Petition to the {WCO}: open the papers", [(None, None, WCO)]),
        ("Why papers matter", []),
        ("Letter from the field", []),
        ("A letter from a Ports Network: free the nets", []),
        ("A statement by a Ports Council", []),
        (f"The papers are ours. (An open letter to the {WCO}) #papers", [(None, None, WCO)]),
        (f"An open letter to the {WCO} #papers #nets", [(None, None, WCO)]),
        (
            "Letter to the Ports League & the WTO",
            [(None, None, "Ports League"), (None, None, "WTO")],
        ),
    ],
)
def test_a_title_names_addressees_where_nothing_else_does(
    title: str, expected: list[Named]
) -> None:
    assert named(f"# {title}\n\n{BODY}") == expected


def test_a_title_adds_those_whom_the_greeting_leaves_out() -> None:
    text = f"# Open letter to the {WCO} and WTO Members\n\nDear WTO Members,\n\n{BODY}"
    assert named(text) == [(None, "Members", "WTO"), (None, None, WCO)]


def test_a_post_that_the_title_names_with_its_country_is_listed_once() -> None:
    text = f"# Open letter to the Prime Minister of India\n\nDear Prime Minister,\n\n{BODY}"
    assert named(text) == [(None, "Prime Minister", "India")]
    other = "# Open letter to the Secretary of the Port Council\n\nDear Secretary General Silva,"
    roles = {role for _, role, _ in named(f"{other}\n\n{BODY}")}
    assert roles == {"Secretary", "Secretary General"}


def test_a_title_may_list_several_bodies_whose_names_hold_an_and() -> None:
    title = "# Open letter to the Ministry of Labour and Welfare and the Ministry of Ports\n\n"
    assert [one[2] for one in named(f"{title}{BODY}")] == [
        "Ministry of Labour and Welfare",
        "Ministry of Ports",
    ]


def test_a_title_names_each_behind_a_direction_of_its_own() -> None:
    title = "# Carta al Presidente de la República, al Congreso Nacional y a la Corte Suprema"
    assert named(f"{title}\n\n{BODY}") == [
        (None, "Presidente de la República", None),
        (None, None, "Congreso Nacional"),
        (None, None, "Corte Suprema"),
    ]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Open letter to the Minister of Ports and to the Harbour Board",
         [(None, "Minister of Ports", None), (None, None, "Harbour Board")]),
        ("Open letter to the German Government and to the people of Ireland",
         [(None, None, "German Government")]),
        ("Carta al Presidente de la República, al pueblo de Chile y a la Corte Suprema",
         [(None, "Presidente de la República", None), (None, None, "Corte Suprema")]),
    ],
)  # fmt: skip
def test_a_title_leaves_out_those_who_are_no_body(title: str, expected: list[Named]) -> None:
    assert named(f"# {title}\n\n{BODY}") == expected
