"""The words on a page of a PDF: their characters, where they stand and how they are set.

A PDF holds characters at places, not words. A word ends at white space, where the next
character stands too far off, and where size or baseline change (a footnote mark behind a
word). Every character of a word keeps its index in the page's text.
"""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

import pypdfium2 as pdfium
from pypdfium2 import raw

HYPHENS = frozenset("\x02\ufffe\xad")
"""What pdfium gives for a hyphen at the end of a line, and the soft hyphen."""

_DROPPED = frozenset("\0\u200b\u200c\u2060\ufeff\ufffd")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_BOLD = re.compile(rb"bold|black|heavy|semibold|demi(?!-?ital)", re.IGNORECASE)
_BOLD_WEIGHT = 600
_NAME_LENGTH = 128
_SPACE = 0.28
_GLUE = 0.15
_BACK = 0.6
_SHIFT = 0.17
_UPRIGHT = 0.1
_QUARTER = math.pi / 2
_SAMPLES = 50
_SAME_PLACE = 1.0
_RIGHT_TO_LEFT = ("R", "AL")


@dataclass(frozen=True, slots=True)
class Word:
    """Characters of a page that follow each other on one line, without white space.

    ``start`` is the index of the first in the page's text, the others follow one by one.
    ``left``, ``bottom``, ``right`` and ``top`` are PDF points on the upright page, ``base``
    is the height of the baseline and ``size`` that of the font. ``glued`` says that no white
    space stands before it, ``broken`` that it ends in a hyphen that the line's end may have
    made, ``turned`` that it does not run from left to right on the upright page.
    """

    text: str
    start: int
    left: float
    right: float
    bottom: float
    top: float
    base: float
    size: float
    bold: bool = False
    glued: bool = False
    broken: bool = False
    turned: bool = False


class Gap(Enum):
    """What stands between two characters: nothing, a space, one that pdfium guessed, a shift."""

    NONE = "none"
    SPACE = "space"
    GUESSED = "guessed"
    SHIFT = "shift"


@dataclass(frozen=True, slots=True)
class _Sign:
    """One character and its box."""

    text: str
    index: int
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """Never zero."""
        return max(self.top - self.bottom, 0.1)


class Face:
    """A page turned so that most of it can be read, and how each of its characters is set."""

    def __init__(self, page: pdfium.PdfPage, text: pdfium.PdfTextPage) -> None:
        self._text = text.raw
        self._fonts: dict[int, tuple[float, bool]] = {}
        self._box = page.get_cropbox()
        self._angle = self._usual_angle(text.count_chars())
        self.quarter = -self._angle % 4
        left, bottom, right, top = self._box
        sides = right - left, top - bottom
        self.width, self.height = sides if self.quarter % 2 == 0 else sides[::-1]

    def _usual_angle(self, count: int) -> int:
        """How most characters of the page lie, in quarter turns."""
        step = count // _SAMPLES + 1
        angles = [raw.FPDFText_GetCharAngle(self._text, at) for at in range(0, count, step)]
        quarters = Counter(round(angle / _QUARTER) % 4 for angle in angles if angle >= 0)
        return max(quarters, key=lambda one: (quarters[one], -one), default=0)

    def turn(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page's own space as a point on the upright page."""
        left, bottom, right, top = self._box
        if self.quarter == 1:
            return y - bottom, right - x
        if self.quarter == 2:  # noqa: PLR2004
            return right - x, top - y
        if self.quarter == 3:  # noqa: PLR2004
            return top - y, x - left
        return x - left, y - bottom

    def base(self, index: int) -> float:
        """The height of a character's baseline on the upright page."""
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(self._text, index, x, y)
        return self.turn(x.value, y.value)[1]

    def is_turned(self, index: int) -> bool:
        """Whether a character leans or stands on end on the upright page."""
        angle = raw.FPDFText_GetCharAngle(self._text, index)
        off = (angle - self._angle * _QUARTER) % (4 * _QUARTER)
        return bool(angle >= 0 and min(off, 4 * _QUARTER - off) > _UPRIGHT)

    def font(self, index: int) -> tuple[float, bool]:
        """The size of a character's font in points, and whether it is bold."""
        piece = raw.FPDFText_GetTextObject(self._text, index)
        address = ctypes.cast(piece, ctypes.c_void_p).value or 0
        if address not in self._fonts:
            self._fonts[address] = self._measured(piece, index)
        return self._fonts[address]

    def _measured(self, piece: object, index: int) -> tuple[float, bool]:
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._text, index, matrix)
        size = raw.FPDFText_GetFontSize(self._text, index)
        scale = abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5
        font = raw.FPDFTextObj_GetFont(piece) if piece else None
        if not font:
            return size * scale, False
        name = ctypes.create_string_buffer(_NAME_LENGTH)
        raw.FPDFFont_GetBaseFontName(font, name, _NAME_LENGTH)
        bold = _BOLD.search(name.value) or raw.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
        return size * scale, bool(bold)


