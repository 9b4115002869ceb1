"""Archives made to hurt: each is refused in one sentence and in little memory."""

from __future__ import annotations

import contextlib
import io
import struct
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import UnreadableFile
from graph.reading import Unread, archive, formats, read_all
from graph.reading.zipped import MOST_MEMBERS, Archive, shown
from tests.graph.reading.word.word_files import paragraph, word_file, zipped

MEGABYTE = 1024 * 1024


@contextmanager
def bounded(*, megabytes: int = 120) -> Iterator[None]:
    """What runs inside takes no more memory; were it to unpack a bomb, it would not end in time."""
    tracemalloc.start()
    try:
        yield
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < megabytes * MEGABYTE


def members(data: bytes) -> list[object]:
    return list(archive.render(data, "a.zip"))


def zeros(size: int, name: str = "a.txt") -> bytes:
    return zipped({name: bytes(size)})


def test_a_file_that_unpacks_to_half_a_gigabyte_is_told_and_never_held() -> None:
    data = zeros(500 * MEGABYTE)
    with bounded():
        (found,) = members(data)
    assert "a.txt in it unpacks to more than" in getattr(found, "reason", "")


def test_many_large_files_end_at_the_limit_of_the_whole() -> None:
    """Text that packs to a hundredth, as lists do, stays under each file's own limit."""
    text = b"".join(b"%d. An organisation\n" % number for number in range(1_200_000))
    data = zipped({f"{number}.txt": text for number in range(6)})
    with bounded(megabytes=300), pytest.raises(UnreadableFile, match="128 MB"):
        members(data)


def test_a_size_that_lies_is_not_believed() -> None:
    data = bytearray(zeros(40 * MEGABYTE))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", data, data.index(signature) + offset, 10)
    with bounded():
        (found,) = members(bytes(data))
    assert len(getattr(found, "data", b"")) <= 10


def test_files_that_share_their_bytes_end_at_the_limits() -> None:
    """Many entries of the directory point at one file, as in the bombs of 2019."""
    data = zeros(10 * MEGABYTE)
    start = data.index(b"PK\x01\x02")
    entry, tail = data[start : data.index(b"PK\x05\x06")], data[data.index(b"PK\x05\x06") :]
    many = 3_000
    end = tail[:8] + struct.pack("<HHII", many, many, many * len(entry), start) + tail[20:]
    with bounded():
        shared = data[:start] + entry * many + end
        found = archive.render(shared, "a.zip")
        assert len(list(found)) <= 1  # one name, one file


def test_an_archive_of_very_many_files_is_refused() -> None:
    data = zipped({f"{number}.txt": "x" for number in range(MOST_MEMBERS + 1)})
    with pytest.raises(UnreadableFile, match="holds more than 4,000 files"):
        members(data)
    with bounded(), pytest.raises(UnreadableFile, match="holds more than 4,000 files"):
        members(data[:100] + b"PK\x01\x02" * 2_000_000)


def test_archives_in_archives_come_to_an_end(tmp_path: Path) -> None:
    data = zipped({"a.txt": "Dear Sir,"})
    for _ in range(30):
        data = zipped({"next.zip": data})
    place = tmp_path / "deep.zip"
    place.write_bytes(data)
    (found,) = read_all(place)
    assert isinstance(found, Unread)
    assert found.reason.endswith("archives inside archives; unpack them first")


def damaged(change: Callable[[bytearray], object]) -> bytes:
    data = bytearray(word_file(paragraph("Dear Sir, we ask for the drafts.")))
    change(data)
    return bytes(data)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda data: data.__delitem__(slice(len(data) // 2, None)), "a damaged zip archive"),
        (lambda data: data.__delitem__(slice(-30, None)), "a damaged zip archive"),
        (lambda data: data.__setitem__(data.index(b"PK\x05\x06") + 16, 255), "damaged"),
        (
            lambda data: data.__setitem__(data.index(b"word/document.xml") + 30, 255),
            "document.xml in it is damaged",
        ),
    ],
)
def test_a_damaged_word_file_is_refused(change: Callable[[bytearray], object], told: str) -> None:
    with pytest.raises(UnreadableFile, match=told):
        list(formats.render(damaged(change), "letter.docx")[1])


def test_an_encrypted_archive_asks_for_one_without_a_password() -> None:
    data = bytearray(zipped({"a.txt": "Dear Sir,"}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    (found,) = members(bytes(data))
    assert "protected by a password" in getattr(found, "reason", "")


def test_only_the_usual_packings_are_unpacked() -> None:
    data = zipped({"a.txt": bytes(MEGABYTE)}, zipfile.ZIP_BZIP2)
    (found,) = members(data)
    assert "packed in an unusual way" in getattr(found, "reason", "")


def test_names_that_are_no_text_do_no_harm() -> None:
    data = zipped({"caf\xe9.txt": "A", "xxxx.txt": "B"}).replace(b"xxxx", b"\xff\x00\n\x82")
    for one in members(data):
        assert getattr(one, "name", "").isprintable()
    assert shown("a\nb\x00\ud800") == "a?b??"


@given(st.binary(max_size=400), st.integers(0, 400))
def test_any_bytes_are_an_archive_or_refused(noise: bytes, place: int) -> None:
    whole = zipped({"a.txt": "Dear Sir,", "b.txt": ""})
    data = whole[:place] + noise + whole[place + len(noise) :]
    with contextlib.suppress(UnreadableFile):  # any other exception fails
        found = Archive(data, "a.zip")
        for name in found.names:
            found.read(name)


def test_an_empty_archive_holds_nothing() -> None:
    target = io.BytesIO()
    zipfile.ZipFile(target, "w").close()
    assert Archive(target.getvalue(), "a.zip").names == ()
