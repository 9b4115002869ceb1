"""From a document to records: each module finds one kind of thing that a letter says.

A module has a ``NAME`` (``signatories/1``: who found it, and by which version of the rules)
and ``extract(document, parts)``, which yields records and never changes anything. Together they
compile a thousand patterns, so they are loaded when the first document is read.
"""

from __future__ import annotations

from graph.model import Document, Record

__all__ = ["attempt", "extract"]


def extract(document: Document) -> tuple[Record, ...]:
    """Everything that the document is found to say, in reading order.

    Of several letters in one document one is read, and where the others begin is remarked.
    """
    from graph.extractors import extracting  # noqa: PLC0415 - see above

    return extracting.extract(document)


def attempt(document: Document) -> tuple[tuple[Record, ...], tuple[str, ...]]:
    """The same, and in words which extractors broke off; the others' records are kept."""
    from graph.extractors import extracting  # noqa: PLC0415 - see above

    return extracting.attempt(document)
