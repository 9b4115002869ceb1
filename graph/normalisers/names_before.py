"""Names of instruments in front of their provisions: *TRIPS, in particular its* Article 7.

What may stand between the two, and which words are such a name though nobody knows them.
"""

from __future__ import annotations

import re

FURTHEST = 36
"""So far before a provision its instrument's name may end."""
_LONGEST_ACRONYM = 32
_FURTHEST_YEAR = 12
_ABOVE_ALL = (
    r"(?:(?:e\s|et\s|y\s|and\s|und\s)?(?:in\s(?:particolare|particular|special|specie)|especially|specifically"
    r"|notamment|en\sparticul(?:ier|ar)|en\sespecial|em\s(?:particular|especial)|nomeadamente|insbesondere"
    r"|segnatamente|namely)\s(?:the\s|its\s|l[’']|les?\s|son\s|gli\s|il\ssuo\s|el\s|los\s|su\s|os?\s)?)?"
)
"""*the Ports Statute, in particular* Article 7: what stands between a name and its provisions."""
PREPOSED = re.compile(
    rf"(?:\s?\([A-Z](?:[A-Z]{{1,7}}s?|[\w-]{{0,11}}[A-Z])\))?(?:[’']s?)?[\s,:()\[–—-]{{0,3}}"
    rf"{_ABOVE_ALL}(?:(?:under|in|at|see|and its"
    r"|e[nm]\sseus?|e[nm]\ssus?|en\sses|en\sson|nel\ssuo|al|aux?|no\sseu|in\sihrem|im"
    r"|whose|dont\s(?:les?|la)|cuy[oa]s?|dessen|deren|il\scui|i\scui)\s"
    r"|dont\sl[’']|all[’']|[àa]\sl[’'])?[(\[]?"
)
_UNKNOWN_BEFORE = re.compile(
    r"(?:^|[\s(])(?P<name>(?:[A-Z]{1,8}-)?[A-Z]{2,8}(?:-[A-Z]{1,8})?(?:\s\d)?)(?:[’']s)?,?\s?[(\[]?$"
)
_GERMAN_LAW = re.compile(
    r"(?:^|[\s(])(?P<name>[A-ZÄÖÜ][A-Za-zäöü]{1,12}[a-zäöü][A-Z]{0,3}[GOBV]),?\s$"
)
"""*HafVG* § 32: how laws are shortened in German, in front of a section."""


_REPORTED = re.compile(r"(?:[\[(](?:1[89]|20)\d\d[\])](?:\s\d{1,3})?|\b\d{1,4})\s$")
"""(2031) 5 *SCC* 1: volumes of law reports name no instrument."""


def name_before(text: str, place: int) -> tuple[int, int] | None:
    """Where the acronym of an unknown instrument stands before a provision at a place.

    Samples: *XYZ Art. 5*, *HafVG* § 32.
    """
    start = max(0, place - _LONGEST_ACRONYM)
    found = _UNKNOWN_BEFORE.search(text[start:place])
    if found is None and text.startswith("§", place):
        found = _GERMAN_LAW.search(text[start:place])
    if found is None:
        return None
    first, last = (start + place for place in found.span("name"))
    reported = _REPORTED.search(text[max(0, first - _FURTHEST_YEAR) : first])
    return None if reported else (first, last)
