"""What this program uses of the standard vocabularies."""
# ruff: noqa: N815

from __future__ import annotations

from pyoxigraph import NamedNode

from graph.iri import SPACES

_OWL, _RDF, _RDFS, _XSD = (SPACES[one] for one in ("owl", "rdf", "rdfs", "xsd"))
_DCTERMS, _FOAF, _OA, _ORG = (SPACES[one] for one in ("dcterms", "foaf", "oa", "org"))
_PROV, _SCHEMA, _SKOS = (SPACES[one] for one in ("prov", "schema", "skos"))


class DCTERMS:
    """Dublin Core metadata terms."""

    created = NamedNode(_DCTERMS + "created")
    creator = NamedNode(_DCTERMS + "creator")
    isPartOf = NamedNode(_DCTERMS + "isPartOf")
    isReplacedBy = NamedNode(_DCTERMS + "isReplacedBy")
    isVersionOf = NamedNode(_DCTERMS + "isVersionOf")
    replaces = NamedNode(_DCTERMS + "replaces")
    source = NamedNode(_DCTERMS + "source")
    subject = NamedNode(_DCTERMS + "subject")
    title = NamedNode(_DCTERMS + "title")
    type = NamedNode(_DCTERMS + "type")


class FOAF:
    """Friend of a friend: agents."""

    Person = NamedNode(_FOAF + "Person")


class OA:
    """Web Annotation: stretches of a text."""

    TextPositionSelector = NamedNode(_OA + "TextPositionSelector")
    TextQuoteSelector = NamedNode(_OA + "TextQuoteSelector")
    end = NamedNode(_OA + "end")
    exact = NamedNode(_OA + "exact")
    hasSelector = NamedNode(_OA + "hasSelector")
    hasSource = NamedNode(_OA + "hasSource")
    prefix = NamedNode(_OA + "prefix")
    start = NamedNode(_OA + "start")
    suffix = NamedNode(_OA + "suffix")


class ORG:
    """The organization ontology."""

    Organization = NamedNode(_ORG + "Organization")
    OrganizationalUnit = NamedNode(_ORG + "OrganizationalUnit")
    Post = NamedNode(_ORG + "Post")
    classification = NamedNode(_ORG + "classification")
    member = NamedNode(_ORG + "member")
    organization = NamedNode(_ORG + "organization")
    postIn = NamedNode(_ORG + "postIn")
    subOrganizationOf = NamedNode(_ORG + "subOrganizationOf")
    unitOf = NamedNode(_ORG + "unitOf")


class OWL:
    """The web ontology language."""

    differentFrom = NamedNode(_OWL + "differentFrom")
    versionInfo = NamedNode(_OWL + "versionInfo")


class PROV:
    """Provenance."""

    Agent = NamedNode(_PROV + "Agent")
    SoftwareAgent = NamedNode(_PROV + "SoftwareAgent")
    endedAtTime = NamedNode(_PROV + "endedAtTime")
    generatedAtTime = NamedNode(_PROV + "generatedAtTime")
    invalidatedAtTime = NamedNode(_PROV + "invalidatedAtTime")
    used = NamedNode(_PROV + "used")
    wasAssociatedWith = NamedNode(_PROV + "wasAssociatedWith")
    wasGeneratedBy = NamedNode(_PROV + "wasGeneratedBy")


class RDF:
    """RDF itself."""

    Statement = NamedNode(_RDF + "Statement")
    langString = NamedNode(_RDF + "langString")
    object = NamedNode(_RDF + "object")
    predicate = NamedNode(_RDF + "predicate")
    subject = NamedNode(_RDF + "subject")
    type = NamedNode(_RDF + "type")


class RDFS:
    """RDF Schema."""

    comment = NamedNode(_RDFS + "comment")
    label = NamedNode(_RDFS + "label")
    subClassOf = NamedNode(_RDFS + "subClassOf")


class SCHEMA:
    """schema.org, over https."""

    datePublished = NamedNode(_SCHEMA + "datePublished")
    inLanguage = NamedNode(_SCHEMA + "inLanguage")
    sameAs = NamedNode(_SCHEMA + "sameAs")
    url = NamedNode(_SCHEMA + "url")


class SKOS:
    """Concepts and their names."""

    Concept = NamedNode(_SKOS + "Concept")
    altLabel = NamedNode(_SKOS + "altLabel")
    broader = NamedNode(_SKOS + "broader")
    definition = NamedNode(_SKOS + "definition")
    inScheme = NamedNode(_SKOS + "inScheme")
    prefLabel = NamedNode(_SKOS + "prefLabel")


class XSD:
    """Datatypes."""

    boolean = NamedNode(_XSD + "boolean")
    date = NamedNode(_XSD + "date")
    dateTime = NamedNode(_XSD + "dateTime")
    decimal = NamedNode(_XSD + "decimal")
    double = NamedNode(_XSD + "double")
    gYear = NamedNode(_XSD + "gYear")
    gYearMonth = NamedNode(_XSD + "gYearMonth")
    integer = NamedNode(_XSD + "integer")
    string = NamedNode(_XSD + "string")
