"""No decision is lost, altered unnoticed or contradicted unnoticed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from graph.errors import DecisionRefused, InputError, StoreDamaged
from graph.resolution import Decision, Verdict
from graph.store.deciding import DecisionLog

WRITER = """
import sys
from pathlib import Path
from graph.resolution import Decision, Verdict
from graph.store.deciding import DecisionLog
log, who = DecisionLog(Path(sys.argv[1])), sys.argv[2]
for number in range(int(sys.argv[3])):
    log.append([Decision(f"{who}-{number}", f"{who}-{number}-b", Verdict.SAME, who, "now")])
    print(number, flush=True)
"""


def decision(left: str, right: str, verdict: Verdict = Verdict.SAME, **more: object) -> Decision:
    return Decision(left, right, verdict, "ana", "2026-11-27T12:00:00Z", **more)  # type: ignore[arg-type]


def _writer(place: Path, who: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(place), who, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    writers = [_writer(tmp_path, who, 40) for who in ("ana", "ben")]
    assert [writer.communicate()[1] for writer in writers] == [None, None]
    lines = DecisionLog(tmp_path).read().lines
    assert sorted(line.left for line in lines) == sorted(
        f"{who}-{number}" for who in ("ana", "ben") for number in range(40)
    )


def test_what_was_told_as_written_outlives_a_kill(tmp_path: Path) -> None:
    writer = _writer(tmp_path, "ana", 10_000)
    assert writer.stdout is not None
    for _ in range(25):
        told = int(writer.stdout.readline())
    os.kill(writer.pid, signal.SIGKILL)
    rest, _ = writer.communicate()
    told = max(told, *(int(line) for line in rest.splitlines() if line.isdigit()), 0)
    log = DecisionLog(tmp_path)
    assert len(log.read().lines) >= told + 1
    log.append([decision("a", "b")])
    assert log.read().lines[-1].left == "a"


def test_a_line_cut_off_in_writing_is_written_over(tmp_path: Path) -> None:
    log = DecisionLog(tmp_path)
    log.append([decision("a", "b")])
    with log.path.open("ab") as file:
        file.write(b'{"left": "half')
    assert len(log.read().lines) == 1
    log.append([decision("c", "d")])
    assert [line.left for line in DecisionLog(tmp_path).read().lines] == ["a", "c"]


@pytest.mark.parametrize("edit", [(b'"a"', b'"x"'), (b'"why"', b'"why"')])
def test_an_altered_or_missing_line_is_noticed(tmp_path: Path, edit: tuple[bytes, bytes]) -> None:
    log = DecisionLog(tmp_path)
    log.append([decision("a", "b"), decision("c", "d"), decision("e", "f")])
    content = log.path.read_bytes()
    if edit[0] == edit[1]:
        content = b"".join(content.splitlines(keepends=True)[1:])
    log.path.write_bytes(content.replace(*edit))
    with pytest.raises(StoreDamaged, match="line 1 is not as it was written"):
        log.read()


def test_a_chain_of_sames_cannot_join_what_is_different(tmp_path: Path) -> None:
    log = DecisionLog(tmp_path)
    log.append([decision("a", "b"), decision("c", "d"), decision("a", "d", Verdict.DIFFERENT)])
    with pytest.raises(DecisionRefused, match="b = a is not d = c by line 3"):
        log.append([decision("b", "c")])
    assert len(log.read().lines) == 3
    log.append([decision("a", "d", Verdict.UNDO, undoes=3)])
    assert log.append([decision("b", "c")]).canonical("d") == "a"


def test_what_is_one_cannot_be_held_apart_before_an_undo(tmp_path: Path) -> None:
    log = DecisionLog(tmp_path)
    log.append([decision("a", "b"), decision("b", "c")])
    with pytest.raises(DecisionRefused, match="a = b = c by decisions that stand"):
        log.append([decision("a", "c", Verdict.DIFFERENT)])
    log.append([decision("b", "c", Verdict.DIFFERENT)])
    assert log.read().canonical("c") == "c"


def test_a_newer_decision_about_the_same_is_told(tmp_path: Path) -> None:
    log = DecisionLog(tmp_path)
    seen = len(log.append([decision("a", "b")]).lines)
    log.append([decision("b", "c", Verdict.DIFFERENT)], seen=seen)
    with pytest.raises(DecisionRefused, match=r"ana decided different since you looked \(line 2\)"):
        log.append([decision("c", "a")], seen=seen)
    log.append([decision("x", "y")], seen=seen)


def test_what_does_not_stand_cannot_be_undone(tmp_path: Path) -> None:
    log = DecisionLog(tmp_path)
    log.append([decision("a", "b")])
    log.append([decision("a", "b", Verdict.UNDO, undoes=1)])
    for number in (1, 2, 9):
        with pytest.raises(InputError, match="no decision that stands"):
            log.append([decision("a", "b", Verdict.UNDO, undoes=number)])
    with pytest.raises(InputError, match="named twice"):
        log.append([decision("a", "a")])
