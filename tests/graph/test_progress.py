"""How the reading of many files is told: how many, how fast, how long still."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.cli.progress import FEW, Counting, Progress


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text("a letter")
    return tmp_path


def _clock(step: float) -> Iterator[float]:
    now = 0.0
    while True:
        yield now
        now += step


def test_many_files_are_counted_with_their_rate_and_what_is_left(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = Progress([str(folder)], clock=_clock(20.0).__next__, screen=False)
    for path in sorted(folder.iterdir()):
        told(path)
        told(Path(f"{path}/inside.txt"))
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "2 of 40 files, 0.0 a second, 19 min left"
    assert len(lines) == 80 // 3


def test_on_a_screen_one_line_changes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = Progress([str(folder)], clock=_clock(1.0).__next__, screen=True)
    told(folder / "00.txt")
    told(folder / "01.txt")
    told.end()
    assert capsys.readouterr().err.count("\r") == 2


def test_of_few_files_each_is_named_on_a_screen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "one.txt").write_text("a letter")
    Progress([str(tmp_path)], screen=True)(tmp_path / "one.txt")
    assert capsys.readouterr().err == f"reading {tmp_path / 'one.txt'}\n"
    assert FEW < 40


def test_what_is_written_is_counted_now_and_then(capsys: pytest.CaptureFixture[str]) -> None:
    told = Counting(clock=_clock(40.0).__next__, screen=False)
    for count in (1_000, 2_000, 3_000, 4_000):
        told("things read", count)
    told.end()
    assert capsys.readouterr().err == "2,000 things read\n4,000 things read\n"
