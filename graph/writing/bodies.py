"""RDF that somebody sends: one graph in Turtle, N-Triples, RDF/XML or JSON-LD.

Nothing is fetched: a remote context or an external entity is an error.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import BlankNode, Quad, RdfFormat, Triple, parse

from graph.errors import InputError

FORMATS: Final = {
    "text/turtle": RdfFormat.TURTLE,
    "application/x-turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "application/ld+json": RdfFormat.JSON_LD,
}
"""The media types that are read."""


@dataclass(frozen=True, slots=True)
class Body:
    """A graph as it is sent, in one of the `FORMATS`."""

    media_type: str
    content: bytes


def read(body: Body, *, graph: str) -> Iterator[Triple]:
    """The triples of a body; relative names are completed by the graph's own.

    Blank nodes are labelled by the content and their order in it, so that the same body sent
    to the same graph twice gives the same labels.

    Raises:
        InputError: if it does not parse, or holds more than one graph.
    """
    try:
        quads = parse(
            body.content,
            format=FORMATS[body.media_type],
            base_iri=graph or None,
            without_named_graphs=True,
        )
        yield from _labelled(quads, _digest(body, graph))
    except (SyntaxError, ValueError) as error:
        raise InputError(f"the {body.media_type} does not parse: {error}; mend it there") from error


def _digest(body: Body, graph: str) -> str:
    return hashlib.sha256(graph.encode("utf-8") + b"\n" + body.content).hexdigest()[:20]


def _labelled(quads: Iterable[Quad], digest: str) -> Iterator[Triple]:
    labels: dict[str, BlankNode] = {}

    def labelled(node: BlankNode) -> BlankNode:
        return labels.setdefault(node.value, BlankNode(f"{digest}-{len(labels) + 1}"))

    for quad in quads:
        subject, value = quad.subject, quad.object
        yield Triple(
            labelled(subject) if isinstance(subject, BlankNode) else subject,
            quad.predicate,
            labelled(value) if isinstance(value, BlankNode) else value,
        )
