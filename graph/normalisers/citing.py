"""Citations in a flow of words: which provisions, of which instrument, from where to where.

An anchor word (*Article*, *para.*) opens a citation, `graph.normalisers.provisions` reads
the numbers and `graph.normalisers.binding` finds the instrument. A treaty or instrument
named without a provision is a citation too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.gazetteer import Flow, Gazetteer, Hit
from graph.normalisers import ordinal_steps
from graph.normalisers.anchors import ANCHOR, Kind, kind_of
from graph.normalisers.binding import (
    LONGEST_LEAD,
    Binding,
    Named,
    Reference,
    bound,
    by_name,
    is_of,
)
from graph.normalisers.further import numbers_behind, stands_alone
from graph.normalisers.naming import instruments
from graph.normalisers.provisions import Provision, provisions

_NO_PAPER = re.compile(r"(?:^|\W)(?:an|another|our|his|her|your|my)\s$", re.IGNORECASE)
_UNITS_AFTER = re.compile(
    r"\s(?:days?|pages?|words?|years?|months?|weeks?|times|hours?|minutes?|percent|per\scent"
    r"|Trust|Foundation|Network|Coalition|Initiative)\b"
)
_PART = (
    r"(?:(?:points?|(?:sub-?)?paragraphs?|sub-?sections?|lett(?:er[ae]?s?|res?)|lit\.|letras?|alíneas?|alinéas?"
    r"|punt[oi]|incisos?|comm[ai]|apartados?|paragraphes?|párrafos?|numerale?s?|literale?s?"
    r"|Buchstaben?|Abs(?:atz|\.))\s|n\.?\s?[º°]\s?)"
)
_STEPS = (
    r"\(?(?:[a-z]|\d{1,2})\)?(?:(?:,\s|\s(?:and|or|et|y|e|und|o)\s)\(?(?:[a-z]|\d{1,2})\)?){0,4}"
)
_IN = r"(?:of|de|del|du|do|da|dell[’']|de\sl[’']|der|des)\s?(?:the\s|el\s)?"
_LED = re.compile(rf"(?<!\w){_PART}(?P<steps>{_STEPS})\s{_IN}$", re.IGNORECASE)
_WITHIN = re.compile(r",?\s(?:of|de\sl[’']|dell[’']|del|do|van|von|des)\s?")
_JOINED = re.compile(
    r",\s|,?\s(?:and|or|and/or|y|e|et|ou|o|und|sowie|with reference to|in conjunction with"
    r"|read with"
    r"|in\sVerbindung\smit|i\.\s?V\.\s?m\.|en\srelación\scon|en\slien\savec"
    r"|in\scombinato\sdisposto\scon|conjugado\scom)\s"
    r"(?:(?:the|el|los|gli|i|les?|la|os?|as?|der|of|of\sthe|d[aoe]s?|del|della|du)\s"
    r"|(?:l|d|de\sl|all|dell)[’'])?"
)
_BOTH = re.compile(r"\b(?:both|sowohl)\s")
_AND = re.compile(r",?\s(?:and|et|y|e|und)\s(?:the\s)?")
_AND_OF = re.compile(
    r",?\s(?:and|as\swell\sas|et|y|e|und)\s(?:(?:of|under|in)\s(?:the\s)?"
    r"|du\s|de\sla\s|de\sl[’']|del\s|della\s|dell[’']|der\s|des\s|da\s|do\s)"
)
_AND_BARE = re.compile(r"\s(?:and|et|y|e|und)\s(?=(?P<short>[A-Z]{3,8})(?![\w’'-]))")
_OF_ACRONYM = re.compile(r"\s(?:of\sthe|du|de\sla|del|della|der|da|do)\s[A-Z]{3,8}$")
"""*of the UDHR* and ICCPR: one article of the language stands for both short forms."""
_NEXT = re.compile(r"(?:\s\([^()]{1,40}\))?[,;]?\s(?:and|or|et|y|e|und)\s")
_DIVISION = re.compile(
    r"\s(?:of|in|under|de\sla|du|del|della|da|do)\s(?:Part|Chapter|Title|Section|Partie|Chapitre|Titre"
    r"|Parte|Capítulo|Título|Capitolo|Titolo|Secção|Sección)\s(?:[IVX]{1,5}|\d{1,2})"
    r"(?=\s(?:of|to|du|de|del|della|da|do)\s|\sde\sl[’']|\sdell[’'])",
    re.IGNORECASE,
)
"""*Section 4* of Part II *of the Agreement*: the number alone tells where the words stand."""
_WHOLES = frozenset({Kind.ARTICLE, Kind.SECTION, Kind.SCHEDULE, Kind.ANNEX})
"""What paragraphs and points are parts of: *paragraph 12* of Schedule 2."""
_BRACKETED = re.compile(r"\s\(")
_SHORT_FORMS = frozenset({"ART", "ART.", "ARTS", "ARTS."})
_SHOUTING = 0.8


def references(flow: Flow, names: Gazetteer) -> list[Reference]:
    """Every citation in a flow, in order; those of whole instruments by name included."""
    return cited(flow.text, list(names.hits(flow)), names)


def cited(text: str, hits: Sequence[Hit], names: Gazetteer) -> list[Reference]:
    """Every citation in a flow's text in which the known names, ``hits``, have been found."""
    citable = instruments(text, hits, names)
    named = Named(
        text,
        {hit.start: hit for hit in citable},
        {hit.end: hit for hit in citable},
        names,
    )
    opened = _continued(text, _inherited(named, list(_opened(named, citable))))
    if not citable and not opened:
        return []
    kept = sorted(
        [*opened, *_shared(named, opened)],
        key=lambda one: (one.start, one.end),
    )
    return sorted([*kept, *_by_name(named, kept)], key=lambda one: (one.start, one.end))


