"""A store at one moment, by the word that people have for it.

The word is the name of a kept snapshot, the number of a commit that is kept, *now*, or a backup
file.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graph.errors import StoreError, UnknownSnapshot
from graph.iri import Base
from graph.store import uniting
from graph.store.archive import Reading
from graph.store.commits import Commit, commit_of, history
from graph.store.engine import Engine
from graph.store.folder import stored
from graph.store.holding import held
from graph.store.logged import ASSERTED
from graph.store.named import NamedSnapshot, all_named, named
from graph.store.restoring import load
from graph.store.snapshots import Snapshot

NOW = "now"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What the graphs were: in which folder, after which commit of which log.

    ``word`` is what it was called by, ``when`` the time of the commit, ``state`` stands for what
    the asserted graphs held.
    """

    word: str
    folder: Path
    base: Base
    commit: int
    when: str
    state: str
    chain: str
    commits: tuple[Commit, ...] = ()

    def engine(self, name: str) -> Engine:
        """The graphs of that name: *asserted* or *suggested*."""
        return Engine.frozen(self.folder / name, self.base.prefixes())

    def touched_since(self, former: Moment, name: str) -> set[str] | None:
        """The graphs that commits between the two changed; None where the log cannot tell."""
        first, last = sorted((former.commit, self.commit))
        ends = {one.number: one.chain for one in self.commits}
        if {ends.get(former.commit), ends.get(self.commit)} != {former.chain, self.chain}:
            return None
        between = self.commits[first:last]
        if any(one.found for one in between):
            return None
        return {graph for one in between if one.engine == name for graph in one.graphs}


@contextmanager
def moment(place: Path, word: str) -> Iterator[Moment]:
    """The store in a folder as it was when, or as a backup file has it.

    Raises:
        StoreError: if there is no store, or its graphs are elsewhere.
        UnknownSnapshot: if nothing is kept of that moment.
        UnreadableFile: if the file is no backup.
        StoreDamaged: if the backup is not as it was written.
    """
    folder = stored(place)
    folder.check_own()
    if word == NOW or _is_last(place, word):
        with held(folder, ".moment-") as found:
            yield _of_commit(found.folder.place, folder.base, word, place=place, at=found.commit)
    elif Path(word).is_file():
        with tempfile.TemporaryDirectory(prefix=".moment-", dir=place) as room:
            yield _of_backup(Path(word), Path(room))
    else:
        one = kept_of(place, word)
        yield of_kept(one, word, place=place, folder=one.folder(place))


def of_kept(one: NamedSnapshot, word: str, *, place: Path, folder: Path) -> Moment:
    """A kept snapshot of the store at a place, whose graphs are in that folder."""
    commits = tuple(history(place)[0])
    return Moment(
        word=word,
        folder=folder,
        base=stored(place).base,
        commit=one.commit,
        when=next((c.when for c in commits if c.chain == one.chain), one.kept),
        state=one.state,
        chain=one.chain,
        commits=commits,
    )


def moment_of(snapshot: Snapshot, word: str, place: Path) -> Moment:
    """A snapshot for readers of the store in a folder, as the moment that a word means."""
    commits = tuple(history(place)[0])
    at = commits[snapshot.commit - 1]
    return _of_commit(snapshot.folder, snapshot.base, word, place=place, at=at)


def check_comparable(former: Moment, later: Moment) -> None:
    """Let two moments be compared.

    Raises:
        StoreError: if their names start otherwise, so that nothing in them is the same.
    """
    if former.base != later.base:
        raise StoreError(
            f"{later.word}: its names start with {later.base.iri}, those of {former.word} with "
            f"{former.base.iri}; compare stores with one base"
        )


def _is_last(place: Path, word: str) -> bool:
    return word.isdecimal() and int(word) == len(history(place)[0])


def kept_of(place: Path, word: str) -> NamedSnapshot:
    """The kept snapshot of that name or commit.

    Raises:
        UnknownSnapshot: if there is none.
    """
    if not word.isdecimal():
        return named(place, word)
    for one in all_named(place):
        if one.commit == int(word):
            return one
    raise UnknownSnapshot(
        f"commit {word[:20]}: no snapshot of it is kept, and the log does not hold what graphs "
        "were; see policygraph snapshot --list"
    )


def _of_commit(folder: Path, base: Base, word: str, *, place: Path, at: Commit) -> Moment:
    return Moment(
        word=word,
        folder=folder,
        base=base,
        commit=at.number,
        when=at.when,
        state=at.states[ASSERTED],
        chain=at.chain,
        commits=tuple(history(place)[0]),
    )


def _of_backup(file: Path, room: Path) -> Moment:
    reading, commits = Reading(file), b""
    engines: dict[str, Engine] = {}
    for name, content in reading.parts():
        part = name.partition("/")[0]
        if name.endswith(".nq"):
            if part not in engines:
                engines[part] = Engine.at(room / part, {})
            load(engines[part].oxigraph, content, file)
        elif name == "commits.jsonl":
            commits = content
    for engine in engines.values():
        uniting.set_apart(engine.oxigraph)
        engine.unite()
        engine.flush()
        engine.close()
    last = commit_of(commits.splitlines()[-1])
    return Moment(
        word=file.name,
        folder=room,
        base=Base(reading.manifest.base),
        commit=last.number,
        when=last.when,
        state=last.states[ASSERTED],
        chain=last.chain,
    )
