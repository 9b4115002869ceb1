"""Other engines that tests and benchmarks start; each listens on a free port."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

START_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Virtuoso:
    """A running Virtuoso: its address, its process, and the port that it takes SQL at."""

    address: str
    process: subprocess.Popen[bytes]
    sql: int

    def tell(self, statements: str) -> None:
        """Have it do what is written in SQL, as its owner."""
        command = ["isql-vt", f"127.0.0.1:{self.sql}", "dba", "dba", f"exec={statements}"]
        subprocess.run(command, check=True, capture_output=True)


def oxigraph_program() -> str | None:
    """Where `oxigraph` is: beside this Python, or where programs are looked for."""
    return shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which(
        "oxigraph"
    )


def virtuoso_is_there() -> bool:
    """Whether Virtuoso and its program for SQL are installed."""
    return bool(shutil.which("virtuoso-t") and shutil.which("isql-vt"))


@contextmanager
def oxigraph(
    *words: str, program: str | None = None
) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """`oxigraph serve` with these words; without a folder, it keeps all in memory.

    Gives its address and its process.
    """
    port, found = free_port(), program or oxigraph_program() or "oxigraph"
    with _running([found, "serve", "--bind", f"127.0.0.1:{port}", *words], port) as process:
        yield f"http://127.0.0.1:{port}", process


@contextmanager
def virtuoso(
    folder: Path, *, buffers: int = 4_000, seconds: int | None = None
) -> Iterator[Virtuoso]:
    """Virtuoso with a database in ``folder``, which everybody may change by SPARQL.

    It keeps so many ``buffers`` of 8 kB in memory, and gives up a query after so many ``seconds``;
    without them it goes on with one that nobody waits for any more.
    """
    sql, http = free_port(), free_port()
    settings = folder / "virtuoso.ini"
    words = {"folder": folder, "sql": sql, "http": http}
    told = SETTINGS.format(**words, buffers=buffers, dirty=buffers * 3 // 4)
    settings.write_text(told + (f"MaxQueryExecutionTime = {seconds}\n" if seconds else ""), "utf-8")
    command = ["virtuoso-t", "+configfile", str(settings), "+foreground"]
    with _running(command, http) as process:
        one = Virtuoso(f"http://127.0.0.1:{http}", process, sql)
        one.tell('grant SPARQL_UPDATE to "SPARQL";')
        yield one


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def _running(command: list[str], port: int) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port, process)
        yield process
    finally:
        process.kill()
        process.wait()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"{process.args!r} does not listen; is it installed? See the Makefile")


SETTINGS = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
FileExtend = 200
MaxCheckpointRemap = 2000

[TempDatabase]
DatabaseFile = {folder}/virtuoso-temp.db
TransactionFile = {folder}/virtuoso-temp.trx
MaxCheckpointRemap = 2000

[Parameters]
ServerPort = 127.0.0.1:{sql}
DirsAllowed = {folder}
NumberOfBuffers = {buffers}
MaxDirtyBuffers = {dirty}
ServerThreads = 10
CheckpointInterval = 0

[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 8

[SPARQL]
ResultSetMaxRows = 40000
"""
