"""Signatures of several lines in which the name does not come first.

``Il Presidente`` stands above the name, ``Pour le Collectif`` above both, or the body opens the
block and the post and name follow. What comes where is told by all blocks together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Document, Span
from graph.reading.lines import Line
from graph.sections import cues
from graph.sections import words as kinds
from graph.sections.parts import Entry

_FOR = re.compile(
    r"(?:for|pour|por|per|für|pel[ao]s?|p/|(?:on|in)\sbehalf\sof|au\snom\sd[eu]|em\snome\sd[aeo]"
    r"|a\snome\sd\w{1,4}|en\s(?:nombre|representaci[óo]n)\sdel?|im\snamen)\s"
    r"(?=(?:the|l[aeo]s?|les|l[’']|el|il|lo|i|gli|die|den|das|de[rs]|[ao]s?)[\s’']|[A-ZÀ-Þ])",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"(?:the|il|la|le|lo|el|der|die|o|a|l[’'])(?:\s|(?<=[’']))(?=\S)", re.IGNORECASE
)
_TITLED_POST = re.compile(r"(?:Dr|Prof|Sr|Sra|M|Mme|Avv|Ing|Dott)\b", re.IGNORECASE)
_NAME_WORDS = range(2, 8)
_HEIGHTS = (3, 2, 4)
_ALONE = range(2, 5)
_MOST, _FEW = 0.8, 0.3
_FEWEST = 2
_LONGEST_POST = 110


def signed_blocks(document: Document, printed: Sequence[Line]) -> list[Entry]:
    """The signatures that some lines make, where their names do not come first; else none."""
    said = [document.words(line.span) for line in printed]
    for groups in _groupings(printed, said):
        sizes = {len(group) for group in groups}
        names = [_name_of(said, group) for group in groups]
        if len(sizes) == 1:
            place = _name_column(said, groups)
            names = [group[place] if place is not None else None for group in groups]
        told = [
            name is not None and name != group[0] and _is_told(said, group)
            for name, group in zip(names, groups, strict=True)
        ]
        if sum(told) >= _MOST * len(groups):
            return [
                _entry(document, printed, said=said, group=group, name=name)
                for name, group in zip(names, groups, strict=True)
            ]
    return []


def _groupings(printed: Sequence[Line], said: Sequence[str]) -> Iterator[list[list[int]]]:
    """The ways to part the lines: at *Pour …*, at the wider gaps, or after as many lines each."""
    whole = list(range(len(printed)))
    opened = [place for place in whole if _FOR.match(said[place])]
    if opened and opened[0] == 0:
        yield _cut(whole, opened)
    smallest = min((line.gap for line in printed[1:]), default=0)
    apart = [0, *(place for place in whole[1:] if printed[place].gap > smallest)]
    if len(apart) > 1:
        yield _cut(whole, apart)
    for height in _HEIGHTS:
        if len(whole) % height == 0 and len(whole) >= _FEWEST * height:
            groups = _cut(whole, range(0, len(whole), height))
            if _has_post_column(said, groups):
                yield groups
    article = _ARTICLE.match(said[0]) if len(whole) in _ALONE else None
    if article and _is_post(said[0][article.end() :]):
        yield [whole]


def _cut(whole: Sequence[int], starts: Sequence[int]) -> list[list[int]]:
    ends = [*starts[1:], len(whole)]
    return [list(whole[start:end]) for start, end in zip(starts, ends, strict=True)]


def _has_post_column(said: Sequence[str], groups: Sequence[Sequence[int]]) -> bool:
    """Whether one line of each block, always the same, tells a post, and the others do not."""
    shares = [
        sum(_is_post(said[group[at]]) for group in groups) / len(groups)
        for at in range(len(groups[0]))
    ]
    return max(shares) >= _MOST and sum(share > _FEW for share in shares) == 1


def _name_column(said: Sequence[str], groups: Sequence[Sequence[int]]) -> int | None:
    """Which line of the blocks holds the names: the one most like persons in all of them."""
    points = [sum(_points(said[group[at]]) for group in groups) for at in range(len(groups[0]))]
    best = max(range(len(points)), key=points.__getitem__)
    return best if points[best] > 0 else None


def _name_of(said: Sequence[str], group: Sequence[int]) -> int | None:
    """The line of one block that is most like a person's name."""
    best = max(group, key=lambda place: _points(said[place]))
    return best if _points(said[best]) > 0 else None


def _points(words: str) -> float:
    """How much a line is like a person's name alone."""
    words = words[_name_part(words)]
    titled = kinds.title_length(words)
    name = words[titled:]
    if _FOR.match(words) or len(name.split()) not in _NAME_WORDS or re.search(r"[\d:;@]", words):
        return -2.0
    if _is_post(words) and not titled:
        return -2.0
    points = 2.0 if titled else 0.5
    points += 0.5 if name.isupper() else 0.0
    return points - (2.0 if kinds.names_body(name) or kinds.has_common(name) else 0.0)


def _name_part(words: str) -> slice:
    """The name of a line that tells the post behind or before a comma: ``Ann Poe, chair``."""
    first, comma, rest = words.partition(", ")
    if not comma or cues.is_role(first) is cues.is_role(rest):
        return slice(0, len(words))
    return slice(0, len(first)) if cues.is_role(rest) else slice(len(first) + 2, len(words))


def _is_post(words: str) -> bool:
    """``Il Presidente`` · ``(Vice-presidente)``: a post and nothing else."""
    plain = words.strip("() ")
    return len(plain) <= _LONGEST_POST and cues.is_role(plain) and not _TITLED_POST.match(plain)


def _is_told(said: Sequence[str], group: Sequence[int]) -> bool:
    """Whether a block has a post or says for whom it is signed, and is no longer than one."""
    told = any(_is_post(said[place]) or _FOR.match(said[place]) for place in group)
    return told and 1 < len(group) <= max(_HEIGHTS) + 1


def _entry(
    document: Document,
    printed: Sequence[Line],
    *,
    said: Sequence[str],
    group: Sequence[int],
    name: int | None,
) -> Entry:
    """One signature, its fields in the order in which they are read: name, post, body."""
    span = Span(printed[group[0]].span.start, printed[group[-1]].span.end)
    rest = [place for place in group if place != name]
    posts = [place for place in rest if _is_post(said[place])]
    order = [*([name] if name is not None else []), *posts]
    order += [place for place in rest if place not in posts]
    parted = _parted(document, printed[name].span) if name is not None else ()
    others = (_bare(document, printed[at].span) for at in order if at != name)
    return Entry(span, span, None, (*parted, *others))


def _parted(document: Document, span: Span) -> tuple[Span, ...]:
    """The line of a name, and the post behind or before its comma as a field of its own."""
    words = document.quote(span)
    part = _name_part(words)
    start, end = span.start + part.start, span.start + part.stop
    if part == slice(0, len(words)):
        return (_bare(document, span),)
    post = Span(end + 2, span.end) if part.start == 0 else Span(span.start, start - 2)
    return Span(start, end), _bare(document, post)


def _bare(document: Document, span: Span) -> Span:
    """A line without the brackets around it, and a post without its article."""
    words = document.quote(span)
    start, end = span.start, span.end
    if words.startswith("(") and words.endswith(")"):
        start, end = start + 1, end - 1
    article = _ARTICLE.match(document.text, start, end)
    if article and _is_post(document.text[article.end() : end]):
        start = article.end()
    return Span(start, end)
