"""Who signs a letter, as those named in its head: also by initials, or by the surname alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Document
from graph.normalisers import people
from graph.reading.known_words import folded
from graph.sections import Parts

_APART = re.compile(r"[,;/|&()\n]|\s(?:and|y|et|und|e|ed)\s")
_MOST_WORDS = 8
_FEWEST = 2


def signers(document: Document, parts: Parts) -> frozenset[tuple[str, str]]:
    """The words of the names that sign, each with the first word of its name, if it has another."""
    return frozenset(
        pair for entry in parts.entries for pair in signers_in(document.quote(entry.span))
    )


def signers_in(entry: str) -> frozenset[tuple[str, str]]:
    """The same of one line that signs."""
    return frozenset(pair for piece in _APART.split(entry) for pair in _pairs(piece))


def is_signer(name: str, among: frozenset[tuple[str, str]]) -> bool:
    """Whether a name is that of one who signs: ``Ana Ruiz``, as ``A. Ruiz`` or as ``Ms Ruiz``."""
    words = _words(name)
    if len(words) < _FEWEST:
        return False
    given = words[:-1]
    firsts = {*given, *(word[0] for word in given), ""}
    return any((words[-1], first) in among for first in firsts)


def _pairs(piece: str) -> Iterator[tuple[str, str]]:
    words = _words(piece)
    if len(words) == 1:
        yield words[0], ""
    yield from ((word, words[0]) for word in words[1:])


def _words(name: str) -> list[str]:
    """The words of a name without titles and accents, of initials the first letter."""
    bare = " ".join(name.split())
    words = bare[people.honorific_length(bare) :].split()[:_MOST_WORDS]
    plain = map(folded, words)
    stripped = ((word[:1] if "." in word[1:3] else word).strip(".*_#>-–") for word in plain)
    return [word for word in stripped if word]
