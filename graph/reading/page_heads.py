"""What a text pasted from a PDF repeats on every page: the running head beside the page's number.

The text keeps it; it is no block of the letter.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from graph.model import Block

_NUMBER = re.compile(r"\W{0,3}(?:page\s|p\.\s?)?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?\W{0,3}", re.I)
_DIGITS = re.compile(r"\d+")
_LONGEST = 120
_FEWEST = 2


def without_page_heads(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks without those that stand, alike, beside the numbers of several pages."""
    said = [text[block.span.start : block.span.end] for block in blocks]
    numbers = {at for at, words in enumerate(said) if _NUMBER.fullmatch(words)}
    beside = {at + step for at in numbers for step in (-1, 1)} - numbers
    heads = [at for at in sorted(beside) if 0 <= at < len(said) and len(said[at]) <= _LONGEST]
    counts = Counter(_alike(said[at]) for at in heads)
    repeated = {at for at in heads if counts[_alike(said[at])] >= _FEWEST}
    left_out = repeated | {at for at in numbers if {at - 1, at + 1} & repeated}
    return [block for at, block in enumerate(blocks) if at not in left_out]


def _alike(words: str) -> str:
    return _DIGITS.sub("0", words).strip().casefold()
