"""An office above the date may be that of the one greeted, or the sender's own."""

from __future__ import annotations

import pytest

from graph.model import Certainty
from tests.graph.extractors.texts import ABOUT_PAPERS as BODY
from tests.graph.extractors.texts import Named, named

OFFICE = "Human Rights Commission of Quays"
HEAD = f"Commissioner\n{OFFICE}\n12 Mill Lane\n\n3 May 2021\n\nDear Commissioner,\n\n{BODY}\n"


@pytest.mark.parametrize(
    ("signed", "suggested"),
    [
        ("Sincerely,\n\nJoe Poe, Commissioner\n", []),
        ("Sincerely,\n\nJoe Poe\nCommissioner\n", []),
        (f"Sincerely,\n\nJoe Poe\n{OFFICE}\n", []),
        ("Sincerely,\n\nJoe Poe\n", [(None, "Commissioner", OFFICE)]),
        ("Sincerely,\n\nJoe Poe\nRiver Watch\n", [(None, "Commissioner", OFFICE)]),
        ("", [(None, "Commissioner", OFFICE)]),
    ],
)
def test_an_office_above_the_date_is_at_most_suggested(signed: str, suggested: list[Named]) -> None:
    asserted = [] if suggested else [(None, "Commissioner", None)]
    assert named(HEAD + signed, certainty=Certainty.ASSERTED) == asserted
    assert named(HEAD + signed, certainty=Certainty.SUGGESTED) == suggested


@pytest.mark.parametrize(
    "head",
    [
        f"To: Commissioner\n{OFFICE}\n\n3 May 2021",
        f"3 May 2021\n\nCommissioner\n{OFFICE}",
    ],
)
def test_an_office_that_is_no_letterhead_is_asserted(head: str) -> None:
    text = f"{head}\n\nDear Commissioner,\n\n{BODY}\nSincerely,\n\nJoe Poe, Commissioner\n"
    assert named(text, certainty=Certainty.ASSERTED) == [(None, "Commissioner", OFFICE)]


@pytest.mark.parametrize(
    ("head", "first"),
    [
        ("Ms Ana Roe, Mayor\nMr Joe Poe, Chair\nPorts Council", None),
        ("Ms Ana Roe, Chair\nMr Joe Poe, Vice Chair\nPorts Council", "Ports Council"),
    ],
)
def test_two_who_are_greeted_share_the_body_of_their_posts_alone(
    head: str, first: str | None
) -> None:
    found = named(f"{head}\n\n3 May 2021\n\nDear Ms Roe and Mr Poe,\n\n{BODY}")
    assert [body for *_, body in found] == [first, "Ports Council"]


@pytest.mark.parametrize(
    ("head", "post"),
    [
        (f"Commissioner for Ports\n{OFFICE}\n\n3 May 2021\n\nDear Commissioner,", "Commissioner"),
        (f"The Commissioner\n{OFFICE}\n\n3 May 2021\n\nDear Commissioner,", "Commissioner"),
        ("La Ministra\nMinisterio de Puertos\n\n3 de mayo de 2021\n\nSeñora Ministra:", "Ministra"),
    ],
)
def test_who_signs_with_the_post_has_it_in_the_letterhead(head: str, post: str) -> None:
    text = f"{head}\n\n{BODY}\nSincerely,\n\nJoe Poe, {post}\n"
    assert named(text) == [(None, post, None)]


def test_an_article_before_the_post_is_no_courtesy() -> None:
    head = "La Ministra\nMinisterio de Puertos\n\n3 de mayo de 2021\n\nSeñora Ministra:"
    (found,) = named(f"{head}\n\n{BODY}", certainty=Certainty.SUGGESTED)
    assert found[1:] == ("Ministra", "Ministerio de Puertos")
