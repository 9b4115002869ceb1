"""Quotations whose source the letter does not tell, or tells in words not read here.

Words that a citation quotes belong to the citation. Titles and terms in quotation marks are
no quotations.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.extractors.citations import cited
from graph.extractors.passages import passages
from graph.extractors.quoted_words import Sort
from graph.model import Document, Quotation
from graph.sections import Parts

NAME = "quotations/1"


def extract(document: Document, parts: Parts) -> Iterator[Quotation]:
    """The quotations of a document that no citation has, in reading order."""
    sourced = {
        one.quote[0].flow.span(one.quote[1].start, one.quote[1].end)
        for one in cited(document, parts)
        if one.quote and one.meant
    }
    for passage in passages(document, parts.body):
        for quote in passage.quotes:
            span = passage.flow.span(quote.start, quote.end)
            if quote.sort is Sort.QUOTATION and span not in sourced:
                yield Quotation(
                    evidence=passage.span(passage.around(quote.start, quote.end)),
                    extractor=NAME,
                    text=passage.stated(document, quote.start, quote.end),
                )
