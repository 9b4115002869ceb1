"""Lists in which each line begins with an acronym: ``PIR – Pilots of the Isles, Kenya``.

What one such line leaves open, whether the words before the dash are an acronym or a part of
the name, the list tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.extractors.segments import Segment
from graph.extractors.signatory_acronyms import is_acronym
from graph.model import Document, Signature

_LED = re.compile(r"(?P<short>\S{2,14})\s[-–—]\s(?=\S)")
_FEWEST = 4
_MOSTLY = 0.6


def are_led(printed: Sequence[str]) -> bool:
    """Whether most of the lines of a list begin with an acronym and a dash."""
    found = (_LED.match(words) for words in printed)
    led = sum(1 for one in found if one and is_acronym(one["short"]))
    return led >= max(_FEWEST, _MOSTLY * len(printed))


def parted(document: Document, record: Signature) -> Signature:
    """The record of a line in such a list, its acronym apart from its name."""
    found = _LED.match(record.name.text)
    if found is None or record.acronym is not None:
        return record
    whole = Segment(record.name.span, record.name.text)
    short = whole.part(document, *found.span("short"))
    name = whole.part(document, found.end(), len(whole.words))
    if short is None or name is None:
        return record
    capacity = replace(record.capacity, source=name.span)
    return replace(record, name=name.stated, acronym=short.stated, capacity=capacity)
