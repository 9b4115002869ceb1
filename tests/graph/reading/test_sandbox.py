from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import UnreadableFile
from graph.reading import read, sandbox

ROOT = Path(__file__).parents[3]
CONFINED = (
    "import socket; from graph import confinement; from graph.reading import child; child._load(); "
    "confinement.confine(confinement.MOST_MEMORY); "
)
LETTER = b"Brussels, 3 March 2011\n\nDear Sir,\n\nWe ask for the documents.\n"
unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")


@pytest.fixture
def fresh() -> Iterator[None]:
    """A test that starts without a process and leaves none that it changed."""
    sandbox.stop()
    yield
    sandbox.stop()


def confined(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CONFINED + code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@unix
@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("open('/etc/passwd')", "Too many open files"),
        ("socket.socket()", "Too many open files"),
        ("import os; os.system('true') == 0 or exit('no process')", ""),
        ("bytearray(3_000_000_000)", "MemoryError"),
    ],
)
def test_a_reader_can_open_nothing_and_has_little_memory(code: str, said: str) -> None:
    done = confined(code)
    assert said in done.stderr
    if said:
        assert done.returncode != 0


@unix
def test_computing_without_end_is_ended_by_the_system() -> None:
    done = confined("confinement.allow(0)\nwhile True: pass")
    assert done.returncode in (-9, -24)


@pytest.mark.usefixtures("fresh")
def test_one_process_reads_many_files(tmp_path: Path) -> None:
    place = tmp_path / "letter.txt"
    place.write_bytes(LETTER)
    read(place)
    first = sandbox._current[0]
    assert read(place).text == LETTER.decode()
    assert sandbox._current == [first]


@pytest.mark.usefixtures("fresh")
def test_a_process_that_died_is_replaced(tmp_path: Path) -> None:
    place = tmp_path / "letter.txt"
    place.write_bytes(LETTER)
    read(place)
    sandbox._current[0]._process.kill()
    sandbox._current[0]._process.wait()
    assert read(place).text == LETTER.decode()


@pytest.mark.usefixtures("fresh")
def test_a_process_is_replaced_after_many_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox, "MOST_FILES", 1)
    place = tmp_path / "letter.txt"
    place.write_bytes(LETTER)
    read(place)
    first = sandbox._current[0]
    read(place)
    assert first is not sandbox._current[0]


@pytest.mark.usefixtures("fresh")
def test_what_takes_too_long_is_ended_and_told_and_the_next_file_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = tmp_path / "slow.txt"
    slow.write_bytes(b"1. Oxfam\n" * 400_000)
    monkeypatch.setattr(sandbox, "PATIENCE", 0.05)
    with pytest.raises(UnreadableFile, match=r"slow\.txt: takes more than 60 seconds"):
        read(slow)
    monkeypatch.setattr(sandbox, "PATIENCE", 150.0)
    place = tmp_path / "letter.txt"
    place.write_bytes(LETTER)
    assert read(place).text == LETTER.decode()


@unix
@pytest.mark.usefixtures("fresh")
@pytest.mark.parametrize(("signal", "said"), [(24, "takes more than"), (11, "want of memory")])
def test_how_a_process_ended_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, signal: int, said: str
) -> None:
    dying = f"import os, sys; sys.stdin.buffer.read(10); os.kill(os.getpid(), {signal})"
    monkeypatch.setattr(sandbox, "_START", dying)
    place = tmp_path / "letter.txt"
    place.write_bytes(LETTER)
    with pytest.raises(UnreadableFile, match=said):
        read(place)


@pytest.mark.usefixtures("fresh")
def test_a_process_that_breaks_off_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_START", "import sys; sys.stdin.buffer.read(10); sys.exit(3)")
    place = tmp_path / "letter.txt"
    place.write_bytes(LETTER)
    with pytest.raises(
        UnreadableFile, match=r"letter\.txt: its reader broke off.*\(status 3\); save the letter as"
    ):
        read(place)


@pytest.mark.parametrize("fault", ["memory", "depth", "reader"])
def test_each_fault_of_a_reader_is_one_sentence(fault: str) -> None:
    told = sandbox._fault({"fault": fault, "what": "KeyError"})
    assert "save the letter as plain text first" in told
    assert "\n" not in told
