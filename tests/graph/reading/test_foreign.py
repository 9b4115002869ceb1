from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import UnreadableFile
from graph.reading import read
from tests.graph.reading.word.word_files import paragraph, word_file, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def stream(name: str) -> bytes:
    return OLE + name.encode("utf-16-le") + bytes(100)


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.doc", stream("WordDocument"), "an old Word file (.doc); open it and save it as .docx"),
        ("a.docx", stream("EncryptedPackage"), "protected by a password; save it without one"),
        ("a.msg", stream("__substg1.0_"), "an Outlook message (.msg); save it as .eml or text"),
        ("a.xls", stream("Workbook"), "an old Excel file (.xls); save the letter as PDF"),
        ("a.doc", OLE, "an old Office file"),
        ("a.rtf", b"{\\rtf1\\ansi Dear Sir,}", "RTF; open it and save it as .docx first"),
        ("a.txt", b"{\\rtf1\\ansi Dear Sir,}", "RTF; open it"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "a picture; run text recognition (OCR)"),
        ("a.rar", b"Rar!\x1a\x07\x01", "a RAR archive; unpack it first"),
        ("a.pdf", zipped({"xl/workbook.xml": "<a/>"}), "an Excel spreadsheet; save the letter"),
        ("a.docx", zipped({"xl/workbook.xml": "<a/>"}), "an Excel spreadsheet; save the letter"),
        ("a.pptx", zipped({"ppt/presentation.xml": "<a/>"}), "a PowerPoint presentation; save"),
        ("a.pages", zipped({"Index/Document.iwa": "x"}), "a Pages, Numbers or Keynote file"),
        ("a.epub", zipped({"META-INF/container.xml": "<a/>"}), "an e-book (EPUB); save"),
        ("a.docx", b"PK\x03\x04", "a damaged zip archive"),
        ("a.docx", b"", "the file is empty"),
        ("a.docx", b"Dear Sir,", "a damaged zip archive"),
        ("a.odt", b"Dear Sir,", "damaged XML"),
    ],
)  # fmt: skip
def test_a_foreign_file_is_named_with_what_to_do(
    tmp_path: Path, name: str, data: bytes, told: str
) -> None:
    place = tmp_path / name
    place.write_bytes(data)
    with pytest.raises(UnreadableFile) as problem:
        read(place)
    assert str(problem.value).startswith(f"{place}: {told}")
    assert "\n" not in str(problem.value)


def test_a_word_file_is_known_whatever_it_is_called(tmp_path: Path) -> None:
    place = tmp_path / "letter.pdf"
    place.write_bytes(word_file(paragraph("Dear Sir,")))
    assert read(place).text == "Dear Sir,"
