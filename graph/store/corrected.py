"""What was decided about the records of one letter, oldest first, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.corrections import Correction, Reviewed, Verdict
from graph.corrections.replaying import differences
from graph.corrections.telling import words_of
from graph.iri import Base
from graph.store.correcting import corrections_at
from graph.store.extracted import Extracted
from graph.store.folder import Folder
from graph.store.saying import reviewed


@dataclass(frozen=True, slots=True)
class Corrected:
    """One line of the log.

    ``record`` is what its record is called now, ``words`` are those that it rested on,
    ``changes`` name each field that was set right with what it said before and after. ``state``
    tells whether it *holds*, was *replaced* or *undone*, or is *open again* for a ``reason``.
    """

    number: int
    record: str
    verdict: str
    by: str
    at: str
    why: str
    words: str
    changes: tuple[tuple[str, str, str], ...]
    state: str
    reason: str
    undoes: int | None

    @property
    def stands(self) -> bool:
        """Whether it can be taken back."""
        return self.state in {"holds", "open again"}


def corrected_in(place: Path, letter: str, base: Base) -> list[Corrected]:
    """What was decided about the records of a letter of the store at a place.

    A store without a log, or a letter of which nothing is kept, has none.
    """
    lines = corrections_at(place).of(letter.rpartition("/")[2])
    kept = Extracted(place).of(letter, Folder(place, base).text) if lines else None
    if kept is None:
        return []
    told = reviewed(*kept, corrections_at(place))
    return [_corrected(one, told, base) for one in lines]


def _corrected(one: tuple[int, Correction], told: Reviewed, base: Base) -> Corrected:
    number, line = one
    outcome = told.outcomes.get(number)
    return Corrected(
        number,
        (outcome.record if outcome else None) or line.record,
        line.verdict.value,
        line.by,
        line.at,
        line.why,
        words_of(line),
        tuple(_changes(line, base)),
        outcome.state.value if outcome else "",
        outcome.reason if outcome else "",
        line.undoes,
    )


def _changes(line: Correction, base: Base) -> Iterator[tuple[str, str, str]]:
    if line.verdict is Verdict.CORRECTED and line.found and line.made:
        for name, before, after in differences(line.found, line.made):
            yield name, _short(before, base), _short(after, base)


def _short(value: str, base: Base) -> str:
    return ", ".join(base.shortened(one) for one in value.split(", "))
