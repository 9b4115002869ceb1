"""A letter's records with what people decided about them, and its graph made anew from both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.corrections import Correction, Corrections, Reviewed
from graph.errors import InputError
from graph.iri import Registry
from graph.model import Document, Record
from graph.resolution import resolve
from graph.store import identity
from graph.store.changes import LOG as COMMITS
from graph.store.correcting import NAME as CORRECTIONS
from graph.store.correcting import CorrectionLog, corrections_at
from graph.store.difference import Difference
from graph.store.embedded import Store
from graph.store.extracted import Extracted
from graph.store.folder import digest_of
from graph.store.own_facts import text_facts
from graph.store.saying import reviewed, said


@dataclass(frozen=True, slots=True)
class Opened:
    """A letter of a store: its text, what was found in it, and what was decided about that."""

    iri: str
    document: Document
    records: tuple[Record, ...]
    corrections: Corrections
    reviewed: Reviewed

    @property
    def name(self) -> str:
        """What the letter is called in the log."""
        return self.iri.rpartition("/")[2]

    @property
    def seen(self) -> int:
        """How many lines the log had."""
        return len(self.corrections.lines)


def opened(store: Store, letter: str) -> Opened:
    """A letter whose records can be decided about, by its IRI.

    Raises:
        UnknownEntity: if the store has no such letter.
        InputError: if it was added before records were kept.
    """
    digest = digest_of(store.text(letter))
    kept = Extracted(store.place).of(letter, store.source_text)
    if kept is None or kept[0].sha256 != digest:
        raise InputError(
            f"{store.base.shortened(letter)}: what was found in it is not kept, as it was added "
            "by an older version; add its file again"
        )
    document, records = kept
    corrections = corrections_at(store.place)
    return Opened(letter, document, records, corrections, reviewed(document, records, corrections))


def catch_up(store: Store) -> None:
    """Have a letter's graph follow its last corrections, where it was cut off before it did.

    A graph follows before the next correction is written, so only the last can be left behind.
    """
    log, commits = store.place / CORRECTIONS, store.place / COMMITS
    if store.elsewhere or not log.exists() or _newer(commits, log):
        return
    lines = corrections_at(store.place).lines
    letter = store.base.name("letter", lines[-1].letter) if lines else ""
    if letter in store.letters():
        behind = opened(store, letter)
        with store.signed(lines[-1].by):
            store.put(behind.document, resolve(behind.records))


def foreseen(store: Store, letter: Opened, new: Sequence[Correction]) -> dict[str, Difference]:
    """What corrections would change in the letter's graph, by that graph's IRI."""
    registry = Registry.load(store.place / "registry.jsonl")
    told = identity.Told(store.decisions(), registry, store.base)
    corrections = letter.corrections.extended(new)
    known = resolve(letter.records)
    stated = said(letter.document, known, told=told, corrections=corrections).sure
    graph = store.graph_of(letter.iri)
    facts = (*stated, *text_facts(letter.iri, letter.document.sha256))
    return {graph: store.difference(graph, facts)}


def revise(
    store: Store, letter: Opened, new: Sequence[Correction], *, seen: int | None = None
) -> bool:
    """Write corrections of one letter down and have its graph follow; whether that changed it.

    Raises:
        DecisionRefused: if newer lines are about the same records.
        InputError: if one takes back what does not stand.
        StoreError: if the disk does not take it.
    """
    with store.alone():
        CorrectionLog(store.place).append(new, seen=seen)
        with store.signed(new[0].by):
            return store.put(letter.document, resolve(letter.records))


def _newer(file: Path, than: Path) -> bool:
    return file.exists() and file.stat().st_mtime_ns > than.stat().st_mtime_ns
