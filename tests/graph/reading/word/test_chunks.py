from __future__ import annotations

import pytest

from graph.reading.rendition import Rendition
from graph.reading.word import render
from tests.graph.reading.word.word_files import R, paragraph, part, word_file, zipped

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def holding(inside: bytes, name: str = "afchunk.dat") -> bytes:
    """A Word file whose text holds another file between two paragraphs."""
    chunk = f'<w:altChunk xmlns:r="{R}" r:id="c1"/>'
    body = f"{paragraph('Dear Sir,')}{chunk}{paragraph('Yours sincerely,')}"
    return zipped(
        {
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="a" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
            "</Relationships>",
            "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="c1" Type="{_OFFICE}/aFChunk" Target="{name}"/></Relationships>',
            f"word/{name}": inside,
        }
    )


def words(data: bytes) -> list[str]:
    found: Rendition
    (found,) = render(data, "letter.docx")
    return [found.text[block.body.start : block.body.end] for block in found.blocks]


@pytest.mark.parametrize(
    "inside",
    [
        b"<html><body><p>We ask for the drafts.</p></body></html>",
        b"We ask for the drafts.\n",
        word_file(paragraph("We ask for the drafts.")),
    ],
    ids=["page", "text", "Word file"],
)
def test_a_file_within_the_text_is_read_in_its_place(inside: bytes) -> None:
    assert words(holding(inside)) == ["Dear Sir,", "We ask for the drafts.", "Yours sincerely,"]


@pytest.mark.parametrize("inside", [b"{\\rtf1 x}", b"\0\1\2", b""])
def test_a_file_within_that_no_reader_is_for_is_passed_over(inside: bytes) -> None:
    assert words(holding(inside)) == ["Dear Sir,", "Yours sincerely,"]


def test_files_within_each_other_end() -> None:
    data = word_file(paragraph("We ask for the drafts."))
    for _ in range(40):
        data = holding(data)
    assert words(data)[:2] == ["Dear Sir,", "Dear Sir,"]
