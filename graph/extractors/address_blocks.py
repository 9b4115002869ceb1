"""The addressees of the address block in a head: which of its lines are theirs, and whose.

The block stands behind ``To:``, or below the date; an addressee's lines stand closer together
than two addressees do, or the next one begins with a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extractors.address_lines import Card, Kind, card_of, is_addressee, is_post, kind_of
from graph.extractors.address_openings import is_opening, opens_formally
from graph.extractors.addressed_groups import is_group_post, names_several
from graph.extractors.copy_lines import is_sentence
from graph.extractors.date_lines import date_of
from graph.extractors.direction_lines import held_above, is_held, label_lines, sent_to
from graph.extractors.document_forms import LETTER_TO, SPOKEN
from graph.extractors.greeted_cards import are_greeted, is_greeted
from graph.extractors.greetings import is_courteous
from graph.extractors.head_columns import in_order
from graph.extractors.head_lines import (
    HeadLine,
    below_opening,
    head_lines,
    is_courtesy,
    labelled,
    without_courtesy,
)
from graph.extractors.known_recipients import known_recipients
from graph.extractors.named_posts import holds_of_body, opens_post
from graph.extractors.post_bodies import names_body
from graph.extractors.segments import Segment
from graph.extractors.ungreeted import is_between
from graph.model import Document, Span
from graph.sections import Parts, cues
from graph.sections.personal import looks_personal

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
_SPEAKING = re.compile(r"(?:we|nous|nosotr[oa]s|noi|wir|nós),?\s", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:[IVX]{1,4}|\d{1,2})[.)]\s")
_MOST_LINES = 9
_MOST_DATE_WORDS = 8
_LONGEST_LINE = 160


def in_block(document: Document, parts: Parts, title: Segment | None) -> list[Card]:
    """The addressees of the address block in the head; what stands above them is left out.

    An address above the date is the sender's, unless the greeting names a person of it, or
    names nobody and the person is of a public body.
    """
    below, above = (
        [line for line in part if title is None or line.opens or not _is_title(title, line.part)]
        for part in _address_lines(document, parts)
    )
    cards = _cards(document, below)
    greeting = document.words(parts.salutation) if parts.salutation else ""
    if any(card.name for card in cards):
        return cards
    known = _cards(document, above)
    formal = any(card.name for card in known) and opens_formally(above[0].part.words)
    if formal and (not greeting or is_courteous(greeting)):
        return known
    if not greeting:
        return cards
    if any(is_greeted(card, greeting) for card in known) or are_greeted(known, greeting):
        return known
    courteous = is_courteous(greeting) and any(_is_official(document, card) for card in known)
    return known if courteous and not cards else cards


def is_opened(document: Document, parts: Parts) -> bool:
    """Whether the head says to whom it goes: ``To:`` above those addressed."""
    return any(line.opens for lines in _address_lines(document, parts) for line in lines)


def _is_title(title: Segment, line: Segment) -> bool:
    """Whether a line is the title, or prints it once more."""
    return title.span.covers(line.span) or title.words.casefold() == line.words.casefold()


def _is_official(document: Document, card: Card) -> bool:
    """Whether a person of a known public body is named."""
    return card.name is not None and any(known_recipients(document, card))


def _cards(document: Document, lines: Sequence[HeadLine]) -> list[Card]:
    opening = {line.part.span.start for line in lines if line.opens}
    found = [(card_of(document, stack), stack[0]) for stack in _stacks(lines)]
    cards = [
        (card, first.span.start in opening)
        for card, first in found
        if card and (is_addressee(card) or (first.span.start in opening and _is_body(card)))
    ]
    begin = next((at for at, (card, opens) in enumerate(cards) if card.name or opens), 0)
    return list(_below_bodies(cards[begin:]))


def _below_bodies(cards: Sequence[tuple[Card, bool]]) -> Iterator[Card]:
    """The addressees; persons below a body that opens an address belong to that body."""
    body: Card | None = None
    for at, (card, opens) in enumerate(cards):
        following = cards[at + 1 : at + 2]
        if opens and _is_only_body(card) and any(_is_without_body(*one) for one in following):
            body = card
        elif body and _is_without_body(card, opens):
            yield replace(card, organisation=body.organisation, beside=body.span)
        else:
            body = None
            yield card


def _is_only_body(card: Card) -> bool:
    return card.organisation is not None and not (card.name or card.role or card.address)


def _is_without_body(card: Card, opens: object) -> bool:
    """Whether a card names a person and no body, and nothing opens it anew."""
    return card.name is not None and card.organisation is None and not opens


def _is_body(card: Card) -> bool:
    """Whether what opens an address may be a body, though no noun tells: ``Garante per …``."""
    return card.organisation is not None and not looks_personal(card.organisation.words)


def _address_lines(document: Document, parts: Parts) -> tuple[list[HeadLine], list[HeadLine]]:
    """The lines that may hold addressees: after ``To:``, or the date; and those above the date."""
    chosen: list[HeadLine] = []
    above: list[HeadLine] = []
    explicit = opened = handed = False
    lines = in_order(document, list(head_lines(document, parts)))
    for at, printed in enumerate(lines):
        words = printed.part.words
        if is_opening(words):
            if not explicit:
                chosen.clear()
            explicit = opened = True
            continue
        line, opened = below_opening(document, replace(printed, opens=opened)), False
        handed = handed or is_courtesy(words)
        if found := labelled(document, line, _TO) or sent_to(document, line):
            if not explicit:
                below = lines[at + 1 : at + 2]
                chosen[:] = held_above(document, parts, line, chosen=chosen, below=below)
            explicit = True
            chosen.extend(label_lines(document, line, found))
        elif date_of(document, line.part) and not (explicit or handed or _tells(words)):
            _keep_above(above, chosen)
        elif not _is_aside(document, line, parts.copies):
            chosen.append(without_courtesy(document, line))
            explicit = explicit or (chosen[-1].opens and not line.opens)
    handed = handed or any(opens_formally(one.part.words) for one in lines)
    told = explicit or parts.salutation or handed
    told = told or is_between(document, parts, chosen=chosen, lines=lines)
    return (chosen, above) if told else ([], [])


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
        any(one.covers(line.part.span) for one in copies)
        or len(words) > _LONGEST_LINE
        or words.startswith(("#", "http", "<", "!", "["))
        or (words[0].islower() and " " in words and not (opens or opens_post(words)))
        or _NUMBERED.match(words)
        or _SPEAKING.match(words)
        or (not opens and is_sentence(words))
        or SPOKEN.search(words)
        or words.endswith(":")
        or is_courtesy(words)
        or LETTER_TO.match(words)
        or _DELIVERY.search(words)
        or cues.is_copies(words)
        or date_of(document, line.part)
        or labelled(document, line, _OTHER_LABELS)
    )


def is_aside_label(words: str) -> bool:
    """Whether words are a label of what is no address: ``Board members``."""
    return words.rstrip(" :").casefold() in _OTHER_LABELS


def _stacks(lines: Sequence[HeadLine]) -> list[list[Segment]]:
    """The lines of each addressee: parted by larger gaps, or where a new person starts."""
    smallest = min((line.gap for line in lines[1:]), default=0)
    stacks: list[list[Segment]] = []
    for place, line in enumerate(lines):
        following = lines[place + 1 : place + 2]
        apart = place == 0 or line.gap > smallest or line.opens or opens_formally(line.part.words)
        apart = (
            apart
            or is_held(line.part.words)
            or _are_others(stacks[-1], line)
            or _is_next(stacks[-1], line, following)
        )
        apart = apart and not (place and not line.opens and _holds(stacks[-1], line))
        named = kind_of(line.part.words) is Kind.PERSON or (
            bool(stacks) and _is_next_name(stacks[-1], line, following)
        )
        if apart or (named and not _awaits(stacks[-1], following)):
            stacks.append([])
        stacks[-1].append(line.part)
    return [stack for stack in stacks if len(stack) <= _MOST_LINES]


def _are_others(stack: Sequence[Segment], line: HeadLine) -> bool:
    """Whether a line names several by their post below one that does, or below a person."""
    if is_group_post(line.part.words) and any(kind_of(one.words) is Kind.PERSON for one in stack):
        return True
    return names_several(stack[0].words) and names_several(line.part.words)


def _is_next(stack: Sequence[Segment], line: HeadLine, following: Sequence[HeadLine]) -> bool:
    """Whether a post below a post is another's: one with a name follows, or one of its own body.

    ``Le Président du Sénat`` stands below ``Le Président de l’Assemblée``.
    """
    kinds = [kind_of(one.words) for one in stack]
    if kinds[0] is not Kind.ROLE or kind_of(line.part.words) is not Kind.ROLE:
        return False
    if Kind.PERSON in kinds:
        named = any(kind_of(one.part.words) is Kind.PERSON for one in following)
        return named or opens_formally(line.part.words)
    return all(map(holds_of_body, (stack[-1].words, line.part.words)))


def _is_next_name(stack: Sequence[Segment], line: HeadLine, following: Sequence[HeadLine]) -> bool:
    """Whether a name without a title, with a post below it, stands below another's post."""
    held = any(kind_of(one.words) is Kind.ROLE for one in stack[1:])
    if not held or not any(kind_of(one.part.words) is Kind.ROLE for one in following):
        return False
    words = line.part.words
    name = words.title() if words.isupper() else words
    return looks_personal(name) and kind_of(words) is Kind.ORGANISATION and not names_body(words)


def _holds(stack: Sequence[Segment], line: HeadLine) -> bool:
    """Whether a post below a name that stands alone is that person's."""
    person = len(stack) == 1 and kind_of(stack[0].words) is Kind.PERSON
    return person and line.gap == 1 and kind_of(line.part.words) is Kind.ROLE


def _awaits(stack: Sequence[Segment], following: Sequence[HeadLine]) -> bool:
    """Whether a post waits for the name of who holds it: ``Al Ministro della Giustizia``."""
    if any(kind_of(line.words) is Kind.PERSON for line in stack) or not is_post(stack[0].words):
        return False
    return not any(_is_own_post(line) for line in following)


def _is_own_post(line: HeadLine) -> bool:
    """Whether a line is a post that does not open another address: ``Ill.mo Signor …``."""
    opens = line.opens or opens_formally(line.part.words)
    return kind_of(line.part.words) is Kind.ROLE and not opens
