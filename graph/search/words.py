"""What a person types into a search box, as an expression that the index understands.

Words count wherever they begin a word; ``"…"`` holds words that follow one another; ``-word``
leaves out what has the word. Everything else is looked for as it stands: nothing that is typed
is ever an operator of the index.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from graph.model import collapse

MOST_WORDS: Final = 16
"""How many words and phrases count; the rest is left aside."""
LONGEST_QUERY: Final = 200
_PART = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_QUOTES = str.maketrans("“”„«»", '"""""')
_SHORT: Final = 3
"""Shorter words must be whole where they are sought in running text."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for: words by their beginnings, phrases as they stand, what to leave out."""

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.phrases)

    @property
    def plain(self) -> str:
        """All that is looked for as one run of words."""
        return " ".join((*self.words, *self.phrases))

    def names(self) -> str:
        """The expression for names: each word may be unfinished."""
        return _all((*(f"{_quoted(one)}*" for one in self.words), *map(_quoted, self.phrases)))

    def texts(self) -> str:
        """The expression for running text: words of one or two letters are whole."""
        words = (_quoted(one) + "*" * (len(one) >= _SHORT) for one in self.words)
        return _all((*words, *map(_quoted, self.phrases)))

    def left_out(self) -> str:
        """The expression for what is not wanted; empty where there is nothing."""
        return " OR ".join(map(_quoted, self.without))


def understood(typed: str) -> Wanted:
    """What somebody who has typed this looks for."""
    words: list[str] = []
    phrases: list[str] = []
    without: list[str] = []
    clean = unicodedata.normalize("NFC", typed[:LONGEST_QUERY]).translate(_QUOTES)
    for found in list(_PART.finditer(clean))[:MOST_WORDS]:
        told = _tidy(found["word"] if found["phrase"] is None else found["phrase"])
        if not told:
            continue
        if found["minus"]:
            without.append(told)
        elif found["phrase"] is None:
            words.append(told)
        else:
            phrases.append(told)
    return Wanted(tuple(words), tuple(phrases), tuple(without))


def folded(words: str) -> str:
    """Words as they are compared: no case, no accents, one space between."""
    if words.isascii():
        return collapse(words.lower())
    split = unicodedata.normalize("NFKD", words.replace("’", "'"))
    plain = "".join(sign for sign in split if not unicodedata.combining(sign))
    return collapse(plain.casefold())


def _tidy(words: str) -> str:
    """Words without signs that no index holds; empty where nothing is left."""
    kept = "".join(sign if _counts(sign) else " " for sign in words)
    return collapse(kept)


def _counts(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LNM"


def _quoted(words: str) -> str:
    """Words as one phrase of the index; they hold no quotation mark."""
    return f'"{words}"'


def _all(parts: tuple[str, ...]) -> str:
    return " AND ".join(parts)
