"""Closes in languages that no list of phrases holds, told by where and how they are printed.

``Le gach dea-ghuí,`` stands below the last sentence, above a name, and ends in a comma.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Block, BlockKind, Document
from graph.sections import cues
from graph.sections import words as kinds
from graph.sections.personal import looks_personal

_LONGEST = 45
_MOST_WORDS = 6
_SENTENCE = (".", "!", "?", ".”", '."', ".)", ".»")


def closes_unknown(document: Document, neighbours: Sequence[Block]) -> bool:
    """Whether a line between a sentence and a name is a close: small words and a comma."""
    before, block, below = neighbours
    if {before.kind, block.kind, below.kind} & {BlockKind.ROW, BlockKind.NOTE}:
        return False
    words = document.words(block.body).strip("*_ ")
    if block.kind is not BlockKind.PARAGRAPH or len(words) > _LONGEST or not words.endswith(","):
        return False
    between = document.text[before.span.end : block.span.start]
    ended = document.words(before.body).rstrip("*_ ").endswith(_SENTENCE)
    return ended and between.count("\n") > 1 and _is_formula(words[:-1], _first(document, below))


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
