"""What a release is, for catalogues: DCAT and VoID, a node a file with its size and check sum.

W3C Recommendation *Data Catalog Vocabulary (DCAT) - Version 3* of 22 August 2024, and the W3C note
*Describing Linked Datasets with the VoID Vocabulary* of 3 March 2011.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from graph.export import triples_to
from graph.iri import SPACES, Base
from graph.terms import DCTERMS, RDF, XSD

_DCAT: Final = "http://www.w3.org/ns/dcat#"
_VOID: Final = "http://rdfs.org/ns/void#"
_SPDX: Final = "http://spdx.org/rdf/terms#"
_MEDIA: Final = "https://www.iana.org/assignments/media-types/"
_PREFIXES: Final = {
    "dcat": _DCAT,
    "dcterms": SPACES["dcterms"],
    "rdf": SPACES["rdf"],
    "spdx": _SPDX,
    "void": _VOID,
    "xsd": SPACES["xsd"],
}


@dataclass(frozen=True, slots=True)
class File:
    """A file of a release: its name, media type (without the packing), size and SHA-256."""

    name: str
    media_type: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a release is told by: its commit and day, the address that it is published at, counts.

    ``title`` is what it is called, ``licence`` the IRI of the licence that it is published under,
    if there are such.
    """

    base: Base
    commit: int
    when: str
    url: str
    letters: int
    papers: int
    quads: int
    title: str | None = None
    licence: str | None = None


def described(about: About, files: Sequence[File]) -> bytes:
    """The description of a release as Turtle."""
    found = [*_dataset(about, files), *(t for one in files for t in _file(about, one))]
    return triples_to(found, "turtle", prefixes=_PREFIXES)


def _dataset(about: About, files: Sequence[File]) -> Iterator[ox.Triple]:
    node = ox.NamedNode(f"{about.base.iri}dataset")
    yield ox.Triple(node, RDF.type, _name(_DCAT, "Dataset"))
    yield ox.Triple(node, RDF.type, _name(_VOID, "Dataset"))
    title = ox.Literal(about.title) if about.title else ox.Literal(_title(about), language="en")
    yield ox.Triple(node, DCTERMS.title, title)
    issued = ox.Literal(about.when, datatype=XSD.dateTime)
    yield ox.Triple(node, ox.NamedNode(SPACES["dcterms"] + "issued"), issued)
    yield ox.Triple(node, _name(_DCAT, "version"), ox.Literal(str(about.commit)))
    yield from _licensed(node, about)
    yield ox.Triple(node, _name(_VOID, "uriSpace"), ox.Literal(about.base.iri))
    yield ox.Triple(node, _name(_VOID, "documents"), _count(about.letters + about.papers))
    yield ox.Triple(node, _name(_VOID, "triples"), _count(about.quads))
    for one in files:
        address = ox.NamedNode(about.url + one.name)
        yield ox.Triple(node, _name(_VOID, "dataDump"), address)
        yield ox.Triple(node, _name(_DCAT, "distribution"), address)


def _title(about: About) -> str:
    letters = _counted(about.letters, "letter", "letters")
    papers = _counted(about.papers, "paper of a meeting", "papers of meetings")
    held = f"{letters} and {papers}" if about.papers else letters
    return f"Knowledge graph of {held}, as of commit {about.commit}"


def _counted(number: int, one: str, several: str) -> str:
    return f"{number:,} {one if number == 1 else several}"


def _licensed(node: ox.NamedNode, about: About) -> Iterator[ox.Triple]:
    """Under which licence a data set, or a file of it, may be used."""
    if about.licence:
        licence = ox.NamedNode(about.licence)
        yield ox.Triple(node, ox.NamedNode(SPACES["dcterms"] + "license"), licence)


def _file(about: About, one: File) -> Iterator[ox.Triple]:
    node = ox.NamedNode(about.url + one.name)
    check = ox.NamedNode(f"{about.url}{one.name}#checksum")
    yield ox.Triple(node, RDF.type, _name(_DCAT, "Distribution"))
    yield ox.Triple(node, DCTERMS.title, ox.Literal(one.name))
    yield from _licensed(node, about)
    yield ox.Triple(node, _name(_DCAT, "downloadURL"), node)
    yield ox.Triple(node, _name(_DCAT, "mediaType"), ox.NamedNode(_MEDIA + one.media_type))
    packing = ox.NamedNode(_MEDIA + "application/gzip")
    yield ox.Triple(node, _name(_DCAT, "compressFormat"), packing)
    size = ox.Literal(str(one.size), datatype=ox.NamedNode(SPACES["xsd"] + "nonNegativeInteger"))
    yield ox.Triple(node, _name(_DCAT, "byteSize"), size)
    yield ox.Triple(node, _name(_SPDX, "checksum"), check)
    yield ox.Triple(check, RDF.type, _name(_SPDX, "Checksum"))
    algorithm = _name(_SPDX, "checksumAlgorithm_sha256")
    yield ox.Triple(check, _name(_SPDX, "algorithm"), algorithm)
    value = ox.Literal(one.sha256, datatype=ox.NamedNode(SPACES["xsd"] + "hexBinary"))
    yield ox.Triple(check, _name(_SPDX, "checksumValue"), value)


def _name(space: str, local: str) -> ox.NamedNode:
    return ox.NamedNode(space + local)


def _count(number: int) -> ox.Literal:
    return ox.Literal(str(number), datatype=XSD.integer)
