"""Which provisions of which instrument some words cite."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.gazetteer import Flow, Gazetteer
from graph.normalisers.binding import Binding
from graph.normalisers.citing import references
from graph.vocabulary import Concept, ConceptKind, Name, NameKind

TREATIES = {
    "trips": ("TRIPS Agreement", "TRIPS"),
    "paris": ("Paris Convention", "Paris Convention for the Protection of Industrial Property"),
    "icescr": ("International Covenant on Economic, Social and Cultural Rights", "ICESCR"),
    "iccpr": ("International Covenant on Civil and Political Rights", "ICCPR"),
    "echr": ("European Convention on Human Rights", "ECHR"),
    "charter": ("Charter of Fundamental Rights of the European Union",),
    "tfeu": ("Treaty on the Functioning of the European Union", "TFEU"),
    "gatt": ("GATT 1994", "GATT"),
    "acta": ("Anti-Counterfeiting Trade Agreement", "ACTA"),
    "wct": ("WIPO Copyright Treaty", "WCT"),
    "berne": ("Berne Convention",),
    "cat": ("Convention against Torture", "CAT"),
    "vclt": ("Vienna Convention on the Law of Treaties", "VCLT"),
}
TEXTS = {
    "udhr": ("Universal Declaration of Human Rights", "UDHR"),
    "doha": (
        "Doha Declaration",
        "Doha Declaration on TRIPS and Public Health",
        "Doha Declaration on the TRIPS Agreement and Public Health",
    ),
    "gdpr": ("General Data Protection Regulation", "GDPR"),
    "pilots": ("Pilots Directive", "Directive 2088/7/EC"),
}
BODIES = {"wto": ("World Trade Organization", "WTO"), "council": ("TRIPS Council",)}


def concepts(held: dict[str, tuple[str, ...]], kind: ConceptKind) -> list[Concept]:
    return [
        Concept(iri, names[0], kind, tuple(Name(n, "en", NameKind.LABEL) for n in names), None)
        for iri, names in held.items()
    ]


NAMES = Gazetteer.of(
    [
        *concepts(TREATIES, ConceptKind.TREATY),
        *concepts(TEXTS, ConceptKind.INSTRUMENT),
        *concepts(BODIES, ConceptKind.BODY),
    ]
)


def cited(text: str) -> list[str]:
    """Each provision that a text cites: ``trips 27.3.b``, ``? 205`` for an unknown instrument."""
    found = []
    for one in references(Flow.of(text), NAMES):
        name = " ".join(one.iris) if one.binding is Binding.NAMED else "?"
        for provision in one.provisions:
            last = f"-{provision.last}" if provision.last else ""
            found.append(f"{name} {'.'.join([provision.number, *provision.path])}{last}")
    return found


@pytest.mark.parametrize(
    ("text", "provisions"),
    [
        ("Article 7 of the TRIPS Agreement is clear", ["trips 7"]),
        ("Arts. 7 and 8 of the TRIPS Agreement", ["trips 7", "trips 8"]),
        ("Articles 41-61 of TRIPS", ["trips 41-61"]),
        ("Articles 41–61 of the TRIPS Agreement", ["trips 41-61"]),
        ("Articles 41 to 61 of the WTO TRIPS Agreement", ["trips 41-61"]),
        ("under TRIPS Art. 31(f) a licence", ["trips 31.f"]),
        ("TRIPS Article 31bis", ["trips 31bis"]),
        ("Article 31bis of the TRIPS Agreement", ["trips 31bis"]),
        ("Article 31 bis of the TRIPS Agreement", ["trips 31bis"]),
        ("Article 6bis of the Paris Convention", ["paris 6bis"]),
        (
            "Article 6 bis of the Paris Convention for the Protection of Industrial Property",
            ["paris 6bis"],
        ),
        ("paragraph 6 of the Doha Declaration on TRIPS and Public Health", ["doha 6"]),
        (
            "paragraphs 4 and 5 of the Doha Declaration on the TRIPS Agreement and Public Health",
            ["doha 4", "doha 5"],
        ),
        ("Art. 15(1)(c) ICESCR", ["icescr 15.1.c"]),
        ("Article 15(1)(a)-(c) of the ICESCR", ["icescr 15.1.a-c"]),
        ("Article 2.3 ACTA", ["acta 2.3"]),
        ("Articles 8, 10 and 11 ECHR", ["echr 8", "echr 10", "echr 11"]),
        (
            "Articles 8, 10, and 11 of the European Convention on Human Rights",
            ["echr 8", "echr 10", "echr 11"],
        ),
        ("Article 27.3(b) of TRIPS", ["trips 27.3.b"]),
        ("article 66.1 of the TRIPS agreement", ["trips 66.1"]),
        ("Article 66.1 of the WTO's TRIPS Agreement", ["trips 66.1"]),
        ("Article 66.1 of the WTO-TRIPS Agreement", ["trips 66.1"]),
        ("Article XX(b) of the GATT 1994", ["gatt XX.b"]),
        ("GATT Article XXIII:1(b)", ["gatt XXIII.1.b"]),
        ("Articles III and XI of GATT", ["gatt III", "gatt XI"]),
        ("Article 7 and Article 8 of the TRIPS Agreement", ["trips 7", "trips 8"]),
        ("the TRIPS Agreement (Article 7)", ["trips 7"]),
        ("the TRIPS Agreement (Articles 7 and 8)", ["trips 7", "trips 8"]),
        ("the TRIPS Agreement’s Article 7", ["trips 7"]),
        ("paragraph 2 of Article 31 of the TRIPS Agreement", ["trips 31.2"]),
        ("Article 31, paragraph (f) of the TRIPS Agreement", ["trips 31.f"]),
        ("Art 39.3 TRIPS", ["trips 39.3"]),
        ("Article 207 TFEU and Article 218(6) TFEU", ["tfeu 207", "tfeu 218.6"]),
        (
            "Articles 207 and 218 of the Treaty on the Functioning of the European Union",
            ["tfeu 207", "tfeu 218"],
        ),
        (
            "Article 12 of the International Covenant on Economic, Social and Cultural Rights",
            ["icescr 12"],
        ),
        (
            "Article 19 ICCPR, Article 10 ECHR and Article 11 of the Charter of Fundamental "
            "Rights of the European Union",
            ["iccpr 19", "echr 10", "charter 11"],
        ),
        (
            "Articles 31 and 32 of the Vienna Convention on the Law of Treaties (VCLT)",
            ["vclt 31", "vclt 32"],
        ),
        ("Article 27 of the Universal Declaration of Human Rights", ["udhr 27"]),
        (
            "Articles 1.1, 7, 8 and 30 of the TRIPS Agreement",
            ["trips 1.1", "trips 7", "trips 8", "trips 30"],
        ),
        ("Article 99 of the TRIPS Agreement", ["trips 99"]),
        ("1.\nArticle 7 of the\nTRIPS Agreement", ["trips 7"]),
        ("Articles 30 and 31 of TRIPS and 3 countries", ["trips 30", "trips 31"]),
        ("VCLT, arts. 3, 4 and 5 (1969)", ["vclt 3", "vclt 4", "vclt 5"]),
        ("ICCPR, art. 14; TRIPS, art. 7", ["iccpr 14", "trips 7"]),
        ("recital 39 of the GDPR", ["gdpr 39"]),
        ("the [GDPR in article 9](https://example.org/art-9/)", ["gdpr 9"]),
        ("article 33 of the [TRIPs](TRIPs) text", ["trips 33"]),
        ("Berne Convention Article 9, copies may be made", ["berne 9"]),
        ("dell'art. 30 dei TRIPs e dell'articolo 10 del WCT", ["trips 30", "wct 10"]),
        ("article 7 de l’TRIPS", ["trips 7"]),
        ("el artículo 27 del TRIPS", ["trips 27"]),
        (
            "Article 9, paragraph 2, with reference to Article 14 of the ECHR",
            ["echr 9.2", "echr 14"],
        ),
        ("ACTA Article 9, TRIPS Article 41", ["acta 9", "trips 41"]),
        (
            "the WTO 30 August 2003 Decision on paragraph 6 of the Doha Declaration",
            ["doha 6"],
        ),
    ],
)
def test_a_provision_is_bound_to_its_instrument(text: str, provisions: list[str]) -> None:
    assert cited(text) == provisions


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
        ("Articles 54(1) and (2) EPC", ["? 54.1", "? 54.2"], "EPC"),
        ("A/HRC/30/12, para. 4", ["? 4"], "A/HRC/30/12"),
        ("CAT/C/KEN/CO/2, para. 9", ["? 9"], "CAT/C/KEN/CO/2"),
        ("ICCPR-OP 2, art. 3", ["? 3"], "ICCPR-OP 2"),
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
    ],
)
def test_what_is_no_citation_is_not_cited(text: str) -> None:
    assert references(Flow.of(text), NAMES) == []


@pytest.mark.parametrize("text", ["the preamble to this letter", "we part 3 ways", "see section 9"])
def test_what_may_be_of_anything_is_bare(text: str) -> None:
    assert [one.binding for one in references(Flow.of(text), NAMES)] == [Binding.BARE]


@pytest.mark.parametrize(
    ("text", "provisions"),
    [
        ("under point (f) of Article 6(1) of the GDPR", ["gdpr 6.1.f"]),
        ("points (a) and (b) of Article 3(2) GDPR", ["gdpr 3.2.a", "gdpr 3.2.b"]),
        ("la lettera b) dell’articolo 5 del GDPR", ["gdpr 5.b"]),
        ("a alínea b) do artigo 5 do GDPR", ["gdpr 5.b"]),
        ("letra b) del artículo 5 del GDPR", ["gdpr 5.b"]),
        ("three points of Article 5 of the GDPR", ["gdpr 5"]),
        ("a point a of Article 5 GDPR", ["gdpr 5.a"]),
    ],
)
def test_points_before_their_article_are_below_it(text: str, provisions: list[str]) -> None:
    assert cited(text) == provisions


def test_remarks_within_a_list_are_passed_over() -> None:
    text = "Articles 19 (freedom of expression) and 17 (privacy) of the ICCPR"
    assert cited(text) == ["iccpr 19", "iccpr 17"]


def test_a_link_around_a_name_parts_nothing() -> None:
    assert cited('article 30 of the [TRIPS](Trips "wikilink") treaty') == ["trips 30"]


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


@pytest.mark.parametrize(
    ("text", "provisions"),
    [
        ("Article 19 of the UDHR and of the ICCPR", ["udhr 19", "iccpr 19"]),
        ("Article 19 of both the UDHR and the ICCPR", ["udhr 19", "iccpr 19"]),
        ("l’article 19 de l’UDHR et de l’ICCPR", ["udhr 19", "iccpr 19"]),
        ("Article 19 of the UDHR and the ICCPR", ["udhr 19"]),
        ("Articles 7 and 8 of TRIPS and Article 27 of the UDHR", ["trips 7", "trips 8", "udhr 27"]),
    ],
)
def test_an_article_of_two_treaties_is_cited_of_both(text: str, provisions: list[str]) -> None:
    assert cited(text) == provisions


@pytest.mark.parametrize(
    ("text", "provisions"),
    [
        ("TRIPS Article 7 and Article 8 are clear", ["trips 7", "trips 8"]),
        ("TRIPS Article 7, Article 9 of the WCT", ["trips 7", "wct 9"]),
        ("Article 7, Article 8 and Article 9 of TRIPS", ["trips 7", "trips 8", "trips 9"]),
        ("TRIPS, Article 9 of the Ports Ordinance", ["? 9"]),
        ("con l'Articolo 6(3) della PLD (direttiva 2088/7/CE)", ["pilots 6.3"]),
        ("Article 5 of Directive 2088/7/EC", ["pilots 5"]),
        ("ICCPR, art. 14; Article 5 of the Guiding Rules", ["iccpr 14", "? 5"]),
        (
            "GATT Article XX(b) and (d), Article XIV bis of TFEU",
            ["gatt XX.b", "gatt XX.d", "tfeu XIVbis"],
        ),
    ],
)
def test_each_article_of_a_row_has_the_name_that_stands_with_it(
    text: str, provisions: list[str]
) -> None:
    assert cited(text) == provisions


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


def test_capital_letters_throughout_still_cite() -> None:
    assert cited("RECALLING ARTICLE 19 OF THE ICCPR") == ["iccpr 19"]


def test_a_bare_article_names_no_instrument() -> None:
    assert cited("In Article 7, 2008 was mentioned; TRIPS Agreement") == ["? 7"]


def test_a_treaty_named_alone_is_cited_whole() -> None:
    one = references(Flow.of("flexibilities of the TRIPS Agreement"), NAMES)[0]
    assert (one.iris, one.provisions, one.binding) == (("trips",), (), Binding.NAMED)


def test_a_name_repeated_in_brackets_is_cited_once() -> None:
    text = "the International Covenant on Civil and Political Rights (ICCPR) binds"
    assert [one.iris for one in references(Flow.of(text), NAMES)] == [("iccpr",)]


def test_a_name_made_with_a_body_s_acronym_is_cited() -> None:
    names = Gazetteer.of(
        [
            *concepts({"charter": ("UN Charter",)}, ConceptKind.TREATY),
            *concepts({"un": ("UN",)}, ConceptKind.ORGANISATION),
        ]
    )
    assert [one.iris for one in references(Flow.of("the UN Charter"), names)] == [("charter",)]


def test_a_name_made_with_an_acronym_of_two_meanings_is_not_cited() -> None:
    names = Gazetteer.of(
        [
            *concepts({"text": ("SECURE standards", "SECURE")}, ConceptKind.INSTRUMENT),
            *concepts({"group": ("SECURE",)}, ConceptKind.BODY),
        ]
    )
    assert references(Flow.of("the SECURE standards are bad"), names) == []
    assert references(Flow.of("SECURE is bad"), names) == []


def test_a_citation_covers_its_number_and_its_name() -> None:
    flow = Flow.of("as in the TRIPS Agreement (Article 7), and ACTA")
    words = [flow.text[one.start : one.end] for one in references(flow, NAMES)]
    assert words == ["TRIPS Agreement (Article 7)", "ACTA"]


PIECES = [
    "Article 7",
    " of the ",
    "TRIPS",
    " Agreement",
    ", ",
    "(b)",
    " and ",
    "paragraph 2",
    "Act",
]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=14))
def test_any_words_give_ordered_citations_within_them(pieces: list[str]) -> None:
    flow = Flow.of("".join(pieces))
    found = references(flow, NAMES)
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert all(0 <= one.start < one.end <= len(flow.text) for one in found)
