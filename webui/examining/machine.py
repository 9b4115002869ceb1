"""The machine: its memory, and whether it can confine the processes that answer strangers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from webui.examining.finding import Finding, ok, problem, warning
from webui.settings import Limits

PATIENCE = 60
GIGABYTE = 1024**3
_WHAT = {
    "memory": "limit memory (RLIMIT_AS)",
    "processor": "limit computing (RLIMIT_CPU)",
    "network": "refuse connections (seccomp)",
    "files": "refuse files (Landlock)",
}


def memory(limits: Limits) -> Finding:
    """Whether there is memory for all workers at once."""
    workers = limits.workers or max(2, os.cpu_count() or 1)
    most = workers * limits.memory
    told = f"{workers} workers may take {most / GIGABYTE:.1f} GB"
    there = _memory()
    if there is None:
        return ok("memory", f"{told}; how much there is cannot be told here")
    told += f" of {there / GIGABYTE:.1f} GB"
    if most > there:
        return warning("memory", told, "choose fewer workers or less memory (limits)")
    return ok("memory", told)


def _memory() -> int | None:
    """Bytes that this machine, or the group of processes that this one is in, may use."""
    try:
        whole = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return None
    try:
        given = Path("/sys/fs/cgroup/memory.max").read_text("ascii").strip()
    except OSError:
        return whole
    return min(whole, int(given)) if given.isdecimal() else whole


def confinement() -> Finding:
    """What the system takes from workers; a process of its own tries it out."""
    here = os.pathsep.join(str(Path(place).resolve()) for place in sys.path)
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(  # noqa: S603 - the command is ours
            (sys.executable, "-m", "webui.examining.trying", folder),
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
            env=os.environ | {"PYTHONPATH": here},
        )
    if done.returncode:
        last = done.stderr.strip().rpartition("\n")[2]
        return problem("confinement", f"cannot be tried ({last})", "report this as a fault")
    works: dict[str, bool] = json.loads(done.stdout)
    lacking = [what for name, what in _WHAT.items() if not works[name]]
    if lacking:
        return warning(
            "confinement",
            f"this system does not {', '.join(lacking)} for workers",
            "serve to the open internet from Linux 5.13 or later, on x86-64 or ARM64",
        )
    return ok("confinement", "workers have no network, no files but the store, and limits")