def _shared(named: Named, opened: Sequence[Reference]) -> Iterator[Reference]:
    """*Article 19 of the UDHR and of the ICCPR* is of both, as is one of *the UDHR and ICCPR*."""
    for reference in opened:
        joint = _joint_of_both(named.text, reference).match(named.text, reference.end)
        hit = named.by_start.get(joint.end()) if joint and reference.iris else None
        if hit and named.is_plain(hit) and named.norms(hit):
            yield replace(reference, end=hit.end, iris=named.norms(hit))


def _joint_of_both(text: str, reference: Reference) -> re.Pattern[str]:
    """What joins a second name to a reference of whose provisions it has a share."""
    if _BOTH.search(text, reference.start, reference.end):
        return _AND
    if _OF_ACRONYM.search(text, reference.start, reference.end):
        bare = _AND_BARE.match(text, reference.end)
        return _AND_BARE if bare and stands_alone(text, bare.end("short")) else _AND_OF
    return _AND_OF


def _opened(named: Named, hits: Sequence[Hit]) -> Iterator[Reference]:
    """The citations that an anchor word opens."""
    text = named.text
    reached = 0
    taken = iter(hits)
    hit = next(taken, None)
    for anchor in ANCHOR.finditer(text):
        while hit and hit.end <= anchor.start():
            hit = next(taken, None)
        if anchor.start() < reached or (hit and hit.start <= anchor.start()):
            continue
        start, found, end = _numbers(text, anchor, reached)
        if not found or _is_no_citation(text, anchor, end):
            continue
        division = _DIVISION.match(text, end)
        end = division.end() if division else end
        reference = bound(named, Reference(start, end, tuple(found)))
        if anchor.lastgroup == "CODED" and not text[reference.start].isdigit():
            continue
        yield reference
        for further in numbers_behind(named, anchor, reference):
            reference = further
            yield further
        reached = reference.end


def _numbers(text: str, anchor: re.Match[str], reached: int) -> tuple[int, list[Provision], int]:
    """The provisions at an anchor, from where to where they stand.

    *Paragraph 2 of Article 31* and *point (b) of Article 3* are parts of the article.
    """
    found, end = provisions(text, anchor.end(), anchor)
    if kind_of(anchor) in _WHOLES and len(found) == 1:
        start, parts = _below(text, anchor.start(), reached=reached, whole=found[0])
        return start, parts, end
    if kind_of(anchor) is not Kind.PARAGRAPH or not found:
        return anchor.start(), found, end
    joint = _WITHIN.match(text, end)
    article = joint and ANCHOR.match(text, joint.end())
    if not article or kind_of(article) not in _WHOLES:
        return anchor.start(), found, end
    articles, last = provisions(text, article.end(), article)
    if len(articles) != 1:
        return anchor.start(), found, end
    steps = tuple(one for paragraph in found for one in paragraph.each())
    below = [replace(articles[0], path=(*articles[0].path, one.number, *one.path)) for one in steps]
    if len(below) > 1:
        return anchor.start(), below, last
    start, parts = _below(text, anchor.start(), reached=reached, whole=below[0])
    return start, parts, last


