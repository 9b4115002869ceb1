"""Whether a page's running head carries the letter's only date, as some letterheads do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from graph.reading.flow import Paragraph, Table

_DATE = re.compile(
    r"""
    \b(?: \d{1,2} (?:st|nd|rd|th|er|º|\.)? \s (?:de\s)? [^\W\d_]{3,12} \.? ,? \s (?:de\s)?
      | [^\W\d_]{3,12} \s \d{1,2} (?:st|nd|rd|th)? ,? \s
      | \d{1,2} [./-] \d{1,2} [./-]
      )
    (?:19|20)\d\d\b
    | \b(?:19|20)\d\d-\d\d-\d\d\b
    """,
    re.VERBOSE,
)
"""``28 October 2008`` · ``October 28, 2008`` · ``28.10.2008`` · ``2008-10-28``."""
_TOP = 25


def dated(head: Sequence[Paragraph | Table], flow: Sequence[Paragraph | Table]) -> bool:
    """Whether the head has a date and the top of the text below it has none."""
    return any(map(has_date, _words(head))) and not any(map(has_date, islice(_words(flow), _TOP)))


def _words(flow: Sequence[Paragraph | Table]) -> Iterator[str]:
    for one in flow:
        if isinstance(one, Paragraph):
            yield one.words
        else:
            for cell in (cell for row in one.rows for cell in row):
                yield from _words(cell)


def has_date(words: str) -> bool:
    """Whether words hold a whole date: ``Brussels, 28 October 2008``."""
    return _DATE.search(" ".join(words[:1_000].split())) is not None
