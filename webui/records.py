"""The records of one letter as its page shows them: grouped, in reading order.

A `Shown` is one record with its statements, the span it rests on and the further spans of
its context, so that the page can lead from the record to its words and back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from graph.iri import SPACES, split
from graph.model import Span
from graph.terms import RDF, RDFS
from webui.annotate import Mark
from webui.rows import Row

PG: Final = SPACES["pg"]
KINDS: Final = {
    "Addressing": "addressing",
    "Signature": "signature",
    "Sitting": "sitting",
    "AgendaEntry": "item",
    "Clause": "clause",
    "Participation": "participant",
    "Demand": "demand",
    "Citation": "citation",
    "Stance": "stance",
    "Claim": "claim",
    "Quotation": "quotation",
    "Mention": "mention",
    "Remark": "remark",
    "Assertion": "description",
    "Tenure": "description",
}
"""The classes of records with the kind that the page shows them as, in order of weight."""
_NAMING: Final = {"citation": "anchorAsStated", "mention": "nameAsStated"}
_SPAN_NAME = re.compile(r"span-(\d+)-(\d+)$")


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a statement: an IRI or a literal, with its label where it has one."""

    value: str
    label: str | None = None

    @property
    def words(self) -> str:
        """What to print for it."""
        return self.label or self.value


@dataclass(frozen=True, slots=True)
class Shown:
    """One record: ``name`` is its anchor in the page (``sig-41``)."""

    iri: str
    name: str
    kind: str
    statements: Mapping[str, tuple[Value, ...]] = field(repr=False)
    evidence: Span | None = None
    context: tuple[Span, ...] = ()

    def many(self, term: str) -> tuple[Value, ...]:
        """The values of a property of ours (``signatory``) or of a full IRI."""
        return self.statements.get(term if ":" in term else PG + term, ())

    def one(self, term: str) -> Value | None:
        """The first value of a property, None where there is none."""
        return next(iter(self.many(term)), None)

    def text(self, term: str) -> str:
        """The first value of a property in print; empty where there is none."""
        found = self.one(term)
        return found.words if found else ""

    @property
    def ordinal(self) -> int | None:
        """The number printed beside it, if there is one."""
        found = self.one("ordinal")
        return int(found.value) if found else None

    @property
    def anchor(self) -> str | None:
        """The anchor of its words in the page."""
        return anchor(self.evidence) if self.evidence else None

    @property
    def label(self) -> str:
        """Its own label."""
        return self.text(RDFS.label.value) or self.name

    @property
    def thing_key(self) -> str:
        """What a mention names, to group mentions by; the record itself where it is unknown."""
        found = self.one("mentions")
        return found.words if found else self.name

    @property
    def named(self) -> str:
        """The words by which a citation or mention names its thing; empty for other kinds."""
        return self.text(_NAMING[self.kind]) if self.kind in _NAMING else ""

    @property
    def is_copy(self) -> bool:
        """Whether an addressing says who gets a copy."""
        found = self.one("addressingKind")
        return found is not None and found.value.endswith("addressing-kind.copy")

    @property
    def addressed(self) -> str:
        """Whom an addressing names in the letter's words, where nobody known is meant."""
        terms = ("nameAsStated", "roleAsStated", "organisationAsStated")
        return ", ".join(filter(None, map(self.text, terms)))


def anchor(span: Span) -> str:
    """The anchor of a span's words in the page: ``span-20-63``."""
    return f"span-{span.start}-{span.end}"


def shown(letter: str, statements: Iterable[Row], spans: Iterable[Row]) -> tuple[Shown, ...]:
    """The records that rows of statements make up, in reading order.

    ``statements`` have record, property, value and label; ``spans`` span, start and end.
    """
    places = {row.span: Span(int(row.start), int(row.end)) for row in spans}
    gathered: dict[str, dict[str, dict[str, Value]]] = {}
    for row in statements:
        values = gathered.setdefault(row.record, {}).setdefault(row.property, {})
        values.setdefault(row.value, Value(row.value, row.label))
    found = (_shown(letter, record, places=places, held=held) for record, held in gathered.items())
    return tuple(sorted(found, key=_reading_order))


def _shown(
    letter: str,
    record: str,
    *,
    held: Mapping[str, Mapping[str, Value]],
    places: Mapping[str, Span],
) -> Shown:
    statements = {name: tuple(values.values()) for name, values in held.items()}
    types = {value.value for value in statements.get(RDF.type.value, ())}
    kind = next((kind for name, kind in KINDS.items() if PG + name in types), "description")
    evidence = next(iter(_spans(statements.get(PG + "evidence", ()), places)), None)
    context = tuple(_spans(statements.get(PG + "context", ()), places))
    local = split(record)[1]
    name = record.removeprefix(letter + ".") if record.startswith(letter + ".") else local
    return Shown(record, name, kind, statements, evidence, context)


def _spans(values: Iterable[Value], places: Mapping[str, Span]) -> Iterator[Span]:
    for value in values:
        if value.value in places:
            yield places[value.value]


def _reading_order(record: Shown) -> tuple[int, int, int, str]:
    span = record.evidence
    place = (span.start, span.end) if span else (1 << 30, 1 << 30)
    return (*place, record.ordinal or 0, record.name)


def of_kind(records: Iterable[Shown], kind: str) -> tuple[Shown, ...]:
    """The records of one kind; numbered ones first, by number, then in reading order."""
    chosen = [record for record in records if record.kind == kind]
    return tuple(
        sorted(chosen, key=lambda one: (one.ordinal is None, one.ordinal or 0, _reading_order(one)))
    )


def marks(text: str, records: Iterable[Shown]) -> Iterator[Mark]:
    """The highlights of records: what they rest on, and in it the words that name a thing.

    Where a sentence has the words several times, each record gets a place of its own as
    long as there are enough.
    """
    taken: set[tuple[str, Span]] = set()
    for record in records:
        if record.evidence is None:
            continue
        yield Mark(record.evidence, record.kind, record.name)
        places = [place for place in _places(text, record) if (record.kind, place) not in taken]
        if places and places[0] != record.evidence:
            taken.add((record.kind, places[0]))
            yield Mark(places[0], f"{record.kind}-name", record.name)


def _places(text: str, record: Shown) -> Iterator[Span]:
    """Where the naming words stand in the record's evidence, white space aside."""
    if not record.named or record.evidence is None:
        return
    words = r"\s+".join(re.escape(word) for word in record.named.split())
    for found in re.compile(words).finditer(text, record.evidence.start, record.evidence.end):
        yield Span(found.start(), found.end())


def span_named(local: str) -> Span | None:
    """The span that the end of an IRI names (``.text.span-20-63``, ``….sel``), if it does."""
    found = _SPAN_NAME.search(local.removesuffix(".sel"))
    return Span(int(found[1]), int(found[2])) if found else None
