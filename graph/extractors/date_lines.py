"""Which printed lines date a letter: ``Brussels, 28 October 2008``, not ``meeting of 12 May``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.extractors.segments import Segment
from graph.model import Document
from graph.normalisers import dates, months, scattered_dates

_LONGEST_LINE = 110
_LONGEST_YEARLESS = 50
_LONGEST_PREFIX = 70
_LONGEST_SUFFIX = 20
_LONGEST_TITLE = 300
_LONGEST_DATELINE = 150
_LABEL = re.compile(
    r"""(?: dated? | date\s(?:of|d['’])\s?\w+ | (?:issued|sent|submitted|published|posted|adopted
      |done|signed|released)(?:\s(?:on|at|in))? | le | fait\s(?:à|en|le) | publié\sle
      | envoyé\sle | en\sdate\sdu | fecha(?:\sde\s\w+)? | dado\sen | hecho\sen | firmado\sen | data
      | datum | gesendet | addì | lì | den | am | vom | stand | erstellt\sam | verzonden
      | distr\.?:\s\w+ )
      (?: \s?[:.]\s? | \s | $ )""",
    re.VERBOSE | re.IGNORECASE,
)
_REFERRING = re.compile(
    r"""^(?: re | ref | reference | subject | objet | asunto | betreff | betr | oggetto | assunto
      | your | our | in\s(?:reply|response) | votre | notre | su | ihr | unser | deadline
      | last | updated? | revised )\b
    | \b(?: letters? | meetings? | conference | hearing | workshop | dated | deadline | since
      | until | till | between | from | before | after | by | to | effective | expires? | due
      | through | as\sof | résolution | resolution | directive | regulation | règlement | decision
      | law | loi | ley | act | session | courrier | lettre | carta | schreiben | réunion | reunión
      | agreement | accessed | retrieved | updated | revised | opened | opens | modified
      | (?:received | reçue?s? | recibid[oa] | ricevut[oa] | erhalten | recebid[oa] | eingegangen
        | eingang):? )\s
      (?:\S{1,40}\s){0,3}$
    | ©""",
    re.VERBOSE | re.IGNORECASE,
)
_JOINS = r"(?:-|–|—|/|to|and|&|until|till|al?|até|au|et|y|e|bis|und|tot|en)"
_RANGED = re.compile(
    rf"\d\s?(?:st|nd|rd|th|\.|º|er)?\s?{_JOINS}\s?$|\d[\s.]{{0,2}}$"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th|\.|º|er)?\s(?:de\s)?(?:{months.ALTERNATIVES})\.?\s?{_JOINS}\s?$",
    re.IGNORECASE,
)
_RANGES_ON = re.compile(
    r"\s?(?:-|–|to|until|au|al|bis|a)\s?(?:\d{1,2}(?:st|nd|rd|th)?\s[^\W\d]|(?:19|20)\d\d-\d)",
    re.IGNORECASE,
)
_PUT_UP = r"(?:posted|published|written|publié|publicado|pubblicato|veröffentlicht|escrito)"
_BYLINE = re.compile(
    rf"\W{{0,4}}(?:(?:{_PUT_UP}\s)?(?:by|von|par|por|di|da)\s(?-i:[A-ZÀ-Þ])"
    rf"|{_PUT_UP}\b.{{6,40}}?\s(?:by|von|par|por|di|da)\s(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
"""``By Ana Silva | 4 May 2019`` · ``Posted by the press office on 4 May 2019``."""
_CLOCK = re.compile(
    r"""\W{0,3} (?: (?:at|à|um|a\slas|alle|from)\s )? \d{1,2} (?: [:.h]\s?\d\d | \s?[ap]\.?m )
    [\w\s:.,()+–-]{0,40}$""",
    re.VERBOSE | re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"(?<!\b[A-Z])[.!?]\s+\S|\b(?:today|hoy|oggi|heute|is|are|was|were|has|have|will|we|our)\b",
    re.IGNORECASE,
)
_SET_OFF = re.compile(r"[)\],.*_]{0,4}\s?(?:-{1,3}|–|—|:|\||/)\s?\S|\)\s\S")
_DOTTED = re.compile(r"\s[·•|]\s")
"""*By the Boat League · 4 May 2020 · 3 min read* is parted so."""
_WEEKDAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado"
    r"|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|diens|donners|frei|sams|sonn)tag"
    r"|mittwoch|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)-feira",
    re.IGNORECASE,
)
_AT_TITLE = re.compile(r"[\])]?\s?(?P<mark>[:|–—-])\s|[\])]?\s(?=[A-ZÀ-Þ])")
_CLAUSE = re.compile(
    r"\b[a-zà-ÿ]{3,20}\s(?:[\w’'-]{1,20}\s){0,4}(?:on|am|le|el|il|em)\s"
    rf"(?:(?i:{_WEEKDAY.pattern}),?\s)?$"
)
_BELOW_TITLE = re.compile(r"[,(|:/–—-]\s?$")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that a line gives: its words and its readings, the likeliest first."""

    part: Segment
    readings: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether the day is told, not only the month."""
        return self.readings[0].count("-") > 1


def date_of(document: Document, line: Segment) -> Dated | None:
    """The date of a date line: ``Brussels, 28 October 2008`` · ``Date: 3 May 2011``.

    None for a line that only mentions a date: ``Re: meeting of 12 May 2009``.
    """
    words = line.words
    if len(words) > _LONGEST_LINE or _BYLINE.match(words):
        return None
    for found in dates.find(words):
        before, after = words[: found.start], words[found.end :]
        believed = not found.short or _is_bare(before, after)
        if believed and _opens_line(before) and _ends_line(after):
            return _dated(document, line, found)
    return None


def is_bare(line: Segment) -> bool:
    """Whether a line is a whole date, with its day of the week or not: ``June 26, 2018``."""
    found = (
        next(iter(dates.find(line.words)), None) if len(line.words) <= _LONGEST_YEARLESS else None
    )
    if found is None or found.short:
        return False
    rest = _WEEKDAY.sub("", line.words[: found.start], count=1) + line.words[found.end :]
    return not rest.strip(" .,*_")


def names_weekday(line: Segment) -> bool:
    """Whether a line begins with a day of the week, as pages date their posts."""
    return _WEEKDAY.match(line.words) is not None


def is_labelled(line: Segment) -> bool:
    """Whether a line opens with a label of date lines: ``Signed in …`` · ``Fait à …``."""
    return _LABEL.match(line.words) is not None


def day_of(line: Segment) -> scattered_dates.Day | None:
    """The day of a date line that leaves the year out: ``Geneva, 3 May``."""
    words = line.words
    if len(words) > _LONGEST_YEARLESS:
        return None
    for found in scattered_dates.days(words):
        if _opens_line(words[: found.start]) and not words[found.end :].strip(" .,"):
            return found
    return None


def byline(document: Document, line: Segment) -> Dated | None:
    """The date of a line that names a page's author: ``Posted by Ana Silva on 4 May 2019``."""
    if len(line.words) > _LONGEST_LINE or not _BYLINE.match(line.words):
        return None
    for found in dates.find(line.words):
        return None if found.short else _dated(document, line, found)
    return None


def date_behind(document: Document, line: Segment) -> Dated | None:
    """The date that ends a title: ``Statement at the third session, 13 April 2005``."""
    words = line.words
    if len(words) > _LONGEST_TITLE:
        return None
    for found in dates.find(words):
        before, after = words[: found.start], words[found.end :]
        if after.strip(" ).]") or found.short or _RANGED.search(before):
            continue
        if _BELOW_TITLE.search(before) and not _REFERRING.search(before):
            return _dated(document, line, found)
    return None


def date_before(document: Document, line: Segment) -> Dated | None:
    """The date that opens a title: ``2004-05-14 Letter of …`` · ``4 May 2020: Letter …``."""
    found = next(iter(dates.find(line.words[:_LONGEST_YEARLESS])), None)
    if found is None or found.short or line.words[: found.start].strip("[( "):
        return None
    dated = _dated(document, line, found)
    parted = _AT_TITLE.match(line.words, found.end)
    told = parted and (parted["mark"] or line.words[found.start : found.start + 4].isdigit())
    return dated if dated and dated.is_whole and told else None


def dateline(document: Document, line: Segment) -> Dated | None:
    """The date before the first words of a press text: ``GENEVA, 3 May 2011 – Today …``."""
    for found in dates.find(line.words[:_LONGEST_DATELINE]):
        before, after = line.words[: found.start], line.words[found.end :]
        dated = _dated(document, line, found)
        if not dated or not dated.is_whole or found.short or not _opens_line(before):
            return None
        return dated if _SET_OFF.match(after) and not _RANGES_ON.match(after) else None
    return None


def _dated(document: Document, line: Segment, found: dates.Found) -> Dated | None:
    part = line.part(document, found.start, found.end)
    return Dated(part, found.readings) if part else None


def _unlabelled(before: str) -> str:
    """What stands before a date without the label of a date line."""
    label = _LABEL.match(before)
    return before[label.end() :] if label else before


def _opens_line(before: str) -> bool:
    """Whether what stands before a date is a place, a day of the week or a label."""
    before = _DOTTED.split(before)[-1]
    if len(before) > _LONGEST_PREFIX or _RANGED.search(before):
        return False
    rest = _unlabelled(before)
    return not any(one.search(rest) for one in (_REFERRING, _SENTENCE, _CLAUSE))


def _ends_line(after: str) -> bool:
    """Whether nothing of weight follows a date: a stop, a time of day, a remark in brackets."""
    if _RANGES_ON.match(after):
        return False
    short = len(after) <= _LONGEST_SUFFIX and not _SENTENCE.search(after)
    return short or _CLOCK.match(after) is not None


def _is_bare(before: str, after: str) -> bool:
    """Whether a date with a year of two figures is all that a line says."""
    rest = _unlabelled(before).rstrip()
    return not after.strip(" .,") and (not rest or rest.endswith(","))
