"""What an update may be: bounded in its patterns as a query is, and reaching nothing outside.

Data to add or remove may be long: it is flat, and the engine takes it as it comes. An update
is cut into its operations by its tokens; the patterns of each are held to the limits of
queries, LOAD and SERVICE are refused, and the graphs that it can change are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from graph.errors import NotDoneHere, QueryRefused
from graph.query import guard
from graph.query.running import Graphs
from graph.query.tokens import Token, TokenKind, tokens

_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
_DECLARING: Final = {"PREFIX": 3, "BASE": 2, "VERSION": 2}
"""Words that begin a declaration, and how many tokens it has."""
_NAMING: Final = ("GRAPH", "WITH", "TO", "COPY", "MOVE", "ADD", "CLEAR", "DROP", "CREATE")
"""Words behind which stands a graph that may change."""
_BETWEEN: Final = ("SILENT", "GRAPH", "DEFAULT", "TO")
"""Words that may stand between one of those and the graph, or in its place."""
_PLAIN: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*+:(?:[^\\/]|/(?!\.))*+\Z")
"""IRIs that are what they seem: absolute, nothing escaped, no steps up in the path."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation: what is declared in front of it, and its own tokens.

    ``outer`` are those of its own tokens that stand in no brackets.
    """

    declarations: tuple[Token, ...]
    found: tuple[Token, ...]
    outer: tuple[Token, ...]

    @property
    def where(self) -> Token | None:
        """The WHERE in front of its patterns."""
        return next((token for token in self.outer if token.is_word("WHERE")), None)

    @property
    def deletes_where(self) -> bool:
        """Whether it is DELETE WHERE, whose patterns are also what it deletes."""
        return len(self.outer) > 1 and self.outer[1].is_word("WHERE")

    @property
    def loads_silently(self) -> bool:
        """Whether it is LOAD SILENT, which succeeds when nothing can be fetched."""
        words = [one.text.upper() if one.kind is TokenKind.WORD else "" for one in self.found]
        return words in (["LOAD", "SILENT", ""], ["LOAD", "SILENT", "", "INTO", "GRAPH", ""])

    @property
    def clears(self) -> tuple[str, str] | None:
        """*CLEAR* or *DROP*, and *ALL* or *NAMED*, where it is one of these."""
        words = [token.text.upper() for token in self.found if not token.is_word("SILENT")]
        match words:
            case [("CLEAR" | "DROP") as verb, ("ALL" | "NAMED") as which]:
                return verb, which
        return None

    def template(self) -> Iterator[Token]:
        """What tells which graphs it changes."""
        end = None if self.deletes_where else self.where
        return (token for token in self.found if end is None or token.start < end.start)

    def patterns(self) -> list[Token]:
        """What it looks for; nothing where it brings its data along."""
        begin = self.where
        return [] if begin is None else [t for t in self.found if t.start > begin.start]


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of an update to run by itself; ``clears`` where it is one of the clearing ones."""

    sparql: str
    clears: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Update:
    """An update that may run, in steps one after the other.

    ``whole`` is its text as it was given; ``graphs`` are the IRIs of those that it may change
    beside the unnamed one and those that it makes or drops, None where it may be any.
    """

    whole: str
    steps: tuple[Step, ...]
    graphs: frozenset[str] | None

    @property
    def rewritten(self) -> bool:
        """Whether what runs is not the text as it was given."""
        return [step.sparql for step in self.steps] != [self.whole]


def check(sparql: str, *, prefixes: Mapping[str, str], using: Graphs) -> Update:
    """Let an update within the limits pass.

    ``using`` are the graphs that the request asks its patterns to be put to.

    Raises:
        QueryRefused: if it is over a limit, or names such graphs itself too.
        NotDoneHere: if it would reach out, and is within the limits.
        QuerySyntaxError: if a string in it is not closed.
    """
    operations = list(_cut(sparql))
    for operation in operations:
        _check_limits(sparql, operation)
        if using:
            _check_own_graphs(operation)
    for operation in operations:
        if not operation.loads_silently:
            _check_reach(sparql, operation)
    steps = tuple(_steps(sparql, operations, using))
    return Update(sparql, steps, _graphs(operations, _known(operations, prefixes)))


def _cut(sparql: str) -> Iterator[Operation]:
    """The operations one after the other; of data only what names graphs is kept."""
    depth, own, outer = 0, list[Token](), list[Token]()
    for token in tokens(sparql):
        sign = token.kind is TokenKind.SIGN
        if sign and token.text == ";" and not depth:
            yield _operation(own, outer)
            own, outer = [], []
            continue
        if not depth:
            outer.append(token)
        if not (depth and _is_data(outer, token, own[-1])):
            own.append(token)
        if sign:
            depth = max(depth + (token.text in _OPENING) - (token.text in _CLOSING), 0)
            guard.check_depth(sparql, token, depth)
    yield _operation(own, outer)


