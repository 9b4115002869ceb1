"""Lists that print each name twice, the second time in another script.

``Port Forum`` and ``港口论坛`` below it name one signatory.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from graph.model import Document
from graph.sections.parts import Entry

_FEWEST = 3
_MOSTLY = 0.8
_OTHERS = {"HIRAGANA": "CJK", "KATAKANA": "CJK"}


def untranslated(document: Document, entries: Sequence[Entry]) -> list[Entry]:
    """The entries without those that repeat the one before them in another script."""
    if len(entries) < 2 * _FEWEST:
        return list(entries)
    scripts = [_script(document.quote(one.body)) for one in entries]
    own = scripts.count(scripts[0])
    again = {
        at
        for at, (before, script) in enumerate(pairwise(scripts), start=1)
        if before == scripts[0] and script not in ("", scripts[0])
    }
    others = {scripts[at] for at in again}
    if (
        len(again) < max(_FEWEST, _MOSTLY * own)
        or len(others) > 1
        or len(again) + own < len(entries)
    ):
        return list(entries)
    return [one for at, one in enumerate(entries) if at not in again]


def _script(words: str) -> str:
    """The script of the first letter, by its name in Unicode: ``LATIN`` · ``CYRILLIC``."""
    letter = next(filter(str.isalpha, words), "")
    name = unicodedata.name(letter, "").partition(" ")[0] if letter else ""
    return _OTHERS.get(name, name)
