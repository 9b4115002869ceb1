"""Closes in languages that no list of phrases holds, told by where and how they are printed.

``Le gach dea-ghuí,`` stands below the last sentence, above a name, and ends in a comma. Thanks on
a line of their own may end otherwise: ``Thank you so much!``
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model import Block, BlockKind, Document
from graph.sections import cues
from graph.sections import words as kinds
from graph.sections.personal import looks_personal

_LONGEST = 45
_MOST_WORDS = 6
_GAP = 2
_SENTENCE = (".", "!", "?", ".”", '."', ".)", ".»")
_LONGEST_THANKS = 90
_THANKS = re.compile(
    r"""(?:(?:many|a\sthousand|with|and|again,?)\s)?
      (?: thank\syou | thanks | merci | (?:muchas\s|mil\s)?gracias | (?:mille\s)?grazie | danke
        | (?:vielen|besten|herzlichen)\sdank | (?:muito\s)?obrigad[oa]s? | (?:hartelijk\s)?dank
        | bedankt )
      (?:(?:\s(?:so\smuch|very\smuch|a\slot|again|mille\sfois|beaucoup|infinite|mille|sehr|u\swel))?
        (?:,?\s(?:(?:for|in\sadvance|d[’']avance|de|pour|de\santemano|por|anticipad\w+|per|in\santicipo
          |für|im\s[Vv]oraus|pel[ao]|voor|bij\svoorbaat)(?:\s[^.!?;:,]{2,60})?))?)""",
    re.VERBOSE | re.IGNORECASE,
)
"""``Thank you for your time.`` · ``Merci d’avance !`` · ``Vielen Dank im Voraus``."""


def closes_unknown(document: Document, neighbours: Sequence[Block]) -> bool:
    """Whether a line between a sentence and a name is a close: small words and a comma."""
    before, block, below = neighbours
    if {before.kind, block.kind, below.kind} & {BlockKind.ROW, BlockKind.NOTE}:
        return False
    words = document.words(block.body).strip("*_ ")
    thanks = only_thanks(words)
    if block.kind is not BlockKind.PARAGRAPH or not (thanks or _may_close(words)):
        return False
    between = document.text[before.span.end : block.span.start]
    if (
        not document.words(before.body).rstrip("*_ ").endswith(_SENTENCE)
        or between.count("\n") < _GAP
    ):
        return False
    name = _first(document, below)
    return _is_person(name) if thanks else _is_formula(words[:-1], name)


def _may_close(words: str) -> bool:
    return len(words) <= _LONGEST and words.endswith(",")


def only_thanks(words: str) -> bool:
    """Whether a line is nothing but thanks to the reader: ``Thank you so much!``; no close."""
    if cues.is_closing(words):
        return False
    return len(words) <= _LONGEST_THANKS and _THANKS.fullmatch(words.rstrip("!., ")) is not None


def _is_person(name: str) -> bool:
    return looks_personal(name) and not (kinds.names_body(name) or kinds.has_common(name))


def _first(document: Document, block: Block) -> str:
    """The name in a line: what stands before its first comma."""
    name = document.words(block.body).partition(",")[0].strip("*_ ")
    return name[kinds.title_length(name) :]


def _is_formula(words: str, name: str) -> bool:
    """Whether words are a formula rather than a name: no capital but the first."""
    tokens = words.split()
    if not 0 < len(tokens) <= _MOST_WORDS or "," in words or any(map(str.isdigit, words)):
        return False
    if kinds.names_body(words) or cues.is_role(words) or cues.is_salutation(words):
        return False
    if len(tokens) == 1:
        return looks_personal(name) and not kinds.names_body(name)
    return tokens[0][0].isupper() and all(token[0].islower() for token in tokens[1:])