def _is_data(outer: list[Token], token: Token, before: Token) -> bool:
    """Whether a token in brackets is data that comes along, and names no graph."""
    brings = len(outer) > 1 and outer[-2].is_word("DATA")
    closes = token.kind is TokenKind.SIGN and token.text == "}"
    return brings and not (closes or token.is_word("GRAPH") or before.is_word("GRAPH"))


def _operation(own: list[Token], outer: list[Token]) -> Operation:
    at = 0
    while at < len(own) and own[at].text.upper() in _DECLARING:
        at += _DECLARING[own[at].text.upper()]
    return Operation(tuple(own[:at]), tuple(own[at:]), tuple(outer[at:]))


def _check_limits(sparql: str, operation: Operation) -> None:
    patterns = operation.patterns()
    guard.check_paths(sparql, patterns)
    guard.check_amounts(sparql, patterns)


def _check_reach(sparql: str, operation: Operation) -> None:
    for token in operation.outer:
        if token.is_word("LOAD"):
            raise NotDoneHere(
                f"{guard.where(sparql, token)}: LOAD would fetch from another place, which is not "
                "allowed; send the triples themselves, by INSERT DATA or to /graph-store"
            )
    words = [token for token in operation.outer if token.kind is TokenKind.WORD]
    guard.check_service(sparql, [*words, *operation.patterns()])


def _check_own_graphs(operation: Operation) -> None:
    for token in operation.outer:
        if token.is_word("WITH", "USING"):
            raise QueryRefused(
                f"{token.text.upper()}: the request names graphs too, by using-graph-uri or "
                "using-named-graph-uri; name them in one place only"
            )


def _steps(sparql: str, operations: list[Operation], using: Graphs) -> Iterator[Step]:
    if not (using or any(one.clears or one.loads_silently for one in operations)):
        yield Step(sparql)
        return
    declared = ""
    for operation in operations:
        declared += _text(sparql, operation.declarations)
        if operation.found and not operation.loads_silently:
            yield Step(declared + _with_graphs(sparql, operation, using), operation.clears)


def _with_graphs(sparql: str, operation: Operation, using: Graphs) -> str:
    """An operation's text, with the request's graphs as its own USING clauses."""
    text, begin = _text(sparql, operation.found), operation.where
    if begin is None or not using:
        return text
    at = begin.start - operation.found[0].start
    clauses = "".join(f" USING <{graph}>" for graph in using.default)
    clauses += "".join(f" USING NAMED <{graph}>" for graph in using.named)
    deleted = text[at + len("WHERE") :] if operation.deletes_where else ""
    return f"{text[:at]}{deleted}{clauses} {text[at:]}"


def _text(sparql: str, found: tuple[Token, ...]) -> str:
    if not found:
        return ""
    return sparql[found[0].start : found[-1].start + len(found[-1].text)] + "\n"


def _graphs(operations: Iterable[Operation], known: dict[str, str] | None) -> frozenset[str] | None:
    """The graphs that stand in the text where changing ones do; None where that is not enough."""
    if known is None:
        return None
    named: set[str] = set()
    for operation in operations:
        for token in _named(operation):
            graph = guard.iri_of(token, known)
            if graph is None or not _PLAIN.match(graph):
                return None
            named.add(graph)
    return frozenset(named)


def _known(operations: Iterable[Operation], prefixes: Mapping[str, str]) -> dict[str, str] | None:
    """What prefixes stand for; None where that changes on the way or is not plain to see."""
    declared: dict[str, str] = {}
    for operation in operations:
        found = operation.declarations
        for at, token in enumerate(found):
            if token.is_word("BASE"):
                return None
            if token.is_word("PREFIX"):
                name, iri = found[at + 1 : at + 2], found[at + 2 : at + 3]
                if not (name and iri and iri[0].kind is TokenKind.IRI):
                    return None
                prefix, space = name[0].text.removesuffix(":"), iri[0].text[1:-1]
                if declared.setdefault(prefix, space) != space:
                    return None
    return {**prefixes, **declared}


def _named(operation: Operation) -> Iterator[Token]:
    """The tokens that stand where graphs do, whatever they are."""
    expected = False
    for token in operation.template():
        if token.is_word(*_NAMING):
            expected = True
        elif expected and not token.is_word(*_BETWEEN):
            expected = False
            yield token
