"""What a letter's head says: its date, title, kind and language, and whom it addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from graph import vocabulary
from graph.extractors.addressees import addressings
from graph.extractors.head_lines import HeadLine, date_in, front_field, head_lines, labelled
from graph.extractors.segments import Segment, segment
from graph.model import (
    Attribute,
    Block,
    BlockKind,
    Derived,
    Description,
    Document,
    Flag,
    Record,
    Span,
)
from graph.reading.lines import lines
from graph.sections import Parts
from graph.sections.likeness import LIKELY, likeness

NAME = "header/1"

_OPEN_LETTER = re.compile(
    r"(?:an?\s|the\s)?(?:urgent\s)?(?:open|joint|public|civil\ssociety|sign-on|global|ngo)\s"
    r"(?:\w+\s){0,3}?(?:letter|statement|submission|declaration|petition|communiqué)"
    r"|(?:letter|petition|appeal|statement|declaration|submission|comments?)\s"
    r"(?:to|on|from|by|of|for|regarding|concerning)\b"
    r"|lettre\s(?:ouverte|conjointe)|carta\s(?:abierta|conjunta|pública)|declaración\s"
    r"|lettera\saperta|offener\sbrief|carta\saberta|déclaration\s|comunicado\s|dichiarazione\s",
    re.IGNORECASE,
)
_KINDS = (
    ("petition", re.compile(r"\bpetition\b|\bpétition\b|\bpetición\b|\bpetizione\b", re.I)),
    ("resolution", re.compile(r"\bresolution adopted\b|\bdecision adopted\b", re.I)),
    ("agenda", re.compile(r"\bagenda\b(?! item)|\bprogramme of the\b|\bpublic forum\b", re.I)),
    ("submission", re.compile(r"\b(?:submission|comments on|comments and|consultation)\b", re.I)),
    (
        "statement",
        re.compile(
            r"\b(?:statement|declaration|communiqué|manifesto|déclaration|declaración|comunicado"
            r"|dichiarazione|erklärung|stellungnahme)\b",
            re.I,
        ),
    ),
    ("open-letter", re.compile(r"\bopen letter\b|\blettre ouverte\b|\bcarta abierta\b", re.I)),
    ("letter", re.compile(r"\b(?:letter|lettre|carta|lettera|brief)\b", re.I)),
)
_REPLY = re.compile(
    r"thank you for your (?:\w+ ){0,3}(?:letter|e-?mail|correspondence|message|enquiry)"
    r"|in (?:reply|response) to your|(?:i am|we are) (?:responding|replying)"
    r"|reply to your|your (?:letter|correspondence|email) (?:of|dated)"
    r"|remercie (?:de|pour) votre (?:\w+ )?(?:lettre|courrier|courriel)|réponse à votre"
    r"|gracias por su (?:carta|correo)|en respuesta a su|in risposta alla|ihr schreiben vom",
    re.IGNORECASE,
)
_ANCHOR = re.compile(r"\s*\{#|\s+#+\s*$")
_SUBJECT = ("subject", "re", "objet", "asunto", "betreff", "betr", "oggetto", "ref", "title")
_FAR_ENOUGH = 700
_LONGEST_TITLE = 300
_TOPMOST = 3
_LONGEST_SAMPLE = 600


def extract(document: Document, parts: Parts) -> Iterator[Record]:
    """The document's date, title, kind and language where the words tell, and its addressees."""
    title = _title(document, parts)
    yield from _date(document, parts)
    if title:
        yield Description(
            evidence=title.span, extractor=NAME, attribute=Attribute.TITLE, value=title.stated
        )
    yield from _kind(document, parts, title)
    yield from _language(document, parts)
    yield from addressings(document, parts, title, extractor=NAME)


def _date(document: Document, parts: Parts) -> Iterator[Description]:
    """The letter's own date: in its head, else below its end, else in its header."""
    tail = _short_lines(document, parts.notes)
    candidates = chain(
        head_lines(document, parts),
        tail,
        (front_field(document, parts, "date"), front_field(document, parts, "published")),
    )
    for line in candidates:
        found = date_in(document, line) if line else None
        if found is None:
            continue
        part, readings = found
        doubtful = len(readings) > 1
        yield Description(
            evidence=part.span,
            extractor=NAME,
            attribute=Attribute.DATE,
            value=Derived(readings[0], part.span, "date"),
            flags=(Flag.AMBIGUOUS_DATE,) if doubtful else (),
            reasons=("day and month can be told only by custom",) if doubtful else (),
        )
        return


def _short_lines(document: Document, within: Span | None) -> Iterator[HeadLine]:
    """The lines of a part, as those of a head."""
    for line in lines(document.text, within) if within else ():
        if found := segment(document, line.span.start, line.span.end):
            yield HeadLine(found, line.gap, line.indent)


