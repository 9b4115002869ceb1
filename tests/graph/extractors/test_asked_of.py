"""Who is asked."""

from __future__ import annotations

import pytest

from graph.extractors.asked_of import Asked, asked, recipients
from graph.extractors.passages import Passage, passages
from graph.gazetteer import gazetteer
from graph.model import Document, Flag, Span
from graph.reading import read_text
from graph.sections import Parts

REF = "https://w3id.org/policygraph/ref/org/"
HEAD = "Dr Francis Gurry\nWorld Intellectual Property Organization\nGeneva\n"


def one_passage(text: str) -> tuple[Document, Passage]:
    document = read_text(text, name="letter")
    return document, next(passages(document, Span(0, len(text))))


def sent_to(head: str) -> Asked:
    document = read_text(head, name="letter")
    return recipients(document, Parts(head=Span(0, len(head))), gazetteer())


def named(words: str) -> Asked:
    _, passage = one_passage(words)
    return asked(passage, (0, len(words)), sent_to=sent_to(HEAD), names=gazetteer())


def iris(who: Asked) -> list[str]:
    return [one.value.removeprefix(REF) for one in who.iris]


@pytest.mark.parametrize(
    ("words", "organisations"),
    [
        ("the WCO", ["wco"]),
        ("the WCO and the WTO", ["wco", "wto"]),
        ("the WCO and the SECURE Working Group in particular", ["wco"]),
        ("the SECURE Working Group", ["wco-secure-working-group"]),
        ("the TRIPS Council and the WTO", ["wto"]),
        ("WTO Members", []),
        ("WTO member states", []),
        ("the WTO’s members", []),
        ("all governments", []),
        ("President Biden", []),
        ("the Member States of the union", []),
    ],
)
def test_those_named_are_asked_and_nobody_else(words: str, organisations: list[str]) -> None:
    assert iris(named(words)) == organisations
    assert named(words).flags == ()


@pytest.mark.parametrize("words", ["you", "your office", "the Committee", "the secretariat"])
def test_the_reader_is_whom_the_letter_is_sent_to(words: str) -> None:
    assert iris(named(words)) == ["wipo"]
    assert named(words).flags == (Flag.INFERRED_ADDRESSEE,)


def test_what_the_head_says_is_the_context() -> None:
    who = sent_to(HEAD)
    assert [HEAD[span.start : span.end] for span in who.context] == [
        "World Intellectual Property Organization"
    ]


def test_a_unit_in_the_head_is_left_out_beside_its_organisation() -> None:
    who = sent_to("SECURE Working Group\nWorld Customs Organization\nBrussels\n")
    assert iris(who) == ["wco"]


def test_a_head_without_known_names_gives_nobody() -> None:
    assert sent_to("Dear friends\n") == Asked()


def test_no_head_gives_nobody() -> None:
    document = read_text("Some words.", name="letter")
    assert recipients(document, Parts(), gazetteer()) == Asked()
