"""Which provisions words cite in French, German, Spanish, Italian and Portuguese."""

from __future__ import annotations

import pytest

from graph.gazetteer import Flow, gazetteer
from graph.gazetteer.flow import unbroken
from graph.model import collapse
from graph.normalisers.citing import references
from graph.normalisers.eu_acts import act_name
from graph.normalisers.norms import cited, norms

Told = list[tuple[str, str | None]]


def told(words: str) -> Told:
    """Each provision, with the known instrument's short name or an unknown one's words."""
    return [
        (provision.notation(), one.iris[0].rpartition("/")[2] if one.iris else one.instrument)
        for one in references(Flow.of(words), gazetteer())
        for provision in one.provisions
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("l’article 3 de la Charte de la mer", [("article 3", "Charte de la mer")]),
        ("les articles 5, paragraphe 1, point b), et 6 à 9 du RGPD",
         [("article 5(1)(b)", "gdpr"), ("article 6-9", "gdpr")]),
        ("les articles 5, paragraphes 1 et 2, et 9 du RGPD",
         [("article 5(1)", "gdpr"), ("article 5(2)", "gdpr"), ("article 9", "gdpr")]),
        ("los artículos 5.1.b) y 6 a 9 del RGPD",
         [("article 5(1)(b)", "gdpr"), ("article 6-9", "gdpr")]),
        ("gli articoli 5, paragrafo 1, lettera b), e da 6 a 9 del GDPR",
         [("article 5(1)(b)", "gdpr"), ("article 6-9", "gdpr")]),
        ("Art. 5 Abs. 1 lit. b und Art. 6 bis 9 DSGVO",
         [("article 5(1)(b)", "gdpr"), ("article 6-9", "gdpr")]),
        ("Art. 5 Abs. 1 und 2 DSGVO", [("article 5(1)", "gdpr"), ("article 5(2)", "gdpr")]),
        ("os artigos 5.º, n.º 1, alínea b), e 6.º a 9.º do RGPD",
         [("article 5(1)(b)", "gdpr"), ("article 6-9", "gdpr")]),
        ("a alínea a) do n.º 2 do artigo 5.º do RGPD", [("article 5(2)(a)", "gdpr")]),
        ("a alínea c) do n.º 4 do artigo 7.º e a alínea d) do n.º 1 do artigo 9.º, ambos do RGPD",
         [("article 7(4)(c)", "gdpr"), ("article 9(1)(d)", "gdpr")]),
        ("Em seu artigo 12, a Medida Provisória n.º 2.941",
         [("article 12", "Medida Provisória n.º 2.941")]),
        ("artigo 17 da Lei Federal n.º 12.527/2031",
         [("article 17", "Lei Federal n.º 12.527/2031")]),
        ("l’alinéa 2 de l’article 5 du RGPD", [("article 5(2)", "gdpr")]),
        ("point (b) of paragraph 1 of Article 5 of the GDPR", [("article 5(1)(b)", "gdpr")]),
        ("artikel 6 bis van het Havenverdrag", [("article 6bis", "Havenverdrag")]),
        ("de artikelen 6 en 7 van het Havenverdrag",
         [("article 6", "Havenverdrag"), ("article 7", "Havenverdrag")]),
        ("artikel 8 EVRM", [("article 8", "echr")]),
        ("artikel 3 van het VN-Kinderrechtenverdrag", [("article 3", "crc")]),
        ("artikel 6 van Richtlijn 92/43/EEG", [("article 6", "habitats")]),
        ("artikel 17 van Verordening (EU) 2016/679", [("article 17", "gdpr")]),
        ("articolo 33 della Convenzione di Ginevra sui rifugiati", [("article 33", "refugees")]),
        ("artikel 5, lid 1, onder b, van de Havenwet", [("article 5(1)(b)", "Havenwet")]),
        ("artikel 5 van de Wet open havens en openbaarheid", [("article 5", "Wet")]),
        ("artikel 5 van de Wet verbiedt havens zonder vergunning", [("article 5", "Wet")]),
        ("artikel 5 van de Wet vrije havenheid", [("article 5", "Wet vrije havenheid")]),
        ("artikel 5 van de Algemene wet havenbeheer", [("article 5", "Algemene wet havenbeheer")]),
        ("artikel 5 van het Wetboek van Zeevracht", [("article 5", "Wetboek van Zeevracht")]),
        ("artículo 5 del Convenio núm. 12", [("article 5", "Convenio núm. 12")]),
        ("Article 5 of Convention 12", [("article 5", "Convention 12")]),
        ("l’article L. 12-4-1 du code des ports", [("article L.12-4-1", "code des ports")]),
        ("l’article 226-4 du code pénal", [("article 226-4", "code pénal")]),
        ("l’art. 9 del Codice del mare", [("article 9", "Codice del mare")]),
        ("l’articolo 640 del codice penale", [("article 640", "codice penale")]),
        ("artigo 9º, inciso IV, da Constituição Federal",
         [("article 9(IV)", "br-constitution")]),
        ("artículo 7 del texto refundido de la Ley de Puertos",
         [("article 7", "texto refundido de la Ley de Puertos")]),
        ("§ 3 des Hafengesetzes", [("paragraph 3", "Hafengesetz")]),
        ("§ 211 StGB", [("paragraph 211", "StGB")]),
        ("artículo 8 de la Ley Orgánica 9/2031", [("article 8", "Ley Orgánica 9/2031")]),
        ("artículo 8 de la Ley N.º 40151", [("article 8", "Ley N.º 40151")]),
        ("Art. 20 Abs. 3 in Verbindung mit Art. 1 Abs. 1 GG",
         [("article 20(3)", "de-constitution"), ("article 1(1)", "de-constitution")]),
        ("L’articolo 4, punto 11, e l’articolo 7 del Regolamento (UE) 2016/679",
         [("article 4(11)", "gdpr"), ("article 7", "gdpr")]),
        ("la direttiva (UE) 2031/2184, all’articolo 16,",
         [("article 16", "direttiva (UE) 2031/2184")]),
        ("o Marco do Mar (Lei nº 40.965/2031), em seu art. 7º,",
         [("article 7", "Lei nº 40.965/2031")]),
        ("Artikel 17 des Internationalen Pakts über bürgerliche und politische Rechte",
         [("article 17", "iccpr")]),
        ("Art. 8 der Europäischen Menschenrechtskonvention", [("article 8", "echr")]),
        ("artículo 13 de la Convención Americana", [("article 13", "achr")]),
        ("l’art. 27 del R.D. 3 maggio 1911, n. 592, sui porti",
         [("article 27", "R.D. 3 maggio 1911, n. 592")]),
        ("l’art. 3 del R.D. n. 592/1911", [("article 3", "R.D. n. 592/1911")]),
        ("art. 5 D.P.R. 845/2031", [("article 5", "D.P.R. 845/2031")]),
        ("artículo 4 del RD 593/2031", [("article 4", "RD 593/2031")]),
        ("artículo 5 de la L.O. 2/2031", [("article 5", "L.O. 2/2031")]),
        ("el artículo 26 de la Ley 50/2031, de 27 de noviembre, de Puertos",
         [("article 26", "Ley 50/2031, de 27 de noviembre")]),
        ("§ 32 Abs. 6 Satz 1 HafVG", [("paragraph 32(6)(1)", "HafVG")]),
        ("laut HafVG § 32 Abs. 6", [("paragraph 32(6)", "HafVG")]),
        ("im Hafengesetz (HafVG) § 32", [("paragraph 32", "Hafengesetz")]),
        ("Art. 5 GG, § 823 ABG", [("article 5", "de-constitution"), ("paragraph 823", "ABG")]),
        ("Art I-12 der EU-Verfassung", [("article I-12", "eu-constitution")]),
        ("Article III-12 of the European Constitution",
         [("article III-12", "eu-constitution")]),
        ("artigo 68 do Ato das Disposições Portuárias Gerais (ADPG)",
         [("article 68", "Ato das Disposições Portuárias Gerais")]),
        ("artigo 68 das ADCT", [("article 68", "br-transitional-provisions")]),
        ("Rule 22(4) of the European Parliament’s Rules of Procedure",
         [("rule 22(4)", "ep-rules-of-procedure")]),
        ("Article 3(8) of the Harbour Council’s Rules of Procedure",
         [("article 3(8)", "Harbour Council’s Rules of Procedure")]),
        ("article 3.3 of the Rules of Procedure of the Council of Pilots",
         [("article 3(3)", "Rules of Procedure of the Council of Pilots")]),
        ("l’article 4 paragraphe 2 du règlement intérieur du Conseil, qui permet tout",
         [("article 4(2)", "règlement intérieur du Conseil")]),
        ("§ 5 der Geschäftsordnung des Hafenrates",
         [("paragraph 5", "Geschäftsordnung des Hafenrates")]),
        ("l’articolo 12 del regolamento interno del Consiglio comunale",
         [("article 12", "regolamento interno del Consiglio")]),
        ("artículo 4 del Reglamento interno del Congreso de los Pilotos",
         [("article 4", "Reglamento interno del Congreso de los Pilotos")]),
        ("artigo 9.º do Regimento da Assembleia do Porto",
         [("article 9", "Regimento da Assembleia do Porto")]),
        ("il Regolamento del Porto, in particolare l’art. 4, comma 3, lettera b)",
         [("article 4(3)(b)", "Regolamento del Porto")]),
        ("the Ports Act, and in particular its Article 7", [("article 7", "Ports Act")]),
        ("Rule 2 of the Halt of Port Services (Public Danger or Public Safety) Rules, 2031",
         [("rule 2", "Halt of Port Services (Public Danger or Public Safety) Rules, 2031")]),
        ("Section 27 Subsections (2), (4) of the Ports Act",
         [("section 27(2)", "Ports Act"), ("section 27(4)", "Ports Act")]),
        ("subsection (2) of section 41 of the Ports Act", [("section 41(2)", "Ports Act")]),
        ("subsection 8(3) of the Ports Act", [("section 8(3)", "Ports Act")]),
        ("subsection 3(1) of Section 9 of the Ports Act", [("section 9(3)(1)", "Ports Act")]),
        ("Subsection 5(a) of Section 7 of TRIPS", [("section 7(5)(a)", "trips")]),
        ("Artikel 5 und 8 des GG",
         [("article 5", "de-constitution"), ("article 8", "de-constitution")]),
        ("Artt. 2 und 3 Satz 1 GG",
         [("article 2", "de-constitution"), ("article 3(1)", "de-constitution")]),
    ],
)  # fmt: skip
def test_national_laws_and_inflected_names_are_told(words: str, found: Told) -> None:
    assert told(words) == found


