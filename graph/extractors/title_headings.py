"""Which heading above a letter is its title, and which ones only head a part of its page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extractors.head_lines import is_courtesy
from graph.extractors.kind_words import kind_named, kinds_named
from graph.extractors.segments import Segment, segment
from graph.model import BlockKind, Document
from graph.normalisers import people
from graph.sections import Parts, press

_ANCHOR = re.compile(r"\s*\{#|\s+#+\s*$")
_RELEASED = re.compile(
    r"\W{0,6}(?:for\s(?:immediate\s)?release|embargoed\b.{0,60}|(?:press|media|news)\s(?:release|statement)"
    r"|communiqué(?:\sde\spresse)?|comunicado(?:\sde\s(?:prensa|imprensa))?|comunicato\sstampa"
    r"|pressemitteilung|nota\sde\sprensa)\W{0,6}",
    re.IGNORECASE,
)
"""``FOR IMMEDIATE RELEASE`` stands over a title."""
_SECTION = re.compile(
    r"\W{0,3}(?:(?:latest\s)?updates?(?:\s\d{1,2})?|news|tl;?\s?dr|summary|highlights?|background|introduction|contents"
    r"|table\sof\scontents|key\spoints|overview|mise\sà\sjour|actualités?|résumé|contexte|introducción"
    r"|actualización|noticias|resumen|antecedentes|aggiornamento|notizie|sintesi|premessa|aktuelles"
    r"|aktualisierung|zusammenfassung|hintergrund|einleitung|atualização|notícias|resumo)\W{0,3}",
    re.IGNORECASE,
)
"""``Update`` · ``Background``: a heading of a part of the page."""
_BACK = re.compile(r"\W{0,6}(?:[←↩↰⇐⟵⬅◀◄]|«(?![^»]{1,300}»)|‹(?![^›]{1,300}›))")
"""``← Other letters``: where a link of the page leads back to."""
_SIGNED = re.compile(
    r"\s(?:signed\sby|signée\spar|firmada\spor|firmata\sda|unterzeichnet\svon|assinada\spor)\s",
    re.IGNORECASE,
)
"""``Open letter signed by …`` tells of a letter; it is not what the letter is called."""
_MOST_NAME_WORDS = 5
_ALIKE = 0.6
_EARLY = 20
_LETTERS = ("letter", "open-letter")
_TOP = 900
_FEWEST_WORDS = 3


def heading(document: Document, parts: Parts, page: Segment | None) -> Segment | None:
    """The heading above the letter; the page's own title where that ends with the heading."""
    headings = list(_headings(document, parts))
    if not headings:
        return None
    best = headings[0]
    wordy = [one for one in headings if len(one.words.split()) >= _FEWEST_WORDS]
    for one in wordy:
        if kind_named(one.words) or (page and _likeness(one.words, page.words) >= _ALIKE):
            best = one
            break
    if page and _in_series(page.words, best.words):
        return page
    return best


def own_heading(document: Document, parts: Parts, page: Segment) -> Segment | None:
    """A heading that calls the text below it a letter, where the page's title names no kind.

    ``An open letter on nets: cut them`` below the news *Researchers speak up*; it says what the
    letter is about, or to whom it goes.
    """
    if kind_named(page.words):
        return None
    for one in _headings(document, parts):
        kind, start, end = next(kinds_named(one.words), (None, 0, 0))
        rest = one.words[end:]
        about = len(rest.split()) >= _FEWEST_WORDS and not _SIGNED.match(rest)
        if kind in _LETTERS and start <= _EARLY and about:
            return one
    return None


def _in_series(page: str, heading: str) -> bool:
    """``2021 Forum: 61. Trade in services`` over ``Trade in services``."""
    before, found, after = page.casefold().rpartition(heading.casefold())
    return bool(found) and not after and before.rstrip().endswith((":", "."))


def _likeness(one: str, other: str) -> float:
    """The share of one's words that the other has too."""
    own, others = set(one.casefold().split()), set(other.casefold().split())
    return len(own & others) / len(own) if own else 0.0


def _headings(document: Document, parts: Parts) -> Iterator[Segment]:
    """The headings above the body, those of plain text only where a mark makes them one."""
    limit = parts.body.start if parts.body else _TOP
    for block in document.blocks:
        if block.span.start >= max(limit, _TOP):
            return
        marked = document.text.startswith("#", block.span.start)
        if block.kind is BlockKind.HEADING and (marked or document.media_type != "text/plain"):
            words = document.quote(block.body)
            end = block.body.start + len(_ANCHOR.split(words, maxsplit=1)[0])
            found = segment(document, block.body.start, end)
            if found and not _is_around(found.words) and not _is_person(found.words):
                yield found


def _is_around(words: str) -> bool:
    """Whether a heading is no title: press text around a letter, ``To:``, ``PRESENTE``."""
    told = press.is_lead(words) or press.is_end(words) or _RELEASED.fullmatch(words)
    around = bool(told or _SECTION.fullmatch(words)) or leads_back(words) or is_courtesy(words)
    return around or words.endswith(":")


def leads_back(words: str) -> bool:
    """Whether a line is a link of the page back to others: ``← Other letters``."""
    return _BACK.match(words) is not None


def _is_person(words: str) -> bool:
    """``DRA. ANA RUIZ``: a name with its title, of an address set like a heading."""
    titled = people.honorific_length(words)
    return titled > 0 and len(words[titled:].split()) <= _MOST_NAME_WORDS and "," not in words
