"""Blank nodes get names on the way in, and lose them again at the edges of the protocols.

RDF 1.1 Concepts, section 3.5: a system may replace blank nodes by fresh IRIs below
``/.well-known/genid/``. A store keeps only things with a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graph.errors import InputError
from graph.iri import Base


def named(triples: Iterable[Triple], base: Base) -> Iterator[Triple]:
    """The triples with an IRI for each blank node, made of its label.

    Raises:
        InputError: if a triple has a triple inside.
    """
    for triple in triples:
        thing = triple.object
        value = thing if isinstance(thing, Literal) else _named(thing, base)
        yield Triple(_named(triple.subject, base), triple.predicate, value)


def nameless(triples: Iterable[Triple], base: Base) -> Iterator[Triple]:
    """The triples with blank nodes again where they had them when they came."""
    start = base.nodes
    for triple in triples:
        thing = triple.object
        value = thing if isinstance(thing, Literal) else _bare(thing, start)
        yield Triple(_bare(triple.subject, start), triple.predicate, value)


def _named(term: NamedNode | BlankNode | Triple, base: Base) -> NamedNode:
    if isinstance(term, Triple):
        raise InputError(
            f"{term}: a triple in a triple, which the store does not keep; name its parts"
        )
    return NamedNode(f"{base.nodes}{term.value}") if isinstance(term, BlankNode) else term


def _bare(term: NamedNode | BlankNode | Triple, start: str) -> NamedNode | BlankNode | Triple:
    if isinstance(term, NamedNode) and term.value.startswith(start):
        return BlankNode(term.value.removeprefix(start))
    return term
