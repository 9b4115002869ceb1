from __future__ import annotations

import pytest

from graph.sections import cues, group_headings
from graph.sections.group_headings import Group
from graph.sections.likeness import LIKELY, likeness


@pytest.mark.parametrize(
    "words",
    [
        "Dear Sir,", "Dear Chairman Roe and Ranking Member Doe:", "Dear friends", "Excellencies,",
        "Ladies and gentlemen,", "To whom it may concern:", "Monsieur le Président,", "Madame,",
        "Estimados señores:", "Sehr geehrte Damen und Herren,",
        "Gentile Presidente,", "Mr. Chairman,", "Prezado Senhor,", "Geachte heer,",
        "**Dear Minister,**", "Distinguished Delegates,", "Greetings,", "De nuestra consideración:",
        "Buongiorno,", "Sehr verehrte Frau Präsidentin,", "Beste Kamerleden,", "Kära minister,",
        "Szanowni Państwo,", "À qui de droit,",
    ],
)  # fmt: skip
def test_salutations_are_known(words: str) -> None:
    assert cues.is_salutation(words.strip("*"))


@pytest.mark.parametrize(
    "words",
    ["We write to you,", "Members of the Council", "Beste praktijken", "Good morning to all here.",
     "Prime Minister,", "Members of the Harbour Board,", "Hello Kenya Network,", "Beste Groep,",
     "Dear to us all is the freedom to read.", "Mr. Joe Roe", "Director,",
     "Dear " + "x" * 300, "Is it dear?"],
)  # fmt: skip
def test_other_lines_are_no_salutation(words: str) -> None:
    assert not cues.is_salutation(words)


@pytest.mark.parametrize(
    "words",
    [
        "Yours sincerely,", "Sincerely,", "Respectfully submitted,", "Best regards",
        "With respect,",
        "Kind regards,", "In solidarity,", "Cordialement,", "Atentamente,", "Cordiali saluti",
        "Mit freundlichen Grüßen", "Hochachtungsvoll", "Atenciosamente,", "Hoogachtend,",
        "Very truly yours,", "Thank you for your time,", "Herzliche Grüße", "Pede deferimento.",
        "Met de meeste hoogachting,", "Med vänliga hälsningar", "Z poważaniem", "Con stima,",
        "Veuillez agréer, Madame, l'expression de nos salutations distinguées.",
    ],
)  # fmt: skip
def test_closings_are_known(words: str) -> None:
    assert cues.is_closing(words)


@pytest.mark.parametrize(
    "words",
    ["Thank you for your answer of 3 May.", "Saluti e baci", "Signed copies are below.",
     "Cordially received last year, our letter", "Con stima si calcola il danno a 3 milioni",
     "S úctou k zákonu", "Most respectfully we submit that the quay is old."],
)  # fmt: skip
def test_other_lines_close_no_letter(words: str) -> None:
    assert not cues.is_closing(words)


@pytest.mark.parametrize(
    "words",
    ["Signed by:", "Signatories (83)", "The undersigned:", "Initial signatories", "Co-signed by",
     "**Authors and Initial Signatories:**", "Endorsing organisations:", "Endorsers as of May 3:",
     "Supporting organizations:", "Signataires :", "Firmantes:", "Firmatari", "Unterzeichnende:",
     "Signent cet appel :", "Hanno firmato:", "Es zeichnen:",
     "Unterstützer*innen des Aufrufs",
     "Organizational signatories", "Cette lettre est signée par :", "Lista de firmantes",
     "Organizações subscritoras:", "Elenco dei firmatari", "Unterstützt von:", "Ondertekend door:",
     "Sygnatariusze:", "This letter has been signed by:",
     "International supporters of this letter:", "Signatories to this call for peace",
        "Autori e firmatari iniziali:",
        "Auteurs et premiers signataires :",
        "Authors and original signers",
     "Firmado:", "Signed:"],
)  # fmt: skip
def test_headings_of_lists_are_known(words: str) -> None:
    assert cues.is_list_heading(words)


@pytest.mark.parametrize(
    "words",
    ["We the undersigned organisations urgently call on the Council to open its meetings and more:",
     "Signed in Geneva", "Organic farming", "The treaty was signed on 3 May.",
     "Las personas firmantes pedimos:", "Las entidades adheridas solicitan:",
     "International supporters of this letter ask:", "Unterstützende Organisationen fordern:",
     "Ondertekenende organisaties vragen:", "Organizaciones que apoyan y piden:",
     "Associazioni aderenti chiedono:", "De brief is ondertekend door ons en vraagt:",
     "La lettre signée par nous demande :", "Les organisations signataires demandent :",
     "Las organizaciones firmantes solicitamos:", "Local supporters met the mayor",
     "National endorsement is pending", "Firmado por Chile en 2018,",
     "Joined by our members, we ask", "Podpisano umowę w 2018"],
)  # fmt: skip
def test_running_text_is_no_heading_of_a_list(words: str) -> None:
    assert not cues.is_list_heading(words)
    assert not cues.list_start(f"{words} the quay, the port")


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("Organisations:", Group.ORGANISATIONS),
        ("Civil society organizations", Group.ORGANISATIONS),
        ("Individuals", Group.INDIVIDUALS),
        ("Personnes :", Group.INDIVIDUALS),
        ("Organizaciones", Group.ORGANISATIONS),
        ("Organisations and individuals", None),
        ("Kenya", None),
    ],
)
def test_a_heading_says_what_stands_below(words: str, group: Group | None) -> None:
    assert group_headings.group(words) is group


