"""What people decided about records that name a thing, as its page tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from graph.store import Corrected
from webui.rows import rows, store


@dataclass(frozen=True, slots=True)
class CorrectedIn:
    """Decisions about the records of one letter; ``seen`` is the last of all about that letter."""

    letter: str
    lines: Sequence[Corrected]
    seen: int

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.lines)


def corrected_about(iri: str) -> list[CorrectedIn]:
    """The decisions that hold about records which name a thing, letter by letter."""
    named = (row.record for row in rows("entity-reviews", thing=iri))
    start = store().base.name("letter", "")
    records = sorted(record for record in named if record.startswith(start))
    letters = groupby(records, lambda one: start + one.removeprefix(start).partition(".")[0])
    found = (_in(letter, set(its)) for letter, its in letters)
    return [one for one in found if one.count]


def _in(letter: str, records: set[str]) -> CorrectedIn:
    lines = store().originals.corrected(letter, store().base)
    held = [one for one in lines if one.state == "holds" and f"{letter}.{one.record}" in records]
    return CorrectedIn(letter, held[::-1], lines[-1].number if lines else 0)
