"""Addresses in columns, with copies right below, without a greeting, or opened in two lines."""

from __future__ import annotations

from functools import partial

import pytest

from graph import sections
from graph.extractors.addressees import addressings
from graph.model import Certainty
from graph.reading import read_text
from tests.graph.extractors import texts
from tests.graph.extractors.texts import ABOUT_PAPERS as BODY
from tests.graph.extractors.texts import Named, addressed

ROSSI, ROE = (
    ("Anna Rossi", "Director", "Papers Institute"),
    ("Joe Roe", "Chair", "Papers Committee"),
)
named = partial(texts.named, certainty=Certainty.ASSERTED)

COLUMNS = [
    "Ms Anna Rossi           Mr Joe Roe\n"
    "Director                Chair\n"
    "Papers Institute        Papers Committee\n",
    "Ms Anna Rossi\t\tMr Joe Roe\nDirector\t\tChair\nPapers Institute\tPapers Committee\n",
]


@pytest.mark.parametrize("head", COLUMNS)
def test_those_addressed_side_by_side_have_each_their_own_post_and_body(head: str) -> None:
    assert named(f"3 May 2021\n\n{head}\nDear Ms Rossi, dear Mr Roe,\n\n{BODY}") == [ROSSI, ROE]


def test_a_body_in_two_lines_of_a_column_takes_no_words_of_the_other() -> None:
    head = (
        "Ms Anna Rossi           Mr Joe Roe\n"
        "Director                Chair\n"
        "Institute of            Committee of\n"
        "Papers                  Letters\n"
    )
    found = named(f"3 May 2021\n\n{head}\nDear Ms Rossi, dear Mr Roe,\n\n{BODY}")
    assert [body for _, _, body in found] == ["Institute of", "Committee of"]


@pytest.mark.parametrize("gap", ["\t", "          "])
def test_a_table_of_names_and_posts_is_read_row_by_row(gap: str) -> None:
    head = f"Ms Anna Rossi{gap}Director\nMr Joe Roe{gap}   Chair\nMs Eva Loe{gap}   Treasurer\n"
    found = named(f"3 May 2021\n\n{head}\nDear Ms Rossi, Mr Roe and Ms Loe,\n\n{BODY}")
    rows = [("Anna Rossi", "Director"), ("Joe Roe", "Chair"), ("Eva Loe", "Treasurer")]
    assert found == [(name, post, None) for name, post in rows]


def test_a_letterhead_in_columns_addresses_nobody() -> None:
    head = "Papers Forum            Tel. 123 456\n12 Mill Lane            info@papers.example\n"
    below = "Ms Anna Rossi\nDirector\nPapers Institute\n"
    assert named(f"{head}\n3 May 2021\n\n{below}\nDear Ms Rossi,\n\n{BODY}") == [ROSSI]


def test_a_date_on_the_right_of_a_name_is_no_part_of_the_address() -> None:
    head = "Ms Anna Rossi                  3 May 2021\nDirector\nPapers Institute\n"
    document = read_text(f"{head}\nDear Ms Rossi,\n\n{BODY}", name="letter")
    parts = sections.split(document)
    (found,) = addressings(document, parts, None, extractor="header")
    assert found.name is not None
    assert (found.name.text, found.address) == ("Anna Rossi", None)


def test_copies_below_a_list_with_an_indent_are_none_of_those_addressed() -> None:
    head = (
        "To: Ms Anna Rossi, Director, Papers Institute\n"
        "    Mr Joe Roe, Chair, Papers Committee\n"
        "Cc: Ms Eva Loe, Treasurer, Papers Fund\n"
        "    Members of the Papers Council\n"
    )
    text = f"{head}\nDear Ms Rossi,\n\n{BODY}"
    assert named(text) == [ROSSI, ROE]
    copies = [("Eva Loe", "Treasurer", "Papers Fund"), (None, "Members", "Papers Council")]
    assert named(text, copy=True) == copies


