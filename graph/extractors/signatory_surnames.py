"""Lists of persons whose surnames stand first, in capitals: ``ROE Ana, DI LAGO Piero, …``.

One such name may be a body's (*ATTAC Wien*); a list of them whose second words are no places
names persons.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extractors.signatory_words import has_common, is_organisation
from graph.normalisers import places
from graph.sections import cues

LEANING = 3.0
"""What speaks for a person where a whole list has this form."""

_SURNAME = r"(?:[A-ZÀ-Þ]{1,3}['’]|[A-ZÀ-Þ])[A-ZÀ-Þ'’-]{2,30}"
_SMALL = (
    r"(?:(?:D[AEIOU]S?|DE[LRN]?|DELL[AE]|LA|LE|LO|L[OA]S|EL|AL|V[AO]N|TEN|BEN|MC|ST\.?)\s){0,2}"
)
_GIVEN = r"[A-ZÀ-Þ][a-zß-ÿ’']{1,20}(?:[-\s][A-ZÀ-Þ][a-zß-ÿ’']{1,20}|\s[A-ZÀ-Þ]\.){0,3}"
_WHOLE = rf"{_SMALL}{_SURNAME}(?:[\s-]{_SURNAME}){{0,2}}\s"
_FIRST = re.compile(rf"(?P<surname>{_WHOLE})(?P<given>{_GIVEN})")
_TWO = re.compile(rf"(?P<first>{_WHOLE}{_GIVEN})\s(?P<second>{_WHOLE}{_GIVEN})")
_FEWEST = 4
_MOSTLY = 0.8
_FEW_PLACES = 0.5


def leanings(names: Sequence[str]) -> list[float]:
    """What each name of a list gains for a person by the form that the list has as a whole."""
    found = [_match(name) for name in names]
    told = [one for one in found if one]
    if len(told) < max(_FEWEST, _MOSTLY * len(names)):
        return [0.0] * len(names)
    surnames = {one["surname"] for one in told}
    placed = sum(_is_place(one["given"]) for one in told)
    if len(surnames) < _MOSTLY * len(told) or placed > _FEW_PLACES * len(told):
        return [0.0] * len(names)
    return [LEANING if one else 0.0 for one in found]


def second_start(words: str) -> int:
    """Where a second such name begins that nothing parts from the first; 0 if there is none."""
    found = _TWO.fullmatch(words)
    if found is None:
        return 0
    both = [_match(found["first"]), _match(found["second"])]
    told = all(one is not None and not _is_place(one["given"]) for one in both)
    return found.start("second") if told else 0


def _match(name: str) -> re.Match[str] | None:
    """A name that has the form of a person's, and no noun of bodies, posts or things."""
    found = _FIRST.fullmatch(name)
    if found is None or is_organisation(name) or has_common(name) or cues.is_role(name):
        return None
    return found


def _is_place(given: str) -> bool:
    return bool(places.country(given) or places.town_countries(given))
