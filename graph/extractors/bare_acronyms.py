"""Texts of which a letter has no more than three letters: *CAT*, *CBE*, *EPC* are much else, too.

A longer name of the text anywhere, or a provision of it, settles what the letters mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.extractors.cited_references import Cited
from graph.extractors.passages import Passage
from graph.model import Certainty

MAY_BE_ELSE = "three letters that may be short for something else: no longer name of it stands here"
_LETTERS = re.compile(r"[A-Z]{2,3}s?")
_SHORT = 4


def settled_by(read: Iterable[Passage]) -> frozenset[str]:
    """What a text names by more than three letters, or cites a provision of."""
    told: set[str] = set()
    for passage in read:
        for hit in passage.hits:
            if hit.end - hit.start > _SHORT:
                told.update(hit.iris)
        for one in passage.references:
            if one.provisions:
                told.update(one.iris)
    return frozenset(told)


def is_bare(words: str, iri: str, settled: frozenset[str]) -> bool:
    """Whether words are an acronym of three letters that nothing in the text settles."""
    return iri not in settled and _LETTERS.fullmatch(words) is not None


def doubted(found: Sequence[Cited], read: Sequence[Passage]) -> list[Cited]:
    """The citations; those by three letters alone are less sure."""
    settled = settled_by(read)
    return [_doubted(one, settled) for one in found]


def _doubted(one: Cited, settled: frozenset[str]) -> Cited:
    meant, reference = one.meant, one.reference
    if meant is None or reference.provisions:
        return one
    words = one.passage.text[reference.start : reference.end]
    if not is_bare(words, meant.iri, settled):
        return one
    reasons = (*meant.reasons, MAY_BE_ELSE)
    return replace(one, meant=replace(meant, certainty=Certainty.SUGGESTED, reasons=reasons))
