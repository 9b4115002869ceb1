from __future__ import annotations

import pytest

from graph import sections
from graph.extractors.document_kinds import kind_of_document
from graph.extractors.kind_words import kind_named
from graph.extractors.titles import title_of
from graph.model import Certainty, Description
from graph.reading import read_text
from graph.verify import check

BODY = (
    "We ask the Council to publish its papers, which concern the rights of all of us"
    " and which nobody outside has seen so far, and to meet us soon to speak of them.\n"
)


def judged(text: str) -> Description | None:
    document = read_text(text, name="letter")
    parts = sections.split(document)
    found = list(kind_of_document(document, parts, title_of(document, parts), extractor="header"))
    assert [check(document, record) for record in found] == [[]] * len(found)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"Dear Sir,\n\n{BODY}", "letter"),
        (f"Excellencies,\n\n{BODY}", "letter"),
        (f"Madame la Ministre,\n\n{BODY}\nCordialement,\n\nJane Doe\n", "letter"),
        (f"# Open letter to the Council\n\nDear Sir,\n\n{BODY}", "open-letter"),
        (f"# Lettre ouverte au Conseil\n\n{BODY}", "open-letter"),
        (f"LIST PROTESTACYJNY GILDII\n\n{BODY}", "letter"),
        (f"# Carta abierta al Consejo\n\n{BODY}", "open-letter"),
        (f"# Offener Brief an den Rat\n\n{BODY}", "open-letter"),
        (f"# Sign-on letter on the draft declaration\n\n{BODY}", "letter"),
        (f"Dear Ms Doe,\n\nThank you for your letter of 3 May 2010. {BODY}", "reply"),
        (f"Dear Ms Doe,\n\nThank you very much for your recent e-mail. {BODY}", "reply"),
        (f"Dear Ms Doe,\n\nI refer to your letter of 3 May 2010. {BODY}", "reply"),
        (f"Dear Ms Doe,\n\nThe Minister has asked me to reply on his behalf. {BODY}", "reply"),
        (f"Open letter of the guilds\n\nSubject: Ports\n\nMr. President,\n\n{BODY}", "open-letter"),
        (f"Sr. Luis Gil\nAlcalde\nP R E S E N T E\n\n{BODY}", "letter"),
        (f"Statements\n\n3 May 2011\n\nLetter to the Council\n\nExcellencies,\n\n{BODY}", "letter"),
        (f"12, rue du Port\n75008 Paris\n\nMonsieur le Président,\n\n{BODY}", "letter"),
        (f"Paris, le 3 mai 2011\n\nObjet : ports\n\nMonsieur le Président,\n\n{BODY}", "letter"),
        (f"Monsieur le Président de la République,\n\n{BODY}", "letter"),
        (f"Sixth session, 3 May 2011\n\nMonsieur le Président,\n\n{BODY}", "statement"),
        (f"20000 people signed\n\nMr. President,\n\n{BODY}", "statement"),
        (
            f"12 cours de formation ont été donnés par nos membres dans les ports du fleuve\n\n"
            f"Monsieur le Président,\n\n{BODY}",
            "statement",
        ),
        (f"Memorandum to the Council\n\n{BODY}", "submission"),
        (f"Appel aux gouvernements\n\n{BODY}", "statement"),
        (f"Madame,\n\nEn réponse à votre courrier du 3 mai, {BODY}", "reply"),
        (f"Madame,\n\nJ'accuse réception de votre lettre. {BODY}", "reply"),
        (f"Estimada señora:\n\nAcuso recibo de su carta. {BODY}", "reply"),
        (f"Gentile dottoressa,\n\nin risposta alla Sua lettera {BODY}", "reply"),
        (f"Sehr geehrte Frau Doe,\n\nvielen Dank für Ihr Schreiben. {BODY}", "reply"),
        (f"# Response to the open letter on papers\n\n{BODY}", "reply"),
        (f"# Joint statement on the papers\n\n{BODY}", "statement"),
        (f"# Déclaration conjointe sur les documents\n\n{BODY}", "statement"),
        (f"# Dichiarazione sui documenti\n\n{BODY}", "statement"),
        (f"Mr. Chairman,\n\n{BODY}\nThank you, Mr. Chairman.\n", "statement"),
        (f"Thank you, Madam President,\n\n{BODY}", "statement"),
        (f"# Civil society statement on the letter of the Director\n\n{BODY}", "statement"),
        (f"# Submission to the Council\n\n{BODY}", "submission"),
        (f"# Comments on the draft decision\n\n{BODY}", "submission"),
        (f"# Response to the public consultation on papers\n\n{BODY}", "submission"),
        (f"# Stellungnahme zum Entwurf\n\n{BODY}", "submission"),
        (f"# Papers\n\nWe welcome the opportunity to comment on the draft. {BODY}", "submission"),
        (f"# Petition for open papers\n\n{BODY}", "petition"),
        (f"# Petición por los documentos\n\n{BODY}", "petition"),
        (f"Re: Petitions on open papers\n\nDear Ms Roe,\n\n{BODY}", "letter"),
        (f"Letter to the Members\nRe: Support the resolution on papers\n\n{BODY}", "letter"),
        (f"FOR IMMEDIATE RELEASE\n\nGroups want papers\n\n{BODY}", "press-release"),
        (f"# Communiqué de presse : les documents\n\n{BODY}", "press-release"),
        (f"# Pressemitteilung zu den Papieren\n\n{BODY}", "press-release"),
        (
            f"# Groups want papers\n\nFifty groups today called on the Council to act.\n\n{BODY}\n"
            "“We wait,” said Jane Doe of Example Network.\n\n“We hope,” said Joe Roe.\n",
            "press-release",
        ),
        (
            "Human Rights Council\n\nDecision adopted by the Human Rights Council\n\n14/105\n\n"
            "The Human Rights Council,\n\nRecalling its resolution 5/1,\n\nDecides to meet.\n",
            "decision",
        ),
        (
            "Papers for all\n\nThe General Assembly,\n\nRecalling its resolution 60/251,\n\n"
            "1. Requests the papers;\n",
            "resolution",
        ),
        ("# Provisional agenda\n\n1. Opening\n\n2. Papers\n\n3. Closing\n", "agenda"),
        (f"# Papers for all\n\nThursday, 3 May 2011, 13:30 - 14:30\n\n{BODY}", "agenda"),
        (f"# Papers for all\n\n{BODY}\nThis statement is open to all. {BODY}", "statement"),
        (BODY, None),
    ],
)
def test_the_kind_follows_from_words_and_form(text: str, kind: str | None) -> None:
    record = judged(text)
    assert (record.value.value if record else None) == kind  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("NGO statement on the decision to retract access", "statement"),
        ("Letter on the draft resolution", "letter"),
        ("Reply to a letter on the petition", "reply"),
        ("Why we are against the petition", None),
        ("Abaixo-assinado pelos portos do sul", "petition"),
        ("Agenda item 6", None),
        ("Carta de respuesta a la Red de Puertos", "reply"),
        ("Lettre de réponse du Conseil", "reply"),
        ("Lettera di risposta del Consiglio", "reply"),
        ("Carta de resposta do Conselho", "reply"),
        ("Antwortschreiben des Rates", "reply"),
        ("Reply letter of the Council", "reply"),
        ("Letter of response to the Network", "reply"),
        ("On the right to petition", None),
        ("El derecho de petición es de todos", None),
        ("Le droit de pétition est à nous", None),
        ("Papers for all", None),
    ],
)
def test_the_first_name_decides_and_the_matter_does_not(title: str, kind: str | None) -> None:
    assert kind_named(title) == kind


