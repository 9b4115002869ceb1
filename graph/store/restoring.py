"""A store made anew from a backup: whole, or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pyoxigraph as ox

from graph.errors import StoreDamaged, StoreError
from graph.store.archive import Manifest, Reading
from graph.store.embedded import Store
from graph.store.files import refusal, sync
from graph.store.folder import existing
from graph.store.settings import APART, Settings
from graph.store.telling import Steps
from graph.store.troubles import reading as reading_files
from graph.store.verifying import Verified


def restore(
    source: Path, place: Path, *, progress: Steps = lambda words: None
) -> tuple[Manifest, Verified]:
    """Make the store that was backed up in ``source``, at a place where there is none.

    It is made beside its place, held against its hashes and its log of commits, and moved there
    when all of it is right.

    Raises:
        StoreError: if there is something at the place already, or the disk takes no more.
        UnreadableFile: if the file is no backup.
        StoreDamaged: if the backup is not as it was written.
    """
    if place.exists() and (not place.is_dir() or any(place.iterdir())):
        raise StoreError(f"{place}: there is something here already; name a new folder")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{place.name}-", dir=place.parent) as room:
            beside = Path(room) / "kb"
            manifest = _unpacked(Reading(source), beside, progress)
            verified = _verified(beside, source)
            if place.exists():
                place.rmdir()
            beside.rename(place)
            sync(place.parent)
    except OSError as error:
        raise refusal(place, error) from error
    return manifest, verified


PRIVATE = {"tokens", "watches", "accounts"}
"""Folders that only their owner reads: hashes of tokens and passwords, secrets of webhooks."""


def _unpacked(reading: Reading, beside: Path, progress: Steps) -> Manifest:
    beside.mkdir()
    engines: dict[str, ox.Store] = {}
    for name, content in reading.parts():
        folder = name.partition("/")[0]
        if name.endswith(".nq"):
            if folder not in engines:
                engines[folder] = ox.Store(beside / folder)
            with reading_files(beside / folder):
                load(engines[folder], content, reading.path)
            progress(name)
        else:
            _put(beside / name, content, private=folder in PRIVATE)
    for folder, engine in engines.items():
        with reading_files(beside / folder):
            engine.flush()
    return reading.manifest


def _put(path: Path, content: bytes, *, private: bool) -> None:
    """Write a file; what is private is for its owner's eyes only."""
    path.parent.mkdir(mode=0o700 if private else 0o777, exist_ok=True)
    path.touch(0o600 if private else 0o666)
    path.write_bytes(content)


def load(engine: ox.Store, quads: bytes, source: Path) -> None:
    """Put the quads of one part of a backup into an engine.

    Raises:
        StoreDamaged: if they cannot be read.
    """
    try:
        engine.bulk_load(quads, format=ox.RdfFormat.N_QUADS)
    except SyntaxError as error:
        why = " ".join(str(error).split())
        raise StoreDamaged(f"{source}: this backup is damaged ({why}); take another one") from error


def _verified(beside: Path, source: Path) -> Verified:
    """Open the new store, which holds it against its log, and read what it holds once.

    Raises:
        StoreDamaged: if it is not what its log says.
    """
    try:
        folder = existing(beside)
        if folder is not None:
            Settings(folder.base, APART).write(beside)
        with Store(beside) as store:
            store.merge()
            verified = store.verify(thorough=False)
    except StoreDamaged as error:
        raise _not_whole(source, str(error)) from error
    if verified.problems:
        raise _not_whole(source, verified.problems[0])
    if hasattr(os, "sync"):
        os.sync()
    return verified


def _not_whole(source: Path, why: str) -> StoreDamaged:
    return StoreDamaged(f"{source}: this backup is not whole ({why}); take another one")