@pytest.mark.parametrize(
    "words",
    [
        "Er zahlte DM 20 und DL 3000 für L. 5 im RD 2007.",
        "Selon le règlement du port et le règlement intérieur de l’école.",
        "O Regimento da Guarda marchou, e o regimento do navio também.",
        "The subsection is long, and so is subsection two.",
        "GG won the game; G.G. Roe too.",
        "Auf diese Art bringt die GG Hafen viel Gutes.",
        "Eine Art Verein ist die GG in Emden.",
        "Puertos S. L. 12/2031 paga.",
        "The team, in particular its players (7), won.",
        "The ACTA Coalition and the TRIPS Working Group met; so did the UNCAC Alliance.",
        "Trabaja en el marco civil y penal de cada país.",
    ],
)
def test_words_like_those_of_laws_cite_nothing(words: str) -> None:
    assert told(words) == []
    assert list(references(Flow.of(words), gazetteer())) == []


@pytest.mark.parametrize(
    "words",
    [
        "Nach § 3 der Satzung der GG gilt das nicht.", "Das steht in § 12. Die GG ist klein.",
        "Art. 5 unserer Satzung sagt, die GG ist klein.", "Das gilt nach § 1 EU. Die GG ist alt.",
    ],
)  # fmt: skip
def test_two_letters_are_a_texts_only_right_behind_its_provision(words: str) -> None:
    assert not any(one.iris for one in references(Flow.of(words), gazetteer()))


