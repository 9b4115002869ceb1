"""Turtle in whatever order, put in order: a block a subject, its types before the rest.

What is put in order is the text that the engine's own serialiser writes, so that no statement
becomes an object of Python. That text has no line feed and no tab within names and literals; so the
statements of a subject are one line while they are sorted: its IRI, its name, and a field a
predicate.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from pathlib import Path
from typing import BinaryIO, Final, cast

from graph.errors import StoreError
from graph.export import sorting
from graph.store.triplestore import TripleStore
from graph.terms import XSD

_END: Final = b" .\n"
_NEXT: Final = b" ;\n\t"
_OBJECT: Final = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"[^ ]*|[^ ]+')
_LITERAL: Final = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"')
_PREFIX: Final = re.compile(rb"(?<![^\s^])[\w-]+:")
_INTEGER, _DECIMAL, _DOUBLE, _BOOLEAN = (
    one.value.encode() for one in (XSD.integer, XSD.decimal, XSD.double, XSD.boolean)
)


class Blocks:
    """Takes Turtle, as a file to write to, and gives it back in order.

    ``used`` are the prefixes of what was taken; ``room`` is a folder for what does not fit
    into memory, None where memory holds all; ``told`` is told of so many blocks more.
    ``at_once`` is `graph.export.sorting.AT_ONCE` unless it is given.
    """

    def __init__(
        self,
        prefixes: Mapping[str, str],
        room: Path | None,
        *,
        at_once: int | None = None,
        told: Callable[[int], None] | None = None,
    ) -> None:
        self._told = told
        self._prefixes, self._names = prefixes, _Names(prefixes)
        self._trouble: OSError | None = None
        self._unseen = {f"{prefix}:".encode(): prefix for prefix in prefixes}
        self._sorter = sorting.Sorter(room, at_once or sorting.AT_ONCE)
        self._rest = b""
        self.used: set[str] = set()

    def write(self, content: bytes) -> int:
        """Take what the serialiser writes, cut anywhere."""
        whole, end, self._rest = (self._rest + bytes(content)).rpartition(_END)
        if end:
            blocks = [one for one in whole.split(_END) if not one.startswith(b"@prefix ")]
            self._note(b"\n".join(blocks))
            self._add(blocks)
            if self._told:
                self._told(len(blocks))
        return len(content)

    def flush(self) -> None:
        """Nothing waits here that could be passed on."""

    def take(self, engine: TripleStore, graph: str | None) -> None:
        """Take what a graph of an engine says, or all of them as one.

        Raises:
            StoreError: if the engine cannot be read.
            OSError: if the folder takes no more.
        """
        try:
            engine.dump(graph, cast(BinaryIO, self), prefixes=self._prefixes)
        except StoreError as error:
            if self._trouble:
                raise self._trouble from error
            raise

    def _add(self, blocks: Iterable[bytes]) -> None:
        try:
            self._sorter.add(map(self._line, blocks))
        except OSError as error:
            self._trouble = error
            raise

    def _line(self, block: bytes) -> bytes:
        """A block as a line that sorts by its subject, its statements in order."""
        subject, _, rest = block.partition(b" ")
        stated = self._in_order(rest.split(_NEXT))
        return b"\t".join((self._names.iri(subject), subject, *stated)) + b"\n"

    @classmethod
    def texts(cls, some: Sequence[Blocks]) -> Iterator[bytes]:
        """What all of them took, in order, the blocks of one subject made one."""
        lines = sorting.merged([one._sorter for one in some])
        for _, same in groupby(lines, key=_subject):
            first, *others = same
            line = some[0]._joined([first, *others]) if others else first
            name = line.index(b"\t") + 1
            yield line[name:-1].replace(b"\t", b" ", 1).replace(b"\t", _NEXT) + _END

    def _joined(self, lines: Iterable[bytes]) -> bytes:
        """Lines of one subject as one; each is in order."""
        parts = [line[:-1].split(b"\t") for line in lines]
        said: dict[bytes, bytes] = {}
        for stated in chain.from_iterable(part[2:] for part in parts):
            predicate, _, objects = stated.partition(b" ")
            before = said.get(predicate)
            said[predicate] = self._sorted(b" , ".join((before, objects))) if before else stated
        return b"\t".join((*parts[0][:2], *sorted(said.values(), key=self._names.rank))) + b"\n"

    def _in_order(self, stated: list[bytes]) -> list[bytes]:
        """What is said of one subject: a predicate once, types first, each object once."""
        if len({one[: one.index(b" ")] for one in stated}) < len(stated):
            stated = _by_predicate(stated)
        stated = [self._sorted(one) if b" , " in one else one for one in stated]
        stated.sort(key=self._names.rank)
        return stated

    def _sorted(self, stated: bytes) -> bytes:
        """What is said with one predicate, its objects in order."""
        predicate, _, objects = stated.partition(b" ")
        found = list(set(_objects(objects)))
        found.sort(key=self._names.value)
        return b" ".join((predicate, b" , ".join(found)))

    def _note(self, text: bytes) -> None:
        """Note which prefixes the text has that were not seen before."""
        candidates = [one for one in self._unseen if one in text]
        if candidates:
            names = set(_PREFIX.findall(_LITERAL.sub(b'"', text)))
            self.used.update(self._unseen.pop(one) for one in candidates if one in names)


class _Names:
    """What names of Turtle stand for, as what is sorted by: a thing comes before its parts."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._spaces = {prefix.encode(): iri.encode() for prefix, iri in prefixes.items()}
        self._ranks: dict[bytes, bytes] = {b"a": b""}

    def iri(self, name: bytes) -> bytes:
        """The IRI with its first bracket only; a blank node as it is."""
        if name.startswith(b"<"):
            return name[:-1]
        prefix, _, local = name.partition(b":")
        space = self._spaces.get(prefix)
        return name if space is None else b"<" + space + local.replace(b"\\", b"")

    def rank(self, stated: bytes) -> bytes:
        """What the statements of one predicate are sorted by: types first."""
        name = stated[: stated.index(b" ")]
        found = self._ranks.get(name)
        if found is None:
            found = self._ranks[name] = self.iri(name)
        return found

    def value(self, name: bytes) -> bytes:
        """What objects are sorted by: as N-Triples writes them, without the last bracket."""
        if name.startswith(b'"'):
            text, _, kind = name.rpartition(b'"')
            written = b"^^" + self.iri(kind[2:]) if kind.startswith(b"^^") else kind
            return text + b'"' + written
        if name.startswith(b"<") or b":" in name:
            return self.iri(name)
        return b'"' + name + b'"^^<' + _shown_by(name)


def _subject(line: bytes) -> bytes:
    return line[: line.index(b"\t")]


def _by_predicate(stated: list[bytes]) -> list[bytes]:
    said: dict[bytes, list[bytes]] = {}
    for one in stated:
        predicate, _, objects = one.partition(b" ")
        said.setdefault(predicate, []).append(objects)
    return [b" ".join((predicate, b" , ".join(objects))) for predicate, objects in said.items()]


def _objects(text: bytes) -> list[bytes]:
    if b'"' not in text:
        return text.split(b" , ")
    found: list[bytes] = _OBJECT.findall(text)
    return found[::2]


def _shown_by(value: bytes) -> bytes:
    """The type of a value that is written without it."""
    if value in {b"true", b"false"}:
        return _BOOLEAN
    if b"e" in value.lower():
        return _DOUBLE
    return _DECIMAL if b"." in value else _INTEGER
