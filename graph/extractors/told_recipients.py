"""To whom a text says that a letter went: ``sent a letter to`` · ``La lettre a été adressée à``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from graph.extractors.address_lines import Card, Kind, card_of, is_addressee, is_post, kind_of
from graph.extractors.addressed_groups import is_several
from graph.extractors.direction_lines import is_one
from graph.extractors.greetings import named_by_title, named_in, title_end
from graph.extractors.kind_words import kind_named
from graph.extractors.segments import Segment, segment, segments
from graph.extractors.sending_words import COPIES, SENT, SENT_TO, SPEAKS_OF_LETTER
from graph.model import Block, BlockKind, Document, Span
from graph.sections import Parts

_END = re.compile(
    r"(?<!\b[DM]r)(?<!\bMs)(?<!\bMrs)(?<!\bProf)[;:.](?:\s|$)|,\s(?=[^\WA-ZÀ-Þ])|\s[–—-]\s"
    r"|[(\[](?![A-ZÀ-Þ][\w-]{1,11}\)\s(?:[A-ZÀ-Þ]|\w+\s[A-ZÀ-Þ]))"
)
_LIST_END = re.compile(
    r"[;:.?!](?:\s|$)|\s[–—-]\s|\s(?:with|in|at|who|which|that|(?<!\bwell\s)as(?!\swell\sas\b)|after|before|par|pour|qui|dans|para|que|en|per|che|mit|geschickt"
    r"|asks?|calls|urges|states|says|highlights|explains|outlines|requests|demands|argues|warns|dated|of(?=\s\d)"
    r"|gesandt|gesendet|gerichtet|geschrieben|übergeben|verschickt|wegen|zu[mr]?|today|yesterday|hoy|oggi|hoje)\s"
    r"|\s(?-i:[a-z]{3,}(?:ing|ant|ando|endo))\s",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"(?:,\s(?:(?:and|et|y|e|ed|und|sowie|as\swell\sas)\s)?"
    r"|\s(?:and|&|et|y|e|ed|und|sowie|as\swell\sas|ainsi\squ[e’']|así\scomo)\s)"
    r"(?:(?:to|à|al?|aux?|all[aeo]|agli|ai|aos?|às?|an)\s|all[’'])?"
    r"(?:(?:the|l[ae]s?|los|el|il|gli|die|den|das|der|dem|[ao]s?)\s|l[’'])?"
)
_ASIDE = re.compile(r"\s?[(\[][^()\[\]]{1,200}[)\]]")
_FIRST_BLOCKS = 5
_MOST_BLOCKS = 40
_LONGEST = 900
_LONGEST_NAME = 160
_LONGEST_LIST = 400


def told(document: Document, parts: Parts, title: Segment | None) -> list[Card]:
    """The addressees of the letter that the first paragraphs tell of; a reply tells of others."""
    if title is not None and kind_named(title.words) == "reply":
        return []
    within = parts.body if parts.salutation is None else None
    for whole in islice(_beginnings(document, within), _FIRST_BLOCKS):
        found = SENT.search(whole.words)
        if found and (cards := _named(document, whole, found)):
            return cards
    return _sent_to(document, parts)


def with_holder(
    document: Document, parts: Parts, cards: list[Card], *, title: Segment | None
) -> list[Card]:
    """The only post that a title names, with the name that the text gives its holder.

    ``Open letter to the Chancellor`` above *a letter delivered to Chancellor Ann Poe*.
    """
    post = cards[0].role if len(cards) == 1 and parts.salutation is None else None
    if post is None or cards[0].name or is_several(post.words):
        return cards
    held = [one for one in told(document, parts, title) if one.name and one.role]
    if len(held) != 1 or not held[0].role or held[0].role.words.casefold() != post.words.casefold():
        return cards
    named = held[0]
    return [replace(cards[0], name=named.name, honorific=named.honorific, beside=named.span)]


def _sent_to(document: Document, parts: Parts) -> list[Card]:
    """Those to whom a sentence says that the letter was sent, all in one list.

    Where somebody is greeted, only what stands above the greeting is about the letter.
    """
    for whole in islice(_beginnings(document, _around(document, parts)), _MOST_BLOCKS):
        found = SENT_TO.search(whole.words) if SPEAKS_OF_LETTER.search(whole.words) else None
        if found and (cards := _listed(document, whole, found.end())):
            return cards
    return []


def told_copies(document: Document, parts: Parts) -> list[Card]:
    """Those who the text says get a copy: ``addressed to the Board, with a copy to the Mayor``."""
    around = None if parts.copies else _around(document, parts)
    for whole in islice(_beginnings(document, around), _MOST_BLOCKS):
        found = COPIES.search(whole.words)
        if found and (cards := _listed(document, whole, found.end())):
            return cards
    return []


def _around(document: Document, parts: Parts) -> Span | None:
    """The text below the file's particulars, up to the greeting if there is one."""
    start = parts.front.end if parts.front else 0
    end = parts.salutation.start if parts.salutation else len(document.text)
    return Span(start, end) if start < end else None


