"""Whether a text that is refused for what it asks is SPARQL at all.

What reaches outside never comes to the engine, not even to be read. Something harmless of the
same grammar and length stands in for it, and the engine, over a store with nothing in it, says
whether the rest is right. To be asked after the limits were checked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import Final

import pyoxigraph as ox

from graph.query.syntax import syntax_error
from graph.query.tokens import Token, TokenKind, tokens

_GRAPH, _DROP, _NO_SPARQL = "GRAPH", "DROP ALL", "~~~~"
_NAMES: Final = {TokenKind.IRI, TokenKind.NAME}


def check_query(sparql: str, *, lead: str, prefixes: Mapping[str, str]) -> None:
    """Let a query pass that parses; ``lead`` is what must stand in front of it.

    Raises:
        QuerySyntaxError: with line and column, if it does not.
    """
    _check(
        sparql,
        lambda text: ox.Store().query(lead + text, prefixes=dict(prefixes)),
        lead=len(lead),
        prefixes=prefixes,
    )


def check_update(sparql: str, *, base: str, prefixes: Mapping[str, str]) -> None:
    """Let an update pass that parses.

    Raises:
        QuerySyntaxError: with line and column, if it does not.
    """
    _check(
        sparql,
        lambda text: ox.Store().update(text, base_iri=base, prefixes=dict(prefixes)),
        lead=0,
        prefixes=prefixes,
    )


def _check(
    sparql: str, parse: Callable[[str], object], *, lead: int, prefixes: Mapping[str, str]
) -> None:
    text = _harmless(sparql)
    if "SERVICE" in text.upper() or "LOAD" in text.upper():
        return  # In a name or a string, or worse: the engine does not get to see it.
    try:
        with suppress(RuntimeError):  # It parses; what it asks for is not there.
            parse(text)
    except SyntaxError as error:
        raise syntax_error(error, lead, text=sparql, prefixes=prefixes) from error


def _harmless(sparql: str) -> str:
    found, text = list(tokens(sparql)), sparql
    for first, last, instead in _reaching(found):
        start, end = first.start, last.start + len(last.text)
        text = text[:start] + instead.ljust(end - start)[: end - start] + text[end:]
    return text


def _reaching(found: list[Token]) -> Iterator[tuple[Token, Token, str]]:
    """What reaches outside: its first token, its last one, and what stands in for it."""
    for at, token in enumerate(found):
        follows = found[at + 1 : at + 2]
        silent = bool(follows) and follows[0].is_word("SILENT")
        if token.is_word("SERVICE"):
            yield token, found[at + silent], _GRAPH
        elif token.is_word("LOAD"):
            last = _end_of_load(found, at + 1 + silent)
            yield token, last or token, _DROP if last else _NO_SPARQL


def _end_of_load(found: list[Token], at: int) -> Token | None:
    """The last token of a LOAD whose address is at that place; None if it is not like that."""
    if at >= len(found) or found[at].kind not in _NAMES:
        return None
    more = found[at + 1 : at + 4]
    whole = len(more) == len(("INTO", "GRAPH", "name")) and more[2].kind in _NAMES
    into = whole and more[0].is_word("INTO") and more[1].is_word("GRAPH")
    return more[2] if into else found[at]
