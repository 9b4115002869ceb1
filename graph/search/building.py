"""Brings an index up to date with a store: what did not change stays as it is."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from graph.search.reading import Reader
from graph.search.shingles import fingerprints, words_of
from graph.search.words import folded

_MARKS: Final = re.compile("[\x00-\x08\x0e-\x1f]")
"""Signs that no text needs; some of them mark what is found (`graph.search.passages`)."""
_LABELS: Final = ("label", "other", "title", "as printed", "alias", "acronym")
"""How a name is a thing's, the one that it is called by first."""
LONGEST_LABEL: Final = 160
_COUNTING: Final = (
    "DELETE FROM counted",
    "INSERT INTO counted SELECT kind, 'kind', kind, COUNT(*) FROM thing GROUP BY kind",
    "INSERT INTO counted SELECT kind, field, value, COUNT(*) FROM facet"
    " JOIN thing ON id = facet.thing GROUP BY kind, field, value",
)
"""What is counted: the things of each kind, and those of them that have each value of a facet."""

Names = dict[str, set[tuple[str, str]]]
Text = tuple[str, Callable[[], str]]
"""The digest of a text, and how to get it."""


@dataclass(frozen=True, slots=True)
class Change:
    """Which graphs changed; None for all of them."""

    graphs: frozenset[str] | None = None


