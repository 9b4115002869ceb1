"""Ordinal numbers as words or figures, as bodies count their sessions.

``Twenty-sixth``, ``Cent trente-quatrième``, ``Vigésima sexta``, ``59th``, ``14ª``, ``XIII``.
"""

from __future__ import annotations

import re

from graph.normalisers import numbers

_ONES = (
    "first premier première primer primero primera primeiro primeira unième erste ersten",
    "second deuxième seconde segundo segunda zweite zweiten",
    "third troisième tercer tercero tercera terceiro terceira dritte dritten",
    "fourth quatrième cuarto cuarta quarto quarta vierte vierten",
    "fifth cinquième quinto quinta fünfte fünften",
    "sixth sixième sexto sexta sechste sechsten",
    "seventh septième séptimo séptima sétimo sétima siebte siebten",
    "eighth huitième octavo octava oitavo oitava achte achten",
    "ninth neuvième noveno novena nono nona neunte neunten",
    "tenth dixième décimo décima zehnte zehnten",
    "eleventh onzième undécimo undécima elfte elften",
    "twelfth douzième duodécimo duodécima zwölfte zwölften",
    "thirteenth treizième decimotercero decimotercera decimotercer",
    "fourteenth quatorzième decimocuarto decimocuarta",
    "fifteenth quinzième decimoquinto decimoquinta",
    "sixteenth seizième decimosexto decimosexta",
    "seventeenth dix-septième decimoséptimo decimoséptima",
    "eighteenth dix-huitième decimoctavo decimoctava",
    "nineteenth dix-neuvième decimonoveno decimonovena",
)
_ROUND = (
    "twentieth vingtième vigésimo vigésima",
    "thirtieth trentième trigésimo trigésima",
    "fortieth quarantième cuadragésimo cuadragésima",
    "fiftieth cinquantième quincuagésimo quincuagésima",
    "sixtieth soixantième sexagésimo sexagésima",
    "seventieth septuagésimo septuagésima",
    "eightieth quatre-vingtième octogésimo octogésima",
    "ninetieth nonagésimo nonagésima",
)
_TENS = (
    "twenty vingt",
    "thirty trente",
    "forty quarante",
    "fifty cinquante",
    "sixty soixante",
    "seventy",
    "eighty quatre-vingts quatre-vingt",
    "ninety",
)
_LAST = {
    **{word: value for value, words in enumerate(_ONES, 1) for word in words.split()},
    **{word: 10 * value for value, words in enumerate(_ROUND, 2) for word in words.split()},
    **dict.fromkeys(["hundredth", "centième", "centésimo", "centésima"], 100),
}
_FOUR_SCORE = (
    ("quatre vingtième", "octantième"),
    ("quatre vingts", "octante"),
    ("quatre vingt", "octante"),
)
_BEFORE = {
    **{word: 10 * value for value, words in enumerate(_TENS, 2) for word in words.split()},
    **dict.fromkeys(("hundred", "cent"), 100),
    "octante": 80,
    "octantième": 80,
    "dix": 10,
}


def _either(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_SPELT = (
    rf"(?:(?:one[\s-])?(?:hundred|cent)[\s-](?:and[\s-])?)?(?:(?:{_either(_BEFORE)})[\s-](?:et[\s-])?)?"
    rf"(?:(?:{_either(_LAST)})[\s-]){{0,1}}(?:{_either(_LAST)})"
)
PATTERN = (
    rf"(?:{_SPELT}|\d{{1,3}}\s?(?:st|nd|rd|th|er|re|ère|ème|e|º|ª|°|\.(?:º|ª|°)?)"
    r"|\b[IVXL]{1,7}(?=\s))"
)
"""An ordinal number, for use inside a pattern that ignores case."""
_FIGURES = re.compile(r"\d{1,3}")
_ROMAN = re.compile(r"[IVXL]{1,7}")


def value(words: str) -> int | None:
    """The number that an ordinal says: ``Cent trente-quatrième`` -> 134."""
    if digits := _FIGURES.match(words):
        return int(digits.group())
    if _ROMAN.fullmatch(words.strip()):
        return numbers.roman(words.strip())
    return _spelt(words.casefold()) or None


def _spelt(words: str) -> int:
    """The values of the words, added up: *soixante et onzième* is 60 and 11."""
    plain = words.replace("-", " ")
    for printed, said in _FOUR_SCORE:
        plain = plain.replace(printed, said)
    return sum(_LAST.get(one, _BEFORE.get(one, 0)) for one in plain.split())
