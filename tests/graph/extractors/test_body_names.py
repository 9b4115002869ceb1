"""Names of public bodies are told by their form, in several languages."""

from __future__ import annotations

import pytest

from graph.extractors.body_names import BodyName, body_names
from tests.growth import assert_linear, repeated


def names(text: str, language: str = "en") -> list[str]:
    return [text[one.start : one.end] for one in body_names(text, language)]


def only(text: str, language: str = "en") -> BodyName:
    (one,) = body_names(text, language)
    return one


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We wrote to the Ministry of Fisheries.", ["Ministry of Fisheries"]),
        (
            "the Department for Water, Forests and Roads replied",
            ["Department for Water, Forests and Roads"],
        ),
        ("the Ministry of Energy & Mines said", ["Ministry of Energy & Mines"]),
        ("the Office of the Kenyan Data Commissioner", ["Office of the Kenyan Data Commissioner"]),
        ("The Norwegian Presidency and the Dutch Parliament", None),
        ("the Kenyan government and the Government of Chile", None),
        ("The Joint Committee on Ports and Harbours sat.", None),
        ("the Special Rapporteur on freedom of movement warned", None),
        ("the U.S. Copyright Office held a hearing", ["U.S. Copyright Office"]),
        (
            "the Ministry of Health and the Bureau of Mines",
            ["Ministry of Health", "Bureau of Mines"],
        ),
        (
            "the Committee on Ports and Harbours, and Committee on Nets, Boats and Fish",
            ["Committee on Ports and Harbours", "Committee on Nets, Boats and Fish"],
        ),
        (
            "the Rivers, Lakes and Fish Office and the Senate Water, Labor and Ports Committee",
            ["Rivers, Lakes and Fish Office", "Senate Water, Labor and Ports Committee"],
        ),
        ("We met Seawatch, Oceania and Justice Department staff.", ["Justice Department"]),
        ("the House, Senate and Justice Department met", ["Justice Department"]),
        ("to the Meeting of the Parties in May", ["Meeting of the Parties"]),
        (
            "the Special Rapporteur for Freedom of Movement said",
            ["Special Rapporteur for Freedom of Movement"],
        ),
        (
            "the National Commission for Protection of Seal Rights wrote",
            ["National Commission for Protection of Seal Rights"],
        ),
        (
            "the Office of the High Commissioner for Free Ports met",
            ["Office of the High Commissioner for Free Ports"],
        ),
        ("the govt of Norland and the Govt of Sudland", ["govt of Norland", "Govt of Sudland"]),
        ("the Conference of the States Parties met", ["Conference of the States Parties"]),
    ],
)
def test_an_english_name_grows_around_its_head(text: str, expected: list[str] | None) -> None:
    found = names(text)
    assert found
    if expected:
        assert found == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Le Ministère de la Pêche a répondu.", "fr", ["Ministère de la Pêche"]),
        ("Le gouvernement belge hésite.", "fr", ["gouvernement belge"]),
        ("Priez la Défenseure des droits d’intervenir.", "fr", ["Défenseure des droits"]),
        ("Priez le Ministère de l’Eau d’ouvrir les vannes.", "fr", ["Ministère de l’Eau"]),
        ("A la Alta Comisionada para los Ríos.", "es", ["Alta Comisionada para los Ríos"]),
        ("Le Sénat et l’Assemblée nationale ont voté.", "fr", ["Sénat", "Assemblée nationale"]),
        ("El Senado y el Congreso Nacional votan.", "es", ["Senado", "Congreso Nacional"]),
        ("El Gobierno Abierto de la Alcaldía de Norpuerto.", "es", ["Alcaldía de Norpuerto"]),
        (
            "La Gobernación de Norpuerto apoya un gobierno digital.",
            "es",
            ["Gobernación de Norpuerto"],
        ),
        ("Le gouvernement ouvert et l’Ambassade de Norlande.", "fr", ["Ambassade de Norlande"]),
        ("Il governo aperto e l’Ambasciata di Norlandia.", "it", ["Ambasciata di Norlandia"]),
        ("O Governo Aberto e a Embaixada da Norlândia.", "pt", ["Embaixada da Norlândia"]),
        ("De Tweede Kamer stemt.", "nl", ["Tweede Kamer"]),
        (
            "le Conseil national du Numérique et le Groupe de travail sur les Ports",
            "fr",
            ["Conseil national du Numérique", "Groupe de travail sur les Ports"],
        ),
        ("El Ministerio de Pesca, Minas y Puertos", "es", ["Ministerio de Pesca, Minas y Puertos"]),
        ("el Gobierno de Chile y la Corte Suprema", "es", ["Gobierno de Chile", "Corte Suprema"]),
        ("Il Ministero della Pesca tace.", "it", ["Ministero della Pesca"]),
        ("l’Autorità per i Porti ha deciso", "it", ["Autorità per i Porti"]),
        ("O Ministério da Pesca respondeu", "pt", ["Ministério da Pesca"]),
        (
            "Das Bundesministerium für Fischerei schweigt.",
            "de",
            ["Bundesministerium für Fischerei"],
        ),
        ("Der Bundestag hat entschieden.", "de", ["Bundestag"]),
        (
            "das Bundesministerium für maritime Wirtschaft und das Auswärtige Amt",
            "de",
            ["Bundesministerium für maritime Wirtschaft", "Auswärtige Amt"],
        ),
        (
            "o Ministério da Pesca e Secretaria Geral do Porto",
            "pt",
            ["Ministério da Pesca", "Secretaria Geral do Porto"],
        ),
        (
            "l’Office français de protection des ports et des quais",
            "fr",
            ["Office français de protection des ports et des quais"],
        ),
        ("la Commission européenne de protéger les ports", "fr", ["Commission européenne"]),
    ],
)
def test_other_languages_build_names_their_own_way(
    text: str, language: str, expected: list[str]
) -> None:
    assert names(text, language) == expected


