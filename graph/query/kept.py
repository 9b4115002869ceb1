"""Answers that were worked out for a snapshot beforehand, and are kept in its folder.

Questions about all letters at once, and those about what most letters name, take longer the more
letters there are, and a snapshot does not change: whoever publishes it has them answered once
beside (`graph.query.beforehand`). What is kept is the answer to exactly one query; any other query
is answered from the graph.

Until that is done for a new snapshot, the answers of the one before are there as *earlier* ones,
where nothing but letters came since. Whoever gives one says so: its table has ``as_of``.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import astuple, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from graph.query.tables import AsOf, Cell, CellKind, Table
from graph.store import Snapshot, View
from graph.store.files import refusal, write_whole
from graph.store.kin import former_of, twin_of
from graph.store.own_facts import program_version

FOLDER: Final = "answers"
"""The folder in a snapshot's folder: a file an answer, named by the SHA-256 of its query."""
EARLIER: Final = "earlier"
"""The folder in a snapshot's folder with answers of snapshots before it, named likewise."""
SOON: Final = 0.25
"""What took less of a processor's time, in seconds, is asked again rather than given as it was."""
MOST_SINCE: Final = 100
"""After how many more letters and papers an answer is not given any more."""
_SINCE: Final = "since.json"
"""The file beside earlier answers: for each commit that they are of, its time and what came since.

An object of ``[time, number of letters and papers]`` by the commit's number.
"""
_SUFFIX: Final = ".told.gz"
"""What the name of a file ends with; another one, where what is written changes its form."""
_QUICK: Final = 1
"""How hard to compress what is read again on the same machine."""

_Since = dict[str, tuple[str, int]]


def take_over(snapshot: Snapshot) -> None:
    """Have the answers that were kept with another snapshot, before this one is shown.

    Those of one of the same graphs are as good as its own; so those of a server that was stopped
    are there when it starts again. Those of one to which only letters were added are kept as
    earlier ones. They are links: where the file system takes none, all are worked out anew.
    """
    if twin := twin_of(snapshot):
        for name in (FOLDER, EARLIER):
            _link(twin / name, snapshot.folder / name)
    elif former := former_of(snapshot):
        target, since = snapshot.folder / EARLIER, _since(former.folder)
        for name in (FOLDER, EARLIER):  # What is newer comes first, and stays.
            _link(former.folder / name, target)
        told = {one: (when, more + former.documents) for one, (when, more) in since.items()}
        told[str(former.commit)] = (former.when, former.documents)
        if target.exists():
            recent = {one: (when, more) for one, (when, more) in told.items() if more <= MOST_SINCE}
            write_whole(target / _SINCE, json.dumps(recent))


def _link(source: Path, target: Path) -> None:
    """Have the files of a folder in another one too, beside what is there."""
    for one in (*source.glob(f"*{_SUFFIX}"), *source.glob(_SINCE)):
        target.mkdir(exist_ok=True)
        with suppress(OSError):
            os.link(one, target / one.name)


def keep(snapshot: Snapshot, sparql: str, found: Table, *, seconds: float) -> None:
    """Keep the answer to a query that took so many seconds of a processor with a snapshot.

    Raises:
        StoreError: if the disk does not take it.
    """
    try:
        (snapshot.folder / FOLDER).mkdir(exist_ok=True)
    except OSError as error:
        raise refusal(snapshot.folder, error) from error
    written = _written(found, commit=snapshot.commit, seconds=round(seconds, 3))
    write_whole(_file(snapshot.folder / FOLDER, sparql), written)


def kept_answer(store: View, sparql: str, *, limit: int) -> Table | None:
    """The answer to a query as it was kept, with at most so many rows; None where it was not."""
    told = _told(store, FOLDER, sparql)
    return _table(store, sparql, told, limit=limit) if told else None


def earlier_answer(store: View, sparql: str, *, limit: int) -> Table | None:
    """The answer to a query as it was before the last letters came, with at most so many rows.

    None where it is kept as it is now, would not take long, or is not there.
    """
    told = None if _is_kept(store, sparql) else _told(store, EARLIER, sparql)
    if told is None or told["seconds"] < SOON:
        return None
    found, since = _table(store, sparql, told, limit=limit), _since(store.folder)
    number, seconds = told["commit"], told["seconds"]
    if found is None or str(number) not in since:
        return None
    return replace(found, as_of=AsOf(number, *since[str(number)], seconds))


def worked_out_at(snapshot: Snapshot, sparql: str) -> float:
    """When an earlier answer was worked out, as files have it; 0 where there is none."""
    try:
        return _file(snapshot.folder / EARLIER, sparql).stat().st_mtime
    except OSError:
        return 0


def forget_earlier(snapshot: Snapshot) -> None:
    """Give no earlier answers any more: those that were worth keeping are there anew."""
    shutil.rmtree(snapshot.folder / EARLIER, ignore_errors=True)


def _since(folder: Path | None) -> _Since:
    """What is told beside the earlier answers in a snapshot's folder; nothing where none are."""
    with suppress(OSError, ValueError):
        if folder is not None:
            found: _Since = json.loads((folder / EARLIER / _SINCE).read_bytes())
            return found
    return {}


def _is_kept(store: View, sparql: str) -> bool:
    return store.folder is not None and _file(store.folder / FOLDER, sparql).exists()


def _told(store: View, name: str, sparql: str) -> dict[str, Any] | None:
    """What the file of an answer says; None where there is none, or not any more."""
    with suppress(OSError):
        if store.folder is not None:
            content = _file(store.folder / name, sparql).read_bytes()
            told: dict[str, Any] = json.loads(gzip.decompress(content))
            return told
    return None


def _table(store: View, sparql: str, told: Mapping[str, Any], *, limit: int) -> Table | None:
    """The answer in a file; None where it was cut and more rows are wanted."""
    if told["truncated"] and limit > len(told["rows"]):
        return None
    cells = list(map(_cell, told["cells"]))
    rows = tuple(tuple(map(cells.__getitem__, row)) for row in told["rows"][:limit])
    cut = told["truncated"] or len(told["rows"]) > limit
    columns = tuple(told["columns"])
    return Table("", columns, rows, sparql, truncated=cut, base=store.base, beforehand=True)


def _file(folder: Path, sparql: str) -> Path:
    """Where the answer to a query is kept; another version of this program may answer otherwise."""
    asked = f"{program_version()}\n{sparql}"
    return folder / f"{sha256(asked.encode()).hexdigest()}{_SUFFIX}"


def _written(found: Table, *, commit: int, seconds: float) -> bytes:
    """The table as JSON: each cell once, and rows of their places."""
    cells: dict[Cell | None, int] = {}
    rows = [[cells.setdefault(cell, len(cells)) for cell in row] for row in found.rows]
    told = {
        "columns": found.columns,
        "cells": [cell and astuple(cell) for cell in cells],
        "rows": rows,
        "truncated": found.truncated,
        "commit": commit,
        "seconds": seconds,
    }
    return gzip.compress(json.dumps(told, ensure_ascii=False).encode(), _QUICK, mtime=0)


def _cell(told: list[Any] | None) -> Cell | None:
    return Cell(CellKind(told[0]), *told[1:]) if told else None
