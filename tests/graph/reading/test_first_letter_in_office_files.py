"""The first letter as Word and OpenDocument files give it: the same records as from the text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph import pipeline
from graph.model import (
    Attribute,
    Block,
    Citation,
    Demand,
    Description,
    Document,
    Record,
    Signature,
)
from graph.reading import read
from tests.graph.reading.opendocument import opendocument_files as odt
from tests.graph.reading.word import word_files as docx

FIRST = Path(__file__).parents[3] / "examples" / "2008-10-28-wco-secure.txt"


def word(document: Document) -> bytes:
    """Demands and signatories in two lists that Word numbers."""
    numbering = docx.definition("0", docx.level(0, "(%1)"))
    numbering += docx.definition("1", docx.level(0, "%1."))
    numbering += docx.numbers("1", "0") + docx.numbers("2", "1")

    def element(block: Block) -> str:
        words = document.words(block.body)
        if block.number is None:
            return docx.paragraph(words)
        return docx.item(words, number="1" if block.number.startswith("(") else "2")

    return docx.word_file("".join(map(element, document.blocks)), parts={"numbering": numbering})


def word_table(document: Document) -> bytes:
    """The signatories in a table of two columns, number and name."""
    signed = [block for block in document.blocks if (block.number or "").endswith(".")]
    rows = docx.table(
        *(
            docx.cell(str(number)) + docx.cell(document.words(block.body))
            for number, block in enumerate(signed, 1)
        )
    )
    others = (
        f"{block.number or ''} {document.words(block.body)}".strip()
        for block in document.blocks
        if block not in signed
    )
    return docx.word_file("".join(map(docx.paragraph, others)) + rows)


def opendocument(document: Document) -> bytes:
    """The same two lists, each list item a list that goes on, as Writer sometimes has it."""
    demands = odt.level(1, "1", more=' style:num-prefix="(" style:num-suffix=")"')
    styles = odt.list_style(demands, name="D") + odt.list_style(odt.level(1, "1"), name="S")

    def element(block: Block) -> str:
        words = odt.paragraph(document.words(block.body))
        if block.number is None:
            return words
        style = "D" if block.number.startswith("(") else "S"
        more = f' text:style-name="{style}" text:continue-numbering="true"'
        return odt.listed(words, more=more)

    return odt.opendocument_file("".join(map(element, document.blocks)), styles=styles)


RENDERINGS = {"docx": word, "table.docx": word_table, "odt": opendocument}


@pytest.fixture(params=RENDERINGS)
def records(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Document, list[Record]]:
    make: Callable[[Document], bytes] = RENDERINGS[request.param]
    place = tmp_path / f"letter.{request.param}"
    place.write_bytes(make(read(FIRST)))
    document = read(place)
    return document, list(pipeline.records(document))


def test_the_signatories_are_the_same(records: tuple[Document, list[Record]]) -> None:
    found = [one for one in records[1] if isinstance(one, Signature)]
    wanted = [one for one in pipeline.records(read(FIRST)) if isinstance(one, Signature)]
    first = read(FIRST)
    assert [records[0].words(one.name.span) for one in found] == [
        first.words(one.name.span) for one in wanted
    ]
    assert [one.ordinal.value for one in found if one.ordinal] == [str(n) for n in range(1, 50)]


def test_the_demands_and_the_date_are_the_same(records: tuple[Document, list[Record]]) -> None:
    demands = [one for one in records[1] if isinstance(one, Demand) and one.ordinal]
    assert [one.ordinal.value for one in demands if one.ordinal] == ["1", "2", "3", "4"]
    (date,) = (
        one
        for one in records[1]
        if isinstance(one, Description) and one.attribute is Attribute.DATE
    )
    assert date.value.value == "2008-10-28"


def test_article_7_is_cited_and_quoted(records: tuple[Document, list[Record]]) -> None:
    document, found = records
    citations = [one for one in found if isinstance(one, Citation)]
    cited = [one for one in citations if "Article 7" in document.words(one.anchor.span)]
    assert cited
    quoted = [document.words(one.quoted.span) for one in cited if one.quoted]
    assert quoted[0].startswith("The protection and enforcement of intellectual property")


def test_every_quote_is_a_slice_of_the_text(records: tuple[Document, list[Record]]) -> None:
    document, found = records
    for one in found:
        assert document.quote(one.evidence).strip()