def _below(text: str, start: int, *, reached: int, whole: Provision) -> tuple[int, list[Provision]]:
    """The parts of an article that words before it tell: *a alínea a) do n.º 2 do* artigo 3."""
    parts = [whole]
    while len(parts) == 1 and (led := _led(text, start, reached))[1]:
        start, points = led
        parts = [replace(parts[0], path=(*parts[0].path, point)) for point in points]
    return start, parts


def _led(text: str, start: int, reached: int) -> tuple[int, list[str]]:
    """Where *points (a) and (b) of* before an article begins, and its letters or numbers."""
    begin = max(reached, start - LONGEST_LEAD)
    led = _LED.search(text[begin:start])
    if led is None:
        place, steps = ordinal_steps.led(text[begin:start])
        return begin + place, steps
    return begin + led.start(), re.findall(r"\b(?:[a-z]|\d+)\b", led["steps"])


def _is_no_citation(text: str, anchor: re.Match[str], end: int) -> bool:
    """*An article 12 pages long*; ARTICLE 19 and Article 21 Trust are organisations."""
    before = text[max(0, anchor.start() - 12) : anchor.start()]
    shouted = (
        anchor.group().isupper()
        and kind_of(anchor) is Kind.ARTICLE
        and anchor[0] not in _SHORT_FORMS
    )
    return bool(
        _NO_PAPER.search(before)
        or _UNITS_AFTER.match(text, end)
        or (shouted and not is_of(text, end) and not _shouting(text, anchor.start()))
    )


def _shouting(text: str, place: int) -> bool:
    around = [one for one in text[max(0, place - 30) : place + 60] if one.isalpha()]
    return sum(one.isupper() for one in around) > len(around) * _SHOUTING


def _inherited(named: Named, found: list[Reference]) -> list[Reference]:
    """*Article 7 and Article 8 of the TRIPS Agreement*: the first takes the second's name."""
    done: list[Reference] = []
    for reference in reversed(found):
        done.append(_like(named, reference, done[-1]) if done else reference)
    return done[::-1]


def _like(named: Named, reference: Reference, after: Reference) -> Reference:
    """A bare reference with the name of the one that it is joined to.

    Not where that name opens what is joined: *Article 7 and* 45 CFR *Part 5*.
    """
    if after.start in named.by_start:
        return reference
    joined = (
        reference.binding is Binding.BARE
        and after.binding in (Binding.NAMED, Binding.UNKNOWN)
        and _JOINED.fullmatch(named.text, reference.end, after.start)
    )
    if not joined:
        return reference
    return replace(after, start=reference.start, provisions=reference.provisions)


def _continued(text: str, found: list[Reference]) -> list[Reference]:
    """*the Ports Act, s 16 (safety) and s 12*: the second is of the same Act."""
    done: list[Reference] = []
    for reference in found:
        done.append(_after(text, done[-1], reference) if done else reference)
    return done


def _after(text: str, before: Reference, reference: Reference) -> Reference:
    """A bare reference with the name of the one before that it is joined to."""
    joined = (
        reference.binding is Binding.BARE
        and before.binding in (Binding.NAMED, Binding.UNKNOWN)
        and _NEXT.fullmatch(text, before.end, reference.start)
    )
    if not joined:
        return reference
    return replace(before, end=reference.end, provisions=reference.provisions)


def _by_name(named: Named, opened: Sequence[Reference]) -> Iterator[Reference]:
    """The instruments named outside the citations with provisions.

    A name that only repeats the one before in brackets, *… Rights (TRIPS)*, is left out.
    """
    spans = iter(opened)
    span = next(spans, None)
    before: Reference | None = None
    for hit in sorted(named.by_start.values()):
        while span and span.end <= hit.start:
            before, span = span, next(spans, None)
        if (span and span.start <= hit.start) or not named.is_plain(hit):
            continue
        found = by_name(named, hit)
        repeats = (
            before is not None
            and set(before.iris) & set(found.iris)
            and _BRACKETED.fullmatch(named.text, before.end, hit.start)
        )
        if not repeats:
            before = found
            yield before
