"""No correction is lost, altered unnoticed or overwritten, and graphs follow."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.corrections import Change, Correction, Verdict
from graph.errors import DecisionRefused, InputError, StoreDamaged
from graph.model import Document, Signature
from graph.pipeline import sifted
from graph.reading import read_text
from graph.resolution import resolve
from graph.store import Store, backup, open_store, restore
from graph.store.correcting import CorrectionLog
from graph.store.extracted import Extracted
from graph.store.revising import catch_up, opened
from graph.writing.correcting import correcting, rejecting, span_of
from tests.graph.corrections.conftest import LETTER

WRITER = """
import sys
from pathlib import Path
from graph.corrections import Correction, Verdict
from graph.store.correcting import CorrectionLog
log = CorrectionLog(Path(sys.argv[1]))
for number in range(10_000):
    told = {"letter": "a", "record": str(number), "by": "ann", "at": ""}
    log.append([Correction(verdict=Verdict.REJECTED, **told)])
    print(number, flush=True)
"""
RIVERS = "https://example.org/kg/letter/rivers"


@pytest.fixture(scope="module")
def document() -> Document:
    return read_text(LETTER, name="rivers")


@pytest.fixture(scope="module")
def _filled(tmp_path_factory: pytest.TempPathFactory, document: Document) -> Path:
    place = tmp_path_factory.mktemp("filled") / "kb"
    with open_store(place) as store:
        store.put(document, resolve(sifted(document)[0]))
    return place


@pytest.fixture
def store(tmp_path: Path, _filled: Path) -> Iterator[Store]:
    shutil.copytree(_filled, tmp_path / "kb")
    with open_store(tmp_path / "kb") as store:
        yield store


def lanka(store: Store) -> Correction:
    letter = opened(store, RIVERS)
    change = Change("country", "LK", span_of(letter, "Colombo", "sig-1"))
    return correcting(letter, "sig-1", [change], by="ann")


def countries(store: Store) -> set[str]:
    found = store.query("SELECT ?c WHERE { ?s pg:statedCountry ?c }")
    return {row["c"].value.rpartition("/")[2] for row in found}  # type: ignore[union-attr]


def test_what_was_told_as_written_outlives_a_kill(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    writer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    for _ in range(10):
        told = int(writer.stdout.readline())
    os.kill(writer.pid, signal.SIGKILL)
    writer.communicate()
    log = CorrectionLog(tmp_path)
    with log.path.open("ab") as file:
        file.write(b'{"letter": "half')
    assert len(log.read().lines) >= told + 1
    log.append([replace(log.read().lines[0], record="last")])
    assert log.read().lines[-1].record == "last"


def test_an_altered_line_is_noticed(store: Store) -> None:
    log = CorrectionLog(store.place)
    log.append([lanka(store)])
    log.path.write_bytes(log.path.read_bytes().replace(b'"LK"', b'"ZZ"'))
    with pytest.raises(StoreDamaged, match="line 1 is not as it was written"):
        log.read()


def test_of_two_curators_the_second_is_told(store: Store) -> None:
    log, letter = CorrectionLog(store.place), opened(store, RIVERS)
    log.append([lanka(store)], seen=0)
    with pytest.raises(DecisionRefused, match=r"sig-1: ann decided corrected .* \(line 1\)"):
        log.append([rejecting(letter, "sig-1", by="bob")], seen=0)
    log.append([rejecting(letter, "sig-2", by="bob")], seen=0)
    log.append([rejecting(letter, "sig-1", by="bob")], seen=2)


def test_what_does_not_stand_cannot_be_taken_back(store: Store) -> None:
    log = CorrectionLog(store.place)
    line = lanka(store)
    log.append([line])
    undo = replace(line, verdict=Verdict.UNDO, undoes=1)
    log.append([undo])
    for number in (1, 2, 9):
        with pytest.raises(InputError, match="no correction that stands"):
            log.append([replace(undo, undoes=number)])


def test_a_graph_that_was_cut_off_from_its_correction_follows_at_the_next_opening(
    tmp_path: Path, store: Store
) -> None:
    CorrectionLog(store.place).append([lanka(store)])
    assert countries(store) == {"KE", "CL"}
    store.close()
    with open_store(tmp_path / "kb") as again:
        assert countries(again) == {"LK", "CL"}
        before = again.commit
        catch_up(again)
        assert again.commit == before


def test_a_backup_keeps_corrections_and_what_they_are_about(
    tmp_path: Path, store: Store, document: Document
) -> None:
    CorrectionLog(store.place).append([lanka(store)])
    catch_up(store)
    store.publish()
    made = backup(store.place, tmp_path / "one.tar.gz")
    restore(made.path, tmp_path / "other")
    with open_store(tmp_path / "other") as other:
        assert countries(other) == {"LK", "CL"}
        assert opened(other, RIVERS).reviewed == opened(store, RIVERS).reviewed


def test_a_letter_of_an_older_store_is_told_how_to_be_mended(store: Store) -> None:
    Extracted(store.place).drop(RIVERS)
    with pytest.raises(InputError, match=r"letter:rivers: .* add its file again"):
        opened(store, RIVERS)


def test_records_that_were_tampered_with_state_nothing(store: Store, document: Document) -> None:
    records = sifted(document)[0]
    kept = Extracted(store.place)
    signature = next(one for one in records if isinstance(one, Signature))
    forged = replace(signature, name=replace(signature.name, text="Oil Lobby"))
    kept.keep(document, [*records, forged])
    assert forged not in opened(store, RIVERS).records


def test_nothing_of_a_removed_letter_is_kept(store: Store) -> None:
    store.remove(RIVERS)
    assert not Extracted(store.place).path(RIVERS).exists()
