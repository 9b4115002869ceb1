"""An address below an introduction, above a text that greets nobody: ``To:`` and the lines below.

Lines behind *cc* in it tell who gets a copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from graph.extractors.address_blocks import in_block
from graph.extractors.address_lines import Card, card_of, is_addressee
from graph.extractors.copy_lines import copied, is_sentence, says
from graph.extractors.date_lines import date_of
from graph.extractors.head_lines import HeadLine, is_courtesy, labelled, lines_of, without_courtesy
from graph.extractors.post_bodies import body_start
from graph.extractors.segments import Segment, joined, segments
from graph.extractors.titles import SUBJECT_LABELS
from graph.model import Document, Span
from graph.sections import Parts, cues

_TO = ("to", "an", "à", "para", "al", "aan", "destinatario", "destinataire", "destinatário")
_ALONE = re.compile(
    r"\W{0,4}(?:to|an|à|para|al|aan|destinat[aá]ri[oi]s?|destinataires?)\s?:\W{0,4}", re.I
)
_MAIL = ("from", "sent", "von", "gesendet", "de", "envoyé", "enviado", "da", "inviato")
_FIRST_BLOCKS, _MOST_LINES, _NEAR = 24, 40, 3
_FEWEST, _MOST_NAME_WORDS = 2, 4
_LONGEST_LINE = 150


def addressed_within(document: Document, parts: Parts, title: Segment | None) -> list[Card]:
    """Those whom an address opened by ``To:`` names below what introduces the letter."""
    block = _address(document, parts)
    ends = next((at for at, line in enumerate(block) if _copies(line)), len(block))
    listed = _one_a_line(document, block[1:ends])
    if listed or not ends:
        return listed
    cards = in_block(document, replace(parts, head=_span(block[:ends])), title)
    sure = [is_addressee(card) and not says(document.words(card.span)) for card in cards]
    return cards if all(sure) else []


def copied_within(document: Document, parts: Parts, title: Segment | None) -> Iterator[Card]:
    """Those who get a copy, in such an address."""
    block = [] if parts.copies else _address(document, parts)
    begin = next((at for at, line in enumerate(block) if at and _copies(line)), len(block))
    copies = tuple(line.part.span for line in block[begin:] if not is_courtesy(line.part.words))
    return copied(document, replace(parts, copies=copies), title) if copies else iter(())


def _address(document: Document, parts: Parts) -> list[HeadLine]:
    """The lines of an address from what opens it; none where somebody is greeted."""
    if parts.salutation:
        return []
    start = parts.front.end if parts.front else 0
    first = list(islice((one for one in document.blocks if one.span.start >= start), _FIRST_BLOCKS))
    lines = lines_of(document, Span(first[0].span.start, first[-1].span.end)) if first else ()
    for at, line in enumerate(lines):
        if parts.head and parts.head.covers(line.part.span):
            continue
        near = lines[max(0, at - _NEAR) : at]
        if _opens(document, line) and not any(labelled(document, one, _MAIL) for one in near):
            return list(_below(document, lines[at : at + _MOST_LINES]))
    return []


def _opens(document: Document, line: HeadLine) -> bool:
    """Whether a line says that an address follows, or holds its first words."""
    if len(line.part.words) > _LONGEST_LINE:
        return False
    told = _ALONE.fullmatch(line.part.words) or labelled(document, line, _TO)
    return told is not None or without_courtesy(document, line).opens


def _below(document: Document, lines: Sequence[HeadLine]) -> Iterator[HeadLine]:
    """The first line and the short ones below it, up to the text, a date or the subject."""
    yield lines[0]
    for line in lines[1:]:
        words = line.part.words
        told = labelled(document, line, SUBJECT_LABELS) or date_of(document, line.part)
        if told or len(words) > _LONGEST_LINE or is_sentence(words) or words.endswith(":"):
            return
        yield line


def _one_a_line(document: Document, lines: Sequence[HeadLine]) -> list[Card]:
    """Those whom paragraphs of one line name: most are a name and a post, all have a comma.

    What follows in another script says the same again.
    """
    rows = [segments(document, line.part.span) for line in takewhile(_stands_apart, lines)]
    rows = list(takewhile(_is_row, rows))
    held = sum(cues.is_role(row[1].words) for row in rows)
    if len(rows) < _FEWEST or held * 2 <= len(rows):
        return []
    return [card for row in rows if (card := _card(document, row))]


def _stands_apart(line: HeadLine) -> bool:
    return line.gap > 0


def _is_row(row: Sequence[Segment]) -> bool:
    """Whether a line is a short name and something behind a comma."""
    words = row[0].words.split()
    return len(row) > 1 and len(words) <= _MOST_NAME_WORDS and row[0].words[0].isupper()


def _card(document: Document, row: Sequence[Segment]) -> Card | None:
    """The one whom a row names; what follows a name is the post, though its word is unknown."""
    whole = joined(document, row[0], row[-1])
    if cues.is_role(row[1].words):
        return card_of(document, row)
    rest = joined(document, row[1], row[-1])
    found = body_start(rest.words)
    role = rest.part(document, 0, found.start() if found else len(rest.words))
    body = rest.part(document, found.end(), len(rest.words)) if found else None
    return Card(whole.span, name=row[0], role=role, organisation=body)


def _copies(line: HeadLine) -> bool:
    return cues.is_copies(line.part.words)


def _span(lines: Sequence[HeadLine]) -> Span:
    return Span(lines[0].part.span.start, lines[-1].part.span.end)
