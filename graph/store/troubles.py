"""The engine's troubles with its files, told in one sentence with the cure."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import StoreDamaged, StoreError, StoreLocked
from graph.store.files import refusal
from graph.store.settings import RESTORE

FULL = ("No space left", "File too large", "Disk quota exceeded")
"""What the engine says where the disk takes no more."""


@contextmanager
def reading(folder: Path) -> Iterator[None]:
    """Tell the engine's troubles with its files in one sentence with the cure."""
    try:
        yield
    except OSError as error:
        raise _told(folder, error) from error
    except RuntimeError as error:
        if not str(error).startswith("Corruption"):
            raise
        raise _told(folder, error) from error


def _told(folder: Path, error: Exception) -> StoreError:
    place = folder.parent
    if "LOCK" in str(error):
        return StoreLocked(
            f"{place}: another process is using this store; stop it first, or name another store"
        )
    if any(words in str(error) for words in FULL):
        return refusal(place, OSError(errno.ENOSPC, str(error)))
    if isinstance(error, PermissionError):
        return refusal(place, error)
    return StoreDamaged(
        f"{place}: its files are damaged ({_first_words(error)}); "
        f"{RESTORE}, or delete it and add the letters again"
    )


def still(error: StoreError, folder: Path) -> StoreError:
    """Why files cannot be opened anew."""
    if isinstance(error, StoreLocked):
        return StoreError(f"{folder.parent}: is being read; write again when that has ended")
    return error


def _first_words(error: Exception) -> str:
    return " ".join(str(error).split(" The file ")[0].split())[:160].rstrip(".:")