def _beginnings(document: Document, within: Span | None) -> Iterator[Segment]:
    """The first words of each paragraph of a part."""
    for block in document.blocks if within else ():
        inside = within is not None and within.covers(block.span)
        whole = _beginning(document, block) if inside else None
        if whole:
            yield whole


def _beginning(document: Document, block: Block) -> Segment | None:
    if block.kind is BlockKind.ROW:
        return None
    return segment(document, block.body.start, min(block.body.end, block.body.start + _LONGEST))


def _named(document: Document, whole: Segment, found: re.Match[str]) -> list[Card]:
    """Those named from the word for the letter to the end of the clause."""
    last = min(len(whole.words), found.end() + _LONGEST_NAME)
    stop = _END.search(whole.words, found.end(), last)
    end = stop.start() if stop else last
    begin = whole.words.rindex(" ", 0, found.end()) + 1
    return named_by_title(document, whole.part(document, begin, end))


def _listed(document: Document, whole: Segment, begin: int) -> list[Card]:
    """Each one of a list that begins there; nobody where one of them is no person, post or body."""
    last = min(len(whole.words), begin + _LONGEST_LIST)
    stop = _LIST_END.search(whole.words, begin, last)
    end = title_end(whole.words[: stop.start() if stop else last], begin)
    pieces = _each(document, whole, begin=begin, end=end)
    cards = [_card(document, piece) for piece in pieces]
    return [card for card in cards if card] if all(cards) else []


def _each(document: Document, whole: Segment, *, begin: int, end: int) -> list[Segment]:
    """The words parted where somebody else follows a comma or an *and*."""
    cuts = [cut.span() for cut in _JOINT.finditer(whole.words, begin, end)]
    ends = [*(start for start, _ in cuts), end][1:]
    kept = [begin, begin]
    for (start, behind), stop in zip(cuts, ends, strict=True):
        before, after = whole.words[kept[-1] : start], whole.words[behind:stop]
        if is_one(_ASIDE.sub("", after)) and not _is_own_post(before, after):
            kept += [start, behind]
    bounds = [*kept[1:], end]
    pieces = (whole.part(document, *at) for at in zip(bounds[::2], bounds[1::2], strict=True))
    return [piece for piece in pieces if piece]


def _is_own_post(before: str, after: str) -> bool:
    """Whether a post behind a comma is that of the person before it: ``Ana Ruiz, Minister``."""
    alone = kind_of(before) is Kind.PERSON and "," not in before
    return alone and is_post(after) and not is_several(after) and kind_of(after) is not Kind.PERSON


def _card(document: Document, piece: Segment) -> Card | None:
    """The one whom a piece of a list names, without what brackets say."""
    aside = _ASIDE.search(piece.words)
    part = piece.part(document, 0, aside.start()) if aside and aside.start() else piece
    if part is None:
        return None
    person = kind_of(part.words) is Kind.PERSON
    card = card_of(document, segments(document, part.span)) if person else named_in(document, part)
    return card if card and is_addressee(card) else None
