from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Document, Span
from graph.reading import read, read_text
from graph.sections import Parts, split
from graph.sections.group_headings import Group

FIRST = Path(__file__).parents[3] / "examples" / "2008-10-28-wco-secure.txt"
BODY = (
    "We write to ask the Council to publish its papers, which concern the rights of all of us"
    " and which nobody outside has seen so far, and to meet us soon.\n"
)


def letter(*, head: str = "", greeting: str = "Dear Sir,\n\n", end: str = "") -> Document:
    return read_text(f"{head}{greeting}{BODY}\n{end}", name="letter")


def words(document: Document, span: Span | None) -> str | None:
    return document.words(span) if span else None


def signed(document: Document) -> list[str]:
    return [document.words(entry.body) for entry in split(document).entries]


def test_the_first_letter_has_its_parts() -> None:
    document = read(FIRST)
    parts = split(document)
    head = words(document, parts.head)
    assert head is not None
    assert head.startswith("28th October 2008 Mr. Kunio Mikuriya")
    assert head.endswith("30, Rue du Marché B-1210 Brussels")
    assert words(document, parts.salutation) == "Dear Sir,"
    body = words(document, parts.body)
    assert body is not None
    assert body.startswith("We the undersigned public interest groups")
    assert body.endswith("role of WCO (if any) in these matters.")
    assert len(list(parts.entries)) == 49
    assert (parts.front, parts.closing, parts.notes, parts.copies) == (None, None, None, ())


def test_a_closing_leads_up_to_those_who_sign() -> None:
    document = letter(
        end="Yours sincerely,\n\nJane Doe\nDirector, Example Network\n\ncc: The Press\n"
    )
    parts = split(document)
    assert words(document, parts.closing) == "Yours sincerely,"
    (entry,) = parts.entries
    assert [document.words(field) for field in entry.fields] == [
        "Jane Doe", "Director, Example Network",
    ]  # fmt: skip
    assert [document.words(line) for line in parts.copies] == ["cc: The Press"]


@pytest.mark.parametrize(
    "lead",
    ["Signed by:", "Signatories", "**Signed by:**", "Firmantes:", "Les signataires :",
     "The undersigned organisations:", "Endorsed by:", "Unterzeichner:", "Yours faithfully,"],
)  # fmt: skip
def test_a_phrase_in_any_language_leads_up_to_a_list(lead: str) -> None:
    document = letter(end=f"{lead}\n\nOxfam, Kenya\nAction Forum, Russia\n")
    assert signed(document) == ["Oxfam, Kenya", "Action Forum, Russia"]


@pytest.mark.parametrize("mark", ["{}. ", "{}) ", "({}) ", "- ", "• ", "| ", ""])
def test_lists_in_any_form_are_found(mark: str) -> None:
    names = ["Oxfam", "Action Forum", "Edmonds Institute", "Berne Declaration", "Medico Group"]
    rows = [mark.format(place) + name for place, name in enumerate(names, 1)]
    rows = [f"{row} |" if mark == "| " else row for row in rows]
    if mark == "| ":
        rows[1:1] = []
    document = letter(
        end="Signatories:\n\n" + "\n".join(rows).replace("| Oxfam |", "| Oxfam | Kenya |")
    )
    assert len(signed(document)) == 5


def test_a_numbered_list_needs_no_phrase_before_it() -> None:
    document = letter(end="1. Oxfam, Kenya\n2. Action, Russia\n3. Public Knowledge, USA\n")
    assert signed(document) == ["Oxfam, Kenya", "Action, Russia", "Public Knowledge, USA"]


def test_demands_in_a_list_are_no_signatories() -> None:
    document = letter(
        end="We call on you to:\n\n(1) publish all papers of the group;\n\n(2) open its meetings to"
        " the public;\n\n(3) accredit public interest groups.\n\nYours sincerely,\n\nJane Doe\n"
    )
    assert signed(document) == ["Jane Doe"]


def test_headings_part_lists_and_say_who_stands_below() -> None:
    document = letter(
        end="Signatories:\n\nOrganisations:\n1. Oxfam\n2. Action Forum\n\nIndividuals:\n"
        "1. Jane Doe\n2. Joe Roe\n"
    )
    listings = split(document).signatories
    assert [(found.group, len(found.entries)) for found in listings] == [
        (Group.ORGANISATIONS, 2), (Group.INDIVIDUALS, 2),
    ]  # fmt: skip


def test_country_headings_are_no_signatories() -> None:
    document = letter(
        end="Signed by:\n\nKenya\nOxfam\nAction Forum\n\nUganda\nMedico Group\nPeople Trust\n"
    )
    assert signed(document) == ["Oxfam", "Action Forum", "Medico Group", "People Trust"]


def test_groups_of_lines_are_one_signatory_each() -> None:
    document = letter(
        end="Respectfully,\n\nJeff Rosen\nChairperson\nRockville, MD\n\nGary Blumenthal\n"
        "Sudbury, Massachusetts\n\nAlice Wong\nMember\n"
    )
    assert signed(document) == [
        "Jeff Rosen Chairperson Rockville, MD", "Gary Blumenthal Sudbury, Massachusetts",
        "Alice Wong Member",
    ]  # fmt: skip


def test_lines_with_a_name_and_a_post_are_one_signatory_each() -> None:
    rows = "Anna Rossi, President of FOO\nJoe Roe, Chairman of BAR\nJane Doe, Director of BAZ\n"
    assert len(signed(letter(end=f"Yours sincerely,\n\n{rows}"))) == 3


