"""What is printed on every page: running heads and feet, page numbers; and contents lines.

So is what a browser adds when it prints a page: the day and hour, the title, the address.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.reading.pdf.lines import Line

_NUMBER = re.compile(
    r"\W{0,3}(?:page|p\.|página|pagina|seite)?\s?(?:\d{1,4}|[ivxl]{1,6})"
    r"(?:\s?(?:/|of|de|di|sur|von|\|)\s?\d{1,4})?\W{0,3}",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"(?:\.\s?){4,}\s?(?:\d{1,4}|[ivxl]{1,6})?\s*$|…{2,}\s?\d{0,4}\s*$")
_PRINTED = re.compile(
    r"""\d{1,2}[/.]\s?\d{1,2}[/.]\s?\d{2,4},?\s\d{1,2}:\d{2}(?:\s?[APap]\.?[Mm]\.?)?(?:\s.{1,200})?
      | (?:https?|file)://\S{1,300}(?:\s\d{1,3}\s?(?:/|of)\s?\d{1,3})?""",
    re.VERBOSE,
)
"""What browsers print at the edges of a page: ``5/3/21, 9:12 AM Title``, ``https://… 1/2``."""
_BAND = 0.13
_SHARE = 0.4
_PLACE = 12


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of one page, from top to bottom."""

    number: int
    height: float
    rows: list[list[Line]]


def without_furniture(pages: Sequence[Page]) -> list[Page]:
    """The pages without what repeats at their edges; its first printing on page 1 stays."""
    counts: dict[tuple[str, int], set[int]] = defaultdict(set)
    for page in pages:
        for row in page.rows:
            if key := _key(page, row):
                for near in (-1, 0, 1):
                    counts[key[0], key[1] + near].add(page.number)
    return [
        replace(page, rows=[r for r in page.rows if not _drops(page, r, counts, len(pages))])
        for page in pages
    ]


def _key(page: Page, row: Sequence[Line]) -> tuple[str, int] | None:
    """What a row at the edge of a page says, figures aside, and how high it stands."""
    base = row[0].base
    if _BAND * page.height < base < (1 - _BAND) * page.height:
        return None
    said = " ".join(line.text for line in row)
    return re.sub(r"\d+", "#", said.casefold()), round(base / _PLACE)


def _drops(  # noqa: PLR0917
    page: Page,
    row: Sequence[Line],
    counts: dict[tuple[str, int], set[int]],
    pages: int,
) -> bool:
    said = " ".join(line.text for line in row)
    if _LEADERS.search(said):
        return True
    key = _key(page, row)
    if key is None:
        return False
    numbered = _NUMBER.fullmatch(said) is not None or _PRINTED.fullmatch(said) is not None
    if numbered and row in (page.rows[0], page.rows[-1]):
        return True
    repeats = len(counts[key]) >= max(2, _SHARE * pages)
    return repeats and (page.number > 1 or numbered)
