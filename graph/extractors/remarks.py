"""Paragraphs that break off: no final mark, and the next one begins a new sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from graph.extractors.passages import Passage, passages
from graph.model import BlockKind, Document, Flag, Remark
from graph.sections import Parts

NAME = "remarks/1"
SHORTEST = 60

_FINISHED = re.compile(r"[.!?:;,…”\"’'»)\]*_>|—–-]$")
_NEW_SENTENCE = re.compile(r"[“\"«‘(]?[A-ZÀ-ÖØ-Þ]")


def extract(document: Document, parts: Parts) -> Iterator[Remark]:
    """A remark on each paragraph of the body that breaks off.

    A short line is a heading or an address and never breaks off; a paragraph is only said to
    when it holds a whole sentence before the one that stops.
    """
    for passage, after in pairwise(passages(document, parts.body)):
        if _breaks_off(passage) and _begins_anew(after):
            last = passage.sentences[-1]
            yield Remark(
                evidence=passage.span(last),
                extractor=NAME,
                reasons=("the paragraph stops without a final mark",),
                flags=(Flag.BREAKS_OFF,),
            )


def _breaks_off(passage: Passage) -> bool:
    words = passage.text
    return (
        passage.block.kind is BlockKind.PARAGRAPH
        and len(words) >= SHORTEST
        and not _FINISHED.search(words)
        and len(passage.sentences) > 1
    )


def _begins_anew(passage: Passage) -> bool:
    paragraph = passage.block.kind is BlockKind.PARAGRAPH
    return paragraph and _NEW_SENTENCE.match(passage.text) is not None
