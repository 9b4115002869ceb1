"""Puts a letter that was handed in into the graph, as a curator wants it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from graph.corrections import Correction, Verdict
from graph.corrections.correction import resting
from graph.errors import InputError
from graph.incoming import documents
from graph.incoming.extraction import findings
from graph.incoming.folder import Incoming
from graph.incoming.item import Item
from graph.iri import slug
from graph.model import Document, Record
from graph.resolution import resolve
from graph.store import Original, Originals, Store
from graph.store.commits import now
from graph.store.correcting import CorrectionLog

CHANGED = "what is found in this letter is no longer what you saw; look at it once more"


@dataclass(frozen=True, slots=True)
class Wish:
    """How a letter is to be taken: under which name, without which records, by whom."""

    name: str
    without: Collection[str]
    by: str


def accept(store: Store, incoming: Incoming, *, item: Item, wish: Wish) -> str:
    """The IRI of the letter, which is in the store when this returns.

    What it says is worked out anew from its text, so that nothing is stored but what the
    present extraction finds there and the curator has seen.

    Raises:
        InputError: if the name is none, or something else is found than what was seen.
        NameTaken: if another letter of the store has the name.
        StoreError: if the disk does not take it.
    """
    content = incoming.kept(item, "document.json")
    if content is None:
        raise InputError("this letter has not been read yet; wait until it has")
    if not slug(wish.name):
        raise InputError("give the letter a name with letters or digits")
    document = replace(documents.from_bytes(content), name=slug(wish.name))
    found = findings(document, store.decisions())
    if found.digest != item.records or not set(wish.without) <= set(found.names):
        raise InputError(CHANGED)
    left_out = [
        _rejected(document, name, record, by=wish.by)
        for name, record in zip(found.names, found.records, strict=True)
        if name in wish.without
    ]
    letter = store.names.letter(document.name).value
    with store.alone(), store.signed(wish.by):
        store.check_name(letter, document.sha256, replace=False)
        if left_out:
            CorrectionLog(store.place).append(left_out)
        store.put(document, resolve(found.records))
    _keep_file(store, incoming, item=item, document=document)
    return letter


def _rejected(document: Document, name: str, record: Record, *, by: str) -> Correction:
    """The decision that leaves a record out, for as long as nothing else is found there."""
    return Correction(
        letter=document.name,
        record=name,
        verdict=Verdict.REJECTED,
        by=by,
        at=now(),
        why="left out when the letter was added",
        text=document.sha256,
        found=record,
        anchors=resting(document, record),
    )


def _keep_file(store: Store, incoming: Incoming, *, item: Item, document: Document) -> None:
    """Keep the file that the letter was read from, where it is that very file."""
    data = incoming.kept(item, "file") or incoming.kept(item, "source")
    if data is None:
        return
    original = Original(data, document.media_type, item.file)
    if original.sha256 == document.file_sha256:
        Originals(store.place).keep(document.sha256, original, document.facsimile)
