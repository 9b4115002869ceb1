"""The pronouns by which somebody is called, in a bracket behind the name: ``Ann Poe (she/her)``."""

from __future__ import annotations

import re

_SHORTEST = len("he/him")
_LONGEST = 40
_PRONOUNS = re.compile(
    r"""\s{0,3}[\[(]\s?(?:she|he|they|ze|xe|elle|iel|il|ella|él|elle|lei|lui|ela|ele|elu|sie|er|zij|hij|die)
    (?:\s?[/,]\s?[a-zà-ÿ]{2,9}){1,3}\s?[\])]$""",
    re.VERBOSE | re.IGNORECASE,
)


def pronouns_length(words: str) -> int:
    """How many characters at the end of words tell pronouns, with the space before: 0 if none."""
    if len(words) <= _SHORTEST or words[-1] not in ")]":
        return 0
    found = _PRONOUNS.search(words, max(1, len(words) - _LONGEST))
    return len(found.group()) if found and "/" in found.group() else 0
