"""Texts that no name tells: acts and drafts, the agreement, and what is no citation."""

from __future__ import annotations

import pytest

from graph.gazetteer import Flow
from graph.normalisers.binding import Binding
from graph.normalisers.citing import references
from tests.graph.normalisers.cited import NAMES, cited


@pytest.mark.parametrize(
    ("text", "provisions", "instrument"),
    [
        ("Section 301 of the Trade Act", ["? 301"], "Trade Act"),
        ("Article 2 of the Patents Act of India", ["? 2"], "Patents Act of India"),
        ("Article 5 of the Constitution. The TRIPS Agreement binds.", ["? 5"], "Constitution"),
        (
            "The TRIPS Agreement binds. Article 25 of the Constitution of Kenya protects health.",
            ["? 25"],
            "Constitution of Kenya",
        ),
        (
            "The TRIPS Agreement binds. Article 8 of the Directive requires it.",
            ["? 8"],
            "Directive",
        ),
        ("article 9 of the Andean Patent Convention", ["? 9"], "Andean Patent Convention"),
        ("Articles 3 and 4 of Directive 96/9/EC", ["? 3", "? 4"], "Directive 96/9/EC"),
        ("Article 12 TEC", ["? 12"], "TEC"),
        ("regulation 12 of the Quay Regulations 2031", ["? 12"], "Quay Regulations 2031"),
        (
            "regulation 5 of the UK Quays and Boats (Fees Directive) Regulations",
            ["? 5"],
            "UK Quays and Boats (Fees Directive) Regulations",
        ),
        (
            "Regulations 4(2) and 5 of the Port (Fees) (North) Regulations",
            ["? 4.2", "? 5"],
            "Port (Fees) (North) Regulations",
        ),
        ("Paragraph 12 of Schedule 2 to the Quays Act", ["? 2.12"], "Quays Act"),
        ("42 U.S.C. § 1983 and 45 C.F.R. § 92.210", ["? 1983", "? 92.210"], "42 U.S.C."),
        ("Title VI of the Quays Act of 1964", ["? VI"], "Quays Act of 1964"),
        ("le titre V de la Constitution", ["? V"], "Constitution"),
        ("article 5 de la loi Martin II", ["? 5"], "loi Martin II"),
        ("la loi Ports et Libertés, dont l’article 8 suffit", ["? 8"], "loi Ports et Libertés"),
        (
            "article 4 de la loi sur la protection des quais interdit",
            ["? 4"],
            "loi sur la protection des quais",
        ),
        ("Article 36 of the UK GDPR", ["? 36"], "UK GDPR"),
        ("s.7 of the Quays Act 2031", ["? 7"], "Quays Act 2031"),
        ("ss.7-9 Quays Act 2031", ["? 7-9"], "Quays Act 2031"),
        ("Articles 4 and 5, respectively, of the Quays Act", ["? 4", "? 5"], "Quays Act"),
        ("Articles 54(1) and (2) EPC", ["? 54.1", "? 54.2"], "EPC"),
        ("A/HRC/30/12, para. 4", ["? 4"], "A/HRC/30/12"),
        ("CAT/C/KEN/CO/2, para. 9", ["? 9"], "CAT/C/KEN/CO/2"),
        ("ICCPR-OP 2, art. 3", ["? 3"], "ICCPR-OP 2"),
        ("Article 4 of its Protocol No. 4 forbids it", ["? 4"], "Protocol No. 4"),
        ("Article 3 of the Protocol to the Paris Convention", ["? 3"], None),
        ("Article 4 of the TRIPS Council rules", ["? 4"], None),
    ],
)
def test_an_unknown_instrument_is_never_taken_for_a_treaty(
    text: str, provisions: list[str], instrument: str | None
) -> None:
    assert cited(text) == provisions
    one = next(one for one in references(Flow.of(text), NAMES) if one.provisions)
    assert one.iris == ()
    assert instrument is None or one.instrument == instrument


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Article 31 of the Agreement allows it", "Agreement"),
        ("Article 7 of that Convention", "Convention"),
        ("article 7 de l’Accord", "Accord"),
        ("el artículo 27 del Tratado", "Tratado"),
    ],
)
def test_the_agreement_is_left_for_the_reader_to_tell(text: str, head: str) -> None:
    one = references(Flow.of(text), NAMES)[0]
    assert (one.binding, one.instrument) == (Binding.ANAPHOR, head)


