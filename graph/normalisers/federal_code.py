"""How numbers stand behind the federal code of the United States: ``10 CFR 50.59 and 50.71``."""

from __future__ import annotations

import re

CODE_NEXT = re.compile(r"\s(?:U\.\s?S\.\s?C|USC|C\.\s?F\.\s?R|CFR)\b")
"""*§ 1983 and 45* C.F.R.: the number is of the next code's title."""
CODE_PART_NEXT = re.compile(rf"{CODE_NEXT.pattern}\.?\s(?:§|[Ss]ec(?:tions?|\.)\s|[Pp]arts?\s|\d)")
"""*45* CFR Part 5; in *Articles 7 and 8 CFR* the Charter is meant."""
SECTION_OF_CODE = re.compile(
    r"(?:CFR|C\.F\.R\.)\s(?:§§?|[Ss]ections?|[Ss]ecs?\.?)?$",
)
DOTTED = re.compile(r"\d{1,4}\.\d{1,4}(?!\w|\.\d)")
"""10 CFR *50.59*: the part of that code and the section in it, all one number."""
_MORE = r"\d{1,4}(?:,\s(?:and\s|or\s)?|\s(?:and|or|&|to|through)\s|\s?[-–]\s?)"
CODE_BEFORE = re.compile(rf"(?:CFR|C\.F\.R\.)\s[Pp]art(?:\s|s\s(?:{_MORE}){{0,6}})$")
"""*29 CFR Parts 1910 and* 1926: parts of that code have numbers as high as years."""
_LONGEST_CODE = 60


def is_behind(code: re.Pattern[str], text: str, place: int) -> bool:
    """Whether words of that code end at a place of a text."""
    return code.search(text[max(0, place - _LONGEST_CODE) : place]) is not None
