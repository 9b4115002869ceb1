"""Whom a letter addresses: the address block, else the salutation, else the title.

An address prints one thing a line: person, post, office, organisation, street. Each kind of
line is known by its form; the organisation and the post are then looked up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extractors.address_lines import (
    Card,
    Kind,
    card_of,
    is_addressee,
    is_post,
    kind_of,
    names_body,
    names_several,
)
from graph.extractors.address_openings import direction_length, is_opening
from graph.extractors.asked import asked
from graph.extractors.copy_lines import copied, without_mailbox
from graph.extractors.date_lines import date_of
from graph.extractors.greetings import greeted, named_by_title
from graph.extractors.head_lines import (
    HeadLine,
    head_lines,
    is_courtesy,
    labelled,
    without_courtesy,
)
from graph.extractors.known_recipients import known_post, known_recipients
from graph.extractors.recipient_lists import listed
from graph.extractors.seats import at_foot, seated
from graph.extractors.segments import Segment
from graph.model import Addressing, Certainty, Derived, Document, Flag
from graph.normalisers import people
from graph.sections import Parts, cues

_TO = ("to", "an", "à", "a", "para", "al", "attn", "attention", "per", "aan")
_ARTICLE = re.compile(r"(?:the|les?|las?|los|die|den|das|gli|i)\s(?=\S)|l[’'](?=\w)")
_WITHIN = ("attn", "attention", "per")
_OTHER_LABELS = (
    "re", "subject", "from", "date", "ref", "our ref", "your ref", "reference", "via", "by email",
    "objet", "asunto", "betreff", "oggetto", "de", "von", "tel", "fax", "email", "e-mail", "phone",
    "trustees", "board", "directors", "board of directors", "board members", "patrons", "officers",
    "executive committee", "cc", "printversion", "distr", "original", "par email", "by e-mail",
    "sent", "message-id",
)  # fmt: skip
_DELIVERY = re.compile(
    r"(?:sent\s|delivered\s)?(?:by|via|per|par|por)\s(?:e-?mail|fax|post|courier|hand|courriel"
    r"|correo)|https?://|\S@\S|urgent\b|confidential\b",
    re.IGNORECASE,
)
_MOST_LINES = 9
_LONGEST_LINE = 160


def addressings(
    document: Document, parts: Parts, title: Segment | None, *, extractor: str
) -> Iterator[Addressing]:
    """Each addressee, and each one who gets a copy."""
    cards = _formal(document, parts, title)
    for card in cards:
        yield _record(document, card, extractor)
    for card in asked(document, parts) if not cards else ():
        yield replace(
            _record(document, card, extractor),
            certainty=Certainty.SUGGESTED,
            reasons=("the text addresses nobody; this is whom it asks",),
            flags=(Flag.INFERRED_ADDRESSEE,),
        )
    for card in copied(document, parts, title):
        yield replace(_record(document, card, extractor), copy=True)


def _formal(document: Document, parts: Parts, title: Segment | None) -> list[Card]:
    """Those whom the text addresses by its form: a list of recipients, head, greeting, title."""
    cards = listed(document, parts) or _from_head(document, parts, title)
    titled = named_by_title(document, title)
    greeting = parts.salutation
    if greeting is None or not all(greeting.covers(card.span) for card in cards):
        return cards or titled or seated(document) or at_foot(document)
    known, better = (
        any(card.name or card.organisation for card in some) for some in (cards, titled)
    )
    if better and not known:
        return titled
    named = [*cards, *(card for card in titled if _is_another(document, card, cards))]
    return named or at_foot(document)


def _is_another(document: Document, card: Card, cards: Sequence[Card]) -> bool:
    """Whether a title names someone else than the greeting: another post, or another body."""
    if card.role:
        return not any(_is_same(_words(card.role), _words(one.role)) for one in cards)
    known = {recipient.value for recipient in known_recipients(document, card)}
    return not any(
        known & {recipient.value for recipient in known_recipients(document, one)}
        or _words(card.organisation) == _words(one.organisation)
        for one in cards
    )


def _is_same(post: str, other: str) -> bool:
    """Whether a post is another, or another with its country: ``Prime Minister of India``."""
    return post == other or (bool(other) and post.startswith(f"{other} "))


def _words(part: Segment | None) -> str:
    return part.words.casefold() if part else ""


def _from_head(document: Document, parts: Parts, title: Segment | None) -> list[Card]:
    """The addressees of the address block, or of the salutation if it knows better.

    A block without persons, above a salutation to a person, is the sender's letterhead.
    """
    block = _from_block(document, parts, title)
    named = greeted(document, parts)
    if any(card.name for card in named) and not any(card.name for card in block):
        return named
    return block or named


def _from_block(document: Document, parts: Parts, title: Segment | None) -> list[Card]:
    """The addressees of the address block in the head; what stands above them is left out.

    An address above the date is the sender's, unless the greeting names a person of it.
    """
    below, above = (
        [
            line
            for line in part
            if title is None or line.opens or not title.span.covers(line.part.span)
        ]
        for part in _address_lines(document, parts)
    )
    cards = _cards(document, below)
    greeting = document.words(parts.salutation) if parts.salutation else ""
    if any(card.name for card in cards) or not greeting:
        return cards
    known = _cards(document, above)
    return known if any(_is_greeted(card, greeting) for card in known) else cards


def _is_greeted(card: Card, greeting: str) -> bool:
    """Whether a greeting has the last word of a person's name, or begins the person's post."""
    dear = re.sub(r"^dear\s|[\s,:!]+$", "", greeting, flags=re.IGNORECASE).casefold()
    if card.name and is_post(dear) and _words(card.role).startswith(dear):
        return True
    last = card.name.words.split()[-1] if card.name else ""
    return len(last) > 1 and re.search(rf"(?<!\w){re.escape(last)}(?!\w)", greeting) is not None


def _cards(document: Document, lines: Sequence[HeadLine]) -> list[Card]:
    found = [card_of(document, stack) for stack in _stacks(lines)]
    cards = [card for card in found if card is not None and is_addressee(card)]
    first = next((place for place, card in enumerate(cards) if card.name), 0)
    return cards[first:]


def _address_lines(document: Document, parts: Parts) -> tuple[list[HeadLine], list[HeadLine]]:
    """The lines that may hold addressees: after ``To:``, or the date; and those above the date."""
    chosen: list[HeadLine] = []
    above: list[HeadLine] = []
    copies = {span.start for span in parts.copies}
    explicit = opened = False
    for printed in head_lines(document, parts):
        words = printed.part.words
        if is_opening(words):
            if not explicit:
                chosen.clear()
            explicit = opened = True
            continue
        line, opened = replace(printed, opens=opened), False
        if found := labelled(document, line, _TO) or _sent_to(document, line):
            if not explicit:
                chosen.clear()
            explicit = True
            chosen.extend(_labelled_line(document, line, found))
        elif date_of(document, line.part) and not explicit:
            above.extend(chosen)
            chosen.clear()
        elif not _is_aside(document, line, copies):
            chosen.append(without_courtesy(document, line))
    return (chosen, above) if explicit or parts.salutation else ([], [])


def _sent_to(document: Document, line: HeadLine) -> Segment | None:
    """Those whom a line such as ``To the Heads of Delegation`` names."""
    words = line.part.words
    begin = direction_length(words)
    rest = line.part.part(document, begin, len(words)) if begin else None
    known = rest and (
        is_post(rest.words) or names_body(rest.words) or kind_of(rest.words) is Kind.PERSON
    )
    return rest if known else None


def _labelled_line(document: Document, line: HeadLine, found: Segment) -> Iterator[HeadLine]:
    """What a label says without the mailbox; nothing if it says a mailbox only."""
    rest = without_mailbox(document, found)
    article = _ARTICLE.match(rest.words) if rest else None
    if rest and article:
        rest = rest.part(document, article.end(), len(rest.words))
    if rest:
        opens = labelled(document, line, _WITHIN) is None
        yield HeadLine(rest, line.gap, line.indent, opens)


def _is_aside(document: Document, line: HeadLine, copies: set[int]) -> bool:
    """Whether a line of the head is no part of an address."""
    words = line.part.words
    return bool(
        line.part.span.start in copies
        or len(words) > _LONGEST_LINE
        or words.startswith(("#", "http", "<", "!", "["))
        or words.endswith(":")
        or is_courtesy(words)
        or _DELIVERY.search(words)
        or cues.is_copies(words)
        or date_of(document, line.part)
        or labelled(document, line, _OTHER_LABELS)
    )


def _stacks(lines: Sequence[HeadLine]) -> list[list[Segment]]:
    """The lines of each addressee: parted by larger gaps, or where a new person starts."""
    smallest = min((line.gap for line in lines[1:]), default=0)
    stacks: list[list[Segment]] = []
    for place, line in enumerate(lines):
        apart = place == 0 or line.gap > smallest or line.opens or _are_others(stacks[-1], line)
        named = kind_of(line.part.words) is Kind.PERSON
        if apart or (named and not _awaits(stacks[-1], lines[place + 1 : place + 2])):
            stacks.append([])
        stacks[-1].append(line.part)
    return [stack for stack in stacks if len(stack) <= _MOST_LINES]


def _are_others(stack: Sequence[Segment], line: HeadLine) -> bool:
    """Whether a line names several by their post below one that does: members, then ministers."""
    return names_several(stack[0].words) and names_several(line.part.words)


def _awaits(stack: Sequence[Segment], following: Sequence[HeadLine]) -> bool:
    """Whether a post waits for the name of who holds it: ``Al Ministro della Giustizia``."""
    if any(kind_of(line.words) is Kind.PERSON for line in stack) or not is_post(stack[0].words):
        return False
    return not any(kind_of(line.part.words) is Kind.ROLE and not line.opens for line in following)


def _record(document: Document, card: Card, extractor: str) -> Addressing:
    """The record of one addressee, with what is known of the organisation and the post."""
    recipients = tuple(known_recipients(document, card))
    role = card.role
    tenure = sorted(people.tenures(role.words)) if role else []
    return Addressing(
        evidence=card.span,
        extractor=extractor,
        name=card.name.stated if card.name else None,
        honorific=card.honorific.stated if card.honorific else None,
        role=role.stated if role else None,
        tenure=Derived(tenure[0], role.span, "tenure") if role and tenure else None,
        office=card.office.stated if card.office else None,
        organisation=card.organisation.stated if card.organisation else None,
        address=card.address.stated if card.address else None,
        recipients=recipients,
        post=known_post(role, recipients),
    )
