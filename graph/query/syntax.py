"""The engine's complaints about SPARQL, in words that help to mend it."""

from __future__ import annotations

import re
from collections.abc import Collection
from difflib import get_close_matches
from itertools import pairwise
from typing import Final

from graph.errors import QuerySyntaxError
from graph.query.tokens import Token, TokenKind, position, tokens

_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_LISTED: Final = """
    A ABS ADD ADJUST ALL AS ASC ASK AVG BASE BIND BNODE BOUND BY CEIL CLEAR COALESCE CONCAT
    CONSTRUCT CONTAINS COPY COUNT CREATE DATA DATATYPE DAY DEFAULT DEFINE DELETE DESC DESCRIBE
    DISTINCT DROP ENCODE ENDS EXISTS FALSE FILTER FLOOR FOR FROM GRAPH GROUP HASLANG
    HASLANGDIR HAVING HOURS IF IN INSERT INTO IRI ISBLANK ISIRI ISLITERAL ISNUMERIC ISTRIPLE
    ISURI LANG LANGDIR LANGMATCHES LATERAL LCASE LIMIT LOAD MAX MD MIN MINUS MINUTES MONTH
    MOVE NAMED NOT NOW OBJECT OFFSET OPTIONAL ORDER PREDICATE PREFIX RAND REDUCED REGEX
    REPLACE ROUND SAMETERM SAMPLE SECONDS SELECT SEPARATOR SERVICE SHA SILENT STR STRAFTER
    STRBEFORE STRDT STRENDS STRLANG STRLANGDIR STRLEN STRSTARTS STRUUID SUBJECT SUBSTR SUM
    TIMEZONE TO TRIPLE TRUE TZ UCASE UNDEF UNION URI USING UUID VALUES VERSION WHERE WITH YEAR
    E
"""
_WORDS: Final = frozenset(_LISTED.split())
"""Every word of SPARQL, cut as tokens are: ENCODE_FOR_URI is three."""
_OFFERED: Final = sorted(_WORDS - {"ADJUST", "E", "ENCODE", "FOR", "MD", "SHA", "URI"})
"""Those that are words by themselves, to be meant by one that is none."""


def syntax_error(
    error: SyntaxError, lead: int = 0, *, text: str = "", prefixes: Collection[str] = ()
) -> QuerySyntaxError:
    """The engine's complaint with its place, and what it expected cut to what helps.

    ``lead`` signs stood in front of the first line. The ``text`` as it was asked is looked at
    for what the engine does not tell: words that are none, prefixes that are not declared.
    """
    found = _PLACE.match(str(error))
    if found is None:
        return QuerySyntaxError(f"the query does not parse: {error}; see the examples")
    likely = _lack(text, prefixes)
    if likely:
        return likely
    line = int(found[1])
    column = int(found[2]) - (lead if line == 1 else 0)
    if _is_unfinished(text, line, column):
        return _at(
            line, column, "the query ends before each { is closed; write the } that is missing"
        )
    return _at(line, column, _expected(found[3]))


def _at(line: int, column: int, words: str) -> QuerySyntaxError:
    return QuerySyntaxError(f"line {line}, column {column}: {words}", line=line, column=column)


def _expected(complaint: str) -> str:
    said = complaint.removeprefix("expected one of ").removeprefix("expected ")
    parts = [part.strip() for part in said.replace("\n", " ").split(", ")]
    words = [part for part in parts if part and not part.startswith("[")]
    sentences = [part for part in words if " " in part and not part.startswith('"')]
    if sentences:
        return f"{sentences[0]}; declare or mend it"
    if words:
        return f"expected {', '.join(words[:8])}; mend the query here"
    return "the query cannot go on like this; mend it here"


def _lack(sparql: str, prefixes: Collection[str]) -> QuerySyntaxError | None:
    """A word that SPARQL has not, or a prefix that nobody declared; the first of them."""
    found = list(tokens(sparql))
    known = {*prefixes, "_", *_declared(found)}
    for before, token, behind in zip([None, *found], found, [*found[1:], None], strict=False):
        words = _said(token, known, before=before, behind=behind)
        if words:
            return _at(*position(sparql, token.start), words)
    return None


def _is_unfinished(sparql: str, line: int, column: int) -> bool:
    """Whether nothing stands at the place and behind it, while a brace is still open."""
    found = list(tokens(sparql))
    signs = [token.text for token in found if token.kind is TokenKind.SIGN]
    ends = position(sparql, found[-1].start + len(found[-1].text)) if found else (1, 1)
    return signs.count("{") > signs.count("}") and (line, column) >= ends


def _declared(found: list[Token]) -> set[str]:
    return {_prefix(name) for word, name in pairwise(found) if word.is_word("PREFIX")}


def _prefix(name: Token) -> str:
    return name.text.partition(":")[0]


def _said(
    token: Token, known: Collection[str], *, before: Token | None, behind: Token | None
) -> str:
    if token.kind is TokenKind.NAME and _prefix(token) not in known:
        return _unknown(token, before)
    if token.kind is TokenKind.WORD and token.text.upper() not in _WORDS:
        if before is not None and before.is_word("PREFIX"):
            return f"a colon is missing behind {token.text[:40]}"
        if before is not None and before.text == "-":  # a direction: @ar--rtl
            return ""
        return _no_word(token.text, calls=behind is not None and behind.text == "(")
    return ""


def _unknown(name: Token, before: Token | None) -> str:
    if before is not None and before.text == "<" and before.start + 1 == name.start:
        return "the IRI that starts here is not closed, or has a blank or a sign that none may have"
    prefix = f"{_prefix(name)}:"
    return f"the prefix {prefix} is not declared; write PREFIX {prefix} <…> in front, or mend it"


def _no_word(word: str, *, calls: bool) -> str:
    close = get_close_matches(word.upper(), _OFFERED, n=1, cutoff=0.7)
    if close:
        cure = f"did you mean {close[0]}?"
    elif calls:
        cure = "see the SPARQL 1.1 list of functions"
    else:
        cure = "text needs quotation marks, a variable ?"
    return f"{word[:40]} is no word of SPARQL; {cure}"
