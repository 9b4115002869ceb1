from __future__ import annotations

from pathlib import Path

import pytest

from graph.extractors import extract
from graph.model import Addressing, Attribute, Derived, Description, Flag, Remark, Signature
from graph.reading import read, read_text
from graph.sections.letters import Sort, letters
from tests.growth import assert_linear, repeated

ENGLISH = (
    "We, organisations that work for clean rivers, write to you about the papers of the river"
    " council. The papers are not public, and nobody who lives on the river can read them.\n\n"
    "We ask you to publish the papers before the next meeting. The people of the valley should"
    " know what is planned for their water, and have the time to answer it in good order."
)
REPLY = (
    "Thank you for your letter about the papers of the river council, which I have read with"
    " care. The ministry takes the concerns of the public seriously and has asked for advice.\n\n"
    "The council will consider at its meeting in autumn whether its minutes can be given out."
    " Until then I can only refer you to the summary that stands on the page of the ministry."
)
FRENCH = (
    "Nous, associations qui œuvrons pour des rivières propres, vous écrivons au sujet des"
    " documents du conseil des rivières. Ils ne sont pas publics et personne ne peut les lire.\n\n"
    "Nous vous demandons de publier les documents avant la prochaine réunion. Les habitants de"
    " la vallée doivent savoir ce qui est prévu pour leur eau et avoir le temps d’y répondre."
)
SPANISH = (
    "Nosotras, organizaciones que trabajamos por los ríos limpios, le escribimos sobre los"
    " documentos del consejo de los ríos. No son públicos y nadie en el valle puede leerlos.\n\n"
    "Le pedimos que publique los documentos antes de la próxima reunión. La gente del valle debe"
    " saber lo que se ha previsto para su agua y tener el tiempo de responder en buen orden."
)
GERMAN = (
    "Wir, Verbände für saubere Flüsse, schreiben Ihnen wegen der Papiere des Flussrates. Sie sind"
    " nicht öffentlich, und niemand, der am Fluss wohnt, kann sie lesen oder dazu etwas sagen.\n\n"
    "Wir bitten Sie, die Papiere vor der nächsten Sitzung zu veröffentlichen. Die Menschen im Tal"
    " sollen wissen, was mit ihrem Wasser geplant ist, und Zeit haben, darauf zu antworten."
)
SIGNED = "Signed by:\n\n1. River Watch, Kenya\n2. Lake Forum, Ghana\n3. Clean Air Now, Peru"
LETTER = f"Dear Minister Ruiz,\n\n{ENGLISH}\n\nYours sincerely,\n\n{SIGNED}"


def found(text: str, name: str = "letter") -> tuple[list[str], list[str]]:
    """Who signs, and the words at which other letters begin."""
    document = read_text(text, name=name)
    records = extract(document)
    names = [one.name.text for one in records if isinstance(one, Signature)]
    told = [
        document.words(one.evidence)
        for one in records
        if isinstance(one, Remark) and Flag.SEVERAL_LETTERS in one.flags
    ]
    return names, told


NAMES = ["River Watch", "Lake Forum", "Clean Air Now"]


@pytest.mark.parametrize(
    ("second", "begins"),
    [
        (
            f"12 May 2011\n\nDear Ms Okello,\n\n{REPLY}\n\nYours sincerely,\n\nJuan Ruiz\nMinister",
            "Dear Ms Okello,",
        ),
        (
            f"LETTER TO THE COUNCIL\n\nDear President Silva,\n\n{ENGLISH}\n\nYours faithfully,\n\n"
            "River Watch",
            "Dear President Silva,",
        ),
        (
            f"To: The Commissioner\nFrom: River Watch\n\nDear Commissioner,\n\n{ENGLISH}"
            f"\n\nRegards,\n\n{SIGNED}",
            "Dear Commissioner,",
        ),
        (
            f"Madame la Ministre,\n\n{FRENCH}\n\nVeuillez agréer, Madame la Ministre,"
            f" l’expression de nos salutations distinguées.\n\n{SIGNED}",
            "Madame la Ministre,",
        ),
        (f"Reply from the ministry\n\n{REPLY}\n\nYours sincerely,\n\nJuan Ruiz",
         "Reply from the ministry"),
        (f"Sehr geehrter Herr Minister,\n\n{GERMAN}\n\nMit freundlichen Grüßen\n\nFlusswacht",
         "Sehr geehrter Herr Minister,"),
        (f"Estimado señor Ministro:\n\n{SPANISH}\n\nAtentamente,\n\n1. Red de Ríos",
         "Estimado señor Ministro:"),
    ],
)  # fmt: skip
def test_a_second_letter_is_told_and_left_out(second: str, begins: str) -> None:
    assert found(f"{LETTER}\n\n\n{second}\n") == (NAMES, [begins])


