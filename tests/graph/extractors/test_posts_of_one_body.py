"""Persons one below the other share a body only where their posts tell that."""

from __future__ import annotations

import pytest

from graph.extractors.posts_of_one_body import share_body
from tests.graph.extractors.texts import ABOUT_PAPERS as BODY
from tests.graph.extractors.texts import named


@pytest.mark.parametrize("greeting", ["Excellencies,", "Dear Ms Roe and Mr Poe,"])
@pytest.mark.parametrize(
    ("post", "below", "body"),
    [
        ("Ms Ana Roe, Prime Minister", "Mr Joe Poe, Chair", "Ports Council"),
        ("Ms Ana Roe, Mayor", "Mr Joe Poe, Chair", "Ports Council"),
        ("Sra. Ana Roe, Alcaldesa", "Sr. Joe Poe, Presidente", "Consejo de Puertos"),
        ("Mme Ana Roe, Première ministre", "M. Joe Poe, Président", "Sénat"),
        ("Mme Ana Roe, ministre", "M. Joe Poe, Président", "Sénat"),
        ("Frau Ana Roe, Bundeskanzlerin", "Herrn Joe Poe, Vorsitzender", "Hafenrat"),
        ("Frau Ana Roe, Premierministerin", "Herrn Joe Poe, Vorsitzender", "Hafenrat"),
        ("Ms Ana Roe, Attorney General", "Mr Joe Poe, Director", "Ports Agency"),
        ("Ms Ana Roe, Governor", "Mr Joe Poe, Chair", "Ports Council"),
        ("Senator Ana Roe, Majority Leader", "Mr Joe Poe, Chair", "Ports Council"),
        ("Ms Ana Roe, President", "Mr Joe Poe, President", "Ports Council"),
        ("Ms Ana Roe, Minister of Fish", "Mr Joe Poe, Minister of Ports", "Harbour Watch"),
        ("Ms Ana Roe, Minister of Fish", "Mr Joe Poe, Minister of Ports", "City of Portland"),
        ("Ms Ana Roe, Secretary of State", "Mr Joe Poe, Secretary of the Treasury",
         "Washington, DC"),
        ("Ms Ana Roe, Chair", "Mr Joe Poe, Vice Chair", "Washington, DC"),
        ("Ms Ana Roe, Chair", "Mr Joe Poe, Secretary", "Town of Portside"),
    ],
)  # fmt: skip
def test_a_post_with_a_seat_of_its_own_gets_no_body_of_the_next(
    post: str, below: str, body: str, greeting: str
) -> None:
    for head in (
        f"3 May 2021\n\n{post}\n{below}\n{body}",
        f"{post}\n{below}\n{body}\n\n3 May 2021",
    ):
        found = named(f"{head}\n\n{greeting}\n\n{BODY}")
        assert [one for name, _, one in found if name == "Ana Roe"] in ([None], [])


@pytest.mark.parametrize(
    ("post", "below", "body"),
    [
        ("Ms Ana Roe, Chair", "Mr Joe Poe, Ranking Member", "Committee on Ports"),
        ("Ms Ana Roe, Co-Chair", "Mr Joe Poe, Co-Chair", "Committee on Ports"),
        ("Mme Ana Roe, Présidente", "M. Joe Poe, Vice-président", "Comité des ports"),
        ("Frau Ana Roe, Vorsitzende", "Herrn Joe Poe, Stellvertretender Vorsitzender", "Hafenrat"),
        ("Sra. Ana Roe, Ministra de Pesca", "Sr. Joe Poe, Ministro de Puertos",
         "Gobierno de Chile"),
    ],
)  # fmt: skip
def test_those_whose_posts_are_of_one_body_share_it(post: str, below: str, body: str) -> None:
    found = named(f"3 May 2021\n\n{post}\n{below}\n{body}\n\nExcellencies,\n\n{BODY}")
    assert [(name, one) for name, _, one in found] == [("Ana Roe", body), ("Joe Poe", body)]


@pytest.mark.parametrize(
    ("body", "shared"),
    [
        ("Government of the Republic of Kenya", True),
        ("Gouvernement du Mali", True),
        ("Government Office of Kenya", False),
        ("Gobierno de Madrid", False),
        ("Government of the City of Mexico", False),
        ("Ministry of Ports of Kenya", False),
        ("Local Government Forum", False),
    ],
)
def test_ministers_share_the_government_of_a_country_alone(body: str, *, shared: bool) -> None:
    assert share_body("Minister of Fish", "Minister of Ports", body) is shared


def test_a_chair_shares_the_body_of_a_director_but_no_department() -> None:
    assert share_body("Chair", "Director", "Ports Board")
    assert not share_body("Chair", "Secretary", "Department of Ports")