ADDRESS = "The Director\nPapers Institute\n12 Mill Lane\nTewkesbury GL20 5RW\n"
SIGNED = "Yours faithfully\n\nHelen Marwood\nPresident\nPapers Forum\n"


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (f"3 May 2021\n\n{ADDRESS}\nRE: Papers\n", [(None, "The Director", "Papers Institute")]),
        (f"3 May 2021\n\n{ADDRESS}\nThe papers\n", []),
        (f"{ADDRESS}\nRE: Papers\n", []),
        ("3 May 2021\n\nThe Director\nPapers Institute\n\nRE: Papers\n", []),
        ("3 May 2021\n\nThe President\nPapers Forum\n12 Mill Lane\n\nRE: Papers\n", []),
        ("3 May 2021\n\nPapers Institute\n12 Mill Lane\nBrussels\n\nRE: Papers\n", []),
    ],
)
def test_an_address_between_date_and_subject_is_suggested_without_a_greeting(
    head: str, found: list[Named]
) -> None:
    text = f"{head}\n{BODY}\n{SIGNED}"
    assert named(text, certainty=Certainty.SUGGESTED) == found
    assert named(text) == []


@pytest.mark.parametrize("signed", ["Port Watch\n", "Helen Marwood\n"])
@pytest.mark.parametrize("first", ["Ms Anna Rossi\nDirector\n", "The President\n"])
def test_what_may_be_the_sender_s_address_is_never_asserted(first: str, signed: str) -> None:
    head = f"3 May 2021\n\n{first}Papers Institute\n12 Mill Lane\nTewkesbury GL20 5RW\n"
    (found,) = addressed(f"{head}\nRe: Papers\n\n{BODY}\nYours faithfully,\n\n{signed}")
    assert found.certainty is Certainty.SUGGESTED
    assert found.reasons == (
        "nobody is greeted; this address stands between the date and the subject",
    )


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("Alla cortese attenzione\ndel Presidente del Senato\nOn. Anna Rossi\n",
         ("Anna Rossi", "Presidente", "Senato")),
        ("A la atención\nde la Ministra de Aguas\nAna Ruiz\n",
         ("Ana Ruiz", "Ministra de Aguas", None)),
        ("À l’attention\ndu Président du Sénat\nMonsieur Jean Roux\n",
         ("Jean Roux", "Président", "Sénat")),
        ("Aan de leden van de commissie voor Papier\nPostbus 12\n2500 EA Den Haag\n",
         (None, "leden van de commissie voor Papier", None)),
        ("Aan de minister van Financiën\nMevrouw A. de Roe\nPostbus 12\n",
         ("A. de Roe", "minister van Financiën", None)),
        ("Dr. Ernesto Ruiz\nTitular de la Secretaría de Aguas\n",
         ("Ernesto Ruiz", "Titular", "Secretaría de Aguas")),
        ("Mr Jan Roe\nChair\nPapers Committee\n", ("Jan Roe", "Chair", "Papers Committee")),
    ],
)  # fmt: skip
def test_how_an_address_opens_is_none_of_its_fields(head: str, found: Named) -> None:
    assert named(f"3 May 2021\n\n{head}\nDear all,\n\n{BODY}") == [found]


@pytest.mark.parametrize("greeting", ["Monsieur,", "Cher Monsieur Roux,", "Madame, Monsieur,"])
def test_a_name_that_ends_an_address_is_no_part_of_the_greeting_below(greeting: str) -> None:
    head = "Paris, le 3 mai 2021\n\nLe Président du Sénat\nMonsieur Jean Roux\n"
    assert named(f"{head}\n{greeting}\n\n{BODY}") == [("Jean Roux", "Président", "Sénat")]


def test_several_greeted_by_a_post_are_those_above_who_hold_it() -> None:
    head = (
        "The Rt Hon Anna Rossi, Secretary of State for Papers\n"
        "The Rt Hon Joe Roe, Secretary of State for Letters\n"
    )
    rossi = ("Anna Rossi", "Secretary of State for Papers", None)
    roe = ("Joe Roe", "Secretary of State for Letters", None)
    assert named(f"{head}\n3 May 2021\n\nDear Secretaries of State,\n\n{BODY}") == [rossi, roe]