def test_a_short_form_in_brackets_belongs_to_the_name() -> None:
    text = "the Department of Harbours (“DoH”) and others"
    one = only(text)
    assert one.acronym
    assert text[slice(*one.acronym)] == "DoH"


def test_a_short_form_of_something_else_does_not() -> None:
    assert only("the Department of Harbours (see XYZ) met").acronym is None
    assert only("the Department of Harbours (XYZ) met").acronym is None


def test_what_follows_a_subject_is_what_the_body_belongs_to() -> None:
    text = "the Committee on Ports of the Kenyan Parliament"
    one = body_names(text, "en")[0]
    assert text[one.start : one.end] == "Committee on Ports"
    assert one.parent
    assert text[slice(*one.parent)] == "Kenyan Parliament"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Het ministerie van Havens en Visserij en de gemeente Veenland zwijgen.", "nl",
         ["ministerie van Havens en Visserij", "gemeente Veenland"]),
        ("Het College voor de Rechten van Vissers en de Vlaamse regering", "nl",
         ["College voor de Rechten van Vissers", "Vlaamse regering"]),
        ("Het Openbaar Ministerie en de Rechtbank Veenland", "nl",
         ["Openbaar Ministerie", "Rechtbank Veenland"]),
        ("Das Bundesumweltministerium schrieb dem Umweltausschuss.", "de",
         ["Bundesumweltministerium", "Umweltausschuss"]),
        ("der Bundespolizei und des Innenausschusses", "de",
         ["Bundespolizei", "Innenausschusses"]),
        ("der UN-Ausschuss für die Rechte der Fischer", "de",
         ["UN-Ausschuss für die Rechte der Fischer"]),
        ("die Staatsanwaltschaft Elbenau und das Verwaltungsgericht Elbenau", "de",
         ["Staatsanwaltschaft Elbenau", "Verwaltungsgericht Elbenau"]),
        ("der Nordische Gerichtshof für Seerecht", "de", ["Nordische Gerichtshof für Seerecht"]),
        ("La Policía Nacional y la Guardia Civil callan.", "es",
         ["Policía Nacional", "Guardia Civil"]),
        ("A Brigada Militar e a Polícia Federal calam, e o Governo brasileiro também.", "pt",
         ["Brigada Militar", "Polícia Federal", "Governo brasileiro"]),
        ("La Camera dei deputati, la Guardia costiera nordica e il Comune di Ondara", "it",
         ["Camera dei deputati", "Guardia costiera nordica", "Comune di Ondara"]),
        ("La Direction générale des ports et la Préfecture de police de Brest", "fr",
         ["Direction générale des ports", "Préfecture de police de Brest"]),
        ("Het Vlaams Parlement en het Federaal Agentschap voor de Havens", "nl",
         ["Vlaams Parlement", "Federaal Agentschap voor de Havens"]),
        ("Der Senat von Elbenau und die UN-Sonderberichterstatterin für Häfen", "de",
         ["Senat von Elbenau", "UN-Sonderberichterstatterin für Häfen"]),
        ("Le Haut Conseil de la mer siège ici.", "fr", ["Haut Conseil de la mer"]),
        ("La Subsecretaría de Pesca, la Audiencia Nacional y el Poder Ejecutivo", "es",
         ["Subsecretaría de Pesca", "Audiencia Nacional", "Poder Ejecutivo"]),
        ("the Independent Expert on older fishers", "en",
         ["Independent Expert on older fishers"]),
        ("Police personnel arrived and Police control failed.", "en", []),
        ("the Open-Ended Working Groups and the Armed Forces of Norland", "en",
         ["Open-Ended Working Groups", "Armed Forces of Norland"]),
    ],
)  # fmt: skip
def test_forces_courts_and_compounds_name_bodies(
    text: str, language: str, expected: list[str]
) -> None:
    assert names(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De gemeente zwijgt, een provincie in Nederland ook, en de regering weet het.", "nl"),
        ("Das Amt, der Rat und die Kommission die Frage stellte.", "de"),
        ("La policía y el comune sentir de la junta", "es"),
    ],
)
def test_common_nouns_of_other_languages_name_no_body(text: str, language: str) -> None:
    assert names(text, language) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Parliament voted.",
        "Good government matters.",
        "Our office is open and the committee met.",
        "the federal government",
        "This Council decided.",
        "see example.org/government/Council",
    ],
)
def test_a_head_word_alone_names_nothing(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "piece",
    [
        "Ministry of ",
        "Committee on A and ",
        "Government ",
        "A, B and ",
        "Office of the ",
        "Commission européenne de la ",
        "Ministerio de A, ",
        "(AB) Council ",
        "U.S. ",
        "Bundesamt für der ",
        "Raad van de ",
    ],
)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    def named(text: str) -> None:
        for language in ("en", "fr", "de", "nl"):
            body_names(text, language)

    assert_linear(named, repeated(piece, after="x "), size=4_000)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "La Commission nationale des ports et des quais a dit non.",
         "Commission nationale des ports et des quais"),
        ("fr", "Le Comité européen de la pêche locale siège ici.",
         "Comité européen de la pêche locale"),
        ("fr", "La Défenseure des ports a été saisie.", "Défenseure des ports"),
        ("it", "Il Comitato nazionale per la tutela delle coste (CNTC) tace.",
         "Comitato nazionale per la tutela delle coste"),
        ("it", "Il Garante per la protezione dei fari tace.", "Garante per la protezione dei fari"),
        ("es", "La Confederación Hidrográfica del Tajo calla.",
         "Confederación Hidrográfica del Tajo"),
        ("fr", "Le tribunal administratif de Brest a jugé.", "tribunal administratif de Brest"),
    ],
)  # fmt: skip
def test_names_of_bodies_go_on_in_small_letters(language: str, text: str, name: str) -> None:
    assert [text[one.start : one.end] for one in body_names(text, language)] == [name]