def test_a_letter_that_the_press_text_quotes_is_a_letter() -> None:
    text = f"Groups said: act.\n\nThe letter reads:\n\nDear Sir,\n\n{BODY}\nYours,\n\nJane Doe\n"
    record = judged(text)
    assert record is not None
    assert record.value.value == "letter"  # type: ignore[union-attr]


def test_what_a_text_calls_itself_in_passing_is_only_suggested() -> None:
    record = judged(f"# Papers for all\n\n{BODY}\nThis statement is open to all. {BODY}")
    assert record is not None
    assert record.certainty is Certainty.SUGGESTED
    assert record.reasons == ("the text calls itself so in passing",)


def test_a_text_directed_to_somebody_is_a_letter_even_without_a_greeting() -> None:
    found = judged(f"AL PRESIDENTE DE LA REPÚBLICA\nPuerto, 18 de enero de 2022\n\n{BODY}")
    assert found is not None
    assert found.value.value == "letter"  # type: ignore[union-attr]
    assert found.certainty is Certainty.SUGGESTED


def test_a_declaration_that_a_title_speaks_of_late_makes_no_statement_of_a_letter() -> None:
    title = "# The Water League urges all Members to sign written declaration 12"
    found = judged(f"{title}\n\nDear Member,\n\n{BODY}")
    assert found is not None
    assert found.value.value == "letter"  # type: ignore[union-attr]


THIRD = (
    "Nine groups of the coast were joined by the harbour towns, which say that nets harm the fish"
    " and that the Council has to act before the summer, as it has long known.\n"
)


