"""Whom a letter addresses: the address block, else the salutation, else the title.

An address prints one thing a line: person, post, office, organisation, street. Each kind of
line is known by its form; the organisation and the post are then looked up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extractors.address_blocks import in_block, is_opened, unsure
from graph.extractors.address_lines import Card, is_post
from graph.extractors.addressed_before import addressed_atop, addressed_before
from graph.extractors.addressed_groups import is_several
from graph.extractors.addressed_stacks import addressed_stacks
from graph.extractors.addressed_within import addressed_within, copied_within
from graph.extractors.asked import asked
from graph.extractors.blank_addressees import doubt_of
from graph.extractors.copy_lines import copied
from graph.extractors.fitting_posts import may_hold
from graph.extractors.greeted_above import told_above
from graph.extractors.greeted_others import are_others, known_again, without_signers
from graph.extractors.greeted_posts import is_courteous_post
from graph.extractors.greetings import greeted, named_by_title, named_by_top, person_of_title
from graph.extractors.kind_words import kind_named
from graph.extractors.known_recipients import known_post, known_recipients
from graph.extractors.named_below import named_below
from graph.extractors.post_below import post_below
from graph.extractors.post_bodies import HELD_OF, is_public
from graph.extractors.recipient_lists import listed
from graph.extractors.seats import at_foot, seated
from graph.extractors.segments import Segment
from graph.extractors.told_recipients import told, told_copies, with_holder
from graph.model import Addressing, Certainty, Derived, Document, Flag
from graph.normalisers import people
from graph.sections import Parts, cues

_BEFORE = "nobody is greeted by name or post; paragraphs stand between this address and the text"
_ATOP = "nobody is greeted; lines at the top say to whom this goes"
_WITHIN = "nobody is greeted; an address below the introduction says to whom this goes"
_SENT = "the text addresses nobody; this is to whom it says that a letter went"
_STEM = 6
_COPIED = "no line lists copies; the text says that these get one"
_TELLS = re.compile(
    r"[^\W_]\s(?:is|was|are|were|est|était|es|era|è|ist|war|é)\s(?:the|an?|l[ae]|el|un[ae]?|il|der|die|das|o|a)\s"
)
_ASKS = "the text addresses nobody; this is whom it asks"


def addressings(
    document: Document, parts: Parts, title: Segment | None, *, extractor: str
) -> Iterator[Addressing]:
    """Each addressee, and each one who gets a copy."""
    cards = [card for card in _formal(document, parts, title) if not _is_told(card)]
    cards = with_holder(document, parts, cards, title=title)
    for card in cards:
        record, doubt = _record(document, card, extractor), doubt_of(card)
        yield _suggested(record, doubt) if doubt else record
    for card, reason in _inferred(document, parts, title) if not cards else ():
        yield _suggested(_record(document, card, extractor), reason)
    for card in copied(document, parts, title):
        record, doubt = replace(_record(document, card, extractor), copy=True), doubt_of(card)
        yield _suggested(record, doubt) if doubt else record
    for card in copied_within(document, parts, title):
        yield replace(_suggested(_record(document, card, extractor), _WITHIN), copy=True)
    for card in told_copies(document, parts):
        yield replace(_suggested(_record(document, card, extractor), _COPIED), copy=True)


def _is_told(card: Card) -> bool:
    """Whether what looked like a post is a sentence: ``Ann Poe is the President of the Forum``."""
    said = card.role.words if card.role else card.name.words if card.name else ""
    return _TELLS.search(said) is not None


def _suggested(record: Addressing, reason: str) -> Addressing:
    return replace(
        record,
        certainty=Certainty.SUGGESTED,
        reasons=(reason,),
        flags=(Flag.INFERRED_ADDRESSEE,),
    )


def _inferred(document: Document, parts: Parts, title: Segment | None) -> list[tuple[Card, str]]:
    """Whom a text that addresses nobody may be for.

    Those whom an address above its introduction names, else those to whom it says that a letter
    went, else whom its head may address, else whom it asks.
    """
    before = [(card, _BEFORE) for card in addressed_before(document, parts, title)]
    before = before or [(card, _ATOP) for card in addressed_atop(document, parts, title)]
    before = before or [(card, _WITHIN) for card in addressed_within(document, parts, title)]
    before = before or [(card, _ATOP) for card in addressed_stacks(document, parts, title)]
    if sent := before or [(card, _SENT) for card in told(document, parts, title)]:
        return sent
    asks = ((card, _ASKS) for card in asked(document, parts))
    return unsure(document, parts, title) or list(asks)


def _formal(document: Document, parts: Parts, title: Segment | None) -> list[Card]:
    """Those whom the text addresses by its form: a list of recipients, head, greeting, title."""
    cards = listed(document, parts) or named_below(document, parts)
    cards = cards or post_below(document, parts) or _from_head(document, parts, title)
    titled = named_by_title(document, title) or named_by_top(document, parts)
    titled = titled or (person_of_title(document, title) if _are_posts(cards) else [])
    greeting = parts.salutation
    if greeting is None or not all(greeting.covers(card.span) for card in cards):
        return cards or titled or seated(document) or at_foot(document)
    if cards and title is not None and kind_named(title.words) == "reply":
        return cards
    known, better = (any(_is_known(card) for card in some) for some in (cards, titled))
    if better and not known:
        return _with_post(titled, cards)
    if merged := _told_by_title(cards, titled):
        return [merged]
    cards = _of_titled_body(cards, titled)
    named = [*cards, *(card for card in titled if _is_another(document, card, cards))]
    return named or at_foot(document)


def _are_posts(cards: Sequence[Card]) -> bool:
    """Whether one who holds a post alone is addressed, and no name is told."""
    role = cards[0].role if len(cards) == 1 else None
    return role is not None and not _is_known(cards[0]) and not is_several(role.words)


def _is_known(card: Card) -> bool:
    """Whether a card tells more than a post; ``Mr. President`` has no name."""
    return bool((card.name and not is_post(card.name.words)) or card.organisation)


def _with_post(titled: list[Card], greeted_: Sequence[Card]) -> list[Card]:
    """Those whom a title or a block names; one without a post has that of the one greeted."""
    named = len(titled) == 1 and (titled[0].name or titled[0].organisation)
    if not named or len(greeted_) != 1 or titled[0].role:
        return titled
    post, body = greeted_[0].role, titled[0].organisation
    if post is None or is_several(post.words) or are_others(titled, greeted_):
        return titled
    if body and not titled[0].name and not may_hold(post.words, body.words):
        return titled
    return [replace(titled[0], role=post, beside=greeted_[0].span)]


def _told_by_title(cards: Sequence[Card], titled: Sequence[Card]) -> Card | None:
    """The one person greeted, with the post or body that the title names alone; else None.

    *Dear Professor Roe* below *Letter to the Special Rapporteur on rivers* greets that one.
    """
    if len(cards) != 1 or len(titled) != 1:
        return None
    (card,), (told,) = cards, titled
    if card.name is None or card.organisation or told.name or (card.role and told.role):
        return None
    titles = [part.words for part in (card.honorific, card.role) if part]
    held = told.role is None and any(map(is_post, titles))
    single = told.role is not None and not is_several(told.role.words)
    if not (held or single):
        return None
    return replace(
        card,
        role=card.role or told.role,
        organisation=told.organisation or told.office,
        beside=told.span,
    )


def _of_titled_body(cards: Sequence[Card], titled: Sequence[Card]) -> list[Card]:
    """Persons with posts that are greeted, with the one body that the title is to.

    *Chair Roe and Envoy Poe,* below *Letter to the Ports Council* are of that council.
    """
    body = titled[0].organisation if len(titled) == 1 else None
    only = body is not None and not (titled[0].name or titled[0].role)
    held = all(one.name and one.role and not (one.organisation or one.office) for one in cards)
    if body is None or not (only and held):
        return list(cards)
    return [replace(one, organisation=body, beside=body.span) for one in cards]


def _is_another(document: Document, card: Card, cards: Sequence[Card]) -> bool:
    """Whether a title names someone else than the greeting: another post, or another body."""
    if any(_is_namesake(card, one) or _are_members(document, card, one) for one in cards):
        return False
    if any(_is_within(card, one) for one in cards):
        return False
    if card.role:
        return not any(_is_same(_words(card.role), _words(one.role)) for one in cards)
    known = {recipient.value for recipient in known_recipients(document, card)}
    return not any(
        known & {recipient.value for recipient in known_recipients(document, one)}
        or _words(card.organisation) == _words(one.organisation)
        for one in cards
    )


def _is_within(card: Card, other: Card) -> bool:
    """Whether the other's body says all of a card: *EU Member States*, *Member States*."""
    told = {word for part in (card.role, card.organisation) for word in _words(part).split()}
    return card.name is None and bool(told) and told <= set(_words(other.organisation).split())