def test_an_infinitive_is_no_part_of_a_name() -> None:
    text = "Nous prions la Commission nationale de publier ses avis."
    found = [text[one.start : one.end] for one in body_names(text, "fr")]
    assert found in ([], ["Commission nationale"])


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The Kenya Plant Health Inspectorate Service sued.", "en",
         ["Kenya Plant Health Inspectorate Service"]),
        ("The Ports Working Group III met.", "en", ["Ports Working Group III"]),
        ("The Food and Drug Administration slept.", "en", ["Food and Drug Administration"]),
        ("The Quay Rights and Equal Berth Commission slept.", "en",
         ["Quay Rights and Equal Berth Commission"]),
        ("The Quay Members and Harbour Authority slept.", "en", ["Harbour Authority"]),
        ("The Labour Party and Harbour Authority slept.", "en", ["Harbour Authority"]),
        ("a loan of the Export-Import Bank of Chile", "en", ["Export-Import Bank of Chile"]),
        ("The Food Bank of Kenya", "en", []),
        ("The President, Prime Minister and Defence Ministry met", "en", ["Defence Ministry"]),
        ("the Unions, Churches and Human Rights Commission", "en", ["Human Rights Commission"]),
        ("the Greens, Liberals and Justice Department", "en", ["Justice Department"]),
        ("the Ambassador, Consul and Trade Office", "en", ["Trade Office"]),
        ("The National Assembly and a national assembly", "en", ["National Assembly"]),
        ("the Special Rapporteur on the human rights to safe drinking water and sanitation", "en",
         ["Special Rapporteur on the human rights to safe drinking water and sanitation"]),
        ("O Supremo Tribunal Federal decidiu.", "pt", ["Supremo Tribunal Federal"]),
        ("la Fundação Nacional dos Portos", "pt", ["Fundação Nacional dos Portos"]),
        ("el Mecanismo Público de Puertos (MPP)", "es", ["Mecanismo Público de Puertos"]),
    ],
)  # fmt: skip
def test_banks_courts_and_numbered_groups_are_named_whole(
    text: str, language: str, expected: list[str]
) -> None:
    assert names(text, language) == expected
