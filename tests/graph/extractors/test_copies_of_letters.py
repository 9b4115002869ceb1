"""Those who get a copy of a letter."""

from __future__ import annotations

import pytest

from graph import sections
from graph.extractors.addressees import addressings
from graph.extractors.copy_lines import copied
from graph.model import Certainty, Document, Span
from graph.reading import read_text
from graph.sections import Parts
from tests.graph.extractors.texts import ABOUT_PAPERS as BODY
from tests.graph.extractors.texts import Named, named
from tests.growth import assert_linear

WCO = "World Customs Organization"


@pytest.mark.parametrize(
    "label", ["cc:", "CC:", "Copy to:", "c.c.:", "Copie à :", "p.c.", "C.c.p."]
)
def test_those_who_get_a_copy_are_marked(label: str) -> None:
    copied = f"{label} Mr. Joe Roe, Secretary, {WCO}"
    text = f"Dear Sir,\n\n{BODY}\nYours sincerely,\n\nJane Doe\n\n{copied}\n"
    assert named(text, copy=True) == [("Joe Roe", "Secretary", WCO)]


@pytest.mark.parametrize("greeting", ["De mi mayor consideración:", "De nuestra consideración"])
def test_a_greeting_below_the_copies_gets_none(greeting: str) -> None:
    text = f"3 May 2011\n\n{WCO}\n\nCC: Dr. Ann Doe, Coordinator\n{greeting}\n\n{BODY}"
    assert [name for name, _, _ in named(text, copy=True)] == ["Ann Doe"]


def test_copies_in_one_line_are_parted_at_semicolons() -> None:
    text = (
        f"3 May 2011\n\nDr. Anna Rossi\nDirector\n{WCO}\n\n"
        "CC: Dr. Joe Roe, Assistant Director; Dr. Ann Doe, Coordinator, Public Health Unit\n\n"
        f"Dear Dr. Rossi,\n\n{BODY}"
    )
    assert [name for name, _, _ in named(text, copy=True)] == ["Joe Roe", "Ann Doe"]


def test_a_subject_line_below_the_copies_is_nobody() -> None:
    text = (
        "# Letter of members: Support for the open papers of the Council\n\n3 May 2011\n\n"
        f"To: Ms Anna Rossi, Director, {WCO}\n\nCc: Mr. Joe Roe, Secretary, {WCO}\n\n"
        f"Support for the open papers of the Council\n\nDear Madam,\n\n{BODY}"
    )
    assert named(text, copy=True) == [("Joe Roe", "Secretary", WCO)]


def test_those_who_get_a_copy_stand_behind_their_posts_too() -> None:
    head = (
        "To: Mr Joe Roe, Mayor\nCopy to: Presidents of the Groups\nOmbudsman: Ms Ana Silva\n"
        "SIGN OUR CALL\n\nDear Mr Roe,\n\n"
    )
    assert [one[:2] for one in named(head + BODY, copy=True)] == [
        (None, "Presidents"),
        ("Ana Silva", "Ombudsman"),
    ]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("C/Cópia Procurador Geral Dr. Tito Valença", [("Tito Valença", "Procurador Geral")]),
        ("In Kopie an: Staatssekretär Uwe Brand", [("Uwe Brand", "Staatssekretär")]),
        ("e p.c. al Prefetto di Riva\ne p.c. Dott. Ugo Lardi, Direttore Generale",
         [(None, "Prefetto di Riva"), ("Ugo Lardi", "Direttore Generale")]),
    ],
)  # fmt: skip
def test_copies_in_the_head_tell_posts_before_and_behind_the_name(
    line: str, who: list[tuple[str | None, ...]]
) -> None:
    head = f"To: Mr Joe Roe, Mayor\n\n{line}\n\nDear Mr Roe,\n\n"
    assert [one[:2] for one in named(head + BODY, copy=True)] == who


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Cc: Anne van Roux, FAO\nJoe Roe, FAO", [("Anne van Roux", "FAO"), ("Joe Roe", "FAO")]),
        ("Copie à : Anne Roux, Ministère des Ports", [("Anne Roux", "Ministère des Ports")]),
        ("Kopie an: Hans Baum, Ministerium für Häfen", [("Hans Baum", "Ministerium für Häfen")]),
        ("CC: Ana Ruiz, Comisión de Puertos", [("Ana Ruiz", "Comisión de Puertos")]),
        ("cc: Ports Council, FAO", [(None, "Ports Council, FAO")]),
        ("cc: Quay House, FAO", [(None, "Quay House, FAO")]),
    ],
)
def test_a_name_and_a_body_in_one_line_are_a_person_of_that_body(
    line: str, who: list[tuple[str | None, str]]
) -> None:
    text = f"Dear Ms Rossi,\n\n{BODY}\nYours sincerely,\n\nJane Doe\n\n{line}\n"
    assert [(one[0], one[2]) for one in named(text, copy=True)] == who


