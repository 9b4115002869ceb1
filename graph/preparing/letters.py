"""One file's letters, ready for a store: what they say as text, or why they say nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypedDict

from graph import plugins
from graph.errors import InputError, PolicygraphError
from graph.iri import Base, Registry, slug
from graph.model import Certainty, Document, Record
from graph.preparing.records import MOST_RECORDS, lacking, sifted
from graph.reading import Letter, Unread, read_all, read_bytes
from graph.reading.facsimiles import from_bytes, to_bytes
from graph.resolution import Resolved, resolve
from graph.store.extracted import content_of, read
from graph.triples import Names, Written, written


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """How to take files in.

    ``name`` calls the (only) letter something else than its file, ``replace`` lets a new
    text take over an existing letter's name, ``incomplete`` takes letters that lack a date,
    an addressee or signatories, ``extractors`` are plug-ins that may propose records;
    ``apart`` has processes of their own prepare them, however few there are; ``scheduler`` is the
    address of a Dask cluster whose machines prepare them.
    """

    name: str | None = None
    replace: bool = False
    incomplete: bool = False
    extractors: tuple[plugins.Extractor, ...] = ()
    apart: bool = False
    scheduler: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """One letter of a file, with its text, its triples, and the files that a store keeps of it.

    ``counts`` are how many asserted records of each kind it has and ``suggested`` how many
    others, ``refused`` says which records the evidence gate kept out.
    """

    place: str
    name: str
    text: str = field(repr=False)
    sha256: str
    file: bytes = field(repr=False)
    media_type: str
    written: Written
    records: bytes = field(repr=False)
    boxes: bytes | None = field(repr=False)
    counts: tuple[tuple[str, int], ...]
    suggested: int = 0
    refused: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Bytes of its triples, its records, its text and its files."""
        held = (self.written.stated, self.written.suggested, self.records, self.file, self.text)
        return sum(map(len, held)) + len(self.boxes or b"")

    def whole(self) -> tuple[Document, Resolved]:
        """The document, without its blocks, and its records with their agents."""
        document, records = read(self.records, lambda _: self.text)
        if self.boxes is not None:
            boxes = from_bytes(self.boxes, self.text, place=self.place)
            document = replace(document, facsimile=boxes)
        return document, resolve(records)


@dataclass(frozen=True, slots=True)
class Refused:
    """A file, or a letter in it, of which nothing can be taken, and why, in one sentence.

    ``name`` and ``sha256`` are those of the text that was read, if one was.
    """

    place: str
    reason: str
    name: str | None = None
    sha256: str | None = None


Found = tuple[Prepared | Refused, ...]
"""What is in one file."""


def prepare(path: Path, policy: Policy, base: Base) -> Iterator[Prepared | Refused]:
    """The letters in a file; the first is called as the policy says, or after the file."""
    return _each(read_all(path, name=policy.name), policy, base)


def prepare_bytes(data: bytes, policy: Policy, base: Base, *, place: str) -> Found:
    """The same of a file that is somewhere else: its bytes, and what it is called there."""
    name = policy.name or Path(place).stem
    return tuple(_each(read_bytes(data, place=place, name=name), policy, base))


def _each(
    found: Iterator[Letter | Unread], policy: Policy, base: Base
) -> Iterator[Prepared | Refused]:
    for one in found:
        yield (
            Refused(one.place, one.reason) if isinstance(one, Unread) else ready(one, policy, base)
        )


def ready(letter: Letter, policy: Policy, base: Base) -> Prepared | Refused:
    """One letter that was read."""
    document = letter.document
    try:
        kept, refused = _found(letter, policy)
    except PolicygraphError as error:
        place = letter.place
        told = str(error)
        reason = told if told.startswith(place) else f"{place}: {told}"
        return Refused(place, reason, document.name, document.sha256)
    known = resolve(kept)
    sure = [r for r in known.records if r.certainty is Certainty.ASSERTED]
    counts = Counter(type(record).__name__.lower() for record in sure)
    return Prepared(
        place=letter.place,
        name=document.name,
        text=document.text,
        sha256=document.sha256,
        file=letter.file,
        media_type=document.media_type,
        boxes=to_bytes(document.facsimile) if document.facsimile else None,
        counts=tuple(sorted(counts.items())),
        suggested=len(known.records) - len(sure),
        refused=refused,
        **_contents(document, known, base),
    )


def renamed(one: Prepared, name: str, base: Base) -> Prepared:
    """The same letter under another name."""
    document, known = one.whole()
    document = replace(document, name=name)
    return replace(one, name=name, **_contents(document, known, base))


class _Contents(TypedDict):
    written: Written
    records: bytes


def _contents(document: Document, known: Resolved, base: Base) -> _Contents:
    return {
        "written": written(document, known, Names(base, Registry())),
        "records": content_of(document, known.records),
    }


def _found(letter: Letter, policy: Policy) -> tuple[tuple[Record, ...], tuple[str, ...]]:
    """The records of a letter and what was refused.

    Raises:
        InputError: if it is none, or has no name.
    """
    path, document = letter.place, letter.document
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
    parts = () if policy.incomplete else lacking(kept)
    if parts:
        raise InputError(
            f"{path}: no {' and no '.join(parts)} found; if it is a letter all the same, "
            "add it with --incomplete"
        )
    return kept, refused
