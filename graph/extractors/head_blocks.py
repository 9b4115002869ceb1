"""Which lines of a head may hold addressees: those after ``To:``, below the date, or above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from graph.extractors.address_openings import is_opening, opens_formally
from graph.extractors.copy_lines import is_sentence, says
from graph.extractors.date_lines import date_of
from graph.extractors.direction_lines import held_above, label_lines, sent_to
from graph.extractors.document_forms import LETTER_TO, SPOKEN
from graph.extractors.head_columns import in_order
from graph.extractors.head_lines import (
    HeadLine,
    below_opening,
    head_lines,
    is_courtesy,
    labelled,
    without_courtesy,
)
from graph.extractors.named_posts import opens_post
from graph.model import Document, Span
from graph.sections import Parts, cues

_TO = (
    "to", "and to", "an", "à", "a", "para", "al", "attn", "atn", "att", "attention", "per", "aan",
    "dirigido a", "dirigida a", "destinatario", "destinataire", "destinatária", "adressé à",
    "adressée à", "indirizzato a", "gerichtet an", "addressed to", "submitted to", "presented to",
    "presentado a", "presentada a", "presentato a", "soumis à", "soumise à", "eingereicht bei",
    "empfänger", "destinatário",
    "señor", "señora", "señores", "señoras",
)  # fmt: skip
_OTHER_LABELS = (
    "re", "subject", "from", "date", "ref", "our ref", "your ref", "reference", "via", "by email",
    "objet", "asunto", "betreff", "oggetto", "de", "von", "tel", "fax", "email", "e-mail", "phone",
    "trustees", "board", "directors", "board of directors", "board members", "patrons", "officers",
    "executive committee", "cc", "printversion", "distr", "original", "par email", "by e-mail",
    "sent", "message-id", "assunto", "concerne", "betr", "betrifft", "onderwerp", "n/ref", "v/ref",
    "nos réf", "vos réf", "n. réf", "aktenzeichen", "ihr zeichen", "unser zeichen", "prot", "rif",
    "expediente", "processo", "réf", "data", "fecha", "datum", "referencia", "referência", "bezug",
    "riferimento", "acerca de", "concerning", "regarding", "about", "tema", "thema", "sujet",
    "motivo", "argomento", "submitted by", "presented by", "prepared by", "présenté par",
    "presentado por", "presentada por", "presentato da", "soumis par", "eingereicht von",
    "apresentado por", "submitted on", "contact", "contact person", "author", "authors", "session",
    "agenda item", "through", "thru", "place", "lieu", "lugar",
)  # fmt: skip
_DELIVERY = re.compile(
    r"(?:sent\s|delivered\s)?(?:by|via|per|par|por)\s(?:e-?mail|fax|post|courier|hand|courriel"
    r"|correo)|https?://|\S@\S|urgent\b|confidential\b",
    re.IGNORECASE,
)
_CARE = re.compile(
    r"c\s?/\s?o\b|℅|aux\sbons\ssoins\sd|p/a\s|ao\scuidado\sd|al\scuidado\sd"
    r"|care\sof(?=\s(?:the\s)?(?:m(?:r|s|rs)|dr|prof|office|secretariat|embassy|[\w-]{1,20}\shouse)\b)",
    re.IGNORECASE,
)
"""``C/O Quay House``: where the post is handed on, not the body of the one addressed."""
_SPEAKING = re.compile(r"(?:we|nous|nosotr[oa]s|noi|wir|nós),?\s", re.IGNORECASE)
_BY = re.compile(
    r"(?:(?:(?:written|signed|sent|submitted)\s)?by|par|por)\s"
    r"(?=(?-i:[A-ZÀ-Þ])[\w.’'-]{0,30}\s(?:(?-i:[a-zà-ÿ]){1,4}\s){0,2}(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
"""``By Ana Ruiz and Joe Roe``: whose letter it is."""
_NUMBERED = re.compile(r"(?:[IVX]{1,4}|\d{1,2})[.)]\s")
_MOST_DATE_WORDS = 8
_LONGEST_LINE = 160
_LONGEST_OPENED = 400


@dataclass(frozen=True, slots=True)
class HeadBlock:
    """The lines that may hold addressees: after ``To:`` or the date, and those above the date.

    ``told`` says that the head tells to whom it goes, or that somebody is greeted.
    """

    below: list[HeadLine]
    above: list[HeadLine]
    told: bool
    lines: list[HeadLine]


def head_block(document: Document, parts: Parts) -> HeadBlock:
    """The lines of a letter's head that may hold addressees."""
    chosen: list[HeadLine] = []
    above: list[HeadLine] = []
    explicit = handed = False
    opening = ""
    lines = in_order(document, _without_lead(list(head_lines(document, parts))))
    for at, printed in enumerate(lines):
        words = printed.part.words
        if is_opening(words) or _opens_only(document, printed):
            if not explicit:
                chosen.clear()
            explicit, opening = True, words
            continue
        line = below_opening(document, replace(printed, opens=bool(opening)), opening)
        opening = ""
        handed = handed or is_courtesy(words)
        if found := labelled(document, line, _TO) or sent_to(document, line):
            if not explicit:
                below = lines[at + 1 :]
                chosen[:] = held_above(document, parts, line, chosen=chosen, below=below)
            explicit = True
            chosen.extend(label_lines(document, line, found))
        elif date_of(document, line.part) and not (explicit or handed or _tells(words)):
            _keep_above(above, chosen)
        elif not _is_aside(document, line, parts.copies):
            bare = _below_body(document, parts, line, chosen=chosen, below=lines[at + 1 :])
            chosen.append(bare)
            explicit = explicit or any(one.opens for one in chosen)
    handed = handed or any(opens_formally(one.part.words) for one in lines)
    told = bool(explicit or parts.salutation or handed)
    return HeadBlock(below=chosen, above=above, told=told, lines=lines)


