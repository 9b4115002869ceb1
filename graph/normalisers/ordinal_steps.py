"""Parts of an article told by an ordinal: ``, second paragraph``, ``the first paragraph of``."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ORDINALS = (
    "first primero primera primer premier première primeiro primeira primo prima"
    " erster ersten erste eerste",
    "second segundo segunda deuxième seconde secondo seconda zweiter zweiten zweite tweede",
    "third tercero tercera tercer troisième terceiro terceira terzo terza"
    " dritter dritten dritte derde",
    "fourth cuarto cuarta quatrième quarto quarta vierter vierten vierte vierde",
    "fifth quinto quinta cinquième fünfter fünften fünfte vijfde",
    "sixth sexto sexta sixième sesto sesta sechster sechsten zesde",
    "seventh séptimo séptima septième sétimo sétima settimo zevende",
    "eighth octavo octava huitième oitavo oitava ottavo achtste",
    "ninth noveno novena neuvième nono nona negende",
    "tenth décimo décima dixième decimo tiende",
)
_VALUES = {word: str(n) for n, words in enumerate(_ORDINALS, 1) for word in words.split()}
_ANY = "|".join(sorted(_VALUES, key=len, reverse=True))
_PARTS = (
    r"(?:sub-?)?paragraph|sentence|indent|párrafo|apartado|inciso|fracción|alinéa|paragraphe|phrase"
    r"|tiret|parágrafo|alínea|comma|paragrafo|trattino|(?:unter)?absatz(?:es)?|satz(?:es)?|anstrich|lid|alinea"
    r"|(?:vol)?zin|streepje"
)
_STEP = re.compile(
    rf""",?\s(?:(?:in\s)?(?:the|el|la|le|il|o|het|de)\s)?
    (?:(?P<before>{_ANY})\s(?:{_PARTS}) | (?:{_PARTS})\s(?P<after>{_ANY}))(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_LED = re.compile(
    rf"""(?<!\w)(?:
        (?P<before>{_ANY})(?:\s(?:and|et|y|e)\s(?P<and>{_ANY}))?\s(?:{_PARTS})s?
      | (?:{_PARTS})\s(?P<after>{_ANY}) )
    \s(?:of|de\sl[’']|dell[’']|del|do)\s?$""",
    re.VERBOSE | re.IGNORECASE,
)
"""*the* first and second paragraphs of *Article 3*."""


@dataclass(frozen=True, slots=True)
class Spelt:
    """The number that an ordinal tells, and where its words end."""

    number: str
    end: int


def step(text: str, place: int) -> Spelt | None:
    """The part of an article that is told at ``place`` by an ordinal word."""
    found = _STEP.match(text, place)
    if found is None:
        return None
    return Spelt(_VALUES[(found["before"] or found["after"]).casefold()], found.end())


def led(words: str) -> tuple[int, list[str]]:
    """Where ``words``, which stand before an article, begin to tell parts of it, and which.

    The end of the words and nothing where they tell none.
    """
    found = _LED.search(words)
    if found is None:
        return len(words), []
    told = [found["before"] or found["after"], found["and"]]
    return found.start(), [_VALUES[one.casefold()] for one in told if one]
