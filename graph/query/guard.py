"""What a query may be: a reading one, of bounded size, that reaches nothing outside.

The engine reads a query recursively and can bring down the whole process on a deeply
nested one, so the limits are checked before it sees the text. Tokens are looked at, never
the bare text: a word in a string or a comment is no command.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urljoin

from graph.errors import NotDoneHere, QueryRefused
from graph.iri import Base
from graph.query.tokens import Token, TokenKind, position, tokens

LARGEST_QUERY = 64 * 1024
"""Bytes of UTF-8 that a query may have."""
DEEPEST_NESTING = 100
"""How many brackets may be open at once."""
MOST_OPERATORS = 1_000
"""How many operators and clauses may follow: the engine nests each into the next."""
MOST_PATTERNS = 150
"""How many triple patterns a query may have: the planning of joins grows very fast."""
LONGEST_PATH = 60
"""How many steps a property path may have."""
MOST_DATA = 5_000
"""How many terms the VALUES of a query may have."""
MOST_EXPRESSIONS = 1_000
"""How many values a query may give names to with AS."""

_FEW = min(
    DEEPEST_NESTING, MOST_OPERATORS, MOST_PATTERNS, LONGEST_PATH, MOST_DATA, MOST_EXPRESSIONS
)
"""So many tokens are over none of these limits."""

_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
_WRITING = ("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH")
_NESTED_SIGNS = frozenset({"&&", "||", "!", "|", "^", "+", "-", "*", "="})
_NESTED_WORDS = ("UNION", "OPTIONAL", "MINUS", "FILTER", "BIND", "GRAPH", "IN")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_TERMS = frozenset(
    {TokenKind.IRI, TokenKind.NAME, TokenKind.VARIABLE, TokenKind.STRING, TokenKind.NUMBER}
)


@dataclass(frozen=True, slots=True)
class Checked:
    """A query that may run; ``has_from`` tells that it names its graphs itself.

    ``lead`` is what must stand in front of it: a base, if it has relative names and none.
    """

    sparql: str
    has_from: bool
    lead: str = ""


def check(sparql: str, *, base: Base, graphs: Callable[[], Collection[str]]) -> Checked:
    """Let a reading query within the limits pass.

    ``graphs`` gives the IRIs that FROM may name. The base and its prefixes need no declaration.

    Raises:
        QueryRefused: if it is over a limit, or would write.
        NotDoneHere: if it would reach out, and is within the limits.
        QuerySyntaxError: if a string in it is not closed.
    """
    size = len(sparql.encode("utf-8", "surrogatepass"))
    if size > LARGEST_QUERY:
        raise QueryRefused(
            f"the query has {size:,} bytes, the limit is {LARGEST_QUERY:,}; ask for less at once"
        )
    found = list(tokens(sparql))
    _check_reading(found)
    if len(found) > _FEW:
        check_nesting(sparql, found)
        check_paths(sparql, found)
        check_amounts(sparql, found)
    check_service(sparql, found)
    has_from = "FROM" in sparql.upper() and _check_from(found, base, graphs)
    return Checked(sparql, has_from, _lead(found, base.iri))


def check_only_reads(sparql: str) -> None:
    """Let a query of our own pass if it only reads, here; its size is whoever asks it's matter.

    Raises:
        QueryRefused: if it has a word that writes, reaches out, or speaks to one engine only.
        QuerySyntaxError: if a string in it is not closed.
    """
    found = list(tokens(sparql))
    for token in found:
        if token.is_word(*_WRITING, "DEFINE"):
            raise QueryRefused(
                f"{where(sparql, token)}: {token.text.upper()} does not read; "
                "only SELECT, ASK, CONSTRUCT and DESCRIBE are answered here"
            )
    check_service(sparql, found)


def _check_reading(found: list[Token]) -> None:
    for token in found:
        if token.is_word("SELECT", "ASK", "CONSTRUCT", "DESCRIBE"):
            return
        if token.is_word(*_WRITING):
            raise QueryRefused(
                f"{token.text.upper()} would change the store; "
                "only SELECT, ASK, CONSTRUCT and DESCRIBE are answered here"
            )


def check_service(sparql: str, found: list[Token]) -> None:
    """Refuse what would ask another machine."""
    if "SERVICE" not in sparql.upper():
        return
    for token in found:
        prefix = token.text.partition(":")[0] if token.kind is TokenKind.NAME else token.text
        if token.kind in {TokenKind.WORD, TokenKind.NAME} and "SERVICE" in prefix.upper():
            raise NotDoneHere(
                f"{where(sparql, token)}: SERVICE would ask another machine, which is not "
                "allowed; use only what is in the store"
            )


def check_nesting(sparql: str, found: list[Token]) -> None:
    """Refuse brackets within brackets beyond the limit."""
    depth = 0
    for token in found:
        if token.kind is TokenKind.SIGN:
            depth += (token.text in _OPENING) - (token.text in _CLOSING)
        check_depth(sparql, token, depth)


def check_depth(sparql: str, token: Token, depth: int) -> None:
    """Refuse a token at which more brackets are open than are allowed."""
    if depth > DEEPEST_NESTING:
        raise QueryRefused(
            f"{where(sparql, token)}: more than {DEEPEST_NESTING} brackets are open here; "
            "nest less deeply"
        )


@dataclass(frozen=True, slots=True)
class Limit:
    """Something that a query may have only so much of, with the tokens that count for it."""

    most: int
    what: str
    cure: str
    found: list[Token]

    def check(self, sparql: str) -> None:
        """Refuse at the first token too many."""
        if len(self.found) > self.most:
            raise QueryRefused(
                f"{where(sparql, self.found[self.most])}: more than {self.most:,} {self.what}; "
                f"{self.cure}"
            )


def check_amounts(sparql: str, found: list[Token]) -> None:
    """Refuse more patterns, operators, data and expressions than are allowed."""
    for limit in _limits(found):
        limit.check(sparql)


def _limits(found: list[Token]) -> Iterator[Limit]:
    data, rest = _parted(found)
    operators = [token for before, token in pairwise(rest) if _nests(before, token)]
    yield Limit(MOST_OPERATORS, "operators", "use VALUES or IN for long lists", operators)
    yield Limit(MOST_PATTERNS, "triple patterns", "ask for less at once", list(_patterns(rest)))
    yield Limit(MOST_DATA, "terms in VALUES", "ask in several queries", data)
    named = [token for token in rest if token.is_word("AS")]
    yield Limit(MOST_EXPRESSIONS, "expressions", "ask for less at once", named)


def _nests(before: Token, token: Token) -> bool:
    """Whether the engine holds what follows inside what came before."""
    follows = before.text == ")" and (token.text == "(" or token.kind is TokenKind.WORD)
    return follows or token.text in _NESTED_SIGNS or token.is_word(*_NESTED_WORDS)


def _parted(found: list[Token]) -> tuple[list[Token], list[Token]]:
    """The terms in VALUES blocks, and everything else."""
    data: list[Token] = []
    rest: list[Token] = []
    inside = False
    for token in found:
        inside = inside or token.is_word("VALUES")
        if not inside:
            rest.append(token)
        elif token.kind in _TERMS:
            data.append(token)
        inside = inside and token.text != "}"
    return data, rest


def _patterns(found: list[Token]) -> Iterator[Token]:
    """The tokens that begin another triple pattern, or another group to be joined."""
    brackets = ["{"]
    for before, token in pairwise(found):
        if _begins_pattern(before, token, innermost=brackets[-1]):
            yield token
        if token.text in _OPENING:
            brackets.append(token.text)
        elif token.text in _CLOSING and len(brackets) > 1:
            brackets.pop()


def _begins_pattern(before: Token, token: Token, *, innermost: str) -> bool:
    if innermost == "(":
        return (before.kind in _TERMS and token.kind in _TERMS) or token.text == "["
    if token.text == "{":
        return before.kind is not TokenKind.WORD
    return token.kind is TokenKind.SIGN and token.text in {".", ";", ",", "["}


def check_paths(sparql: str, found: list[Token]) -> None:
    """Refuse property paths of more steps than are allowed."""
    steps = 0
    for token in found:
        steps = _steps(steps, token)
        if steps > LONGEST_PATH:
            raise QueryRefused(
                f"{where(sparql, token)}: a path of more than {LONGEST_PATH} steps; "
                "use a shorter one"
            )


def _steps(steps: int, token: Token) -> int:
    """How many steps the path has that this token belongs to; none once it has ended."""
    if token.kind is TokenKind.SIGN and token.text == "/":
        return steps + 1
    ends = token.kind in {TokenKind.VARIABLE, TokenKind.STRING} or token.text in {";", "{", "}"}
    return 0 if ends else steps


def _check_from(found: list[Token], base: Base, graphs: Callable[[], Collection[str]]) -> bool:
    words = {token.text.upper() for token in found if token.kind is TokenKind.WORD}
    if "FROM" not in words:
        return False
    named = [found[at + 1 : at + 3] for at, token in enumerate(found) if token.is_word("FROM")]
    known, start, there = base.prefixes() | declared(found), base_of(found, base.iri), graphs()
    for following in named:
        target = next((token for token in following if not token.is_word("NAMED")), None)
        graph = None if target is None else iri_of(target, known)
        if graph is not None and urljoin(start, graph) not in there:
            raise NotDoneHere(
                f"FROM <{graph}>: the store has no such graph; leave FROM out to ask all graphs"
            )
    return True


def base_of(found: list[Token], base: str) -> str:
    """What relative names are relative to in the end."""
    for word, iri in pairwise(found):
        if word.is_word("BASE") and iri.kind is TokenKind.IRI:
            base = urljoin(base, iri.text[1:-1])
    return base


def _lead(found: list[Token], base: str) -> str:
    relative = (one.kind is TokenKind.IRI and not _SCHEME.match(one.text, 1) for one in found)
    return f"BASE <{base}> " if any(relative) else ""


def declared(found: list[Token]) -> dict[str, str]:
    """The prefixes that the query declares."""
    return {
        name.text.removesuffix(":"): iri.text[1:-1]
        for word, name, iri in zip(found, found[1:], found[2:], strict=False)
        if word.is_word("PREFIX") and iri.kind is TokenKind.IRI
    }


def iri_of(token: Token, prefixes: Mapping[str, str]) -> str | None:
    """The IRI that a token stands for; None where it stands for none."""
    if token.kind is TokenKind.IRI:
        return token.text[1:-1]
    prefix, _, local = token.text.partition(":")
    return prefixes[prefix] + local if prefix in prefixes else None


def where(sparql: str, token: Token) -> str:
    """The place of a token, in words."""
    line, column = position(sparql, token.start)
    return f"line {line}, column {column}"
