"""Provisions without an instrument, and the text that a letter is about."""

from __future__ import annotations

import pytest

from graph.model import Certainty
from tests.graph.extractors.texts import carried, cited


@pytest.mark.parametrize(
    ("head", "body", "found"),
    [
        ("Re: Harbour Safety Bill 2031\n\nDear Secretary,",
         "Clause 14(2) is vague.\n\nClauses 22 and 23 are too wide. Section 16C must go.",
         [("Harbour Safety Bill 2031", "clause 14(2)"), ("Harbour Safety Bill 2031", "clause 22"),
          ("Harbour Safety Bill 2031", "clause 23"), ("Harbour Safety Bill 2031", "section 16C")]),
        ("Comments on the Zero Draft of the Ports Compact\n\nDear Co-facilitators,",
         "Paragraph 23 is right. Paras 31 to 33 are not.",
         [("Zero Draft of the Ports Compact", "paragraph 23"),
          ("Zero Draft of the Ports Compact", "paragraph 31-33")]),
        ("Subject: Proposal for a Directive on Port Work COM(2031) 45 final\n\nDear Ministers,",
         "We welcome Article 4(2) of the proposed Directive. Recital 12 tells why.",
         [("Proposal for a Directive on Port Work", "article 4(2)"),
          ("Proposal for a Directive on Port Work", "recital 12")]),
        ("Re: draft resolution A/HRC/91/L.12\n\nExcellencies,",
         "Operative paragraph 4 must stay; OP 12 and PP5 too.",
         [("A/HRC/91/L.12", "paragraph 4"), ("A/HRC/91/L.12", "paragraph 12"),
          ("A/HRC/91/L.12", "paragraph 5")]),
        ("Objet : projet de loi visant à fermer les ports\n\nMonsieur le Ministre,",
         "L’article 3 permet tout.\n\nLes articles 4 et 5 du projet de loi aussi.",
         [("projet de loi visant à fermer les ports", "article 3"),
          ("projet de loi visant à fermer les ports", "article 4"),
          ("projet de loi visant à fermer les ports", "article 5")]),
        ("Asunto: Proyecto de Ley de Puertos\n\nEstimados diputados:",
         "El artículo 7 castiga la crítica. Los artículos 10 y 11 son vagos.",
         [("Proyecto de Ley de Puertos", "article 7"), ("Proyecto de Ley de Puertos", "article 10"),
          ("Proyecto de Ley de Puertos", "article 11")]),
        ("Oggetto: disegno di legge n. 1234 sui porti\n\nOnorevoli senatori,",
         "L’articolo 5 è vago e l’art. 7, comma 2, va soppresso.",
         [("disegno di legge n. 1234", "article 5"), ("disegno di legge n. 1234", "article 7(2)")]),
        ("Betreff: Entwurf eines Hafensicherheitsgesetzes\n\nSehr geehrte Damen und Herren,",
         "§ 4 Abs. 2 ist unklar. Artikel 7 des Entwurfs sollte entfallen.",
         [("Entwurf eines Hafensicherheitsgesetzes", "paragraph 4(2)"),
          ("Entwurf eines Hafensicherheitsgesetzes", "article 7")]),
        ("Assunto: Projeto de Lei 9630/2031\n\nPrezados deputados,",
         "O artigo 5 é vago. Os artigos 10 e 11 devem ser suprimidos.",
         [("Projeto de Lei 9630/2031", "article 5"), ("Projeto de Lei 9630/2031", "article 10"),
          ("Projeto de Lei 9630/2031", "article 11")]),
        ("Open letter on ACTA\n\nDear Members,",
         "It is secret.\n\nIt goes too far.\n\nArticle 23 makes crimes of small copies.",
         [("acta", "article 23")]),
        ("Dear Minister,",
         "The Harbour Safety Bill was tabled.\n\nIt is long.\n\nClause 4 of the bill is vague.",
         [("Harbour Safety Bill", "clause 4")]),
        ("Comments on the Draft Ports Rules, 2031\n\nDear Sir,",
         "Rule 4(2) requires tracing.", [("Ports Rules, 2031", "rule 4(2)")]),
    ],
)  # fmt: skip
def test_bare_provisions_are_of_the_text_that_the_letter_is_about(
    head: str, body: str, found: list[tuple[str, str]]
) -> None:
    assert carried(f"{head}\n\n{body}") == found


@pytest.mark.parametrize(
    "body",
    [
        "As we said in paragraph 3 above, and in section 2 of this letter, this is wrong.",
        "See section 4 below. Our recommendation 5 stands.",
        "In your letter, paragraph 2, you said no. In our submission of 3 May, section 4 says so.",
        "Part 1: Introduction\n\nIt is long.\n\nSection 2. Our concerns\n\nPart 3",
        "Recommendation 3: repeal it.\n\nPrinciple 4 – no harm.",
        "Part 3 of the series is on Monday, chapter 4 of the book tells why.",
        "Recital 4 and principle 7 are of other texts.",
        "Part 1 of it is free, annex 1 holds the list, chapter 2 members met.",
        "In an article 3 weeks ago you said so, on a part 4 times as big.",
    ],
)
def test_parts_of_the_letter_itself_are_not_meant(body: str) -> None:
    assert carried(f"Re: Harbour Safety Bill\n\nDear Minister,\n\n{body}") == []