def test_members_greeted_are_not_the_sender_s_board() -> None:
    head = "Anna Rossi, Board member\nJoe Roe, Board member\n"
    found = named(f"{head}\n3 May 2021\n\nDear Members of Parliament,\n\n{BODY}")
    assert [name for name, _, _ in found] == [None]


@pytest.mark.parametrize(
    ("cards", "greeting", "greeted"),
    [
        ("Anna Rossi, Executive Director\nJoe Roe, Deputy Director\n",
         "Dear Executive Directors of the World Bank,",
         [(None, "Executive Directors", "World Bank")]),
        ("Anna Rossi, Executive Director\nJoe Roe, Deputy Director\n", "Dear Directors,",
         [(None, "Directors", None)]),
        ("Anna Rossi, Administrator\nJoe Roe, Finance Administrator\n", "Dear Ministers,",
         [(None, "Ministers", None)]),
        ("Anna Rossi, Government Relations Manager\nJoe Roe, Head of Governance\n",
         "Dear Governors,", [(None, "Governors", None)]),
        ("Anna Rossi, President\nJoe Roe, Vice President\n", "Dear Presidents Poe and Loe,",
         [("Poe", "Presidents", None), ("Loe", "Presidents", None)]),
        ("The Hon Anna Rossi, former Minister of Health\nThe Hon Joe Roe, former Prime Minister\n",
         "Dear Ministers,", [(None, "Ministers", None)]),
    ],
)  # fmt: skip
def test_officers_of_a_letterhead_are_not_those_greeted_by_a_post(
    cards: str, greeting: str, greeted: list[Named]
) -> None:
    assert named(f"Papers Forum\n{cards}\n3 May 2021\n\n{greeting}\n\n{BODY}") == greeted


@pytest.mark.parametrize(
    ("signed", "greeted"),
    [
        ("Anna Rossi\nSenator\n\nJoe Roe\nSenator\n", [(None, "Senators", None)]),
        ("Helen Marwood\n", [("Anna Rossi", "Senator", None), ("Joe Roe", "Senator", None)]),
    ],
)
def test_those_who_sign_are_not_those_greeted_by_their_post(
    signed: str, greeted: list[Named]
) -> None:
    head = "The Hon. Anna Rossi, Senator\nThe Hon. Joe Roe, Senator\n"
    text = f"{head}\n3 May 2021\n\nDear Senators,\n\n{BODY}\nSincerely,\n\n{signed}"
    assert named(text) == greeted


def test_one_of_several_above_the_date_is_suggested_by_a_first_name() -> None:
    head = "Papers Forum\nAnna Rossi, Director\nJoe Roe, Chair\nEva Loe, Treasurer\n"
    (found,) = addressed(f"{head}\n3 May 2021\n\nDear Anna,\n\n{BODY}")
    assert found.name is not None
    assert (found.name.text, found.certainty) == ("Anna Rossi", Certainty.SUGGESTED)


def test_a_first_name_of_one_who_signs_greets_somebody_else() -> None:
    head = "Anna Rossi\nDirector\nPapers Institute\n"
    text = f"{head}\n3 May 2021\n\nDear Anna,\n\n{BODY}\nSincerely,\n\nAnna Rossi\nDirector\n"
    assert addressed(text) == []


