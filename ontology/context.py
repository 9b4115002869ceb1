"""Makes ``context.jsonld`` from ``policy.ttl``: the ontology's terms as short JSON keys.

Run ``python -m ontology.context > ontology/context.jsonld`` after changing the ontology.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter

from pyoxigraph import NamedNode, RdfFormat, parse

from ontology import ROOT

_OWL = "http://www.w3.org/2002/07/owl#"
_RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_RANGE = NamedNode("http://www.w3.org/2000/01/rdf-schema#range")
_PG = "https://w3id.org/policygraph/ns/"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_PLAIN = {_XSD + "string"}
_REFERENCE = {
    name: f"https://w3id.org/policygraph/{path}/"
    for name, path in {
        "code": "code",
        "orgn": "ref/org",
        "post": "ref/post",
        "place": "ref/place",
        "treaty": "ref/treaty",
        "instr": "ref/instrument",
    }.items()
}
_KEYWORDS = {"id": "@id", "type": "@type", "label": "rdfs:label"}

Definition = str | dict[str, str]


def context() -> dict[str, Definition]:
    """The terms, the prefixes first; an IRI-valued property says so.

    The ontology's own terms have their local name as key. A term of another vocabulary has
    it too, unless two of them share it: those are written with their prefix.
    """
    source = (ROOT / "policy.ttl").read_text("utf-8")
    prefixes = dict(re.findall(r"^@prefix (\w+): <(.+)> \.$", source, re.MULTILINE)) | _REFERENCE
    kinds, ranges = _declared(source)
    local = Counter(_split(iri)[1] for iri in kinds)
    own = {_split(iri)[1] for iri in kinds if iri.startswith(_PG)}
    named: dict[str, Definition] = {}
    for iri, kind in sorted(kinds.items(), key=lambda item: _split(item[0])[1]):
        namespace, name = _split(iri)
        shared = not iri.startswith(_PG) and (local[name] > 1 or name in own)
        if shared or name in _KEYWORDS or kind == "AnnotationProperty":
            continue
        prefix = next(key for key, value in prefixes.items() if value == namespace)
        named[name] = _definition(f"{prefix}:{name}", kind, value=ranges.get(iri))
    return {**_KEYWORDS, **dict(sorted(prefixes.items())), **named}


def text() -> str:
    """The context as the file holds it."""
    return json.dumps({"@context": context()}, indent=2, ensure_ascii=False) + "\n"


def _declared(source: str) -> tuple[dict[str, str], dict[str, str]]:
    """Each declared term's kind (``ObjectProperty``), and each property's range."""
    kinds: dict[str, str] = {}
    ranges: dict[str, str] = {}
    for quad in parse(source, format=RdfFormat.TURTLE):
        if not isinstance(quad.subject, NamedNode) or not isinstance(quad.object, NamedNode):
            continue
        if quad.predicate == _RDF_TYPE and quad.object.value.startswith(_OWL):
            kinds[quad.subject.value] = quad.object.value.removeprefix(_OWL)
        elif quad.predicate == _RANGE:
            ranges[quad.subject.value] = quad.object.value
    return {iri: kind for iri, kind in kinds.items() if kind != "Ontology"}, ranges


def _definition(term: str, kind: str, *, value: str | None) -> Definition:
    if kind == "ObjectProperty":
        return {"@id": term, "@type": "@id"}
    if value is not None and value.startswith(_XSD) and value not in _PLAIN:
        return {"@id": term, "@type": "xsd:" + value.removeprefix(_XSD)}
    return term


def _split(iri: str) -> tuple[str, str]:
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    return iri[:cut], iri[cut:]


if __name__ == "__main__":
    sys.stdout.write(text())
