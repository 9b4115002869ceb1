"""The printed labels of list items: ``(1)``, ``12.``, ``3)``, ``4 -``, ``a)``, ``iv.``, ``•``."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LABEL = re.compile(
    r"""
    (?P<bracketed> \( \s? (?: \d{1,4} | [a-zA-Z] | [ivx]{1,5} ) \s? \) ) \s* (?=\S)
    | (?P<closed> (?: \d{1,4} | [a-zA-Z] | [ivx]{2,5} ) \) ) \s* (?=\S)
    | (?P<dotted> \d{1,4} \\? \. ) (?: \s+ (?=\S) | (?=[^\W\d_a-z]) )
    | (?P<spaced> \d{1,4} [ \t\xa0]{1,3} [.)] ) \s+ (?=\S)
    | (?P<dashed> \d{1,3} [ \t\xa0]{0,3} [-–—] ) \s+ (?=[^\W\d_])
    | (?P<lettered> (?: [a-z] | [ivx]{2,5} ) \. ) \s+ (?=\S)
    | (?P<hashed> \# \s? \d{1,4} [.:)]? ) \s+ (?=\S)
    | (?P<bullet> [-*+–—•·∙‧◦▪▫●○■□◆◇♦★☆❖➢➤►▶▸→➔➜⇒»›✓✔☑✗‣⁃\uf0a7\uf0b7\uf0d8\uf0fc] ) \s+ (?=\S)
    | (?P<tight> [•·∙◦▪▫●○■□◆♦★❖➢➤►▶▸→➔➜✓✔☑‣⁃\uf0a7\uf0b7\uf0d8\uf0fc] ) (?=\S)
    | (?P<round> o ) [ \t\xa0]{1,8} (?=[A-ZÀ-ÖØ-Þ"“«])
    """,
    re.VERBOSE,
)
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Label:
    """A list label: the mark as printed, where the item's words start, and its number.

    ``number`` is None for bullets and letters.
    """

    mark: str
    body: int
    number: int | None


def label(text: str, start: int, end: int) -> Label | None:
    """The list label at the start of a line: ``(1) enable``, ``1.  ACT UP``, ``• Oxfam``."""
    found = _LABEL.match(text, start, end)
    if found is None:
        return None
    mark = found[str(found.lastgroup)]
    digits = _DIGITS.search(mark)
    return Label(mark.replace("\\", ""), found.end(), int(digits.group()) if digits else None)
