"""One process at a time: a file that is held as long as the process lives."""

from __future__ import annotations

import sys
from pathlib import Path

from graph.errors import StoreLocked

if sys.platform == "win32":
    import msvcrt

    def _hold(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


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