def copies_below(lines: str) -> list[Named]:
    text = f"Dear Ms Rossi,\n\n{BODY}\nYours sincerely,\n\nJane Doe\n\n{lines}\n"
    return named(text, copy=True)


@pytest.mark.parametrize(
    ("label", "first", "second"),
    [
        ("CC:", ("Ana Ruiz", "Ports Director", "Ports Agency"),
         ("Joe Roe", "Secretary", "Department of Quays")),
        ("Copie à :", ("Ana Ruiz", "Ministre des Ports", "Ministère des Ports"),
         ("Jean Loir", "Directeur", "Agence des quais")),
        ("Con copia a:", ("Ana Ruiz", "Ministra de Puertos", "Ministerio de Puertos"),
         ("Juan Lobo", "Director", "Agencia de Redes")),
        ("Kopie an:", ("Ana Ruiz", "Staatssekretärin", "Ministerium für Häfen"),
         ("Karl Lohe", "Präsident", "Institut für Netze")),
        ("Cc:", ("Ana Ruiz", "Direttore Generale", "Ministero dei Porti"),
         ("Carlo Rossi", "Presidente", "Autorità dei porti")),
    ],
)  # fmt: skip
def test_a_name_a_post_and_a_body_one_below_the_other_are_one_who_gets_a_copy(
    label: str, first: Named, second: Named
) -> None:
    blocks = ["\n".join(str(part) for part in one) for one in (first, second)]
    assert copies_below(f"{label}\n\n{blocks[0]}\n\n{blocks[1]}") == [first, second]
    assert copies_below(f"{label}\n{blocks[0]}\n\n{blocks[1]}") == [first, second]
    assert copies_below(f"{label}\n{blocks[0]}") == [first]


def test_a_post_behind_a_name_goes_with_the_body_below_where_blank_lines_part_those_copied() -> (
    None
):
    lines = "CC:\n\nAna Ruiz, PhD, Secretary\nQuay Council\n\nJoe Roe, Chair\nPorts Agency"
    assert copies_below(lines) == [
        ("Ana Ruiz", "Secretary", "Quay Council"),
        ("Joe Roe", "Chair", "Ports Agency"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["Quay Council", "Ports Agency"],
        ["Minister of Ports", "Minister of Nets"],
        ["Ms Ana Ruiz, Minister", "Ports Agency", "Quay Council"],
        ["Ms Ana Ruiz, Minister", "Mr Joe Roe, Chair", "Ms Eva Poe, Ombudsman"],
    ],
)
def test_a_list_of_those_copied_has_one_a_line(lines: list[str]) -> None:
    assert len(copies_below("cc: " + "\n".join(lines))) == len(lines)
    assert len(copies_below("cc: " + "\n".join(lines[:2]) + "\n\n" + lines[-1])) in {2, 3}


def test_a_bare_name_that_gets_a_copy_is_a_person_and_may_be_a_body() -> None:
    document = read_text(
        f"Dear Ms Rossi,\n\n{BODY}\nYours sincerely,\n\nJane Doe\n\ncc: Ana Ruiz\nJoe Roe\n",
        name="letter",
    )
    parts = sections.split(document)
    copies = [one for one in addressings(document, parts, None, extractor="x") if one.copy]
    assert [(one.name and one.name.text, one.certainty) for one in copies] == [
        ("Ana Ruiz", Certainty.SUGGESTED),
        ("Joe Roe", Certainty.SUGGESTED),
    ]


