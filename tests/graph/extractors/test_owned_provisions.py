"""Provisions whose owner stands before them: *the bill’s Article 6*, *our Recital 12*."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors import citations
from graph.model import Certainty, Citation
from graph.reading import read_text
from tests.growth import assert_linear, repeated

GDPR = "Article 6 of the GDPR stays."


def cited(body: str) -> list[tuple[str, str]]:
    """The provisions cited without a text beside them, with the text or the known norm."""
    letter = f"Dear Minister,\n\n{body}\n\nYours sincerely,\n\nAda Example\nExample Network\n"
    document = read_text(letter, name="letter")
    found = citations.extract(document, sections.split(document))
    return [(_text(one), one.provision.value) for one in found if one.provision and _is_bare(one)]


def _text(one: Citation) -> str:
    return (
        one.instrument.text if one.instrument else str(one.norm and one.norm.value.split("/")[-1])
    )


def _is_bare(one: Citation) -> bool:
    return " of " not in one.anchor.text and "GDPR" not in one.anchor.text


@pytest.mark.parametrize(
    "owned",
    [
        "The bill’s Article 6 is bad.", "The proposal's new Article 6 is bad.",
        "In the bill, Article 6 is bad.", "In the lease, Article 6 is bad.",
        "Ana’s Article 6 is on pay.", "The lawyers’ Article 6 is on pay.",
        "The magazine’s Article 6 is on pay.", "Our Article 6 is on pay.",
        "Under the terms of the lease, Article 6 is on pay.", "As the lease says in Article 6, no.",
        "The lease (Article 6) is old.", "In our contracts, Article 6 is on pay.",
        "Dans le bail, l’article 6 est bon.", "Nos articles 6 et 6 bis sont bons.",
        "En el contrato, el artículo 6 es malo.", "Nel nostro contratto, l’articolo 6 è buono.",
        "Laut Mietvertrag, Artikel 6, gilt das.", "In unserem Mietvertrag ist Artikel 6 gut.",
        "Unser Artikel 6 ist gut.", "Dans le projet de loi, l’article 6 est bon.",
    ],
)  # fmt: skip
@pytest.mark.parametrize("form", ["{law}\n\n{owned}", "{owned}\n\n{law}", "{law} {owned}"])
def test_a_provision_with_an_owner_is_none_of_a_known_act(owned: str, form: str) -> None:
    assert cited(form.format(owned=owned, law=GDPR)) == []


@pytest.mark.parametrize(
    "words",
    [
        "The Regulation’s Article 6 is good.", "In the Regulation, Article 6 is good.",
        "Its Article 6 is good.", "It’s Article 6 that counts.", "In our view Article 6 is broken.",
        "Ana’s lawyer cites Article 6.", "In the meantime, Article 6 is kept.",
        "This breaks Ana’s Article 6 rights.", "They met Ana’s Article 6 request.",
    ],
)  # fmt: skip
def test_an_owner_elsewhere_or_the_law_itself_takes_nothing_away(words: str) -> None:
    assert cited(f"{GDPR} {words}") == [("gdpr", "article 6")]


def test_an_article_that_a_draft_owns_is_still_of_the_one_that_the_letter_is_about() -> None:
    text = "We read the Harbour Safety Bill 2031. The Bill’s Article 6 is bad."
    assert cited(text) == [("Harbour Safety Bill 2031", "article 6")]


@pytest.mark.parametrize(
    ("before", "certainty"),
    [("Ana’s contract is old.", Certainty.SUGGESTED), ("Ana is old.", Certainty.ASSERTED)],
)
def test_another_paper_told_of_right_before_is_a_doubt(before: str, certainty: Certainty) -> None:
    letter = f"Dear Minister,\n\n{GDPR}\n\n{before} Article 6 is on pay.\n\nYours,\n\nAda Example\n"
    document = read_text(letter, name="letter")
    found = list(citations.extract(document, sections.split(document)))
    assert [one.certainty for one in found] == [Certainty.ASSERTED, certainty]


@pytest.mark.parametrize(
    "piece", ["our ", "the bill’s ", "Ana’s lease, Article 6 ", "Our lease. Article 6. "]
)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    assert_linear(cited, repeated(piece, after=GDPR), size=8_000)
