"""Files in, store filled, what happened comes out.

A letter goes from file to document to records to agents to triples; a curated file goes
from Turtle to triples. A folder, an archive or a mailbox gives each letter in it. What fails
is listed with its reason and the rest goes on. Letters are prepared by several processes
(`graph.preparing`) and put into the store some at a time: what is in it stays, whatever comes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from graph import curation
from graph.errors import PolicygraphError
from graph.iri import slug
from graph.preparing import (
    MOST_RECORDS,
    Policy,
    Prepared,
    Refused,
    lacking,
    records,
    renamed,
    sifted,
)
from graph.preparing.workers import prepared, processors
from graph.reading import files
from graph.store import GivenLetter, Original, Store

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

TOGETHER = 200
"""How many letters are put in together."""


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
    """Read files into the store: letters first, then curated Turtle files.

    ``progress`` is called with each file before it is taken; ``processes`` prepare the letters,
    as many as there are processors if nothing is said.
    """
    given = [file for path in paths for file in _given(Path(path))]
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

    def tell(self, path: Path) -> None:
        """Say that a file is taken next."""
        if self._progress is not None:
            self._progress(path)

    def letters(self, paths: Sequence[Path], processes: int) -> Iterator[Added | Failed]:
        """What came of each letter in these files."""
        waiting: list[Prepared | Refused] = []
        found = prepared(paths, self._policy, self._store.base, processes=processes)
        with closing(found):
            for path, letters in found:
                self.tell(path)
                waiting += self._own(path, letters)
                if len(waiting) >= TOGETHER:
                    yield from self._put(waiting)
                    waiting = []
        yield from self._put(waiting)

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


def _told(one: Prepared, outcome: bool | PolicygraphError) -> Added | Failed:
    place = Path(one.place)
    if isinstance(outcome, PolicygraphError):
        return Failed(place, _placed(place, outcome))
    return Added(place, one.name, outcome, one.counts, one.suggested, one.refused)