@pytest.mark.parametrize(("greeting", "found"), [("Dear Anna,", [ROSSI]), ("Dear Joe,", [])])
def test_a_first_name_greets_the_one_above_who_has_it(greeting: str, found: list[Named]) -> None:
    head = "Anna Rossi\nDirector\nPapers Institute\n"
    named_ = named(f"{head}\n3 May 2021\n\n{greeting}\n\n{BODY}")
    assert [one for one in named_ if one[0] == ROSSI[0]] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Open letter to EU Commissioner for Health Anna Rossi\n\n3 May 2021\n\n",
         [("Anna Rossi", "Commissioner for Health", "EU")]),
        ("Open letter to EU Commissioner for Human Rights Anna Rossi\n\n3 May 2021\n\n",
         [("Anna Rossi", "Commissioner for Human Rights", "EU")]),
        ("Open letter to EU Commissioner for Justice and Home Affairs Anna Rossi\n\n3 May 2021\n\n",
         [("Anna Rossi", "Commissioner for Justice and Home Affairs", "EU")]),
        ("To\nde Volkskrant\n\n3 May 2021\n\nDear editors,\n\n", [(None, None, "de Volkskrant")]),
        ("Attention:\nde Volkskrant\n\nDear all,\n\n", [(None, None, "de Volkskrant")]),
        ("To:\nvan Houten Foundation\n\nDear all,\n\n", []),
        ("To: Heads of State of the African Union\nThrough: Mr Joe Roe, Chair, Papers Committee\n\n"
         "3 May 2021\n\nYour Excellencies,\n\n",
         [(None, "Heads of State", "African Union")]),
        ("To\nThe Chairperson\nPapers Commission\n\nDear all,\n\n",
         [(None, "The Chairperson", "Papers Commission")]),
        ("Dear Minister Roe, Senator Poe, and Commissioner Rossi,\n\n",
         [("Roe", "Minister", None), ("Poe", "Senator", None), ("Rossi", "Commissioner", None)]),
        ("Senhor\nTomás Silva\nMinistro da Saúde\nBrasília - DF\n\nDear all,\n\n",
         [("Tomás Silva", "Ministro da Saúde", None)]),
        ("An den Vorsitzenden des Ausschusses für Papier\nHerrn Tom Loe, MdB\n11011 Berlin\n\n"
         "Sehr geehrter Herr Loe,\n\n",
         [("Tom Loe", "Vorsitzenden des Ausschusses für Papier", None)]),
    ],
)  # fmt: skip
def test_words_beside_a_name_are_no_name(text: str, found: list[Named]) -> None:
    assert named(f"{text}{BODY}") == found


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("Prime Minister Joe Poe\nMinister of Finance and Trade Ana Roe",
         [("Joe Poe", "Prime Minister", None), ("Ana Roe", "Minister of Finance and Trade", None)]),
        ("TO: United States Trade Representative Ana Roe",
         [("Ana Roe", "United States Trade Representative", None)]),
        ("A la atención de: D. Juan Poe, Presidente del Gobierno",
         [("Juan Poe", "Presidente", "Gobierno")]),
        ("To:\nThe Members of the Ports Council\nCommissioner Ana Roe",
         [(None, "The Members", "Ports Council"), ("Ana Roe", "Commissioner", None)]),
        ("Ana Roe\nDirector-General\nWorld Trade Organization\nCentre William Rappard\n1211 Geneva",
         [("Ana Roe", "Director-General", "World Trade Organization")]),
        *(
            (line, [(None, line, None)])
            for line in (
                "Minister of Trade New Zealand", "Minister for Planning New South Wales",
                "Minister of Health Addis Ababa", "Minister of Health Quay House",
                "Ministre de la Santé Port Louis", "Resident Representative UNDP Kenya",
            )
        ),
        ("Speaker\nState House of Representatives",
         [(None, "Speaker", "State House of Representatives")]),
        ("Public Consultation\nMinistry of Health\nAttn: Ms Ana Roe, Director",
         [("Ana Roe", "Director", "Ministry of Health")]),
        ("Ms Ana Roe\nDirector\nCare of Children Agency",
         [("Ana Roe", "Director", "Care of Children Agency")]),
    ],
)  # fmt: skip
def test_a_field_belongs_to_the_post_before_a_name(address: str, expected: list[Named]) -> None:
    assert named(f"5 May 2031\n\n{address}\n\nDear all,\n\n{BODY}") == expected
