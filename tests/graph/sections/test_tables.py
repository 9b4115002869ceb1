from __future__ import annotations

import hashlib

import pytest

from graph import sections
from graph.extractors import signatories
from graph.model import Document, Signature
from graph.reading import read_text
from graph.reading.rendition import Sheet
from graph.sections import tables
from graph.sections.columns import header
from graph.verify import check

BODY = "We write to ask the Council to publish all of its papers, as it has promised us to do."


def table(*rows: str, lead: str = "Signatories:") -> Document:
    """A letter whose signatories stand in a table; cells are parted by ``/``."""
    sheet = Sheet()
    sheet.paragraph("Dear Sir,", ("", 1))
    sheet.paragraph(BODY, ("", 2))
    sheet.paragraph(lead, ("", 3))
    for number, row in enumerate(rows, 4):
        sheet.row(row.split("/"), ("", number))
    made = sheet.rendition()
    digest = hashlib.sha256(made.text.encode()).hexdigest()
    return Document("letter", made.text, digest, "text/html", made.blocks)


def signed(*rows: str) -> list[Signature]:
    document = table(*rows)
    found = list(signatories.extract(document, sections.split(document)))
    assert [check(document, record) for record in found] == [[]] * len(found)
    return found


def said(record: Signature) -> tuple[str, ...]:
    fields = (record.role, *record.affiliations, record.acronym, record.place, record.description)
    country = record.country.value if record.country else ""
    return (record.name.text, *(field.text for field in fields if field), country)


@pytest.mark.parametrize(
    "heads",
    [
        "Name/Title/Organisation/City/Country",
        "Nom et prénom/Fonction/Organisation/Ville/Pays",
        "Nombre/Cargo/Organización/Ciudad/País",
        "Nome/Ruolo/Organizzazione/Città/Paese",
        "Name/Funktion/Organisation/Ort/Land",
        "Nome/Cargo/Organização/Cidade/País",
    ],
)
def test_a_header_row_names_the_columns(heads: str) -> None:
    rows = (
        "Anna Rossi/Director/Water Forum/Rome/Italy",
        "John Smith/Chair/Foodwatch/Berlin/Germany",
    )
    assert [said(record) for record in signed(heads, *rows)] == [
        ("Anna Rossi", "Director", "Water Forum", "Rome", "IT"),
        ("John Smith", "Chair", "Foodwatch", "Berlin", "DE"),
    ]


def test_columns_may_stand_in_any_order() -> None:
    rows = ("Country/Name/Organization", "Italy/Anna Rossi/Water Forum", "Kenya/Joe Roe/Oxfam")
    assert [said(record) for record in signed(*rows)] == [
        ("Anna Rossi", "Water Forum", "IT"),
        ("Joe Roe", "Oxfam", "KE"),
    ]


def test_columns_without_header_are_known_by_their_cells() -> None:
    rows = (
        "1/Water Forum, Health and Air (WFHA)/Italy",
        "2/It's Our Future/Kenya",
        "3/11.11.11/Belgium",
        "4/Foodwatch/Germany",
    )
    assert [said(record) for record in signed(*rows)] == [
        ("Water Forum, Health and Air", "WFHA", "IT"),
        ("It's Our Future", "KE"),
        ("11.11.11", "BE"),
        ("Foodwatch", "DE"),
    ]


def test_a_long_cell_describes() -> None:
    about = "a network of many small groups that works for the right to water in all of the region"
    rows = [f"{name}/{about}" for name in ("Water Forum", "Foodwatch", "Rivers Network")]
    assert [said(record) for record in signed(*rows)] == [
        (name, about, "") for name in ("Water Forum", "Foodwatch", "Rivers Network")
    ]


def test_two_signatories_may_stand_in_a_row() -> None:
    rows = ("Water Forum/Rivers Network", "Health Trust/Peace Council", "Media Watch/Labour Union")
    names = [record.name.text for record in signed(*rows)]
    assert names == [name for row in rows for name in row.split("/")]


def test_a_row_of_one_cell_may_name_the_country_of_the_rows_below() -> None:
    rows = ("Kenya", "1/Water Forum", "2/Oxfam", "Nepal", "3/Rivers Network", "4/Himalaya Trust")
    assert [said(record) for record in signed(*rows)] == [
        ("Water Forum", "KE"),
        ("Oxfam", "KE"),
        ("Rivers Network", "NP"),
        ("Himalaya Trust", "NP"),
    ]


def test_empty_cells_do_not_shift_the_columns() -> None:
    rows = ("Name/Organisation/Country", "Anna Rossi//Italy", "Joe Roe/Oxfam/")
    assert [said(record) for record in signed(*rows)] == [
        ("Anna Rossi", "IT"),
        ("Joe Roe", "Oxfam", ""),
    ]


@pytest.mark.parametrize("row", ["Water Forum/Italy", "Anna Rossi/Oxfam", "1/Oxfam", "A/B/C"])
def test_a_row_of_names_is_no_header(row: str) -> None:
    document = table(row)
    assert header(document, tables.cells(document, document.blocks[-1])) is None


def test_a_column_of_sorts_tells_persons_from_bodies() -> None:
    head = "| Nom / Name | Type / Organisation type | Pays / Country | Link |\n|---|---|---|---|\n"
    rows = (
        "| Bo Lund | Individual | Norway | https://example.org/a |\n"
        "| Ann Poe | Researcher | Norway | |\n| Mio Verde | Company | Italy | |\n"
        "| Port Forum | Association | Italy | |\n"
    )
    document = read_text(f"We ask.\n\nSignatories:\n\n{head}{rows}", name="letter")
    found = signatories.extract(document, sections.split(document))
    bodies = [one.capacity.value == "organisation" for one in found]
    assert bodies == [False, False, True, True]
