"""The store: can it be opened, written and kept; its log, the clock, the disk, its backups."""

from __future__ import annotations

import gzip
import os
import shutil
import stat
import tarfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from graph.errors import PolicygraphError, StoreLocked
from graph.store import Commit, history
from graph.store.archive import may_hold
from graph.store.verifying import check_readable
from webui.examining.finding import Finding, ok, problem, warning

LITTLE, TOO_LITTLE = 1 << 30, 1 << 27
"""Bytes of free disk below which somebody should know, and below which writing will soon fail."""
OLD = timedelta(days=7)
MEGABYTE = 1 << 20
_SECRET = ("accounts", "tokens", "incoming")


def findings(place: Path, backups: Path) -> Iterator[Finding]:
    """What is to be said about the store in a folder, whose backups are in another."""
    yield disk(place)
    if not place.exists():
        yield warning("store", f"{place}: there is none yet", "policygraph add letter.pdf")
        return
    try:
        commits, _ = history(place)
    except PolicygraphError as error:
        yield Finding.of_error("store", error)
        return
    yield opening(place, commits)
    yield rights(place)
    yield clock(commits, datetime.now(UTC))
    yield kept(backups, commits, datetime.now(UTC))


def opening(place: Path, commits: Sequence[Commit]) -> Finding:
    """Whether the graphs can be read, and the log of commits is whole."""
    log = f"{len(commits)} commits, their chain is whole"
    try:
        check_readable(place)
    except StoreLocked:
        return ok("store", f"{place}: in use by another process, which may serve it; {log}")
    except (PolicygraphError, OSError) as error:
        return Finding.of_error("store", error)
    return ok("store", f"{place} can be read; {log}")


def rights(place: Path) -> Finding:
    """Whether this user can write the store, and nobody else can read its secrets."""
    closed = [one for one in (place, *place.iterdir()) if not os.access(one, os.R_OK | os.W_OK)]
    if closed:
        return problem("rights", f"{closed[0]}: this user cannot write it", "change its owner")
    open_to_others = [name for name in _SECRET if _others_read(place / name)]
    if open_to_others:
        places = " ".join(str(place / name) for name in open_to_others)
        return warning("rights", "other users can read what is secret", f"chmod -R go-rwx {places}")
    return ok("rights", "this user can write the store")


def _others_read(folder: Path) -> bool:
    files = (one for one in folder.rglob("*") if one.is_file() and one.name != "lock")
    return any(one.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH) for one in files)


def disk(place: Path) -> Finding:
    """Whether there is room for what is to come."""
    there = next(one for one in (place.resolve(), *place.resolve().parents) if one.exists())
    free = shutil.disk_usage(there).free
    told = f"{free // MEGABYTE:,} MB free at {there}"
    if free < TOO_LITTLE:
        return problem("disk", told, "free some space")
    if free < LITTLE:
        return warning("disk", told, "free some space before you add many letters")
    return ok("disk", told)


def clock(commits: Sequence[Commit], now: datetime) -> Finding:
    """Whether the clock is behind what was done already."""
    told = f"{now:%Y-%m-%d %H:%M} UTC"
    last = max((datetime.fromisoformat(one.when) for one in commits), default=now)
    if last > now + timedelta(minutes=5):
        return problem("clock", f"{told}; the last commit is of {last:%Y-%m-%d %H:%M}", "set it")
    return ok("clock", told)


def kept(folder: Path, commits: Sequence[Commit], now: datetime) -> Finding:
    """How old the newest backup in a folder is, and how much was done since."""
    made = "policygraph backup kb.tar.gz (while it is served, too)"
    found = [one for one in folder.glob("*.tar.gz") if _is_backup(one)] if folder.exists() else []
    if not found:
        return warning("backups", f"none in {folder}", f"{made}; or name their folder: --backups")
    newest = max(found, key=lambda one: one.stat().st_mtime)
    then = datetime.fromtimestamp(newest.stat().st_mtime, UTC)
    since = sum(datetime.fromisoformat(one.when) > then for one in commits)
    told = f"{newest}: {(now - then).days} days old, {since} commits since"
    if since and now - then > OLD:
        return warning("backups", told, made)
    return ok("backups", told)


def _is_backup(file: Path) -> bool:
    try:
        with gzip.open(file) as packed, tarfile.open(fileobj=packed, mode="r|") as tar:
            first = tar.next()
    except (OSError, EOFError, tarfile.TarError):
        return False
    return first is not None and may_hold(first.name)
