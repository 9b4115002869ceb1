"""Numbers of provisions as letters write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.normalisers.anchors import ANCHOR, Kind, kind_of
from graph.normalisers.provisions import LONGEST_LIST, Provision, provisions
from tests.growth import assert_linear


def written(one: Provision) -> str:
    """A provision in one word: ``27.3.b``, ``41-61``, ``15.1.a-c``."""
    return ".".join([one.number, *one.path]) + (f"-{one.last}" if one.last else "")


def read(text: str) -> tuple[str, str]:
    """The provisions of the first anchor, and the words that follow them."""
    anchor = ANCHOR.search(text)
    assert anchor is not None
    found, end = provisions(text, anchor.end(), anchor)
    return " ".join(map(written, found)), text[end:]


@pytest.mark.parametrize(
    ("text", "numbers", "rest"),
    [
        ("Article 7 of the TRIPS Agreement", "7", " of the TRIPS Agreement"),
        ("article 7", "7", ""),
        ("Art. 7", "7", ""),
        ("Art 39.3 TRIPS", "39.3", " TRIPS"),
        ("artículo 7 del Acuerdo", "7", " del Acuerdo"),
        ("articolo 10 del WCT", "10", " del WCT"),
        ("articoli 30 e 31 TRIPS", "30 31", " TRIPS"),
        ("l’art. 12, par. 3, du Pacte", "12.3", ", du Pacte"),
        ("Artikel 27 TRIPS", "27", " TRIPS"),
        ("Arts. 7 and 8 of", "7 8", " of"),
        ("Articles 8, 10, and 11 of", "8 10 11", " of"),
        ("Articles 8, 10 and 11 ECHR", "8 10 11", " ECHR"),
        ("Articles 7 & 8", "7 8", ""),
        ("Articles 7, 8, & 9", "7 8 9", ""),
        ("Articles 7 and 8.1&2.", "7 8.1 8.2", "."),
        ("Article 9 sections 1&2 say", "9.1 9.2", " say"),
        ("Article I, Section 8 of", "I.8", " of"),
        ("Article 19, Section 4 of", "19", ", Section 4 of"),
        ("Articles 9.1&14 of", "9.1 14", " of"),
        ("artículo 6, apartado A, fracción I, de", "6.A.I", ", de"),
        ("Articles 7, 8 y 12 del", "7 8 12", " del"),
        ("Article 7 and Article 8 of", "7", " and Article 8 of"),
        ("artigo 8.º, n.º 1, da", "8.1", ", da"),
        ("artículo 27.3 b) del", "27.3.b", " del"),
        ("párrafos 19 b) y 33 a) y b) del", "19.b 33.a 33.b", " del"),
        ("Artikel 27 Absatz 3 Buchstabe b des", "27.3.b", " des"),
        ("Article XIV bis of", "XIVbis", " of"),
        ("article 5, paragraphe 3, de la", "5.3", ", de la"),
        ("articolo 5, paragrafo 3, lettera h) della", "5.3.h", " della"),
        ("artículo 9, numeral 2, de la", "9.2", ", de la"),
        ("artículo 4 Octies de la", "4Octies", " de la"),
        ("Articles 41-61 of TRIPS", "41-61", " of TRIPS"),
        ("Article 13a of the Act", "13a", " of the Act"),
        ("§ 99a UrhG", "99a", " UrhG"),
        ("Articles 3, 4 and 5a", "3 4 5a", ""),
        ("art. 171-ter della Legge", "171-ter", " della Legge"),
        ("Article 10-A of", "10-A", " of"),
        ("l’article L. 851-3 du code", "L.851-3", " du code"),
        ("article 6-1 de la loi", "6-1", " de la loi"),
        ("clause 7(1A)(b) of", "7.1A.b", " of"),
        ("artigo 5º, inciso X, da", "5.X", ", da"),
        ("artigo 41, § 1º, da", "41.1", ", da"),
        ("artículo 5, fracción II, de la", "5.II", ", de la"),
        ("artículo 4º, párrafo tercero, de la", "4.3", ", de la"),
        ("artículo 9, primer párrafo, del", "9.1", ", del"),
        ("l’article 8, deuxième alinéa, du", "8.2", ", du"),
        ("Article 19, second paragraph, of", "19.2", ", of"),
        ("Article 19, second reading of", "19", ", second reading of"),
        ("Annex A to", "A", " to"),
        ("Article A to", "", " A to"),
        ("OP12 and", "12", " and"),
        ("l’article 1er de la loi", "1", " de la loi"),
        ("artículo 3ro del", "3", " del"),
        ("artículo 5o de", "5", " de"),
        ("art. 5º, XII, da", "5.XII", ", da"),
        ("recital (47) of", "47", " of"),
        ("Recitals (12) and (13)", "12 13", ""),
        ("Article (47) of", "", " (47) of"),
        ("Article 5.1.(a) of", "5.1.a", " of"),
        ("Sec 4 of", "4", " of"),
        ("artículo 11 numeral 3 literal b del", "11.3.b", " del"),
        ("paragraph 5, paragraph 3 of", "5", ", paragraph 3 of"),
        ("Articles 41–61 of", "41-61", " of"),
        ("Articles 41 to 61 of", "41-61", " of"),
        ("Articles 61-41", "61", "-41"),
        ("Article 31bis", "31bis", ""),
        ("Article 31 bis of", "31bis", " of"),
        ("Article 69 E of", "69E", " of"),
        ("Article 12 A, and", "12A", ", and"),
        ("articolo 69 D dell’Atto", "69D", " dell’Atto"),
        ("Article 5 A new", "5", " A new"),
        ("Articolo 5 E 6", "5", " E 6"),
        ("art. 5 D.P.R. of", "5", " D.P.R. of"),
        ("Article 16C of", "16C", " of"),
        ("Artikel 17 Absätze 4 und 7 der", "17.4 17.7", " der"),
        ("Artikel 6 Absatz 1 Buchstaben a und f DSA", "6.1.a 6.1.f", " DSA"),
        ("Artikel 9 Ziffer 2 EMRK", "9.2", " EMRK"),
        ("Artikel 10, tweede lid, van", "10.2", ", van"),
        ("Artikel 10 erster Absatz der", "10.1", " der"),
        ("Article 31(f) a licence", "31.f", " a licence"),
        ("Article 27.3(b) of", "27.3.b", " of"),
        ("Article 15(1)(c)", "15.1.c", ""),
        ("Article 15(1)(a)-(c) of", "15.1.a-c", " of"),
        ("Article XX(b) of the GATT", "XX.b", " of the GATT"),
        ("Article XXIII:1(b)", "XXIII.1.b", ""),
        ("Articles III and XI of", "III XI", " of"),
        ("Article 31, paragraph (f) of", "31.f", " of"),
        ("article 5, paragraph 3, of the", "5.3", ", of the"),
        ("Article 9, paragraph 2, with reference", "9.2", ", with reference"),
        ("Article 41, paras 2-3", "41.2-3", ""),
        ("Article 27, paragraphs 3 and 4 of", "27.3 27.4", " of"),
        ("Article 6, letter b)", "6.b", ""),
        ("Articles 8, 14.2(a) and 41, paras 1-2", "8 14.2.a 41.1-2", ""),
        ("Articles 54(1) and (2) EPC", "54.1 54.2", " EPC"),
        ("Arts. 28.1, 31(h) and 44 fn. 2", "28.1 31.h 44.footnote 2", ""),
        ("Article QQ.B.3 of", "QQ.B.3", " of"),
        ("paras. 11 and 12 (a)", "11 12.a", ""),
        ("arts. 3, 4 and 5 (1969)", "3 4 5", " (1969)"),
        ("§ 20301(a)(2)", "20301.a.2", ""),
        ("recital 39 of", "39", " of"),
        ("Article 7. The next sentence", "7", ". The next sentence"),
        ("Article 7, 2008 was", "7", ", 2008 was"),
        ("Article 7 and 8 people came", "7", " and 8 people came"),
        ("Article 7, paragraph 2, a State shall", "7.2", ", a State shall"),
        ("Articles 30 and 31 of TRIPS and 3 more", "30 31", " of TRIPS and 3 more"),
    ],
)
def test_each_form_is_read_to_its_end(text: str, numbers: str, rest: str) -> None:
    assert read(text) == (numbers, rest)


@pytest.mark.parametrize(
    "text", ["Article of faith", "the article I wrote", "Article 2008", "paragraph about", "Art."]
)
def test_no_number_is_no_provision(text: str) -> None:
    assert read(text)[0] == ""


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Article", Kind.ARTICLE),
        ("ARTICLES", Kind.ARTICLE),
        ("arts.", Kind.ARTICLE),
        ("paragraph", Kind.PARAGRAPH),
        ("§", Kind.PARAGRAPH),
        ("Section", Kind.SECTION),
        ("Part", Kind.PART),
        ("recital", Kind.RECITAL),
        ("Annex", Kind.ANNEX),
        ("preamble", Kind.PREAMBLE),
        ("Chapter", Kind.CHAPTER),
    ],
)
def test_an_anchor_tells_what_is_counted(word: str, kind: Kind) -> None:
    anchor = ANCHOR.match(word + " 1")
    assert anchor is not None
    assert kind_of(anchor) is kind


def test_a_preamble_has_no_number() -> None:
    assert read("preamble of the TRIPS Agreement") == ("", " of the TRIPS Agreement")


def test_a_range_spreads_into_its_articles() -> None:
    spread = [one.number for one in Provision(Kind.ARTICLE, "41", last="44").each()]
    assert spread == ["41", "42", "43", "44"]


def test_a_range_of_points_spreads_below_its_paragraph() -> None:
    whole = Provision(Kind.ARTICLE, "15", ("1", "a"), last="c", deep=True)
    assert [one.path for one in whole.each()] == [("1", "a"), ("1", "b"), ("1", "c")]


def test_a_long_range_is_cut() -> None:
    assert len(list(Provision(Kind.ARTICLE, "1", last="999").each())) <= LONGEST_LIST + 1


def test_a_range_of_unlike_numbers_keeps_its_ends() -> None:
    assert [one.number for one in Provision(Kind.ARTICLE, "III", last="XI").each()] == ["III", "XI"]


@given(st.text(st.sampled_from(list("0123456789()., abIVX-–and§ toparagh")), max_size=60))
def test_any_numbers_are_read_without_error(tail: str) -> None:
    text = "Articles " + tail
    anchor = ANCHOR.match(text)
    assert anchor is not None
    found, end = provisions(text, anchor.end(), anchor)
    assert anchor.end() <= end <= len(text)
    assert len(found) <= 4 * LONGEST_LIST
    assert all(one.number for one in found)


@pytest.mark.parametrize("unit", ["7, ", "7 and ", "(1)", ".1", ", para 1", "1-", "bis ", "I"])
def test_time_grows_with_length_and_no_faster(unit: str) -> None:
    def listed(text: str) -> None:
        anchor = ANCHOR.match(text)
        assert anchor is not None
        provisions(text, anchor.end(), anchor)

    assert_linear(listed, lambda size: "Articles " + (unit * size)[:size], size=20_000)
