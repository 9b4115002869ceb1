from __future__ import annotations

from pathlib import Path

import pytest

from graph import sections
from graph.extractors import extract
from graph.model import Addressing, Attribute, Demand, Derived, Description, Document, Signature
from graph.reading import read, read_text
from graph.sections.press import is_end, is_lead

LEADS = """
Read the full letter below:
The text of the letter follows
Full text:
Full text of the letter
The letter reads:
Here is the letter:
Today 40 groups wrote to the ministers. The letter is reproduced in full below.
Open letter in full
a reply from Ana Silva MP, Minister for Schools, which is quoted below:
Texte intégral de la lettre :
Voici la lettre :
Nous publions ci-dessous le texte de la lettre.
A continuación reproducimos el texto completo de la carta:
Carta completa:
Leia a carta completa:
Segue a íntegra da carta:
Di seguito il testo della lettera:
Pubblichiamo il testo integrale della lettera aperta
Der Brief im Wortlaut:
Im Folgenden dokumentieren wir den offenen Brief:
"""
NO_LEADS = """
Read the full letter here
Download the full letter (PDF)
We wrote a letter to the Commission.
In response to your letter, we write as follows: we object.
Thank you for your letter of 3 May.
We hope for your reply in full.
The text of the agreement follows the model law.
Texte de loi
Esperamos una respuesta completa.
We publish this letter because the talks are secret.
"""
ENDS = """
ENDS
- ENDS -
Notes to editors:
**Notes to Editors**
Editor's note
Press contact: ana@example.org
Contacto de prensa: Luz
Pressekontakt
About River Watch
About us
À propos d’Eau Claire
Chi siamo
Sobre a Rede das Fontes
Über uns
Tags: water
Posted by Ana on 3 May
Sign up to our newsletter
We use cookies to improve this page
"""
NO_ENDS = """
About the draft law, we say no
Endangered Rivers Alliance
Ende Gelände
Fine Arts Union
End Poverty Now
Ends of the Earth
Sobre el proyecto de ley
Sign of Hope
Press Council of Kenya
Media Contact Network
Notes from Below
Share the World's Resources
Suscriben a esta carta:
"""