def test_of_many_letters_on_an_archive_page_the_first_is_read(tmp_path: Path) -> None:
    one = "".join(f"<p>{words}</p>" for words in ENGLISH.split("\n\n"))
    page = "".join(
        f"<h2>Letter to {whom}</h2><p>{day} May 2011</p><p>Dear {whom},</p>{one}"
        f"<p>Yours sincerely,</p><p>{who}, President, River Watch</p>"
        for whom, day, who in (
            ("Minister Ruiz", 3, "Ana Silva"),
            ("President Okello", 4, "Bo Berg"),
            ("Commissioner Lamy", 5, "Cai Chen"),
        )
    )
    (tmp_path / "page.html").write_text(f"<h1>Our letters</h1>{page}", "utf-8")
    records = extract(read(tmp_path / "page.html"))
    signed = [one.name.text for one in records if isinstance(one, Signature)]
    to = [one.name.text for one in records if isinstance(one, Addressing) and one.name]
    days = [
        one.value.value
        for one in records
        if isinstance(one, Description)
        and one.attribute is Attribute.DATE
        and isinstance(one.value, Derived)
    ]
    several = [one for one in records if Flag.SEVERAL_LETTERS in one.flags]
    assert (signed, to, days) == (["Ana Silva"], ["Ruiz"], ["2011-05-03"])
    assert [one.reasons for one in several] == [(Sort.SAME.value,)] * 2


@pytest.mark.parametrize("heading", ["", "Version française\n\n", "FRANÇAIS\n\n"])
def test_names_below_the_last_of_two_languages_sign_once(heading: str) -> None:
    french = f"{heading}Monsieur le Ministre,\n\n{FRENCH}"
    text = f"Dear Minister Ruiz,\n\n{ENGLISH}\n\n{french}\n\n{SIGNED}"
    document = read_text(text, name="letter")
    assert [one.sort for one in letters(document).others] == [Sort.TRANSLATION]
    assert found(text)[0] == NAMES


def test_names_that_both_languages_print_sign_once() -> None:
    french = (
        f"Madame, Monsieur,\n\n{FRENCH}\n\nSignataires :\n\n1. River Watch, Kenya\n"
        "2. Lake Forum, Ghana\n3. Clean Air Now, Pérou"
    )
    assert found(f"{LETTER}\n\n{french}\n")[0] == NAMES


def test_the_same_letter_to_several_bodies_has_the_names_below_the_last() -> None:
    second = LETTER.replace("Minister Ruiz", "President Silva")
    first = LETTER.partition("Signed by:")[0]
    names, told = found(f"{first}\n\n{second}\n")
    assert (names, told) == (NAMES, ["Dear President Silva,"])


@pytest.mark.parametrize(
    "note",
    [
        "Dear friends,\n\nPlease sign the letter below before Friday. We would like to have as many"
        " groups as can be, and shall hand it in on Monday morning at the ministry of the river"
        " valley, where the press has been told of it too, and where some of us will speak.\n\n"
        "In solidarity,\n\nAna Silva",
        "Dear all,\n\nAttached and pasted here is our letter to the minister. It has been agreed on"
        " by the steering group, which met last week, and is going out tonight; thanks to all who"
        " sent their comments, most of which could be taken up in the text as it now stands.\n\n"
        "Best regards,\n\nAna Silva",
    ],
)
def test_a_note_that_hands_a_letter_on_is_not_the_letter(note: str) -> None:
    names, told = found(f"{note}\n\n{LETTER}\n")
    assert names == NAMES
    assert len(told) == 1
    assert told[0].startswith("Dear")


@pytest.mark.parametrize(
    "text",
    [
        LETTER,
        f"{LETTER}\n\n4. Dear Future Foundation, Togo\n",
        f"Dear Minister,\n\n{ENGLISH}\n\nDear Minister, we count on you.\n\n{SIGNED}",
        f"Dear Minister,\n\n{ENGLISH}\n\nWith respect to the minutes, we ask for a list of them,"
        f" with the day of each.\n\n{ENGLISH}\n\nYours sincerely,\n\n{SIGNED}",
        f"{LETTER}\n\n3 Comments\n\nDear Ana,\n\n{REPLY}\n\nRegards,\n\nBo",
        f"OPEN LETTER TO THE MINISTER\n\n{ENGLISH}\n\n{SIGNED}\n\nLetter to the editor\n\nPage 3.",
        f"Dear Minister,\n\n{ENGLISH}\n\nYou may send this text:\n\nDear Mayor,\n\nPlease publish."
        f"\n\nYours sincerely,\n\n{SIGNED}",
        f"Our letter to the council of 2009 had no answer.\n\n{ENGLISH}\n\n{SIGNED}",
    ],
)
def test_a_single_letter_is_whole(text: str) -> None:
    document = read_text(text, name="letter")
    assert letters(document).own == document


