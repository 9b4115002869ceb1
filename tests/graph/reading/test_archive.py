from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from graph.errors import UnreadableFile
from graph.reading import Letter, Unread, read_all
from graph.reading.archive import clean_path, render
from graph.reading.rendition import Damaged, Member
from tests.graph.reading.word.word_files import zipped


def test_files_come_in_the_order_of_their_names_without_hidden_ones() -> None:
    data = zipped(
        {"b.txt": "B", "a/c.txt": "C", "__MACOSX/._b.txt": "x", ".git/x": "x", "a/.DS_Store": "x"}
    )
    assert list(render(data, "a.zip")) == [Member("a/c.txt", b"C"), Member("b.txt", b"B")]


def test_a_damaged_file_is_told_and_the_others_are_read() -> None:
    data = bytearray(zipped({"a.txt": "AAAA", "b.txt": "BBBB"}, zipfile.ZIP_STORED))
    data[data.index(b"AAAA")] = ord("X")
    damaged, whole = render(bytes(data), "a.zip")
    assert damaged == Damaged("a.txt", "a.zip: a.txt in it is damaged; get the file again")
    assert whole == Member("b.txt", b"BBBB")


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("/a/./b.txt", "a/b.txt"),
        ("C:\\x\\y.txt", "C:/x/y.txt"),
        ("a\x07b.txt", "a?b.txt"),
        ("..", "file"),
    ],
)
def test_paths_stay_inside_the_archive(name: str, path: str) -> None:
    assert clean_path(name) == path


def test_an_empty_archive_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="an empty zip archive"):
        list(render(zipped({}), "a.zip"))


def test_letters_in_an_archive_are_read_and_the_rest_is_listed(tmp_path: Path) -> None:
    place = tmp_path / "batch.zip"
    inner = zipped({"in.txt": "Dear Sir,\n\nWe ask."})
    place.write_bytes(zipped({"a.txt": "Dear Sir,", "b.xyz": "?", "c.zip": inner, "d.txt": ""}))
    found = list(read_all(place))
    letters = [one.place for one in found if isinstance(one, Letter)]
    assert letters == [f"{place}/a.txt", f"{place}/c.zip/in.txt"]
    reasons = [one.reason.removeprefix(f"{place}/") for one in found if isinstance(one, Unread)]
    assert reasons[0].startswith("b.xyz: no reader for .xyz files")
    assert reasons[1].startswith("d.txt: ")