@dataclass(slots=True)
class Builder:
    """Writes one index from one state of a store, in the transaction that its caller began."""

    index: sqlite3.Connection
    reader: Reader

    def update(self, change: Change) -> None:
        """Make the index say what the store says."""
        kinds = self.reader.kinds()
        touched = self._touched(change, kinds)
        ids = self._things(kinds, self._named(touched, kinds))
        self._texts(ids)
        self._facets(kinds, ids)
        for statement in _COUNTING:
            self.index.execute(statement)

    def _touched(self, change: Change, kinds: dict[str, str]) -> set[str] | None:
        """The things whose names may have changed; None for all."""
        if change.graphs is None:
            self.index.execute("DELETE FROM naming")
            self._note(self.reader.naming(None))
            return None
        held = {iri for (iri,) in self.index.execute("SELECT iri FROM thing")}
        before = set(self._noted(change.graphs))
        now = list(self.reader.naming(change.graphs))
        self.index.executemany(
            "DELETE FROM naming WHERE graph = ?", ((one,) for one in change.graphs)
        )
        self._note(now)
        return (before | {thing for _, thing in now} | (kinds.keys() - held)) & kinds.keys()

    def _note(self, naming: Iterable[tuple[str, str]]) -> None:
        merged = self.reader.merged
        self.index.executemany(
            "INSERT OR IGNORE INTO naming VALUES (?, ?)",
            ((graph, merged.get(thing, thing)) for graph, thing in naming),
        )

    def _noted(self, graphs: Iterable[str]) -> Iterator[str]:
        for graph in graphs:
            for (thing,) in self.index.execute(
                "SELECT thing FROM naming WHERE graph = ?", (graph,)
            ):
                yield thing

    def _named(self, touched: set[str] | None, kinds: dict[str, str]) -> Names:
        """Names by thing; where only some were touched, those of the others as they were."""
        merged = self.reader.merged
        names: Names = {}
        scope = touched
        if touched is not None:
            scope = touched | {old for old, new in merged.items() if new in touched}
            for iri, name, how in self.index.execute(
                "SELECT iri, name, how FROM name JOIN thing ON thing = id"
            ):
                if iri not in touched:
                    names.setdefault(iri, set()).add((name, how))
        for thing, name, how in self.reader.names(scope):
            chosen = merged.get(thing, thing)
            if chosen in kinds and name.strip():
                told = "alias" if chosen != thing and how == "label" else how
                names.setdefault(chosen, set()).add((name, told))
        return names

    def _things(self, kinds: dict[str, str], names: Names) -> dict[str, int]:
        """Write the rows of things and names that differ; gives the number of each thing."""
        days, letters = dict(self.reader.pairs("days")), dict(self.reader.pairs("within"))
        weights, seconds = (self.reader.numbers(one, kinds) for one in ("weight", "second"))
        held = {row[1]: row for row in self.index.execute("SELECT * FROM thing")}
        called = dict(self.reader.pairs("called"))
        last = max((row[0] for row in held.values()), default=0)
        ids: dict[str, int] = {}
        for iri in held.keys() - kinds.keys():
            self._drop(held[iri][0])
        for iri in sorted(kinds):
            label = called.get(iri) or _label(names.get(iri, set()), self._short(iri))
            letter = letters.get(iri, "")
            day = days.get(letter or iri, "")[:10]
            told = (kinds[iri], label, folded(label), day, letter)
            row = (iri, *told, weights.get(iri, 0), seconds.get(iri, 0))
            if iri in held:
                ids[iri] = held[iri][0]
            else:
                last += 1
                ids[iri] = last
            if held.get(iri, ())[1:] != row:
                self.index.execute(
                    "INSERT OR REPLACE INTO thing VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (ids[iri], *row),
                )
        self._names(ids, names)
        return ids

    def _names(self, ids: dict[str, int], names: Names) -> None:
        held: dict[int, set[tuple[str, str]]] = {}
        for thing, name, how in self.index.execute("SELECT thing, name, how FROM name"):
            held.setdefault(thing, set()).add((name, how))
        for iri, number in ids.items():
            now = names.get(iri, set())
            if held.get(number, set()) != now:
                self._rename(number, now)

    def _rename(self, number: int, names: set[tuple[str, str]]) -> None:
        self._unname(number)
        rows = [(number, name, how, folded(name)) for name, how in sorted(names)]
        self.index.executemany("INSERT INTO name VALUES (?, ?, ?, ?)", rows)
        told = "\n".join(dict.fromkeys(name for name, _ in sorted(names, key=_weight)))
        self.index.execute("INSERT INTO named VALUES (?, ?)", (number, told))
        self.index.execute("INSERT INTO names (rowid, called) VALUES (?, ?)", (number, told))

    def _unname(self, number: int) -> None:
        self.index.execute("DELETE FROM name WHERE thing = ?", (number,))
        found = self.index.execute("SELECT called FROM named WHERE id = ?", (number,)).fetchone()
        if found:
            self.index.execute(
                "INSERT INTO names (names, rowid, called) VALUES ('delete', ?, ?)",
                (number, found[0]),
            )
            self.index.execute("DELETE FROM named WHERE id = ?", (number,))

    def _drop(self, number: int) -> None:
        self._unname(number)
        self._unword(number)
        self.index.execute("DELETE FROM thing WHERE id = ?", (number,))

    def _texts(self, ids: dict[str, int]) -> None:
        """Write the words that differ: a letter's source text, what is asked or quoted."""
        labels = dict(self.index.execute("SELECT id, label FROM thing"))
        held = dict(self.index.execute("SELECT id, digest FROM worded"))
        whole = {ids[iri]: one for iri, one in self._source_texts() if iri in ids}
        said = {ids[iri]: one for iri, one in self._said() if iri in ids}
        now = whole | said
        for number in held.keys() - now.keys():
            self._unword(number)
        for number, (digest, text) in now.items():
            known = sha256(f"{digest} {labels[number]}".encode()).hexdigest()
            if held.get(number) != known:
                self._unword(number)
                self._word(number, labels[number], text(), digest=known)
                if number in whole:
                    self._print(number)

    def _source_texts(self) -> Iterator[tuple[str, Text]]:
        for iri, digest in self.reader.pairs("texts"):
            yield iri, (digest, _text_of(self.reader, digest))

    def _said(self) -> Iterator[tuple[str, Text]]:
        """What is asked or quoted."""
        for iri, words in self.reader.pairs("words"):
            yield iri, (sha256(words.encode()).hexdigest(), _itself(words))

    def _word(self, number: int, title: str, text: str, *, digest: str) -> None:
        words = _MARKS.sub(" ", text)
        self.index.execute("INSERT INTO worded VALUES (?, ?, ?, ?)", (number, title, words, digest))
        self.index.execute(
            "INSERT INTO texts (rowid, title, words) VALUES (?, ?, ?)", (number, title, words)
        )

    def _print(self, number: int) -> None:
        """Write the fingerprints of a source text."""
        (words,) = self.index.execute("SELECT words FROM worded WHERE id = ?", (number,)).fetchone()
        rows = ((mark, number, at) for mark, at in fingerprints(words_of(words)))
        self.index.executemany("INSERT OR IGNORE INTO fingerprint VALUES (?, ?, ?)", rows)

    def _unword(self, number: int) -> None:
        found = self.index.execute(
            "SELECT title, words FROM worded WHERE id = ?", (number,)
        ).fetchone()
        if found:
            self.index.execute(
                "INSERT INTO texts (texts, rowid, title, words) VALUES ('delete', ?, ?, ?)",
                (number, *found),
            )
            self.index.executemany(
                "DELETE FROM fingerprint WHERE mark = ? AND thing = ?",
                ((mark, number) for mark, _ in fingerprints(words_of(found[1]))),
            )
            self.index.execute("DELETE FROM worded WHERE id = ?", (number,))

    def _short(self, iri: str) -> str:
        return self.reader.view.base.shortened(iri)

    def _facets(self, kinds: dict[str, str], ids: dict[str, int]) -> None:
        held = set(self.index.execute("SELECT thing, field, value FROM facet"))
        now = {(ids[thing], field, value) for thing, field, value in self.reader.facets(kinds)}
        self.index.executemany(
            "DELETE FROM facet WHERE thing = ? AND field = ? AND value = ?", held - now
        )
        self.index.executemany("INSERT INTO facet VALUES (?, ?, ?)", sorted(now - held))


def _label(names: set[tuple[str, str]], short: str) -> str:
    return min(names, key=_weight)[0] if names else short


def _weight(one: tuple[str, str]) -> tuple[int, str]:
    return _LABELS.index(one[1]), one[0]


def _text_of(reader: Reader, digest: str) -> Callable[[], str]:
    return lambda: reader.view.source_text(digest)


def _itself(words: str) -> Callable[[], str]:
    return lambda: words
