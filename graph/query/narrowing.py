"""A query asked about some of its rows only: those whose column has given values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import pyoxigraph as ox

from graph.query.tokens import Token, TokenKind, tokens

_WHOLE: Final = frozenset({TokenKind.IRI, TokenKind.NAME})
"""A term of these is one token; a literal may be several."""


def narrowed(sparql: str, column: str, things: Sequence[str], *, among: Iterable[str]) -> str:
    """The query, begun with the things (IRIs) that a variable of it may be.

    Queries within that are grouped by this variable are begun with them too. What it was asked
    about before, the values of the variables ``among``, only filters what is found then, where
    those of one are IRIs and stand in one place: an engine would begin there, with all their rows.
    """
    told = list(tokens(sparql))
    given = " ".join(str(ox.NamedNode(one)) for one in things)
    openings = (one.start + 1 for one in _openings(told, column))
    changes = [(at, at, f" VALUES ?{column} {{ {given} }}") for at in openings]
    for variable in among:
        blocks = list(_values(told, variable))
        if len(blocks) == 1 and all(one.kind in _WHOLE for one in blocks[0][1:-1]):
            (first, *terms, last) = blocks[0]
            wanted = f"FILTER(?{variable} IN ({', '.join(one.text for one in terms)}))"
            changes.append((first.start, last.start + 1, wanted))
    for start, end, words in sorted(changes, reverse=True):
        sparql = sparql[:start] + words + sparql[end:]
    return sparql


def _openings(told: Sequence[Token], column: str) -> Iterator[Token]:
    """Where the query begins, and those within it that are grouped by one variable alone.

    What else stands in braces of its own, as the values behind a query, begins nothing.
    """
    begun = False
    opened: list[Token] = []
    for at, token in enumerate(told):
        if token.text == "{":
            opened.append(token)
        elif token.text == "}":
            opening = opened.pop()
            if _groups(told[at + 1 : at + 5], column) or not (opened or begun):
                yield opening
            begun = begun or not opened


def _groups(following: Sequence[Token], column: str) -> bool:
    """Whether what follows a query's pattern groups it by a variable, and nothing more follows."""
    return [one.text for one in following] == ["GROUP", "BY", f"?{column}", "}"]


def _values(told: Sequence[Token], variable: str) -> Iterator[list[Token]]:
    """Each ``VALUES ?variable { … }`` within braces: its first token, its terms, and its last."""
    depth = 0
    for at, token in enumerate(told):
        depth += (token.text == "{") - (token.text == "}")
        block = [one.text for one in told[at + 1 : at + 3]]
        if depth and token.is_word("VALUES") and block == [f"?{variable}", "{"]:
            end = next(n for n in range(at + 3, len(told)) if told[n].text == "}")
            yield [token, *told[at + 3 : end + 1]]
