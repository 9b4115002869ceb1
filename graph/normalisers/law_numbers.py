"""Laws whose sort is shortened: *R.D. 3 maggio 1911, n. 592*, *RD 593/2031*, *L.O. 2/2031*.

The shortening alone tells nothing, as *DM 20* may be money: a year, or a day and a number, stand
beside it.
"""

from __future__ import annotations

import re

_SORT = (
    r"(?:R\.\s?D\.(?:\s?L(?:gs|eg|ey)?\.)?|R\.?D\.?-[Ll]ey|D\.\s?P\.\s?(?:R|C\.\s?M)\.|D\.\s?[MIL]\."
    r"|D\.\s?[Ll]gs\.|L\.\s?[ORC]\.|L\.|RD(?:L|Leg)?|DPR|DPCM|D[Ll]gs|DM|DL|LO)"
)
_COUNT = r"(?:[Nn][.°º]{1,2}|[Nn]úm\.|[Nn]r\.)\s?"
_DAY = r"\d{1,2}[°º]?\s[a-zà-ÿ]{3,10}\s(?:1[89]|20)\d\d"
SHORTENED = re.compile(
    rf"(?<![\w.-])(?<!S\.\s){_SORT}\s?(?:(?:{_COUNT})?\d{{1,5}}/(?:1[89]|20)\d\d|{_DAY},?\s{_COUNT}\d{{1,5}})(?![\w/])"
    rf"(?:,\sde\s\d{{1,2}}\sde\s[a-z]{{3,10}}(?!\w))?"
)
"""A law's shortened sort with its number and year, or its day and number."""
