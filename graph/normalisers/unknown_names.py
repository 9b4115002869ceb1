"""Names of instruments that no list holds, behind the *of* that a citation ends with."""

from __future__ import annotations

import re

from graph.normalisers.law_names import GENITIVE

NAME_AFTER = re.compile(
    r"""(?P<name>(?:ILO-)?(?:Convention|Convenio|Convenção|Convenzione|Übereinkommens?)\s\d{1,3}(?![\w/.-])
      | (?:leaked\s|draft\s|proposed\s)?
        [A-Z][\w’'&-]*(?:\.[A-Za-z]+)*
        (?:\s(?:(?:of|on|for|the|and|to|against|de|la|des|du|sur|del|di|da|do|dos|das)\s){0,3}
            (?:(?:N[or]\.?|núm\.)\s\d{1,3}\b|n[.°º]{1,2}\s?\d{1,3}\b|[A-Z(][\w’'&)/-]*(?:\.[A-Za-z]+)*|\d{4}\b)){0,14}
        (?:(?:(?<=\sAct)|(?<=\sRules)|(?<=\sOrder)|(?<=\sCode)|(?<=\sBill)|(?<=\sRegulations)|(?<=\sOrdinance))
            ,\s(?:1[89]|20)\d\d(?![\w/-]|\s[a-z-]{3,}s\s))?)""",
    re.VERBOSE,
)
_GIVEN_SHORT = re.compile(r"(?<=\w)\s\([A-Z]{2,8}\)$")
"""*the Ports Act* (PA): the short form behind a name is no part of it."""
_UNCLOSED = re.compile(r"\s\([^()]*$")


def bare(name: str) -> str:
    """A name without the short form behind it, an open bracket, or a German genitive."""
    words = GENITIVE.sub("esetz", _UNCLOSED.sub("", _GIVEN_SHORT.sub("", name)))
    return words[: words.rfind(")")].rstrip() if words.count(")") > words.count("(") else words