def test_a_table_with_a_header_and_numbers_is_read_row_by_row() -> None:
    document = letter(
        end="Signatories\n\n| No | Organisation | Country |\n|----|------|------|\n"
        "| 1 | Oxfam | Kenya |\n| 2 | Action Forum | Russia |\n"
    )
    entries = list(split(document).entries)
    assert [(entry.label, document.words(entry.body)) for entry in entries] == [
        ("1", "Oxfam | Kenya"), ("2", "Action Forum | Russia"),
    ]  # fmt: skip


def test_on_behalf_of_goes_for_those_below() -> None:
    document = letter(end="Yours sincerely,\n\non behalf of FFII and Vrijschrift\n\nAnna Rossi\n")
    (listing,) = split(document).signatories
    assert words(document, listing.behalf) == "on behalf of FFII and Vrijschrift"
    assert signed(document) == ["Anna Rossi"]


def test_a_forwarded_letter_starts_after_the_mark() -> None:
    document = read_text(
        "From: a at example.org\nDate: Fri, 31 Oct 2008\nSubject: Fwd: letter\n\nDear friends,\n\n"
        "here it is.\n\n----- Forwarded message -----\n\n> 28 October 2008\n>\n> Dear Sir,\n>\n"
        f"> {BODY}",
        name="mail",
    )
    parts = split(document)
    assert words(document, parts.salutation) == "Dear Sir,"
    assert words(document, parts.head) == "28 October 2008"


def test_a_header_between_fences_is_kept_apart() -> None:
    document = read_text(
        f"---\ntitle: Letter\ndate: 2012-12-14\n---\n\nDear Sir,\n\n{BODY}", name="post"
    )
    parts = split(document)
    assert words(document, parts.front) == "--- title: Letter date: 2012-12-14 ---"
    assert parts.head is None


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "lorem ipsum dolor sit amet, consectetur adipiscing elit. " * 12,
        "A list of things.\n\n- bread;\n- milk;\n- cheese.\n",
        "def f(x):\n    return x + 1\n\n\nclass A:\n    pass\n",
        "1.5 2.5 3.5\n4.5 5.5 6.5\n",
    ],
)
def test_a_text_that_is_no_letter_has_neither_head_nor_signatories(text: str) -> None:
    parts = split(read_text(text, name="text"))
    assert (parts.head, parts.salutation, parts.closing) == (None, None, None)
    assert parts.signatories == ()
    assert parts.body is not None


LINES = st.sampled_from(
    ["Dear Sir,", "Yours sincerely,", "cc: Anna", "Signed by:", "1. Oxfam, Kenya", "2. x",
     "| a | b |", "|---|---|", "> quote", "---", "title: x", "Kenya", "on behalf of FFII",
     "Notes:", "# Head", "",
     "We are writing to you, because it is time.", "(1) do it;", "----- Forwarded message -----"]
)  # fmt: skip


def _spans(parts: Parts) -> list[Span]:
    own = (parts.front, parts.head, parts.salutation, parts.body, parts.closing, parts.notes)
    return [span for span in own if span]


@given(st.lists(LINES, min_size=1, max_size=25).map("\n".join).filter(str.strip))
def test_any_order_of_lines_gives_parts_within_the_text(text: str) -> None:
    document = read_text(text, name="any")
    parts = split(document)
    for span in (*_spans(parts), *parts.copies):
        assert document.quote(span).strip()
    entries = list(parts.entries)
    for entry in entries:
        assert entry.span.covers(entry.body)
        assert all(entry.body.covers(line) for line in entry.fields)
    assert sorted({entry.span for entry in entries}) == [entry.span for entry in entries]


def test_the_heading_of_a_list_is_no_part_of_the_body() -> None:
    document = letter(end="Signed by:\n\n1. Oxfam\n2. Action Forum\n")
    assert words(document, split(document).body) == " ".join(BODY.split())


def test_lines_under_an_organisation_are_signatories_of_their_own() -> None:
    lines = ["ARTICLE 19", "Third World Network (TWN)", "Jane Doe, Professor, Cape Town", "Oxfam"]
    assert signed(letter(end="Sincerely,\n\n" + "\n".join(lines) + "\n")) == lines
    lines = ["Digitale Gesellschaft e.V.", "Chaos Computer Club e.V.", "Dr. Anna M, Leipzig"]
    assert signed(letter(end="Sincerely,\n\n" + "\n".join(lines) + "\n")) == lines


def test_lines_that_each_open_with_a_title_are_a_signatory_each() -> None:
    end = "Sincerely,\n\nProf. Jean Roe, Sciences Lille\nDr Eleni Poe, Athens\nMs Mary Foe, Malta\n"
    assert len(signed(letter(end=end))) == 3


def test_comments_below_a_page_sign_nothing() -> None:
    end = (
        "Yours in solidarity,\n\nTree Guild, Kenya\nSoil Watch, Norway\n\n3 comments\n\n"
        "Recent posts\n\nOld News\n"
    )
    assert signed(letter(end=end)) == ["Tree Guild, Kenya", "Soil Watch, Norway"]


def test_what_is_asked_above_a_list_signs_nothing() -> None:
    end = (
        "We ask that you:\n\n1. withdraw the Bill;\n2. hold open hearings;\n\n"
        "Yours in solidarity,\n\nTree Guild, Kenya\nSoil Watch, Norway\n"
    )
    assert signed(letter(end=end)) == ["Tree Guild, Kenya", "Soil Watch, Norway"]
