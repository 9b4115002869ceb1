"""Whom a salutation or a title names: ``Dear Commissioner Reding`` · ``Letter to WTO Members``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, takewhile
from operator import or_

from graph.extractors.address_lines import (
    Card,
    Kind,
    card_of,
    is_addressee,
    is_post,
    kind_of,
)
from graph.extractors.addressed_groups import is_group_post, is_several, names_group
from graph.extractors.direction_lines import directed_apart
from graph.extractors.document_forms import LETTER_TO
from graph.extractors.greeted_alike import held_behind, named_alike, named_in_row, slashed
from graph.extractors.greeted_fields import by_fields
from graph.extractors.greeted_posts import (
    by_post,
    holder_of,
    holds_post,
    one_of_two,
    with_adjective,
)
from graph.extractors.greeting_forms import (
    COURTESY,
    DEAR,
    NOBODY,
    WITH_NOBODY,
    without_and,
    without_yours,
)
from graph.extractors.head_lines import head_lines
from graph.extractors.post_bodies import names_body
from graph.extractors.segments import Segment, joined, segment, segments
from graph.extractors.signatory_words import has_head
from graph.gazetteer import gazetteer
from graph.model import Document, Span
from graph.sections import Parts
from graph.sections.handshakes import is_bare_post
from graph.sections.personal import looks_personal
from graph.sections.salutations import run_in

_TITLE_TO = re.compile(
    r"""\b(?:letter|petition|appeal|submission|statement|evidence|comments|contribution|memorandum
       |response|input|brief|lettre|carta|lettera|pétition|petición|appello|\w{0,20}brief|schreiben
       |appell?|petição|requête|(?:open|joint|urgent)\scall
       |(?:alternative|shadow|parallel|joint)\sreport|rapport\s(?:alternatif|parallèle)
       |informe\s(?:alternativo|sombra|paralelo)|rapporto\s(?:alternativo|ombra))\b
    (?: (?:\s\w+){0,2}? | \s(?:submitted\s)?(?:by|from|of)\s[^.:;]{3,160}? )\s
    (?: (?:to|an)(?:\s(?:the|die|den|das|alle))?\s | (?:à\s)?l[’'] | (?:à\sla|aux?|à)\s
      | (?<!\bfrom\s)(?<!\bby\s)(?<!\bof\s)(?<!\bas\s)(?<!\bfor\s)(?<!\bin\s)(?<!\bis\s)
        (?: (?:a\sl[ao]s?|a\sel|al?|all[aeo]|agli|ai|aos?|às?)\s | all[’'] )
        (?=(?-i:[A-ZÀ-Þ])|(?:vice)?(?:president|ministr|secretári|secretari|alcalde|sindac|director
          |diretor|direttor|comisionad|comisari|commissari|comissári|relator|governador|gobernador
          |senador|senator|rettor|rector|fiscal|procurador|prefeit|jef[ea]|capi\s|líder|miembr|membr
          |deputat|deputad|diputad|dirigent|gobiern|govern|autorid|autorità
          |represent|rappresent)) )""",
    re.VERBOSE | re.IGNORECASE,
)
_TITLE_END = re.compile(
    r"\s(?:on|regarding|about|concerning|calling|for|against|in\ssupport|from|with|urging|asking"
    r"|opposing|to|requesting|by|reaffirms?|sobre|sur)\s|[:;–—]|\((?![A-Z][\w-]{1,11}\)\s(?:[A-Z]|\w+\s[A-Z]))|\s-\s|\s\#",
    re.IGNORECASE,
)
_SUBJECT_OF = re.compile(
    r"\b(?:committee|commission|panel|inquiry|group|rapporteur|expert|conference"
    r"|task\sforce|minister|ministry|department|commissioner|secretary|office|agency)$",
    re.IGNORECASE,
)
_LAST_AND = re.compile(r",?\s(?:and|et|y|e|und)$|,$")
_TITLED = re.compile(r"(?:the\s)?[A-ZÀ-Þ]")
TOGETHER = re.compile(
    r"(?:\s(?:and|&|et|y|e|und|en|sowie|as\swell\sas|ainsi\sque|nonché)\s|,\s(?=(?:the|l[ae]s?|los|das|den|die)\s[A-ZÀ-Þ]))"
    r"(?:(?:to\s)?(?:the|its|all)\s|(?:al?|à|aux?)\s|(?:l[ae]s?|los|der|die|den|das)\s)?"
    r"(?=(?:members|colleagues|delegates)\b|(?:(?:all|heer|mevrouw|madame|monsieur|señora?|signora?|senhora?)\s)?[A-ZÀ-Þ])"
)
_SHORT_ONLY = "only an acronym that is not known says that this is a body"
_ACRONYM = re.compile(r"[A-ZÀ-Þ]{2,8}")
_WITH_ARTICLE = re.compile(r"\s(?:the|l[ae]s?|los|der|die|das|den)\s$")
"""``the Ports League and the`` *OPL*: another body, of which the acronym alone is told."""
_SHORT = re.compile(r"\s\([A-Z][\w-]{1,11}\)")
_TOPMOST = 4
_ALL = re.compile(r"^(?:all|the|every|its)\s", re.IGNORECASE)


def greeted(document: Document, parts: Parts) -> list[Card]:
    """The addressees that the salutation names: ``Dear Commissioner Reding,``."""
    greeting = parts.salutation or run_in(document, parts.body)
    if greeting is None:
        return []
    alone = parts.salutation is not None
    if alone and (ministers := by_fields(document, greeting)):
        return ministers
    row = list(_greeting_words(document, greeting) if alone else segments(document, greeting))
    if alike := (named_alike(document, greeting) if alone else []) or named_in_row(document, row):
        return alike
    if held := held_behind(document, row):
        return [held]
    return one_of_two([card for whole in row for card in _greeted_in(document, whole)])


def _greeted_in(document: Document, whole: Segment) -> Iterator[Card]:
    """Those whom one part of a greeting names; *Spett.le* greets bodies only."""
    dear = DEAR.match(whole.words)
    start = dear.end() if dear else _post_start(whole.words)
    for piece in _pieces(document, whole, start):
        if NOBODY.fullmatch(piece.words) or WITH_NOBODY.match(piece.words):
            continue
        if dear and dear.group().casefold().startswith("spett"):
            yield Card(piece.span, organisation=piece)
            continue
        card = _one_greeted(document, piece)
        if dear and not (card and is_addressee(card)) and _is_name(piece.words):
            card = Card(piece.span, name=piece)
        told = is_bare_post(f"{whole.words.rstrip(' ,:!')},")
        told = told or bool(card and card.role and is_several(card.role.words))
        if card and is_addressee(card) and (dear or start or card.name or told):
            yield card


def _greeting_words(document: Document, greeting: Span) -> Iterator[Segment]:
    """What commas and lines part in a greeting: a line may end without a comma."""
    for block in takewhile(lambda one: one.body.end <= greeting.end, document.blocks):
        begin = max(block.body.start, greeting.start)
        if block.span.end > greeting.start and begin < block.body.end:
            line = Span(begin, block.body.end)
            yield from (without_and(document, one) for one in segments(document, line))


def _post_start(words: str) -> int:
    """Where a post begins behind a courtesy: ``Mesdames et Messieurs les députés`` -> 26.

    0 where a name follows, which the courtesy belongs to, or nobody is named.
    """
    found = COURTESY.match(words)
    post = words[found.end() :].rstrip(" ,:!") if found else ""
    return found.end() if found and is_post(post) and not NOBODY.fullmatch(post) else 0


def _one_greeted(document: Document, piece: Segment) -> Card | None:
    """The one whom a few words of a salutation name."""
    if held := by_post(document, piece):
        return held
    if kind_of(piece.words) is Kind.PERSON:
        return card_of(document, [piece])
    return named_in(document, piece)


def _is_name(words: str) -> bool:
    """Whether somebody is greeted by a name alone: ``Dear Ana Ruiz``."""
    named = looks_personal(words) and not has_head(words)
    return kind_of(words) is Kind.ORGANISATION and named


def _pieces(document: Document, whole: Segment, start: int) -> Iterator[Segment]:
    """Those named together: ``Chairman Menendez and Ranking Member Corker``."""
    told = without_yours(whole.words.rstrip(" :!."))
    rest = whole.part(document, start, len(told)) if start < len(told) else None
    if rest is None:
        return
    if several := slashed(document, rest):
        yield from several
        return
    pieces = TOGETHER.split(rest.words)
    persons = [kind_of(piece) is Kind.PERSON or holds_post(piece) for piece in pieces]
    others = [_is_named(_ALL.sub("", piece)) or _are_more(piece) for piece in pieces]
    if not (any(persons) and all(map(or_, persons, others))):
        yield from _named_apart(document, rest)
        return
    cuts = [found.span() for found in TOGETHER.finditer(rest.words)]
    begin = 0
    for cut_start, cut_end in (*cuts, (len(rest.words), len(rest.words))):
        if piece := rest.part(document, begin, cut_start):
            yield piece
        begin = cut_end


def _are_more(words: str) -> bool:
    """Whether words in small letters greet those beside a person: ``members of the Committee``."""
    return is_group_post(words) or NOBODY.fullmatch(words) is not None


def _is_named(words: str) -> bool:
    """Whether words name a body or, in capitals, a post: ``Trade Ministers``."""
    return names_body(words) or (words[:1].isupper() and is_post(words))


def _told_by(document: Document, title: Segment | None) -> Segment | None:
    """Whom a title names, up to what the letter is about."""
    found = _TITLE_TO.search(title.words) if title else None
    if title is None or found is None:
        return None
    words = title.words.rstrip(" .!")
    inside = words.count("(", 0, found.start()) > words.count(")", 0, found.start())
    closed = words.find(")", found.end()) if inside else -1
    words = words[:closed] if closed > 0 else words
    return title.part(document, found.end(), title_end(words, found.end()))


def named_by_title(document: Document, title: Segment | None) -> list[Card]:
    """The addressees that the title names: ``Open letter to the WTO Director-General``."""
    rest = _told_by(document, title)
    if rest is None:
        return []
    cards = [card for one in _named_apart(document, rest) if (card := named_in(document, one))]
    sure = [card for card in cards if is_addressee(card)]
    others = ((card, card.organisation) for card in cards if card not in sure and len(cards) > 1)
    short = (card for card, body in others if body and _ACRONYM.fullmatch(body.words))
    return [*sure, *(replace(card, doubt=_SHORT_ONLY) for card in short)]


def person_of_title(document: Document, title: Segment | None) -> list[Card]:
    """The person whom a title names without a post: ``Open letter to Ana Ruiz``."""
    rest = _told_by(document, title)
    named = rest is not None and looks_personal(rest.words) and not names_body(rest.words)
    return [Card(rest.span, name=rest)] if rest and named else []


def named_by_top(document: Document, parts: Parts) -> list[Card]:
    """The addressees that a line above the letter names: ``Open letter to the Minister``."""
    for line in islice(head_lines(document, parts), _TOPMOST):
        if LETTER_TO.match(line.part.words) and (cards := named_by_title(document, line.part)):
            return cards
    return []


def title_end(words: str, start: int) -> int:
    """Where the name of the one addressed ends: ``Committee on Fisheries`` has *on* in it."""
    for ending in _TITLE_END.finditer(words, start):
        named = _SUBJECT_OF.search(words[start : ending.start()])
        titled = _TITLED.match(words, ending.end()) and ending.group().strip().casefold() in {
            "on",
            "for",
        }
        before, behind = words[: ending.start()], words[ending.end() :].removeprefix("the ")
        further = ending.group() == " to " and _LAST_AND.search(before) and _is_named(behind)
        if not (named and titled) and not further:
            return len(_LAST_AND.sub("", before))
    return len(words)


def _named_apart(document: Document, rest: Segment) -> list[Segment]:
    """Those that a title names with *and* between them: bodies, or persons beside others."""
    if directed := directed_apart(document, rest):
        return directed
    cuts = _between_names(rest.words)
    begins = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(rest.words)]
    pieces = [rest.part(document, *each) for each in zip(begins, ends, strict=True)]
    named = [piece for piece in pieces if piece is not None]
    own = [_ALL.sub("", piece.words) for piece in named]
    persons = [kind_of(words) is Kind.PERSON for words in own]
    mixed = any(persons) and all(map(or_, persons, map(_is_named, own)))
    bodies = names_body(own[0]) and all(names_body(one) or _ACRONYM.fullmatch(one) for one in own)
    return named if len(named) == len(pieces) and (mixed or bodies) else [rest]


def _between_names(words: str) -> list[tuple[int, int]]:
    """The joints of a list, but those within a name: ``Ministry of Labour and Welfare``."""
    joints = [joint.span() for joint in TOGETHER.finditer(words)]
    ends = [*(start for start, _ in joints), len(words)][1:]
    return [
        joint
        for joint, end in zip(joints, ends, strict=True)
        if _is_one(_ALL.sub("", words[joint[1] : end]).partition(" / ")[0])
        or (
            _WITH_ARTICLE.search(words[slice(*joint)]) and _ACRONYM.fullmatch(words[joint[1] : end])
        )
    ]


def _is_one(words: str) -> bool:
    return _is_named(words) or kind_of(words) is Kind.PERSON


def named_in(document: Document, piece: Segment) -> Card | None:
    """The post and the known body in a few words: ``WTO Members`` · ``Members of the WTO``."""
    found = list(gazetteer().find(document.text, piece.span))
    opens = bool(found) and found[0].span.start == piece.span.start
    if kind_of(piece.words) is Kind.PERSON and not opens:
        return card_of(document, segments(document, piece.span))
    for match in found:
        begin = with_adjective(document, piece.span.start, match.span.start)
        body = segment(document, begin, match.span.end)
        before = segment(document, piece.span.start, begin)
        short = _SHORT.match(document.text, match.span.end, piece.span.end)
        after = segment(document, short.end() if short else match.span.end, piece.span.end)
        if body and before and after and names_group(after.words):
            body, after = joined(document, body, after), None
        for part in (before, after):
            if body and part and is_post(part.words):
                return holder_of(document, piece, part=part, body=body)
    return card_of(document, segments(document, piece.span))