def _title(document: Document, parts: Parts) -> Segment | None:
    """The title: of the page, a heading, the subject line, or a line that calls it a letter."""
    head = list(head_lines(document, parts))
    named = front_field(document, parts, "title")
    if named:
        return _unquoted(document, named.part)
    if heading := _heading(document, parts):
        return heading
    opening = parts.body.start if parts.body else 0
    early = _short_lines(document, Span(opening, min(len(document.text), opening + _FAR_ENOUGH)))
    for line in chain(head, early if opening < len(document.text) else ()):
        if subject := labelled(document, line, _SUBJECT):
            return subject
    return _titled(document, parts)


def _titled(document: Document, parts: Parts) -> Segment | None:
    """A line near the top that calls the text a letter, a statement or the like."""
    limit = parts.salutation.start if parts.salutation else _FAR_ENOUGH
    for block in document.blocks:
        if block.span.start >= limit:
            break
        words = document.words(block.body)
        plain = block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        if plain and len(words) <= _LONGEST_TITLE and _OPEN_LETTER.search(words):
            outside = parts.front is None or block.span.start >= parts.front.end
            if outside and (likeness(words) >= LIKELY or _is_on_top(document, block, words)):
                return segment(document, block.body.start, block.body.end)
    return None


def _is_on_top(document: Document, block: Block, words: str) -> bool:
    """Whether a block that is no sentence opens the text."""
    first = document.blocks[:_TOPMOST]
    return block in first and not words.endswith((".", ":", ";")) and words[0].isupper()


def _heading(document: Document, parts: Parts) -> Segment | None:
    """A Markdown heading above the body."""
    limit = parts.body.start if parts.body else _FAR_ENOUGH
    for block in document.blocks:
        if block.span.start >= max(limit, _FAR_ENOUGH):
            break
        marked = document.text.startswith("#", block.span.start)
        if block.kind is BlockKind.HEADING and marked:
            words = document.quote(block.body)
            end = block.body.start + len(_ANCHOR.split(words, maxsplit=1)[0])
            return segment(document, block.body.start, end)
    return None


def _unquoted(document: Document, part: Segment) -> Segment | None:
    """The words without quotation marks around them."""
    words = part.words
    if len(words) > len("''") and words[0] in "\"'" and words[-1] == words[0]:
        return part.part(document, 1, len(words) - 1)
    return part


def _kind(document: Document, parts: Parts, title: Segment | None) -> Iterator[Description]:
    """What sort of document it is, as its own words say."""
    known = vocabulary.codes("document-kind")
    for kind, span in _kinds(document, parts, title):
        if kind in known:
            yield Description(
                evidence=span,
                extractor=NAME,
                attribute=Attribute.KIND,
                value=Derived(kind, span, "document-kind"),
            )
            return


def _kinds(document: Document, parts: Parts, title: Segment | None) -> Iterator[tuple[str, Span]]:
    """Each kind that the words speak for, the likeliest first."""
    if parts.body:
        opening = Span(parts.body.start, min(parts.body.end, parts.body.start + _LONGEST_SAMPLE))
        if found := _REPLY.search(re.sub(r"\s", " ", document.quote(opening))):
            start = opening.start + found.start()
            yield "reply", Span(start, opening.start + found.end())
    if parts.salutation:
        yield from _title_kinds(title, ("petition", "submission", "statement", "open-letter"))
        yield "letter", parts.salutation
    yield from _title_kinds(title, tuple(kind for kind, _ in _KINDS))
    for line in head_lines(document, parts):
        yield from _title_kinds(line.part, tuple(kind for kind, _ in _KINDS))
    if parts.signatories and parts.closing:
        yield "letter", parts.closing


def _title_kinds(title: Segment | None, wanted: tuple[str, ...]) -> Iterator[tuple[str, Span]]:
    """The kinds that a title names."""
    for kind, pattern in _KINDS if title else ():
        if title and kind in wanted and pattern.search(title.words[:_LONGEST_TITLE]):
            yield kind, title.span
            if kind == "open-letter":
                yield "letter", title.span


def _language(document: Document, parts: Parts) -> Iterator[Description]:
    """The language of the words, shown by the first running text."""
    if document.language is None:
        return
    within = parts.body or Span(0, len(document.text))
    sample = next(
        (
            block.body
            for block in document.blocks
            if within.covers(block.span) and block.body.end - block.body.start > _LONGEST_SAMPLE / 6
        ),
        None,
    ) or next((block.body for block in document.blocks), None)
    if sample:
        yield Description(
            evidence=sample,
            extractor=NAME,
            attribute=Attribute.LANGUAGE,
            value=Derived(document.language, sample, "language"),
        )
