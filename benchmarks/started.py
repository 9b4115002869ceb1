"""`policygraph serve` as a person starts it, and an app in a thread, for benchmarks and tests."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from flask import Flask
from werkzeug.serving import make_server

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


@contextmanager
def in_thread(app: Flask) -> Iterator[str]:
    """The address of an app, which is served in a thread of this process and stopped in the end."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    serving = threading.Thread(target=server.serve_forever, daemon=True)
    serving.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        serving.join()
        server.server_close()


def _port(process: subprocess.Popen[bytes], log: Path) -> int:
    """The port that the server says it listens on."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        found = _ADDRESS.search(log.read_text("utf-8"))
        if found:
            return int(found[1])
        time.sleep(0.05)
    raise RuntimeError(f"policygraph serve does not start: {log.read_text('utf-8')}")
