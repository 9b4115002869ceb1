"""Names of public bodies with several remits, two heads or an owner; deeds and days end them."""

from __future__ import annotations

import pytest

from graph.extractors.body_names import body_names
from tests.growth import assert_linear, repeated


def names(text: str, language: str, known: list[tuple[int, int]] | None = None) -> list[str]:
    return [text[one.start : one.end] for one in body_names(text, language, known or [])]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "al Ministero dei Porti, della Pesca e delle Reti per",
         "Ministero dei Porti, della Pesca e delle Reti"),
        ("it", "al Ministero dell’Acqua, dell’Aria e della Pesca per",
         "Ministero dell’Acqua, dell’Aria e della Pesca"),
        ("fr", "le ministère de l’Enseignement portuaire, de la Pêche et de l’Aquaculture a dit",
         "ministère de l’Enseignement portuaire, de la Pêche et de l’Aquaculture"),
        ("fr", "le Ministère des Ports, des Quais et de la Souveraineté portuaire a dit",
         "Ministère des Ports, des Quais et de la Souveraineté portuaire"),
        ("es", "el Ministerio de Puertos, Pesca y Redes dijo",
         "Ministerio de Puertos, Pesca y Redes"),
        ("pt", "o Ministério da Pesca, Portos e Redes disse",
         "Ministério da Pesca, Portos e Redes"),
        ("fr", "le Ministère de la Pêche, des Ports et la Commission", "Ministère de la Pêche"),
        ("it", "del Ministero della Pesca, del Comune e della Regione", "Ministero della Pesca"),
        ("it", "del Ministero della Pesca, dell’APQ e della CQR", "Ministero della Pesca"),
        ("fr", "la Chambre des communes a voté", "Chambre des communes"),
        ("it", "accusati dall’Avvocatura Generale dello Stato", "Avvocatura Generale dello Stato"),
        ("fr", "du Groupe de travail sur la pêche industrielle a dit",
         "Groupe de travail sur la pêche industrielle"),
        ("es", "el Grupo de trabajo sobre la pesca ilegal dijo",
         "Grupo de trabajo sobre la pesca ilegal"),
        ("es", "el Sistema Nacional Pesquero (SNP) y otros", "Sistema Nacional Pesquero"),
        ("de", "im Bildungs-Ausschuss saßen", "Bildungs-Ausschuss"),
        ("de", "die Verwaltung der Stadt Kaiburg prüft", "Verwaltung der Stadt Kaiburg"),
        ("de", "der Stadtrat von Kaiburg prüft", "Stadtrat von Kaiburg"),
        ("de", "Die Kommission im Rahmen der Beobachtung", None),
        ("de", "der Stadtrat Müller und die Verwaltung der Stadtwerke", None),
        ("en", "the Ministry of Ports Office of Piers met", "Ministry of Ports Office of Piers"),
        ("en", "the Norland Senate Ports Committee met", "Norland Senate Ports Committee"),
        ("en", "the Kaiburg City People’s Procuratorate met",
         "Kaiburg City People’s Procuratorate"),
        ("en", "the Ombudsperson’s Office and the ombudsperson’s office", "Ombudsperson’s Office"),
        ("en", "the Attorney General’s department said", "Attorney General’s department"),
        ("en", "the National Preventive Mechanism met", "National Preventive Mechanism"),
        ("en", "the Ports Committee on Tuesday met", "Ports Committee"),
        ("en", "the Special Rapporteurs on Ports, Ana Ruiz and Ben Poe",
         "Special Rapporteurs on Ports"),
        ("en", "We reform Government and Reform Government Boats", None),
        ("en", "see the Parliament? No", None),
        ("fr", "Le Conseil versus Parlement", None),
        ("fr", "La Commission indique que le Ministère publique un avis", None),
        ("es", "El Gobierno expresa que la Comisión publica un informe", None),
        ("it", "Il Governo critica e il Consiglio indica", None),
    ],
)  # fmt: skip
def test_a_name_ends_where_it_ends(language: str, text: str, expected: str | None) -> None:
    found = names(text, language)
    assert (found[:1] == [expected]) if expected else (found == [])


def test_an_owner_is_part_of_a_name_that_tells_little_by_itself() -> None:
    text = "by ABCD’s Executive Committee and by ABCD’s Department of Piers"
    known = [(3, 7), (37, 41)]
    assert names(text, "en", known) == ["ABCD’s Executive Committee", "Department of Piers"]


def test_what_is_quoted_is_no_part_of_a_name_before_it() -> None:
    text = "the ABCD Commission’s “Detention Centre Guidelines”"
    assert names(text, "en", [(4, 19)]) == ["Detention Centre"]


@pytest.mark.parametrize(
    "piece", ["Ministero dei Porti, dei ", "Senate Committee ", "A’s Office ", "de la Pêche, "]
)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    def sought(text: str) -> None:
        for language in ("it", "en", "de"):
            body_names(text, language)

    assert_linear(sought, repeated(piece, after="x "), size=4_000)
