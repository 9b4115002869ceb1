"""Lines below a signature that tell where an office is; they sign nothing."""

from __future__ import annotations

import re

_LONGEST = 160
_ADDRESS = re.compile(
    r"""(?: \d{1,5}[a-z]?(?:[-/]\d{1,5})?,?\s(?:[\w’'.-]{1,30}\s){1,4}?
          (?:street|st|avenue|ave|road|rd|lane|place|square|terrace|parade|drive|quay|boulevard
            |blvd|house|building)\b(?:[.,\s].{0,120})?
      | \d{1,5}(?:\s?(?:bis|ter))?,?\s(?:rue|avenue|place|boulevard|quai|allée|impasse|cours)
        \s.{2,120}
      | (?:calle|avenida|av\.|plaza|paseo|via|viale|piazza|corso|rua|praça|largo|c/)\s
        [^\d]{2,60}?,?\s(?:n\.?[º°o]?\s?)?\d{1,5}\b.{0,100}
      | (?:g?p\.?\s?o\.?\s?box|private\sbag|locked\sbag|postfach|casilla|apartado|boîte\spostale
          |bp|caixa\spostal|casella\spostale)\s\d.{0,120}
      | [^\W\d][\w’'.-]{2,40}(?:straße|strasse|str\.|platz|allee|gasse|weg|laan|straat|plein)\s
        \d{1,4}\s?[a-z]?\b(?:[,·|].{0,100})? )""",
    re.VERBOSE | re.IGNORECASE,
)
"""``14 Mill Street, Leeds`` · ``3, rue du Lac`` · ``Via Roma 7`` · ``Seestraße 9``."""


def is_postal(words: str) -> bool:
    """Whether a whole line is a street or box: ``14 Mill Street, Leeds LS1``."""
    if len(words) > _LONGEST or not any(map(str.isdigit, words)):
        return False
    return _ADDRESS.fullmatch(words.strip("*_ ")) is not None
