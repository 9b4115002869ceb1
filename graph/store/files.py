"""Files that are on the disk wholly or not at all, and what the system refused in one sentence."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from graph.errors import StoreError, StoreFull

AT_ONCE: Final = 8
"""How many files are written at once where there are many."""
_NAME: Final = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")


def is_name(text: str) -> bool:
    """Whether this can be somebody's name for what is kept in a file of that name.

    At most 60 small letters, digits and hyphens, no hyphen at an end.
    """
    return _NAME.fullmatch(text) is not None


def refusal(place: Path, error: OSError) -> StoreError:
    """What the operating system refused, in one sentence."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return StoreFull(f"{place}: the disk is full; free some space and try again")
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return StoreError(
                f"{place}: this folder cannot be written; "
                "change its permissions, or name another store"
            )
        case errno.ENOTDIR | errno.EEXIST:
            return StoreError(f"{place}: a file, not a folder; name another store")
    return StoreError(f"{place}: {error.strerror or error}; name another store, or mend this one")


def write_whole(path: Path, content: str | bytes, *, mode: int | None = None) -> None:
    """Write a file so that it is there wholly or not at all, even after a power cut.

    ``mode`` are its permissions, None those that the system gives to new files.

    Raises:
        StoreError: if the disk does not take it.
    """
    beside = path.with_name(path.name + ".new")
    try:
        with beside.open("wb") as file:
            if mode is not None:
                beside.chmod(mode)
            file.write(content.encode("utf-8") if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise refusal(path.parent, error) from error
    sync(path.parent)


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write many files, each there wholly or not at all; all on the disk when this returns.

    Raises:
        StoreError: if the disk does not take them; some may be there then.
    """
    beside = {path: path.with_name(path.name + ".new") for path in files}
    try:
        for folder in {path.parent for path in files}:
            folder.mkdir(exist_ok=True)
        with ThreadPoolExecutor(AT_ONCE) as threads:  # a disk syncs many as quickly as one
            list(threads.map(_on_disk, beside.values(), files.values()))
        for path in files:
            beside[path].replace(path)
        for folder in {path.parent for path in files}:
            sync(folder)
    except OSError as error:
        for new in beside.values():
            new.unlink(missing_ok=True)
        raise refusal(next(iter(files)).parent, error) from error


def _on_disk(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    sync(path)


def sync(path: Path) -> None:
    """Return when a file, or a folder's list of files, is on the disk.

    Windows opens no folders and syncs no file that is open for reading only; its own journal
    has to do there.
    """
    if os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
