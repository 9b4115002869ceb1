"""Who decided what about a record, and what it said before, as triples about the record."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from graph.corrections import Ruling
from graph.corrections.replaying import differences
from graph.iri import slug
from graph.terms import PG, PROV, RDF, RDFS, XSD, code
from graph.triples.writer import Writer


def review(out: Writer, node: NamedNode, ruling: Ruling) -> None:
    """The review of one record, with each field that was set right."""
    line = ruling.line
    this = NamedNode(f"{node.value}.review")
    out.add(this, RDF.type, PG.Review)
    out.add(this, RDFS.label, f"{line.verdict.capitalize()} by {line.by}")
    out.add(this, PG.reviewed, node)
    out.add(this, PG.decision, code("review-status", line.verdict))
    out.add(this, PROV.wasAssociatedWith, _person(out, line.by))
    out.add(this, PROV.endedAtTime, Literal(line.at, datatype=XSD.dateTime))
    out.add(this, RDFS.comment, line.why or None)
    for name, before, after in differences(ruling.found, ruling.made or ruling.found):
        change = NamedNode(f"{this.value}.{slug(name)}")
        out.add(this, PG.madeChange, change)
        out.add(change, RDF.type, PG.Change)
        out.add(change, RDFS.label, f"{name}: {before or 'nothing'} → {after or 'nothing'}")
        out.add(change, PG.changedField, name)
        out.add(change, PG.before, before)
        out.add(change, PG.after, after)


def _person(out: Writer, name: str) -> NamedNode:
    """The node of whoever has the account of that name."""
    person = NamedNode(out.names.base.name("as", f"curator-{slug(name) or 'unnamed'}"))
    out.add(person, RDF.type, PROV.Agent)
    out.add(person, RDFS.label, name)
    return person
