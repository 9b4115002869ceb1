"""How many the letter says that it has signatories, held against those that are found.

``The 83 undersigned organisations`` says a number; ``more than 60 groups`` a least one. A
sentence counts only if it speaks of those who sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extractors.passages import passages
from graph.model import Document, Flag, Remark, Span
from graph.sections import Parts

NAME = "totals/1"

_CLAIM = re.compile(
    r"""(?P<least> \b(?: (?:more|greater)\sthan | over | at\sleast | nearly | almost | some | about
        | around | plus\sde | au\smoins | près\sde | más\sde | al\smenos | cerca\sde | oltre
        | più\sdi | über | mehr\sals | rund )\s )?
        \b(?P<number> \d{1,3}(?:[.,]\d{3})? | \d{4} )(?P<plus>\+)?\s
        (?P<whom> (?:[\w’'-]+\s){0,4}? (?: undersigned | signator\w+
        | organi[sz]ation(?:s|en)? | groups
        | ngos | associations | networks | individuals | academics | experts | signataires
        | soussigné\w* | organizaciones | firmantes | abajo | redes | asociaciones
        | organizzazioni | firmatari | associazioni | verbände ) )""",
    re.VERBOSE | re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
_SIGNING = re.compile(
    r"""\b(?: we | undersigned | sign(?:ed|atory|atories|s)? | endors\w+ | nous | soussigné\w*
        | signataires | signent | nosotr[oa]s | firmantes | firman | suscrib\w+ | noi | firmatari
        | sottoscritt\w+ | wir | unterzeich\w+ )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_FEWEST, _SLACK = 3, 0.02
_YEARS = range(1900, 2100)


def extract(document: Document, parts: Parts) -> Iterator[Remark]:
    """A remark on each claimed total that the counted signatories do not bear out."""
    counted = sum(1 for _ in parts.entries)
    if counted < _FEWEST:
        return
    headings = (listing.heading for listing in parts.signatories)
    for stretch in (parts.body, *sorted({one for one in headings if one})):
        for span, least, number in _claims(document, stretch):
            if counted < number * (1 - _SLACK) or (not least and counted > number * (1 + _SLACK)):
                yield Remark(
                    evidence=span,
                    extractor=NAME,
                    reasons=(_words(number, counted, least=least),),
                    flags=(Flag.COUNT_DIFFERS,),
                )


def _words(number: int, counted: int, *, least: bool) -> str:
    said = f"at least {number}" if least else str(number)
    return f"the letter says that {said} signed it; its list, as read, has {counted}"


def _claims(document: Document, stretch: Span | None) -> Iterator[tuple[Span, bool, int]]:
    """Where a sentence says how many sign, whether that is the least, and the number."""
    for passage in passages(document, stretch):
        if not _FIGURE.search(document.quote(passage.block.body)):
            continue
        for sentence in passage.sentences:
            words = document.quote(passage.span(sentence))
            if not _FIGURE.search(words) or not _SIGNING.search(words):
                continue
            start = passage.span(sentence).start
            for found in _CLAIM.finditer(words):
                span = Span(start + found.start("number"), start + found.end())
                number = int(re.sub(r"\D", "", found["number"]))
                if number not in _YEARS:
                    yield span, bool(found["least"] or found["plus"]), number
