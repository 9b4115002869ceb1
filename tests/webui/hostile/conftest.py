"""A server as a person starts it, and beside it what it must not touch."""

from __future__ import annotations

import ctypes
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from benchmarks.started import ROOT, policygraph
from graph.accounts import Tokens
from graph.store import Store, open_store

GRAPH = "https://example.org/kg/graph/letter.small"
SECRET = "canary-5b1d7c"  # noqa: S105 - what must not be read
SETTINGS = """
row_limit = 1000
[limits]
query_seconds = 1.0
write_seconds = 2.0
export_seconds = 2.0
memory = 1073741824
answer_bytes = 2097152
workers = 2
waiting_seconds = 10.0
at_once = 20
work_seconds = 1000000.0
"""
OPENED, READ = 0x20, 0x01
"""IN_OPEN and IN_ACCESS of inotify(7)."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server; ``private`` are paths of its machine that it must never tell."""

    process: subprocess.Popen[bytes]
    port: int
    token: str
    private: tuple[str, ...]


class Canary:
    """A listener and a file. It tells who touched them since it was last asked."""

    def __init__(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.listener.setblocking(False)
        self.port: int = self.listener.getsockname()[1]
        self.file = Path(tempfile.gettempdir()) / f"policygraph-canary-{self.port}.ttl"
        self.file.write_text(f'<a:b> <a:c> "{SECRET}" .')
        system = ctypes.CDLL(None, use_errno=True)
        self.watch = int(system.inotify_init1(os.O_NONBLOCK))
        assert system.inotify_add_watch(self.watch, str(self.file).encode(), OPENED | READ) >= 0

    def touched(self) -> list[str]:
        """What was touched."""
        found = []
        try:
            connection, _ = self.listener.accept()
            connection.close()
            found.append("the address")
        except BlockingIOError:
            pass
        try:
            os.read(self.watch, 4_096)
            found.append("the file")
        except BlockingIOError:
            pass
        return found

    def close(self) -> None:
        """Take both away."""
        self.listener.close()
        os.close(self.watch)
        self.file.unlink()


@pytest.fixture(scope="session")
def canary() -> Iterator[Canary]:
    made = Canary()
    yield made
    made.close()


@pytest.fixture(scope="session")
def server(
    small: Store, template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("hostile")
    letter = small.letters()[0]
    with open_store(shutil.copytree(template, folder / "private-kb")) as store:
        store.put_graph(letter, small.text(letter), small.triples(GRAPH))
    token = Tokens(folder / "private-kb").new("ann")
    with policygraph(folder / "private-kb", SETTINGS) as started:
        private = (token, str(folder), str(ROOT), sys.prefix)
        yield Server(started.process, started.port, token, private)
