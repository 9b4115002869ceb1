"""Numbers of provisions as letters write them: ``Articles 7, 8 and 27.3(b)``.

A hand-written recursive-descent parser, one step forward a character, over text in which
white space is collapsed. It starts where an anchor word (*Article*, *para.*, *§*) ends.

    list     := item { separator item }
    item     := number { segment } [ range number ] { phrase }
    number   := 31 | 31bis | 31 bis | 16C | XX | QQ.B.3
    segment  := .3 | (3) | (b) | :1
    phrase   := [","] ("paragraph" | "point" …) list of segments
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.normalisers import federal_code, ordinal_steps
from graph.normalisers.anchors import Kind, kind_of
from graph.normalisers.numbers import between, value
from graph.normalisers.provision_numbers import NUMBER
from graph.normalisers.provision_steps import (
    BESIDE,
    DEEP_RANGE,
    LETTER,
    PHRASE,
    SAME,
    SECTION,
    SEGMENT,
    SEVERAL,
    STEP,
    STEP_RANGE,
)

LONGEST_LIST = 60
HIGHEST_ARTICLE = 999


@dataclass(frozen=True, slots=True)
class Provision:
    """One provision: its number, the path below it, and the last one where a range is meant.

    ``27.3(b)`` is number ``27`` and path ``("3", "b")``; in ``41-61`` ``last`` is ``61``; in
    ``15(1)(a)-(c)`` ``last`` is ``c`` and ``deep`` is True.
    """

    kind: Kind
    number: str
    path: tuple[str, ...] = ()
    last: str | None = None
    deep: bool = False

    def notation(self) -> str:
        """As records hold it: ``article 31(f)``, ``article 41-61``, ``preamble``."""
        if not self.number:
            return _WORDS[self.kind]
        steps = "".join(f"({step})" for step in self.path)
        last = "" if self.last is None else f"-({self.last})" if self.deep else f"-{self.last}"
        return f"{_WORDS[self.kind]} {self.number}{steps}{last}"

    def each(self) -> Iterator[Provision]:
        """The provisions of a range one by one; itself where it is none."""
        if self.last is None:
            yield self
        elif self.deep:
            for step in between(self.path[-1], self.last, most=LONGEST_LIST):
                yield replace(self, path=(*self.path[:-1], step), last=None, deep=False)
        else:
            for step in between(self.number, self.last, most=LONGEST_LIST):
                yield replace(self, number=step, last=None)


_WORDS = {kind: kind.value for kind in Kind} | {
    Kind.ARTICLE: "article",
    Kind.PARAGRAPH: "paragraph",
    Kind.SECTION: "section",
    Kind.CHAPTER: "chapter",
    Kind.RECITAL: "recital",
    Kind.REGULATION: "regulation",
}
_LETTERED = frozenset({Kind.ANNEX, Kind.PART, Kind.SCHEDULE})
_BOXED = frozenset({Kind.RECITAL, Kind.PARAGRAPH})
_LONG = frozenset({Kind.SECTION, Kind.PARAGRAPH})
_ORDINAL = re.compile(r"\d[.]?[º°ªo]$")
_INCISO = re.compile(r",\s(?:inc(?:iso|\.)\s)?(?P<inciso>[IVXL]{1,7})(?!\w)")
_SPACE = re.compile(r"\s?")
_RANGE = re.compile(
    r"\s?(?:-|–|—|\bto\b|\bthrough\b|\bà\b|\bal?\b|\bbis\b|\btot(?:\sen\smet)?\b|\bt/m\b)\s?(?=[\dIVX])"
)
_FROM = re.compile(r"(?:from|da|dal|dall[’']|del?|von|van)\s?(?=\d)")
"""*articoli* da *6 a 9*"""
_WITHIN = re.compile(r"-(?P<within>\d{1,2})(?!\w)")
_FOOTNOTE = re.compile(r",?\s(?:fn\.?|footnote|nota)\s(?P<note>\d{1,3})")
_REMARK = re.compile(
    r"\s\([a-zà-ÿ][^()\d]{3,50}\)(?=,?\s(?:and|or|as\swell\sas|y|e|et|ou|und)\s\d|,\s\d"
    r"|\s(?:of|de|del|du|della|der|des)\s)"
)
_OF_NEXT = re.compile(r"\s(?:of|de|del|du|della|der|des)\s")
_SEPARATOR = re.compile(
    r"[,;]?\s(?:and/or|and|or|as well as|y|e|o|et|ou|und|sowie)\s|,?\s?&\s?|,\s?|/(?=\d)"
)
_NEAR = 2
_TIGHT = re.compile(r"(?<=\d&)(?P<step>\d{1,2})(?!\w|\.\d|\()")
"""Behind ``24.1&``, what is beside the 1."""
_DUTCH = re.compile(r",?\sen\s|,\s")
"""Between Dutch articles; *en* is *in* elsewhere: *artículo 6 en 30 casos*."""
_DUTCH_LIST = re.compile(r"[\s\d,()a-z]{1,40}?\sen\s\d")
_INC = re.compile(r"\bincs?\.")
_HAS_INCISOS = re.compile(r"arts?|artículos?|articulos?|artigos?", re.IGNORECASE)
_WORDED = re.compile(r"[^\W\d_]")
_AFTER_LOOSE = re.compile(r"$|[,;:.)\]’']|\s(?:of|to|in|under|and|or|du|de|del|des|della|[A-Z(])")


@dataclass(slots=True)
class _Reader:
    """Where a parse has got to."""

    text: str
    place: int
    kind: Kind
    plural: bool
    between: re.Pattern[str] = _SEPARATOR
    coded: bool = False
    incisos: bool = False

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.match(self.text, self.place)
        if found:
            self.place = found.end()
        return found


def provisions(text: str, start: int, anchor: re.Match[str]) -> tuple[list[Provision], int]:
    """The provisions listed from ``start``, where ``anchor`` ended, and where they end.

    Nothing is found where no number follows.
    """
    kind = kind_of(anchor)
    if kind is Kind.PREAMBLE:
        return [Provision(kind, "")], start
    word = anchor.group().rstrip(".").lower()
    reader = _Reader(text, start, kind, plural=word.endswith(("s", "i", "§§", "tt", "n")))
    reader.coded = federal_code.is_behind(federal_code.SECTION_OF_CODE, text, start)
    reader.incisos = _HAS_INCISOS.fullmatch(word) is not None
    if word in ("artikel", "artikelen") and _DUTCH_LIST.match(text, start):
        reader.between = _DUTCH
    return (found, reader.place) if (found := _items(reader)) else ([], start)


def _items(reader: _Reader) -> list[Provision]:
    reader.take(_SPACE)
    found = _item(reader)
    while found and len(found) < LONGEST_LIST:
        kept = reader.place
        reader.take(_REMARK)
        if not reader.take(reader.between):
            reader.place = kept if not _OF_NEXT.match(reader.text, reader.place) else reader.place
            break
        more = _next(reader, found[-1])
        if not more:
            reader.place = kept
            break
        found += more
    return found


def _next(reader: _Reader, before: Provision) -> list[Provision]:
    """What follows a separator: ``8`` or, after ``52(2)``, ``(3)``."""
    if before.path and (step := reader.take(BESIDE)):
        return [replace(before, path=(*before.path[:-1], step["bracket"] or step["half"]))]
    tight = _TIGHT.match(reader.text, reader.place) if before.path else None
    if tight and _is_beside(before.path[-1], tight["step"]):
        reader.place = tight.end()
        return [replace(before, path=(*before.path[:-1], tight["step"]))]
    found = _item(reader)
    if reader.coded and "." in before.number and not (found and "." in found[0].number):
        return []
    loose = reader.plural or _AFTER_LOOSE.match(reader.text, reader.place)
    code = federal_code.CODE_NEXT if reader.kind in _LONG else federal_code.CODE_PART_NEXT
    return found if loose and not code.match(reader.text, reader.place) else []


def _is_beside(first: str, last: str) -> bool:
    """Whether a number is one of the next paragraphs, and no further article: ``9.1&14``."""
    return first.isdigit() and 0 < int(last) - int(first) <= _NEAR


def _item(reader: _Reader) -> list[Provision]:
    reader.take(_FROM)
    dotted = reader.take(federal_code.DOTTED) if reader.coded else None
    number = dotted or reader.take(NUMBER)
    if number is None or not (dotted or _plausible(number, reader)):
        return []
    item = Provision(reader.kind, dotted.group() if dotted else _plain(number))
    roman = not dotted and number["roman"] is not None
    if _ORDINAL.search(number.group()) and (inciso := reader.take(_INCISO)):
        item = replace(item, path=(inciso["inciso"],))
    while step := reader.take(SEGMENT):
        item = replace(item, path=(*item.path, step["point"] or step["bracket"] or step["half"]))
    item = item if dotted and not item.path else _ranged(reader, item)
    found = [item]
    while all(one.last is None for one in found) and (steps := _phrase(reader, roman=roman)):
        found = [
            replace(one, path=(*one.path, step), last=last, deep=last is not None)
            for one in found
            for step, last in steps
        ]
    if note := reader.take(_FOOTNOTE):
        found[-1] = replace(found[-1], path=(*found[-1].path, f"footnote {note['note']}"))
    return found


def _plain(number: re.Match[str]) -> str:
    """A number without spaces, stops, brackets and what makes it an ordinal: ``1er`` is 1."""
    marks = r"[ ]" if number["coded"] else r"[ .º°ª]|(?<=\d)(?:er|re|ère|ro|o)$"
    return number["boxed"] or re.sub(marks, "", number.group())


def _plausible(number: re.Match[str], reader: _Reader) -> bool:
    """No year and no pronoun: ``§ 20301`` may be long, ``Article 2008`` not."""
    digits = re.match(r"\d+", number.group())
    if number["letter"] or number["boxed"]:
        return reader.kind in (_LETTERED if number["letter"] else _BOXED)
    if number["coded"]:
        return True
    if digits is None:
        opening = (
            reader.text[max(0, number.start() - 12) : number.start()].rstrip().rpartition(" ")[2]
        )
        return opening[:1].isupper() or number.group() != "I"
    if reader.kind in _LONG or int(digits.group()) <= HIGHEST_ARTICLE:
        return True
    return reader.kind is Kind.PART and federal_code.is_behind(
        federal_code.CODE_BEFORE, reader.text, number.start()
    )


def _ranged(reader: _Reader, item: Provision) -> Provision:
    if item.path and (deep := reader.take(DEEP_RANGE)):
        return replace(item, last=deep["last"], deep=True)
    kept = reader.place
    if not item.path and reader.take(_RANGE):
        last = reader.take(NUMBER)
        if last and value(last.group()) > value(item.number):
            return replace(item, last=_plain(last))
        reader.place = kept
        if not reader.plural and (within := reader.take(_WITHIN)):
            return replace(item, number=f"{item.number}-{within['within']}")
    return item


def _phrase(reader: _Reader, *, roman: bool) -> list[tuple[str, str | None]]:
    """The steps of ``, paragraphs 3 and 4`` or ``, point (b)``, each with a range's end."""
    kept = reader.place
    if spelt := ordinal_steps.step(reader.text, kept):
        reader.place = spelt.end
        return [(spelt.number, None)]
    opened = reader.take(PHRASE)
    strange = opened is not None and not reader.incisos and _INC.search(opened.group())
    apart = opened is not None and not roman and SECTION.match(opened.group())
    same = opened is not None and reader.kind is Kind.PARAGRAPH and SAME.search(opened.group())
    if not opened or strange or apart or same:
        reader.place = kept
        return []
    one_only = reader.plural and not SEVERAL.search(opened.group())
    joined = False
    steps: list[tuple[str, str | None]] = []
    while step := _step(reader, steps):
        further = reader.take(STEP_RANGE)
        steps.append((next(filter(None, step.groups())), further["last"] if further else None))
        kept = reader.place
        if one_only and not step.group().startswith("("):
            break
        separator = reader.take(reader.between)
        again = separator is not None and _WORDED.search(separator.group()) is not None
        if len(steps) >= LONGEST_LIST or separator is None or (again and joined):
            break
        joined = again
    reader.place = kept
    return steps


def _step(reader: _Reader, before: list[tuple[str, str | None]]) -> re.Match[str] | None:
    """The next step: letters follow letters, numbers numbers."""
    if before and before[-1][0].isalpha() and before[-1][0].islower():
        bracketed = reader.text.startswith("(", reader.place)
        return reader.take(STEP if bracketed else LETTER)
    return reader.take(STEP) or (None if before else reader.take(LETTER))
