"""Letters prepared by other processes: in their order, and whatever becomes of a process."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import graph
from benchmarks.corpus.__main__ import write
from graph.iri import Base
from graph.preparing import Policy, Prepared, Refused, letters, prepare, records, workers
from graph.preparing.workers import FEWEST, prepared
from graph.resolution import resolve

POLICY = Policy()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("letters")
    write(folder, FEWEST)
    (folder / "000" / "0-note.txt").write_text("Nothing to sign.\n")
    return sorted(folder.glob("*/*"))


def test_several_processes_give_what_one_gives_in_the_order_of_the_files(
    files: list[Path],
) -> None:
    found = list(prepared(files, POLICY, Base(), processes=2))
    assert [path for path, _ in found] == files
    assert found == [(path, tuple(prepare(path, POLICY, Base()))) for path in files]
    assert isinstance(found[0][1][0], Refused)


def test_a_process_that_breaks_off_costs_one_file_and_the_next_gets_a_new_one(
    files: list[Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fatal = tmp_path / "fatal.txt"
    monkeypatch.setattr(workers, "_START", _START_THAT_DIES.format(fatal=str(fatal)))
    found = dict(prepared([*files[1:], fatal, files[1]], POLICY, Base(), processes=2))
    (refused,) = found[fatal]
    assert isinstance(refused, Refused)
    assert "broke off" in refused.reason
    assert all(isinstance(one, Prepared) for path in files[1:] for one in found[path])


_START_THAT_DIES = """
import sys, json, os; sys.path[:] = json.loads(sys.argv[1])
from graph.preparing import workers
found = workers.prepare
def prepare(path, policy, base):
    if str(path) == {fatal!r}: os._exit(9)
    return found(path, policy, base)
workers.prepare = prepare
workers.main()
"""


@pytest.mark.parametrize(("files_ahead", "bytes_ahead"), [(1, 10**9), (10**9, 1)])
def test_few_files_are_ahead_of_what_was_taken_where_they_are_large(
    files: list[Path], monkeypatch: pytest.MonkeyPatch, files_ahead: int, bytes_ahead: int
) -> None:
    begun = list[Path]()

    def begins(_: workers.Team, path: Path) -> letters.Found:
        begun.append(path)
        return ()

    monkeypatch.setattr(workers.Team, "prepared", begins)
    monkeypatch.setattr(workers, "AHEAD", files_ahead)
    monkeypatch.setattr(workers, "AHEAD_BYTES", bytes_ahead)
    processes = 2
    given = prepared(files, Policy(), Base(), processes=processes)
    taken = 0
    for path, _ in given:
        assert path == files[taken]
        taken += 1
        assert len(begun) <= taken + 2 * processes
    assert taken == len(files) > FEWEST


def test_few_files_start_no_process(files: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_START", "raise SystemExit(1)")
    ((_, (one,)),) = prepared(files[1:2], POLICY, Base(), processes=os.cpu_count() or 1)
    assert isinstance(one, Prepared)


def test_what_is_kept_of_a_letter_tells_all_that_was_found(files: list[Path]) -> None:
    ((_, (one,)),) = prepared(files[1:2], POLICY, Base(), processes=1)
    assert isinstance(one, Prepared)
    document, known = one.whole()
    assert known == resolve(records(graph.read(files[1])))
    assert (document.name, document.text) == (one.name, one.text)
