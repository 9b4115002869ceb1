"""A store filled from files by the commands that a person types: rate, memory, answer, Turtle.

    python -m benchmarks.filling [--letters 1000] [--signed 15 75] [--keep FOLDER]

Made-up letters (`benchmarks.corpus`) are added as a folder, one letter more is added, a question is
asked, all of it is exported as Turtle. Each step is a process of its own, so that what it tells
includes the start of the program. Memory is that of the largest process of a step.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus.__main__ import write
from benchmarks.corpus.letters import SIGNED
from benchmarks.processes import watched

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of the clock, seconds of processor, and the memory of the largest process in MB."""

    clock: float
    processor: float
    memory: float


@dataclass(frozen=True, slots=True)
class Filled:
    """What it takes to fill a store with letters, to open it and to write it out.

    ``seconds`` and ``processor`` are those of adding all but one, ``memory`` is that of the largest
    process in MB; ``disk`` are bytes, the rest are seconds of the clock: ``answered`` is who signed
    one letter, ``listed`` all letters with what is counted of each.
    """

    seconds: float
    processor: float
    memory: float
    disk: int
    one_more: float
    answered: float
    listed: float
    turtle: float
    turtle_memory: float


def main() -> None:
    """Measure every step."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--letters", type=int, default=1_000)
    parser.add_argument("--signed", type=int, nargs=2, default=SIGNED, metavar=("LEAST", "MOST"))
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave letters and store there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        filled(options.keep or Path(folder), options.letters, tuple(options.signed))


def filled(room: Path, count: int, signed: tuple[int, int] = SIGNED) -> Filled:
    """Write letters and one more into a room, fill the store ``kb`` there, and tell each step.

    Each letter is signed by so many, at least and at most.
    """
    letters, store = room / "letters", room / "kb"
    write(letters, count + 1, signed=signed)
    *most, last = sorted(letters.glob("*/*"))
    later = shutil.move(last, room / last.name)
    added = run("add", "--store", store, letters)
    print(
        f"{len(most):,} letters added in {added.clock:.1f} s: "
        f"{len(most) / added.clock:.1f} letters a second, "
        f"{added.processor / len(most) * 1000:.0f} ms of processor a letter, "
        f"{added.memory:,.0f} MB in the largest process",
        flush=True,
    )
    size = sum(one.stat().st_size for one in store.rglob("*") if one.is_file())
    print(f"{size / len(most) / 1e3:.0f} kB a letter on the disk", flush=True)
    more = run("add", "--store", store, later)
    print(f"one letter more in {more.clock:.1f} s", flush=True)
    asked = run("ask", "signatories", f"letter={last.stem}", "--store", store)
    print(f"opened and answered in {asked.clock:.2f} s", flush=True)
    listed = run("ask", "letters", "--store", store)
    print(f"opened and all letters listed in {listed.clock:.2f} s", flush=True)
    told = run("export", "--store", store, "--out", room / "all.ttl")
    print(
        f"Turtle of {len(most) + 1:,} letters in {told.clock:.1f} s, {told.memory:,.0f} MB",
        flush=True,
    )
    print(f"load: {', '.join(f'{one:.1f}' for one in os.getloadavg())}")
    return Filled(
        seconds=added.clock,
        processor=added.processor,
        memory=added.memory,
        disk=size,
        one_more=more.clock,
        answered=asked.clock,
        listed=listed.clock,
        turtle=told.clock,
        turtle_memory=told.memory,
    )


def run(*words: object) -> Cost:
    """What one command costs, with the processes that it starts."""
    command = [sys.executable, "-m", "graph.cli", *map(str, words)]
    began = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        with watched(process.pid) as peak:
            _, status, used = os.wait4(process.pid, 0)
            clock = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}: ended with {process.returncode}")
    memory = peak.most or used.ru_maxrss / 1024
    return Cost(clock, used.ru_utime + used.ru_stime, memory)


if __name__ == "__main__":
    main()