@pytest.mark.parametrize(
    "text",
    [
        "TRIPS plus enforcement standards",
        "the TRIPS Council met",
        "ACTA 2 is coming",
        "the new ACTA II",
        "the article 7 days ago in the Financial Times",
        "an article 12 pages long",
        "ARTICLE 19 defends free expression",
        "ARTICLE 19, Access Now and others",
        "Article 21 Trust",
        "state of the art 4 years ago",
        "the Council's 2003 report, and the Board’s 2008 one",
        "Roe v. Quay, 527 U.S. 581 (1999)",
    ],
)
def test_what_is_no_citation_is_not_cited(text: str) -> None:
    assert references(Flow.of(text), NAMES) == []


def test_volumes_of_law_reports_and_brackets_around_are_no_names() -> None:
    text = "Roe v. Quay (2031) 5 SCC 1 (paragraphs 112, 114) and [2031] AC 7 (para 9)"
    assert cited(text) == ["? 112", "? 114", "? 9"]
    (one,) = references(Flow.of("(see paragraph 114 of Quay Ordinance) we read"), NAMES)
    assert one.instrument == "Quay Ordinance"
    assert cited("(s 5 of the GDPR) and s. 6 of the GDPR, Ss 7 and 8 of the GDPR")[:2] == [
        "gdpr 5",
        "gdpr 6",
    ]


@pytest.mark.parametrize("text", ["the preamble to this letter", "we part 3 ways", "see section 9"])
def test_what_may_be_of_anything_is_bare(text: str) -> None:
    assert [one.binding for one in references(Flow.of(text), NAMES)] == [Binding.BARE]


def test_a_symbol_is_no_apposition_to_the_one_before() -> None:
    found = [one.instrument for one in references(Flow.of("para 4 of A/RES/7/1, A/C/2"), NAMES)]
    assert found == ["A/RES/7/1", "A/C/2"]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Clause 4 of the bill is vague", "bill"),
        ("Article 5 of the draft regulation would", "draft regulation"),
        ("paragraph 8 of the zero draft", "zero draft"),
        ("l’article 3 du projet de loi", "projet de loi"),
        ("el artículo 3 del proyecto", "proyecto"),
        ("l’articolo 3 del disegno di legge", "disegno di legge"),
        ("Artikel 3 des Entwurfs", "Entwurfs"),
        ("o artigo 3 do projeto de lei", "projeto de lei"),
    ],
)
def test_a_draft_is_called_so_in_small_letters(text: str, head: str) -> None:
    one = references(Flow.of(text), NAMES)[0]
    assert (one.binding, one.instrument) == (Binding.ANAPHOR, head)


@pytest.mark.parametrize(
    "text",
    [
        "section 4 of the law on ports",
        "paragraph 3 of the text of Ruritania",
        "part 2 of the letter",
    ],
)
def test_other_things_are_no_draft(text: str) -> None:
    assert references(Flow.of(text), NAMES)[0].binding is not Binding.ANAPHOR


def test_a_waiver_of_a_treaty_is_another_text() -> None:
    one = references(Flow.of("the TRIPS waiver proposal"), NAMES)[0]
    assert (one.iris, one.instrument) == ((), "TRIPS waiver proposal")


@pytest.mark.parametrize("text", ["Article 8 thereof", "Article 8 of the same"])
def test_thereof_is_left_for_the_reader_to_tell(text: str) -> None:
    one = references(Flow.of(text), NAMES)[0]
    assert (one.binding, one.instrument) == (Binding.ANAPHOR, None)


