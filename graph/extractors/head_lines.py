"""The lines above a letter's body, and which of them hold a label such as ``Subject:``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from graph.extractors.segments import Segment, segment
from graph.model import Document, Span
from graph.normalisers import people
from graph.reading.lines import lines
from graph.sections import Parts
from graph.sections import words as kinds

REMEMBERED = 32
"""So many parts are remembered with their lines: date, title and addressees are sought in both."""
_LABEL = re.compile(r"(?P<label>[^\W\d_][\w.\s-]{0,18}?)\s?[:.]\s?", re.UNICODE)
_ATTENTION = re.compile(
    r"(?:to\s)?(?:for\s)?(?:the\s)?(?:kind\s)?attention\s(?:of\s?:?\s|:\s?)(?:the\s)?"
    r"|[aà]\sl[’'](?:aimable\s)?attention\s(?:du\s|des\s|de\s(?:la\s|l[’'])?|:\s?)"
    r"|alla\sc\.\s?a\.\s(?:di\s|del(?:la\s|l[’']|lo\s)?\s?|dei\s)?"
    r"|all(?:a\scortese\s|[’'])attenzione\s(?:di\s|del(?:la\s|l[’']|lo\s)?\s?|dei\s|:\s?)"
    r"|(?:a\sla|con)\satenci[oó]n(?:\sa|\sde(?:\sl[ao]s?|l)?)?(?:\s?:\s?|\s)"
    r"|a\s?/\s?a\b\.?\s?:?\s?(?:de\s(?:l[ao]s?\s)?|del\s)?"
    r"|(?:zu\shänden|z\.\s?hd?\.)\s(?:von\s|de[rs]\s)?|à\satenção(?:\sd[aeo]s?)?(?:\s?:\s?|\s)",
    re.IGNORECASE,
)
_NOTE = re.compile(r",?\s?\[\^\w{1,8}\]$")
_GENITIVE = re.compile(
    r"(?:d(?:u|es?|i|ei|el|al)|del(?:la|lo)|degli|d[aeo]s?|de[rs]|van)\s(?:(?:l[ao]s?|de[nr]?|het)\s)?"
    r"|(?:de\s)?l[’']|dell[’']",
    re.IGNORECASE,
)
"""``A la atención`` / ``de la Ministra``: what the line above goes on with."""
_KIND = re.compile(r"\b(?:attention|atenci[oó]n|attenzione|atenção|attentie)\b", re.IGNORECASE)
_PRESENT = re.compile(
    r"(?:(?:en\s)?P\s?R\s?E\s?S\s?E\s?N\s?T\s?E\s?S?|(?:E\.?\s?)?S\.?\s?[MDO]\.?|S\s?/\s?D|L\.\s?C\.|LORO\s(?:SEDI|INDIRIZZI)"
    r"|(?:SUA\s)?SEDE|(?:en\s)?su\sdespacho|(?:esta\s)?ciudad)[\W_]*(?:de\s(?:nuestra|mi)\s.{1,40})?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of a head: its words, the blank lines before it and its indent.

    ``opens`` tells that a label such as ``To:`` stood before the words.
    """

    part: Segment
    gap: int
    indent: int
    opens: bool = False


def head_lines(document: Document, parts: Parts) -> Iterator[HeadLine]:
    """The lines of a letter's head in print order."""
    if parts.head is not None:
        yield from lines_of(document, parts.head)


@lru_cache(maxsize=REMEMBERED)
def lines_of(document: Document, within: Span) -> tuple[HeadLine, ...]:
    """The lines of a part, as those of a head."""
    return tuple(
        HeadLine(found, line.gap, line.indent)
        for line in lines(document.text, within)
        if (found := _without_note(document, line.span))
    )


def _without_note(document: Document, line: Span) -> Segment | None:
    """The words of a line without the mark of a footnote behind them: ``United Nations,[^1]``."""
    note = _NOTE.search(document.quote(line))
    return segment(document, line.start, line.start + note.start() if note else line.end)


def labelled(document: Document, line: HeadLine, labels: tuple[str, ...]) -> Segment | None:
    """What follows one of the labels at the start of a line: ``Subject: SECURE``."""
    words = line.part.words
    found = _LABEL.match(words)
    if found is None or found["label"].strip(" .").casefold() not in labels:
        return None
    return line.part.part(document, found.end(), len(words)) if found.end() < len(words) else None


def front_field(document: Document, parts: Parts, key: str) -> HeadLine | None:
    """A field of the header above the letter, without its key: ``title: …``.

    One that hangs under another key, as the title of an image does, counts where there is no other.
    """
    if parts.front is None:
        return None
    for place in ("", "[ \t]*"):
        pattern = re.compile(
            rf"^{place}(?:post_)?{key}[ \t]*[:=][ \t]*(?:[>|][+-]?[ \t]*\n[ \t]+)?(?P<value>\S.*)$",
            re.IGNORECASE | re.MULTILINE,
        )
        if found := pattern.search(document.text, parts.front.start, parts.front.end):
            break
    else:
        return None
    start, end = found.span("value")
    following = re.compile(r"(?:\n[ \t]+[^\s:-][^\n:]*)*").match(document.text, found.end())
    value = segment(document, start, following.end() if following else end)
    return HeadLine(value, 0, 0) if value else None


def without_courtesy(document: Document, line: HeadLine) -> HeadLine:
    """``À l’attention de Madame Ruiz`` without what comes before the name."""
    found = _ATTENTION.match(line.part.words)
    rest = line.part.part(document, found.end(), len(line.part.words)) if found else None
    return replace(line, part=rest, opens=True) if rest else line


def below_opening(document: Document, line: HeadLine, opening: str) -> HeadLine:
    """A line below ``A la atención`` without the *of* that goes on with it before a post.

    ``de Volkskrant`` below ``To`` is a name.
    """
    found = _GENITIVE.match(line.part.words) if _KIND.search(opening) else None
    if found is None or found.group()[0].isupper():
        return line
    rest = line.part.part(document, found.end(), len(line.part.words))
    first = rest.words.partition(" ")[0] if rest else ""
    held = rest and (kinds.kind(first) in {"post", "head"} or people.honorific_length(rest.words))
    return replace(line, part=rest) if rest and held else line


def is_courtesy(words: str) -> bool:
    """A line below an address that says that it is handed over: ``P R E S E N T E``."""
    return _PRESENT.fullmatch(words) is not None