@pytest.mark.parametrize(
    "text",
    [
        "Re: Harbour Safety Bill and Ports Levy Bill\n\nDear Minister,\n\nClause 4 is vague.",
        "Dear Minister,\n\nOpen the ports. See paragraph 4 and section 9.\n\nArticle 3 is right.",
        "Statement on ports\n\nDear Minister,\n\nWe met.\n\nClause 4 is vague.",
        "Dear Minister,\n\nThe Ports Act 2010 and Ships Act 2011 overlap.\n\nSection 7 is vague.",
    ],
)
def test_a_letter_about_no_single_text_lends_no_name(text: str) -> None:
    assert carried(text) == []


def test_the_text_named_in_the_same_sentence_comes_first() -> None:
    text = (
        "Re: Harbour Safety Bill\n\nDear Minister,\n\nThe Privacy Act 1988 (Cth) binds ports.\n\n"
        "The Privacy Act sets limits in section 16C. Section 4 of the Bill ignores them."
    )
    assert carried(text)[0] == ("Privacy Act 1988", "section 16C")


def test_a_name_before_that_has_no_such_provision_does_not_count() -> None:
    text = "Re: Harbour Safety Bill\n\nDear Sir,\n\nThe Rio Declaration is old, clause 7 is new."
    assert carried(text) == [("Harbour Safety Bill", "clause 7")]


def test_parts_in_roman_figures_or_in_a_list_are_of_the_bill() -> None:
    text = "Re: Harbour Safety Bill\n\nDear Sir,\n\nPart IV is long; we oppose parts 3 and 3A."
    assert [provision for _, provision in carried(text)] == ["part IV", "part 3", "part 3A"]


def test_a_proposed_section_is_one_of_the_bill() -> None:
    text = (
        "Re: Harbour Safety Bill\n\nDear Sir,\n\n"
        "Section 5 of the Ports Act 2010 is old, proposed section 43 is new."
    )
    assert carried(text) == [("Harbour Safety Bill", "section 43")]


def test_the_sentence_before_counts_for_its_provisions_only() -> None:
    text = "Dear Sir,\n\nResolution 91/16 is right. {} paragraph 8 condemns closures."
    assert carried(text.format("Its")) == [("Resolution 91/16", "paragraph 8")]
    assert carried(text.format("In the committee,")) == []


def test_a_short_form_may_be_made_of_initials() -> None:
    text = (
        "Dear Sir,\n\nThe Harbour Technology Act, 2000 and the Right to Ports Act, 2005 bind.\n\n"
        "Section 69 of the HT Act and section 8 of the RTP Act are bad."
    )
    assert [(one.instrument.text, one.provision.value) for one in cited(text)] == [  # type: ignore[union-attr]
        ("Harbour Technology Act, 2000", "section 69"),
        ("Right to Ports Act, 2005", "section 8"),
    ]


def test_a_known_act_is_called_by_its_noun() -> None:
    text = (
        "Dear Commissioner,\n\nThe GDPR is not enforced.\n\nWe see it daily.\n\n"
        "Article 80(2) of the Regulation allows us to complain."
    )
    one = cited(text)[0]
    assert one.norm is not None
    assert one.norm.value.endswith("/gdpr")
    assert one.certainty is Certainty.ASSERTED


