"""The measurements: each a command whose printed words hold the figures of some aims."""

from __future__ import annotations

import argparse
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.programs import chromium

ROOT: Final = Path(__file__).parents[2]
MOST_SECONDS: Final = 2 * 3600
"""How long one measurement may take."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """A command, or why it cannot be run; ``shown`` is how a reader types it."""

    name: str
    command: tuple[str, ...] = ()
    lacks: str = ""

    @property
    def shown(self) -> str:
        """The command without where this machine keeps things."""
        words = ("python" if word == sys.executable else _short(word) for word in self.command)
        return shlex.join(words).replace("python -m graph.cli", "policygraph")


def measurements(options: argparse.Namespace) -> Iterator[Measurement]:
    """Every measurement, in the order in which they are made."""
    module = (sys.executable, "-m")
    corpus, pairs = _given(options.corpus), _given(options.pairs)
    yield _if(corpus, "extraction", (*module, "graph.cli", "evaluate", *corpus), lacks="--corpus")
    told = (*module, "graph.cli", "evaluate", "--pairs", *pairs)
    yield _if(pairs, "pairs", told, lacks="--pairs")
    yield Measurement("identity", (*module, "benchmarks.identity", "--most", "10000"))
    suites = _given(options.suites)
    yield _if(suites, "conformance", (*module, "benchmarks.conformance", *suites), lacks="--suites")
    peers = _given(options.oxigraph, "--oxigraph") + _given(options.peer, "--peer-python")
    yield Measurement("serving", (*module, "benchmarks.serving", *peers))
    yield Measurement("filling", (*module, "benchmarks.filling"))
    yield Measurement("wording", (*module, "benchmarks.wording"))
    store = _given(options.store)
    yield _if(store, "watches", (*module, "benchmarks.watches", *store), lacks="--store")
    browser = _given(chromium(), "--browser")
    painting = (*module, "benchmarks.painting", *store, *browser)
    lacks = "Chromium" if store else "--store"
    yield _if(store and browser, "painting", painting, lacks=lacks)
    yield _if(browser, "networks", (*module, "benchmarks.networks"), lacks="Chromium")


def printed(measurement: Measurement, kept: Path) -> str:
    """What a measurement prints; kept in a file, from which it is taken the next time."""
    if kept.exists():
        return kept.read_text("utf-8")
    try:
        done = subprocess.run(
            measurement.command,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=MOST_SECONDS,
        )
    except subprocess.TimeoutExpired as error:
        raise SystemExit(f"{measurement.shown}: not done within {MOST_SECONDS:,} s") from error
    if done.returncode:
        raise SystemExit(f"{measurement.shown}: ended with {done.returncode}: {done.stderr[-500:]}")
    kept.write_text(done.stdout, "utf-8")
    return done.stdout


def _if(needed: tuple[str, ...], name: str, command: tuple[str, ...], *, lacks: str) -> Measurement:
    return Measurement(name, command) if needed else Measurement(name, lacks=lacks)


def _given(value: str | None, option: str | None = None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (option, value) if option else (value,)


def _short(word: str) -> str:
    """A path of this machine as a reader would name it: its last part, in capitals."""
    path = Path(word)
    return path.stem.upper().replace("-", "_") if path.is_absolute() else word
