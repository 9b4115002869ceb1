"""Decisions as nanopublications: what was decided, by whom and why, as RDF in four graphs each.

::

    decision-1                a np:Nanopublication, and which graphs are its own
    decision-1.assertion      what is so: ``a skos:exactMatch b``
    decision-1.provenance     who said so (PROV), why, on which reasons; by what it was replaced
    decision-1.pubinfo        when and by whom it was published

Every decision is told that two things with an IRI bear; one that holds no longer is told as
invalidated. The form is that of https://nanopub.net/guidelines/working_draft/, unsigned.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse

from graph.errors import InputError, UnreadableFile
from graph.export.writing import write_quads
from graph.iri import SPACES, Base, slug
from graph.resolution import Decision, Decisions, Verdict
from graph.terms import DCTERMS, OWL, PG, PROV, RDF, RDFS, SCHEMA, SKOS, XSD

NP: Final = "http://www.nanopub.org/nschema#"
ATTRIBUTED_TO: Final = NamedNode(SPACES["prov"] + "wasAttributedTo")
INVALIDATED_BY: Final = NamedNode(SPACES["prov"] + "wasInvalidatedBy")
FORMAT: Final = RdfFormat.TRIG
CONFIDENCE: Final = NamedNode("https://w3id.org/sssom/confidence")
ASSERTION, PROVENANCE, PUBINFO = ".assertion", ".provenance", ".pubinfo"
_PARTS: Final = {
    ASSERTION: NamedNode(f"{NP}hasAssertion"),
    PROVENANCE: NamedNode(f"{NP}hasProvenance"),
    PUBINFO: NamedNode(f"{NP}hasPublicationInfo"),
}
SAYS: Final[Mapping[Verdict, NamedNode]] = {
    Verdict.SAME: NamedNode(SPACES["skos"] + "exactMatch"),
    Verdict.DIFFERENT: OWL.differentFrom,
    Verdict.UNSURE: NamedNode(SPACES["skos"] + "closeMatch"),
    Verdict.RENAMED: PG.succeeds,
    Verdict.PART_OF: NamedNode(SPACES["org"] + "hasSubOrganization"),
    Verdict.MERGED_INTO: DCTERMS.replaces,
    Verdict.LINKED: SCHEMA.sameAs,
}
"""What each verdict says of the left about the right."""

Iri = Callable[[str], str | None]
"""The IRI of a key; None where it has none, or none that is told."""


def to_trig(log: Decisions, iri: Iri, base: Base) -> bytes:
    """The decisions as nanopublications in TriG, the same bytes for the same log."""
    quads = (
        quad
        for number, line in enumerate(log.lines, 1)
        for quad in Nanopublication(number, line, log, base).quads(iri)
    )
    prefixes = {**base.prefixes(), "np": NP}
    return write_quads(quads, FORMAT, prefixes=prefixes)


def from_trig(path: Path, key: Callable[[str], str]) -> list[Decision]:
    """The decisions of a file of nanopublications that hold still; ``key`` is that of an IRI.

    Raises:
        UnreadableFile: if it cannot be read.
        InputError: if it is no TriG.
    """
    try:
        quads = list(parse(path.read_bytes(), format=FORMAT))
    except OSError as error:
        raise UnreadableFile(f"{path}: cannot be read ({error}); check the name") from error
    except SyntaxError as error:
        raise InputError(f"{path}: {error}; mend it there") from error
    graphs = defaultdict[str, dict[str, Quad]](dict)
    for quad in quads:
        graphs[quad.graph_name.value][quad.predicate.value] = quad
    found = (
        _decision(said, graphs[name.removesuffix(ASSERTION) + PROVENANCE], key)
        for name, said in graphs.items()
        if name.endswith(ASSERTION)
    )
    lines = [line for line in found if line is not None]
    return sorted(lines, key=lambda line: (line.at, line.left, line.right))


def _decision(
    said: dict[str, Quad], told: dict[str, Quad], key: Callable[[str], str]
) -> Decision | None:
    """The decision that an assertion and its provenance tell; None if it holds no longer."""
    verdicts = {predicate.value: verdict for verdict, predicate in SAYS.items()}
    verdicts |= {SKOS.prefLabel.value: Verdict.LABEL, PG.seat.value: Verdict.LINKED}
    stated = next((said[one] for one in said.keys() & verdicts.keys()), None)
    if stated is None or INVALIDATED_BY.value in told:
        return None
    verdict, thing = verdicts[stated.predicate.value], str(stated.object.value)  # type: ignore[union-attr]
    left = key(str(stated.subject.value))  # type: ignore[union-attr]
    reasons, score = _words(told, PG.reason), _words(told, CONFIDENCE)
    return Decision(
        left,
        left if verdict is Verdict.LABEL else key(thing),
        verdict,
        _words(told, RDFS.label) or "imported",
        _words(told, PROV.generatedAtTime),
        why=_words(told, RDFS.comment),
        score=round(float(score) * 100) if score else None,
        reasons=tuple(reasons.split("\n")) if reasons else (),
        on=_words(said, PG.date) or None,
        label=thing if verdict is Verdict.LABEL else _words(said, RDFS.label) or None,
    )


def _words(told: dict[str, Quad], predicate: NamedNode) -> str:
    quad = told.get(predicate.value)
    return str(quad.object.value) if quad else ""  # type: ignore[union-attr]


@dataclass(frozen=True, slots=True)
class Nanopublication:
    """One line of the log as RDF."""

    number: int
    line: Decision
    log: Decisions
    base: Base

    def quads(self, iri: Iri) -> Iterator[Quad]:
        """Its four graphs; nothing where an agent has no IRI, or it says nothing of two."""
        left, right = iri(self.line.left), iri(self.line.right)
        if left is None or right is None or self.line.verdict not in {*SAYS, Verdict.LABEL}:
            return
        graphs = {
            "": self._head(),
            ASSERTION: self._assertion(NamedNode(left), NamedNode(right)),
            PROVENANCE: self._provenance(),
            PUBINFO: self._published(),
        }
        for part, triples in graphs.items():
            graph = self._named(part or ".head")
            for one in triples:
                yield Quad(one.subject, one.predicate, one.object, graph)

    def _head(self) -> Iterator[Triple]:
        yield Triple(self._named(), RDF.type, NamedNode(f"{NP}Nanopublication"))
        for part, predicate in _PARTS.items():
            yield Triple(self._named(), predicate, self._named(part))

    def _assertion(self, left: NamedNode, right: NamedNode) -> Iterator[Triple]:
        if self.line.verdict is Verdict.LABEL:
            yield Triple(left, SKOS.prefLabel, Literal(self.line.label or ""))
            return
        yield Triple(left, _says(self.line), right)
        if self.line.verdict is Verdict.LINKED and self.line.label:
            yield Triple(right, RDFS.label, Literal(self.line.label))
        if self.line.on:
            yield Triple(self._named(ASSERTION), PG.date, dated(self.line.on))

    def _provenance(self) -> Iterator[Triple]:
        said, line = self._named(ASSERTION), self.line
        yield Triple(said, ATTRIBUTED_TO, self._curator(line.by))
        yield Triple(self._curator(line.by), RDFS.label, Literal(line.by))
        yield Triple(said, PROV.generatedAtTime, _time(line.at))
        if line.why:
            yield Triple(said, RDFS.comment, Literal(line.why))
        if line.reasons:
            yield Triple(said, PG.reason, Literal("\n".join(line.reasons)))
        if line.score is not None:
            part = f"{line.score / 100:.2f}"
            yield Triple(said, CONFIDENCE, Literal(part, datatype=XSD.decimal))
        later = self._later()
        if later:
            yield Triple(said, INVALIDATED_BY, self._at(later))
            yield Triple(said, PROV.invalidatedAtTime, _time(self.log.lines[later - 1].at))

    def _published(self) -> Iterator[Triple]:
        yield Triple(self._named(), DCTERMS.created, _time(self.line.at))
        yield Triple(self._named(), DCTERMS.creator, self._curator(self.line.by))

    def _later(self) -> int | None:
        """The number of the line that took it back or replaced it; None while it holds."""
        if self.number in self.log.standing:
            return None
        for number, line in enumerate(self.log.lines[self.number :], self.number + 1):
            if line.undoes == self.number or (line.keys == self.line.keys and not line.undoes):
                return number
        return None

    def _named(self, part: str = "") -> NamedNode:
        return self._at(self.number, part)

    def _at(self, number: int, part: str = "") -> NamedNode:
        return NamedNode(self.base.name("as", f"decision-{number}{part}"))

    def _curator(self, name: str) -> NamedNode:
        return NamedNode(self.base.name("as", f"curator.{slug(name)}"))


def _says(line: Decision) -> NamedNode:
    seat = line.verdict is Verdict.LINKED and line.right.startswith(SPACES["place"])
    return PG.seat if seat else SAYS[line.verdict]


def dated(on: str) -> Literal:
    """A date in the precision in which it was given: a year, a month or a day."""
    kinds = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}
    return Literal(on, datatype=kinds[len(on)])


def _time(at: str) -> Literal:
    return Literal(at, datatype=XSD.dateTime)
