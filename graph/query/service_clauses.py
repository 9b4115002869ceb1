"""The SERVICE clauses of a query, found by its tokens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urljoin

from graph.errors import NotDoneHere, QueryRefused
from graph.iri import Base
from graph.query import guard
from graph.query.tokens import Token, TokenKind

MOST_CLAUSES: Final = 5
"""How many SERVICE clauses a query may have."""
_HARMLESS: Final = "GRAPH"
"""What stands for SERVICE where a query is looked at: both take a name and a group."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One SERVICE clause: its tokens from SERVICE to the last bracket, and whom it asks."""

    found: tuple[Token, ...]
    address: str
    silent: bool

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.found[0].start

    @property
    def end(self) -> int:
        """Where what follows it begins."""
        return self.found[-1].start + 1

    def group(self, sparql: str) -> str:
        """What it asks, with its brackets."""
        return sparql[self.found[2 + self.silent].start : self.end]

    def harmless(self, sparql: str) -> str:
        """A clause of the same length that reaches nobody."""
        named = self.found[1 + self.silent].start
        return _HARMLESS.ljust(named - self.start) + sparql[named : self.end]

    def refused(self, sparql: str, why: str) -> NotDoneHere:
        """Why it is not answered."""
        return _refused(sparql, self.found[0], why)


def clauses(sparql: str, found: list[Token], base: Base) -> Iterator[Clause]:
    """The clauses of a query that was cut into these tokens.

    Raises:
        QueryRefused: if there are too many.
        NotDoneHere: if one of them is where, or as, none is answered.
    """
    known = base.prefixes() | guard.declared(found)
    start, after, number = guard.base_of(found, base.iri), 0, 0
    for at, within_exists in _looked_through(found):
        if at < after or not found[at].is_word("SERVICE"):
            continue
        if within_exists:
            why = "stands within EXISTS, where it would be asked row by row"
            raise _refused(sparql, found[at], f"{why}; ask outside of it")
        number += 1
        if number > MOST_CLAUSES:
            place = guard.where(sparql, found[at])
            raise QueryRefused(
                f"{place}: more than {MOST_CLAUSES} SERVICE clauses; ask in several queries"
            )
        clause = _clause(sparql, found[at:], known)
        after = at + len(clause.found)
        yield replace(clause, address=urljoin(start, clause.address))


def _looked_through(found: list[Token]) -> Iterator[tuple[int, bool]]:
    """The place of each token, and whether it is within EXISTS."""
    within = [False]
    for at, token in enumerate(found):
        yield at, within[-1]
        if token.kind is TokenKind.SIGN and token.text == "{":
            within.append(within[-1] or (at > 0 and found[at - 1].is_word("EXISTS")))
        elif token.kind is TokenKind.SIGN and token.text == "}" and len(within) > 1:
            within.pop()


def _clause(sparql: str, found: list[Token], known: Mapping[str, str]) -> Clause:
    """The clause that begins there.

    Raises:
        NotDoneHere: if it names no service that one could know beforehand, or has no end.
    """
    silent = len(found) > 1 and found[1].is_word("SILENT")
    name = found[1 + silent] if len(found) > 1 + silent else found[0]
    iri = guard.iri_of(name, known) if name.kind in {TokenKind.IRI, TokenKind.NAME} else None
    if iri is None or "\\" in iri:
        raise _refused(sparql, found[0], "names no service by its address; write the address out")
    end = _end(found)
    if end is None or found[2 + silent].text != "{":
        raise _refused(sparql, found[0], "has no group in brackets; write one behind the address")
    inner = next((token for token in found[1:end] if token.is_word("SERVICE")), None)
    if inner is not None:
        raise _refused(sparql, inner, "stands within another one; ask each by itself")
    return Clause(tuple(found[: end + 1]), iri, silent)


def _end(found: list[Token]) -> int | None:
    """The place of the bracket that closes the first one."""
    depth = 0
    for at, token in enumerate(found):
        if token.kind is TokenKind.SIGN and token.text in {"{", "}"}:
            depth += 1 if token.text == "{" else -1
            if depth <= 0:
                return None if depth else at
    return None


def _refused(sparql: str, token: Token, why: str) -> NotDoneHere:
    return NotDoneHere(f"{guard.where(sparql, token)}: this SERVICE {why}")
