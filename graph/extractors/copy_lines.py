"""Those who get a copy of a letter: the lines below or behind *cc*."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extractors.address_lines import Card, Kind, card_of, is_post, kind_of
from graph.extractors.address_openings import direction_length, is_opening
from graph.extractors.bare_names import MAY_BE_BODY, is_bare_name
from graph.extractors.copy_groups import NO_TITLE, grouped
from graph.extractors.head_lines import front_field, lines_of
from graph.extractors.joint_names import cards_of, persons
from graph.extractors.named_posts import holds_of_body, names_place
from graph.extractors.post_bodies import names_body
from graph.extractors.segments import Segment, segment, segments
from graph.extractors.signatory_words import has_head
from graph.gazetteer import gazetteer
from graph.model import Document
from graph.normalisers import people
from graph.sections import Parts, cues
from graph.sections.likeness import is_verbal

_COPY_LABEL = re.compile(
    r"""[*_]{0,3}(?: c\.?\s?[/.]?\s?c\.?(?:\s?p\.?)? | in\scopy | copied\sto
      | (?:e,?\s)?p\.?\s?c\.?,?
      | (?:e\s)?per\sconoscenza
      | nachrichtlich(?:\san)? | zur\skenntnis(?:\san)? | kopien?(?:\san)? | durchschrift(?:\san)?
      | bcc | (?:en|mise\sen)\scopie(?:\sà)? | en\scopia(?:\sa)? | em\scópia(?:\spara)?
      | copia\sconoscenza
      | verteiler | (?:kopie|(?:in\s)?afschrift)\saan | ter\skennisname(?:\saan)?
      | kopia(?:\still)? | kopi(?:\stil)? | do\swiadomości | na\svědomí
      | in\s(?:kopie|copia)(?:\s(?:an|a))? | ampliations? | pour\sinformation
      | (?:con\s|com\s|c/|with\s(?:a\s)?|a\s)?c[oó]p(?:y|ies|ie|ia)\s?(?:to|for|à|a|para
        |pour\sinformation|per\sconoscenza)?
      | (?:com|c/|para|con)\s?(?:conhecimento|conocimiento)(?:\s(?:a|de))? )
    (?!\w)\s?:?[*_]{0,3}\s?""",
    re.VERBOSE | re.IGNORECASE,
)
_GREETING = re.compile(
    r"d[ea]\s(?:nuestra|mi|nossa|minha)\s(?:\w+\s)?(?:consideraci[óo]n|consideração)\W*",
    re.IGNORECASE,
)
"""``De nuestra mayor consideración:`` below the copies greets; it names nobody."""
_ENDING = re.compile(r"[a-z]{3}(?:ono|iamo|[ae]mos|imos|aron|ieron)\b")
"""*scrivono* · *escribimos*: the ends of verbs that no noun has."""
_ARTICLE = re.compile(r"(?:The|Le|La|Les|Los|Las|El|Il|Gli|I|Die|De|Os|As)\s")
_FEWEST_SAID = 4
_FEWEST_IN_ROW = 2
_LONG_WORD = 4
_RUN = re.compile(
    r"\n\s{0,20}(?=e,?\s?p\.\s?c\.\s)|;\s|(?<=>),\s|\n\s{0,20}(?=(?:Mrs?|Ms|Drª?|Dra|Doctora?|Sra?|M|Mme|Monsieur|Madame|Herrn?|Frau"
    r"|Profª?|On|Hon|Lic|Ing|Senadora?|Exm[oa]|Diputad[oa]|Deputad[oa]|Señora?|Senhora?|Dott|Avv|D)"
    r"\b\.?ª?\s[A-ZÀ-Þ]|(?:All\s|The\s)?(?:Delegations?|Members|Permanent|Heads|Ministers|Secretar(?:y|iat)|Chairs?)\s)"
)
_SHORT_RUN = re.compile(rf"{_RUN.pattern}|(?<=[^,;:\s])\n\s{{0,20}}(?=[A-ZÀ-Þ])")
_HOLDER = re.compile(
    r":\s|\s(?=(?:Dr|Dra|Drª|Sr|Sra|Mr|Mrs|Ms|Prof|Profª?|Dott|Herr|Frau|Mme|Monsieur|Madame)"
    r"\b\.?(?:\s(?:D|Dr|Dra|Prof)\.)?\s[A-ZÀ-Þ][^,]{2,60}$)"
)
"""``Ombudsman: Ms Silva`` · ``Procurador Geral Dr. Silva``."""
_SHORT_LINE = 60
_ITEM = re.compile(r"(?:^|\n)\s{0,8}(?:[-*+•–]|\d{1,3}[.)])\s{1,4}$")
_LONGEST_MARK = 20
_MAILBOX = re.compile(r"\s?<[^<>\s]{1,200}@[^<>\s]{1,200}>?$|^<?[^<>\s]{1,200}@\S{1,200}$")


def copied(document: Document, parts: Parts, title: Segment | None) -> Iterator[Card]:
    """Those who get a copy, one a line; a subject line that repeats the title is none."""
    for stack in _copy_stacks(document, parts):
        card = next(iter(cards_of(document, stack)), None)
        if card is None or not card.is_somebody or says(document.words(card.span)):
            continue
        if title is None or not _repeats(document, card, title):
            yield _as_person(card, stack)
    yield from _of_mail(document, parts)


def _as_person(card: Card, stack: Sequence[Segment]) -> Card:
    """A line that holds nothing but a name like a person's may be one: ``cc: Ana Ruiz``."""
    body = card.organisation
    if card.name and len(stack) > 1 and kind_of(stack[0].words) is Kind.ORGANISATION:
        return replace(card, doubt=card.doubt or NO_TITLE)
    told = card.name or card.role or card.office or card.address
    if told or body is None or any(gazetteer().named(body.words)) or names_place(body.words):
        return card
    named = replace(card, name=body, organisation=None, doubt=MAY_BE_BODY)
    return named if is_bare_name(body.words) else card