@pytest.mark.parametrize(
    ("text", "provisions", "instrument"),
    [
        (
            "Ports Act 2004 (ACT), s 16 (noise) and s 12 (rest)",
            ["? 16", "? 12"],
            "Ports Act 2004 (ACT)",
        ),
        (
            "Article 3(1) of the EU Directive on Ports, Directive 2004/99/EU",
            ["? 3.1"],
            "Directive 2004/99/EU",
        ),
        ("Artikel 5 der Richtlinie 2004/99/EU", ["? 5"], "Richtlinie 2004/99/EU"),
        ("artigo 5 da Lei Geral de Portos", ["? 5"], "Lei Geral de Portos"),
        ("el artículo 4 de la Ley 99.123", ["? 4"], "Ley 99.123"),
        ("l’article 6 de la loi n° 2099-575", ["? 6"], "loi n° 2099-575"),
        ("l'articolo 2 della legge 99/1949", ["? 2"], "legge 99/1949"),
        ("§ 4 PortG", ["? 4"], "PortG"),
        ("§ 100a HfO", ["? 100a"], "HfO"),
        ("l’article 226-15 du code pénal", ["? 226-15"], "code pénal"),
        ("l’art. 5 del codice di procedura penale", ["? 5"], "codice di procedura penale"),
        ("el artículo 24 de la Ley Orgánica 3/2098", ["? 24"], "Ley Orgánica 3/2098"),
        ("l’article 3 de la loi du 29 juillet 2098", ["? 3"], "loi du 29 juillet 2098"),
        (
            "Article 7 of Council Regulation (EC) No 6/2098",
            ["? 7"],
            "Council Regulation (EC) No 6/2098",
        ),
        ("o art. 19 do Marco Naval da Costa (Lei nº 12)", ["? 19"], "Marco Naval da Costa"),
        ("WT/MIN(05)/DEC/9, paragraph 3", ["? 3"], "WT/MIN(05)/DEC/9"),
        ("paragraph 3 of General Comment No. 99", ["? 3"], "General Comment No. 99"),
        (
            "paragraph 2 of General Assembly resolution 99/12",
            ["? 2"],
            "General Assembly resolution 99/12",
        ),
    ],
)
def test_an_act_is_cited_by_its_number_or_title(
    text: str, provisions: list[str], instrument: str | None
) -> None:
    assert cited(text) == provisions
    one = next(one for one in references(Flow.of(text), NAMES) if one.provisions)
    assert one.instrument == instrument


def test_a_bare_article_names_no_instrument() -> None:
    assert cited("In Article 7, 2008 was mentioned; TRIPS Agreement") == ["? 7"]


def test_a_colon_that_opens_a_clause_leaves_its_subject_without_a_name() -> None:
    one = references(Flow.of("It departs from the GDPR: Article 4 would allow copies."), NAMES)[-1]
    assert (one.binding, one.iris) == (Binding.BARE, ())
    assert cited("The GDPR: Article 4 and Article 5") == ["gdpr 4", "gdpr 5"]
    assert cited("as in GDPR: Article 4.") == ["gdpr 4"]


@pytest.mark.parametrize(
    "text",
    [
        "Regulation 12 of the Commission is old. The Quay Regulations hold.",
        "Regulation (EU) 2031/12 of the Union",
        "regulation 2 of the EU Regulations",
        "Regulation 4 of the Port Board under the Quay Regulations",
        "regulation 4 of the Port Board and the Quay Regulations",
        "regulation 4 of the Port Board (as the Quay Regulations call it)",
        "The Title I have of the book",
        "A title V is there",
        "Title and Regulation of the ports",
    ],
)
def test_a_regulation_of_the_union_and_a_title_of_a_book_are_no_provisions(text: str) -> None:
    assert cited(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The GDPR, whose Article 17 is clear, holds",
        "le GDPR, dont l’article 17 suffit",
        "el GDPR, cuyo artículo 17 basta",
        "der GDPR, dessen Artikel 17 gilt",
        "Article 17 of the EU GDPR",
    ],
)
def test_whose_article_is_that_of_the_text_before(text: str) -> None:
    assert cited(text) == ["gdpr 17"]


@pytest.mark.parametrize(
    "text",
    [
        "regulation 7 of the GDPR (as the Quay Regulations call it)",
        "regulation 7 of the WTO under the Quay Regulations",
        "regulation 7 of the GATT and Quay Regulations",
        "regulation 7 of the Quays Act and the Quay Regulations",
    ],
)
def test_what_another_text_numbers_is_no_regulation_of_it(text: str) -> None:
    assert [one for one in references(Flow.of(text), NAMES) if one.provisions] == []


@pytest.mark.parametrize(
    ("text", "provisions"),
    [
        ("Articles 4(3) ECHR and 58 TFEU", ["echr 4.3", "tfeu 58"]),
        ("Articles 8 ECHR, 7 of the ICCPR and 12 ICESCR", ["echr 8", "iccpr 7", "icescr 12"]),
        ("los artículos 8 ECHR y 7 del ICCPR", ["echr 8", "iccpr 7"]),
        ("Article 8 ECHR and 27 EU members", ["echr 8"]),
        ("Article 8 ECHR, 7 days before the GATT meeting", ["echr 8"]),
        ("Article 8 ECHR and 4 of the Quays Act", ["echr 8"]),
    ],
)
def test_a_number_behind_a_name_is_of_the_name_that_follows_it_at_once(
    text: str, provisions: list[str]
) -> None:
    assert cited(text) == provisions


