"""What the cells of a column hold, as far as that tells a table from text set in columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from graph import vocabulary
from graph.reading import known_words

_MOSTLY = 0.6
_HALF = 0.5
_FEW = 0.2
_FEWEST = 2
_LONGEST_POST = 50
_ADDRESS = re.compile(r"\S{1,80}@\S{1,80}|(?:https?://|www\.)\S{1,200}|[\w.-]{1,80}\.[a-z]{2,6}")


def _share(test: Callable[[str], bool], column: Sequence[str]) -> float:
    return sum(map(test, column)) / len(column)


def are_headed(first: Iterable[str]) -> bool:
    """Whether the cells of the first row say what their columns hold: ``Name``, ``Country``."""
    told = [known_words.column(words) for words in first]
    known = sum(one is not None for one in told)
    return known >= _FEWEST and known >= _HALF * len(told) and len(set(told)) > 1


def are_keys(column: Sequence[str]) -> bool:
    """Whether a column holds numbers, or names of fields."""
    return _share(_is_key, column) >= _MOSTLY


def _is_key(words: str) -> bool:
    return words.endswith(":") or words.strip(".)( ").isdigit()


def are_places(column: Sequence[str]) -> bool:
    """Whether most cells of a column are names of countries."""
    return _share(_is_place, column) >= _HALF


def _is_place(words: str) -> bool:
    return words.casefold() in vocabulary.country_names()


def differ(columns: Sequence[Sequence[str]]) -> bool:
    """Whether one column holds what no list of names would: posts, addresses, only countries.

    So does a column of bodies beside one that holds none.
    """
    if min(map(len, columns)) < _FEWEST:
        return False
    bodies = [_share(_is_body, column) for column in columns]
    if max(bodies) >= _MOSTLY and min(bodies) <= _FEW and len(columns[0]) > _FEWEST:
        return True
    for test in (_is_post, _is_address, _is_place):
        shares = [_share(test, column) for column in columns]
        if max(shares) >= _MOSTLY and min(shares) <= _FEW:
            return True
    return False


def _is_body(words: str) -> bool:
    return known_words.has(words, "head", "subject", "common")


def _is_post(words: str) -> bool:
    return len(words) <= _LONGEST_POST and known_words.has(words, "post")


def _is_address(words: str) -> bool:
    return _ADDRESS.fullmatch(words) is not None


def are_name_and_post(name: str, post: str) -> bool:
    """Whether a post stands below what is none: ``Anna Rossi``, ``Director``."""
    return _is_post(post) and not _is_post(name)
