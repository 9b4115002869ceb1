"""The papers of meetings: agendas, lists of participants, reports, resolutions and decisions.

A document that is such a paper (`graph.papers.paper` tells by its head) is read for what papers
say: the session that it is of, its own symbol, the items of the agenda, who took part, and what
the body decided. Letters are never read so.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Attribute, Derived, Description, Document, Record
from graph.papers import agendas, clauses, delegations
from graph.papers.paper import Paper, Sort, paper, title_of
from graph.sections import Parts

__all__ = ["NAME", "Paper", "Sort", "extract", "paper_of"]

NAME = "papers/1"


def paper_of(document: Document, parts: Parts) -> Paper | None:
    """The document as a paper of a meeting; None where it is none."""
    return paper(document, parts, extractor=NAME)


def extract(document: Document, parts: Parts) -> Iterator[Record]:
    """Everything that a paper says as such; nothing where the document is none."""
    if found := paper_of(document, parts):
        yield from _records(found)


def _records(found: Paper) -> Iterator[Record]:
    yield Description(
        evidence=found.title.span,
        extractor=NAME,
        attribute=Attribute.KIND,
        value=Derived(found.sort, found.title.span, "document-kind"),
    )
    if title := title_of(found):
        yield Description(
            evidence=title.span, extractor=NAME, attribute=Attribute.TITLE, value=title
        )
    if found.symbol:
        yield Description(
            evidence=found.symbol.span,
            extractor=NAME,
            attribute=Attribute.SYMBOL,
            value=found.symbol,
        )
    if found.session:
        yield found.session
    yield from agendas.entries(found, extractor=NAME)
    yield from delegations.participations(found, extractor=NAME)
    yield from clauses.clauses(found, extractor=NAME)
