"""Reads what was handed in, one letter after the other, in the background."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from graph.errors import PolicygraphError, UnreadableFile
from graph.incoming import Incoming, Item, State, documents
from graph.incoming.folder import failed, stem
from graph.reading import Letter, read_bytes
from graph.store import Store
from webui.incoming import child
from webui.rounds import Rounds
from webui.settings import Limits
from webui.workers import Lost, Sources, Task
from webui.workers.errand import done_apart
from webui.writing.drafting import found_in

_log = logging.getLogger(__name__)
LARGEST: Final = 64 * 1024 * 1024
"""Bytes of triples that one letter may come to."""
TOO_MUCH = "working out what it says takes too long or too much memory; give one letter at a time"
BROKE_OFF = "something went wrong here, which has been logged; save the letter as text first"


class Clerk:
    """It has work as long as letters wait; those of an earlier process among them."""

    def __init__(self, store: Store, incoming: Incoming, limits: Limits) -> None:
        self._store = store
        self._incoming = incoming
        self._limits = limits
        self._reading = Rounds(self._read_all)

    def ring(self) -> None:
        """Say that something waits."""
        self._reading.ring()

    def close(self) -> None:
        """Finish the letter in hand, if there is one, and stop."""
        self._reading.close()

    def _read_all(self) -> None:
        for item in self._waiting():
            self._incoming.note(self._done(replace(item, state=State.READING)))

    def _waiting(self) -> Iterator[Item]:
        """What waits, as long as there is something and nobody says stop."""
        while not self._reading.stopped:
            item = next(iter(self._incoming.pending()), None)
            if item is None:
                return
            yield item

    def _done(self, item: Item) -> Item:
        """The item, when it has been read or has failed."""
        self._incoming.note(item)
        try:
            if self._incoming.kept(item, "document.json") is None:
                item = self._read(item)
            return self._extracted(item)
        except Lost:
            return failed(item, TOO_MUCH)
        except PolicygraphError as error:
            return failed(item, str(error).removeprefix(f"{item.file}: "))
        except Exception:  # noqa: BLE001 - logged; the next letter is read all the same
            _log.exception("a letter that was handed in cannot be read")
            return failed(item, BROKE_OFF)

    def _read(self, item: Item) -> Item:
        """Keep the document in an item's file; what else is in it becomes items of their own.

        The item is called after the file that its letter was read from, inside others too.

        Raises:
            UnreadableFile: if there is none.
        """
        data = self._incoming.kept(item, "source") or b""
        found = list(read_bytes(data, place=item.file, name=stem(item.file)))
        letters = [one for one in found if isinstance(one, Letter)]
        for one in letters[1:]:
            other = self._incoming.beside(item, one.place)
            self._incoming.add(other)
            self._keep(other, one)
        reasons = [one.reason for one in found if not isinstance(one, Letter)]
        if not letters:
            raise UnreadableFile(next(iter(reasons), "no text in it; give the letter itself"))
        for reason in reasons:
            self._incoming.add(failed(self._incoming.beside(item, item.file), reason))
        self._keep(item, letters[0], source=data)
        return replace(item, file=letters[0].place)

    def _keep(self, item: Item, letter: Letter, *, source: bytes | None = None) -> None:
        """Keep a document, and the file that it was read from, if that is not the source."""
        if letter.file != source:
            self._incoming.keep(item, "file", letter.file)
        self._incoming.keep(item, "document.json", documents.to_bytes(letter.document))

    def _extracted(self, item: Item) -> Item:
        document = self._incoming.kept(item, "document.json") or b""
        place = child.Place(self._store.place, self._store.base, self._limits.memory)
        task = Task({}, document, self._limits.write_seconds, LARGEST)
        sources = Sources(self._store.source_text)
        found, body = found_in(done_apart(child.extract, place, task, sources=sources))
        cut = int(found.pop("asserted"))
        self._incoming.keep(item, "asserted.nt", body[:cut])
        self._incoming.keep(item, "suggested.nt", body[cut:])
        return _ready(item, found)


def _ready(item: Item, told: dict[str, Any]) -> Item:
    return replace(
        item,
        state=State.READY,
        name=str(told["name"]),
        title=str(told["title"]),
        sha256=str(told["sha256"]),
        records=str(told["records"]),
        counts=tuple((str(kind), int(number)) for kind, number in told["counts"]),
        suggested=int(told["suggested"]),
        lacking=tuple(map(str, told["lacking"])),
        refused=tuple(map(str, told["refused"])),
    )
