"""When a letter was written: the date that it prints itself, and the day it was published.

The letter's own date stands in its head, else in or below its closing lines, else behind its
title or before its first words. The date of the page, file or mail that carries the letter is
another thing; it is told apart as *published*. Where the letter prints none, a day that the page
tells of it is suggested.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice, pairwise

from graph.extractors.custom import likeliest
from graph.extractors.date_lines import (
    Dated,
    byline,
    date_of,
    is_bare,
    is_labelled,
    names_weekday,
)
from graph.extractors.head_lines import HeadLine, front_field, head_lines, labelled, lines_of
from graph.extractors.hinted_dates import Hint, hints
from graph.extractors.places_of_dates import of_title, set_apart
from graph.extractors.published_dates import datelines, is_of_file, is_posted, published, topmost
from graph.extractors.segments import Segment, joined, segment
from graph.extractors.titles import SUBJECT_LABELS
from graph.model import (
    Attribute,
    BlockKind,
    Certainty,
    Derived,
    Description,
    Document,
    Flag,
    Span,
)
from graph.normalisers import places
from graph.sections import Parts

_MAIL_FIELD = re.compile(r"(?:from|von|de|da|van)\s?:|(?:sent|gesendet|envoyé|enviado)\s?:", re.I)
_DATE_FIELD = re.compile(r"(?:date|sent|gesendet|envoyé|enviado|datum|fecha)\s?:", re.I)
_ONLY_YEAR = re.compile(r"\W*(?:19|20)\d\d\W*")
_MADE = "the file says that it was made on that day, which need not be when it was published"
_SENT = "the letter prints no date; on this day the mail with it was sent"
_TOP_BLOCKS = 12
_LAST_LINES = 14
_LONGEST_ROW = 200


def dating(
    document: Document, parts: Parts, title: Segment | None, *, extractor: str
) -> Iterator[Description]:
    """The letter's own date, and that of the page or mail that carries it."""
    own = _own(document, parts, title)
    if own:
        yield _described(document, own, attribute=Attribute.DATE, extractor=extractor)
    carrier = published(document, parts)
    hint = None if own else next(hints(document, parts, carrier), None)
    if hint:
        yield _hinted(hint, extractor=extractor)
    elif carrier and own is None and front_field(document, parts, "from"):
        mailed = _described(document, carrier, attribute=Attribute.DATE, extractor=extractor)
        yield _doubted(mailed, _SENT)
    if carrier and (own is None or carrier.part.span != own.part.span):
        told = _described(document, carrier, attribute=Attribute.PUBLISHED, extractor=extractor)
        yield _doubted(told, _MADE) if is_of_file(document, parts, carrier) else told


def _described(
    document: Document, dated: Dated, *, attribute: Attribute, extractor: str
) -> Description:
    """The record of a date; which day is meant may be a matter of custom."""
    reading, settled = likeliest(document, dated)
    return Description(
        evidence=dated.part.span,
        extractor=extractor,
        attribute=attribute,
        value=Derived(reading, dated.part.span, "date"),
        certainty=Certainty.ASSERTED,
        flags=() if settled else (Flag.AMBIGUOUS_DATE,),
        reasons=() if settled else ("day and month can be told only by custom",),
    )


def _doubted(told: Description, why: str) -> Description:
    """The record as a suggestion: of a day that need not be the one it is taken for."""
    return replace(told, certainty=Certainty.SUGGESTED, reasons=(*told.reasons, why))


def _hinted(hint: Hint, *, extractor: str) -> Description:
    """The record of a day that the letter does not print itself."""
    return Description(
        evidence=hint.words,
        extractor=extractor,
        context=() if hint.words == hint.source else (hint.source,),
        attribute=Attribute.DATE,
        value=Derived(hint.value, hint.source, hint.normaliser),
        certainty=Certainty.SUGGESTED,
        reasons=(hint.reason,),
    )


def _own(document: Document, parts: Parts, title: Segment | None) -> Dated | None:
    """The first date found where letters print theirs, a whole one before a mere month."""
    months: Dated | None = None
    for dated in _candidates(document, parts, title):
        if dated.is_whole:
            return dated
        months = months or dated
    return months


def _candidates(document: Document, parts: Parts, title: Segment | None) -> Iterator[Dated]:
    """The dates that a letter prints of its own, the likeliest place first."""
    head = list(head_lines(document, parts))
    mailed = any(_MAIL_FIELD.match(line.part.words) for line in head)
    fields = [line for line in head if mailed and _DATE_FIELD.match(line.part.words)]
    posted = [line for line in head if is_posted(line.part.words)]
    posted += _of_page(document, head)
    own = (line for line in head if line not in fields and line not in posted)
    years = _with_years(document, head)
    yield from _dates_of(document, chain(own, _blocks_of(document, parts.head), years))
    if parts.salutation is None:
        apart = set_apart(document, parts)
        yield from _dates_of(document, chain(_top(document, parts), apart))
    else:
        yield from _dates_of(document, islice(_blocks_of(document, parts.body), 1))
    yield from _dates_of(document, _tail(document, parts))
    named = [title] if title and not _in_front(document, parts, title) else []
    for line in chain(named, _headings(document, parts)):
        yield from of_title(document, line)
    yield from _dates_of(document, chain(fields, posted, _above(document, parts)))
    if parts.salutation is None:
        yield from datelines(document, parts)