def test_a_reply_above_the_letter_that_it_quotes_is_the_letter() -> None:
    quoted = "\n".join(f"> {line}" for line in LETTER.splitlines())
    text = (
        f"Dear Ms Silva,\n\n{REPLY}\n\nYours sincerely,\n\nJuan Ruiz, Minister\n\n"
        f"On 3 May 2011, Ana Silva wrote:\n\n{quoted}\n"
    )
    names, told = found(text)
    assert names == ["Juan Ruiz"]
    assert told == ["On 3 May 2011, Ana Silva wrote:"]


def test_a_note_without_a_close_is_not_the_letter_either() -> None:
    note = (
        "Hello all,\n\nDear colleagues,\n\nplease find below the letter that goes out on Monday;"
        " names until Friday."
    )
    assert found(f"{note}\n\n{LETTER}\n")[0] == NAMES


PROSE = "We ask you to publish the papers of the council before the next meeting of the council. "


@pytest.mark.parametrize(
    "piece",
    [
        f"Dear Sir,\n\n{PROSE}\n\n",
        f"Dear Sir,\n\n{PROSE}\n\nRegards,\n\n",
        f"Letter to the Council\n\n{PROSE}\n\n",
        "Letter to the Council\n\n",
        "Version française\n\n",
        "please sign the letter ",
        "Dear all,\n\n",
    ],
)
def test_letters_are_told_apart_in_linear_time(piece: str) -> None:
    text = repeated(piece, after="Dear Sir,\n\n")
    assert_linear(letters, lambda size: read_text(text(size), name="hard"), size=8_000)


SHORT = (
    "We are concerned about the forum on rivers, which meets behind closed doors and has not"
    " published a single page in four years.\n\nWe ask you to publish its minutes."
)


def test_short_letters_that_greet_and_close_are_told_apart() -> None:
    first = (
        f"Dear President Silva,\n\n{SHORT}\n\nYours sincerely,\n\nBo Berg, Director, River Watch"
    )
    second = f"Dear Mr Berg,\n\nThank you for your letter. {SHORT}\n\nYours faithfully,\n\nCai Chen"
    names, told = found(f"{first}\n\n20 April 2019\n\n{second}\n")
    assert (names, told) == (["Bo Berg"], ["Dear Mr Berg,"])


def test_a_letter_among_the_enclosures_is_left_out() -> None:
    enclosed = f"Dear Ms Silva,\n\nThank you for yours. {SHORT}\n\nYours sincerely,\n\nJuan Ruiz"
    text = (
        f"Dear Members of the Committee,\n\n{SHORT}\n\nYours sincerely,\n\nAna Silva\n\n"
        f"Enclosures:\n1. Letter from the Minister of 3 May 2020\n\n{enclosed}\n"
    )
    assert found(text) == (["Ana Silva"], ["Dear Ms Silva,"])


def test_a_statement_in_two_languages_without_greeting_is_read_once() -> None:
    text = (
        f"STATEMENT ON RIVERS\n\n{ENGLISH}\n\nVersion française\n\n{FRENCH}\n\n"
        f"Signatories / Signataires\n\n{SIGNED.partition(':')[2].strip()}\n"
    )
    names, told = found(text)
    assert (names, told) == (NAMES, ["Version française"])


def test_a_forwarded_letter_is_read_without_the_words_that_forward_it() -> None:
    note = "Dear friends,\n\nhere is the letter that many of you signed this week; thank you all."
    names, told = found(
        f"{note}\n\nBest wishes,\n\nBo\n\n----- Forwarded message -----\n\n{LETTER}\n"
    )
    assert (names, told) == (NAMES, [])


def test_a_signatory_called_dear_begins_no_letter() -> None:
    text = (
        f"Dear Minister,\n\n{ENGLISH}\n\nYours sincerely,\n\nRiver Watch\nDear Future\nLake Forum"
    )
    document = read_text(f"{text}\n\nNotes\n\n{ENGLISH}\n", name="letter")
    assert letters(document).own == document


@pytest.mark.parametrize(
    "close",
    [
        "Please accept, Excellency, the assurances of our highest consideration.",
        "We avail ourselves of this opportunity to renew our respect.",
        "Aprovechamos la oportunidad para saludarle.",
        "Mit solidarischen Grüßen",
        "Com os melhores cumprimentos,",
    ],
)
def test_diplomatic_closes_end_a_letter(close: str) -> None:
    annex = f"ANNEX\n\nExcellency,\n\n{REPLY}\n\nYours sincerely,\n\nAna Berg, River Trust"
    names = "\n".join(f"{at}. {name}" for at, name in enumerate(NAMES, 1))
    assert found(f"Excellency,\n\n{ENGLISH}\n\n{close}\n\n{names}\n\n{annex}\n")[0] == NAMES


def test_a_greeting_below_the_heading_and_lead_of_a_page_begins_no_second_letter() -> None:
    lead = "Les associations de la vallée refusent la réunion que le ministère leur offre. " * 2
    text = f"Lettre ouverte à Ana Silva\n\n{lead}\n\nMadame la Ministre,\n\n{FRENCH}"
    text += "\n\nSignataires :\n\nAttac"
    assert not letters(read_text(text, name="letter")).others
