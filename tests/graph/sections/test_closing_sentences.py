"""Closes in a sentence, boards in small letters below a close, and contacts that sign nothing."""

from __future__ import annotations

import pytest

from graph.extractors import extract
from graph.model import Certainty, Signature
from graph.reading import read_text
from graph.sections import cues
from graph.sections.contacts import holds_contact, is_contact

LETTER = "Dear Minister,\n\nWe ask the council to publish its minutes at once, and all of them.\n\n"
PROSE = "The council meets again in May, and all of its members are asked to come to the quay.\n"


def signed(below: str) -> list[str]:
    records = extract(read_text(LETTER + below, name="letter"))
    return [one.name.text for one in records if isinstance(one, Signature)]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Dans l'attente de vos observations sur ce que nous venons d'écrire au sujet des "
         "quais du nord,\nje vous prie d'agréer, Madame la Maire, l'expression de nos "
         "sentiments les meilleurs.", "Anne LOIR"),
        ("Wir danken Ihnen herzlich für eine baldige Antwort und verbleiben mit besten\nGrüßen,",
         "Ana Roe"),
        ("Bis dahin verbleiben wir mit freundlichen Grüßen", "Ana Roe"),
        ("Esperamos su respuesta y le saludamos atentamente.", "Ana Ruiz"),
        ("La ringraziamo per l'attenzione e porgiamo distinti saluti.", "Ana Rossi"),
        ("Ficamos à espera e apresentamos os nossos cumprimentos.", "Ana Silva"),
        ("We hope to hear from you soon and remain here, as ever, yours sincerely,", "Ana Roe"),
    ],
)  # fmt: skip
def test_a_close_at_the_end_of_a_sentence_leads_up_to_a_name(sentence: str, name: str) -> None:
    assert signed(f"{sentence}\n\n{name}\n") == [name]


@pytest.mark.parametrize(
    "below",
    [
        f"He ended his note with kind regards.\n\nPress Release\n\n{PROSE}",
        "La presidenta los saluda.\n\nForo del Agua\n\nEl consejo se reúne en mayo en el muelle.\n",
        "Er schickte den Brief mit besten Grüßen.\n\nHafen Forum\n",
        "Cordialement,\n\nla direction a refusé de répondre\n",
        "Sincerely,\n\nthe board met in May and asked for more\n",
        f"He told us that he remains.\n\nAna Roe\n\n{PROSE}",
        "Le maire écrit qu'il le prie d'agréer l'expression de ses sentiments.\n\nForum Sud\n",
        f"Le maire : « Veuillez recevoir l'expression de mes salutations ».\n\nAna Roe\n\n{PROSE}",
        'The reply closed: "I remain, yours faithfully."\n\nAna Roe\n',
        f"The report ended with thanks, and we remain yours sincerely,\n\nHarbour Watch\n\n{PROSE}",
        "La alcaldesa dijo que los saluda atentamente.\n\nForo del Agua\n",
        "A los obreros nos despiden.\n\nForo del Agua\n",
        "Os vereadores enviaram ao porto as suas saudações.\n\nFórum do Mar\n",
        "Sincerely,\n\nthe board of Harbour Watch meets in May\n",
        "Cordialement,\n\nla direction du Port de Brest a été avertie hier matin\n",
    ],
)
def test_a_sentence_that_tells_of_greetings_closes_nothing(below: str) -> None:
    assert signed(below) == []


@pytest.mark.parametrize(
    ("below", "name"),
    [
        ("Cordialement,\n\nle bureau de la FMM (Association pour une marée\nlibre)\n",
         "le bureau de la FMM"),
        ("Sincerely,\n\nthe team of the Port Forum\n", "the team of the Port Forum"),
        ("Mit freundlichen Grüßen\n\nder Vorstand des Hafenvereins\n",
         "der Vorstand des Hafenvereins"),
        ("Herzlichst, Ihr  \nHafen Club Veenstadt  \nvorstand@veen.example\n",
         "Hafen Club Veenstadt"),
        ("Herzlichst\n\nAna Roe\n", "Ana Roe"),
        ("With cordial greetings,\n\nAna Roe\n", "Ana Roe"),
        ("Es grüßt Sie herzlich\n\nAna Roe\n", "Ana Roe"),
        ("Un caro saluto\n\nAna Rossi\n", "Ana Rossi"),
        ("Amicalement,\n\nAnne Petit\nTél. : 01 22 33 44 55\nwww.lacs.example\n", "Anne Petit"),
    ],
)  # fmt: skip
def test_who_stands_below_a_close_signs_without_the_contacts(below: str, name: str) -> None:
    assert signed(below) == [name]