def words(face: Face, text: pdfium.PdfTextPage) -> list[Word]:
    """The words of a page in the order of its text, each once."""
    return list(_once(word for word in _words(face, text) if _is_visible(face, word)))


def _words(face: Face, text: pdfium.PdfTextPage) -> Iterator[Word]:
    signs: list[_Sign] = []
    glued = False
    for sign, gap in _signs(face, text):
        cut = _cut(signs[-1], sign, gap) if signs else Gap.SPACE
        if cut is not Gap.NONE:
            if signs:
                yield _word(face, signs, glued=glued)
            signs, glued = [], cut is Gap.SHIFT
        signs.append(sign)
    if signs:
        yield _word(face, signs, glued=glued)


def _signs(face: Face, text: pdfium.PdfTextPage) -> Iterator[tuple[_Sign, Gap]]:
    """The characters of a page, and the white space that the page's text has before each."""
    page = text.raw
    box = raw.FS_RECTF()
    where = ctypes.byref(box)
    gap = Gap.SPACE
    for index in range(text.count_chars()):
        sign = chr(raw.FPDFText_GetUnicode(page, index))
        if sign in _DROPPED or "\ud800" <= sign <= "\udfff":
            continue
        if sign not in HYPHENS and (sign.isspace() or sign < " "):
            guessed = sign == " " and gap is not Gap.SPACE and _is_guessed(page, index)
            gap = Gap.GUESSED if guessed else Gap.SPACE
            continue
        raw.FPDFText_GetLooseCharBox(page, index, where)
        x0, y0 = face.turn(box.left, box.bottom)
        x1, y1 = face.turn(box.right, box.top)
        left, right, bottom, top = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
        for part in _LIGATURES.get(sign, sign):
            yield _Sign(part, index, left, bottom, right, top), gap
            gap = Gap.NONE


def _is_guessed(page: object, index: int) -> bool:
    """Whether pdfium put a space where the file has none."""
    return bool(raw.FPDFText_IsGenerated(page, index) == 1)


def _cut(last: _Sign, sign: _Sign, gap: Gap) -> Gap:
    """Whether a word ends between two characters, and how."""
    height = max(last.height, sign.height)
    between = sign.left - last.right
    if unicodedata.bidirectional(sign.text) in _RIGHT_TO_LEFT:
        between = max(between, last.left - sign.right) if sign.left < last.left else between
    off_line = min(last.top, sign.top) - max(last.bottom, sign.bottom) < 0.3 * height
    if gap is Gap.SPACE or off_line or between > _SPACE * height or between < -_BACK * height:
        return Gap.SPACE
    if gap is Gap.GUESSED and between > _GLUE * height:
        return Gap.SPACE
    shifted = abs(last.bottom - sign.bottom) + abs(last.top - sign.top) > _SHIFT * height
    skipped = sign.index != last.index + 1
    return Gap.SHIFT if shifted or skipped or last.text in HYPHENS else Gap.NONE


def _word(face: Face, signs: Sequence[_Sign], *, glued: bool) -> Word:
    first, last = signs[0], signs[-1]
    size, bold = face.font(first.index)
    said = "".join(sign.text for sign in signs)
    return Word(
        text="".join("-" if sign in HYPHENS else sign for sign in said),
        start=first.index,
        left=min(sign.left for sign in signs),
        right=max(sign.right for sign in signs),
        bottom=first.bottom,
        top=first.top,
        base=face.base(first.index),
        size=size,
        bold=bold,
        glued=glued,
        broken=last.text in HYPHENS,
        turned=face.is_turned(first.index),
    )


def _is_visible(face: Face, word: Word) -> bool:
    """Whether a word stands on the page, if only in part, not beyond its edges."""
    middle = (word.left + word.right) / 2
    on_page = word.top > _SAME_PLACE and word.bottom < face.height - _SAME_PLACE
    return bool(0 <= middle <= face.width and on_page)


def _once(found: Iterable[Word]) -> Iterator[Word]:
    """Each word once: some programs print bold letters twice, a hair apart."""
    seen: dict[str, list[tuple[float, float]]] = {}
    for word in found:
        places = seen.setdefault(word.text, [])
        if any(abs(x - word.left) + abs(y - word.base) < _SAME_PLACE for x, y in places):
            continue
        places.append((word.left, word.base))
        yield word
