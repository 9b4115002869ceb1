"""`policygraph serve` as a person starts it, for benchmarks and tests."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
START_SECONDS: Final = 60.0
_ADDRESS: Final = re.compile(r"http://[^:]+:(\d+)/")


@dataclass(frozen=True, slots=True)
class Started:
    """A running server and the port that it listens on; ``log`` is what it says."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path


@contextmanager
def policygraph(store: Path, settings: str = "") -> Iterator[Started]:
    """The server of a store, with these settings; it is stopped in the end.

    Its settings and its log are written beside the store.

    Raises:
        RuntimeError: with its log, if it does not start.
    """
    chosen, log = store.parent / "serve.toml", store.parent / "serve.log"
    chosen.write_text(settings)
    command = [sys.executable, "-m", "graph.cli", "serve", "--store", str(store)]
    command += ["--port", "0", "--settings", str(chosen)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with (
        log.open("wb") as told,
        subprocess.Popen(command, cwd=store.parent, env=environment, stderr=told) as process,
    ):
        try:
            yield Started(process, _port(process, log), log)
        finally:
            process.kill()


def _port(process: subprocess.Popen[bytes], log: Path) -> int:
    """The port that the server says it listens on."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        found = _ADDRESS.search(log.read_text("utf-8"))
        if found:
            return int(found[1])
        time.sleep(0.05)
    raise RuntimeError(f"policygraph serve does not start: {log.read_text('utf-8')}")
