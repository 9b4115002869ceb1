"""Acts of the European Union by their number: ``Directive 2001/29/EC``, ``32016R0679``."""

from __future__ import annotations

import re
from collections.abc import Mapping

from graph.gazetteer import Gazetteer

NUMBER = r"(?:[Nn]os?\.?\s?|[Nn][°ºª.]{1,2}\s?|[Nn]úm\.?\s|[Nn]r\.?\s)"
"""*No.*, *n°*, *núm.* before the number of a law."""
ACT = re.compile(
    rf"""(?:\b(?:[Cc]ouncil|[Cc]ommission|[Ff]ramework|[Ii]mplementing|[Dd]elegated|[Jj]oint)\s){{0,3}}
    \b(?:[Dd]irecti(?:ves?|vas?)|[Dd]irettiva|[Dd]iretiva|[Rr]ichtlinie|[Rr]egulations?|[Rr]egolamento
       |[Rr]eglamento|[Rr]egulamento|[Rr]èglement|[Vv]erordnung|[Rr]ichtlijn|[Vv]erordening|[Bb]esluit|[Dd]ecisi[oó]n|[Dd]écision
       |[Dd]ecisione|[Dd]ecisão|[Bb]eschluss|[Rr]ecommendation
       |[Rr]eg\.|[Dd]ir\.|VO|RL)
    \s(?:\((?:EU|EC|EEC|UE|CE|CEE|EG|EWG|EEG)\)\s)?{NUMBER}?
    (?P<act>\d{{1,4}}/\d{{1,4}})(?:/\s?(?:EU|EC|EEC|JHA|CFSP|UE|CE|CEE|EG|EWG|EEG|JAI|PESC|GAI))?\b
    (?:\s\((?:EU|EC|EEC)\))?""",
    re.VERBOSE,
)
ACT_NUMBER = re.compile(
    r"(?<![\w/])(?P<act>\d{2,4}/\d{1,4})/\s?(?:EU|EC|EEC|JHA|CFSP|UE|CE|CEE|EG|EWG|EEG|JAI)\b"
)
CELEX = re.compile(
    r"(?<![\w/])(?:CELEX:?\s)?3(?P<year>(?:19|20)\d\d)(?P<sort>[LRD])(?P<number>\d{4})(?!\w)"
)
_SHORT_YEARS, _OF_YEARS = 1999, 2015
"""Until 1998 an act's year has two digits; until 2014 a regulation's number stands before it."""


def act_key(words: str) -> str | None:
    """``2001/29`` for an EU act in any language; None where the words name none."""
    if celex := CELEX.search(words):
        return _celex_key(celex)
    found = ACT.search(words) or ACT_NUMBER.search(words)
    return found["act"] if found else None


def _celex_key(found: re.Match[str]) -> str:
    """``32009R1107`` is 1107/2009, ``31992L0043`` 92/43, ``32016R0679`` 2016/679."""
    number, year = str(int(found["number"])), int(found["year"])
    if found["sort"] == "R" and year < _OF_YEARS:
        return f"{number}/{year}"
    return f"{year % 100 if year < _SHORT_YEARS else year}/{number}"


_SORTS = (
    ("dir", "Directive"), ("rl", "Directive"), ("vo", "Regulation"),
    ("richtlinie", "Directive"), ("reg", "Regulation"), ("règ", "Regulation"),
    ("verordnung", "Regulation"), ("richtlijn", "Directive"), ("verordening", "Regulation"),
    ("besluit", "Decision"), ("dec", "Decision"), ("déc", "Decision"),
    ("beschluss", "Decision"),
)  # fmt: skip
_SORT_OF = {"L": "Directive", "R": "Regulation", "D": "Decision"}
_UNIONS = {
    "UE": "EU",
    "CE": "EC",
    "EG": "EC",
    "CEE": "EEC",
    "EWG": "EEC",
    "EEG": "EEC",
    "JAI": "JHA",
}
_UNION = re.compile(r"(?<=[(/\s])(?P<union>EU|UE|EC|CE|EG|EEC|CEE|EWG|EEG|JHA|JAI)(?![\w])")


def act_sort(words: str) -> str | None:
    """``Directive`` in any language; None where the words tell no sort of act."""
    if celex := CELEX.search(words):
        return _SORT_OF[celex["sort"]]
    each = words.casefold().split()
    told = (english for word in each for opening, english in _SORTS if word.startswith(opening))
    return next(told, None)


def acts(names: Gazetteer) -> Mapping[tuple[str | None, str], tuple[str, ...]]:
    """The known EU acts by their sort and number, and by the number alone.

    Decision 2000/78/EC is another act than Directive 2000/78/EC.
    """
    held: dict[tuple[str | None, str], set[str]] = {}
    for iri, concept in names.known.items():
        for name in concept.names:
            if key := act_key(name.text):
                for sort in {None, act_sort(name.text)}:
                    held.setdefault((sort, key), set()).add(iri)
    return {key: tuple(sorted(iris)) for key, iris in held.items()}


def act_name(words: str) -> str | None:
    """What an EU act is called in English: ``Regulation (EC) No 1107/2009``.

    None where the words are another thing, or tell neither sort nor community.
    """
    found = ACT.fullmatch(words)
    union = _UNION.search(words)
    sort = act_sort(words)
    if found is None or union is None or sort is None:
        return None
    community = _UNIONS.get(union["union"], union["union"])
    if f"({union['union']})" not in words:
        return f"{sort} {found['act']}/{community}"
    counted = "No " if re.search(NUMBER, words[: found.start("act")]) else ""
    return f"{sort} ({community}) {counted}{found['act']}"
