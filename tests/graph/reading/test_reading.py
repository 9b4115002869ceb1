from __future__ import annotations

import contextlib
import hashlib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import UnreadableFile
from graph.model import Flag
from graph.reading import read, read_text
from graph.reading.decoding import MOST_BYTES, MOST_CHARACTERS

LETTER = "Brussels, 3 March 2011\r\n\r\nDear Sir,\r\n\r\nWe ask for the documents of the café.\r\n"


def written(folder: Path, data: bytes, name: str = "letter.txt") -> Path:
    place = folder / name
    place.write_bytes(data)
    return place


def test_text_is_kept_as_it_is_with_its_line_ends(tmp_path: Path) -> None:
    document = read(written(tmp_path, LETTER.encode()))
    assert document.text == LETTER
    assert document.sha256 == hashlib.sha256(LETTER.encode()).hexdigest()
    assert (document.name, document.media_type) == ("letter", "text/plain")


def test_a_given_name_goes_before_the_file_name(tmp_path: Path) -> None:
    assert read(written(tmp_path, LETTER.encode()), name="2011-café").name == "2011-café"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_the_encoding_and_is_no_text(tmp_path: Path, encoding: str) -> None:
    document = read(written(tmp_path, LETTER.encode(encoding)))
    assert document.text == LETTER
    assert document.flags == ()


def test_windows_text_is_read_and_flagged(tmp_path: Path) -> None:
    document = read(written(tmp_path, LETTER.encode("cp1252")))
    assert document.text == LETTER
    assert document.flags == (Flag.ENCODING_GUESSED,)


def test_markdown_is_read_as_text(tmp_path: Path) -> None:
    document = read(written(tmp_path, b"# Letter\n\nDear Sir,\n", "letter.md"))
    assert document.media_type == "text/markdown"
    assert document.text.startswith("# Letter")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("letter.txt", b"", "letter.txt: the file is empty; save the letter's text in it"),
        ("letter.txt", b" \n\t\xc2\xa0\n", "nothing but white space"),
        ("letter.txt", b"Dear\0Sir" * 40, "binary data"),
        ("letter.txt", bytes(range(1, 9)) * 40, "binary data"),
        ("letter.txt", "Dear Sir, we write".encode("utf-16-le"), "UTF-16 without"),
        ("letter.txt", "Dear Sir, we write".encode("utf-16-be"), "UTF-16 without"),
        ("letter.txt", b"caf\x81 caf\xc3", "not UTF-8 at byte 3; convert it first"),
        ("letter.txt", b"\xff\xfeD", "not UTF-16-LE at byte 0"),
        ("letter.txt", b"%PDF-1.7\n...", "letter.txt: a damaged PDF"),
        ("letter.docx", b"PK\x03\x04....", "letter.docx: a damaged zip archive"),
        ("letter.xyz", b"Dear Sir,", "letter.xyz: no reader for .xyz files"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    with pytest.raises(UnreadableFile) as problem:
        read(written(tmp_path, data, name))
    message = str(problem.value)
    assert said in message
    assert message.startswith(f"{tmp_path / name}: ")
    assert "\n" not in message


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"letter\.txt: no such file; check the path"):
        read(tmp_path / "letter.txt")
    with pytest.raises(UnreadableFile, match="an empty folder; put letters in it"):
        read(tmp_path)
    (tmp_path / "letter.txt").touch()
    with pytest.raises(UnreadableFile, match="a folder; name one file in it"):
        read(tmp_path)


def test_a_name_that_no_file_can_have_is_refused_in_one_sentence() -> None:
    with pytest.raises(UnreadableFile):
        read("letter\0.txt")
    with pytest.raises(UnreadableFile):
        read("l" * 5000 + ".txt")


def test_too_large_a_file_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "letter.txt"
    with place.open("wb") as sparse:
        sparse.truncate(MOST_BYTES + 1)
    with pytest.raises(UnreadableFile, match="larger than 25 MB; give the letter alone"):
        read(place)


def test_too_long_a_text_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="longer than 5,000,000 characters"):
        read_text("a" * (MOST_CHARACTERS + 1), name="long")


def test_half_a_character_is_refused_with_its_place() -> None:
    with pytest.raises(UnreadableFile, match=r"short: half a character .* at 5;"):
        read_text("Dear \ud800", name="short")


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=400))
def test_any_text_is_read_unaltered_or_refused(text: str) -> None:
    marks = [one for one in text if unicodedata.category(one) not in {"Cc", "Cf"}]
    if not "".join(marks).strip() or "\0" in text:
        with pytest.raises(UnreadableFile, match=r"any: "):
            read_text(text, name="any")
    else:
        assert read_text(text, name="any").text == text


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    place = written(tmp_path_factory.mktemp("any"), data)
    with contextlib.suppress(UnreadableFile):
        assert read(place).text.strip()


@pytest.mark.parametrize("text", ["\u200b\n\u2060", "\ufeff \t", "\u00ad\x1b"])
def test_a_text_of_invisible_signs_is_refused(text: str) -> None:
    with pytest.raises(UnreadableFile, match="nothing but white space"):
        read_text(text, name="x")
