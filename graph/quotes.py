"""Where the words that somebody quotes stand in a text.

A quotation counts where it agrees with the text to the letter; only white space, the shape of
quotation marks and dashes, soft hyphens and the composition of accents may differ. Nothing is
compared loosely, so a word changed, dropped or cased otherwise is not found.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from graph.model import Span

_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\u0002\ufffe")
_ALIKE = {
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the text, with what stands around them where they occur more than once.

    ``start`` is where the quoting side believes them to be, in code points; it decides between
    occurrences and is not trusted otherwise.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None


@dataclass(slots=True)
class Index:
    """A text as quotations are compared with it, and the way back to its own offsets."""

    text: str
    _plain: str = field(init=False)
    _starts: list[int] = field(init=False)
    _ends: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._plain, self._starts, self._ends = _plained(self.text)

    def find(self, quote: Quote) -> Span | None:
        """Where the quoted words stand; None where they do not, as whole words.

        Of several places the one whose surroundings agree is meant, then the one nearest to
        ``start``, then the first.
        """
        wanted = _plained(quote.exact)[0].strip()
        before, after = _plained(quote.prefix)[0].strip(), _plained(quote.suffix)[0].strip()
        places = [place for place in self._places(wanted) if self._agrees(place, before, after)]
        if not places:
            return None
        hint = quote.start
        spans = [Span(self._starts[start], self._ends[end - 1]) for start, end in places]
        return spans[0] if hint is None else min(spans, key=lambda span: abs(span.start - hint))

    def _places(self, wanted: str) -> list[tuple[int, int]]:
        places: list[tuple[int, int]] = []
        start = self._plain.find(wanted) if wanted else -1
        while start >= 0:
            end = start + len(wanted)
            if self._is_whole(start, end):
                places.append((start, end))
            start = self._plain.find(wanted, end)
        return places

    def _is_whole(self, start: int, end: int) -> bool:
        """Whether no word is cut at either end."""
        text = self._plain
        cut_before = text[start - 1 : start].isalnum() and text[start].isalnum()
        return not cut_before and not (text[end - 1].isalnum() and text[end : end + 1].isalnum())

    def _agrees(self, place: tuple[int, int], before: str, after: str) -> bool:
        start, end = place
        return self._plain[:start].rstrip().endswith(before) and self._plain[
            end:
        ].lstrip().startswith(after)


def _plained(text: str) -> tuple[str, list[int], list[int]]:
    """The text with alike signs made one; for each sign where it starts and ends in the text."""
    signs: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        for sign in _signs(text[at:end]):
            if sign == " " and signs and signs[-1] == " ":
                ends[-1] = end
            else:
                signs.append(sign)
                starts.append(at)
                ends.append(end)
        at = end
    return "".join(signs), starts, ends


def _signs(cluster: str) -> str:
    if cluster in _INVISIBLE:
        return ""
    if cluster.isspace():
        return " "
    return _ALIKE.get(cluster) or unicodedata.normalize("NFC", cluster)
