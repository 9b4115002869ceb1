"""What kind of thing an IRI names, for the glyph beside it: by its types, else by its space.

The kinds are those of the network: shape, colour and word are the same on every page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from graph.iri import SHARED, SPACES, Base
from graph.terms import FOAF, ORG, PG, SKOS

WORDS: Final = {
    "letter": "Letter",
    "paper": "Paper of a meeting",
    "document": "Document",
    "organisation": "Organisation",
    "person": "Person",
    "body": "Body",
    "post": "Post",
    "treaty": "Treaty",
    "provision": "Provision",
    "instrument": "Instrument",
    "demand": "Demand",
    "topic": "Topic",
    "event": "Event",
    "case": "Case",
    "country": "Country",
    "place": "Place",
    "thing": "Thing",
}
_BY_TYPE: Final = (
    (PG.Letter.value, "letter"),
    (PG.MeetingPaper.value, "paper"),
    (PG.Demand.value, "demand"),
    (PG.Provision.value, "provision"),
    (PG.Treaty.value, "treaty"),
    (PG.Instrument.value, "instrument"),
    (PG.Body.value, "body"),
    (PG.Country.value, "country"),
    (PG.Place.value, "place"),
    (PG.Event.value, "event"),
    (PG.Case.value, "case"),
    (PG.Document.value, "document"),
    (ORG.Post.value, "post"),
    (FOAF.Person.value, "person"),
    (ORG.Organization.value, "organisation"),
    (SKOS.Concept.value, "topic"),
)
_BY_SHARED_PATH: Final = (
    (re.compile(r"ref/org/"), "body"),
    (re.compile(r"ref/post/"), "post"),
    (re.compile(r"ref/place/[A-Z]{2}$"), "country"),
    (re.compile(r"ref/place/"), "place"),
    (re.compile(r"ref/treaty/[^.]+$"), "treaty"),
    (re.compile(r"ref/treaty/"), "provision"),
    (re.compile(r"ref/instrument/"), "instrument"),
    (re.compile(r"code/topic\."), "topic"),
)
_BY_OWN_PATH: Final = (
    (re.compile(r"letter/[^.]+$"), "letter"),
    (re.compile(r"letter/[^.]+\.demand-u?\d+$"), "demand"),
    (re.compile(r"(letter|document)/"), "document"),
    (re.compile(r"org/"), "organisation"),
    (re.compile(r"person/"), "person"),
    (re.compile(r"place/"), "place"),
    (re.compile(r"event/"), "event"),
    (re.compile(r"case/"), "case"),
)


def of_types(iri: str, types: Iterable[str], base: Base) -> str:
    """The kind of a thing with these classes; what its IRI tells where they tell nothing."""
    held = set(types)
    reference_body = iri.startswith(SPACES["orgn"])
    for name, kind in _BY_TYPE:
        if name in held and not (kind == "topic" and iri.startswith(SPACES["code"])):
            return "body" if kind == "organisation" and reference_body else kind
    return of_iri(iri, base)


def of_iri(iri: str, base: Base) -> str:
    """The kind that an IRI tells by itself."""
    for space, table in ((SHARED, _BY_SHARED_PATH), (base.iri, _BY_OWN_PATH)):
        if iri.startswith(space):
            local = iri.removeprefix(space)
            return next((kind for pattern, kind in table if pattern.match(local)), "thing")
    return "thing"
