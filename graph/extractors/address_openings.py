"""How an address opens: ``An den`` · ``Al Presidente …`` · ``Exmo. Senhor`` · ``Spett.le``.

A line may hold nothing but such words, and name nobody; or they stand before the one addressed.
"""

from __future__ import annotations

import re

_ARTICLED = (
    r"(?:to\s(?:the|all)|an\s(?:die|den|das|alle)|aux?|à(?:\s(?:la|l[’']))?|al(?:l[aeo]|l[’'])?"
    r"|agli|ai|a\s(?:la|las|los)|aos?|às?|aan\s(?:de|het))"
)
_DIRECTION = (
    r"(?:to(?:\s(?:the|all))?|an(?:\s(?:die|den|das|alle))?|aux?|à(?:\s(?:la|l[’']))?"
    r"|al(?:l[aeo]|l[’'])?|agli|ai|a(?:\s(?:la|las|los))?|aos?|às?|aan(?:\s(?:de|het))?|para)"
)
_COURTESY = r"""(?:the\s|most\s)?(?:
    honou?rable | (?:his|her|your)\sexcellency | excelent[íi]ssim[oa]s? | excelent[íi]sim[oa]s?
    | exc?m[oa]s?\.? | il(?:ustr[íi]s|l)?m[oa]s?\.? | ilustr[íi]ssim[oa] | illustrissim[oaie]
    | egregi[oa]? | gent(?:ile|\.?m[oa]) | chiar(?:issim[oa]|\.?m[oa]) | spett(?:abile|\.?\s?le|\.)
    | stimat[oaie] | señor(?:a|es|as)? | sr[ae]?s?\. | don | doña | doctora? | licenciad[oa]
    | senhor(?:a|es|as)? | monsieur | madame | mesdames | messieurs | herrn? | frau
    | sehr\sgeehrte[rs]? | mme | signora? | on(?:\.|orevole) )"""
_ONLY = re.compile(
    rf"\W{{0,4}}(?:{_DIRECTION}|(?:{_DIRECTION}\s)?{_COURTESY}(?:\s{_COURTESY}){{0,3}})\W{{0,4}}",
    re.VERBOSE | re.IGNORECASE,
)
_OPENS = re.compile(
    rf"""(?:\#{{1,6}}\s)?{_ARTICLED}(?:\s|(?<=[’']))
    (?=(?-i:[A-ZÀ-Þ])|(?:membr|miembr|dép|deput|diput|sen)\w+\s)""",
    re.VERBOSE | re.IGNORECASE,
)


def is_opening(words: str) -> bool:
    """Whether a line opens an address and names nobody: ``An den``, ``Exmo. Senhor``."""
    return _ONLY.fullmatch(words) is not None


def direction_length(words: str) -> int:
    """How long ``Al `` or ``An die `` is before those addressed; 0 where there is none."""
    found = _OPENS.match(words)
    return found.end() if found else 0
