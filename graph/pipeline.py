"""Files in, store filled, what happened comes out.

A letter goes from file to document to records to agents to triples; a curated file goes
from Turtle to triples. A folder, an archive or a mailbox gives each letter in it. What fails
is listed with its reason and the rest goes on. Letters are prepared by several processes, or by
the machines of a cluster (`graph.preparing`), and put into the store some at a time: what is in
it stays, whatever comes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from graph import curation
from graph.errors import PolicygraphError, StoreError
from graph.iri import slug
from graph.preparing import (
    MOST_RECORDS,
    Found,
    Policy,
    Prepared,
    Refused,
    cluster,
    lacking,
    records,
    renamed,
    sifted,
)
from graph.preparing.workers import FEWEST, prepared
from graph.processors import processors
from graph.reading import files
from graph.store import GivenLetter, Original, Store, Taken, TakenFiles
from graph.store.taken import program

__all__ = [
    "MOST_RECORDS",
    "Added",
    "Failed",
    "Policy",
    "Report",
    "add",
    "lacking",
    "records",
    "sifted",
]

TOGETHER = 50_000_000
"""How many bytes of triples, records, texts and files are put in together: this bounds memory."""


@dataclass(frozen=True, slots=True)
class Added:
    """One file that is in the store now.

    ``name`` is the letter's or curated file's name there, ``changed`` whether the store is
    different for it, ``counts`` how many asserted records of each kind it brought and
    ``suggested`` how many others; ``refused`` says which records the evidence gate kept out.
    """

    path: Path
    name: str
    changed: bool
    counts: tuple[tuple[str, int], ...]
    suggested: int = 0
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Failed:
    """One file that is not in the store, and why, in one sentence."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """What came of each file, in the order in which they were taken."""

    added: tuple[Added, ...]
    failed: tuple[Failed, ...]


def add(
    store: Store,
    paths: Iterable[str | Path],
    *,
    policy: Policy | None = None,
    progress: Callable[[Path], None] | None = None,
    processes: int | None = None,
) -> Report:
    """Read files into the store: letters first, then curated Turtle files, in order of their names.

    ``progress`` is called with each file before it is taken; ``processes`` prepare the letters,
    as many as there are processors if nothing is said.
    """
    named = sorted(map(Path, paths), key=lambda path: (path.name, path))
    given = [file for path in named for file in _given(path)]
    letters = [path for path in given if not _curated(path)]
    adding = _Adding(store, policy or Policy(), progress)
    taken = list(adding.letters(letters, processes or processors()))
    decisions = store.decisions()
    if decisions.lines:
        store.follow(decisions)
    for path in given:
        if _curated(path):
            adding.tell(path)
            taken.append(_add_curated(store, path))
    return Report(
        tuple(one for one in taken if isinstance(one, Added)),
        tuple(one for one in taken if isinstance(one, Failed)),
    )


def _curated(path: Path) -> bool:
    return path.suffix == curation.SUFFIX


def _given(path: Path) -> list[Path]:
    """The files meant by a path; a folder without any stands for itself and fails as such."""
    return list(files(path)) or [path]


def _add_curated(store: Store, path: Path) -> Added | Failed:
    try:
        triples = curation.read(path, base=store.base)
        curation.check(path, triples, store)
        name = path.name.removesuffix(curation.SUFFIX)
        changed = store.put_curated(name, triples)
    except PolicygraphError as error:
        return Failed(path, _placed(path, error))
    return Added(path, name, changed, (("statement", len(triples)),))


def _placed(path: Path, error: PolicygraphError) -> str:
    told = str(error)
    return told if told.startswith(str(path)) else f"{path}: {told}"


class _Adding:
    """Letters on their way into one store, each under a name of its own."""

    def __init__(
        self, store: Store, policy: Policy, progress: Callable[[Path], None] | None
    ) -> None:
        self._store, self._policy, self._progress = store, policy, progress
        self._taken: dict[str, str] = {}
        self._files, self._single = TakenFiles(store.place), set[str]()

    def tell(self, path: Path) -> None:
        """Say that a file is taken next."""
        if self._progress is not None:
            self._progress(path)

    def letters(self, paths: Sequence[Path], processes: int) -> Iterator[Added | Failed]:
        """What came of each letter in these files; first those that are there already."""
        known = self._known(paths)
        for path, added in known.items():
            self.tell(path)
            yield added
        waiting: list[Prepared | Refused] = []
        size = 0
        fresh = (path for path in paths if path not in known)
        with closing(self._prepared(fresh, processes)) as found:
            for path, letters in found:
                self.tell(path)
                if len(letters) == 1:
                    self._single.add(str(path))
                waiting += self._own(path, letters)
                size += sum(one.size for one in letters if isinstance(one, Prepared))
                if size >= TOGETHER:
                    yield from self._put(waiting)
                    waiting, size = [], 0
        yield from self._put(waiting)

    def _prepared(
        self, paths: Iterable[Path], processes: int
    ) -> Generator[tuple[Path, Found], None, None]:
        policy, base = self._policy, self._store.base
        if policy.scheduler:
            return cluster.prepared(paths, policy, base, scheduler=policy.scheduler)
        return prepared(paths, policy, base, processes=processes)

    def _known(self, paths: Sequence[Path]) -> dict[Path, Added]:
        """The files that were read before and whose letters are there; few are read again."""
        found: dict[Path, Added] = {}
        if len(paths) < FEWEST or self._policy.name or self._policy.extractors:
            return found
        for path in paths:
            one = self._files.find(_digest(path), path.stem)
            if one and self._store.has_text(self._store.names.letter(one.letter).value, one.text):
                self._taken[slug(one.letter)] = one.text
                found[path] = Added(path, one.letter, False, one.counts, one.suggested, one.refused)
        return found

    def _remember(self, letters: Iterable[Prepared]) -> None:
        """Keep in mind which files were read, those that hold one letter only."""
        with suppress(StoreError):  # the letters are there; the files would be read again
            self._files.add(_taken(one) for one in letters if one.place in self._single)

    def _own(
        self, path: Path, letters: Iterable[Prepared | Refused]
    ) -> Iterator[Prepared | Refused]:
        """The letters in a file, each with a name of its own: no two texts share one."""
        for one in letters:
            if one.place != str(path) and one.name is not None:
                self.tell(Path(one.place))
            name = self._name(one)
            if name is None or name == one.name or isinstance(one, Refused):
                yield one
            else:
                yield renamed(one, name, self._store.base)

    def _name(self, one: Prepared | Refused) -> str | None:
        if one.name is None or one.sha256 is None:
            return None
        for name in _names(one.name, Path(one.place).parent.stem):
            if self._taken.setdefault(slug(name), one.sha256) == one.sha256:
                return name
        return one.name

    def _put(self, found: Sequence[Prepared | Refused]) -> Iterator[Added | Failed]:
        """Put letters into the store together."""
        letters = [one for one in found if isinstance(one, Prepared)]
        try:
            outcomes = self._store.put_all(
                [_given_letter(one) for one in letters], replace=self._policy.replace
            )
        except PolicygraphError as error:
            outcomes = [error] * len(letters)
        there = [one for one, came in zip(letters, outcomes, strict=True) if isinstance(came, bool)]
        self._remember(there)
        came = iter(outcomes)
        for one in found:
            if isinstance(one, Refused):
                yield Failed(Path(one.place), one.reason)
            else:
                yield _told(one, next(came))


def _names(name: str, folder: str) -> Iterator[str]:
    """What a letter may be called: after its folder too, or numbered, where its name is taken."""
    yield name
    yield f"{folder}-{name}" if folder else f"{name}-2"
    for number in count(3):
        yield f"{name}-{number}"


def _given_letter(one: Prepared) -> GivenLetter:
    return GivenLetter(
        name=one.name,
        text=one.text,
        written=one.written,
        original=Original(one.file, one.media_type, one.place),
        records=one.records,
        boxes=one.boxes,
        whole=one.whole,
    )


def _taken(one: Prepared) -> Taken:
    return Taken(
        file=hashlib.sha256(one.file).hexdigest(),
        name=Path(one.place).stem,
        letter=one.name,
        text=one.sha256,
        counts=one.counts,
        suggested=one.suggested,
        refused=one.refused,
        by=program(),
    )


def _digest(path: Path) -> str:
    """The SHA-256 of a file; empty where it cannot be read, which its reader tells."""
    with suppress(OSError), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
    return ""


def _told(one: Prepared, outcome: bool | PolicygraphError) -> Added | Failed:
    place = Path(one.place)
    if isinstance(outcome, PolicygraphError):
        return Failed(place, _placed(place, outcome))
    return Added(place, one.name, outcome, one.counts, one.suggested, one.refused)
