"""Backups of a store, while it is served too.

What is backed up is a snapshot and the files beside it as they were at the snapshot's commit.
Whoever serves the store publishes one after each change; where nobody has the store open, it is
opened for that moment.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from graph.errors import StoreDamaged, UnwritableFile
from graph.store.archive import ACCOUNTS, BESIDE, Manifest, Reading, Writing, may_hold
from graph.store.commits import NAME as LOG
from graph.store.folder import CURE, stored
from graph.store.growing import NAMES as GROWING
from graph.store.holding import Held, held
from graph.store.logged import ASSERTED, SUGGESTED
from graph.store.originals import FOLDER as ORIGINALS
from graph.store.telling import Steps
from graph.store.traces import Sum

PART = 50_000
"""Quads in one part of a backup."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was written and read back: where, of which commit, and its SHA-256."""

    path: Path
    commit: int
    size: int
    sha256: str


WITH_ACCOUNTS = (*BESIDE, ACCOUNTS)
"""The folders of a backup that has those who may sign in, too."""


def backup(
    place: Path,
    target: Path,
    *,
    folders: Sequence[str] = BESIDE,
    progress: Steps = lambda words: None,
) -> Backup:
    """Write a backup of a store to a file, or into a folder under a name of its own.

    A file of that name is replaced, once the new one is whole on the disk. It has the
    ``folders`` of what stands beside the graphs, `WITH_ACCOUNTS` or as is usual.

    Raises:
        StoreError: if there is no store, or it was changed all the time.
        StoreLocked: if another process has it open and publishes nothing.
        StoreDamaged: if the store is not what its log says.
        UnwritableFile: if the file cannot be written.
    """
    folder = stored(place)
    with held(folder) as found:
        _copy_beside(folder.place, found.folder.place, folders)
        name = f"{place.resolve().name}-{found.commit.number:06}.tar.gz"
        path = target / name if target.is_dir() else target
        beside = path.with_name(path.name + ".part")
        try:
            with beside.open("wb") as file:
                writing = Writing.to(file)
                try:
                    _write(found, folders, writing, progress=progress)
                except BaseException:
                    writing.give_up()
                    raise
                file.flush()
                os.fsync(file.fileno())
            return _checked(beside, path, found.commit.number)
        except OSError as error:
            raise UnwritableFile(
                f"{path}: cannot be written ({error.strerror or error}); name another place"
            ) from error
        finally:
            beside.unlink(missing_ok=True)


def _copy_beside(source: Path, room: Path, folders: Iterable[str]) -> None:
    """Copy what stands beside the graphs."""
    for name in ("settings.json", *GROWING):
        with suppress(FileNotFoundError):
            shutil.copyfile(source / name, room / name)
    for name in folders:
        _copy_all(source, room, name)


def _copy_all(source: Path, room: Path, name: str) -> None:
    """Copy the files of a folder, if it is there; one that vanishes meanwhile is not missed."""
    if (source / name).is_dir():
        (room / name).mkdir()
        for file in (source / name).iterdir():
            with suppress(FileNotFoundError):
                if may_hold(f"{name}/{file.name}"):
                    shutil.copyfile(file, room / name / file.name)


def _write(held: Held, folders: Iterable[str], writing: Writing, *, progress: Steps) -> None:
    place = held.folder.place
    writing.add("settings.json", (place / "settings.json").read_bytes())
    writing.add(LOG, b"".join(line + b"\n" for line in held.lines))
    for name in GROWING:
        if (place / name).exists():
            writing.add(name, _whole_lines((place / name).read_bytes()))
    for name, path in _files_beside(place, folders):
        writing.add(name, path.read_bytes())
    for path in sorted((place / "texts").iterdir()):
        writing.add(f"texts/{path.name}", held.folder.text(path.stem).encode())
    for path in sorted((place / ORIGINALS).iterdir()):
        writing.add(f"{ORIGINALS}/{path.name}", path.read_bytes())
    for name in (ASSERTED, SUGGESTED):
        if (place / name).exists():
            _write_graphs(held, name, writing, progress=progress)
    commit = held.commit
    base = held.folder.base.iri
    writing.end(Manifest(commit=commit.number, chain=commit.chain, base=base, parts=writing.parts))


def _files_beside(place: Path, folders: Iterable[str]) -> Iterator[tuple[str, Path]]:
    """Questions, records and tokens: names in the backup, and where they are."""
    for folder in folders:
        for path in sorted((place / folder).glob("*")):
            name = f"{folder}/{path.name}"
            if path.is_file() and may_hold(name):
                yield name, path


def _write_graphs(held: Held, name: str, writing: Writing, *, progress: Steps) -> None:
    """Write the graphs in the engine's own order, which depends on nothing but what is there.

    Raises:
        StoreDamaged: if they are not what the log says.
    """
    total, quads = Sum(), held.engine(name).quads()
    for number, part in enumerate(iter(lambda: list(islice(quads, PART)), []), 1):
        total.add(part)
        lines = "".join(f"{quad} .\n" for quad in part)
        writing.add(f"{name}/{number:06}.nq", lines.encode())
        progress(f"{name}: {total.count:,} quads")
    if total.state != held.commit.states[name]:
        raise StoreDamaged(
            f"{name}: is not what it was after commit {held.commit.number}, so no backup was "
            f"made; {CURE}"
        )


def _whole_lines(content: bytes) -> bytes:
    return content[: content.rfind(b"\n") + 1]


def _checked(beside: Path, path: Path, commit: int) -> Backup:
    """Read a backup again, hold it against its hashes, and give it its name."""
    for _ in Reading(beside).parts():
        pass
    with beside.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    size = beside.stat().st_size
    beside.replace(path)
    return Backup(path, commit, size, sha256)
