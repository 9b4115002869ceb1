"""What a process takes is its own, and not that of the program that started it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from benchmarks.processes import memory, settle, spent, watched

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc tells it")
BUSY = "import time; kept = bytearray(80_000_000); time.sleep(1)"


def test_memory_is_that_of_the_process_alone() -> None:
    mine = bytearray(300_000_000)
    with subprocess.Popen([sys.executable, "-c", BUSY]) as process, watched(process.pid) as peak:
        process.wait()
    assert mine
    assert 80 < peak.most < 200


def test_a_process_that_sleeps_has_nothing_more_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.processes.LOOKED_AT", 0.3)
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]) as process:
        assert settle(process.pid, within=20)
        assert memory(process.pid) > 1
        assert spent(process.pid) >= 0
        process.kill()


def test_a_process_that_works_on_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.processes.LOOKED_AT", 0.3)
    with subprocess.Popen([sys.executable, "-c", "while True: pass"]) as process:
        assert not settle(process.pid, within=1.5)
        process.kill()


def test_of_a_process_that_is_gone_there_is_nothing() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    assert memory(process.pid) == spent(process.pid) == 0
