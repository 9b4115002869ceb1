"""When the page, file or mail that carries a letter was published.

Its own particulars tell it, else a labelled line on top, a byline, or the dateline of a page
that carries a letter which greets somebody. Lines that are a page's own are known by their form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from graph.extractors.date_lines import Dated, byline, date_of, dateline
from graph.extractors.head_lines import HeadLine, front_field, lines_of
from graph.extractors.segments import segment
from graph.model import Block, Document
from graph.normalisers import dates
from graph.sections import Parts

_PUBLISHED_KEYS = (
    "date", "published", "publishdate", "pubdate", "published_time", "datepublished", "issued",
    "publisheddate", "date_published", "published_at", "published_on", "publish_date", "datum",
    "fecha", "data", "sent", "created", "creationdate", "created_at", "created_on", "date_created",
    "datecreated", "posted_at", "posted_on",
)  # fmt: skip
_KEYED = re.compile(
    r"(?:\d{1,2}[.)]\s)?(?P<key>(?:date|datum|published|posted|fecha|data)\s?:)"
    r"|(?:posted|published|publié|publicado|pubblicato|veröffentlicht)\s(?:by|par|por|da|von)\s"
    r"(?:\S{1,30}\s){1,4}?(?P<on>(?:on|le|el|il|am|em)\s)",
    re.IGNORECASE,
)
_POSTED = re.compile(
    r"""\W{0,3}(?: (?:published|posted|publié[es]?|publicad[oa]|pubblicat[oa]|veröffentlicht
      |eingestellt|submitted\sby|mise?\sen\sligne|última\sactualiza\w+|dernière\smise\sà\sjour
      |aggiornato|aktualisiert|last\supdated|escrito\spor|scritto\sda)\b
    | (?:by|par|por|di|da|von)\s[^·|]{2,50}\s?[·|]\s )
    | \b(?: (?:\d{1,6}|no)\s(?:comments?|comentarios?|comentários?|commentaires?|commenti
      |kommentare?|views|visitas|vues|visite) | temps\sde\slecture | tempo\sdi\slettura | lesezeit
      | (?:tiempo|tempo)\sde\s(?:lectura|leitura) | min(?:ute)?s?\s(?:read|de\slecture) )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""*Publié le 3 mars 2021 par OLN*: the day of the page, not of the letter on it."""
_POSTED_SIGNS = (
    *("publi", "posted", "pubblic", "veröffentlicht", "eingestellt", "submitted", "en ligne"),
    *("actualiza", "à jour", "aggiornato", "aktualisiert", "updated", "escrito", "scritto"),
    *("·", "|", "comment", "coment", "komment", "view", "visit", "vues", "lecture", "lettura"),
    *("lesezeit", "lectura", "leitura", "min"),
)
"""Letters some of which stand in every line that `_POSTED` matches."""
_FILES = ("application/pdf", "application/vnd.")
_MOST_BLOCKS = 12
_LONGEST_LINE = 300


def published(document: Document, parts: Parts) -> Dated | None:
    """The date of the page, file or mail: its own particulars, else a labelled line on top."""
    for key in _PUBLISHED_KEYS:
        if field := front_field(document, parts, key):
            for found in dates.find(field.part.words):
                part = field.part.part(document, found.start, found.end)
                return Dated(part, found.readings) if part else None
    for line in topmost(document, parts):
        keyed = _KEYED.match(line.part.words)
        start = keyed.start(keyed.lastgroup or 0) if keyed else 0
        rest = line.part.part(document, start, len(line.part.words)) if keyed else None
        if rest and (dated := date_of(document, rest)):
            return dated
        if dated := byline(document, line.part):
            return dated
    return next(datelines(document, parts), None) if parts.salutation else None


def is_of_file(document: Document, parts: Parts, dated: Dated) -> bool:
    """Whether a day is that on which an office or PDF file was made, as the file itself tells."""
    in_front = parts.front is not None and parts.front.covers(dated.part.span)
    return in_front and document.media_type.startswith(_FILES) and "mail" not in document.media_type


def is_posted(words: str) -> bool:
    """Whether a line is a page's own: ``Posted on 3 May 2021`` · ``12 comments``."""
    told = any(map(words.lower().__contains__, _POSTED_SIGNS))
    return told and _POSTED.search(words) is not None


def topmost(document: Document, parts: Parts) -> Iterator[HeadLine]:
    """The lines of the first blocks."""
    for block in _first_blocks(document, parts):
        yield from lines_of(document, block.body)


def datelines(document: Document, parts: Parts) -> Iterator[Dated]:
    """The dates before the first words of the first paragraphs."""
    for block in _first_blocks(document, parts):
        end = min(block.body.end, block.body.start + _LONGEST_LINE)
        line = segment(document, block.body.start, end)
        if line and (dated := dateline(document, line)):
            yield dated


def _first_blocks(document: Document, parts: Parts) -> Iterator[Block]:
    start = parts.front.end if parts.front else 0
    blocks = (block for block in document.blocks if block.span.start >= start)
    return islice(blocks, _MOST_BLOCKS)