def _without_lead(lines: Sequence[HeadLine]) -> list[HeadLine]:
    """The lines without a sentence of two that ends in a colon: what leads up to the letter."""
    leads = {
        at
        for at, (line, below) in enumerate(pairwise(lines))
        if below.gap == 0 and below.part.words.endswith(":") and below.part.words[0].islower()
        if says(f"{line.part.words} {below.part.words}")
    }
    return [line for at, line in enumerate(lines) if at not in leads and at - 1 not in leads]


def _opens_only(document: Document, line: HeadLine) -> bool:
    """Whether a label stands before a courtesy alone: ``To: His Excellency``."""
    found = labelled(document, line, _TO)
    return found is not None and is_opening(found.words)


def _below_body(
    document: Document,
    parts: Parts,
    line: HeadLine,
    *,
    chosen: list[HeadLine],
    below: Sequence[HeadLine],
) -> HeadLine:
    """A line without *z. Hd.* or the like; a body right above it opens the address instead."""
    opened = without_courtesy(document, line)
    if line.opens or not opened.opens or any(one.opens for one in chosen):
        return opened
    bodies = held_above(document, parts, line, chosen=chosen, below=below)
    if not bodies:
        return opened
    chosen[:] = bodies
    return replace(opened, opens=False)


def _tells(words: str) -> bool:
    """Whether a line with a date is a sentence: *We refer to our letter of 3 May 2021.*"""
    return words.endswith(".") and len(words.split()) > _MOST_DATE_WORDS


def _keep_above(above: list[HeadLine], chosen: list[HeadLine]) -> None:
    """Set apart what stands above a date; a second date parts nothing."""
    if not above:
        above.extend(chosen)
        chosen.clear()


def _is_aside(document: Document, line: HeadLine, copies: Sequence[Span]) -> bool:
    """Whether a line of the head is no part of an address."""
    words = line.part.words
    opens = line.opens or without_courtesy(document, line).opens
    return bool(
        any(one.overlaps(line.part.span) for one in copies)
        or len(words) > (_LONGEST_OPENED if opens else _LONGEST_LINE)
        or words.startswith(("#", "http", "<", "!", "[", "|"))
        or " | " in words
        or (words[0].islower() and " " in words and not (opens or opens_post(words)))
        or _NUMBERED.match(words)
        or _SPEAKING.match(words)
        or (not opens and is_sentence(words))
        or SPOKEN.search(words)
        or words.endswith(":")
        or is_courtesy(words)
        or LETTER_TO.match(words)
        or _DELIVERY.search(words)
        or _CARE.match(words)
        or (not opens and _BY.match(words))
        or cues.is_copies(words)
        or date_of(document, line.part)
        or labelled(document, line, _OTHER_LABELS)
    )


def is_aside_label(words: str) -> bool:
    """Whether words are a label of what is no address: ``Board members``."""
    return words.rstrip(" :").casefold() in _OTHER_LABELS