def _are_members(document: Document, card: Card, other: Card) -> bool:
    """Whether both are members of one known body: *Abgeordnete* there, *Abgeordneten* here."""
    posts = [one.role.words for one in (card, other) if one.role and not one.name]
    bodies = [{one.value for one in known_recipients(document, each)} for each in (card, other)]
    alike = len({words.casefold()[:_STEM] for words in posts}) == 1 and len(posts) == len(bodies)
    return alike and all(map(is_several, posts)) and bool(bodies[0] & bodies[1])


def _is_namesake(card: Card, other: Card) -> bool:
    """Whether two cards have names with the same last word: *Ms Ruiz* and *Ana Ruiz*."""
    if card.name is None or other.name is None:
        return False
    return _words(card.name).split()[-1:] == _words(other.name).split()[-1:]


def _is_same(post: str, other: str) -> bool:
    """Whether a post is the one greeted, or holds it, or that one goes on with where it is held.

    *Prime Minister of India* may be greeted as *Prime Minister*; where *Secretary General* is
    greeted, *Secretary* is another.
    """
    rest = other.removeprefix(post) if other.startswith(post) else ""
    if rest.startswith(",") or HELD_OF.match(rest):
        return True
    return post == other or (bool(other) and f" {other} " in f" {post} ")


def _words(part: Segment | None) -> str:
    return part.words.casefold() if part else ""