@pytest.mark.parametrize(
    "heading",
    ["### Mailadressen:", "### More information", "Indirizzi e-mail:",
     "Two of our members are available for interviews:",
     "Estas personas están disponibles para entrevistas:"],
)  # fmt: skip
def test_what_stands_below_the_foot_of_a_page_does_not_sign(heading: str) -> None:
    items = "- [Port Forum](mailto:a@b.example)\n- [Lake Watch](mailto:c@d.example)\n"
    more = "- Ana Roe, chair of the Sea Trust\n- Jo Lund, director of the Quay Union\n- Tide Club\n"
    assert signed(f"Sincerely,\n\nAna Ruiz\n\n{heading}\n\n{items}{more}") == ["Ana Ruiz"]
    assert signed(f"{PROSE}\n{heading}\n\n{items}{more}") == []


@pytest.mark.parametrize(
    "words",
    ["vorstand@veen.example", "Tel.: 555 33 11", "Tel: +32 2 555 33 11, Fax: +32 2 555 33 12",
     "www.veen.example", "Email: ana@veen.example | Web: www.veen.example",
     "ana (at) veen.example"],
)  # fmt: skip
def test_contacts_are_told_by_their_form(words: str) -> None:
    assert is_contact(words)


@pytest.mark.parametrize(
    "words",
    ["Ana Roe <a@b.example>", "Startpage.com", "Port 21", "2021", "Web Forum", "Tel Aviv Forum",
     "350.org", "Look at veen.example"],
)  # fmt: skip
def test_names_are_no_contacts(words: str) -> None:
    assert not is_contact(words)


def test_a_telephone_among_other_words_is_found() -> None:
    assert holds_contact("Office of the Harbour Phone: (55-3) 311")
    assert not holds_contact("Tel Aviv Forum")


def test_copies_may_stand_in_the_marks_of_code() -> None:
    assert cues.is_copies("` c.c.: Commissioner Roe")


@pytest.mark.parametrize(
    "thanks",
    ["Thank you so much!", "Thank you for your time and attention.", "Merci d’avance !",
     "Vielen Dank im Voraus.", "Gracias por su atención.", "Grazie mille!", "Many thanks!"],
)  # fmt: skip
def test_thanks_alone_above_a_name_only_suggest_it(thanks: str) -> None:
    notes = "[1] <https://a.example>\n\n[2]\n\n---\n\nPhoto by Jo Lund\n"
    text = f"{LETTER}{thanks}\n\nAna Roe\n\n{notes}"
    found = [one for one in extract(read_text(text, name="letter")) if isinstance(one, Signature)]
    assert [(one.name.text, one.certainty) for one in found] == [("Ana Roe", Certainty.SUGGESTED)]
    assert found[0].reasons


@pytest.mark.parametrize(
    "below",
    [
        "Thank you!\n\nRecent Posts\n\n- Port News\n",
        "Thank you for your support.\n\nShare Page\n\nHome\n",
        f"Thank you for reading.\n\nPort Forum\n\n{PROSE}",
        f"Thanks to Ana Roe.\n\nJo Lund\n\n{PROSE}",
        "Thank you for signing!\n\nAna Roe, Jo Lund and Bo Berg have made this page.\n",
    ],
)
def test_thanks_above_anything_else_close_nothing(below: str) -> None:
    assert signed(below) == []


@pytest.mark.parametrize(
    "credit",
    ["Photo credit: Jo Lund", "Image by Jo Lund", "Crédit photo : Jo Lund", "Foto: Jo Lund"],
)
def test_who_made_a_picture_does_not_sign(credit: str) -> None:
    assert signed(f"Sincerely,\n\nAna Roe\n\n{credit}\n") == ["Ana Roe"]
