"""Verbs of asking behind another one of the same speaker: *we note it and ask you to act*."""

from __future__ import annotations

import re

_COORDINATE = re.compile(
    r"^(?:we|I)\s(?!(?:\w{1,12}\s){0,2}(?:note|recall|believe|understand|see|know|hear|regret"
    r"|welcome|observe|read|learn)\b)"
    r"(?:(?!\b(?:that|which|who|as|when|because|how)\b)[^.;:]){3,300}"
    r"\band(?:\s(?:therefore|also|hereby|thus|\w{2,14}ly))?,?\s$"
    r"|^(?:we|I)\s(?:am\s|are\s)?writ(?:e|ing)\s(?!to\s(?:all\s(?:of\s)?)?(?:our|my)\s)(?:(?!\b(?:not|never|whom|told)\b)[^.;:]){3,260}?,?\s(?:and\s)?to\s(?:\w{2,14}ly\s)?$",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"\b(?:mandates?|missions?|powers?|roles?|aims?|goals?|commitment|founded|established|created|works|working|set\sup|authority|task|charged"
    r"|(?<!\bI\shave\sa\s)(?<!\bwe\shave\sa\s)(?<!\bI\shave\sthe\s)(?<!\bwe\shave\sthe\s)(?:duty|right|responsibility|ability|obligation))\sto\s(?:\w{2,14}ly\s)?$",
    re.IGNORECASE,
)
"""*I write for an agency with a mandate to* advise ministers: what others are there for."""


def is_joined(words: str) -> bool:
    """Whether what stands before a verb is said by *we* or *I*, who ask as well."""
    return _COORDINATE.match(words) is not None and not _PURPOSE.search(words)
