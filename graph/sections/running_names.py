"""Names that stand in a sentence, between commas and *and*: ``Ana Silva, President of FOO, and …``.

A post, place, body or country goes with the name before it; a post may stand before its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph import vocabulary
from graph.model import Document, Span
from graph.sections import words as kinds
from graph.sections.likeness import LIKELY, likeness
from graph.sections.parts import Entry

_CUT = re.compile(
    r"[,;]\s*(?:(?:and|&|et|y|e|und)\s)?|\s(?:and|&|et|y|e|und|sowie)\s"
    r"(?=(?:(?:the|las?|les?|los|el|il|gli|der|die|das|os?|as?)\s|l[’'])?[A-ZÀ-Þ“\"])"
)
_LEGAL_FORM = re.compile(r"e\.\s?V\.?|gGmbH")
_IN_BRACKETS = re.compile(r"(?P<name>[^()]{3,80}?)\s\((?P<body>[^()]{3,120})\)")
_SHORTENED = re.compile(r"(?P<rest>[^()]{2,80})\s\((?P<short>[A-Z][A-Za-z]{1,9})\)")
_BRACKETED = re.compile(r"\([^()]{1,200}\)")
_TOKEN = re.compile(r"\S+")
_LINKS = frozenset(
    (
        *(
            "of",
            "the",
            "for",
            "and",
            "in",
            "on",
            "de",
            "du",
            "des",
            "la",
            "le",
            "les",
            "et",
            "pour",
        ),
        *("del", "las", "los", "el", "y", "para", "por", "di", "della", "dei", "delle", "per", "e"),
        *(
            "von",
            "der",
            "die",
            "das",
            "für",
            "und",
            "da",
            "do",
            "dos",
            "das",
            "van",
            "&",
            "d",
            "al",
        ),
        *("against", "without", "contre", "contra", "gegen", "to", "at", "con", "sur", "em", "im"),
    )
)
_DESCRIBES = re.compile(r"(?:of|from|at|de|du|des|della?|di|von|vom)\s", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|la|le|les|el|los|las|il|i|gli|der|die|das|o|a|os|as|l['’])\s", re.I)
_TITLED = re.compile(
    r"\b(?:Prof(?:essor|essora|\.)?|Dra?\.?|Sir|Dame|Lord|Sister|Bishop|Archbishop|Rev\.?)\s"
    r"(?=[A-ZÀ-Þ][\w’'-]+\s[A-ZÀ-Þ])"
)
_GROUP = re.compile(
    r"(?:the\s)?(?:i?ngos|csos|ongs?|oscs?|members|citizens|organi[sz]ations|representatives|people|women|workers|more|over"
    r"|many|several|other|hundreds|dozens|leading|some|about|around|nearly|both|and|those"
    r"|membres|miembros|membri|mitglieder|\d)\b",
    re.IGNORECASE,
)


_AND_MORE = re.compile(
    r",?\s(?:and|as\swell\sas|et|y|e|und)\s(?:[a-zà-ÿ]+\s){0,2}\d{1,3}(?:[.,\s]\d{3})?\+?\s"
    r"(?:other|more|further|autres?|otr[oa]s|altr[ei]|weitere[nr]?|andere[nr]?|outr[oa]s|organi[sz]|ngos|groups)"
)
"""*Port Forum* and 12 other organisations."""


def names(document: Document, start: int, end: int) -> tuple[Entry, ...]:
    """The names from ``start`` on; a post, place or country goes with the name before it."""
    found: list[list[Span]] = []
    more = _AND_MORE.search(document.text, start, end)
    for piece in _pieces(document, start, more.start() if more else end):
        if found and _completes(document.words(found[-1][-1]), document.words(piece)):
            found[-1][-1] = Span(found[-1][-1].start, piece.end)
            continue
        if found and _goes_with(document.words(found[-1][0]), document.words(piece)):
            found[-1].append(piece)
            continue
        whole, is_last = _name(document, piece)
        if whole is None:
            break
        found.append([whole])
        if is_last:
            break
    return tuple(_entry(document, one) for one in found if _is_name(document.words(one[0])))


def _completes(held: str, words: str) -> bool:
    """Whether *Development (IIED)* ends a name that *and* is part of: its acronym tells."""
    told = _SHORTENED.fullmatch(words)
    if told is None or "(" in held:
        return False
    first = told["short"][0].casefold()
    return held[:1].casefold() == first != told["rest"][0].casefold()


def _is_name(words: str) -> bool:
    """Whether words name one who can sign: no country, and no group such as *members*."""
    country = words.partition(" in ")[0].casefold() in vocabulary.country_names()
    return not country and _GROUP.match(words) is None


def _pieces(document: Document, start: int, end: int) -> Iterator[Span]:
    """What stands between the separators, brackets kept whole."""
    text = document.text[start:end]
    inside = {at for one in _BRACKETED.finditer(text) for at in range(one.start(), one.end())}
    begin = 0
    cuts = [one.span() for one in _CUT.finditer(text) if one.start() not in inside]
    for cut_start, cut_end in (*cuts, (len(text), len(text))):
        words = text[begin:cut_start]
        first = begin + len(words) - len(words.lstrip(' \t\r\n\xa0*_“"«'))
        last = cut_start - (len(words) - len(words.rstrip(' \t\r\n\xa0*_”"»:')))
        if first < last:
            yield Span(start + first, start + last)
        begin = cut_end


def _goes_with(held: str, words: str) -> bool:
    """Whether a piece tells a post, a place or a body of the person before it."""
    if words.casefold() in vocabulary.country_names() or _DESCRIBES.match(words):
        return True
    if not kinds.has_post(words) or kinds.names_body(held) or " " not in held:
        return False
    return not _TITLED.search(words) and _post_end(words) is None


def _name(document: Document, piece: Span) -> tuple[Span | None, bool]:
    """The name at the start of a piece, and whether the sentence goes on behind it."""
    text = document.quote(piece)
    article = _ARTICLE.match(text)
    begin = article.end() if article else 0
    if text[begin:].split(maxsplit=1)[0].islower():
        posted = kinds.has_post(text[begin:]) and _post_end(text) is not None
        return (piece if posted else None), False
    last = begin
    for token in _TOKEN.finditer(text, begin):
        word = token.group().strip("()“”\"«»’'")
        small = word.casefold().strip(".,") in _LINKS or _LEGAL_FORM.fullmatch(word)
        if word.islower() and not small:
            break
        if word.casefold() not in _LINKS:
            last = token.end()
    goes_on = bool(text[last:].strip())
    span = Span(piece.start + begin, piece.start + last) if last > begin else None
    if span is None or likeness(document.words(span)) < LIKELY:
        return None, True
    return span, goes_on


def _post_end(text: str) -> int | None:
    """Where a post before a name ends: ``former President of Peru Ana Silva`` -> 25."""
    titled = _TITLED.search(text)
    if titled and titled.start():
        return len(text[: titled.start()].rstrip())
    tokens = list(_TOKEN.finditer(text))
    at = len(tokens)
    while at and tokens[at - 1].group()[0].isupper():
        at -= 1
    run = tokens[at:]
    before = tokens[at - 1].group().casefold() if at else ""
    for size in range(len(run) - 2, 0, -1):
        place = " ".join(one.group() for one in run[:size]).casefold()
        if before in ("of", "the", "de", "di", "du", "von") and place in vocabulary.country_names():
            return run[size - 1].end()
    posts = [
        place
        for place, one in enumerate(run)
        if kinds.kind(one.group()) == "post" and not _TITLED.match(text, one.start())
    ]
    cut = posts[-1] + 1 if posts else 0
    named = len(run) - cut > 1 and before not in ("of", "the", "for", "de", "du", "di")
    return (run[cut - 1].end() if cut else tokens[at - 1].end()) if named and (at or cut) else None


def _entry(document: Document, pieces: Sequence[Span]) -> Entry:
    """An entry whose fields leave articles out; a post before the name is a field behind it."""
    own, *others = [_bare(document, piece) for piece in pieces]
    whole = Span(own.start, pieces[-1].end)
    text = document.quote(own)
    end = _post_end(text) if kinds.has_post(text) else None
    inside = _IN_BRACKETS.fullmatch(text)
    if inside and not kinds.names_body(inside["name"]) and " " in inside["name"]:
        parts = (Span(own.start + at, own.start + to) for at, to in map(inside.span, (1, 2)))
        return Entry(whole, whole, None, (*parts, *others))
    if others or end is None or not text[end:].strip():
        return Entry(whole, whole, None, (own, *others) if others else ())
    name = len(text) - len(text[end:].lstrip())
    fields = (Span(own.start + name, own.end), Span(own.start, own.start + end))
    return Entry(whole, whole, None, fields)


def _bare(document: Document, piece: Span) -> Span:
    """A piece without an article at its start."""
    article = _ARTICLE.match(document.quote(piece))
    return Span(piece.start + article.end(), piece.end) if article else piece
