"""What a store covers: how many letters, of which years, to how many bodies."""

from __future__ import annotations

from dataclasses import dataclass

from graph.query import answer, covered
from graph.store import View


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much there was to search: years are empty where no letter is dated."""

    letters: int
    bodies: int
    first: str
    last: str

    def __str__(self) -> str:
        many = (
            "1 letter or document"
            if self.letters == 1
            else f"{self.letters:,} letters and documents"
        )
        years = self.first if self.first == self.last else f"{self.first} to {self.last}"
        to = "1 body" if self.bodies == 1 else f"{self.bodies:,} bodies"
        dated = f" dated {years}" if years else ""
        return (
            f"Searched were {many}{dated}, addressed to {to}. Letters that are not in this store, "
            "and what waits for a person's decision, are not covered."
        )


def coverage(view: View) -> Coverage:
    """What the graph covers that a view shows; it may have been counted beforehand."""
    (letters,), (bodies,) = (answer(view, one).values() for one in covered())
    return Coverage(
        int(letters["letters"] or 0),
        int(bodies["bodies"] or 0),
        (letters["first"] or "")[:4],
        (letters["last"] or "")[:4],
    )
