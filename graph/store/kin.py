"""Snapshots of which another one can use what was worked out for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.store.commits import commit_of, lines_until
from graph.store.logged import ASSERTED
from graph.store.snapshots import Snapshot, commit_in
from graph.store.withholding import Told


@dataclass(frozen=True, slots=True)
class Former:
    """A snapshot to which so many ``letters`` were added since, and nothing else was changed.

    ``commit`` is the number of the last commit in it, made ``when`` (UTC, ISO 8601).
    """

    folder: Path
    commit: int
    when: str
    letters: int


def twin_of(snapshot: Snapshot) -> Path | None:
    """The folder of another snapshot with the same graphs and the same names withheld."""
    return next((one for one in _alike(snapshot) if commit_in(one) == snapshot.commit), None)


def former_of(snapshot: Snapshot) -> Former | None:
    """The newest snapshot that lacks only letters of this one, with the same names withheld.

    None too where anything was taken back since, decided, or changed by hand.
    """
    before = ((commit_in(one) or 0, one) for one in _alike(snapshot))
    number, folder = max(
        (found for found in before if 0 < found[0] < snapshot.commit), default=(0, None)
    )
    letters = _added(snapshot, number) if folder else 0
    if not (folder and letters):
        return None
    when = commit_of(lines_until(snapshot.place, number)[-1]).when
    return Former(folder, number, when, letters)


def _alike(snapshot: Snapshot) -> Iterator[Path]:
    """The folders of other snapshots of a store in which the same names are withheld."""
    if snapshot.live is None and not snapshot.name:
        told = Told.read(snapshot.folder).digest
        for one in sorted((snapshot.place / "snapshots").glob("*")):
            if one != snapshot.folder and Told.read(one).digest == told:
                yield one


def _added(snapshot: Snapshot, after: int) -> int:
    """How many letters commits have added since one; 0 where they did anything else."""
    base = snapshot.base
    letters, inferred = base.name("graph", "letter."), base.name("graph", "inferred")
    added = set[str]()
    for line in lines_until(snapshot.place, snapshot.commit)[after:]:
        commit = commit_of(line)
        if commit.found:
            return 0
        for graph, (gained, lost) in commit.graphs.items():
            if commit.engine != ASSERTED or graph == inferred:
                continue
            if lost or not (gained and graph.startswith(letters)):
                return 0
            added.add(graph)
    return len(added)
