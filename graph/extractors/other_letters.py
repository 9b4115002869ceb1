"""Letters beside the one that is read: a remark where each of them begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.model import Flag, Remark
from graph.sections.letters import Other

NAME = "other-letters/1"


def told(others: Sequence[Other]) -> Iterator[Remark]:
    """A remark on each other letter in the text, in reading order."""
    for other in others:
        yield Remark(
            evidence=other.span,
            extractor=NAME,
            reasons=(other.sort.value,),
            flags=(Flag.SEVERAL_LETTERS,),
        )