@pytest.mark.parametrize("word", ["Let’s", "It’s", "Here's", "That’s"])
def test_a_contraction_owns_no_rules(word: str) -> None:
    text = f"{word} Rules of Procedure that count."
    assert [one.instrument for one in references(Flow.of(text), gazetteer())] in (
        [], ["Rules of Procedure"]
    )  # fmt: skip


@pytest.mark.parametrize(
    "words", ["l’article 3 de la Charte, qui", "les articles 3 et 4 de la Convention"]
)
def test_the_charter_alone_still_stands_for_one_named_before(words: str) -> None:
    assert [one.binding.value for one in references(Flow.of(words), gazetteer())] == ["anaphor"]


def test_a_range_is_no_number_of_a_code() -> None:
    assert told("articles 41-61 du code des ports")[0][0] == "article 41-61"


def test_a_name_broken_at_a_lines_end_is_known_again_from_its_collapsed_words() -> None:
    broken = "l’article 17 du Pacte inter-\nnational relatif aux droits civils et politiques"
    assert told(broken) == [("article 17", "iccpr")]
    for collapsed in (" ".join(broken.split()), collapse(broken)):
        assert cited(collapsed) == {"article 17"}
        assert norms(collapsed)
    assert unbroken("short- and inter- national") == "short- and international"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Regulamento (CE) n.º 1107/2009", "Regulation (EC) No 1107/2009"),
        ("règlement (UE) 2023/1115", "Regulation (EU) 2023/1115"),
        ("Direttiva 2000/31/CE", "Directive 2000/31/EC"),
        ("Richtlinie 91/676/EWG", "Directive 91/676/EEC"),
        ("Directiva (UE) 2016/680", "Directive (EU) 2016/680"),
        ("Décision 2010/87/UE", "Decision 2010/87/EU"),
        ("Directive 2001/29", None),
        ("the Ports Act", None),
    ],
)
def test_an_act_of_the_union_has_an_english_name(words: str, name: str | None) -> None:
    assert act_name(words) == name


def test_an_item_of_an_article_is_a_step_of_it() -> None:
    assert told("no Artigo 22, item 9 da Convenção")[0][0] == "article 22(9)"


def test_words_in_a_heading_in_capitals_are_no_acronym_of_an_instrument() -> None:
    assert all("ESTADO" not in str(one) for one in told("LEY DEL ARTÍCULO 29 ESTADO DE ALARMA"))
