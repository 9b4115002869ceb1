"""Decisions about identity: one JSON object a line, in a log that only grows.

Each line names two agents by their identity keys and says what they are to each other. The log
is replayed on every build, so the same log and the same letters give the same graph. A line is
undone by another one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from graph.errors import InputError
from graph.resolution.clusters import Clusters, Link


class Verdict(StrEnum):
    """What a person decided about two agents.

    ``RENAMED``: the left succeeds the right on a date; ``PART_OF``: the right is a chapter or
    unit of the left; ``MERGED_INTO``: the right went up in the left on a date. ``LABEL`` chooses
    what the left is called, ``LINKED`` says that an authority knows the left by the right, the IRI
    of an identifier, ``WITHDRAWN`` takes a person out of public view, ``UNDO`` takes an earlier
    line back.
    """

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    RENAMED = "renamed"
    PART_OF = "part-of"
    MERGED_INTO = "merged-into"
    LABEL = "label"
    LINKED = "linked"
    WITHDRAWN = "withdrawn"
    UNDO = "undo"


ABOUT_ONE = frozenset({Verdict.LABEL, Verdict.WITHDRAWN})
"""What is decided about one agent alone."""
PARTS_NOBODY = frozenset({Verdict.UNSURE, Verdict.LINKED, *ABOUT_ONE})
"""What holds no two agents apart."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the log: what ``right`` is to the agent ``left``.

    ``left`` and ``right`` are identity keys (`graph.resolution.Agent.key`) or IRIs of known
    things, ``by`` and ``at`` say who decided and when, ``why`` is in the decider's words.
    ``score`` and ``reasons`` are those that the decider saw, ``on`` is the date of what
    happened, ``label`` the name chosen, ``undoes`` the number of the line that is taken back.
    """

    left: str
    right: str
    verdict: Verdict
    by: str
    at: str
    why: str = ""
    score: int | None = None
    reasons: tuple[str, ...] = ()
    on: str | None = None
    label: str | None = None
    undoes: int | None = None

    @property
    def keys(self) -> frozenset[str]:
        """The agents that it is about."""
        return frozenset((self.left, self.right))


@dataclass(frozen=True)
class Decisions:
    """Every decision so far, oldest first; a later line on a pair replaces an earlier one."""

    lines: tuple[Decision, ...] = ()

    @classmethod
    def load(cls, path: str | Path) -> Decisions:
        """The log at ``path``; an empty one where there is no such file yet.

        Raises:
            InputError: naming the first line that is not a decision.
        """
        log = Path(path)
        if not log.exists():
            return cls()
        with log.open(encoding="utf-8", newline="\n") as lines:
            return cls(
                tuple(read_line(log, n, line) for n, line in enumerate(lines, 1) if line != "\n")
            )

    def extended(self, decisions: Iterable[Decision]) -> Decisions:
        """These decisions followed by more."""
        return Decisions((*self.lines, *decisions))

    def save(self, path: str | Path) -> None:
        """Append to the file at ``path`` the decisions that it does not hold yet."""
        held = len(Decisions.load(path).lines)
        with Path(path).open("a", encoding="utf-8") as log:
            log.writelines(written(line) + "\n" for line in self.lines[held:])

    def canonical(self, key: str) -> str:
        """The key that answers for ``key`` after every *same* that still stands."""
        return self.clusters.canonical(key)

    @cached_property
    def standing(self) -> Mapping[int, Decision]:
        """The lines that hold, by their numbers from 1: neither undone nor replaced."""
        undone = {line.undoes for line in self.lines if line.verdict is Verdict.UNDO}
        latest: dict[tuple[frozenset[str], Verdict | None], int] = {}
        for number, line in enumerate(self.lines, 1):
            if number not in undone and line.verdict is not Verdict.UNDO:
                latest[line.keys, line.verdict if line.verdict in ABOUT_ONE else None] = number
        return {number: self.lines[number - 1] for number in sorted(latest.values())}

    @cached_property
    def clusters(self) -> Clusters:
        """Who is one with whom, and who must not be."""
        clusters = Clusters()
        for number, line in self.standing.items():
            if line.verdict is Verdict.SAME:
                clusters.join(Link(number, line.left, line.right))
            elif line.verdict not in PARTS_NOBODY:
                clusters.part(Link(number, line.left, line.right))
        return clusters


def written(decision: Decision) -> str:
    """The decision as one line of JSON; what it does not say is left out."""
    content = {key: value for key, value in asdict(decision).items() if value not in (None, ())}
    return json.dumps(content, ensure_ascii=False)


def read_line(log: Path, number: int, line: str) -> Decision:
    """The decision that a line of a log tells.

    Raises:
        InputError: naming the line, if it tells none.
    """
    try:
        entry = json.loads(line)
        entry.pop("chain", None)
        entry["reasons"] = tuple(entry.get("reasons", ()))
        return Decision(**entry | {"verdict": Verdict(entry["verdict"])})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(
            f"{log}: line {number} is not a decision; mend or remove it ({error})"
        ) from error
