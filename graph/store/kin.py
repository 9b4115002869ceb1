"""Snapshots of which another one can use what was worked out for them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.store.commits import Commit, commit_of, lines_until
from graph.store.logged import ASSERTED
from graph.store.snapshots import CHAIN, Snapshot, commit_in
from graph.store.withholding import Told


@dataclass(frozen=True, slots=True)
class Former:
    """A snapshot to which so many ``documents`` were added since, and nothing else was changed.

    ``commit`` is the number of the last commit in it, made ``when`` (UTC, ISO 8601).
    """

    folder: Path
    commit: int
    when: str
    documents: int


def twin_of(snapshot: Snapshot) -> Path | None:
    """The folder of another snapshot with the same graphs and the same names withheld."""
    lines = lines_until(snapshot.place, snapshot.commit)
    others = _alike(snapshot, lines)
    return next((one for one, commit in others if commit.number == snapshot.commit), None)


def former_of(snapshot: Snapshot) -> Former | None:
    """The newest snapshot that lacks only letters of this one, with the same names withheld.

    None too where anything was taken back since, decided, or changed by hand.
    """
    lines = lines_until(snapshot.place, snapshot.commit)
    before = (found for found in _alike(snapshot, lines) if found[1].number < snapshot.commit)
    last = max(before, key=lambda found: found[1].number, default=None)
    if last is None:
        return None
    folder, commit = last
    documents = _added(snapshot, lines[: commit.number], lines[commit.number :])
    return Former(folder, commit.number, commit.when, documents) if documents else None


def _alike(snapshot: Snapshot, lines: Sequence[bytes]) -> Iterator[tuple[Path, Commit]]:
    """Other snapshots of the same history in which the same names are withheld."""
    if snapshot.live is not None or snapshot.name:
        return
    told = Told.read(snapshot.folder).digest
    for one in sorted((snapshot.place / "snapshots").glob("*")):
        number = commit_in(one) or 0
        if one == snapshot.folder or not 0 < number <= len(lines):
            continue
        commit = commit_of(lines[number - 1])
        if commit.chain == _chain_in(one) and Told.read(one).digest == told:
            yield one, commit


def _chain_in(folder: Path) -> str | None:
    try:
        return (folder / CHAIN).read_text("utf-8").strip()
    except OSError:
        return None


def _added(snapshot: Snapshot, before: Sequence[bytes], since: Sequence[bytes]) -> int:
    """How many letters and papers commits have added since others; 0 where they did more.

    One that the log names before, or twice, was not added but said otherwise.
    """
    base, added = snapshot.base, set[str]()
    letters, inferred = base.name("graph", "letter."), base.name("graph", "inferred")
    for commit in map(commit_of, since):
        if commit.found:
            return 0
        for graph, (gained, lost) in commit.graphs.items():
            if commit.engine != ASSERTED or graph == inferred:
                continue
            if lost or not gained or not graph.startswith(letters) or graph in added:
                return 0
            added.add(graph)
    names = [json.dumps(graph, ensure_ascii=False).encode() for graph in added]
    return 0 if any(name in line for line in before for name in names) else len(added)
