"""How processes are started: from one that has everything loaded, where that can be."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import sys
from collections.abc import Iterator
from multiprocessing import forkserver
from multiprocessing.context import ForkServerContext, SpawnContext
from pathlib import Path


def context() -> ForkServerContext | SpawnContext:
    """What starts processes: forked from one that is kept for it, or each anew."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["webui.workers.preloaded"])
    with _same_imports():
        forkserver.ensure_running()
    return context


@contextlib.contextmanager
def _same_imports() -> Iterator[None]:
    """Within it, a new Python imports from where this one does, not from the folder it is in."""
    here = os.pathsep.join(str(Path(place).resolve()) for place in sys.path)
    before = dict(os.environ)
    os.environ.update(PYTHONSAFEPATH="1", PYTHONPATH=here)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
