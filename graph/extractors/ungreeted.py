"""Addresses above letters that greet nobody: between the date and ``Re: …``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from graph.extractors.address_lines import Kind, kind_of
from graph.extractors.date_lines import date_of
from graph.extractors.direction_lines import signs
from graph.extractors.head_lines import HeadLine, labelled
from graph.model import Document
from graph.sections import Parts

_SUBJECT = (
    "re", "subject", "concerning", "regarding", "objet", "concerne", "asunto", "referencia",
    "oggetto", "assunto", "betreff", "betr", "betrifft", "betreft", "onderwerp",
)  # fmt: skip
_FEWEST = 3


def is_between(
    document: Document, parts: Parts, *, chosen: Sequence[HeadLine], lines: Sequence[HeadLine]
) -> bool:
    """Whether some lines of a head stand below its date and above its subject, as an address.

    A person or a post opens it, a street or a town belongs to it, and it is none of the sender's:
    nobody who signs is named in it.
    """
    if len(chosen) < _FEWEST:
        return False
    first, *below = chosen
    block = [first, *takewhile(lambda line: line.gap == 0, below)]
    kinds = [kind_of(line.part.words) for line in block]
    if len(block) < _FEWEST or kinds[0] not in (Kind.PERSON, Kind.ROLE):
        return False
    if Kind.ADDRESS not in kinds or any(signs(document, parts, one.part.words) for one in block):
        return False
    start, end = block[0].part.span.start, block[-1].part.span.end
    dated = any(one.part.span.end <= start and date_of(document, one.part) for one in lines)
    told = (one for one in lines if one.part.span.start >= end)
    return dated and any(labelled(document, one, _SUBJECT) for one in told)
