"""From files to a filled store: what goes in, what is refused, what is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.corpus.__main__ import write
from graph import pipeline
from graph.preparing import letters, workers
from graph.store import open_store, taken
from tests.conftest import CURATED, LETTER

PLAIN = """\
3 May 2021

Dr Ada Rivers
Director General
World Health Organization

Dear Dr Rivers,

We ask the World Health Organization to publish its agenda.

Signed:

1. River Watch, Lima, Peru
2. Delta Alliance, Dhaka, Bangladesh
"""


@pytest.fixture
def place(new_store: Callable[[], Path]) -> Path:
    return new_store()


def _letter(folder: Path, text: str = PLAIN, name: str = "2021-05-03-who.txt") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_a_letter_and_its_curated_file_go_in_whatever_their_order(place: Path) -> None:
    with open_store(place) as store:
        report = pipeline.add(store, [CURATED, LETTER])
        assert [added.path for added in report.added] == [LETTER, CURATED]
        assert report.failed == ()
        assert dict(report.added[0].counts)["signature"] == 49


def test_adding_twice_changes_nothing(kb: Path) -> None:
    with open_store(kb) as store:
        before = set(store.quads())
        report = pipeline.add(store, [LETTER, CURATED])
        assert [added.changed for added in report.added] == [False, False]
        assert set(store.quads()) == before


def test_what_fails_is_listed_and_the_rest_goes_on(place: Path, tmp_path: Path) -> None:
    missing, good = tmp_path / "missing.txt", _letter(tmp_path)
    with open_store(place) as store:
        report = pipeline.add(store, [missing, good])
    assert [failed.path for failed in report.failed] == [missing]
    assert str(missing) in report.failed[0].reason
    assert [added.name for added in report.added] == ["2021-05-03-who"]


@pytest.mark.parametrize(
    ("removed", "lacking"),
    [
        ("3 May 2021\n", "no date found"),
        (
            "Dr Ada Rivers\nDirector General\nWorld Health Organization\n\nDear Dr Rivers,\n",
            "addressee",
        ),
        (
            "Signed:\n\n1. River Watch, Lima, Peru\n2. Delta Alliance, Dhaka, Bangladesh\n",
            "no signatories found",
        ),
    ],
)
def test_an_incomplete_letter_is_refused_with_the_cure(
    place: Path, tmp_path: Path, removed: str, lacking: str
) -> None:
    path = _letter(tmp_path, PLAIN.replace(removed, ""))
    with open_store(place) as store:
        (failed,) = pipeline.add(store, [path]).failed
        assert lacking in failed.reason
        assert "--incomplete" in failed.reason
        assert store.letters() == []


def test_an_incomplete_letter_goes_in_when_asked_for(place: Path, tmp_path: Path) -> None:
    path = _letter(tmp_path, PLAIN.replace("3 May 2021\n", ""))
    with open_store(place) as store:
        report = pipeline.add(store, [path], policy=pipeline.Policy(incomplete=True))
        assert report.failed == ()
        assert len(store.letters()) == 1


def test_a_text_that_is_no_letter_is_refused(place: Path, tmp_path: Path) -> None:
    path = _letter(tmp_path, "Two eggs, flour and a pinch of salt. Stir well.\n", "recipe.txt")
    with open_store(place) as store:
        (failed,) = pipeline.add(store, [path]).failed
    assert "no date and no addressee and no signatories found" in failed.reason


def test_another_text_does_not_take_over_a_letters_name(place: Path, tmp_path: Path) -> None:
    path = _letter(tmp_path)
    with open_store(place) as store:
        pipeline.add(store, [path])
        _letter(tmp_path, PLAIN.replace("Lima", "Cusco"))
        (failed,) = pipeline.add(store, [path]).failed
        assert "another text" in failed.reason
        assert "Lima" in store.text(store.letters()[0])
        replaced = pipeline.add(store, [path], policy=pipeline.Policy(replace=True))
        assert replaced.failed == ()
        assert "Cusco" in store.text(store.letters()[0])


def test_curated_facts_about_a_letter_that_is_not_there_are_refused(place: Path) -> None:
    with open_store(place) as store:
        (failed,) = pipeline.add(store, [CURATED]).failed
    assert "add that letter first" in failed.reason


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("tilted in favor", "tilted in favour", "evidence"),
        ("oa:start 2472", "oa:start 2473", ""),
        ("code:position.opposes", '"against"', ""),
        ("@prefix pg:", "@prefixx pg:", "Turtle"),
    ],
)
def test_a_curated_file_with_one_flaw_is_refused_whole(
    kb: Path, tmp_path: Path, before: str, after: str, told: str
) -> None:
    source = CURATED.read_text("utf-8")
    assert before in source
    flawed = tmp_path / "flawed.ttl"
    flawed.write_text(source.replace(before, after, 1), "utf-8")
    with open_store(kb) as store:
        held = set(store.quads())
        (failed,) = pipeline.add(store, [flawed]).failed
        assert str(flawed) in failed.reason
        assert told in failed.reason
        assert set(store.quads()) == held


def test_curated_facts_move_into_the_stores_own_base(tmp_path: Path) -> None:
    with open_store(tmp_path / "kb", base="https://ngo.example/kg/") as store:
        report = pipeline.add(store, [LETTER, CURATED])
        assert report.failed == ()
        iris = {quad.subject.value for quad in store.quads()}
    assert "https://ngo.example/kg/event/council-2009-06" in iris
    assert not any(iri.startswith("https://example.org/kg/") for iri in iris)


def test_progress_is_told_before_each_file(place: Path, tmp_path: Path) -> None:
    seen: list[Path] = []
    with open_store(place) as store:
        pipeline.add(store, [_letter(tmp_path)], progress=seen.append)
    assert [path.name for path in seen] == ["2021-05-03-who.txt"]


def test_a_name_without_letters_is_refused_with_the_cure(place: Path, tmp_path: Path) -> None:
    with open_store(place) as store:
        report = pipeline.add(store, [_letter(tmp_path, name="!!!.txt")])
    assert report.failed[0].reason.startswith(str(tmp_path / "!!!.txt"))
    assert "--name" in report.failed[0].reason


def test_a_name_that_is_taken_is_told_with_the_file(place: Path, tmp_path: Path) -> None:
    first = _letter(tmp_path, name="a b.txt")
    second = _letter(tmp_path, text=PLAIN + "3. Third Network, Kenya\n", name="a.b.txt")
    with open_store(place) as store:
        pipeline.add(store, [first])
        report = pipeline.add(store, [second])
    assert report.failed[0].reason.startswith(f"{second}: letter:a-b: ")
    assert "--replace" in report.failed[0].reason


def test_a_folder_gives_each_letter_in_it_and_lists_what_failed(
    place: Path, tmp_path: Path
) -> None:
    text = LETTER.read_text("utf-8")
    for folder in ("a", "b"):
        file = tmp_path / "letters" / folder / "letter.txt"
        file.parent.mkdir(parents=True)
        file.write_text(f"{text}\nCopy {folder}\n", "utf-8")
    (tmp_path / "letters" / "table.xlsx").write_bytes(b"PK\x03\x04")
    (tmp_path / "letters" / ".hidden.txt").write_text("Dear Sir", "utf-8")
    with open_store(place) as store:
        report = pipeline.add(store, [tmp_path / "letters"])
        again = pipeline.add(store, [tmp_path / "letters"])
    assert [one.name for one in report.added] == ["letter", "b-letter"]
    assert [one.path.name for one in report.failed] == ["table.xlsx"]
    assert [one.changed for one in again.added] == [False, False]


def test_an_empty_folder_is_told(place: Path, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    with open_store(place) as store:
        report = pipeline.add(store, [tmp_path / "letters"])
    assert "an empty folder" in report.failed[0].reason


def test_a_file_that_says_more_than_any_letter_is_refused_and_the_rest_goes_on(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letters, "MOST_RECORDS", 20)
    many, good = tmp_path / "many.txt", _letter(tmp_path)
    many.write_text("Dear Sir,\n\n" + "We call on the WTO to act, " * 40, "utf-8")
    with open_store(place) as store:
        report = pipeline.add(store, [many, good])
    assert [failed.path for failed in report.failed] == [many]
    assert "one letter at a time" in report.failed[0].reason
    assert [added.name for added in report.added] == ["2021-05-03-who"]


def test_many_files_that_were_read_before_are_not_read_again(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "in", workers.FEWEST)
    asked: list[Path] = []
    prepare = letters.prepare
    monkeypatch.setattr(
        workers, "prepare", lambda *given: asked.append(given[0]) or prepare(*given)
    )
    with open_store(place) as store:
        first = pipeline.add(store, [tmp_path / "in"], processes=1)
        assert len(asked) == workers.FEWEST
        asked.clear()
        again = pipeline.add(store, [tmp_path / "in"], processes=1)
        assert asked == []
        assert [one.counts for one in again.added] == [one.counts for one in first.added]
        assert not any(one.changed for one in again.added)
        gone = first.added[0]
        store.remove(store.names.letter(gone.name).value)
        pipeline.add(store, [tmp_path / "in"], processes=1)
        assert asked == [gone.path]
        monkeypatch.setattr(taken, "program", lambda: "another")
        asked.clear()
        pipeline.add(store, [tmp_path / "in"], processes=1)
        assert len(asked) == workers.FEWEST
