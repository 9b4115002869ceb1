"""Puts a letter that was handed in into the graph, as a curator wants it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from graph.errors import InputError
from graph.incoming import documents
from graph.incoming.extraction import findings
from graph.incoming.folder import Incoming
from graph.incoming.item import Item
from graph.iri import slug
from graph.model import Document
from graph.resolution import resolve
from graph.store import Original, Originals, Store

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
    taken = [
        record
        for name, record in zip(found.names, found.records, strict=True)
        if name not in wish.without
    ]
    with store.signed(wish.by):
        store.put(document, resolve(taken))
    _keep_file(store, incoming, item=item, document=document)
    return store.names.letter(document.name).value


def _keep_file(store: Store, incoming: Incoming, *, item: Item, document: Document) -> None:
    """Keep the file that the letter was read from, where it is that very file."""
    data = incoming.kept(item, "file") or incoming.kept(item, "source")
    if data is None:
        return
    original = Original(data, document.media_type, item.file)
    if original.sha256 == document.file_sha256:
        Originals(store.place).keep(document.sha256, original, document.facsimile)
