"""Triples and quads as text, the same bytes for the same facts in whatever order they come.

What is written is first sorted: by subject, its types before the rest. Blank nodes, which
only a query can make, are named by the standard RDF canonicalisation. Prefixes are declared
in order, and only those that are used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from graph.export.jsonld import to_jsonld
from graph.iri import split
from graph.terms import RDF, XSD

_UNWRITTEN = frozenset({RDF.langString, XSD.string, XSD.integer, XSD.boolean})


def write_triples(
    triples: Iterable[ox.Triple], kind: ox.RdfFormat, *, prefixes: Mapping[str, str]
) -> bytes:
    """The triples in that format."""
    ordered = in_order(triples)
    if kind == ox.RdfFormat.JSON_LD:
        return to_jsonld(ordered, prefixes=prefixes)
    return _written(ordered, kind, _used(prefixes, ordered))


def write_quads(
    quads: Iterable[ox.Quad], kind: ox.RdfFormat, *, prefixes: Mapping[str, str]
) -> bytes:
    """The quads in that format, graph by graph."""
    ordered = sorted(set(quads), key=lambda quad: (str(quad.graph_name), *_rank(quad.triple)))
    return _written(ordered, kind, _used(prefixes, (quad.triple for quad in ordered)))


def in_order(triples: Iterable[ox.Triple]) -> list[ox.Triple]:
    """The triples once each, types first within a subject, blank nodes named canonically."""
    found = set(triples)
    if any(_has_blank(triple) for triple in found):
        dataset = ox.Dataset(ox.Quad(t.subject, t.predicate, t.object) for t in found)
        dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
        found = {quad.triple for quad in dataset}
    return sorted(found, key=_rank)


def _rank(triple: ox.Triple) -> tuple[str, str, str]:
    """What to sort by: a thing comes before its parts, as their brackets are left out."""
    predicate = "" if triple.predicate == RDF.type else triple.predicate.value
    return str(triple.subject).removesuffix(">"), predicate, str(triple.object).removesuffix(">")


def _written(
    ordered: list[ox.Triple] | list[ox.Quad], kind: ox.RdfFormat, prefixes: Mapping[str, str]
) -> bytes:
    content = ox.serialize(ordered, format=kind, prefixes=dict(prefixes))
    if content is None:
        raise TypeError("the serialiser wrote to no place")
    if kind == ox.RdfFormat.RDF_XML:
        return with_sorted_namespaces(content)
    return _with_sorted_prefixes(content)


def _used(prefixes: Mapping[str, str], triples: Iterable[ox.Triple]) -> dict[str, str]:
    """The prefixes that some IRI of the triples can be written with."""
    names = {iri for triple in triples for iri in _iris(triple)}
    spaces = {split(iri)[0] for iri in names}
    return {prefix: space for prefix, space in sorted(prefixes.items()) if space in spaces}


def _iris(triple: ox.Triple) -> Iterator[str]:
    """The IRIs that are written out: not ``a``, and not the types that numbers show."""
    if triple.predicate != RDF.type:
        yield triple.predicate.value
    for term in (triple.subject, triple.object):
        if isinstance(term, ox.NamedNode):
            yield term.value
        elif isinstance(term, ox.Literal) and term.datatype not in _UNWRITTEN:
            yield term.datatype.value


def _has_blank(triple: ox.Triple) -> bool:
    return isinstance(triple.subject, ox.BlankNode) or isinstance(triple.object, ox.BlankNode)


def _with_sorted_prefixes(content: bytes) -> bytes:
    lines = content.splitlines(keepends=True)
    head = sorted(line for line in lines[:99] if line.startswith(b"@prefix "))
    if not head:
        return content
    return b"".join([*head, b"\n", *lines[len(head) :]])


def with_sorted_namespaces(content: bytes) -> bytes:
    """RDF/XML, or its head alone, with its namespaces in order."""
    start = content.index(b"<rdf:RDF") + len(b"<rdf:RDF")
    end = content.index(b">", start)
    namespaces = b" ".join(sorted(content[start:end].split()))
    return content[:start] + b" " + namespaces + content[end:]
