"""What the papers of a meeting say, as triples: the session, its agenda, who took part, clauses.

All papers of one session meet at one `pg:Meeting`, whose name is made of the body's and the
number of the session (``ev:wipo-sccr-26``).
"""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from graph.iri import SPACES, slug
from graph.model import AgendaEntry, Clause, Participation, Sitting, Stated
from graph.terms import DCTERMS, PG, RDF, RDFS, XSD, code
from graph.triples.writer import Writer
from graph.vocabulary import concepts, country_iri

LONGEST_LABEL = 60
_YEAR = len("2013")


def sitting(out: Writer, node: NamedNode, record: Sitting) -> None:
    """The session that the document tells of, and the record that shows it."""
    meeting = meeting_of(out, record)
    label = meeting_label(record)
    out.record(node, record, kind=PG.Sitting, label=f"Sitting: {label}")
    out.add(node, PG.nameAsStated, record.name.text)
    out.add(node, PG.placeAsStated, record.place.text if record.place else None)
    out.add(node, PG.ofMeeting, meeting)
    out.add(meeting, RDF.type, PG.Meeting)
    out.add(meeting, RDFS.label, label)
    out.add(meeting, PG.eventKind, code("event-kind", "session"))
    out.add(meeting, PG.convenedBy, _body(out, record))
    out.add(meeting, PG.sessionNumber, record.number.value if record.number else None)
    out.add(meeting, PG.date, _day(record.first.value) if record.first else None)
    out.add(meeting, PG.endDate, _day(record.last.value) if record.last else None)
    out.add(meeting, DCTERMS.source, out.letter)
    out.add(out.letter, PG.paperOf, meeting)


def agenda_entry(out: Writer, node: NamedNode, record: AgendaEntry) -> None:
    """One item of the agenda, with the papers that it names."""
    number = f"{record.number.text} " if record.number else ""
    label = f"Item {number}{_short(record.text.text)}"
    out.record(node, record, kind=PG.AgendaEntry, label=label)
    out.add(node, PG.text, out.in_language(record.text.text))
    out.add(node, PG.numberAsStated, record.number.text if record.number else None)
    for paper in record.papers:
        out.add(node, PG.paperNamed, paper.text)
    out.add(node, PG.ofMeeting, _meeting(out))


def participation(out: Writer, node: NamedNode, record: Participation) -> None:
    """One person in a list of participants."""
    out.record(node, record, kind=PG.Participation, label=f"Participant: {record.name.text}")
    for predicate, words in (
        (PG.nameAsStated, record.name),
        (PG.honorificAsStated, record.honorific),
        (PG.roleAsStated, record.role),
        (PG.delegationAsStated, record.delegation),
    ):
        out.add(node, predicate, words.text if words else None)
    agent = out.known.agents.get(record.name)
    out.add(node, PG.participant, out.agent(agent) if agent else None)
    out.add(node, PG.delegation, _delegation(out, record))
    if record.standing:
        out.add(node, PG.standing, code("standing", record.standing.value))
    if record.part:
        out.add(node, PG.delegationPart, code("delegation-part", record.part.value))
    out.add(node, PG.ofMeeting, _meeting(out))


def clause(out: Writer, node: NamedNode, record: Clause) -> None:
    """One paragraph of a resolution, or one conclusion of a report."""
    number = f" {record.ordinal.value}" if record.ordinal else ""
    out.record(node, record, kind=PG.Clause, label=f"Clause{number}: {_short(record.text.text)}")
    out.add(node, PG.text, out.in_language(record.text.text))
    out.add(node, PG.clauseSort, code("clause-sort", record.sort.value))
    if record.deed:
        out.add(node, PG.deed, code("deed", record.deed.value))
    if record.ordinal:
        out.add(node, PG.ordinal, Literal(record.ordinal.value, datatype=XSD.integer))
    out.add(node, PG.ofMeeting, _meeting(out))


def meeting_of(out: Writer, record: Sitting) -> NamedNode:
    """The IRI of a session: by its body and number, else by its body and first day.

    Bodies that only papers name are told apart by the year too.
    """
    told = record.number.value if record.number else None
    day = record.first.value if record.first else None
    if record.body is not None:
        local = record.body.value.removeprefix(SPACES["orgn"])
        parts = [local, told or day or out.document.name]
    else:
        year = day[:_YEAR] if day else out.document.name
        parts = [record.name.text, *([told, year] if told else [day or year])]
    return NamedNode(out.names.base.name("ev", "-".join(slug(part) for part in parts)))


def meeting_label(record: Sitting) -> str:
    """What to call a session: ``WIPO Standing Committee on …, session 26``."""
    body = concepts()[record.body.value].label if record.body else record.name.text
    if record.number:
        return f"{body}, session {record.number.value}"
    return f"{body}, {record.first.value}" if record.first else body


def _meeting(out: Writer) -> NamedNode | None:
    """The session that the document is a paper of."""
    told = (one for one in out.known.records if isinstance(one, Sitting))
    session = next(told, None)
    return meeting_of(out, session) if session else None


def _body(out: Writer, record: Sitting) -> NamedNode | None:
    return NamedNode(record.body.value) if record.body else _named(out, record.name)


def _delegation(out: Writer, record: Participation) -> NamedNode | None:
    """The country, the known organisation, or the one that is only named here."""
    if record.country:
        return NamedNode(country_iri(record.country.value))
    if record.organisation:
        return NamedNode(record.organisation.value)
    return _named(out, record.delegation) if record.delegation else None


def _named(out: Writer, words: Stated) -> NamedNode | None:
    agent = out.known.agents.get(words)
    return out.agent(agent) if agent else None


def _day(iso: str) -> Literal:
    return Literal(iso, datatype=XSD.date)


def _short(words: str) -> str:
    if len(words) <= LONGEST_LABEL:
        return words
    return words[:LONGEST_LABEL].rsplit(" ", 1)[0] + " …"
