"""One process at a time: a file that is held as long as the process lives."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import StoreLocked
from graph.store.files import refusal

if sys.platform == "win32":
    import msvcrt

    def _hold(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _wait(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)

else:
    import fcntl

    def _hold(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _wait(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)


class Lock:
    """Holds a store's folder; the system lets go of it when the process ends.

    Raises:
        StoreLocked: if another process holds it.
    """

    def __init__(self, folder: Path) -> None:
        self._file = (folder / "lock").open("ab")
        try:
            _hold(self._file.fileno())
        except OSError as error:
            self._file.close()
            raise StoreLocked(
                f"{folder}: another process is using this store; "
                "stop it first, or name another store"
            ) from error

    def release(self) -> None:
        """Let go of it; once is enough."""
        self._file.close()


@contextmanager
def waited_for(folder: Path) -> Iterator[None]:
    """Within it no other process or thread changes what is in a folder; others are waited for.

    Raises:
        StoreError: if the folder cannot be written.
    """
    try:
        file = (folder / "lock").open("ab")
    except OSError as error:
        raise refusal(folder, error) from error
    with file:
        _wait(file.fileno())
        yield
