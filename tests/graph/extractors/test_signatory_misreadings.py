"""What looks like signatories and is none, and lists that must not be lost for what stands by."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors import signatories
from graph.model import Capacity, Certainty, Signature
from graph.reading import Letter, read_bytes
from graph.verify import check
from tests.graph.extractors.texts import told

TOP = "Dear Minister Berg,\n\nWe ask you to keep the tide rules.\n\n"
THREE = "- Ana Ruiz, Harbour Watch\n- Bo Lund, Port Forum\n- Oxfam\n"
OF_THREE = ["p Ana Ruiz|aff=Harbour Watch", "p Bo Lund|aff=Port Forum", "o Oxfam"]


def signatures(text: str) -> list[Signature]:
    (letter,) = read_bytes((TOP + text).encode(), place="letter.md", name="letter")
    assert isinstance(letter, Letter)
    document = letter.document
    found = list(signatories.extract(document, sections.split(document)))
    assert [check(document, record) for record in found] == [[]] * len(found)
    return found


def signed(text: str) -> list[str]:
    return [told(one) for one in signatures(text)]


@pytest.mark.parametrize(
    "heading",
    ["## Signatories ([PDF](list.pdf))", "Signatories (full list as [PDF](list.pdf)):",
     "Signatories of this letter (add your name here):",
     "Signatories (the letter can be signed here)"],
)  # fmt: skip
def test_a_heading_with_a_link_to_a_file_leads_up_to_its_list(heading: str) -> None:
    assert signed(f"{heading}\n\n{THREE}") == OF_THREE


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Signatories:\n\n- ![ ](a.png) Ana Ruiz, Director, Harbour Watch\n"
         "- ![](b.png) Port Forum\n",
         ["p Ana Ruiz|role=Director|aff=Harbour Watch", "o Port Forum"]),
        ("Signatories:\n\n- [![](logo.png)](https://oxfam.org) Oxfam\n"
         "- ![](logo.png) Port Forum\n",
         ["o Oxfam", "o Port Forum"]),
        ("Sincerely,\n\nHarbour Watch\n[](#top)\nPort Forum\n",
         ["o Harbour Watch", "o Port Forum"]),
        ("Signed by:\n\n| {{< x >}} | Oxfam |\n| {{< x >}} | Attac |\n| {{< x >}} | Port Watch |\n",
         ["o Oxfam", "o Attac", "o Port Watch"]),
        ("Signatories:\n\n- **Ana Maria** Silva, Port Forum\n- **Rosa Luxem** Stiftung\n",
         ["p Ana Maria Silva|aff=Port Forum", "o Rosa Luxem Stiftung"]),
    ],
)  # fmt: skip
def test_pictures_marks_and_calls_of_a_sites_maker_are_no_names(
    text: str, found: list[str]
) -> None:
    assert signed(text) == found


def test_a_row_of_data_is_no_header() -> None:
    rows = "|Association des ports|France|\n|Marée|Belgique|\n|Organisation des lacs|Canada|\n"
    assert signed(f"Signataires :\n\n|Organisation|Pays|\n|---|---|\n{rows}") == [
        "o Association des ports|cc=FR", "o Marée|cc=BE", "o Organisation des lacs|cc=CA",
    ]  # fmt: skip


def test_members_that_begin_with_an_acronym_stay_in_their_list() -> None:
    items = "- Ana Ruiz, Water Forum\n- ADC: Asociación de Ríos\n- RSF: Reporters de Lagos\n"
    assert len(signed(f"Signatories:\n\n{items}")) == 3


def test_numbers_below_the_heading_of_a_list_are_no_notes() -> None:
    notes = "We know of the rules [1] and the papers [2].\n\nSignatories:\n\n"
    assert len(signed(f"{notes}[1] Harbour Watch\n\n[2] Port Forum\n")) == 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We, the undersigned, reject three laws.\n\n- Harbour Act\n- Coast Act\n- Fish Act\n\n"
         "We ask you to repeal them.\n\nSincerely,\n\nAna Ruiz\n", ["Ana Ruiz"]),
        ("## With concern\n\n- Harbour Bill\n- Coast Bill\n\n"
         "## With hope\n\n- Sea Fund\n- Tide Fund\n\nSincerely,\n\nAna Ruiz\n", ["Ana Ruiz"]),
        ("With thanks\n\nThe following people gave us their advice and their time.\n\nAna Kort\n"
         "Bo Lund\n\nSincerely,\n\nHarbour Watch\n", ["Harbour Watch"]),
        ("Sincerely,\n\nAna Ruiz.\n\nSent from Oslo.\n\nEnclosed: Map.\n", []),
        ("Thank you,\n\nAna Ruiz, Harbour Watch.\n\nOslo, Norway.\n", []),
    ],
)  # fmt: skip
def test_what_stands_near_is_not_asserted_to_sign(text: str, names: list[str]) -> None:
    found = [one for one in signatures(text) if one.certainty is Certainty.ASSERTED]
    assert [one.name.text for one in found] == names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Individuals:\n\n- Anna Dienst\n- Mario Fronte\n- Ana Ruiz\n",
         ["p Anna Dienst", "p Mario Fronte", "p Ana Ruiz"]),
        ("Individuals:\n\n- Anna Schmidt / Peter Schmidt\n- Ana Lopez- Garcia\n- Ida Noe\n",
         ["p Anna Schmidt / Peter Schmidt", "p Ana Lopez- Garcia", "p Ida Noe"]),
        ("Signatories:\n\n- Ana Ruiz, Academic Senate\n- Bo Lund, Host Community Forum\n"
         "- Eva Doe, Survivor Alliance\n",
         ["p Ana Ruiz|aff=Academic Senate", "p Bo Lund|aff=Host Community Forum",
          "p Eva Doe|aff=Survivor Alliance"]),
        ("Signatories:\n\n- Doctor – Patient Association\n- Artist - Citizen Alliance\n",
         ["o Doctor – Patient Association", "o Artist - Citizen Alliance"]),
        ("Signed by: Harbour Watch, Port Forum, Water Aid and many others, Coast Ltd., Sea e.V.\n",
         ["o Harbour Watch", "o Port Forum", "o Water Aid", "o Coast Ltd.", "o Sea e.V."]),
    ],
)  # fmt: skip
def test_names_posts_and_bodies_are_not_mixed_up(text: str, found: list[str]) -> None:
    assert signed(text) == found


def test_persons_with_posts_whose_surnames_stand_first_may_sign_above_further_text() -> None:
    rows = "".join(
        f"* {name}, enseignante en droit, Université des Lacs\n"
        for name in ("POE Ann", "ROE Jo", "DOE Eva", "LOE Mia", "NOE Ida")
    )
    found = signatures(f"Nous demandons des réponses.\n\n{rows}\n[1] {'Voir le texte. ' * 30}\n")
    assert [one.name.text for one in found] == [
        "POE Ann",
        "ROE Jo",
        "DOE Eva",
        "LOE Mia",
        "NOE Ida",
    ]
    assert {one.certainty for one in found} == {Certainty.SUGGESTED}


def test_a_day_and_a_footnote_sign_nothing() -> None:
    below = (
        "Yours sincerely,\n\nHarbour Watch\nPort Forum\n8 September 2031\n\n"
        "1. See Roe and others v Port Authority [2031] HC 58 at [46]. ↩\n"
    )
    assert signed(below) == ["o Harbour Watch", "o Port Forum"]


def test_lines_with_a_body_in_brackets_or_behind_a_dash_are_one_signatory_each() -> None:
    below = "Distinti saluti,\n\nAda Rossi (Amiamare)\nPia Verdi - Marelibero\nForum dei Porti\n"
    assert len(signatures(below)) == len(below.strip().splitlines()) - 2


def test_who_signs_for_others_stands_below_words_that_say_so() -> None:
    below = "Signed on behalf of the coalition:\n\nHarbour Watch\nPort Forum\n"
    assert signed(below) == ["o Harbour Watch", "o Port Forum"]


def test_a_first_name_alone_may_sign_for_a_body() -> None:
    (one,) = signatures("In solidarity,\n\nJane, for the Harbour Watch team\n")
    assert one.name.text == "Jane"
    assert one.capacity.value == Capacity.REPRESENTATIVE


def test_how_many_more_signed_is_no_part_of_a_name() -> None:
    text = "This letter is supported by Harbour Watch, Port Forum and 12 other organisations."
    (letter,) = read_bytes(f"{text}\n\n{TOP}".encode(), place="letter.md", name="letter")
    assert isinstance(letter, Letter)
    found = signatories.extract(letter.document, sections.split(letter.document))
    assert [one.name.text for one in found] == ["Harbour Watch", "Port Forum"]


def test_days_between_signatures_end_no_list() -> None:
    below = (
        "Sincerely,\n\nJane Doe\nHarbour Watch\n8 September 2031\n\nAnn Lee\nHarbour Fund\n"
        "9 September 2031\n\nBo Poe\nPort Network\n10 September 2031\n"
    )
    assert [one.name.text for one in signatures(below)] == ["Jane Doe", "Ann Lee", "Bo Poe"]
