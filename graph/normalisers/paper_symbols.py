"""Symbols by which bodies number their papers: ``SCCR/26/3``, ``EB134/17``, ``SP0270E1``.

What a body's symbols begin with is in the ontology (``pg:symbolStem``), so that the symbol of
a paper tells whose paper it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from graph import vocabulary
from graph.normalisers.normaliser import Normaliser, Recomputed

STEM = "symbol-stem"

_SYMBOL = re.compile(
    r"""(?<![\w/.:@?=&#-])(?:
        (?=[A-Z0-9()/.-]*[\d])[A-Z][A-Z0-9-]{0,11}(?:\(\d{2,4}\)[A-Z0-9]{0,4})?
          (?:/[A-Z0-9][A-Za-z0-9.-]{0,18}(?<![.-])(?:\([A-Z0-9]{1,8}\))?)+
      | (?:COM|SEC|SWD|JOIN)\s?\(\d{4}\)\s?\d{1,4}(?:/\d)?(?:\sfinal\b)?
      | (?:WHA|EB)\d{1,3}\.R?\d{1,3}
      | [A-Z]{2}\d{4}[EF]\d[a-z]?
    )(?!\w)
    (?:[\s.]?\s?(?:PROV|Prov|REV|Rev|ADD|Add|CORR|Corr)\b\.?(?:\s?\d{1,2}(?![\w.]))?)?""",
    re.VERBOSE,
)


def symbols(words: str) -> Iterator[tuple[int, int]]:
    """Where words name papers by their symbols; a number must be in it."""
    for found in _SYMBOL.finditer(words):
        end = found.end() - (1 if found.group().endswith(".") and _ends(words, found) else 0)
        yield found.start(), end


def is_symbol(words: str) -> bool:
    """Whether words are nothing but a symbol."""
    return any(start == 0 and end >= len(words) - 1 for start, end in symbols(words))


def _ends(words: str, found: re.Match[str]) -> bool:
    """Whether the stop after a symbol ends a sentence rather than ``Prov.``."""
    return not re.search(r"(?:PROV|Prov|REV|Rev|ADD|Add|CORR|Corr)\.$", found.group())


@lru_cache(maxsize=1024)
def bodies(words: str) -> frozenset[str]:
    """The body whose papers have symbols such as this; the longest stem tells."""
    stems = vocabulary.symbol_stems()
    told = [stem for stem in stems if _begins(words, stem)]
    return frozenset({stems[max(told, key=len)]} if told else ())


def _begins(words: str, stem: str) -> bool:
    following = words[len(stem) : len(stem) + 1]
    return words.startswith(stem) and not (stem[-1].isalpha() and following.isalpha())


NORMALISERS: tuple[Normaliser, ...] = (Recomputed(STEM, bodies),)