def _from_head(document: Document, parts: Parts, title: Segment | None) -> list[Card]:
    """The addressees of the address block, or of the salutation if it knows better.

    A block without persons, above a salutation to a person, is the sender's letterhead; so is one
    of bodies alone above a salutation to those who hold a post in a body, if nothing opens it.
    """
    block = in_block(document, parts, title)
    named = greeted(document, parts)
    opened = is_opened(document, parts)
    if not opened:
        block = without_signers(document, parts, block)
        block = [] if are_others(block, named) else known_again(block, named)
    if any(card.name for card in named) and not any(card.name for card in block):
        return told_above(document, parts, named)
    held = any(card.role and card.organisation for card in named)
    if held and all(map(_is_only_body, block)) and not opened:
        return named
    courteous = any(is_courteous_post(document, card) for card in named)
    if courteous and not opened and not any(card.name or card.role for card in block):
        block = [one for one in block if one.organisation and is_public(one.organisation.words)]
    return _with_post(block, named) if block else told_above(document, parts, named)


def _is_only_body(card: Card) -> bool:
    """Whether lines tell no person, post or place: a letterhead, or a line of the page."""
    return not (card.name or card.role or card.address)


def _with_titled_post(document: Document, card: Card) -> Card:
    """The card with the post that stands before the name as title: ``Commissioner Ruiz``."""
    if card.role or card.honorific is None or card.name is None:
        return card
    words = card.honorific.words
    start = len(words)
    for token in reversed(words.split()):
        if not cues.is_role(token):
            break
        start = words.rindex(token, 0, start)
    role = card.honorific.part(document, start, len(words)) if start < len(words) else None
    held = card.honorific.part(document, 0, start) if start else None
    return replace(card, role=role, honorific=held) if role else card


def _record(document: Document, card: Card, extractor: str) -> Addressing:
    """The record of one addressee, with what is known of the organisation and the post."""
    recipients = tuple(known_recipients(document, card))
    card = _with_titled_post(document, card)
    role = card.role
    tenure = sorted(people.tenures(role.words)) if role else []
    return Addressing(
        evidence=card.span,
        context=(card.beside,) if card.beside else (),
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
