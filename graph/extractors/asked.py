"""Whom a text that addresses nobody by form asks: ``We urge governments to …``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from graph.extractors.address_lines import Card, Kind, card_of, is_addressee, is_post, kind_of
from graph.extractors.greetings import TOGETHER
from graph.extractors.post_bodies import names_body
from graph.extractors.segments import Segment, segment, segments
from graph.model import Document
from graph.normalisers import places
from graph.sections import Parts

_WHOM = r"(?P<{name}>(?:[\w’'&.-]{{1,30}}\s){{1,8}}?)"
_ASKS = re.compile(
    rf"""\b(?:
      (?: (?:letter|statement|petition|appeal|resolution)\s
          (?:asking|urging|calling\s(?:up)?on|imploring)
        | urges? | urged | calls?\s(?:up)?on | called\s(?:up)?on | implores? | appeals?\sto
        | (?:is|are)\s(?:appealing\sto|calling\s(?:up)?on|urging)
        | beg | beseech ) \s (?:the\s|all\s|on\s)? {_WHOM.format(name="en")} (?= to\s | not\sto\s )
    | (?: exhortons | appelons | invitons | prions | conjurons | demandons ) \s
        (?: à\s | aux?\s | les?\s | la\s | l['’] ){{1,2}} {_WHOM.format(name="fr")} (?= à\s | de\s
          | d['’] )
    | (?: instamos | exhortamos | pedimos | llamamos | solicitamos | urgimos
        | (?:hacemos|hacen)\sun\s(?:urgente\s)?(?:llamamiento|llamado)(?:\surgente)? ) \s al?\s
        (?:l[ao]s?\s|el\s)? {_WHOM.format(name="es")} (?= a\s | que\s | para\s )
    | fordern \s (?:wir\s)? (?:die\s|den\s|das\s|alle\s)? {_WHOM.format(name="de")} (?= auf[\s,.:] )
    | (?: chiediamo | invitiamo | esortiamo | sollecitiamo | rivolgiamo\sun\sappello ) \s
        (?: (?:a|ai|al|alla|agli|alle|il|la|i|gli|le)\s | all['’] | l['’] ){{1,2}}
        {_WHOM.format(name="it")} (?= a\s | di\s | che\s )
    | (?: pedimos | apelamos | instamos | exortamos | fazemos\sum\sapelo ) \s (?:aos?|às?)\s
        {_WHOM.format(name="pt")} (?= a\s | que\s | para\s )
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_ASK_SIGNS = (
    *(
        "urg",
        "asking",
        "call",
        "implore",
        "appeal",
        "beg",
        "beseech",
        "exhort",
        "appel",
        "invit",
        "prions",
    ),
    *("conjurons", "demandons", "instamos", "pedimos", "llamamos", "solicitamos", "urgimos"),
    *("chiediamo", "esortiamo", "sollecitiamo", "apelamos", "exortamos"),
    *("appello", "apelo", "llamado", "llamamiento", "fordern"),
)
"""Letters some of which stand in every verb of `_ASKS`."""
_LONGEST = 600
_MOST_BLOCKS = 60
_MOST_REQUESTS = 4
_NOBODY = re.compile(
    r"\b(?:you|them|it|him|her|us|everyone|people|citizens|vous|usted(?:es)?|\w{0,4}excellenc\w+)\b",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"""(?:\w{1,20}\s){0,2}(?: governments? | states | ministers? | parliaments? | gobiernos?
    | estados | gouvernements? | états | governi | stati | governos | legislators | lawmakers
    | policymakers | negotiators | delegations | authorities | autoridades | autorités
    | autorità )""",
    re.VERBOSE | re.IGNORECASE,
)

_GOVERNMENT = re.compile(
    r"(?:governments?|gobiernos?|gouvernements?|governi|governos?)\s"
    r"(?:(?:of|de[ls]?|du|des|d[aeio]s?|della)\s(?:(?:the|l[ao]s?)\s)?|(?:de\sl|dell)[’'])",
    re.IGNORECASE,
)


def asked(document: Document, parts: Parts) -> list[Card]:
    """The one whom the text asks most often, the first of several."""
    cards = list(_asked(document, parts))
    names = [document.words(card.span).casefold() for card in cards]
    often = max(map(names.count, names), default=0)
    chosen = [card for card, name in zip(cards, names, strict=True) if names.count(name) == often]
    parted = [_card(document, one) for one in _together(document, _whole(document, chosen[:1]))]
    several = [card for card in parted if card is not None]
    return several if len(several) == len(parted) > 1 else chosen[:1]


def _whole(document: Document, cards: list[Card]) -> Segment | None:
    return segment(document, cards[0].span.start, cards[0].span.end) if cards else None


def _asked(document: Document, parts: Parts) -> Iterator[Card]:
    """The one whom each request goes to."""
    start = parts.front.end if parts.front else 0
    blocks = [block for block in document.blocks if block.span.start >= start]
    for block in blocks[:_MOST_BLOCKS]:
        end = min(block.body.end, block.body.start + _LONGEST)
        whole = segment(document, block.body.start, end)
        if whole is None or not any(map(whole.words.lower().__contains__, _ASK_SIGNS)):
            continue
        for found in islice(_ASKS.finditer(whole.words), _MOST_REQUESTS):
            if card := _card(document, whole.part(document, *_bounds(found))):
                yield card


def _bounds(found: re.Match[str]) -> tuple[int, int]:
    """Where the name of the one asked stands."""
    name = next(name for name, words in found.groupdict().items() if words)
    return found.span(name)


def _card(document: Document, whom: Segment | None) -> Card | None:
    """The addressee, if the words name one: a person with a title, a post, a body, a group."""
    if whom is None or _NOBODY.search(whom.words):
        return None
    if kind_of(whom.words) is Kind.PERSON:
        return card_of(document, [whom])
    if _GROUP.fullmatch(whom.words):
        return Card(whom.span, role=whom)
    if _are_states(whom.words):
        return Card(whom.span, organisation=whom)
    named = whom.words[:1].isupper() and (is_post(whom.words) or names_body(whom.words))
    card = card_of(document, segments(document, whom.span)) if named else None
    if card is None or not is_addressee(card):
        return None
    return replace(card, address=None)


def _are_states(words: str) -> bool:
    """Whether words are states or their governments: ``governments of Chad and the Gambia``."""
    led = _GOVERNMENT.match(words)
    pieces = TOGETHER.split(words[led.end() if led else 0 :])
    return all(places.country(piece) is not None for piece in pieces)


def _together(document: Document, whom: Segment | None) -> Iterator[Segment | None]:
    """Those who are asked in one breath: ``Codex Members and the Codex Commission``."""
    if whom is not None:
        cuts = [cut.span() for cut in TOGETHER.finditer(whom.words)]
        begins = [0, *(end for _, end in cuts)]
        ends = [*(start for start, _ in cuts), len(whom.words)]
        yield from (whom.part(document, *each) for each in zip(begins, ends, strict=True))
