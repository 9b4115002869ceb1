"""Small texts as the tests of extractors read them, and what extractors find in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from graph import sections
from graph.extractors import citations, quotations, signatories
from graph.extractors.addressees import addressings
from graph.extractors.titles import title_of
from graph.model import (
    Addressing,
    Block,
    BlockKind,
    Certainty,
    Citation,
    Document,
    Flag,
    Record,
    Signature,
    Span,
)
from graph.reading import read_text
from graph.sections import Parts
from graph.verify import check
from tests.growth import assert_linear

ABOUT_PAPERS = (
    "We write about the papers of the Council, which concern the rights of all of us"
    " and which nobody outside has seen so far, and we hope to meet you soon.\n"
)
"""A body of a letter in which nobody is named."""
CLOSE = "\n\nYours sincerely,\n\nAda Example\nExample Network\n"
Named = tuple[str | None, str | None, str | None]
"""Name, post and body of one who is addressed."""


def body(text: str, head: str = "") -> tuple[Document, Parts]:
    """A document of a head and a body, split where the head ends."""
    document = read_text(head + text, name="letter")
    end = len(head)
    return document, Parts(head=Span(0, end) if end else None, body=Span(end, len(document.text)))


def assert_linear_in(extract: Callable[[Document, Parts], Iterable[Record]], unit: str) -> None:
    """Fail unless time grows with a paragraph of a repeated unit, and no faster."""

    def paragraph(size: int) -> Document:
        span = Span(0, size)
        block = Block(BlockKind.PARAGRAPH, span, span)
        return Document("x", (unit * size)[:size], "0", "text/plain", (block,))

    def work(document: Document) -> None:
        list(extract(document, Parts(body=document.blocks[0].span)))

    assert_linear(work, paragraph, size=5_000)


def sources(text: str) -> list[str | None]:
    """Who is quoted, quotation by quotation; each passes the gate."""
    document, parts = body(text)
    records = list(quotations.extract(document, parts))
    assert not [problem for record in records for problem in check(document, record)]
    return [one.attributed.text if one.attributed else None for one in records]


def addressed(text: str) -> list[Addressing]:
    """To whom a letter goes; each record passes the gate."""
    document = read_text(text, name="letter")
    parts = sections.split(document)
    found = list(addressings(document, parts, title_of(document, parts), extractor="header"))
    assert [check(document, record) for record in found] == [[]] * len(found)
    return found


def named(text: str, *, copy: bool = False, certainty: Certainty | None = None) -> list[Named]:
    """Who is addressed, or gets a copy, record by record; of one certainty, if that is given."""
    fields = [
        [field.text if field else None for field in (one.name, one.role, one.organisation)]
        for one in addressed(text)
        if one.copy is copy and certainty in {None, one.certainty}
    ]
    return [(name, role, body) for name, role, body in fields]


def told(record: Signature) -> str:
    """A signature in one line: kind and name, then the fields that it has."""
    kind = "o" if record.capacity.value == "organisation" else "p"
    country = None if Flag.COUNTRY_FROM_NAME in record.flags else record.country
    fields = {
        "acr": record.acronym and record.acronym.text,
        "role": record.role and record.role.text,
        "aff": ", ".join(one.text for one in record.affiliations),
        "city": record.place and record.place.text,
        "cc": country and country.value,
    }
    return "|".join([f"{kind} {record.name.text}", *(f"{k}={v}" for k, v in fields.items() if v)])


LETTER = (
    "Dear Minister,\n\nWe write about the papers of the Council, which concern the rights of all"
    " of us and which nobody outside has seen so far.\n\nSincerely,\n\n"
)
"""A letter up to the names of those who sign."""


def signed(block: str, top: str = LETTER) -> list[str]:
    """What is read of those who sign in a block at the end of a letter; each holds."""
    document = read_text(top + block, name="letter")
    found = list(signatories.extract(document, sections.split(document)))
    assert [check(document, record) for record in found] == [[]] * len(found)
    return [told(one) for one in found]


def cited(text: str) -> list[Citation]:
    """The citations of a provision in a letter that is closed and signed."""
    document = read_text(text + CLOSE, name="letter")
    found = list(citations.extract(document, sections.split(document)))
    assert [problem for one in found for problem in check(document, one)] == []
    return [one for one in found if one.provision]


def carried(text: str) -> list[tuple[str, str]]:
    """The provisions that are taken to be of a text named elsewhere, with its name."""
    found = [one for one in cited(text) if Flag.INFERRED_INSTRUMENT in one.flags]
    assert all(one.certainty is Certainty.SUGGESTED and one.reasons for one in found)
    return [
        (
            one.instrument.text if one.instrument else one.norm.value.rpartition("/")[2],  # type: ignore[union-attr]
            one.provision.value,  # type: ignore[union-attr]
        )
        for one in found
    ]
