"""Turtle in whatever order, put in order: a block a subject, its types before the rest.

What is put in order is the text that the engine's own serialiser writes, so that no statement
becomes an object of Python. That text has no line feed and no tab within names and literals; so the
statements of a subject are one line while they are sorted: its IRI, its name, and a field a
predicate.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, groupby
from pathlib import Path
from typing import Final

from graph.export.sorting import Sorter
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
    into memory, None where memory holds all; ``told`` is told how many blocks were taken up to now.
    """

    def __init__(
        self,
        prefixes: Mapping[str, str],
        room: Path | None,
        *,
        told: Callable[[int], None] | None = None,
    ) -> None:
        self._count, self._told = 0, told
        self._names = _Names(prefixes)
        self._unseen = {f"{prefix}:".encode(): prefix for prefix in prefixes}
        self._sorter = Sorter(room)
        self._rest = b""
        self.used: set[str] = set()

    def write(self, content: bytes) -> int:
        """Take what the serialiser writes, cut anywhere."""
        whole, end, self._rest = (self._rest + bytes(content)).rpartition(_END)
        if end:
            blocks = [one for one in whole.split(_END) if not one.startswith(b"@prefix ")]
            self._count += len(blocks)
            self._note(b"\n".join(blocks))
            self._sorter.add(map(self._line, blocks))
            if self._told:
                self._told(self._count)
        return len(content)

    def flush(self) -> None:
        """Nothing waits here that could be passed on."""

    def texts(self) -> Iterator[bytes]:
        """The blocks in order, those of one subject made one."""
        for _, lines in groupby(self._sorter.lines(), key=_subject):
            first, *others = lines
            line = self._joined([first, *others]) if others else first
            name = line.index(b"\t") + 1
            yield line[name:-1].replace(b"\t", b" ", 1).replace(b"\t", _NEXT) + _END

    def _line(self, block: bytes) -> bytes:
        """A block as a line that sorts by its subject, its statements in order."""
        subject, _, rest = block.partition(b" ")
        stated = self._in_order(rest.split(_NEXT))
        return b"\t".join((self._names.iri(subject), subject, *stated)) + b"\n"

    def _joined(self, lines: Iterable[bytes]) -> bytes:
        """Lines of one subject as one."""
        parts = [line[:-1].split(b"\t") for line in lines]
        stated = list(chain.from_iterable(part[2:] for part in parts))
        return b"\t".join((*parts[0][:2], *self._in_order(stated))) + b"\n"

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
