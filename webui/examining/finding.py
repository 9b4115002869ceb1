"""One thing that was looked at: how it is, and what cures it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How something is."""

    OK = "ok"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at and found; ``cure`` is empty where nothing is to be done."""

    state: State
    subject: str
    found: str
    cure: str = ""

    @classmethod
    def of_error(cls, subject: str, error: Exception) -> Finding:
        """A problem, in the words of an error, which end with its cure."""
        found, _, cure = str(error).rpartition("; ")
        return cls(State.PROBLEM, subject, found or cure, cure if found else "")


def ok(subject: str, found: str) -> Finding:
    """Nothing is to be done."""
    return Finding(State.OK, subject, found)


def warning(subject: str, found: str, cure: str) -> Finding:
    """It works, but not as well or as safely as it could."""
    return Finding(State.WARNING, subject, found, cure)


def problem(subject: str, found: str, cure: str) -> Finding:
    """Something does not work."""
    return Finding(State.PROBLEM, subject, found, cure)
