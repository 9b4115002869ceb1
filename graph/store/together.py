"""Letters put into a store together: those that are new in one step, the others one by one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graph.errors import PolicygraphError
from graph.model import Document
from graph.resolution import Resolved
from graph.store.correcting import corrections_at
from graph.store.extracted import Extracted
from graph.store.files import write_all
from graph.store.folder import Folder, digest_of
from graph.store.identity import Redirects, applied, redirects
from graph.store.originals import Original, Originals
from graph.store.own_facts import program_version, text_facts
from graph.store.upkeep import Upkeep
from graph.triples import Written, software

if TYPE_CHECKING:
    from graph.store.embedded import Store

Outcome = bool | PolicygraphError
"""Whether a letter changed the store, or why it was not taken."""
_IRI = re.compile(rb"<([^<>]*)>")


@dataclass(frozen=True, slots=True)
class GivenLetter:
    """A letter as it comes to a store: its name, text and triples, and the file it was read from.

    ``records`` is the file in which what was found in it is kept, ``boxes`` that of where its
    words are printed, if that is known; ``whole`` gives the document with its records.
    """

    name: str
    text: str = field(repr=False)
    written: Written
    original: Original
    records: bytes = field(repr=False)
    boxes: bytes | None = field(repr=False)
    whole: Callable[[], tuple[Document, Resolved]]

    @property
    def iri(self) -> str:
        """The letter's name in full."""
        return self.written.letter


@dataclass(frozen=True, slots=True)
class Together:
    """Puts letters into one store; within its lock."""

    store: Store
    folder: Folder
    upkeep: Upkeep
    by: str

    def put(self, letters: Sequence[GivenLetter], *, replace: bool) -> list[Outcome]:
        """Put them in, in their order; what came of each."""
        new = self._new(letters)
        done = set(map(id, new)) if new and self._put_new(new) else set()
        if len(done) == len(letters):
            return [True] * len(letters)
        with self.store.batch():
            return [id(one) in done or self._put(one, replace=replace) for one in letters]

    def _new(self, letters: Iterable[GivenLetter]) -> list[GivenLetter]:
        """Those of which nothing is there and nobody has decided anything, each name once."""
        found: dict[str, GivenLetter] = {}
        corrected = corrections_at(self.store.place)
        entered, short = self.store.books.read().by_letter, self.store.base.shortened
        waiting = self.store.suggested
        for one in letters:
            graph = self.store.graph_of(one.iri)
            there = chain(self.store.quads(graph), waiting.quads(graph))
            told = short(one.iri) in entered or corrected.of(one.iri.rpartition("/")[2])
            if not told and next(there, None) is None:
                found.setdefault(one.iri, one)
        return list(found.values())

    def _put_new(self, new: Sequence[GivenLetter]) -> bool:
        """Put letters in that are new, all in one step; False where that is not possible."""
        names = self.store.names
        given = {one.iri: one.written.named(names, letter=one.name) for one in new}
        merged = redirects(self.store.decisions(), self.store.registry, self.store.base)
        files = dict[Path, bytes]()
        for one in new:
            files |= self._files(one)
        write_all(files)
        self.folder.save(self.store.registry)
        stated, waiting = {}, {}
        for letter in new:
            graph, (sure, unsure) = self.store.graph_of(letter.iri), given[letter.iri]
            stated[graph] = _with_own(_turned(sure, merged), letter)
            if unsure:
                waiting[graph] = _turned(unsure, merged)
        return self.upkeep.load(stated, waiting, by=self.by)

    def _files(self, one: GivenLetter) -> dict[Path, bytes]:
        """What is kept of a letter beside the graphs, as far as it is not there."""
        text = digest_of(one.text)
        originals = Originals(self.store.place).files_of(text, one.original, one.boxes)
        found = {Extracted(self.store.place).path(one.name): one.records}
        return {**self.folder.text_file(one.text), **originals, **found}

    def _put(self, one: GivenLetter, *, replace: bool) -> Outcome:
        """Put one letter in by itself."""
        try:
            document, known = one.whole()
            changed = self.store.put(document, known, replace=replace)
            files = Originals(self.store.place)
            files.keep(document.sha256, one.original, document.facsimile)
        except PolicygraphError as error:
            return error
        return changed


def _with_own(text: bytes, letter: GivenLetter) -> bytes:
    """A letter's triples with what the store itself states of it, as far as that is not told."""
    own = chain(software(program_version()), text_facts(letter.iri, digest_of(letter.text)))
    lines = (f"{triple} .\n".encode() for triple in own)
    return b"".join([text, *(line for line in lines if line not in text)])


def _turned(text: bytes, merged: Redirects) -> bytes:
    """N-Triples with what is decided about their agents."""
    if not merged or not {iri.value.encode() for iri in merged} & set(_IRI.findall(text)):
        return text
    given = (quad.triple for quad in ox.parse(text, format=ox.RdfFormat.N_TRIPLES))
    turned = dict.fromkeys(applied(given, merged))
    return ox.serialize(turned, format=ox.RdfFormat.N_TRIPLES) or b""
