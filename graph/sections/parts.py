"""The values that `split` gives: the parts of a letter, and the lists of those who sign it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.model import Span
from graph.sections.columns import Cells
from graph.sections.group_headings import Group


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a list of signatories.

    ``body`` is the item without its printed ``label``. ``fields`` holds one span a line where
    each line is a field of its own (name, then role, then place), and is empty otherwise.
    ``cells`` are those of a table row with what their columns hold.
    """

    span: Span
    body: Span
    label: str | None = None
    fields: tuple[Span, ...] = ()
    cells: Cells = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """Signatories that stand under one heading, in the order in which they are printed.

    ``behalf`` is a line such as ``on behalf of FFII`` that goes for all of them, ``country``
    a heading that is nothing but a country's name, ``doubt`` why they may not sign.
    """

    entries: tuple[Entry, ...]
    heading: Span | None = None
    group: Group | None = None
    behalf: Span | None = None
    country: Span | None = None
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """Where a letter's parts are; each is missing where the text has none.

    ``front`` is a header of ``Key: value`` lines (mail, web page), ``before`` what a page tells
    before it prints the letter, ``head`` what stands before the salutation or body (date,
    addressees, subject), ``copies`` who gets a copy, one span a line, ``notes`` what follows
    the last signatory.
    """

    front: Span | None = None
    before: Span | None = None
    head: Span | None = None
    salutation: Span | None = None
    body: Span | None = None
    closing: Span | None = None
    signatories: tuple[Listing, ...] = field(default=(), hash=False)
    copies: tuple[Span, ...] = ()
    notes: Span | None = None

    @property
    def entries(self) -> Iterator[Entry]:
        """Every signatory's entry, in reading order."""
        for listing in self.signatories:
            yield from listing.entries
