from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph import confinement, linux

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")


def _run(code: str) -> subprocess.CompletedProcess[str]:
    start = f"import sys; sys.path[:] = {sys.path!r}; from graph.confinement import *; "
    return subprocess.run(
        [sys.executable, "-c", start + code], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    "code",
    ["open('/dev/null')", "import socket; socket.socket()", "import os; os.pipe()"],
)
def test_nothing_can_be_opened(code: str) -> None:
    done = _run(f"import socket; confine(1 << 30)\n{code}")
    assert done.returncode == 1
    assert "Too many open files" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has such limits")
@pytest.mark.parametrize(
    "code",
    [
        "open('/etc/passwd')",
        "open(folder / 'new', 'w')",
        "import socket; socket.socket()",
        "import socket; socket.socketpair()",
        "os.execv(sys.executable, [sys.executable])",
    ],
)
def test_a_reader_of_a_folder_reads_there_and_reaches_nothing_else(
    tmp_path: Path, code: str
) -> None:
    (tmp_path / "inside").write_text("here")
    done = _run(
        f"import os, socket; folder = Path({str(tmp_path)!r}); "
        "confine_to(folder, memory=1 << 30)\n"
        f"print((folder / 'inside').read_text())\n{code}"
    )
    assert done.stdout == "here\n"
    assert "PermissionError" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has such limits")
@pytest.mark.parametrize(
    "code", ["open('/etc/passwd')", "socket.socket()", "os.execv(sys.executable, ['python'])"]
)
def test_who_is_connected_talks_on_and_opens_nothing(code: str) -> None:
    done = _run(
        "import os, socket; here, there = socket.socketpair(); there.settimeout(5)\n"
        "confine_connected(1 << 30)\nhere.sendall(b'said'); print(there.recv(9).decode())\n" + code
    )
    assert done.stdout == "said\n"
    assert "Too many open files" in done.stderr or "PermissionError" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has such limits")
def test_a_writer_of_a_folder_writes_there_and_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "read").mkdir()
    (tmp_path / "write").mkdir()
    (tmp_path / "read" / "table").write_text("theirs")
    (tmp_path / "write" / "table").symlink_to(tmp_path / "read" / "table")
    done = _run(
        f"import os; here = Path({str(tmp_path)!r}); "
        "confine_to(here / 'read', memory=1 << 30, writing=here / 'write')\n"
        "(here / 'write' / 'new').write_text('ours')\n"
        "(here / 'write' / 'new').unlink()\n"
        "print((here / 'write' / 'table').read_text())\n"
        "for place in ('read/table', 'read/new', 'write/table', 'elsewhere'):\n"
        "    try: (here / place).write_text('x')\n"
        "    except PermissionError: print('refused')\n"
    )
    assert done.stdout.split() == ["theirs", "refused", "refused", "refused", "refused"]
    assert (tmp_path / "read" / "table").read_text() == "theirs"


def test_memory_has_an_end() -> None:
    done = _run("confine(address_space() + (64 << 20))\nbytearray(256 << 20)")
    assert "MemoryError" in done.stderr


def test_what_is_made_beside_leaves_half_of_the_machine_to_others() -> None:
    half = "os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') // 2"
    done = _run(
        f"import os; spare_the_machine(); bytearray(1 << 20); bytearray({half} + (1 << 28))"
    )
    assert "MemoryError" in done.stderr


def test_computing_has_an_end() -> None:
    assert _run("allow(0)\nwhile True: pass").returncode != 0


def test_a_module_that_was_not_loaded_is_missing() -> None:
    done = _run("confine(1 << 30)\ntry: import sqlite3\nexcept ImportError: print('missing')")
    assert done.stdout == "missing\n"


def test_the_address_space_is_told() -> None:
    assert confinement.address_space() > 1_000_000


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells of its address space")
def test_threads_that_share_memory_take_less_of_the_address_space() -> None:
    code = """
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from graph import linux
SHARED
before, all_here = address_space(), Barrier(8)
with ThreadPoolExecutor(8) as pool:
    list(pool.map(lambda _: (all_here.wait(), bytearray(100_000)) and None, range(8)))
    print(address_space() - before)
"""
    alone, shared = (
        int(_run(code.replace("SHARED", how)).stdout) for how in ("", "linux.share_memory()")
    )
    assert shared < alone


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell")
def test_who_is_made_to_ends_when_nobody_hears_it_whatever_it_computes() -> None:
    heard, told = os.pipe()
    code = f"""
from graph.confinement import end_unheard
end_unheard({told})
print("there", flush=True)
while True:
    pass
"""
    begun = subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        pass_fds=[told],
        cwd=Path(linux.__file__).parents[1],
    )
    with begun:
        assert begun.stdout is not None
        assert begun.stdout.readline() == b"there\n"
        os.close(told)
        assert begun.poll() is None
        os.close(heard)
        assert begun.wait(timeout=20) == 1
