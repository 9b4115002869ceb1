"""The log of decisions about identity: append-only, one JSON object a line.

Each line names two agents by their identity keys and says whether they are the same. The
log is replayed on every build, so the same log and the same letters give the same graph.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from graph.errors import InputError


class Verdict(StrEnum):
    """What a person decided about two agents."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the log: ``right`` is (or is not) the agent ``left``.

    ``left`` and ``right`` are identity keys (`graph.resolution.Agent.key`), ``by`` and ``at``
    say who decided and when, ``why`` is in the decider's words.
    """

    left: str
    right: str
    verdict: Verdict
    by: str
    at: str
    why: str = ""


@dataclass(frozen=True, slots=True)
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
        with log.open(encoding="utf-8") as lines:
            return cls(
                tuple(_decision(log, n, line) for n, line in enumerate(lines, 1) if line != "\n")
            )

    def extended(self, decisions: Iterable[Decision]) -> Decisions:
        """These decisions followed by more."""
        return Decisions((*self.lines, *decisions))

    def save(self, path: str | Path) -> None:
        """Append to the log at ``path`` the decisions that it does not hold yet."""
        held = len(Decisions.load(path).lines)
        with Path(path).open("a", encoding="utf-8") as log:
            for line in self.lines[held:]:
                log.write(json.dumps(asdict(line), ensure_ascii=False) + "\n")

    def canonical(self, key: str) -> str:
        """The key that answers for ``key`` after every *same* that still stands."""
        merged = {}
        for left, right in self._same():
            merged[right] = left
        seen = {key}
        while key in merged and merged[key] not in seen:
            key = merged[key]
            seen.add(key)
        return key

    def _same(self) -> list[tuple[str, str]]:
        latest: dict[frozenset[str], Decision] = {}
        for line in self.lines:
            latest[frozenset((line.left, line.right))] = line
        return [(d.left, d.right) for d in latest.values() if d.verdict is Verdict.SAME]


def _decision(log: Path, number: int, line: str) -> Decision:
    try:
        entry = json.loads(line)
        return Decision(**entry | {"verdict": Verdict(entry["verdict"])})
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(
            f"{log}: line {number} is not a decision; mend or remove it ({error})"
        ) from error
