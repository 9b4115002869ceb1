"""What a document says: one frozen value a fact, each pointing at the words that show it.

A record's fields are either `Stated` (the source's own words, white space collapsed) or
`Derived` (worked out from such words by a named normaliser), so that the evidence gate
in `graph.verify` can check each of them again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from graph.model.flags import Flag
from graph.model.span import Span


@dataclass(frozen=True, slots=True)
class Stated:
    """Words of the source: ``text`` is the slice at ``span`` with white space collapsed."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Derived:
    """A value worked out from the words at ``source`` by the normaliser of that name."""

    value: str
    source: Span
    normaliser: str


class Certainty(StrEnum):
    """*Asserted* facts enter the graph; *suggested* ones wait for a person's click."""

    ASSERTED = "asserted"
    SUGGESTED = "suggested"


class Capacity(StrEnum):
    """In what capacity a signatory signs; each has a concept ``code:capacity.NAME``."""

    ORGANISATION = "organisation"
    INDIVIDUAL = "individual"
    REPRESENTATIVE = "representative"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One thing that a document says.

    ``evidence`` is the stretch of text that shows it, ``context`` are further stretches it
    rests on (the lead-in of a list of demands), ``extractor`` names who found it,
    ``reasons`` say in words why it is only suggested or flagged.
    """

    evidence: Span
    extractor: str
    context: tuple[Span, ...] = ()
    certainty: Certainty = Certainty.ASSERTED
    reasons: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()

    def values(self) -> Iterator[tuple[str, Stated | Derived]]:
        """Each stated or derived value with the name of the field that holds it."""
        for name in self.__dataclass_fields__:
            value = getattr(self, name)
            if isinstance(value, (Stated, Derived)):
                yield name, value
            elif value and isinstance(value, tuple):
                yield from ((name, one) for one in value if isinstance(one, (Stated, Derived)))


class Attribute(StrEnum):
    """What a `Description` tells about the document itself."""

    DATE = "date"
    PUBLISHED = "published"
    TITLE = "title"
    LANGUAGE = "language"
    KIND = "kind"
    SYMBOL = "symbol"


@dataclass(frozen=True, slots=True, kw_only=True)
class Description(Record):
    """A fact about the document itself: its dates, title, language, kind or symbol.

    A date is ISO 8601 in its own precision (``2008-10-28``, ``2008-10``, ``2008``); the day of
    a web page or mail that carries the letter is *published*, not the letter's date. A
    language an ISO 639-1 code, a kind the name of a concept of ``code:document-kind``, a
    symbol what a body numbers its papers by (``SCCR/26/3``).
    """

    attribute: Attribute
    value: Stated | Derived


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressing(Record):
    """One recipient of the document, or with ``copy`` one who gets a copy (cc).

    ``role`` is the post as stated (``Secretary General Elect``); ``tenure`` the name of a
    concept of ``code:tenure-status`` where the words tell it (``elect``); ``recipients`` are
    the IRIs of known organisations and bodies, ``post`` that of a known post.
    """

    name: Stated | None = None
    honorific: Stated | None = None
    role: Stated | None = None
    tenure: Derived | None = None
    office: Stated | None = None
    organisation: Stated | None = None
    address: Stated | None = None
    recipients: tuple[Derived, ...] = ()
    post: Derived | None = None
    copy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature(Record):
    """One signatory as printed.

    ``ordinal`` is the number printed beside it, ``capacity`` a `Capacity` value, ``name`` the
    name without title, acronym, description and place, ``qualifier`` a word that tells
    branches of one name apart (``Global``), ``parent`` a larger organisation that the line
    names (``of the Brazilian Network … (REBRIP)``), ``place`` town or region as stated,
    ``country_stated`` the country's words, ``country`` its ISO 3166-1 alpha-2 code.
    """

    name: Stated
    capacity: Derived
    ordinal: Derived | None = None
    honorific: Stated | None = None
    postnominals: Stated | None = None
    acronym: Stated | None = None
    description: Stated | None = None
    qualifier: Stated | None = None
    parent: Stated | None = None
    parent_acronym: Stated | None = None
    role: Stated | None = None
    affiliations: tuple[Stated, ...] = ()
    place: Stated | None = None
    country_stated: Stated | None = None
    country: Derived | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Record):
    """One place where the document cites a treaty, a law, a provision or an instrument.

    ``norm`` is the IRI of the most specific known norm that the words identify. Where the
    instrument is not known, ``norm`` is None and ``instrument`` its name as printed (``the
    Indian Penal Code``): such a citation is only ever suggested. ``provision`` is the cited
    provision in the notation of `graph.normalisers.provisions` (``article 31(f)``), None where
    the whole instrument is cited; ``anchor`` the citing words (``Article 7 of the TRIPS
    Agreement``); ``functions`` are names of concepts of ``code:citation-function``;
    ``compared_with`` the IRI of what is said to exceed, conflict with or implement the norm;
    ``quoted`` the words between the quotation marks.
    """

    anchor: Stated
    norm: Derived | None = None
    instrument: Stated | None = None
    provision: Derived | None = None
    functions: tuple[Derived, ...]
    compared_with: Derived | None = None
    quoted: Stated | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand(Record):
    """Something the document asks someone to do; ``asked_of`` and ``about`` hold IRIs."""

    text: Stated
    ordinal: Derived | None = None
    asked_of: tuple[Derived, ...] = ()
    about: tuple[Derived, ...] = ()


class Sort(StrEnum):
    """What kind of thing a `Mention` names."""

    BODY = "body"
    INSTRUMENT = "instrument"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Record):
    """A place where the document names a public body, an organisation or an instrument.

    ``thing`` is the IRI of a known one. None means a candidate, named by its form alone (``the
    Ministry of Agriculture``): such a mention is only ever suggested. ``acronym`` is the short
    form that the text introduces beside the name, ``parent`` the body that it belongs to as
    the words say (``Human Rights Committee`` of ``the United Nations``).
    """

    name: Stated
    thing: Derived | None = None
    sort: Sort = Sort.BODY
    acronym: Stated | None = None
    parent: Stated | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Record):
    """Quoted words that no citation has; ``attributed`` is their source as the words say it.

    The source may be a person, a body or a text (``Ana Ruiz``, ``draft resolution 7``). None
    means that the document tells none.
    """

    text: Stated
    attributed: Stated | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance(Record):
    """The side that the document takes on a text that it names.

    ``name`` is the text's name as printed, ``toward`` the IRI of a known one, ``position`` the name
    of a concept of ``code:position`` (supports, opposes, concerned, asks-to-amend).
    """

    name: Stated
    toward: Derived | None = None
    position: Derived


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark(Record):
    """Something about the text that a reader should know; the flags say what."""
