from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store import Store, open_store

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from graph.cli import main
if __name__ == "__main__":
    sys.exit(main())
"""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals as on Unix")


@pytest.fixture
def served(
    tmp_path: Path, template: Path, small: Store
) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The program as a person starts it, who can interrupt it, and its address."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored in the background of a shell
    letter = small.letters()[0]
    with open_store(shutil.copytree(template, tmp_path / "kb")) as store:
        store.put_graph(
            letter, small.text(letter), small.triples(f"{store.base.iri}graph/letter.small")
        )
    settings = tmp_path / "serve.toml"
    settings.write_text('title = "Our letters"\n[limits]\nwork_seconds = 0.001\n')
    program = tmp_path / "bin" / "program.py"
    program.parent.mkdir()
    program.write_text(PROGRAM)
    command = [sys.executable, str(program), "serve", "--store", str(tmp_path / "kb")]
    command += ["--port", "0", "--settings", str(settings), "--behind-proxy", "127.0.0.1"]
    (tmp_path / "webui").mkdir()
    (tmp_path / "webui" / "__init__.py").write_text("raise SystemExit('imported from here')")
    process = subprocess.Popen(
        command,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr
    told = process.stderr.readline()
    address = re.search(r"http://\S+/", told)
    assert address, told
    yield process, address.group()
    process.kill()
    process.wait()
    process.stderr.close()


def _get(address: str, visitor: str) -> tuple[int, bytes]:
    """What a visitor of that address gets through the proxy."""
    request = urllib.request.Request(address, headers={"X-Forwarded-For": visitor})  # noqa: S310
    try:
        with urllib.request.urlopen(request, timeout=60) as response:  # noqa: S310 - our server
            return response.status, response.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def _descendants(pid: int) -> list[int]:
    children = [
        int(one) for task in Path(f"/proc/{pid}/task").glob("*") for one in _children(task).split()
    ]
    return children + [one for child in children for one in _descendants(child)]


def _children(task: Path) -> str:
    """The processes that a thread started; none where it has ended by now."""
    try:
        return (task / "children").read_text("ascii")
    except (FileNotFoundError, ProcessLookupError):
        return ""


def _wait_for_end(pids: list[int]) -> list[int]:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        pids = [pid for pid in pids if _alive(pid)]
        if not pids:
            break
        time.sleep(0.05)
    return pids


def _alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_pages_health_and_scripts_are_served(
    served: tuple[subprocess.Popen[str], str],
) -> None:
    """Nothing is imported from the folder in which the program was started."""
    _, address = served
    status, page = _get(address, "192.0.2.1")
    assert status == 200
    assert b"Our letters" in page
    script = re.search(rb'src="/(static/dist/site-\w+\.js)"', page)
    assert script
    assert _get(address + script[1].decode(), "192.0.2.1")[0] == 200
    assert b'"ok"' in _get(address + "health", "192.0.2.1")[1]
    assert b"small" in _get(address + "letters", "192.0.2.2")[1]
    assert _get(address, "192.0.2.1")[0] == 429


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_however_the_server_ends_no_worker_stays(
    served: tuple[subprocess.Popen[str], str], sent: signal.Signals
) -> None:
    process, _ = served
    workers = _descendants(process.pid)
    assert len(workers) >= 3
    os.kill(process.pid, sent)
    process.wait(60)
    assert _wait_for_end(workers) == []
