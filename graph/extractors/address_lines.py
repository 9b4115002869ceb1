"""The lines of an address and what each of them tells, by its form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from graph.extractors.address_words import (
    ACCREDITED,
    AT_STREET,
    BEFORE_POST,
    BUILDING,
    CHIEF,
    HOUSE,
    OF_PORTFOLIO,
    OFFICE,
    ONLY_POST,
    STREET,
    WORTHY,
    courtesy_lengths,
    is_kept,
    is_post_of,
    is_seat,
    is_town,
)
from graph.extractors.addressed_groups import GROUP, SEVERAL, are_others, is_group_post
from graph.extractors.bare_names import MAY_BE_BODY, are_name_and_body, is_bare_name, is_one_word
from graph.extractors.named_posts import holds_of_body, name_start, names_holder
from graph.extractors.post_bodies import HELD_OF, body_start, names_body
from graph.extractors.segments import Segment, joined, segments
from graph.extractors.signatory_organisations import name_end
from graph.extractors.signatory_words import has_head, is_organisation
from graph.model import Document, Span
from graph.normalisers import people, places
from graph.sections import cues
from graph.sections.personal import looks_personal
from graph.sections.side_by_side import are_parted

_NOBLE = ("von ", "van ", "der ", "al ", "Al ")
"""Small words that a surname may begin with, though a post goes on with them too."""
_LONGEST_ROLE, _MOST_NAME_WORDS = 120, 6


class Kind(Enum):
    """What a line of an address tells."""

    PERSON = "person"
    ROLE = "role"
    OFFICE = "office"
    ORGANISATION = "organisation"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Card:
    """One addressee; the fields are those of `graph.model.Addressing`.

    ``beside`` is where words stand that tell more than the card's own: the title; ``doubt`` why
    the lines may be of somebody else.
    """

    span: Span
    name: Segment | None = None
    honorific: Segment | None = None
    role: Segment | None = None
    office: Segment | None = None
    organisation: Segment | None = None
    address: Segment | None = None
    beside: Span | None = None
    doubt: str | None = None

    @property
    def is_somebody(self) -> bool:
        """Whether the lines name a person, a post or a body."""
        return bool(self.name or self.role or self.office or self.organisation)


def kind_of(words: str) -> Kind:
    """What a line tells, by its own words; ``Lima.-`` is a town."""
    words = words.removesuffix("-").removesuffix(".") if words.endswith(".-") else words
    titled = people.honorific_length(words)
    name = words[titled:].partition(",")[0]
    alone = "the " in (words[:titled].casefold(), words[titled:][:4]) or ONLY_POST.match(words)
    post = alone and is_post(words[titled:]) and not names_holder(words[titled:])
    if CHIEF.fullmatch(words) or (titled and (post or SEVERAL.fullmatch(name))):
        return Kind.ROLE
    if (
        name_start(words)
        or (titled and name_start(words[titled:]))
        or _has_degrees(name)
        or _holds_post(words)
        or (titled and not (is_organisation(name) or OF_PORTFOLIO.match(words)) and _is_short(name))
    ):
        return Kind.PERSON
    if STREET.search(words) or places.country(words) or ACCREDITED.match(words):
        return Kind.ADDRESS
    if office := OFFICE.match(words):
        return Kind.ROLE if is_post_of(words[office.end() :]) else Kind.OFFICE
    if is_post(words) and len(words) <= _LONGEST_ROLE:
        return Kind.ROLE
    return Kind.ADDRESS if is_town(words) else Kind.ORGANISATION


def _has_degrees(name: str) -> bool:
    """Whether a name ends in degrees, orders or a seat: ``Ana Ruiz MEP``."""
    bare = name[: people.postnominals_start(name)]
    named = bare != name and not is_organisation(bare) and not is_post(bare)
    return named and len(bare.split()) <= _MOST_NAME_WORDS


def _holds_post(words: str) -> bool:
    """Whether a post follows a name without a title: ``Ana Ruiz, Secretary of the Board``."""
    name, comma, post = words.partition(", ")
    if not comma or not cues.is_role(post) or not looks_personal(name):
        return False
    return not (is_organisation(name) or is_post(name) or names_body(name) or places.country(name))


def is_post(words: str) -> bool:
    """Whether words name a post, or a group addressed as one: ``Member States``."""
    words = WORTHY.sub("", words, count=1) if WORTHY.match(words) else words
    if (house := HOUSE.match(words)) and not cues.is_role(house["before"]):
        return False
    several = SEVERAL.match(words)
    whole = several is not None and not words[several.end() :][:1].isalpha()
    if whole or is_group_post(words) or cues.is_role(words) or is_kept(words):
        return True
    return GROUP.search(words) is not None and not has_head(words.partition(" ")[0])


def _is_short(words: str) -> bool:
    """Whether a titled line is a name, not a post that starts alike (``President of …``)."""
    name = words.partition(",")[0]
    few = 0 < len(name.split()) <= _MOST_NAME_WORDS
    noble = name.startswith(_NOBLE)
    return few and name[0].isalpha() and (noble or not HELD_OF.match(f" {name}"))


def card_of(document: Document, lines: Sequence[Segment]) -> Card | None:
    """The addressee that some lines name; None where there are no lines."""
    if not lines:
        return None
    card = Card(Span(lines[0].span.start, lines[-1].span.end))
    opened = [one for one in _opened(document, lines) if not people.are_postnominals(one.words)]
    opened = [*opened[:1], *(one for one in opened[1:] if not are_others(one.words))]
    for place, line in enumerate(opened):
        kind = kind_of(line.words)
        if is_seat(line.words) and _names_other(opened, place):
            kind = Kind.ADDRESS
        opens = place == 0 and _names_person(line.words, opened)
        if kind is Kind.ORGANISATION and (opens or _holds(card, line.words)):
            kind = Kind.PERSON
        card = _with_line(document, card, line=line, kind=kind)
    return _with_body_of_role(document, _with_body(replace(card, doubt=_doubt(opened))))


def _doubt(lines: Sequence[Segment]) -> str | None:
    """Why a name beside a body may be no person's: *Green Cross, FAO*."""
    bare = len(lines) > 1 and kind_of(lines[0].words) is Kind.ORGANISATION
    told = not bare or kind_of(lines[1].words) is Kind.ROLE or not are_name_and_body(lines)
    return None if told else MAY_BE_BODY


