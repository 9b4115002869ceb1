"""What comes of comparing two names: a verdict, a score, and the reasons in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Likeness(StrEnum):
    """Whether two names stand for one organisation.

    ``SAME`` is unambiguous and may merge by itself, ``PART_OF`` says that one is a chapter or
    unit of the other, ``REVIEW`` that a person has to look.
    """

    SAME = "same"
    DIFFERENT = "different"
    PART_OF = "part_of"
    REVIEW = "review"


class Ground(StrEnum):
    """What sort of reason it is."""

    NAME = "name"
    QUALIFIER = "qualifier"
    ACRONYM = "acronym"
    ALIAS = "alias"
    SPELLING = "spelling"
    LANGUAGE = "language"
    FORM = "form"
    ORDER = "order"
    PART = "part"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason of a verdict: ``ground`` for programs, ``words`` for people."""

    ground: Ground
    words: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """The verdict on two names; ``score`` runs from 0 to 100 and orders what to review."""

    verdict: Likeness
    score: int
    reasons: tuple[Reason, ...]

    @property
    def words(self) -> str:
        """The reasons as one line."""
        return "; ".join(reason.words for reason in self.reasons)


def found(verdict: Likeness, score: int, ground: Ground, *, words: str) -> Comparison:
    """A comparison with one reason."""
    return Comparison(verdict, score, (Reason(ground, words),))


def because(comparison: Comparison, verdict: Likeness, score: int, *, reason: Reason) -> Comparison:
    """The comparison with another verdict, for one more reason."""
    return Comparison(verdict, score, (*comparison.reasons, reason))
