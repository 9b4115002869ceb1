"""The marks ``/s/``, ``Sd/-`` and ``(sgd.)`` of one who signed by hand: before or above a name.

``/s/ Jane Doe`` is how Jane Doe signs; where ``Jane Doe`` stands on the next line too, that
line is the signature and the one above its picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Document, Span
from graph.reading.lines import Line
from graph.sections import words as kinds
from graph.sections.personal import looks_personal
from graph.sections.pronouns import pronouns_length

_MARK = re.compile(
    r"/s/[ \t\xa0]{0,3}(?=[^\W\d_])"
    r"|\(?(?:sgd|signed|gez|fdo|f\.to|firmado|assinado|signé)\.?\)[.:]?\s{1,3}|sgd\.?:?\s{1,3}"
    r"|(?:fdo|gez|f\.to)(?:\.?\s?:|\.)\s{0,3}(?!(?:en|in|im|am|por|el)\s)(?=[^\W\d_])|f\.to\s{1,3}"
    r"|(?-i:By|Per|Name|Nombre|Nom|Nome|Organi[sz]ation)\s?:\s{1,3}(?=[^\W\d_])",
    re.IGNORECASE,
)
_POST = re.compile(r"(?:Title|Position|Cargo)\s?:\s{1,3}(?=[^\W\d_])")
"""What leads a post, and never a name."""
_END = re.compile(r"[ \t\xa0]{0,3}/s/$", re.IGNORECASE)
_ENDED = re.compile(r"\s{0,8}(?:$|[,(;:|–—-])|[ \t\xa0]{0,8}\r?\n")
_ONLY_MARK = re.compile(
    r"s/?d\.?\s?/\s?-?|[(\[](?:sd|sgd|signed|gez|fdo|f\.to|firmado|firmato|assinado|signé)\.?[)\]]",
    re.IGNORECASE,
)
_LONGEST_MARK = 16
_LONGEST = 160


def unmarked(document: Document, span: Span) -> Span:
    """A line without the marks around its name, and the pronouns behind it."""
    if pronouns := pronouns_length(document.quote(span)):
        span = Span(span.start, span.end - pronouns)
    longest = min(span.end, span.start + _LONGEST)
    mark = _MARK.match(document.text, span.start, longest)
    post = _POST.match(document.text, span.start, longest)
    if post and kinds.has_post(document.words(Span(post.end(), span.end))):
        mark = post
    if mark is None:
        return span
    end = _END.search(document.text, max(mark.end(), span.end - _LONGEST), span.end)
    return Span(mark.end(), end.start() if end else span.end)


def leads_no_post(document: Document, span: Span) -> bool:
    """Whether a label of posts leads something else: ``Title: Open letter on ports``."""
    found = _POST.match(document.text, span.start, min(span.end, span.start + _LONGEST))
    return found is not None and unmarked(document, span) is span


def unmarked_line(document: Document, line: Line) -> Line:
    """A printed line without the marks around its name."""
    span = unmarked(document, line.span)
    return line if span is line.span else replace(line, span=span)


def is_repeated(document: Document, span: Span) -> bool:
    """Whether the next line prints the name behind the mark once more, or that person's in full."""
    name = unmarked(document, span)
    if name is span:
        return False
    below = document.text[span.end : span.end + _LONGEST].lstrip("> \t\r\n*-•")
    hand, rest = document.words(name).casefold(), below.casefold()
    same = re.match(r"\s{1,8}".join(map(re.escape, hand.split())), rest)
    if same and _ENDED.match(rest, same.end()):
        return True
    if _MARK.match(below):
        return False
    return _is_in_full(_bare(document.words(name)), _bare(below.partition("\n")[0]))


def _is_in_full(hand: str, printed: str) -> bool:
    """Whether a printed name is a person's with the last word of the one by hand."""
    if not looks_personal(printed) or kinds.names_body(printed) or kinds.names_body(hand):
        return False
    last = hand.casefold().rpartition(" ")[2]
    return (looks_personal(hand) or last == hand.casefold()) and last in printed.casefold().split()


def _bare(line: str) -> str:
    """What stands before the comma of a line, without titles and not in capitals alone."""
    name = line.partition(",")[0].strip()
    while titled := kinds.title_length(name):
        name = name[titled:]
    return name.title() if name.isupper() else name


def _is_only_mark(document: Document, span: Span) -> bool:
    """Whether a line says nothing but that somebody signed: ``Sd/-`` · ``(signed)``."""
    short = span.end - span.start <= _LONGEST_MARK
    return short and _ONLY_MARK.fullmatch(document.words(span)) is not None


def without_pictures(document: Document, printed: Sequence[Line]) -> Iterator[Line]:
    """The lines without those whose name the next line prints, and without ``Sd/-`` alone.

    Nor those in which a label leads to no post, or to that of no person above.

    The gap above such a line stays.
    """
    gap = 0
    above = ""
    for line in printed:
        if _POST.match(document.text, line.span.start, line.span.end) and (
            leads_no_post(document, line.span)
            or not looks_personal(above)
            or kinds.names_body(above)
        ):
            continue
        above = _bare(document.words(unmarked(document, line.span)))
        if _is_only_mark(document, line.span) or is_repeated(document, line.span):
            gap = line.gap
        else:
            yield replace(line, gap=gap) if gap > line.gap else line
            gap = 0
