"""The known organisations, bodies, offices and posts that an addressee's lines name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.extractors.address_lines import Card
from graph.extractors.segments import Segment
from graph.gazetteer import gazetteer
from graph.model import Derived, Document
from graph.normalisers import posts


def known_recipients(document: Document, card: Card) -> Iterator[Derived]:
    """The known organisations and bodies that the lines name, the office first."""
    bodies: list[Derived] = []
    for part in (card.organisation, card.role):
        for match in gazetteer().find(document.text, part.span) if part else ():
            if len(match.iris) == 1 and _is_body(match.iris[0]):
                bodies.append(Derived(match.iris[0], match.span, "concept"))
    if card.office:
        yield from _offices(card.office, bodies)
    seen: set[str] = set()
    for body in bodies:
        if body.value not in seen:
            yield body
        seen.add(body.value)


def _is_body(iri: str) -> bool:
    return gazetteer().kind(iri).value in ("organisation", "body")


def _offices(office: Segment, bodies: Sequence[Derived]) -> Iterator[Derived]:
    """The known office of that name that belongs to one of the organisations."""
    above = {body.value for body in bodies}
    for iri in sorted(posts.units(office.words)):
        if above & set(posts.lineage(iri)):
            yield Derived(iri, office.span, "unit")
            return


def known_post(role: Segment | None, recipients: Sequence[Derived]) -> Derived | None:
    """The known post of that name in one of the organisations."""
    bodies = {recipient.value for recipient in recipients}
    named = sorted(posts.units(role.words)) if role else []
    for iri in named:
        if role and bodies & set(posts.lineage(iri)) and iri not in bodies:
            return Derived(iri, role.span, "unit")
    return None