@pytest.mark.parametrize(
    ("line", "courtesy"),
    [
        ("Madame la Présidente de la République Ana Ruiz", "Madame"),
        ("Monsieur le Président Jean Loir", "Monsieur"),
    ],
)
def test_the_article_of_a_post_is_no_part_of_the_courtesy(line: str, courtesy: str) -> None:
    text = f"Dear Ms Rossi,\n\n{BODY}\nYours sincerely,\n\nJane Doe\n\ncc:\n{line}\n"
    document = read_text(text, name="letter")
    found = addressings(document, sections.split(document), None, extractor="x")
    assert [one.honorific and one.honorific.text for one in found if one.copy] == [courtesy]


@pytest.mark.parametrize(
    "lines",
    [
        ["Ms Ana Ruiz", "Minister of Ports", "European Parliament"],
        ["Mr Joe Roe", "Prime Minister", "Harbour Watch"],
        ["Frau Ana Ruiz", "Ministerin für Häfen", "Deutscher Bundestag"],
        ["Sra. Ana Ruiz", "Ministra de Puertos", "Defensoría del Pueblo"],
        ["Mr Joe Roe", "President of the Senate", "House of Quays"],
        ["- Mr Joe Roe", "- Chair of the quay council", "- World Bank"],
    ],
)
def test_a_body_below_a_post_of_another_gets_a_copy_of_its_own(lines: list[str]) -> None:
    *_, body = copies_below("cc:\n\n" + "\n".join(lines))
    assert body == (None, None, lines[-1].removeprefix("- "))


@pytest.mark.parametrize(
    ("block", "count"),
    [
        ("Minister of Ports\nHarbour Watch\nLake Watch\nTide Club", 5),
        ("Minister of Ports\nPorts Agency\nQuay Council", 4),
        ("Port Director\nMinister", 3),
        ("Ms Eva Poe\nMinister of Ports\nMinistry of Ports", 2),
    ],
)
def test_several_bodies_in_a_block_get_a_copy_each(block: str, count: int) -> None:
    assert len(copies_below(f"CC:\n\nMr Joe Roe\nChair\n\n{block}")) == count


def certainties(line: str) -> list[tuple[str | None, Certainty]]:
    text = f"Dear Ms Rossi,\n\n{BODY}\nYours sincerely,\n\nJane Doe\n\n{line}\n"
    document = read_text(text, name="letter")
    found = addressings(document, sections.split(document), None, extractor="x")
    return [(one.name and one.name.text, one.certainty) for one in found if one.copy]


def test_capitalised_words_above_a_post_may_be_a_body() -> None:
    assert certainties("CC:\n\nBlue Quay\nSecretary\n\nMr Joe Roe\nChair") == [
        ("Blue Quay", Certainty.SUGGESTED),
        ("Joe Roe", Certainty.ASSERTED),
    ]


def test_names_in_a_row_are_persons_each_and_a_country_is_in_no_name() -> None:
    assert certainties("cc: Ana Ruiz, Joe Roe") == [
        ("Ana Ruiz", Certainty.SUGGESTED),
        ("Joe Roe", Certainty.SUGGESTED),
    ]
    assert certainties("cc: Tides Canada") == [(None, Certainty.ASSERTED)]


@pytest.mark.parametrize("line", ["[Name of MP]", "Minister [NAME OF MINISTER]", "<<MP>>"])
def test_those_left_to_fill_in_get_no_sure_copy(line: str) -> None:
    assert all(sure is Certainty.SUGGESTED for _, sure in certainties(f"cc: {line}"))


def test_copies_take_linear_time() -> None:
    def copies(size: int) -> tuple[Document, Parts]:
        text = "cc:\n\n" + "Mr Joe Roe\nChair\nQuay Council\n\n" * (size // 32)
        document = read_text(text, name="letter")
        return document, Parts(copies=(Span(0, len(document.text)),))

    assert_linear(lambda given: list(copied(*given, None)), copies, size=4_000)
