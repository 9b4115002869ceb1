"""Files in, store filled, what happened comes out.

A letter goes from file to document to records to agents to triples; a curated file goes
from Turtle to triples. What fails is listed with its reason and the rest goes on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from graph import curation
from graph.errors import InputError, PolicygraphError
from graph.extractors import extract
from graph.iri import slug
from graph.model import Addressing, Attribute, Certainty, Description, Document, Record, Signature
from graph.reading import read
from graph.resolution import resolve
from graph.store import Store
from graph.verify import sift


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
    an addressee or signatories.
    """

    name: str | None = None
    replace: bool = False
    incomplete: bool = False


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
    files = [Path(path) for path in paths]
    letters = [path for path in files if not _curated(path)]
    add_letter = partial(_add_letter, store, policy or Policy())
    with store.batch():
        taken = [_take(path, add_letter, progress) for path in letters]
    curated = [path for path in files if _curated(path)]
    taken += [_take(path, partial(_add_curated, store), progress) for path in curated]
    return Report(
        tuple(one for one in taken if isinstance(one, Added)),
        tuple(one for one in taken if isinstance(one, Failed)),
    )


def records(document: Document) -> tuple[Record, ...]:
    """What the document says, in reading order: the records that pass the evidence gate."""
    return sift(document, extract(document))[0]


def _curated(path: Path) -> bool:
    return path.suffix == curation.SUFFIX


def _take(
    path: Path, add_one: Callable[[Path], Added], progress: Callable[[Path], None] | None
) -> Added | Failed:
    if progress is not None:
        progress(path)
    try:
        return add_one(path)
    except PolicygraphError as error:
        told = str(error)
        return Failed(path, told if told.startswith(str(path)) else f"{path}: {told}")


def _add_curated(store: Store, path: Path) -> Added:
    triples = curation.read(path, base=store.base)
    curation.check(path, triples, store)
    name = path.name.removesuffix(curation.SUFFIX)
    return Added(path, name, store.put_curated(name, triples), (("statement", len(triples)),))


def _add_letter(store: Store, policy: Policy, path: Path) -> Added:
    document = read(path, name=policy.name)
    if not slug(document.name):
        raise InputError(
            f"{path}: {document.name!r} has no letter or digit to name it by; "
            "give it a name with --name"
        )
    kept, refused = sift(document, extract(document))
    resolved = resolve(kept, store.decisions())
    if not policy.incomplete:
        _require_whole(path, resolved.records)
    changed = store.put(document, resolved, replace=policy.replace)
    sure = [r for r in resolved.records if r.certainty is Certainty.ASSERTED]
    counts = Counter(type(record).__name__.lower() for record in sure)
    suggested = len(resolved.records) - len(sure)
    return Added(path, document.name, changed, tuple(sorted(counts.items())), suggested, refused)


def _require_whole(path: Path, found: Iterable[Record]) -> None:
    lacking = ["date", "addressee", "signatories"]
    for record in found:
        for part in _supplies(record):
            if part in lacking:
                lacking.remove(part)
    if lacking:
        raise InputError(
            f"{path}: no {' and no '.join(lacking)} found; if it is a letter all the same, "
            "add it with --incomplete"
        )


def _supplies(record: Record) -> tuple[str, ...]:
    match record:
        case Description(attribute=Attribute.DATE):
            return ("date",)
        case Addressing(copy=False):
            return ("addressee",)
        case Signature():
            return ("signatories",)
    return ()