def _of_mail(document: Document, parts: Parts) -> Iterator[Card]:
    """The bodies and persons that the header of a mail names as getting a copy."""
    field = front_field(document, parts, "cc") if front_field(document, parts, "subject") else None
    for part in segments(document, field.part.span) if field else ():
        named = without_mailbox(document, part)
        if named and (kind_of(named.words) is Kind.PERSON or names_body(named.words)):
            card = card_of(document, [named])
            yield from [card] if card else []


def _repeats(document: Document, card: Card, title: Segment) -> bool:
    """Whether lines say again what the title says."""
    return document.words(card.span).casefold() in title.words.casefold()


def says(words: str) -> bool:
    """Whether most words of a line are in small letters, or one in capitals is a sentence."""
    tokens = [token for token in words.split() if len(token) >= _LONG_WORD]
    if words.isupper() and is_verbal(words.lower()):
        return True
    small = sum(token[0].islower() for token in tokens)
    return len(tokens) >= _FEWEST_SAID and small * 2 > len(tokens)


def is_sentence(words: str) -> bool:
    """Whether a line is a sentence with a verb that no post or body opens."""
    opening = words.partition(" ")[0]
    named = cues.is_role(opening) or has_head(opening) or people.honorific_length(words) > 0
    article = _ARTICLE.match(words)
    told = article is not None and not is_post(words[article.end() :])
    verbal = told or is_verbal(words.lower()) or _ENDING.search(words) is not None
    return words.endswith(".") and says(words) and verbal and not named


def _copy_lines(document: Document, parts: Parts) -> Iterator[Segment]:
    """The lines below ``cc``, those with semicolons parted at them."""
    for line in parts.copies:
        begin = line.start
        for cut in (*_cuts(document.quote(line)), None):
            end = line.end if cut is None else line.start + cut
            if found := segment(document, begin, end):
                yield from _each(document, found)
            begin = end


def _each(document: Document, line: Segment) -> Iterator[Segment]:
    """Those whom a line names: persons joined by *and*, or posts in a row."""
    label = _COPY_LABEL.match(line.words)
    rest = line.part(document, label.end(), len(line.words)) if label else line
    named = (persons(document, rest) or _bare_names(document, rest)) if rest else []
    for one in named or in_a_row(document, line):
        yield from _post_and_holder(document, one)


def _bare_names(document: Document, line: Segment) -> list[Segment]:
    """Names of persons in a row, without titles: ``Ana Ruiz, Joe Roe``."""
    parts = segments(document, line.span)
    row = len(parts) >= _FEWEST_IN_ROW and all(_is_untitled(one.words) for one in parts)
    return list(parts) if row else []


