"""What a measurement is made on: the machine, and the versions of what takes part."""

from __future__ import annotations

import contextlib
import os
import platform
import subprocess
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from benchmarks.engines import oxigraph_program, virtuoso_is_there

PACKAGES: Final = ("policygraph", "pyoxigraph", "rdflib", "pyvis", "matplotlib")
_MEMORY: Final = Path("/proc/meminfo")


def facts(oxigraph: str | None = None) -> dict[str, str]:
    """What it is measured on; ``oxigraph`` is that program, if another than that beside Python."""
    return {
        "processors": str(os.cpu_count()),
        "memory": _memory(),
        "system": f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        "load": " ".join(f"{one:.1f}" for one in os.getloadavg()),
        **{name: _version(name) for name in PACKAGES},
        "oxigraph": _said(oxigraph or oxigraph_program(), "--version"),
        "Virtuoso": _said("virtuoso-t", "-?") if virtuoso_is_there() else "missing",
    }


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"


def _said(program: str | None, word: str) -> str:
    """The first line with a version that a program says."""
    if program is None:
        return "missing"
    told = subprocess.run([program, word], capture_output=True, text=True, check=False)
    lines = (told.stdout + told.stderr).splitlines()
    return next((one.strip() for one in lines if any(map(str.isdigit, one))), "unknown")


def _memory() -> str:
    if not _MEMORY.exists():
        return "unknown"
    kilobytes = int(_MEMORY.read_text("ascii").split()[1])
    return f"{kilobytes / 1e6:.0f} GB"


def processor_seconds(process: int) -> float:
    """What a process and all that came of it have taken of the processors; 0 where nobody says."""
    taken: dict[int, float] = {}
    parents: dict[int, int] = {}
    for told in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # it has just ended
            fields = told.read_text("utf-8", "replace").rpartition(")")[2].split()
            number = int(told.parent.name)
            parents[number] = int(fields[1])
            taken[number] = sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    return sum(spent for number, spent in taken.items() if process in _line(number, parents))


def _line(process: int, parents: Mapping[int, int]) -> Iterator[int]:
    """A process, what it came of, and so on."""
    while process in parents:
        yield process
        process = parents[process]