@pytest.mark.parametrize(
    "front",
    [
        "category:\n  - Media releases", "categories: [nets, press-releases]",
        "type: press_release",
        "catégorie: Communiqués de presse", "categoría: Comunicados de prensa",
        "kategorie: Pressemitteilungen", "categoria: Comunicati stampa",
        "tags:\n- a\n- Press release",
    ],
)  # fmt: skip
def test_what_a_page_is_filed_under_suggests_a_release(front: str) -> None:
    record = judged(f"---\ntitle: Papers for all\n{front}\n---\n\n{THIRD}")
    assert record is not None
    assert record.value.value == "press-release"  # type: ignore[union-attr]
    assert record.certainty is Certainty.SUGGESTED


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("---\ntitle: Open letter on papers\ncategory: Press releases\n---\n\n", "open-letter"),
        ("---\ntitle: Papers\ncategory: Press releases\n---\n\nDear Sir,\n\n", "letter"),
        ("---\ntitle: Papers\ncategory: Press\n---\n\n", None),
        ("# Nine groups publish open letter on nets\n\n", "press-release"),
        ("# Des pêcheurs publient une lettre ouverte sur les filets\n\n", "press-release"),
        ("# Fischer schreiben offenen Brief an den Rat\n\n", "press-release"),
        ("# Organizaciones envían carta al Consejo\n\n", "press-release"),
        ("# Nine groups publish open letter on nets\n\nDear Sir,\n\n", "open-letter"),
        ("# Nine groups publish open letter on nets\n\nWe fish here.\n\n", "open-letter"),
        ("# Open letter on those who sign letters to the Council\n\n", "open-letter"),
    ],
)  # fmt: skip
def test_a_title_that_tells_of_a_letter_heads_news_unless_the_letter_is_there(
    text: str, kind: str | None
) -> None:
    record = judged(text + THIRD)
    assert (record.value.value if record else None) == kind  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "asks", ["Nous demandons :", "We demand:", "Exigimos:", "Wir fordern:", "Chiediamo:"]
)
def test_a_text_that_demands_is_suggested_to_be_a_statement(asks: str) -> None:
    record = judged(f"{THIRD}\n{asks}\n\n{THIRD}")
    assert record is not None
    assert record.value.value == "statement"  # type: ignore[union-attr]
    assert record.certainty is Certainty.SUGGESTED


@pytest.mark.parametrize(
    "line",
    [
        "The letter states, “The papers are ours.”",
        "Their open letter calls for the papers to be opened before long.",
        "La lettre demande que les papiers soient publics.",
        "La carta pide que los papeles se publiquen.",
        "Der Brief fordert die Papiere.",
        "[https://example.org/files/letter_to_the_council.pdf](https://example.org/1)",
    ],
)
def test_a_text_that_tells_of_a_letter_is_none(line: str) -> None:
    found = judged(f"# Nets of the coast\n\n{line}\n\nNets were cut, as fishers told.\n")
    assert found is None


@pytest.mark.parametrize("heading", ["Contact", "Kontakt", "Contacto", "Contatti", "Press contact"])
def test_a_dateline_above_and_a_contact_below_suggest_a_release(heading: str) -> None:
    text = (
        "# Nets are cut\n\n*Oslo, 4 May 2020 – The coast has cut its nets and the harbours are"
        f" open again, as fishers told.*\n\nMore nets will be cut.\n\n## {heading}\n\nAnn Poe, +1\n"
    )
    found = judged(text)
    assert found is not None
    assert found.value.value == "press-release"  # type: ignore[union-attr]
    bare = text.replace("Oslo, 4 May 2020 – ", "")
    assert judged(bare) is None or heading.startswith("Press")
    assert judged(text.replace(f"## {heading}", "## Nets")) is None


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Intervento alla conferenza dei porti", "statement"),
        ("Intervento della Marina Militare", None),
        ("Intervento alla rete idrica di Veen", None),
        ("Intervento consiliare sulle reti", "statement"),
        ("Contro l’intervento della polizia nei porti", None),
        ("Un intervento urgente nei porti", None),
        ("Commenti sui punti nell'agenda dei porti", None),
        ("What is on the agenda of the ports", None),
        ("Agenda of the ports council", "agenda"),
    ],
)
def test_what_an_intervention_is_and_what_stands_on_an_agenda(words: str, kind: str | None) -> None:
    assert kind_named(words) == kind


def test_what_is_asked_of_a_court_is_no_submission() -> None:
    text = "# Nets\n\nIn response to the request for release, the court opened the harbour.\n"
    assert judged(text) is None


@pytest.mark.parametrize(
    "asked", ["observations", "written contributions", "an opinion on nets", "comments"]
)
def test_what_answers_a_request_for_views_is_a_submission(asked: str) -> None:
    text = f"# Nets\n\nIn response to the request for {asked}, Lake Watch writes this.\n"
    assert judged(text).value.value == "submission"  # type: ignore[union-attr]


def test_a_dateline_before_those_who_write_is_no_release() -> None:
    text = "# Nets\n\nOslo, 4 May 2020 – We, the fishers, ask the harbours to cut their nets.\n"
    assert judged(f"{text}\nContacts:\n\nann@nets.example\n") is None