def each(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("words", each(LEADS))
def test_words_that_lead_in_a_letter_are_known(words: str) -> None:
    assert is_lead(words)


@pytest.mark.parametrize("words", each(NO_LEADS))
def test_words_that_speak_of_a_letter_lead_in_none(words: str) -> None:
    assert not is_lead(words)


@pytest.mark.parametrize("words", each(ENDS))
def test_lines_that_open_the_rest_of_a_page_are_known(words: str) -> None:
    assert is_end(words)


@pytest.mark.parametrize("words", each(NO_ENDS))
def test_lines_of_a_letter_or_its_signatories_do_not_end_it(words: str) -> None:
    assert not is_end(words)


ABOVE = (
    "GENEVA, 3 May 2022 – Today 40 organisations sent a letter to the president of the river"
    " council, asking her to open its minutes to everybody who lives on the river.\n\n"
    "“We call on the council to open its doors”, said Bo Berg, Director of River Watch.\n\n"
)
LETTER = (
    "2 May 2022\n\nTo: The President of the River Council\n\n"
    "Our organisations have followed the river council for ten years, and we are concerned that"
    " its minutes remain secret although the law says that everybody may read them.\n\n"
    "We ask you to publish the minutes before the next meeting.\n\n"
)
SIGNED = "Signed by:\n\n- River Watch\n- Lake Forum\n- Clean Air Now\n\n"
BELOW = (
    "ENDS\n\nNotes to editors\n\nThe council was set up in 2010. We demand that it be dissolved."
    "\n\nContact:\n\nBo Berg, River Watch\n\nAbout River Watch\n\nRiver Watch works for clean"
    " rivers, and we call on all governments to protect them.\n\nRelated posts\n\n- Rivers rise\n"
    "- Fish return\n- Lakes freeze\n- Ponds dry up\n- Springs close\n\n"
    "We use cookies to improve this page.\n"
)


def told(document: Document) -> tuple[list[str], list[str], list[str], str | None]:
    """Who signs, how many demands, whom the letter addresses and its date."""
    records = extract(document)
    days = [
        one.value.value
        for one in records
        if isinstance(one, Description)
        and one.attribute is Attribute.DATE
        and isinstance(one.value, Derived)
    ]
    return (
        [one.name.text for one in records if isinstance(one, Signature)],
        [document.words(one.evidence) for one in records if isinstance(one, Demand)],
        [one.role.text for one in records if isinstance(one, Addressing) and one.role],
        days[0] if days else None,
    )


NAMES = ["River Watch", "Lake Forum", "Clean Air Now"]
ASKED = ["We ask you to publish the minutes before the next meeting."]


@pytest.mark.parametrize("lead", ["Read the full letter below:", "The text of the letter follows."])
@pytest.mark.parametrize("signed", [SIGNED, ""])
@pytest.mark.parametrize("below", [BELOW, ""])
def test_press_text_around_a_letter_is_no_part_of_it(lead: str, signed: str, below: str) -> None:
    text = f"RIVERS PRESS RELEASE\n\n{ABOVE}{lead}\n\n---\n\n{LETTER}{signed}{below}"
    names, demands, roles, day = told(read_text(text, name="page"))
    assert demands == ASKED
    assert roles == ["The President"]
    assert day == "2022-05-02"
    assert names == (NAMES if signed else [])


def test_a_letter_that_greets_and_closes_is_read_as_before(tmp_path: Path) -> None:
    letter = LETTER.replace("Our organ", "Dear President,\n\nOur organ") + "Yours sincerely,\n\n"
    (tmp_path / "page.md").write_text(
        f"# Groups write to the council\n\n*Posted by Ana Silva on 4 May 2022*\n\n{ABOVE}"
        f"Full text of the letter:\n\n{letter}{SIGNED}{BELOW}",
        "utf-8",
    )
    names, demands, _, day = told(read(tmp_path / "page.md"))
    assert (names, demands, day) == (NAMES, ASKED, "2022-05-02")


def test_a_quoted_reply_ends_with_its_quotation(tmp_path: Path) -> None:
    quoted = (
        "> Thank you for your letter on behalf of 70 teachers, to which I am answering as Minister"
        " for Schools. I regret the delay.\n>\n> We welcome the interest of teachers, and shall"
        " invite their groups to a meeting in autumn.\n"
    )
    (tmp_path / "page.md").write_text(
        "In July we sent an open letter to the minister of schools on software in class, and on 28"
        " August came a reply from Ana Silva MP, Minister for Schools, which is quoted below:\n\n"
        f"{quoted}\nThis is not enough. We call on the government to stop the use of it at once.\n",
        "utf-8",
    )
    document = read(tmp_path / "page.md")
    names, demands, _, _ = told(document)
    assert (names, demands) == (["Ana Silva"], [])
    assert [str(one.certainty) for one in extract(document) if isinstance(one, Signature)] == [
        "suggested"
    ]


@pytest.mark.parametrize(
    "heading", ["About the signatories", "Contact", "Download the annex", "Notes to editors"]
)
def test_a_heading_amid_a_letter_does_not_end_it(heading: str) -> None:
    text = f"{LETTER}{heading}\n\n{LETTER}{LETTER}{SIGNED}"
    document = read_text(text, name="letter")
    body = sections.split(document).body
    assert body is not None
    assert document.words(body).count("We ask you to publish") == 3


@pytest.mark.parametrize(
    "line",
    [
        "By Ana Silva | 4 May 2019",
        "Posted by Ana Silva on 4 May 2019",
        "Publié le 4 mai 2019 par Ana Silva",
        "Pubblicato il 4 maggio 2019 da Ana Silva",
        "Von Ana Silva, 4. Mai 2019",
    ],
)
def test_the_author_of_a_page_dates_the_page_not_the_letter(line: str) -> None:
    text = f"{line}\n\nDear President,\n\n{LETTER.partition('Council')[2]}"
    records = extract(read_text(text, name="letter"))
    dated = {
        str(one.attribute): one.value.value
        for one in records
        if isinstance(one, Description) and isinstance(one.value, Derived)
    }
    assert dated.get("published") == "2019-05-04"
    assert "date" not in dated
