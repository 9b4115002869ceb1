"""The words of a name, one by one: what each says, and which of them are places or tell nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.resolution import lexicon

_TOKEN = re.compile(r"[\w'’‘&+]+(?:\.[\w]+)*")
_POINTS = re.compile(r"(?<=\b\w)\.\s?(?=\w\b\.?)|(?<=\b\w\w)\.(?=\s|$)")
_DOMAIN = re.compile(r"(?P<name>[\w-]{3,})\.(?:org|net|com|info|eu|io)", re.IGNORECASE)
_SHORT = 3
_LONGEST_PLURAL = 4


@dataclass(frozen=True, slots=True)
class Token:
    """One word as folded, and whether it was printed in capitals."""

    text: str
    capitals: bool


@dataclass(frozen=True, slots=True)
class Word:
    """A word or phrase that counts: as folded, as spelt in its language, and what it means.

    ``place`` is the code of a country, region or reach where it names one.
    """

    text: str
    spelling: str
    concept: str
    place: str | None = None

    @property
    def coined(self) -> bool:
        """Whether no list has it: a name or a rare word."""
        return self.spelling == self.concept


@lru_cache(maxsize=20_000)
def tokens(words: str) -> tuple[Token, ...]:
    """The words of a text, points in short forms left out; a domain's ending is no word."""
    plain = _POINTS.sub("", words)
    plain = _DOMAIN.sub(lambda match: match["name"], plain)
    return tuple(
        Token(part, raw.group().isupper())
        for raw in _TOKEN.finditer(plain)
        for part in lexicon.folded(raw.group()).split()
    )


def words(given: Sequence[Token]) -> Iterator[Word]:
    """The words that count, phrases as one, short forms written out; small words are left out."""
    texts = [lexicon.abbreviations().get(token.text, token.text) for token in given]
    at = 0
    while at < len(texts):
        word, length = _longest(texts, at, given)
        if word is not None:
            yield word
        at += length


def legal_end(given: Sequence[Token]) -> int:
    """How many words at the end are a legal form."""
    texts = [token.text for token in given]
    for length in range(min(lexicon.LONGEST_PHRASE, len(texts) - 1), 0, -1):
        if " ".join(texts[-length:]) in lexicon.kind("legal"):
            return length
    return 0


def place(phrase: str, *, capitals: bool = True) -> str | None:
    """The code of the country, region or reach that a folded phrase names.

    Short forms of countries (*us*, *uk*) are so only in capitals.
    """
    if len(phrase) <= _SHORT and not capitals:
        return None
    if phrase in lexicon.kind("scope"):
        meaning = "global" if phrase.startswith(("glob", "welt", "world")) else "international"
        return f"scope:{meaning}"
    return lexicon.places().get(phrase)


def is_scope(code: str) -> bool:
    """Whether the code is of a reach (*international*), not of a place."""
    return code.startswith("scope:")


def _longest(texts: list[str], at: int, given: Sequence[Token]) -> tuple[Word | None, int]:
    """The longest phrase from there on that the lists have, else the single word."""
    for length in range(min(lexicon.LONGEST_PHRASE, len(texts) - at), 0, -1):
        phrase = " ".join(texts[at : at + length])
        if code := place(phrase, capitals=given[at].capitals):
            return Word(phrase, code, code, code), length
        if meaning := lexicon.meanings().get(phrase):
            return Word(phrase, meaning.spelling, meaning.concept), length
    text = texts[at]
    if text in lexicon.kind("small"):
        return None, 1
    stem = stemmed(text)
    return Word(text, stem, stem), 1


def stemmed(word: str) -> str:
    """A word without its plural and with the umlauts' two spellings as one."""
    plain = word.replace("ae", "a").replace("oe", "o").replace("ue", "u")
    plain = plain.replace("isation", "ization")
    if len(plain) > _LONGEST_PLURAL and plain.endswith("s") and not plain.endswith("ss"):
        return plain[:-1]
    return plain
