"""Conventions of the ILO by their numbers: *ILO Conventions Nos. 87 and 98*.

Each number is a convention of its own. A number alone names one only where the text names the
ILO, and only one that the vocabulary holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extractors.passages import Passage
from graph.gazetteer import Gazetteer
from graph.normalisers.binding import Binding, Reference

_SIGNS = ("ILO", "OIT", "OIL", "IAO", "IAA")
_NO = r"(?:[Nn]os?\.?\s?|[Nn][.°ºª]{1,2}\s?|[Nn]úms?\.?\s|[Nn]rn?\.?\s|C)?"
_HEADS = (
    r"Conventions?|[Cc]onventions?|[Cc]onvenios?|[Cc]onvenzion[ei]|[Cc]onvenç(?:ão|ões)|Übereinkommen"
    r"|Konvention(?:en)?|[Vv]erdrag(?:en)?"
)
_LIST = re.compile(
    rf"(?<!\w)(?:(?:ILO|OIT|OIL|IAO|IAA)[\s-])?(?:{_HEADS})\s(?:(?:ILO|OIT|OIL)\s)?"
    rf"(?P<numbers>{_NO}\d{{1,3}}(?:(?:,\s|,?\s(?:and|et|y|e|und|en|&)\s)(?:the\s)?{_NO}\d{{1,3}}){{0,8}})"
    r"(?![\w/.]\d|\w)"
)
_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?!\d)")


def conventions(passage: Passage, names: Gazetteer) -> Iterator[Reference]:
    """The conventions that a passage names in a list, those left out that are named whole."""
    text = passage.text
    if not any(map(text.__contains__, _SIGNS)):
        return
    whole = [(one.start, one.end) for one in passage.references if one.iris]
    for listed in _LIST.finditer(text):
        start = listed.start()
        for number in _NUMBER.finditer(text, *listed.span("numbers")):
            iris = tuple(sorted(names.named(f"ILO Convention No. {number.group()}")))
            held = any(first < number.end() and number.start() < last for first, last in whole)
            if len(iris) == 1 and not held:
                yield Reference(start, number.end(), binding=Binding.ANAPHOR, iris=iris)
            start = number.end()
            following = _NUMBER.search(text, start, listed.end())
            start = following.start() if following else start
