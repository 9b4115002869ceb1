"""What a letter's head says: its date, title, kind and language, and whom it addresses."""

from __future__ import annotations

from collections.abc import Iterator

from graph.extractors.addressees import addressings
from graph.extractors.dating import dating
from graph.extractors.document_kinds import kind_of_document
from graph.extractors.titles import title_of
from graph.model import Attribute, Derived, Description, Document, Record, Span
from graph.reading.language import language
from graph.sections import Parts

NAME = "header/2"

_LONGEST_SAMPLE = 600


def extract(document: Document, parts: Parts) -> Iterator[Record]:
    """The document's date, title, kind and language where the words tell, and its addressees."""
    title = title_of(document, parts)
    yield from dating(document, parts, title, extractor=NAME)
    if title:
        yield Description(
            evidence=title.span, extractor=NAME, attribute=Attribute.TITLE, value=title.stated
        )
    yield from kind_of_document(document, parts, title, extractor=NAME)
    yield from _language(document, parts)
    yield from addressings(document, parts, title, extractor=NAME)


def _language(document: Document, parts: Parts) -> Iterator[Description]:
    """The language of the letter rather than of its page, shown by the first running text."""
    told = parts.body and language(document.quote(parts.body))
    code = told or document.language
    if code is None:
        return
    within = parts.body or Span(0, len(document.text))
    sample = next(
        (
            block.body
            for block in document.blocks
            if within.covers(block.span) and block.body.end - block.body.start > _LONGEST_SAMPLE / 6
        ),
        None,
    ) or next((block.body for block in document.blocks), None)
    if sample:
        yield Description(
            evidence=sample,
            extractor=NAME,
            attribute=Attribute.LANGUAGE,
            value=Derived(code, sample, "language"),
        )
