"""Tries out what the system takes from a process that asks for it: run in one of its own.

``python -m webui.examining.trying FOLDER`` prints which of the limits hold, as JSON.
"""

from __future__ import annotations

import json
import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

from graph import confinement, linux

BUDGET = 256 * 1024 * 1024


def main() -> None:
    """Take everything from this process, try to do it nevertheless, and print what was refused."""
    confined = linux.read_only(Path(sys.argv[1]))
    linux.refuse_network()
    results = {
        "files": confined and _refused(lambda: os.open(sys.executable, os.O_RDONLY)),
        "network": _refused(socket.socket),
        "memory": _limited(),
        "processor": _counted(),
    }
    print(json.dumps(results))


def _refused(what: Callable[[], object]) -> bool:
    try:
        what()
    except OSError:
        return True
    return False


def _limited() -> bool:
    limits = confinement.limits_of_system()
    if limits is None:
        return False
    most = confinement.address_space() + BUDGET
    try:
        limits.setrlimit(limits.RLIMIT_AS, (most, most))
        bytearray(2 * BUDGET)
    except MemoryError:
        return True
    except (OSError, ValueError):
        return False
    return False


def _counted() -> bool:
    try:
        confinement.allow(3600)
    except (OSError, ValueError):
        return False
    return confinement.limits_of_system() is not None


if __name__ == "__main__":
    main()
