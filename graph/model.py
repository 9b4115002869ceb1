"""The values that everything else passes along: spans, documents and records.

Every value is frozen. A `Document` holds text that nobody edits; a `Record` says one
thing about it and points into it with spans. Offsets count Unicode code points.

A record's fields are either `Stated` (the source's own words, white space collapsed) or
`Derived` (worked out from such words by a named normaliser), so that the evidence gate
in `graph.verify` can check each of them again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from enum import StrEnum


def collapse(words: str) -> str:
    """The words with every run of white space, no-break spaces included, as one space."""
    return " ".join(words.split())


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text: code points ``start`` (inclusive) to ``end``.

    Raises:
        ValueError: if the stretch is empty or starts before the text.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end


class BlockKind(StrEnum):
    """What a reader found a stretch of text to be."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item or table row of a document, in reading order.

    ``number`` is a list item's label as printed (``(1)``, ``12.``, ``•``) and ``body`` the
    item's words after that label. For any other kind ``body`` equals ``span``.
    """

    kind: BlockKind
    span: Span
    body: Span
    number: str | None = None


class Flag(StrEnum):
    """What a reader of a record should know; each has a concept ``code:flag.NAME``."""

    COUNTRY_SPELLING = "country-spelling"
    PLACE_CONFLICT = "place-conflict"
    NO_COUNTRY = "no-country"
    COUNTRY_FROM_NAME = "country-from-name"
    KIND_BY_LIST = "kind-by-list"
    NUMBER_MISSING = "number-missing"
    NUMBER_REPEATED = "number-repeated"
    COUNT_DIFFERS = "count-differs"
    BREAKS_OFF = "breaks-off"
    NO_SUCH_PROVISION = "no-such-provision"
    INFERRED_INSTRUMENT = "inferred-instrument"
    QUOTATION_VERBATIM = "quotation-verbatim"
    QUOTATION_ALTERED = "quotation-altered"
    AMBIGUOUS_DATE = "ambiguous-date"
    ENCODING_GUESSED = "encoding-guessed"
    INFERRED_ADDRESSEE = "inferred-addressee"


@dataclass(frozen=True, slots=True)
class Document:
    """A source text as read, never edited.

    ``name`` is what the letter will be called (a slug is made of it), ``sha256`` the hex
    digest of the text's UTF-8 bytes, ``language`` an ISO 639-1 code or None where the
    words do not tell, ``flags`` what the reader had to guess.
    """

    name: str
    text: str = field(repr=False)
    sha256: str
    media_type: str
    blocks: tuple[Block, ...] = field(repr=False)
    language: str | None = None
    flags: tuple[Flag, ...] = ()

    def quote(self, span: Span) -> str:
        """The exact words of a span.

        Raises:
            ValueError: if the span runs past the end of the text.
        """
        if span.end > len(self.text):
            raise ValueError(
                f"span {span.start}-{span.end} runs past the text's {len(self.text)} characters"
            )
        return self.text[span.start : span.end]

    def words(self, span: Span) -> str:
        """The words of a span with white space collapsed."""
        return collapse(self.quote(span))


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
        for item in fields(self):
            value = getattr(self, item.name)
            for one in value if isinstance(value, tuple) else (value,):
                if isinstance(one, Stated | Derived):
                    yield item.name, one


class Attribute(StrEnum):
    """What a `Description` tells about the document itself."""

    DATE = "date"
    TITLE = "title"
    LANGUAGE = "language"
    KIND = "kind"


@dataclass(frozen=True, slots=True, kw_only=True)
class Description(Record):
    """A fact about the document itself: its date, title, language or kind.

    A date is ISO 8601 in its own precision (``2008-10-28``, ``2008-10``, ``2008``), a
    language an ISO 639-1 code, a kind the name of a concept of ``code:document-kind``.
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
    """One place where the document cites a treaty, a provision or an instrument.

    ``norm`` is the IRI of the most specific norm that the words identify; ``anchor`` the
    citing words (``Article 7 of the TRIPS Agreement``); ``functions`` are names of concepts
    of ``code:citation-function``; ``compared_with`` the IRI of what is said to exceed,
    conflict with or implement the norm; ``quoted`` the words between the quotation marks.
    """

    anchor: Stated
    norm: Derived
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Record):
    """A place where the document names a known body, organisation or instrument."""

    name: Stated
    thing: Derived


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Record):
    """Quoted words whose source the document does not tell."""

    text: Stated


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark(Record):
    """Something about the text that a reader should know; the flags say what."""
