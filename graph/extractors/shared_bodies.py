"""The body that stands above a person, or below several, without being printed with each.

``Ministerium für Häfen`` above ``Frau Ministerin Roe``; ``Ports Council`` below its two chairs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.extractors.address_lines import Card
from graph.extractors.known_recipients import known_recipients
from graph.extractors.post_bodies import is_public
from graph.extractors.posts_of_one_body import share_body
from graph.model import Document, Span


def headed(document: Document, above: Card | None, cards: Sequence[Card]) -> list[Card]:
    """The first person, with the body that the line right above names: ``Ministerium für Häfen``.

    A body of the state alone stands so; whoever writes has the letterhead apart.
    """
    body = above.organisation if above and is_only_body(above) else None
    return [
        replace(card, organisation=body, beside=body.span)
        if body
        and card.role
        and is_without_body(card)
        and _are_near(document, body.span, card.span)
        and is_public(body.words)
        else card
        for card in cards
    ]


def sharing(document: Document, cards: Sequence[Card]) -> list[Card]:
    """The cards; persons with posts of one body, a line each, share that below the last of them.

    ``The Hon. Ana Roe, Chair`` · ``The Hon. Joe Poe, Vice Chair`` · ``Committee on Ports``.
    """
    shared = list(cards)
    for at in range(len(shared) - 2, -1, -1):
        card, below = shared[at], shared[at + 1]
        body = below.office or below.organisation
        rows = _is_bare_row(document, card, below) and _is_row(document, below)
        near = rows and _are_near(document, card.span, below.span)
        if body and near and document.text.count("\n", below.span.start, body.span.start) > 0:
            shared[at] = replace(
                card, organisation=below.organisation, office=below.office, beside=body.span
            )
    return shared


def _is_bare_row(document: Document, card: Card, below: Card) -> bool:
    """Whether one line tells a person and a post, and nothing where that is held.

    The post is one of the body that the person below belongs to.
    """
    held = card.organisation or card.office or card.address or any(known_recipients(document, card))
    body = below.office or below.organisation
    if held or not (card.role and below.role and body and _is_row(document, card)):
        return False
    return share_body(card.role.words, below.role.words, body.words)


def _is_row(document: Document, card: Card) -> bool:
    """Whether a person and the post stand in one line."""
    if not (card.name and card.role) or card.role.span.start < card.name.span.end:
        return False
    return "\n" not in document.text[card.name.span.start : card.role.span.end]


def _are_near(document: Document, above: Span, below: Span) -> bool:
    """Whether lines begin right below others."""
    return document.text.count("\n", above.end, below.start) == 1


def is_only_body(card: Card) -> bool:
    """Whether lines name a body, and no person, post or place."""
    return card.organisation is not None and not (card.name or card.role or card.address)


def is_without_body(card: Card, opens: object = None) -> bool:
    """Whether a card names a person and no body, and nothing opens it anew."""
    return card.name is not None and card.organisation is None and not opens