def test_a_directive_without_any_name_before_stays_a_candidate() -> None:
    one = cited("Dear Sir,\n\nArticle 8 of the Directive requires injunctions.")[0]
    assert one.norm is None
    assert one.instrument is not None
    assert one.instrument.text == "Directive"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Article 12 of the TFEU helps. Regulation (EU) 2031/115 on nets, and in particular its"
         " Article 29, does not.", [("Regulation (EU) 2031/115", "article 29")]),
        ("La directive (UE) 2031/760 sur les ports est menacée.\n\nL’article 29 de la directive,"
         " qui oblige les ports, disparaîtrait.", [("directive (UE) 2031/760", "article 29")]),
    ],
)  # fmt: skip
def test_its_article_and_that_of_the_directive_are_of_the_text_named_last(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert carried(text) == found


def test_an_article_that_a_letter_is_about_is_not_of_a_law_named_once_beside_it() -> None:
    body = (
        "We oppose the Digital Markets Act.\n\nDelete Article 13.\n\nArticle 13 is bad.\n\n"
        "It is vague: see Article 13.\n\nWe like the e-Commerce Directive. For Article 13 harms it."
    )
    assert [name for name, _ in carried(f"Dear Members,\n\n{body}")] == ["dma"] * 4


def test_a_kind_of_draft_alone_is_no_text_and_its_name_may_stand_further_on() -> None:
    body = (
        "Lettre sur la proposition de directive.\n\nBonjour à tous.\n\n"
        "La proposition de directive sur les quais, Directive 2019/790, est là.\n\n"
        "L’article 17 nuit."
    )
    assert carried(f"Mesdames, Messieurs,\n\n{body}") == [("dsm-copyright", "article 17")]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Hi.\n\nHi.\n\nThe Ports Act sets remedies. Section 41.2 also helps.",
            [("Ports Act", "section 41(2)")],
        ),
        ("Hi.\n\nHi.\n\nThe Ports Act sets remedies. See section 3 for our members.", []),
        ("Hi.\n\nHi.\n\nThe Ports Act and the Quay Act set remedies. Section 41.2 helps.", []),
        ("Hi.\n\nHi.\n\nThe Ports Plan sets aims. Section 41.2 helps.", []),
    ],
)
def test_a_section_behind_the_only_law_of_its_paragraph_is_likely_of_it(
    body: str, found: list[tuple[str, str]]
) -> None:
    assert carried(f"Dear Minister,\n\n{body}") == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Was it sent on time (article 3(1))?\n\nArticle 3(8) of the Port Board’s Rules of"
         " Procedure says so.\n\nArticle 8(1)(b) tells how to vote.",
         [("Port Board’s Rules of Procedure", "article 3(1)"),
          ("Port Board’s Rules of Procedure", "article 8(1)(b)")]),
        ("Sous l’article 7 du règlement intérieur du Conseil, tout va.\n\nIl le dit (article 6).",
         [("règlement intérieur du Conseil", "article 6")]),
        ("Laut Artikel 9 der Geschäftsordnung des Hafenrates gilt das.\n\nSo auch Artikel 12.",
         [("Geschäftsordnung des Hafenrates", "article 12")]),
        ("Rule 22 of the Rules of Procedure of the European Parliament binds.\n\nSee Rule 223.",
         [("ep-rules-of-procedure", "rule 223")]),
        ("El artículo 3 de la Directiva 2014/53/EU es vago.\n\nHola.\n\nAsí el art. 44.",
         [("radio-equipment", "article 44")]),
        ("Section 41.2 of the Ports Act and Article 8 of the ECHR bind.\n\nSo Section 41.2 says.",
         [("Ports Act", "section 41(2)")]),
    ],
)  # fmt: skip
def test_an_article_cited_with_its_text_elsewhere_is_likely_one_of_it(
    body: str, found: list[tuple[str, str]]
) -> None:
    assert carried(f"Dear Minister,\n\n{body}") == found


@pytest.mark.parametrize(
    "body",
    [
        "Article 8 of the ECHR protects us.\n\nWe met.\n\nWe met.\n\nBut Article 12 is bad.",
        "Article 8 of the Ports Code helps.\n\nThe Bill is bad.\n\nWe met.\n\nAnd Article 12 too.",
        "Article 8 of the Ports Code and Article 9 of the Quay Code help.\n\nBut Article 12 too.",
        "Article 8 of the Ports Code helps.\n\nWe met.\n\nArticle 1. Aims\n\nArticle 2: Members",
        "Article 8 of the Ports Code helps.\n\nWe met.\n\nBut clause 12 is bad.",
        "Article 8 of the Ports Code and Article 8 of the Quay Code help.\n\nBut Article 8 is bad.",
        "Article 8 of the Ports Code helps.\n\nWe met.\n\nHe wrote an article 5 pages long.",
        "Hi.\n\nHi.\n\nSection 3 of the Ports Act binds.\n\nHi.\n\nSee Section 3 for our members.",
        "Das Grundgesetz gilt: Art. 5 GG.\n\nSie lobt Artikel 7 Abs. 3 des Entwurfs.\n\n"
        "Das Grundgesetz gilt.\n\nGut ist Artikel 7 Abs. 3 nicht.",
    ],
)
def test_an_article_that_may_be_of_another_text_is_of_none(body: str) -> None:
    assert carried(f"Dear Minister,\n\n{body}") == []


def test_an_act_of_the_union_that_is_called_an_act_has_recitals() -> None:
    body = "The Digital Services Act is clear; recital 67 says why."
    assert carried(f"Dear Minister,\n\n{body}") == [("dsa", "recital 67")]


def test_a_year_of_revision_in_brackets_is_no_part_of_a_name() -> None:
    body = (
        "The law breaks the Constitution of Norland (1995, rev. 2017) that guarantees"
        " information (Section 29(1)) and movement (Section 38)."
    )
    name = "Constitution of Norland"
    assert carried(f"Dear Minister,\n\n{body}") == [
        (name, "section 29(1)"),
        (name, "section 38"),
    ]
