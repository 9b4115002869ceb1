"""All triples of one letter, asserted or suggested, and what the letter is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Triple

from graph.corrections import Reviewed
from graph.model import (
    Addressing,
    Attribute,
    Certainty,
    Clause,
    Derived,
    Description,
    Document,
    Participation,
    Record,
    Sitting,
    Stated,
)
from graph.resolution import Resolved
from graph.terms import PG, RDF, RDFS, code
from graph.triples.meetings import meeting_label
from graph.triples.naming import Names, record_names
from graph.triples.records import write
from graph.triples.reviews import review
from graph.triples.writer import Writer, as_triples
from graph.vocabulary import code_label


def letter_triples(
    document: Document,
    known: Resolved,
    *,
    names: Names,
    certainty: Certainty,
    reviewed: Reviewed | None = None,
) -> Iterator[Triple]:
    """The triples of a letter's asserted records, or of its suggested ones (`letter_text`)."""
    yield from as_triples(
        letter_text(document, known, names=names, certainty=certainty, reviewed=reviewed)
    )


def letter_text(
    document: Document,
    known: Resolved,
    *,
    names: Names,
    certainty: Certainty,
    reviewed: Reviewed | None = None,
) -> bytes:
    """The triples of a letter's asserted records, or of its suggested ones, as N-Triples.

    Asserted triples describe the letter and its text too. Every IRI is the same whichever
    of the two is asked for. Claims slugs in the registry of ``names``. ``reviewed`` tells what
    people decided about the records, which then are those of ``known``.
    """
    local_names = reviewed.names if reviewed else record_names(known.records)
    rulings = reviewed.decided if reviewed else {}
    out = Writer(document, known, names, {name: one.line.verdict for name, one in rulings.items()})
    label = letter_label(document, known)
    out.source_text(label)
    if certainty is Certainty.ASSERTED:
        kind = PG.MeetingPaper if is_paper(known.records) else PG.Letter
        out.add(out.letter, RDF.type, kind)
        out.add(out.letter, RDFS.label, Literal(label))
    for local, record in zip(local_names, known.records, strict=True):
        if record.certainty is certainty:
            node = NamedNode(f"{out.letter.value}.{local}")
            write(out, node, record)
            if local in rulings:
                review(out, node, rulings[local])
    return out.text()


def is_paper(records: Iterable[Record]) -> bool:
    """Whether these are the records of a meeting's paper."""
    return any(isinstance(one, Sitting | Participation | Clause) for one in records)


def letter_label(document: Document, known: Resolved) -> str:
    """What to call a letter: its title, else to whom it went and when, else its name."""
    described = {
        r.attribute: r.value
        for r in known.records
        if isinstance(r, Description) and r.certainty is Certainty.ASSERTED
    }
    if paper := _paper_label(described, known.records):
        return paper
    title = described.get(Attribute.TITLE)
    if isinstance(title, Stated):
        return title.text
    to = next((r for r in known.records if isinstance(r, Addressing) and not r.copy), None)
    who = (to.organisation or to.name or to.office or to.role) if to else None
    if who is None:
        return document.name
    date = described.get(Attribute.DATE)
    day = f", {document.words(date.source)}" if date and not isinstance(date, Stated) else ""
    return f"Letter to {who.text}{day}"


def _paper_label(
    described: Mapping[Attribute, Stated | Derived], records: Iterable[Record]
) -> str | None:
    """What to call a paper of a meeting that has no title of its own: its kind and session."""
    kind = described.get(Attribute.KIND)
    session = next((one for one in records if isinstance(one, Sitting)), None)
    if session is None or not isinstance(kind, Derived) or kind.value in _TITLED:
        return None
    words = code_label(code("document-kind", kind.value).value) or kind.value
    return f"{words.capitalize()}: {meeting_label(session)}"


_TITLED = ("resolution", "decision")