def _names_other(lines: Sequence[Segment], place: int) -> bool:
    """Whether another line, or a post in one, names a body: a palace beside it is its seat."""
    others = (one.words for at, one in enumerate(lines) if at != place and not is_seat(one.words))
    bodies = (Kind.ORGANISATION, Kind.OFFICE)
    told = [(one, kind_of(one)) for one in others if not is_bare_name(one)]
    return any(kind in bodies or (kind is Kind.ROLE and body_start(one)) for one, kind in told)


def _holds(card: Card, words: str) -> bool:
    """Whether a name stands behind a post: ``la ministra de Sanidad, Ana Ruiz``."""
    if card.role is None or card.name or card.organisation:
        return False
    post = card.role.words
    courteous = card.role.span.start > card.span.start or people.honorific_length(post)
    held = post[0].islower() or courteous or holds_of_body(post)
    return bool(held) and not places.town_countries(words) and is_bare_name(words)


def _opened(document: Document, lines: Sequence[Segment]) -> list[Segment]:
    """The lines, those that hold a person or a single one parted at their commas."""
    found: list[Segment] = []
    for line in lines:
        titled = people.honorific_length(line.words.rpartition(", ")[2]) > 0
        single = len(lines) == 1 or titled or kind_of(line.words) is Kind.PERSON
        found.extend(_parted(document, line) if single else _post_and_body(document, line))
    return found


def _parted(document: Document, line: Segment) -> list[Segment]:
    """A line parted at its commas, but not those in a body's name: ``Labour, Ports and Trade``."""
    parts = list(segments(document, line.span))
    size = name_end(parts) if len(parts) > 1 and has_head(parts[0].words) else 1
    return [joined(document, parts[0], parts[size - 1]), *parts[size:]] if parts else []


