"""Tables as columns for a terminal: wide signs counted as two, long values cut."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from graph.model import collapse

NARROWEST = 4
"""Cells of a terminal that every column keeps."""


def in_columns(rows: Sequence[Sequence[str]], *, width: int | None) -> str:
    """The rows as aligned columns, the first one underlined, within ``width`` cells.

    None sets no limit. Values that do not fit end in an ellipsis.
    """
    shown = [[_plain(value) for value in row] for row in rows]
    widths = [max(map(breadth, column)) for column in zip(*shown, strict=True)]
    if width is not None:
        widths = _fitted(widths, width)
    lines = ["  ".join(map(_padded, row, widths)).rstrip() for row in shown]
    lines.insert(1, "  ".join("-" * one for one in widths))
    return "\n".join(lines) + "\n"


def breadth(text: str) -> int:
    """How many cells of a terminal a text takes: two for wide signs, none for marks."""
    return sum(map(_sign_breadth, text))


def _plain(value: str) -> str:
    """The value on one line, without signs that would move a terminal's cursor."""
    words = collapse(value)
    return "".join(sign for sign in words if unicodedata.category(sign) not in {"Cc", "Cf"})


def _sign_breadth(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1


def _fitted(widths: list[int], width: int) -> list[int]:
    """Widths that fit into ``width`` with two cells between: the widest give way first."""
    room = width - 2 * (len(widths) - 1)
    low, high = NARROWEST, max([NARROWEST, *widths])
    while low < high:
        middle = (low + high + 1) // 2
        if sum(min(one, middle) for one in widths) <= room:
            low = middle
        else:
            high = middle - 1
    return [min(one, low) for one in widths]


def _padded(value: str, width: int) -> str:
    shown = value if breadth(value) <= width else "".join(_first(value, width - 1)) + "…"
    return shown + " " * (width - breadth(shown))


def _first(value: str, width: int) -> Iterator[str]:
    left = width
    for sign in value:
        left -= _sign_breadth(sign)
        if left < 0:
            return
        yield sign
