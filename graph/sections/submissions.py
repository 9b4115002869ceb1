"""Who hands in a submission, as its head says: ``Submitted by:`` · ``Eingereicht von:``.

The names stand behind the colon, or in the lines below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Block, BlockKind, Document, Span
from graph.reading.lines import lines
from graph.sections import words as kinds
from graph.sections.inline import inline_listing
from graph.sections.likeness import LIKELY, likeness
from graph.sections.name_lines import named_lines
from graph.sections.parts import Entry, Listing
from graph.sections.roles import Role, role
from graph.sections.running_names import names as running_names

_SUBMITTED = re.compile(
    r"""[\W_]{0,4}(?:jointly\s|conjointement\s|gemeinsam\s)?
        (?: (?:jointly\s)?(?:submitted|presented)\s(?:jointly\s)?by
          | (?:présentée?|soumise?|déposée?)s?\s(?:conjointement\s)?par
          | (?:presentad[oa]|enviad[oa]|remitid[oa])s?\s(?:conjuntamente\s)?por
          | (?:presentat[oaie]|inviat[oaie])\s(?:congiuntamente\s)?d(?:a|ai|alle|al)
          | (?:gemeinsam\s)?(?:eingereicht|vorgelegt)\s(?:von|durch)
          | (?:apresentad[oa]|enviad[oa]|submetid[oa])s?\s(?:conjuntamente\s)?p(?:or|el[ao]s?) )
        \s?[*_]{0,3}:[*_\s]{0,4}""",
    re.VERBOSE | re.IGNORECASE,
)
_IN_WORDS = re.compile(
    r"[\W_]{0,4}(?:joint(?:ly)?\s)?(?:submi(?:tted|ssion)|presented)\s(?:jointly\s)?by\s(?=(?:the\s)?[A-ZÀ-Þ])"
    r"|[\W_]{0,4}(?:présentée?|soumise?)s?\s(?:conjointement\s)?par\s(?=(?:l[ae]s?\s|l[’'])?[A-ZÀ-Þ])"
    r"|[\W_]{0,4}presentad[oa]s?\s(?:conjuntamente\s)?por\s(?=(?:el\s|l[ao]s?\s)?[A-ZÀ-Þ])",
    re.IGNORECASE,
)
"""``Submitted jointly by the Water Forum (WF), the Net League and the …``, with no colon."""
_ACTS_FOR = re.compile(
    r"(?:for|pour|por|per|für|p/|on\sbehalf\sof|au\snom\sd|em\snome\sd|a\snome\sd|en\snombre\sd"
    r"|im\snamen)\b",
    re.IGNORECASE,
)
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})?\.?\s")
_MOST_LINES = 60
_LONGEST_LINE = 600
_FURTHER = 2
_LONGEST = 4_000


def with_submitters(
    document: Document, head: tuple[int, int], found: tuple[Listing, ...]
) -> tuple[Listing, ...]:
    """The lists of signatories, with those whom the head names as submitting.

    Where persons sign below for bodies (``Pour le Collectif``), the head names no others.
    """
    named = _submitters(document, *head)
    signing = (document.words(one.body) for listing in found for one in listing.entries)
    if named is None or any(map(_ACTS_FOR.match, signing)):
        return found
    return (named, *(one for one in found if one.entries[0].span.start >= _end(named)))


def _end(listing: Listing) -> int:
    return listing.entries[-1].span.end


def _submitters(document: Document, start: int, end: int) -> Listing | None:
    """Those whom the head of a submission, blocks ``start`` to ``end``, says it is from."""
    for at in range(start, min(end + _FURTHER, len(document.blocks))):
        block = document.blocks[at]
        found = _SUBMITTED.match(document.quote(block.body)[:_LONGEST])
        if found is None:
            if told := _in_words(document, block):
                return told
            continue
        if at >= end:
            return None
        if found.end() < block.body.end - block.body.start:
            return _behind(document, block, found)
        names = tuple(_below(document, at + 1))
        return Listing(names, block.span) if names else None
    return None


def _in_words(document: Document, block: Block) -> Listing | None:
    """The bodies that a line without a colon names as submitting."""
    text = document.quote(block.body)
    found = _IN_WORDS.match(text) if len(text) <= _LONGEST_LINE else None
    if found is None or text.rstrip().endswith(":"):
        return None
    names = running_names(document, block.body.start + found.end(), block.body.end)
    bodies = all(
        kinds.names_body(said) or "(" in said
        for said in (document.words(one.body) for one in names)
    )
    return Listing(names) if names and bodies else None


def _behind(document: Document, block: Block, found: re.Match[str]) -> Listing | None:
    """The names behind the colon: in lines of their own, or in one."""
    if "\n" not in found.group().partition(":")[2]:
        return inline_listing(document, block, closed_at=len(document.text))
    rest = Span(block.body.start + found.end(), block.body.end)
    names = tuple(named_lines(document, list(lines(document.text, rest))))
    likely = all(likeness(document.words(one.body)) >= LIKELY for one in names)
    return Listing(names) if names and likely else None


def _below(document: Document, start: int) -> Iterator[Entry]:
    """The names in the lines below, up to a line that is no name."""
    for block in document.blocks[start : start + _MOST_LINES]:
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            return
        numbered = block.number is None and _SECTION.match(document.quote(block.body))
        if numbered or role(document, block) is not Role.NAME:
            return
        yield Entry(block.span, block.body, block.number)
