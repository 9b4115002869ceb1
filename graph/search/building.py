"""Brings an index up to date with a store: what did not change stays as it is."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

from graph.search import demands
from graph.search.reading import Reader, Scope
from graph.search.shingles import fingerprints, words_of
from graph.search.sorting import put
from graph.search.ties import say, tie
from graph.search.words import folded

_MARKS: Final = re.compile("[\x00-\x08\x0e-\x1f]")
"""Signs that no text needs; some of them mark what is found (`graph.search.passages`)."""
_LABELS: Final = ("label", "other", "title", "as printed", "alias", "acronym")
"""How a name is a thing's, the one that it is called by first."""
DOCUMENTS: Final = ("letter", "paper", "document")
"""The kinds of things of which there are ties to what they name."""
LONGEST_LABEL: Final = 160
_ADDING: Final = " ON CONFLICT (kind, field, value) DO UPDATE SET many = many + excluded.many"

Names = dict[str, set[tuple[str, str]]]
Text = tuple[str, Callable[[], str]]
"""The digest of a text, and how to get it."""


@dataclass(slots=True)
class Builder:
    """Writes one index from one state of a store, in the transaction that its caller began.

    ``touched`` are the things of which the store may say something else than the index; None
    for all of them.
    """

    index: sqlite3.Connection
    reader: Reader
    touched: Scope = None

    def update(self) -> None:
        """Make the index say what the store says."""
        self.index.execute("CREATE TEMP TABLE touched (iri TEXT PRIMARY KEY)")
        rows = ((one,) for one in self.touched or ())
        self.index.executemany("INSERT INTO touched VALUES (?)", rows)
        self._count("-")
        kinds = self.reader.kinds(self.touched)
        ids = self._things(kinds, self._named(kinds))
        self._texts(ids)
        self._facets(kinds, ids)
        self._demands(kinds, ids)
        self._ties({iri for iri, kind in kinds.items() if kind in DOCUMENTS})
        say(self.index, self.reader.said(self.touched), where=self._touched)
        self._count("+")
        self.index.execute("DELETE FROM counted WHERE many = 0")
        self.index.execute("DROP TABLE temp.touched")

    @property
    def _touched(self) -> str:
        """The condition for the rows of what is touched in the table of things."""
        return "true" if self.touched is None else "iri IN temp.touched"

    def _held(self, columns: str, table: str, thing: str = "thing") -> Iterator[Any]:
        """What the index has of what is touched; ``thing`` is the column with its number."""
        where = f"{thing} IN (SELECT id FROM thing WHERE {self._touched})"
        sql = f"SELECT {columns} FROM {table}"
        yield from self.index.execute(sql if self.touched is None else f"{sql} WHERE {where}")

    def _count(self, sign: str) -> None:
        """Take what is touched out of the counts, or put it in.

        Counted are the things of each kind, and those of them that have each value of a facet.
        """
        for counting in (
            f"SELECT kind, 'kind', kind, {sign} COUNT(*) FROM thing WHERE {self._touched}"
            " GROUP BY kind",
            f"SELECT kind, field, value, {sign} COUNT(*) FROM facet"
            f" JOIN thing ON id = facet.thing WHERE {self._touched} GROUP BY kind, field, value",
        ):
            self.index.execute(f"INSERT INTO counted {counting}{_ADDING}")

    def _named(self, kinds: dict[str, str]) -> Names:
        """Names by thing."""
        merged = self.reader.merged
        names: Names = {}
        scope = self.touched
        if scope is not None:
            scope = scope | {old for old, new in merged.items() if new in scope}
        for thing, name, how in self.reader.names(scope):
            chosen = merged.get(thing, thing)
            if chosen in kinds and name.strip():
                told = "alias" if chosen != thing and how == "label" else how
                names.setdefault(chosen, set()).add((name, told))
        return names

    def _things(self, kinds: dict[str, str], names: Names) -> dict[str, int]:
        """Write the rows of things and names that differ; gives the number of each thing."""
        letters = dict(self.reader.pairs("within", self.touched))
        days = dict(self.reader.pairs("days", self.touched and {*self.touched, *letters.values()}))
        weights, seconds = (
            self.reader.numbers(one, kinds, self.touched) for one in ("weight", "second")
        )
        held = {row[1]: row for row in self._held("*", "thing", "id")}
        called = dict(self.reader.pairs("called", self.touched))
        ((last,),) = self.index.execute("SELECT COALESCE(MAX(id), 0) FROM thing")
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
        for thing, name, how in self._held("thing, name, how", "name"):
            held.setdefault(thing, set()).add((name, how))
        for iri, number in ids.items():
            now = names.get(iri, set())
            if held.get(number, set()) != now:
                if number in held:
                    self._unname(number)
                self._name(number, now)

    def _name(self, number: int, names: set[tuple[str, str]]) -> None:
        """Give names to a thing that has none."""
        if not names:
            return
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
        self.index.execute("DELETE FROM facet WHERE thing = ?", (number,))
        demands.strike(self.index, f"= {number}")
        self.index.execute("DELETE FROM thing WHERE id = ?", (number,))

    def _texts(self, ids: dict[str, int]) -> None:
        """Write the words that differ: a letter's source text, what is asked or quoted."""
        labels = dict(self._held("id, label", "thing", "id"))
        held = dict(self._held("id, digest", "worded", "id"))
        whole = {ids[iri]: one for iri, one in self._source_texts() if iri in ids}
        said = {ids[iri]: one for iri, one in self._said() if iri in ids}
        now = whole | said
        for number in held.keys() - now.keys():
            self._unword(number)
        printed: list[int] = []
        for number, (digest, text) in now.items():
            known = sha256(f"{digest} {labels[number]}".encode()).hexdigest()
            if held.get(number) != known:
                self._unword(number)
                self._word(number, labels[number], text(), digest=known)
                if number in whole:
                    printed.append(number)
        found = self._fingerprints(printed)
        put(self.index, "fingerprint", found, by=("mark", "thing", "word"))

    def _source_texts(self) -> Iterator[tuple[str, Text]]:
        for iri, digest in sorted(self.reader.pairs("texts", self.touched)):
            yield iri, (digest, _text_of(self.reader, digest))

    def _said(self) -> Iterator[tuple[str, Text]]:
        """What is asked or quoted; of several words those that come last, however they are read."""
        for iri, words in sorted(self.reader.pairs("words", self.touched)):
            yield iri, (sha256(words.encode()).hexdigest(), _itself(words))

    def _word(self, number: int, title: str, text: str, *, digest: str) -> None:
        words = _MARKS.sub(" ", text)
        self.index.execute("INSERT INTO worded VALUES (?, ?, ?, ?)", (number, title, words, digest))
        self.index.execute(
            "INSERT INTO texts (rowid, title, words) VALUES (?, ?, ?)", (number, title, words)
        )

    def _fingerprints(self, texts: Iterable[int]) -> Iterator[tuple[int, int, int]]:
        """The fingerprints of source texts, each with the text's number and the word's."""
        for one in texts:
            words: str
            ((words,),) = self.index.execute("SELECT words FROM worded WHERE id = ?", (one,))
            yield from ((mark, one, at) for mark, at in fingerprints(words_of(words)))

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

    def _ties(self, documents: set[str]) -> None:
        found = self.reader.ties(None if self.touched is None else documents)
        told = (row for row in found if row[0] in documents)
        tie(self.index, told, where=self._touched)

    def _facets(self, kinds: dict[str, str], ids: dict[str, int]) -> None:
        held = set(self._held("thing, field, value", "facet"))
        now = {
            (ids[thing], field, value)
            for thing, field, value in self.reader.facets(kinds, self.touched)
        }
        self.index.executemany(
            "DELETE FROM facet WHERE thing = ? AND field = ? AND value = ?", held - now
        )
        self.index.executemany("INSERT INTO facet VALUES (?, ?, ?)", sorted(now - held))

    def _demands(self, kinds: dict[str, str], ids: dict[str, int]) -> None:
        """Write anew what the ledger says of demands."""
        demands.strike(self.index, f"IN (SELECT id FROM thing WHERE {self._touched})")
        theirs = {one: number for one, number in ids.items() if kinds[one] == "demand"}
        scope = None if self.touched is None else theirs.keys()
        for table in demands.TABLES:
            rows = self.reader.ledger(table, scope)
            found = ((theirs[row[0]], row[1:]) for row in rows if row[0] in theirs)
            demands.enter(self.index, table, found)


def _label(names: set[tuple[str, str]], short: str) -> str:
    return min(names, key=_weight)[0] if names else short


def _weight(one: tuple[str, str]) -> tuple[int, str]:
    return _LABELS.index(one[1]), one[0]


def _text_of(reader: Reader, digest: str) -> Callable[[], str]:
    return lambda: reader.view.source_text(digest)


def _itself(words: str) -> Callable[[], str]:
    return lambda: words
