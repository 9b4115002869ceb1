"""Older messages that a mail quotes."""

from __future__ import annotations

import pytest

from graph.extractors import extract
from graph.model import Signature
from graph.reading import read_text
from graph.sections.quoted_mail import leads_up, without_quoted
from tests.growth import assert_linear, repeated

BODY = (
    "We, groups that work for clean lakes, write to you about the minutes of the lake board. They"
    " are not public, and nobody who lives on the shore can read them before the next meeting.\n\n"
    "We ask you to publish the minutes, and to hear the people of the shore before you decide."
)
OWN = f"Dear Minister,\n\n{BODY}\n\nYours sincerely,\n\nShore Watch, Kenya\nLake Forum, Ghana\n"
OLD = "Dear Ann,\nPapers must reach the board by Friday.\nRegards,\nJoe Roe, Office"
LEADS = [
    "On Mon, 2 May 2011 at 08:15, Board Office <office@board.example> wrote:",
    "On Mon, 2 May 2011 at 08:15, Board Office\n<office@board.example> wrote:",
    "Am 02.05.2011 um 08:15 schrieb Board Office:",
    "Le lun. 2 mai 2011 à 08:15, Board Office <office@board.example> a écrit :",
    "El lun, 2 may 2011 a las 8:15, Board Office escribió:",
    "Il giorno 2 maggio 2011 alle ore 08:15 Board Office ha scritto:",
    "Em 2 de maio de 2011, Board Office escreveu:",
    "-----Original Message-----",
    "-----Ursprüngliche Nachricht-----",
    "----- Message d'origine -----",
]


def signed(text: str) -> list[str]:
    records = extract(read_text(text, name="mail"))
    return [one.name.text for one in records if isinstance(one, Signature)]


@pytest.mark.parametrize("mark", ["> ", ""])
@pytest.mark.parametrize("lead", LEADS)
def test_the_letter_above_a_quoted_message_is_read(lead: str, mark: str) -> None:
    quoted = "\n".join(mark + line for line in OLD.splitlines())
    assert signed(f"{OWN}\n\n{lead}\n{quoted}\n") == ["Shore Watch", "Lake Forum"]


def test_a_letter_below_the_message_that_it_answers_is_read() -> None:
    quoted = "\n".join(f"> {line}" for line in OLD.splitlines())
    assert signed(f"{LEADS[0]}\n{quoted}\n\n{OWN}") == ["Shore Watch", "Lake Forum"]


@pytest.mark.parametrize(
    "note", ["Dear all,\n\nplease find the letter below.\n\nBest regards,\nAnn", "FYI", ""]
)
def test_a_quotation_below_a_mere_note_is_the_letter(note: str) -> None:
    quoted = "\n".join(f"> {line}" for line in OWN.splitlines())
    document = read_text(f"{note}\n\n{LEADS[0]}\n{quoted}\n", name="mail")
    assert without_quoted(document).own == document


@pytest.mark.parametrize(
    "words", ["On this the committee wrote:", "As the board wrote in 2011:", "Original message"]
)
def test_a_sentence_about_what_someone_wrote_leads_up_to_no_quoted_message(words: str) -> None:
    assert not leads_up(words)


@pytest.mark.parametrize(
    "piece", ["On 2 May wrote ", "Am 2 schrieb a ", "On 2 wrote:\n> a\n", "--"]
)
def test_quoted_messages_are_found_in_linear_time(piece: str) -> None:
    text = repeated(piece, after="Dear Sir,\n\n")
    assert_linear(without_quoted, lambda size: read_text(text(size), name="hard"), size=8_000)
