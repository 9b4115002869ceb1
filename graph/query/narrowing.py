"""A query asked about some of its rows only: those whose column has given values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import pyoxigraph as ox

from graph.query.tokens import Token, TokenKind, tokens

_WHOLE: Final = frozenset({TokenKind.IRI, TokenKind.NAME})
"""A term of these is one token; a literal may be several."""


def narrowed(sparql: str, column: str, things: Sequence[str], *, among: str) -> str:
    """The query, begun with the things (IRIs) that a variable of it may be.

    What it was asked about before, the values of the variable ``among``, only filters what is
    found then, if they are IRIs and stand in one place: an engine would begin there, with all
    their rows.
    """
    told = list(tokens(sparql))
    given = " ".join(str(ox.NamedNode(one)) for one in things)
    opening = next(one for one in told if one.text == "{").start + 1
    changes = [(opening, opening, f" VALUES ?{column} {{ {given} }}")]
    blocks = list(_values(told, among))
    if len(blocks) == 1 and all(one.kind in _WHOLE for one in blocks[0][1:-1]):
        (first, *terms, last) = blocks[0]
        wanted = f"FILTER(?{among} IN ({', '.join(one.text for one in terms)}))"
        changes.append((first.start, last.start + 1, wanted))
    for start, end, words in reversed(changes):
        sparql = sparql[:start] + words + sparql[end:]
    return sparql


def _values(told: Sequence[Token], variable: str) -> Iterator[list[Token]]:
    """Each ``VALUES ?variable { … }``: its first token, its terms, and its last."""
    for at, token in enumerate(told):
        block = told[at + 1 : at + 3]
        if token.is_word("VALUES") and [one.text for one in block] == [f"?{variable}", "{"]:
            end = next(n for n in range(at + 3, len(told)) if told[n].text == "}")
            yield [token, *told[at + 3 : end + 1]]
