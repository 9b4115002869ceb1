"""Holds a graph against what it promises: shapes, check queries, and quotations.

The shapes (``ontology/shapes.ttl``, SHACL Core) look at one thing at a time, the checks
(``ontology/checks/*.rq``) compare records with each other, and `verify_spans` compares every
quotation with the text that it is taken from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Triple

import ontology
from graph.iri import SHARED
from graph.store import View
from graph.terms import OA, PG, RDF

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node

SPAN_EQUALS_TEXT = "SpanEqualsText"
"""The name of the check that `verify_spans` makes."""

_SHAPES = SHARED + "shapes/"
_SH = "http://www.w3.org/ns/shacl#"


class Severity(StrEnum):
    """A *violation* breaks a promise; a *warning* is worth a person's look."""

    VIOLATION = "violation"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing found wrong or doubtful.

    ``check`` names the shape or check, ``where`` is the IRI of the thing looked at, ``what``
    the property or value at fault (empty where no single one is), ``message`` says in a
    sentence what should be.
    """

    severity: Severity
    check: str
    where: str
    what: str
    message: str


@dataclass(frozen=True, slots=True)
class Check:
    """One check query; each ``?this`` that it selects is a finding."""

    name: str
    message: str
    severity: Severity
    sparql: str


def validate(triples: Iterable[Triple], *, about: Set[NamedNode] | None = None) -> list[Finding]:
    """Hold triples against every shape and check, violations first.

    The triples are the whole graph: what the shapes know of classes and known things, they
    know from the reference triples among these. Where things are named by ``about``, only
    findings about them are given, and the triples need only be those that bear on them.
    """
    everything = list(triples)
    found = {*_by_shapes(everything, about), *_by_checks(everything)}
    if about is None:
        return sorted(found)
    things = {thing.value for thing in about}
    return sorted(one for one in found if one.where in things)


def check(store: View) -> list[Finding]:
    """Hold everything in a store against every shape and check, violations first."""
    return validate(store.triples())


def verify_spans(triples: Iterable[Triple], texts: Mapping[str, str]) -> list[Finding]:
    """Compare every span with its text: a finding for each that does not equal its slice.

    ``texts`` maps the IRI of a source text to its words; a span of any other text is a
    finding too, as nothing vouches for it.
    """
    graph = _indexed(triples)
    spans = [s for (s, p), found in graph.items() if p == RDF.type.value and PG.Span.value in found]
    problems = ((span, _span_problem(graph, span, texts)) for span in spans)
    return sorted(
        Finding(Severity.VIOLATION, SPAN_EQUALS_TEXT, span, "", problem)
        for span, problem in problems
        if problem is not None
    )


@cache
def checks() -> tuple[Check, ...]:
    """The check queries, by name; each states its message and severity in its first lines."""
    files = (file for file in (ontology.ROOT / "checks").iterdir() if file.name.endswith(".rq"))
    return tuple(sorted(map(_parsed, files), key=lambda one: one.name))


def _parsed(file: Traversable) -> Check:
    sparql = file.read_text("utf-8")
    stated = dict(
        line.removeprefix("# ").split(": ", 1) for line in sparql.splitlines()[:2] if ": " in line
    )
    name = file.name.removesuffix(".rq")
    return Check(name, stated["check"], Severity(stated["severity"]), sparql)


def _by_checks(triples: list[Triple]) -> Iterator[Finding]:
    store = ox.Store()
    store.extend(ox.Quad(one.subject, one.predicate, one.object) for one in triples)
    for one in checks():
        rows = store.query(one.sparql)
        if not isinstance(rows, ox.QuerySolutions):
            raise TypeError(f"checks/{one.name}.rq is not a SELECT query")
        for row in rows:
            yield Finding(one.severity, one.name, _words(row["this"]), "", one.message)


def _by_shapes(triples: list[Triple], about: Set[NamedNode] | None) -> Iterator[Finding]:
    import pyshacl  # noqa: PLC0415  slow to import, and most commands never validate
    import rdflib  # noqa: PLC0415

    from graph.store.copying import rdflib_term  # noqa: PLC0415

    shapes = _shapes()
    data = rdflib.Graph()
    for one in triples:
        data.add((rdflib_term(one.subject), rdflib_term(one.predicate), rdflib_term(one.object)))
    if about is not None:
        shapes = _aimed(shapes, data, [rdflib_term(thing) for thing in about])
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, allow_warnings=True, inplace=True)
    for result in report.subjects(rdflib.RDF.type, rdflib.URIRef(_SH + "ValidationResult")):
        yield _finding(report, shapes, result)


@cache
def _shapes() -> rdflib.Graph:
    import rdflib  # noqa: PLC0415

    return rdflib.Graph().parse(data=(ontology.ROOT / "shapes.ttl").read_text("utf-8"))


def _aimed(shapes: rdflib.Graph, data: rdflib.Graph, things: list[Node]) -> rdflib.Graph:
    """The shapes with some things of their classes as targets, instead of the whole classes.

    pySHACL's own way of choosing things looks at no parts of shapes within shapes.
    """
    import rdflib  # noqa: PLC0415

    of_class, of_node = (rdflib.URIRef(_SH + name) for name in ("targetClass", "targetNode"))
    aimed = rdflib.Graph()
    for triple in shapes:
        if triple[1] != of_class:
            aimed.add(triple)
    for thing in things:
        for kind in data.objects(thing, rdflib.RDF.type):
            for above in data.transitive_objects(kind, rdflib.RDFS.subClassOf):
                for shape in shapes.subjects(of_class, above):
                    aimed.add((shape, of_node, thing))
    return aimed


def _finding(report: rdflib.Graph, shapes: rdflib.Graph, result: Node) -> Finding:
    import rdflib  # noqa: PLC0415

    def told(name: str) -> Node | None:
        return report.value(result, rdflib.URIRef(_SH + name))

    fault = told("value") or told("resultPath")
    severe = told("resultSeverity") == rdflib.URIRef(_SH + "Violation")
    return Finding(
        Severity.VIOLATION if severe else Severity.WARNING,
        _shape_name(shapes, told("sourceShape")),
        str(told("focusNode")),
        "" if fault is None or isinstance(fault, rdflib.BNode) else str(fault),
        str(told("resultMessage") or "Not as its shape says."),
    )


def _shape_name(shapes: rdflib.Graph, node: Node | None) -> str:
    """The name of the shape that a nameless part of it belongs to."""
    while node is not None and not str(node).startswith(_SHAPES):
        node = next(shapes.subjects(None, node), None)
    return str(node).removeprefix(_SHAPES)


def _words(term: object) -> str:
    return term.value if isinstance(term, NamedNode | Literal | ox.BlankNode) else str(term)


_Index = dict[tuple[str, str], list[str]]


def _indexed(triples: Iterable[Triple]) -> _Index:
    """Subject and predicate -> the values, as words."""
    found: _Index = {}
    for one in triples:
        found.setdefault((_words(one.subject), one.predicate.value), []).append(_words(one.object))
    return found


def _span_problem(graph: _Index, span: str, texts: Mapping[str, str]) -> str | None:
    """What is wrong with a span, as a sentence; None where it equals its slice."""
    source = _only(graph, span, OA.hasSource)
    selector = _only(graph, span, OA.hasSelector)
    start = _only(graph, selector, OA.start)
    end = _only(graph, selector, OA.end)
    words = _only(graph, selector, OA.exact)
    if not (start.isdecimal() and end.isdecimal() and words):
        return "A span needs one text and one selector with start, end and exact words."
    if source not in texts:
        return f"No text is held as {source or 'its source'}; add that letter first."
    first, last = int(start), int(end)
    found = texts[source][first:last]
    if found != words or last - first != len(words):
        return f"Characters {first} to {last} of the text read {found!r}, not {words!r}."
    return None


def _only(graph: _Index, subject: str, predicate: NamedNode) -> str:
    """The one value there is; empty where there is none or more than one."""
    values = set(graph.get((subject, predicate.value), ()))
    return values.pop() if len(values) == 1 else ""
