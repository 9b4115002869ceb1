"""What the papers of a meeting say: which session, who took part, what was dealt with, what came.

Agendas, lists of participants, reports, resolutions and decisions are read into these records
by `graph.papers`; like all records they point at the words that show them.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.model.records import Derived, Record, Stated


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting(Record):
    """A session of a body that the document tells of.

    ``name`` is the body's name as printed, ``body`` the IRI of a known one, ``number`` which
    session it is (``26``, ``S-3`` for the third special one), ``first`` and ``last`` its days
    in ISO 8601, ``place`` where it meets.
    """

    name: Stated
    body: Derived | None = None
    number: Derived | None = None
    first: Derived | None = None
    last: Derived | None = None
    place: Stated | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaEntry(Record):
    """One item of an agenda.

    ``number`` is what is printed before it (``3``, ``3.1``, ``(a)``), ``text`` its words, and
    ``papers`` the symbols of the documents that it names.
    """

    text: Stated
    number: Stated | None = None
    papers: tuple[Stated, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation(Record):
    """One person in a list of participants.

    ``delegation`` is the country or organisation for which the person takes part, as printed,
    ``country`` its ISO 3166-1 alpha-2 code where it is a country, ``organisation`` the IRI of a
    known one. ``standing`` is the name of a
    concept of ``code:standing`` (member, observer, intergovernmental or non-governmental
    organisation, officer, secretariat), ``part`` of one of ``code:delegation-part`` (head,
    deputy, alternate, adviser, delegate, chair, vice-chair, secretary).
    """

    name: Stated
    honorific: Stated | None = None
    delegation: Stated | None = None
    country: Derived | None = None
    organisation: Derived | None = None
    standing: Derived | None = None
    part: Derived | None = None
    role: Stated | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause(Record):
    """One paragraph of a resolution or decision, or a conclusion that a report tells.

    ``sort`` is the name of a concept of ``code:clause-sort`` (preambular, operative, reported),
    ``deed`` of one of ``code:deed``: what the words do (decide, request, take note …).
    """

    text: Stated
    sort: Derived
    deed: Derived | None = None
    ordinal: Derived | None = None