@pytest.mark.parametrize("words", ["Organisations:", "Individuals (12)", "National", "NGOs"])
def test_a_group_alone_is_a_heading(words: str) -> None:
    assert group_headings.is_group_heading(words)


@pytest.mark.parametrize(
    "words", ["Friends of the Earth Groups, Kenya", "Oxfam", "World Networks of Kenya"]
)
def test_a_name_is_no_group_heading(words: str) -> None:
    assert not group_headings.is_group_heading(words)


@pytest.mark.parametrize(
    "words",
    [
        "cc: Joe",
        "Cc:",
        "C.c. Joe",
        "Copy to: Joe",
        "Copie à : Joe",
        "p.c. Ministro",
        "Nachrichtlich: Jo",
        "Copy: Jo",
        "Para conocimiento de la Corte",
        "`cc:` Joe",
        "`cc: Joe`",
    ],
)
def test_copies_are_announced(words: str) -> None:
    assert cues.is_copies(words)


def test_a_word_of_code_announces_no_copies() -> None:
    assert not cues.is_copies("`cc` flags")


@pytest.mark.parametrize(
    "words",
    ["Encl.", "Annex 1", "Notes:", "Contact: Joe", "For more information", "More information:",
     "Weitere Infos", "Ana Roe is available for interviews", "Further information at port.example"],
)  # fmt: skip
def test_notes_are_announced(words: str) -> None:
    assert cues.is_notes(words)


@pytest.mark.parametrize(
    "words",
    ["Centre for Crisis Intervention", "Association pour les interventions sociales",
     "More Information Now", "Mehr Informationsfreiheit e.V."],
)  # fmt: skip
def test_a_name_that_begins_as_notes_do_is_none(words: str) -> None:
    assert not cues.is_notes(words)


@pytest.mark.parametrize(
    "words",
    ["----- Forwarded message -----", "-----Original Message-----", "Begin forwarded message:"],
)
def test_forwarded_messages_are_announced(words: str) -> None:
    assert cues.is_forwarding(words)
    assert not cues.is_forwarding("We forwarded the message")


@pytest.mark.parametrize(
    "words",
    ["Executive Director", "Chef d'unité", "Vice-President", "Spokeswoman", "Portavoz", "MEP",
     "Canada Research Chair", "PhD Candidate", "Geschäftsführerin", "Segretario generale"],
)  # fmt: skip
def test_posts_and_callings_are_known(words: str) -> None:
    assert cues.is_role(words)


@pytest.mark.parametrize(
    "words", ["Para conocimiento de todos, la ley rige.", "Copy: see the annex"]
)
def test_a_sentence_announces_no_copies(words: str) -> None:
    assert not cues.is_copies(words)


@pytest.mark.parametrize("words", ["Open Institute", "Kenya", "Health Trust", "Chairs and tables"])
def test_other_words_are_no_post(words: str) -> None:
    assert not cues.is_role(words)


@pytest.mark.parametrize(
    "words",
    [
        "Oxfam", "ACT UP/East Bay, Oakland-Berkeley, USA",
        "Butere Focused Women in Development (BFW)",
        "Asociación para el progreso de las comunicaciones",
        "iRights", "IT for Change", "A. Sankar",
        "Example Trust Inc.", "Digitale Gesellschaft e.V.", "7amleh – Arab Center", "Both ENDS",
    ],
)  # fmt: skip
def test_names_look_like_names(words: str) -> None:
    assert likeness(words) >= LIKELY


@pytest.mark.parametrize(
    "words",
    [
        "publish all of the papers;", "We ask the Council to meet us.",
        "A lack of consultation with us",
        "This is because it is lost.", "Is this right?", "see https://example.org/papers",
        "12 May 2009",
        "+32 2 123 45 67", "the following people have signed the letter that we sent",
        "12345", "Oxfam; ",
    ],
)  # fmt: skip
def test_sentences_and_contacts_do_not_look_like_names(words: str) -> None:
    assert likeness(words.strip()) < LIKELY


@pytest.mark.parametrize("words", ["Signor Ministro", "Señora Presidenta", "Senhor Ministro"])
def test_a_post_behind_a_courtesy_greets_without_a_mark(words: str) -> None:
    assert cues.is_salutation(words)
    assert not cues.is_salutation(f"{words} degli Esteri Anna Rossi")
    assert not cues.is_salutation("Señora Gonzalez")
