"""Files in, store filled, what happened comes out.

A letter goes from file to document to records to agents to triples; a curated file goes
from Turtle to triples. A folder, an archive or a mailbox gives each letter in it. What fails
is listed with its reason and the rest goes on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import TypeVar

from graph import curation, plugins
from graph.errors import InputError, PolicygraphError, UnreadableFile
from graph.extractors import attempt
from graph.iri import slug
from graph.model import Addressing, Attribute, Certainty, Description, Document, Record, Signature
from graph.reading import Letter, Unread, files, read_all
from graph.resolution import resolve
from graph.store import Original, Originals, Store
from graph.verify import sift

MOST_RECORDS = 10_000
"""More records than this no letter has; a store would hold hundreds of megabytes for them."""

T = TypeVar("T")


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """How to take files in.

    ``name`` calls the (only) letter something else than its file, ``replace`` lets a new
    text take over an existing letter's name, ``incomplete`` takes letters that lack a date,
    an addressee or signatories, ``extractors`` are plug-ins that may propose records.
    """

    name: str | None = None
    replace: bool = False
    incomplete: bool = False
    extractors: tuple[plugins.Extractor, ...] = ()


def add(
    store: Store,
    paths: Iterable[str | Path],
    *,
    policy: Policy | None = None,
    progress: Callable[[Path], None] | None = None,
) -> Report:
    """Read files into the store: letters first, then curated Turtle files.

    ``progress`` is called with each file before it is taken.
    """
    given = [file for path in paths for file in _given(Path(path))]
    letters = [path for path in given if not _curated(path)]
    names = _Names(policy.name if policy else None)
    add_letter = partial(_add_letter, store, policy or Policy())
    with store.batch():
        taken = [
            _take(path, one, add_one=add_letter)
            for path in letters
            for one in _told(path, names, progress)
        ]
    decisions = store.decisions()
    if decisions.lines:
        store.follow(decisions)
    for path in given:
        if _curated(path):
            _tell(path, progress)
            taken.append(_take(path, path, add_one=partial(_add_curated, store)))
    return Report(
        tuple(one for one in taken if isinstance(one, Added)),
        tuple(one for one in taken if isinstance(one, Failed)),
    )


def records(document: Document, extractors: Sequence[plugins.Extractor] = ()) -> tuple[Record, ...]:
    """What the document says, in reading order: the records that pass the evidence gate.

    ``extractors`` are plug-ins; what they propose is suggested, after our own records.
    """
    return sifted(document, extractors)[0]


def sifted(
    document: Document, extractors: Sequence[plugins.Extractor] = ()
) -> tuple[tuple[Record, ...], tuple[str, ...]]:
    """The same records, and in words what was refused and which extractor broke off."""
    proposed = plugins.propose(document, extractors)
    found, broken = attempt(document)
    kept, refused = sift(document, (*found, *proposed.records))
    return kept, (*broken, *proposed.refused, *refused)


def _curated(path: Path) -> bool:
    return path.suffix == curation.SUFFIX


def _given(path: Path) -> list[Path]:
    """The files meant by a path; a folder without any stands for itself and fails as such."""
    return list(files(path)) or [path]


def _told(
    path: Path, names: _Names, progress: Callable[[Path], None] | None
) -> Iterator[Letter | Unread]:
    """The letters in a file, each with a name of its own."""
    _tell(path, progress)
    for one in read_all(path, name=names.given):
        if isinstance(one, Letter):
            _tell(Path(one.place), progress if one.place != str(path) else None)
            yield names.named(one)
        else:
            yield one


def _tell(path: Path, progress: Callable[[Path], None] | None) -> None:
    if progress is not None:
        progress(path)


def _take(path: Path, one: T, *, add_one: Callable[[T], Added]) -> Added | Failed:
    """What came of one letter or curated file in a file."""
    place = Path(one.place) if isinstance(one, Letter | Unread) else path
    try:
        return add_one(one)
    except PolicygraphError as error:
        told = str(error)
        return Failed(place, told if told.startswith(str(place)) else f"{place}: {told}")


class _Names:
    """The names of the letters that were read: no two texts of one call share one."""

    def __init__(self, given: str | None) -> None:
        self.given = given
        self._taken: dict[str, str] = {}

    def named(self, one: Letter) -> Letter:
        """The letter, named after its folder too, or numbered, where its name is taken."""
        document = one.document
        for name in self._names(one):
            if self._taken.setdefault(slug(name), document.sha256) == document.sha256:
                return replace(one, document=replace(document, name=name))
        return one

    @staticmethod
    def _names(one: Letter) -> Iterator[str]:
        yield one.document.name
        folder = Path(one.place).parent.stem
        yield f"{folder}-{one.document.name}" if folder else f"{one.document.name}-2"
        for number in count(3):
            yield f"{one.document.name}-{number}"


def _add_curated(store: Store, path: Path) -> Added:
    triples = curation.read(path, base=store.base)
    curation.check(path, triples, store)
    name = path.name.removesuffix(curation.SUFFIX)
    return Added(path, name, store.put_curated(name, triples), (("statement", len(triples)),))


def _add_letter(store: Store, policy: Policy, one: Letter | Unread) -> Added:
    if isinstance(one, Unread):
        raise UnreadableFile(one.reason)
    path, document = Path(one.place), one.document
    if not slug(document.name):
        raise InputError(
            f"{path}: {document.name!r} has no letter or digit to name it by; "
            "give it a name with --name"
        )
    kept, refused = sifted(document, policy.extractors)
    if len(kept) > MOST_RECORDS:
        raise InputError(
            f"{path}: says more than {MOST_RECORDS:,} things, as no letter does; "
            "give one letter at a time"
        )
    resolved = resolve(kept)
    if not policy.incomplete:
        _require_whole(path, resolved.records)
    changed = store.put(document, resolved, replace=policy.replace)
    original = Original(one.file, document.media_type, one.place)
    Originals(store.place).keep(document.sha256, original, document.facsimile)
    sure = [r for r in resolved.records if r.certainty is Certainty.ASSERTED]
    counts = Counter(type(record).__name__.lower() for record in sure)
    suggested = len(resolved.records) - len(sure)
    return Added(path, document.name, changed, tuple(sorted(counts.items())), suggested, refused)


def lacking(found: Iterable[Record]) -> tuple[str, ...]:
    """What a letter has and these records do not tell: date, addressee, signatories."""
    told = {part for record in found for part in _supplies(record)}
    return tuple(part for part in ("date", "addressee", "signatories") if part not in told)


def _require_whole(path: Path, found: Iterable[Record]) -> None:
    parts = lacking(found)
    if parts:
        raise InputError(
            f"{path}: no {' and no '.join(parts)} found; if it is a letter all the same, "
            "add it with --incomplete"
        )


def _supplies(record: Record) -> tuple[str, ...]:
    match record:
        case Description(attribute=Attribute.DATE | Attribute.PUBLISHED):
            return ("date",)
        case Addressing(copy=False):
            return ("addressee",)
        case Signature():
            return ("signatories",)
    return ()
