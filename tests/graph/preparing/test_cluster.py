"""Letters prepared by a real cluster over TCP: the same bytes, and whatever becomes of it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from benchmarks.corpus.__main__ import write
from graph import pipeline
from graph.errors import BadParameter
from graph.iri import Base
from graph.model import Document
from graph.plugins import Proposal
from graph.preparing import Policy, Refused, cluster, prepare
from graph.store import open_store

LETTERS = 5
ALONE = ("--host", "127.0.0.1", "--no-dashboard")


@dataclass(frozen=True, slots=True)
class Cluster:
    """A scheduler at its address, and one worker."""

    address: str
    scheduler: subprocess.Popen[str]
    worker: subprocess.Popen[str]


@contextmanager
def running(module: str, *words: str, until: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A program of Dask's, and the line in which it says that it is there."""
    command = [sys.executable, "-m", f"distributed.cli.{module}", *words]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr is not None
        line = next((line for line in process.stderr if until in line), "")
        assert line, f"{module} ended before it said {until!r}"
        yield process, line
    finally:
        process.kill()
        process.communicate()


@contextmanager
def a_cluster(room: Path) -> Iterator[Cluster]:
    """A cluster on free ports of this machine."""
    with ExitStack() as stack:
        scheduler, line = stack.enter_context(
            running("dask_scheduler", *ALONE, "--port", "0", until="Scheduler at:")
        )
        address = line.split()[-1]
        words = (address, *ALONE, "--no-nanny", "--nthreads", "1", "--local-directory", str(room))
        worker, _ = stack.enter_context(running("dask_worker", *words, until="Registered to:"))
        yield Cluster(address, scheduler, worker)


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with a_cluster(tmp_path_factory.mktemp("dask")) as found:
        yield found


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("letters")
    write(folder, LETTERS)
    (folder / "000" / "0-note.txt").write_text("Nothing to sign.\n")
    (folder / "000" / "0-nothing.txt").write_text("")
    return [folder / "000" / "gone.txt", *sorted(folder.glob("*/*"))]


def test_a_store_filled_by_many_machines_is_that_of_one_to_the_byte(
    there: Cluster,
    files: list[Path],
    new_store: Callable[[], Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cluster, "TOGETHER", 4)
    told, held = list[pipeline.Report](), list[list[str]]()
    for scheduler in (there.address, None):
        with open_store(new_store()) as store:
            told.append(pipeline.add(store, files, policy=Policy(scheduler=scheduler)))
            held.append(sorted(map(str, store.quads())))
    assert told[0] == told[1]
    assert len(told[0].added) == LETTERS
    assert len(told[0].failed) == 3
    assert held[0] == held[1]


def test_a_cluster_that_ends_midway_is_told_in_one_sentence(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "TOGETHER", 1)
    monkeypatch.setattr(cluster, "AHEAD", 1)
    with a_cluster(tmp_path) as found:
        taken = cluster.prepared(files[3:], Policy(), Base(), scheduler=found.address)
        first, found_there = next(taken)
        assert found_there == tuple(prepare(first, Policy(), Base()))
        found.scheduler.kill()
        found.worker.kill()
        *more, (path, (refused,)) = taken
    assert isinstance(refused, Refused)
    read = [first, *(path for path, _ in more)]
    assert files[3:] == [*read, *files[3 + len(read) :]]
    assert path == files[3 + len(read)]
    assert "does not answer any more" in refused.reason
    assert f"this and {len(files) - 4 - len(read)} more files were not read" in refused.reason


def test_a_worker_with_another_program_is_not_asked(
    there: Cluster, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "program", lambda: str(os.getpid()))
    with pytest.raises(BadParameter, match="install the same on all machines"):
        list(cluster.prepared(files, Policy(), Base(), scheduler=there.address))


def test_an_address_where_nobody_answers_is_told(
    files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 0.2)
    with pytest.raises(BadParameter, match="no Dask scheduler answers there"):
        list(cluster.prepared(files, Policy(), Base(), scheduler="tcp://127.0.0.1:1"))


def test_plug_ins_are_not_sent_away(files: list[Path]) -> None:
    class Silent:
        name, version = "silent", "1"

        def extract(self, document: Document) -> Iterable[Proposal]:
            return ()

    policy = Policy(extractors=(Silent(),), scheduler="tcp://127.0.0.1:1")
    with pytest.raises(BadParameter, match="plug-ins run on this machine only"):
        list(cluster.prepared(files, policy, Base(), scheduler="tcp://127.0.0.1:1"))
