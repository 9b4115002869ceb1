"""A source text as read: its words, the blocks they are set in, and where each came from.

Offsets count Unicode code points of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from graph.model.facsimile import Facsimile
from graph.model.flags import Flag
from graph.model.span import Span

_QUOTE_MARKS = re.compile(r"(?<=\n)[ \t]*(?:>[ \t]?)+")
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_]-)[ \t]*\n[ \t]*(?:>[ \t]?)*(?=[^\W_])")
_LINK = re.compile(
    r"""
    (?<!\\) !?\[ (?P<words>[^\[\]]{1,400}) \]
    \( <?(?=[^\s/.:\#@]{0,1000}[/.:\#@]) [^()<>\s]{1,1000} (?:\([^()\s]{0,200}\)[^()<>\s]{0,400})?>?
    (?:\s"[^"\n]{0,300}")? \)
    """,
    re.VERBOSE,
)
"""What Markdown puts around the words of a link: ``[Oxfam](https://oxfam.org)``."""


_EMPTY = re.compile(
    r"""
    (?<!\\) (?P<link>\[)? !?\[\s?\] \([^()\s]{1,1000}(?:\s"[^"\n]{0,300}")?\)
    (?(link) \] \([^()\s]{1,1000}(?:\s"[^"\n]{0,300}")?\) )
    """,
    re.VERBOSE,
)
"""A link or picture without words: ``![](logo.png)`` · ``[![](logo.png)](https://oxfam.org)``."""
_BOLD = re.compile(r"\*{2,3}")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
"""What keeps Markdown from reading a sign as its own: ``Council\\'s``, ``\\[1\\]``."""
_CODE = re.compile(r"`[^`\n]{1,200}`")
_TAG = re.compile(
    r"\{\{[<%].{0,400}?[%>]\}\}|\{%.{0,400}?%\}|\{:[^{}\n]{1,300}\}"
    r"|</?(?:a|abbr|b|big|br|em|font|i|mark|small|span|strong|sub|sup|u)"
    r"(?:\s[\w:-]{1,30}\s?=\s?[^<>]{0,2000})?\s?/?>",
    re.IGNORECASE,
)
"""What HTML puts around words within a line, where a text holds it, and calls of a site's maker."""


def unprinted(words: str) -> Iterator[Span]:
    """What a browser would not show of some words: where links lead, tags, escapes, shortcodes.

    *[link](…)* behind all other words is no more than an address, and stays; so does what is
    set as code.
    """
    found: list[Span] = []
    if "](" in words:
        found += (Span(*one.span()) for one in _EMPTY.finditer(words))
        found += _around_links(words)
    if "**" in words:
        found += (Span(*one.span()) for one in _BOLD.finditer(words))
    if "\\" in words:
        found += (Span(*one.span()) for one in _ESCAPE.finditer(words))
    if "<" in words or "{" in words:
        found += (Span(*one.span()) for one in _TAG.finditer(words))
    code = [one.span() for one in _CODE.finditer(words)] if found and "`" in words else []
    for span in found:
        before = bisect_left(code, (span.end, 0)) - 1
        if before < 0 or code[before][1] <= span.start:
            yield span


def to_end_of_link(text: str, span: Span) -> Span:
    """A stretch of a text, with the rest of a link in whose words or address it ends.

    *the report [On* of ``the report [On Tides](https://tides.example)`` is cut in the middle.
    """
    opened = text.rfind("[", span.start, span.end)
    link = _LINK.match(text, opened) if opened >= 0 else None
    return Span(span.start, link.end()) if link and link.end() > span.end else span


def _around_links(words: str) -> Iterator[Span]:
    """What stands around the words of each link."""
    for link in _LINK.finditer(words):
        is_label = link["words"].islower() and " " not in link["words"]
        if is_label and link.start() and not words[link.end() :].strip(" .)]*_"):
            continue
        yield Span(link.start(), link.start("words"))
        yield Span(link.end("words"), link.end())


def _dropped(words: str) -> list[Span]:
    """What is no word, in order; stretches may lie over each other. Something is always left."""
    found = list(unprinted(words))
    if "\n" in words:
        for pattern in (_BROKEN_WORD, _QUOTE_MARKS):
            found += (Span(*one.span()) for one in pattern.finditer(words) if one.group())
    found.sort(key=lambda span: span.start)
    return found if any(map(str.strip, _kept(words, found))) else []


def _kept(words: str, dropped: Sequence[Span]) -> Iterator[str]:
    """What stands between the stretches that are left out."""
    at = 0
    for span in dropped:
        yield words[at : span.start]
        at = max(at, span.end)
    yield words[at:]


def lowered(words: str) -> str:
    """The words in small letters, as long as before: a pattern's places hold for both."""
    small = words.lower()
    if len(small) != len(words):
        small = "".join(one.lower() if len(one.lower()) == 1 else one for one in words)
    return small


def collapse(words: str) -> str:
    """The words with every run of white space, no-break spaces included, as one space.

    The marks that a mail puts before each line that it quotes (``> ``) are no words, nor is
    where a link of Markdown leads, or a tag of HTML within a line. A word broken after its
    own hyphen is whole again: ``HEPS-`` and ``Uganda`` on the next line.
    """
    return " ".join("".join(_kept(words, _dropped(words))).split())


def collapsed_places(words: str) -> list[int]:
    """For each character of the collapsed words, its place in the words as printed."""
    dropped = {place for span in _dropped(words) for place in range(span.start, span.end)}
    places: list[int] = []
    gap = -1
    for place, sign in enumerate(words):
        if place in dropped:
            continue
        if sign.isspace():
            gap = place if gap < 0 else gap
            continue
        if gap >= 0 and places:
            places.append(gap)
        gap = -1
        places.append(place)
    return places


class BlockKind(StrEnum):
    """What a reader found a stretch of text to be."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item or table row of a document, in reading order.

    ``number`` is a list item's label as printed (``(1)``, ``12.``, ``•``) and ``body`` the
    item's words after that label; a note set apart from the text (at the foot of a page) may
    have a label too. For any other kind ``body`` equals ``span``. ``cells`` are
    the cells of a table row that have words, without the bars between them. ``depth`` counts
    the quotations that the block stands in: ``> `` in a mail, block quotes in a page.
    """

    kind: BlockKind
    span: Span
    body: Span
    number: str | None = None
    cells: tuple[Span, ...] = ()
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Origin:
    """Where in the file a stretch of the text was read.

    ``part`` names the part of the file: ``page 3`` of a PDF, ``1.2`` of a mail, the path of
    a file in a Word document; it is empty where the file has no parts. ``offset`` counts
    within it, in the unit of the format: characters of the page's text (PDF), code points of
    the decoded text (plain text), lines (HTML, Markdown, mail), paragraphs (Word,
    OpenDocument).
    """

    span: Span
    part: str
    offset: int


@dataclass(frozen=True, slots=True)
class Document:
    """A source text as read, never edited.

    ``name`` is what the letter will be called (a slug is made of it), ``sha256`` the hex
    digest of the text's UTF-8 bytes, ``language`` an ISO 639-1 code or None where the
    words do not tell, ``flags`` what the reader had to guess. ``front`` is where the text
    holds the file's own particulars (front matter, mail header, a page's meta data) as
    lines ``Key: value``. ``origins`` lead back to the file, in the order of the text, and
    ``file_sha256`` is the digest of the file's bytes; both are empty for a text without file.
    ``facsimile`` tells where the words are printed, if the file has pages.
    """

    name: str
    text: str = field(repr=False)
    sha256: str
    media_type: str
    blocks: tuple[Block, ...] = field(repr=False, hash=False)
    language: str | None = None
    flags: tuple[Flag, ...] = ()
    front: Span | None = None
    origins: tuple[Origin, ...] = field(default=(), repr=False, hash=False)
    file_sha256: str | None = None
    facsimile: Facsimile | None = field(default=None, repr=False, hash=False)
    _words: dict[tuple[int, int], str] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __hash__(self) -> int:
        return hash(self.sha256)

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
        place = (span.start, span.end)
        words = self._words.get(place)
        if words is None:
            words = self._words[place] = collapse(self.quote(span))
        return words
