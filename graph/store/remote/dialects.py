"""What is different from one engine to the next, and nowhere else in the program.

Most engines need nothing but the standard. A `Dialect` says what one of them needs beyond it;
`detected` finds the dialect by how the engine presents itself, `named` by its name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from graph.errors import StoreError

_BOOLEAN: Final = b'"datatype": "http://www.w3.org/2001/XMLSchema#boolean", "value": '


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """How one kind of engine departs from SPARQL 1.1, its protocol and its results.

    ``presents`` are words in the header ``Server`` (or names of other headers) that tell it.
    ``union`` are the parameters of a request whose default graph is all graphs together, and
    ``union_cure`` says what its operator sets where no parameter does it. ``hidden`` are graphs
    that the engine keeps for itself; ``graphs`` names the query that lists the graphs. An update is
    one transaction where it is ``atomic``; it is sent as the field of a form where ``forms`` says
    so, and has at most ``most_triples`` in each of its operations. ``cut`` are headers that tell
    that an answer is not whole. ``mends`` are texts in results, each with what it should be.
    """

    name: str
    presents: tuple[str, ...] = ()
    union: tuple[tuple[str, str], ...] = ()
    union_cure: str = "set its default graph to the union of all graphs"
    hidden: tuple[str, ...] = ()
    graphs: str = "graphs"
    atomic: bool = True
    forms: bool = False
    most_triples: int | None = None
    cut: tuple[str, ...] = ()
    mends: tuple[tuple[bytes, bytes], ...] = ()


STANDARD: Final = Dialect(name="standard")
"""Any engine whose default graph is all graphs together and whose updates are transactions."""

OXIGRAPH: Final = Dialect(
    name="oxigraph",
    presents=("oxigraph",),
    union=(("union-default-graph", ""),),
    graphs="graphs-by-name",
)

VIRTUOSO: Final = Dialect(
    name="virtuoso",
    presents=("virtuoso",),
    hidden=(
        "http://www.openlinksw.com/schemas/virtrdf#",
        "http://www.w3.org/ns/ldp#",
        "http://localuriqaserver/sparql",
        "urn:activitystreams-owl:map",
        "urn:core:services:sparql",
    ),
    graphs="sizes",
    atomic=False,
    forms=True,
    most_triples=500,
    cut=("X-SQL-State", "X-SPARQL-MaxRows"),
    mends=((_BOOLEAN + b'"1"', _BOOLEAN + b'"true"'), (_BOOLEAN + b'"0"', _BOOLEAN + b'"false"')),
)
"""Version 7. A query as the body of a request is never answered; a form is. An operation of more
than some 4,000 lines is refused; an update that fails midway leaves what came before. A result
limited by time or rows says so only in a header. Truth values come back as numbers. A query that
shuts the hidden graphs out by DEFINE input:default-graph-exclude counts 1 where there is nothing,
so they are left in: a query over all graphs sees some 2,500 statements about the engine."""

FUSEKI: Final = Dialect(
    name="fuseki",
    presents=("fuseki", "fuseki-request-id"),
    union_cure="set tdb2:unionDefaultGraph to true in its configuration",
)

STARDOG: Final = Dialect(
    name="stardog",
    presents=("stardog",),
    union_cure="set query.all.graphs to true for its database",
)

DIALECTS: Final = (STANDARD, OXIGRAPH, VIRTUOSO, FUSEKI, STARDOG)


def named(name: str) -> Dialect:
    """The dialect of that name.

    Raises:
        StoreError: naming those that there are.
    """
    for dialect in DIALECTS:
        if dialect.name == name:
            return dialect
    names = ", ".join(dialect.name for dialect in DIALECTS)
    raise StoreError(f"{name}: no such dialect; there are {names}")


def detected(headers: Mapping[str, str]) -> Dialect:
    """The dialect of the engine that answered with these headers; the standard where unknown."""
    told = {name.lower() for name in headers} | {headers.get("Server", "").lower()}
    for dialect in DIALECTS:
        if any(word in one for word in dialect.presents for one in told):
            return dialect
    return STANDARD
