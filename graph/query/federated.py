"""SPARQL 1.1 Federated Query, for services that an operator has listed.

The engine asks nobody. A query is taken apart before it comes there: what each of its SERVICE
clauses asks is put to that service as a query of its own, and the clause is replaced by its
answer, as VALUES. That is the same, as such a clause is evaluated on its own and joined
afterwards; where it would not be the same, within EXISTS, it is refused.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

import pyoxigraph as ox

from graph.delivery import Endpoints
from graph.errors import EndpointFailed
from graph.iri import Base
from graph.query import guard
from graph.query.service_clauses import Clause, clauses
from graph.query.syntax import syntax_error
from graph.query.tokens import Token, TokenKind, tokens

MOST_ROWS: Final = 10_000
"""How many rows a service may answer."""
_BEGINNING: Final = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")

_Term = ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple


@dataclass(frozen=True, slots=True)
class Services:
    """What SERVICE may ask: the ``endpoints`` that are listed, and how one of them is asked.

    ``ask`` takes an address and a query, gives the answer as JSON, and raises EndpointFailed.
    """

    endpoints: Endpoints
    ask: Callable[[str, str], bytes]

    @classmethod
    def directly(cls, endpoints: Endpoints) -> Services:
        """Those that are asked by this process itself."""
        return cls(endpoints, endpoints.ask)


NO_SERVICES: Final = Services.directly(Endpoints())


@dataclass(frozen=True, slots=True)
class Apart:
    """A query taken apart into its SERVICE clauses and the rest; it was found to be well-formed.

    ``declared`` are the declarations that hold for what a service is asked.
    """

    sparql: str
    clauses: tuple[Clause, ...]
    declared: str
    base: Base

    @property
    def harmless(self) -> str:
        """The query as it may be looked at: it reaches nobody, and all is in the same place."""
        return self._with(clause.harmless(self.sparql) for clause in self.clauses)

    def answered(self, services: Services, lead: str) -> str:
        """The query with what the services answer; ``lead`` is what will stand in front of it.

        Raises:
            QuerySyntaxError: if it does not parse.
            NotDoneHere: if one of the services is not listed; none is asked then.
            EndpointFailed: if a service does not answer, or too much.
        """
        _check_syntax(self.harmless, lead, self.base)
        for clause in self.clauses:
            if not services.endpoints.allow(clause.address):
                why = f"asks <{clause.address}>, which is not listed; listed: {services.endpoints}"
                raise clause.refused(self.sparql, why)
        return self._with([self._answer(clause, services) for clause in self.clauses])

    def _with(self, texts: Iterable[str]) -> str:
        """The query with other texts for its clauses."""
        pieces, at = [], 0
        for clause, text in zip(self.clauses, texts, strict=True):
            pieces += [self.sparql[at : clause.start], text]
            at = clause.end
        return "".join(pieces) + self.sparql[at:]

    def _answer(self, clause: Clause, services: Services) -> str:
        """The answer to a clause, as VALUES in brackets."""
        query = f"{self.declared}SELECT * WHERE {clause.group(self.sparql)}"
        names = _columns(query, clause)
        try:
            rows = list(_rows(services.ask(clause.address, query), names, host=clause.address))
        except EndpointFailed as error:
            if not clause.silent:
                place = guard.where(self.sparql, clause.found[0])
                raise EndpointFailed(f"{place}: {error}") from error
            rows = [[None] * len(names)]
        return _values(names, rows, f"{self.base.nodes}service-{_digest(clause.address, query)}-")


def taken_apart(sparql: str, base: Base) -> Apart:
    """The query's SERVICE clauses, to be called once its limits were checked.

    Raises:
        QueryRefused: if there are too many.
        NotDoneHere: if one of them is where, or as, none is answered.
    """
    found = list(tokens(sparql))
    cut = tuple(clauses(sparql, found, base))
    within = [token for clause in cut for token in clause.found if token.kind is TokenKind.NAME]
    used = {token.text.partition(":")[0] for token in within}
    return Apart(sparql, cut, _declared(found, base, used), base)


def _check_syntax(harmless: str, lead: str, base: Base) -> None:
    try:
        with suppress(RuntimeError):  # It parses; what it asks for is not there.
            ox.Store().query(lead + harmless, prefixes=base.prefixes())
    except SyntaxError as error:
        raise syntax_error(error, len(lead), text=harmless, prefixes=base.prefixes()) from error


def _declared(found: list[Token], base: Base, used: Container[str]) -> str:
    """The query's declarations, behind those prefixes of the store's that are ``used``."""
    begin = next((at for at, token in enumerate(found) if token.is_word(*_BEGINNING)), 0)
    own = [f"PREFIX {name}: <{iri}>" for name, iri in base.prefixes().items() if name in used]
    theirs = " ".join(token.text for token in found[:begin] if not token.is_word("VERSION"))
    return "\n".join([f"BASE <{base.iri}>", *own, theirs, ""])


def _columns(query: str, clause: Clause) -> list[str]:
    """The names of the columns of what a clause asks.

    Where it calls a function that only the service knows, each variable is one; those that stay
    within the clause are bound by nothing then.
    """
    try:
        found = ox.Store().query(query)
    except RuntimeError:
        words = (one.text[1:] for one in clause.found if one.kind is TokenKind.VARIABLE)
        return list(dict.fromkeys(words))
    return [one.value for one in found.variables] if isinstance(found, ox.QuerySolutions) else []


def _rows(answer: bytes, names: list[str], *, host: str) -> Iterator[list[_Term | None]]:
    """The rows of an answer with these columns.

    Raises:
        EndpointFailed: if it cannot be read, or has too many.
    """
    try:
        found = ox.parse_query_results(_plain(answer), format=ox.QueryResultsFormat.JSON)
        if not isinstance(found, ox.QuerySolutions):
            raise EndpointFailed(f"{host}: answers with a truth, not with rows")
        there = {one.value for one in found.variables}
        for number, solution in enumerate(found):
            if number == MOST_ROWS:
                raise EndpointFailed(
                    f"{host}: answers more than {MOST_ROWS:,} rows; ask it for less at once"
                )
            yield [solution[name] if name in there else None for name in names]
    except (SyntaxError, ValueError, RecursionError) as error:
        words = " ".join(str(error).split())[:120]
        raise EndpointFailed(f"{host}: its answer cannot be read ({words})") from error


def _plain(answer: bytes) -> io.BytesIO:
    """An answer whose blank nodes are called as all can read: Virtuoso's are ``nodeID://b1``."""
    known: dict[str, str] = {}

    def renamed(part: dict[str, Any]) -> dict[str, Any]:
        if part.get("type") == "bnode":
            part["value"] = known.setdefault(str(part.get("value")), f"b{len(known)}")
        return part

    return io.BytesIO(json.dumps(json.loads(answer, object_hook=renamed)).encode())


def _values(names: list[str], rows: Iterable[list[_Term | None]], nodes: str) -> str:
    """Rows as VALUES; a blank node is given a name that begins with ``nodes``."""
    known: dict[str, str] = {}

    def written(term: _Term | None) -> str:
        if term is None:
            return "UNDEF"
        if isinstance(term, ox.BlankNode):
            return f"<{known.setdefault(term.value, f'{nodes}{len(known)}')}>"
        return str(term)

    head = " ".join(f"?{name}" for name in names)
    lines = "\n".join(f"({' '.join(map(written, row))})" for row in rows)
    return f" {{ VALUES ({head}) {{\n{lines}\n}} }} "


def _digest(address: str, query: str) -> str:
    return hashlib.sha256(f"{address}\n{query}".encode()).hexdigest()[:16]