@pytest.mark.parametrize(
    ("text", "provisions"),
    [
        ("17 U.S.C. 512(c) applies", ["? 512.c"]),
        ("45 CFR 164.502(a) and 12 C.F.R. § 1026.43", ["? 164.502.a", "? 1026.43"]),
        ("29 CFR Part 1910", ["? 1910"]),
        ("29 CFR Parts 1910 and 1926", ["? 1910", "? 1926"]),
        ("29 CFR Part 1910 and 1998", ["? 1910"]),
        ("Article 7 and 45 CFR Part 5", ["? 5"]),
        ("Article 7 and 45 CFR 5.12", ["? 5.12"]),
        ("the CFR 12 years on", []),
        ("the USC 512 team", []),
        ("In 2031 USC 512 students came", []),
        ("the 30 USC 2031 graduates", []),
        ("before 25 CFR 2031 levels", []),
        ("it cost $25 CFR 12.5", []),
        ("in 55 CFR 1.5", []),
        ("10 CFR 50.59 and 50.71(e)", ["? 50.59", "? 50.71.e"]),
        ("16 CFR § 1.5 and 2.7", ["? 1.5", "? 2.7"]),
        ("5 CFR 2635.101, 2635.102 and 2635.103.", ["? 2635.101", "? 2635.102", "? 2635.103"]),
        ("16 CFR § 1.5 and 2.7 million boats", ["? 1.5"]),
        ("5 CFR 2635.101 and 27, of them", ["? 2635.101"]),
        ("Part 1910 of the Quays Act", []),
    ],
)
def test_a_section_may_follow_its_code_at_once(text: str, provisions: list[str]) -> None:
    found = [
        ("? " + ".".join([step.number, *step.path]))
        for one in references(Flow.of(text), NAMES)
        for step in one.provisions
        if one.binding is not Binding.BARE
    ]
    assert found == provisions


@pytest.mark.parametrize(
    ("text", "provision", "instrument"),
    [
        (
            "o artigo 3.º do Decreto-Lei n.º 62-A/2031 exige",
            "article 3",
            "Decreto-Lei n.º 62-A/2031",
        ),
        ("el art. 24 inc. b) de la Ley 25.675", "article 24(b)", "Ley 25.675"),
        ("el artículo 5, inc. 2, de la Ley 25.675", "article 5(2)", "Ley 25.675"),
    ],
)
def test_laws_of_portugal_and_argentina_are_cited_whole(
    text: str, provision: str, instrument: str
) -> None:
    (found,) = references(Flow.of(text), NAMES)
    assert [step.notation() for step in found.provisions] == [provision]
    assert found.instrument == instrument


@pytest.mark.parametrize(
    ("text", "provisions"),
    [
        ("Articles 7 TRIPS and 150 TRIPS signatories", ["trips 7"]),
        ("Articles 7 TRIPS and 150 TRIPS", ["trips 7"]),
        ("Article 31 TRIPS, 10 ACTA flexibilities", ["trips 31"]),
        ("Articles 12 ICESCR and 171 ICCPR States parties", ["icescr 12"]),
        ("Articles 12 ICESCR and 171 ICCPR and ICESCR members", ["icescr 12"]),
        ("Articles 7 TRIPS, and 18 ICCPR reports were filed", ["trips 7"]),
        ("Articles 7 TRIPS or 3 ECHR-based rulings", ["trips 7"]),
        ("Articles 8 ECHR, 7 ICCPR and 12 ICESCR reports", ["echr 8", "iccpr 7"]),
        ("Article 7 TRIPS and 3 ECHR", ["trips 7"]),
        ("Articles 12 ICESCR and 171 ICCPR (all members)", ["icescr 12"]),
        ("Articles 7 TRIPS and 12 ICESCR, which bind", ["trips 7", "icescr 12"]),
        ("Articles 7 TRIPS and 12 ICESCR require it", ["trips 7", "icescr 12"]),
        ("Section 9, Inc. a company", ["? 9"]),
        ("Section 5, Inc. v. Doe", ["? 5"]),
        ("section 9, inc. a company", ["? 9"]),
        ("section 12 Inc. 3 of Acme", ["? 12"]),
    ],
)
def test_a_count_behind_a_name_and_a_company_are_no_provisions(
    text: str, provisions: list[str]
) -> None:
    assert cited(text) == provisions
