from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from graph import pipeline
from graph.errors import StoreDamaged, UnknownEntity
from graph.model import Box, Facsimile, Span
from graph.reading import facsimiles
from graph.store import Original, Originals, Store, backup, open_store, restore

LETTER = "3 May 2010\r\n\r\nTo the World Customs Organization\r\n\r\nWe urge the WCO to act.\r\n"
IRI = "https://example.org/kg/letter/small"
TEXT = "a" * 64
PDF = Original(b"%PDF-1.4", "application/pdf", "letter.pdf")
PAGES = Facsimile(((595, 842),), ((Span(0, 4), Box(1, 0, 0, 9, 9)),))


def add(store: Store, place: Path, words: str = LETTER) -> bytes:
    path = place / "small.txt"
    path.write_bytes(words.encode())
    policy = pipeline.Policy(incomplete=True, replace=True)
    assert pipeline.add(store, [path], policy=policy).failed == ()
    return path.read_bytes()


def test_the_file_of_a_letter_is_kept_byte_for_byte_until_the_letter_goes(tmp_path: Path) -> None:
    with open_store(tmp_path / "kb") as store:
        data = add(store, tmp_path)
        kept = store.original(IRI)
        assert kept == Original(data, "text/plain", "small.txt")
        other = add(store, tmp_path, LETTER.replace("act", "speak"))
        assert store.original(IRI) == Original(other, "text/plain", "small.txt")
        assert len(list((tmp_path / "kb" / "originals").iterdir())) == 2
        store.remove(IRI)
        assert list((tmp_path / "kb" / "originals").iterdir()) == []
        with pytest.raises(UnknownEntity):
            store.original(IRI)


def test_a_backup_has_the_files_that_letters_were_read_from(tmp_path: Path) -> None:
    with open_store(tmp_path / "kb") as store:
        data = add(store, tmp_path)
        files = Originals(store.place)
        text = hashlib.sha256(store.text(IRI).encode()).hexdigest()
        files.keep(text, Original(data, "text/plain", "small.txt"), PAGES)
    backup(tmp_path / "kb", tmp_path / "kb.tar.gz")
    restore(tmp_path / "kb.tar.gz", tmp_path / "again")
    with open_store(tmp_path / "again") as store:
        kept = store.original(IRI)
    assert kept
    assert kept.data == data
    assert Originals(tmp_path / "again").boxes(text) == files.boxes(text)


def test_a_file_that_was_altered_is_told_and_not_given(tmp_path: Path) -> None:
    with open_store(tmp_path / "kb") as store:
        add(store, tmp_path)
        (path,) = (tmp_path / "kb" / "originals").glob("*.bin")
        path.write_bytes(b"something else")
        with pytest.raises(StoreDamaged, match=r"altered; add its letter again"):
            store.original(IRI)
        assert any("altered" in problem for problem in store.verify().problems)


def test_bytes_that_two_texts_were_read_from_stay_until_both_are_gone(tmp_path: Path) -> None:
    kept = Originals(tmp_path)
    one = Original(b"two letters", "text/plain", "../../etc/two\nletters.txt")
    for text in (TEXT, "b" * 64):
        kept.keep(text, one)
    kept.drop(TEXT)
    found = kept.of("b" * 64)
    assert found == Original(b"two letters", "text/plain", "twoletters.txt")
    kept.drop("b" * 64)
    assert list((tmp_path / "originals").iterdir()) == []


def test_a_store_from_before_has_no_files_and_says_so(tmp_path: Path) -> None:
    assert Originals(tmp_path).of(TEXT) is None
    assert Originals(tmp_path).files([TEXT]) == []


def test_the_same_file_under_another_name_stays_kept(tmp_path: Path) -> None:
    files = Originals(tmp_path)
    for name in ("one.txt", "two.txt"):
        files.keep(TEXT, Original(b"Dear all", "text/plain", name))
    assert files.of(TEXT) == Original(b"Dear all", "text/plain", "two.txt")
    files.keep(TEXT, Original(b"Dear All", "text/plain", "two.txt"))
    assert len(list((tmp_path / "originals").iterdir())) == 2


def test_where_words_are_printed_is_kept_with_the_file_and_goes_with_it(tmp_path: Path) -> None:
    files = Originals(tmp_path)
    assert files.boxes(TEXT) is None
    files.keep(TEXT, PDF)
    assert files.boxes(TEXT) is None
    files.keep(TEXT, PDF, PAGES)
    kept = files.boxes(TEXT)
    assert kept
    assert facsimiles.from_bytes(kept, "Dear", place="x") == PAGES
    assert {path.suffix for path in files.files([TEXT])} == {".json", ".bin", ".boxes"}
    files.keep(TEXT, Original(b"Dear", "text/plain", "letter.txt"))
    assert files.boxes(TEXT) is None
    files.keep(TEXT, PDF, PAGES)
    files.drop(TEXT)
    assert list((tmp_path / "originals").iterdir()) == []