def _of_page(document: Document, head: Sequence[HeadLine]) -> list[HeadLine]:
    """The days that a page prints above a letter which has its own: ``Friday, 3 May 2019``.

    The title or address stands between the two, the letter's own in a paragraph of its own. A
    day below the subject is that of something else.
    """
    bare = [at for at, line in enumerate(head) if is_bare(line.part)]
    named = [at for at in bare if names_weekday(head[at].part)]
    own = next((at for at in bare if at not in named), 0)
    between = head[bare[0] + 1 : own] if own and bare[0] in named else ()
    subject = any(labelled(document, line, SUBJECT_LABELS) for line in between)
    parted = any(not is_bare(line.part) for line in between) and head[own].gap > 0
    return [head[at] for at in named] if parted and not subject else []


def _above(document: Document, parts: Parts) -> Iterator[HeadLine]:
    """A title in the file's particulars, and the lines between the title and a head."""
    if title := front_field(document, parts, "title"):
        yield title
    if parts.before and parts.salutation:
        yield from (line for line in lines_of(document, parts.before) if is_bare(line.part))


def _blocks_of(document: Document, within: Span | None) -> Iterator[HeadLine]:
    """The blocks of a part, each as one line: a date may be printed in two."""
    for block in document.blocks if within else ():
        inside = within is not None and within.covers(block.body)
        found = segment(document, block.body.start, block.body.end) if inside else None
        if found and not is_posted(found.words):
            yield HeadLine(found, 0, 0)


def _dates_of(document: Document, lines_: Iterable[HeadLine]) -> Iterator[Dated]:
    for line in lines_:
        cells = () if byline(document, line.part) else _cells(document, line.part)
        for part in (line.part, *cells):
            if dated := date_of(document, part):
                yield dated


def _cells(document: Document, line: Segment) -> Iterator[Segment]:
    """What bars part in a line: ``Letter to the Council | 3 May 2019 | page 1``."""
    if "|" not in line.words or len(line.words) > _LONGEST_ROW:
        return
    start = 0
    for cell in line.words.split("|"):
        if part := line.part(document, start, start + len(cell)):
            yield part
        start += len(cell) + 1


def _with_years(document: Document, head: Iterable[HeadLine]) -> Iterator[HeadLine]:
    """Each line with the next one, where that is a year and nothing else."""
    for line, following in pairwise(head):
        if _ONLY_YEAR.fullmatch(following.part.words):
            yield HeadLine(joined(document, line.part, following.part), line.gap, line.indent)


def _in_front(document: Document, parts: Parts, part: Segment) -> bool:
    return parts.front is not None and parts.front.covers(part.span)


def _top(document: Document, parts: Parts) -> Iterator[HeadLine]:
    """The lines of the first blocks of a text that greets nobody, but for a page's own."""
    for line in topmost(document, parts):
        if not is_posted(line.part.words):
            yield line


def _headings(document: Document, parts: Parts) -> Iterator[Segment]:
    """The headings at the top."""
    limit = parts.salutation.start if parts.salutation else len(document.text)
    for block in document.blocks[:_TOP_BLOCKS]:
        found = segment(document, block.body.start, block.body.end)
        if found and block.kind is BlockKind.HEADING and block.span.start < limit:
            yield found


def _tail(document: Document, parts: Parts) -> Iterator[HeadLine]:
    """The lines below the body that are no signatories, those nearest to it first."""
    entries = sorted(entry.span for entry in parts.entries)
    seen: set[int] = set()
    begin = parts.closing.start if parts.closing else None
    first = entries[0].start if entries else None
    close = (
        lines_of(document, Span(begin, first)) if begin and first and begin < first else iter(())
    )
    notes = lines_of(document, parts.notes) if parts.notes else iter(())
    starts = [span.start for span in entries]
    for line in chain(close, notes, _last(document, parts)):
        start = line.part.span.start
        if line.part.words.startswith("•"):
            continue
        at = bisect_right(starts, start) - 1
        inside = at >= 0 and start < entries[at].end
        if start not in seen and (not inside or _names_town(line) or is_labelled(line.part)):
            yield line
        seen.add(start)


def _names_town(line: HeadLine) -> bool:
    """``Geneva, 3 May 2011``: no signatory, though it stands among them."""
    return bool(places.town_countries(line.part.words.partition(",")[0]))


def _last(document: Document, parts: Parts) -> list[HeadLine]:
    """The last lines of the text."""
    begin = parts.body.start if parts.body else 0
    blocks = [block for block in document.blocks[-_LAST_LINES:] if block.span.start > begin]
    if not blocks:
        return []
    return list(lines_of(document, Span(blocks[0].span.start, blocks[-1].span.end)))[-_LAST_LINES:]
