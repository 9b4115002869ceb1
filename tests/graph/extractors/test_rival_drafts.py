"""Articles beside a draft: whether they are its own, or of the law that it is measured by."""

from __future__ import annotations

import pytest

from tests.graph.extractors.texts import carried, cited


@pytest.mark.parametrize(
    "body",
    [
        "The Bill weakens the GDPR. We are worried by Article 4.",
        "The Bill weakens the GDPR.\n\nWe are worried by Article 4.",
        "Le projet de loi affaiblit le RGPD. L’article 4 est inacceptable.",
        "Der Gesetzentwurf schwächt die DSGVO. Artikel 4 muss weg.",
        "The proposal weakens the GDPR. We are worried by Article 4.",
        "The draft departs from the GDPR. We are worried by Article 4.",
        "Under the GDPR this is banned, but the draft law in Article 4 allows it.",
    ],
)
def test_an_article_beside_a_draft_is_not_taken_for_one_of_the_law_it_is_measured_by(
    body: str,
) -> None:
    assert [one for one in cited(f"Dear Minister,\n\n{body}") if one.norm] == []


@pytest.mark.parametrize(
    "body",
    [
        "The GDPR is clear. Article 4 says so.",
        "The Bill weakens the GDPR. Article 4 GDPR is plain. The Bill ignores Article 4.",
        "The Bill is late. The GDPR, of 2016, already asks for this in Article 4.",
        "The GDPR and the Bill of Rights bind. Yet as the GDPR says elsewhere, Article 4 does.",
    ],
)
def test_an_article_is_still_of_the_law_that_its_sentence_names(body: str) -> None:
    found = [one for one in cited(f"Dear Minister,\n\n{body}") if one.norm]
    assert found
    assert {one.norm.value.rpartition("/")[2] for one in found if one.norm} == {"gdpr"}


def test_an_article_beside_a_draft_with_a_name_is_one_of_the_draft() -> None:
    body = "The Quay Bill departs from the GDPR: Article 4 would allow scraping."
    assert carried(f"Dear Minister,\n\n{body}") == [("Quay Bill", "article 4")]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("The draft law must follow the GDPR. Under Article 17 all have a right to erase data.",
         ("gdpr", "article 17")),
        ("The Quay Bill must also be read with the ICCPR. Article 17 protects privacy.",
         ("iccpr", "article 17")),
        ("Le projet de décret doit respecter le RGPD. L’article 9 interdit cette collecte.",
         ("gdpr", "article 9")),
        ("El proyecto de ley debe respetar el RGPD; el artículo 9 prohíbe esa recogida.",
         ("gdpr", "article 9")),
        ("Der Gesetzentwurf muss die DSGVO achten. Nach Artikel 9 ist das untersagt.",
         ("gdpr", "article 9")),
        ("Het wetsvoorstel moet voldoen aan de GDPR. Artikel 9 verbiedt dat.",
         ("gdpr", "article 9")),
        ("The proposal must respect the GDPR. Article 9 forbids that.", ("gdpr", "article 9")),
        ("The draft law must follow the Constitution. Under section 57 privacy is protected.",
         ("Constitution", "section 57")),
        ("The draft law must follow the UK GDPR. Article 17 demands that data be erased.",
         ("UK GDPR", "article 17")),
        ("Le projet de décret doit respecter la loi sur les quais. L’article 9 interdit cela.",
         ("loi sur les quais", "article 9")),
    ],
)  # fmt: skip
def test_an_article_is_suggested_for_the_law_that_a_draft_must_follow(
    body: str, found: tuple[str, str]
) -> None:
    assert carried(f"Dear Minister,\n\n{body}") == [found]
    (one,) = cited(f"Dear Minister,\n\n{body}")
    assert "named beside it" in one.reasons[0]


@pytest.mark.parametrize(
    "body",
    [
        "The Bill must follow the GDPR. Article 4 would let anybody read our papers.",
        "The draft law must follow the GDPR and the ICCPR. Article 17 gives a right.",
        "The draft law was sent to those who wrote the GDPR. Article 17 gives a right.",
        "Der Gesetzentwurf muss weg, sagt die DSGVO. Artikel 9 ist klar.",
        "The Kyoto Protocol binds all. We welcome Article 4 of the draft protocol.",
        "La loi du 3 mai 1911 protège les quais. Retirez l’article 4 du projet de loi.",
    ],
)
def test_an_article_that_may_be_the_drafts_own_is_nobodys(body: str) -> None:
    assert cited(f"Dear Minister,\n\n{body}") == []


@pytest.mark.parametrize(
    "body",
    [
        "The draft law must comply with the GDPR. Articles 5 and 6 are too vague.",
        "The draft law must comply with the GDPR. Article 19 should be dropped.",
        "The draft law must comply with the GDPR. Article 12 lets the police retain data.",
        "The draft law must comply with the GDPR. Under Article 12 the police may retain data.",
        "The draft law must comply with the GDPR. Article 12 forbids journalists to ask.",
        "The draft law must comply with the GDPR. Article 12 requires journalists to ask.",
        "The draft law must comply with the GDPR. Article 12 violates the right to privacy.",
        "Le projet de loi doit respecter le RGPD. L’article 12 autorise la collecte.",
        "Der Gesetzentwurf muss die DSGVO achten. Artikel 12 erlaubt das Sammeln.",
        "Il disegno di legge deve rispettare il GDPR. L’articolo 12 autorizza la raccolta.",
    ],
)
def test_what_an_article_allows_or_should_become_is_said_of_the_draft(body: str) -> None:
    assert cited(f"Dear Minister,\n\n{body}") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Article 17 also guarantees this.",
        "This violates Article 17.",
        "Article 17 is violated.",
        "As Article 17 requires, data is erased.",
    ],
)
def test_what_an_article_guarantees_or_is_violated_is_said_of_the_law(sentence: str) -> None:
    body = f"Dear Minister,\n\nThe draft law must follow the GDPR. {sentence}"
    assert carried(body) == [("gdpr", "article 17")]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("The Bill violates the ICCPR, which protects assembly (Article 21).", ["article 21"]),
        ("The Bill contravenes the African Charter (assembly (Article 11), movement (Article 12)).",
         ["article 11", "article 12"]),
        ("The Bill violates the ICCPR by banning all assemblies (Article 21).", []),
        ("The Bill violates the ICCPR, which Article 21 ignores.", []),
        ("The Bill breaches the ICCPR, which protects us, as it permits taps (Article 12).", []),
        ("The Bill violates the ICCPR, which protects us; its rule on libel (Article 14).", []),
        ("The Bill violates the ICCPR (the definition in Article 2 is vague).", []),
        ("The Bill does not violate the ICCPR, which protects speech (Article 19).", []),
        ("The Bill is compatible with the ICCPR, which protects speech (Article 19).", []),
        ("Le projet de loi viole le RGPD, qui protège les données, car il permet tout (article 3).",
         []),
        ("Le projet de loi viole le RGPD, qui protège les données (article 5).", ["article 5"]),
        ("The Bill mentions the ICCPR, which protects assembly, in Article 21.", []),
        ("The ICCPR binds. The Bill, in Article 21, bans assemblies.", []),
    ],
)  # fmt: skip
def test_an_article_told_of_the_law_that_a_bill_breaks_is_of_that_law(
    body: str, found: list[str]
) -> None:
    told = cited(f"Dear Minister,\n\n{body}")
    assert [one.provision.value for one in told if one.provision] == found
