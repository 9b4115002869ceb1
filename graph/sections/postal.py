"""Lines below a signature that tell where an office is; they sign nothing."""

from __future__ import annotations

import re

from graph.sections.words import has_common, names_body

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
        \d{1,4}(?:\s?[/–-]\s?\d{1,4})?\s?[a-z]?\b(?:[,·|].{0,100})?
      | (?:apt|apartment|flat|suite|room|unit|floor|building|block|cell|piso|planta|interno|étage
          |zimmer)\.?\s(?:no\.?\s)?[a-z]{0,2}\d{1,5}[a-z]?,\s.{3,120} )""",
    re.VERBOSE | re.IGNORECASE,
)
"""``14 Mill Street, Leeds`` · ``3, rue du Lac`` · ``Via Roma 7`` · ``Seestraße 9``."""
_TOWN = re.compile(
    r"""(?: [^\W\d][^\d,;:]{1,40},?\s[A-Z]{2}\.?\s\d{5}(?:-\d{4})?
      | [^\W\d][^\d;:]{1,50}\s(?:NSW|VIC|QLD|SA|WA|TAS|ACT|NT)\s\d{4}
      | (?:[^\W\d][^\d;:]{1,50}\s)?[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}
      | [^\W\d][^\d;:]{1,50}\s[A-Z]\d[A-Z]\s?\d[A-Z]\d
      | (?:[A-Z]{1,2}-\d{4,5}|\d{5})\s(?P<town>[^\W\d][^\W\d]{1,20}(?:[\s-][^\W\d]{2,20}){0,3})
      | \d{4}\s[A-Z]{2}\s[^\W\d][^\d,;:]{2,40} )
      (?:,?\s\(?[^\W\d][^\W\d]{1,20}(?:\s[^\W\d]{2,20}){0,2}\)?)?""",
    re.VERBOSE,
)
"""``66950 Seestadt`` · ``Mill Town, CA 94103`` · ``Leeds LS1 4DX``; but *10000 Women* is a name."""


def is_postal(words: str) -> bool:
    """Whether a whole line is a street or box: ``14 Mill Street, Leeds LS1``."""
    if len(words) > _LONGEST or not any(map(str.isdigit, words)):
        return False
    return _ADDRESS.fullmatch(words.strip("*_ ")) is not None


def is_town(words: str) -> bool:
    """Whether a whole line is a town with its postal code: ``66950 Seestadt``."""
    if len(words) > _LONGEST or not any(map(str.isdigit, words)):
        return False
    plain = words.strip("*_ ")
    found = _TOWN.fullmatch(plain)
    return found is not None and not (names_body(plain) or has_common(found["town"] or ""))