def _post_and_body(document: Document, line: Segment) -> list[Segment]:
    """A line parted where a body follows a post: ``Chair, Digital Rights Watch``."""
    parts = segments(document, line.span)
    if street := AT_STREET.search(line.words):
        post = line.part(document, 0, street.start())
        rest = line.part(document, street.end(), len(line.words))
        if post and rest and kind_of(post.words) is Kind.ROLE:
            return [post, rest]
    for place in range(1, len(parts)):
        if cues.is_role(parts[place - 1].words) and has_head(parts[place].words):
            return [
                joined(document, parts[0], parts[place - 1]),
                joined(document, parts[place], parts[-1]),
            ]
    return [line]


def _names_person(words: str, lines: Sequence[Segment]) -> bool:
    """Whether a first line without a title is a name: a post or, beside it, a body follows."""
    if is_organisation(words) or not 1 < len(words.split()) <= _MOST_NAME_WORDS:
        return False
    return len(lines) > 1 and (kind_of(lines[1].words) is Kind.ROLE or are_name_and_body(lines))


def _with_line(document: Document, card: Card, *, line: Segment, kind: Kind) -> Card:
    """The card with what one more line tells; of each kind the lines run together."""
    if kind is Kind.PERSON and card.name is None:
        if start := name_start(line.words):
            bare, begin = courtesy_lengths(line.words[:start])
            post = line.part(document, begin, start)
            start += (titles := people.honorific_length(line.words[start:]))
            honour = line.part(document, *((start - titles, start) if titles else (0, bare)))
            named = line.part(document, start, len(line.words))
            return replace(card, role=post, name=named, honorific=honour)
        start = people.honorific_length(line.words)
        name = line.part(document, start, len(line.words))
        if name and start and (held := name_start(name.words)):
            post = name.part(document, 0, held)
            name = name.part(document, held, len(name.words))
            card = replace(card, role=post)
        honorific = line.part(document, 0, start) if start else None
        return replace(card, name=name or line, honorific=honorific)
    if kind is Kind.PERSON:
        kind = Kind.ROLE if cues.is_role(line.words) else Kind.ORGANISATION
    apart = card.address or BUILDING.match(line.words)
    if kind is Kind.ORGANISATION and apart and (card.organisation or card.office):
        kind = Kind.ADDRESS
    return _extended(document, card, line=line, kind=kind)


def _extended(document: Document, card: Card, *, line: Segment, kind: Kind) -> Card:
    """The card with a line added to those of its kind."""
    if kind is Kind.ROLE:
        before = BEFORE_POST.match(line.words)
        post = line.part(document, before.end(), len(line.words)) if before else line
        line = post if post and cues.is_role(post.words.split()[0]) else line
        if card.role and card.name and card.role.span.end <= card.name.span.start < line.span.start:
            return replace(card, role=line, honorific=card.honorific or card.role)
        return replace(card, role=_grown(document, card.role, line))
    if kind is Kind.OFFICE:
        return replace(card, office=_grown(document, card.office, line))
    if kind is Kind.ADDRESS:
        return replace(card, address=_grown(document, card.address, line))
    return replace(card, organisation=_grown(document, card.organisation, line))


def _grown(document: Document, held: Segment | None, line: Segment) -> Segment:
    """From the first line of a kind to this one; the first alone where columns part them."""
    parted = held is not None and are_parted(document, held.span, line.span)
    return (held if parted else joined(document, held, line)) if held else line


def _with_body(card: Card) -> Card:
    """An office without an organisation is itself the body; a town below it is none."""
    if card.office is None:
        return card
    if card.organisation is None:
        return replace(card, organisation=card.office, office=None)
    below = card.organisation.span.start > card.office.span.start and card.address is None
    if below and names_body(card.office.words) and is_one_word(card.organisation.words):
        return replace(card, organisation=card.office, office=None, address=card.organisation)
    return card


def _with_body_of_role(document: Document, card: Card) -> Card:
    """The body that a post names where no line does: ``Members of the WTO``."""
    if card.organisation is not None or card.role is None:
        return card
    found = body_start(card.role.words)
    if found is None:
        return card
    role = card.role.part(document, 0, found.start())
    body = card.role.part(document, found.end(), len(card.role.words))
    return replace(card, role=role, organisation=body) if role and body else card


def is_addressee(card: Card) -> bool:
    """Whether lines name a person, a post, or what has the form of a body."""
    bodies = (card.organisation, card.office)
    return bool(card.name or card.role) or any(one and names_body(one.words) for one in bodies)
