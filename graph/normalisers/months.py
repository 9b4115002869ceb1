"""The months by their names and common short forms, in the languages that letters come in."""

from __future__ import annotations

_NAMES = (
    "january jan janvier janv enero ene gennaio gen januar jänner jaenner janeiro januari stycznia"
    " gener",
    "february feb février fevrier févr fév febrero febbraio febr februar fevereiro fev februari"
    " lutego febrer",
    "march mar mars marzo märz maerz mär março marco maart mrt marts marca març",
    "april apr avril avr abril abr aprile kwietnia",
    "may mai mayo maggio mag maio mei maj maja maig",
    "june jun juin junio giugno giu juni junho czerwca juny",
    "july jul juillet juil julio luglio lug juli julho lipca juliol",
    "august aug août aout agosto ago agos augustus augusti sierpnia agost",
    "september sep sept septembre septiembre setiembre settembre sett setembro września setembre",
    "october oct octobre octubre ottobre ott oktober okt outubro out października",
    "november nov novembre noviembre novembro listopada",
    "december dec décembre decembre déc diciembre dic dicembre dezember dez dezembro desember"
    " grudnia desembre",
)
_NUMBERS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")

ALTERNATIVES = "|".join(sorted(_NUMBERS, key=lambda name: (-len(name), name)))
"""Every name, longest first, for use inside a pattern."""

ROMAN = "|".join(sorted(_ROMAN, key=lambda name: (-len(name), name)))
"""The months as Roman numbers, longest first."""


def number(words: str) -> int:
    """1 to 12: ``Mai`` -> 5, ``V`` -> 5, ``05`` -> 5.

    Raises:
        ValueError: if the words are no month's name.
    """
    if words.isdigit():
        return int(words)
    name = words.casefold()
    return _NUMBERS[name] if name in _NUMBERS else _ROMAN.index(name) + 1
