"""SPARQL cut into tokens in one pass, for the guard to look at.

Each token is matched where the last one ended, by patterns that never go back, so that
the time grows with the length of the text and with nothing else. Words end where the
letters end: what the engine might read as a keyword is a word here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from graph.errors import QuerySyntaxError


class TokenKind(StrEnum):
    """What a stretch of a query is."""

    IRI = "iri"
    NAME = "name"
    VARIABLE = "variable"
    STRING = "string"
    LANGUAGE = "language"
    NUMBER = "number"
    WORD = "word"
    SIGN = "sign"


class Token(NamedTuple):
    """One token; ``start`` counts code points from the beginning of the query."""

    kind: TokenKind
    text: str
    start: int

    def is_word(self, *words: str) -> bool:
        """Whether it is one of these words, in whatever case."""
        return self.kind is TokenKind.WORD and self.text.upper() in words


_KINDS: Final = {kind.value: kind for kind in TokenKind}
_SKIPPED = r"(?:\s++|\#[^\r\n]*+)*+"

# Sample: <http://e/x>  pg:cites  _:b1  ?who  """long"""  'short'  @en-GB  12  SELECT  &&  {
_TOKEN = re.compile(
    _SKIPPED
    + r"""
    (?:
      (?P<iri>      < [^<>"{}|^`\\\x00-\x20]*+ > )
    | (?P<name>     (?: [^\W\d_] [\w.\-]{0,100}+ )?+ : (?: (?:[\w:]|%[0-9A-Fa-f]{2}|\\.)
                        (?: [\w:\-]|%[0-9A-Fa-f]{2}|\\.|\.(?=[\w:\-.%\\]) )*+ )?+
                  | _: \w [\w\-]*+ )
    | (?P<variable> [?$] \w++ )
    | (?P<string>   \"\"\" (?: [^"\\] | \\. | "(?!"") )*+ \"\"\"
                  | ''' (?: [^'\\] | \\. | '(?!'') )*+ '''
                  | (?!\"\"\") " (?: [^"\\\r\n] | \\. )*+ "
                  | (?!''') ' (?: [^'\\\r\n] | \\. )*+ ' )
    | (?P<language> @ [A-Za-z]++ (?: - [A-Za-z0-9]++ )*+ )
    | (?P<number>   \d++ )
    | (?P<word>     [^\W\d_]++ )
    | (?P<sign>     && | \|\| | != | <= | >= | \^\^ | [^"'] )
    | (?P<end>      \Z )
    )
    """,
    re.VERBOSE | re.DOTALL,
)


def tokens(sparql: str) -> Iterator[Token]:
    """The query's tokens in order, without white space and comments.

    Raises:
        QuerySyntaxError: where a string is not closed.
    """
    match, at = _TOKEN.match, 0
    while (found := match(sparql, at)) is not None:
        kind = found.lastgroup or ""
        if kind == "end":
            return
        yield Token(_KINDS[kind], found[kind], found.start(kind))
        at = found.end()
    raise _not_closed(sparql, at)


def _not_closed(sparql: str, after: int) -> QuerySyntaxError:
    skipped = re.compile(_SKIPPED).match(sparql, after)
    line, column = position(sparql, skipped.end() if skipped else after)
    return QuerySyntaxError(
        f"line {line}, column {column}: the string that starts here is not closed; "
        "close it with the same quotation mark",
        line=line,
        column=column,
    )


def position(text: str, at: int) -> tuple[int, int]:
    """Line and column of a place in a text, both counted from 1."""
    return text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1