def _is_untitled(words: str) -> bool:
    return kind_of(words) is Kind.ORGANISATION and is_bare_name(words)


def _cuts(printed: str) -> list[int]:
    """Where those named in a block are parted; short lines are each another's."""
    short = all(len(one) <= _SHORT_LINE for one in printed.split("\n"))
    pattern = _SHORT_RUN if short else _RUN
    return [at.start() for at in pattern.finditer(printed)]


def in_a_row(document: Document, line: Segment) -> list[Segment]:
    """A line parted at its commas where each part is a post: ``Chair of X, Members of Y, …``."""
    parts = segments(document, line.span)
    label = _COPY_LABEL.match(parts[0].words) if parts else None
    words = [one.words for one in parts]
    words[:1] = [words[0][label.end() :]] if label else words[:1]
    return list(parts) if len(parts) >= _FEWEST_IN_ROW and all(map(_is_own_post, words)) else [line]


def _is_own_post(words: str) -> bool:
    """Whether words are a post and where it is held, and no person."""
    placed = holds_of_body(words) or any(gazetteer().named(words))
    return placed and kind_of(words) is Kind.ROLE


def _post_and_holder(document: Document, line: Segment) -> list[Segment]:
    """A line parted where a colon or a title stands between a post and who holds it."""
    label = _COPY_LABEL.match(line.words)
    cut = _HOLDER.search(line.words, label.end() if label else 0)
    post, holder = (line.words[: cut.start()], line.words[cut.end() :]) if cut else ("", "")
    if not (cut and cues.is_role(post) and kind_of(holder) is Kind.PERSON):
        return [line]
    ends = ((0, cut.start()), (cut.end(), len(line.words)))
    parts = (line.part(document, *at) for at in ends)
    return [part for part in parts if part]


def _copy_stacks(document: Document, parts: Parts) -> Iterator[list[Segment]]:
    """The lines of each one who gets a copy: a body below a person's name goes with it."""
    groups = grouped(document, list(_unlabelled(document, parts)))
    yield from groups
    begins = [group[0].span.start for group in groups]
    stack: list[Segment] = []
    for found in _copy_lines(document, parts):
        last = bisect_left(begins, found.span.end) - 1
        if last >= 0 and groups[last][-1].span.end > found.span.start:
            continue
        label = _COPY_LABEL.match(found.words)
        start = label.end() if label else 0
        start += direction_length(found.words[start:])
        rest = found.part(document, start, len(found.words))
        rest = without_mailbox(document, rest) if rest else None
        if rest is None or is_opening(found.words) or _GREETING.fullmatch(rest.words):
            continue
        run_on = bool(stack) and ";" in document.text[stack[-1].span.end : rest.span.start]
        alone = len(stack) == 1 and not run_on and kind_of(stack[0].words) is Kind.PERSON
        held = len(stack) == 1 and kind_of(stack[0].words) is Kind.ROLE
        if (
            held
            and kind_of(rest.words) is Kind.PERSON
            and "," not in f"{stack[0].words}{rest.words}"
        ):
            stack.append(rest)
            continue
        if alone and "," not in stack[0].words and kind_of(rest.words) is not Kind.PERSON:
            stack.append(rest)
            continue
        if stack:
            yield stack
        stack = [rest]
    if stack:
        yield stack


def _unlabelled(document: Document, parts: Parts) -> Iterator[Segment]:
    """The printed lines of those who get a copy, without the label; no items of a list."""
    for span in parts.copies:
        for line in lines_of(document, span):
            if _is_item(document, line.part):
                continue
            label = _COPY_LABEL.match(line.part.words)
            rest = line.part.part(document, label.end() if label else 0, len(line.part.words))
            if rest:
                yield rest


def _is_item(document: Document, line: Segment) -> bool:
    """Whether the mark of a list stands before a line."""
    start = line.span.start
    return _ITEM.search(document.text[max(0, start - _LONGEST_MARK) : start]) is not None


def without_mailbox(document: Document, part: Segment) -> Segment | None:
    """``Director General <dg@example.org>`` without the address."""
    mailbox = _MAILBOX.search(part.words)
    return part.part(document, 0, mailbox.start()) if mailbox else part
