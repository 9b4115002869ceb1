"""The log of decisions in a store's folder: appended to under a lock, onto the disk, chained.

Each line ends in ``chain``, the SHA-256 of the chain before it and of the line without it, so
that a line that was altered, left out or put in is noticed. Whoever writes says how many lines
were there when the decider looked; a newer line about the same agents is told, not overwritten.
The log has a lock of its own, so that one can decide while the store is being served.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from graph.errors import DecisionRefused, InputError
from graph.resolution import Decision, Decisions, Verdict
from graph.resolution.authorities import is_foreign
from graph.resolution.decisions import ABOUT_ONE, read_line, written
from graph.store.chained import Chained

NAME = "decisions.jsonl"
_OF_AGENTS = frozenset({Verdict.SAME, Verdict.RENAMED, Verdict.PART_OF, Verdict.MERGED_INTO})


class DecisionLog:
    """The log of one store; every reading holds it against its chain."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.path = place / NAME
        self._log = Chained.at(self.path, b"policygraph decisions")

    def read(self) -> Decisions:
        """The decisions; a last line that was cut off in writing does not count.

        Raises:
            StoreDamaged: naming the first line that is not as it was written.
            InputError: naming the first line that is no decision.
        """
        return self._decisions(self._log.lines())

    def mentions(self, verdict: Verdict) -> bool:
        """Whether a line may say this: a look that is quicker than to read it."""
        return self.path.exists() and f'"{verdict}"'.encode() in self.path.read_bytes()

    def append(self, decisions: Sequence[Decision], *, seen: int | None = None) -> Decisions:
        """Write decisions down, all or none; gives back all that stand in the log then.

        ``seen`` is how many lines the decider had seen; None where nobody looked.

        Raises:
            DecisionRefused: if one contradicts what stands, or newer lines are about its agents.
            StoreError: if the disk does not take them.
        """
        with self._log.held():
            lines = self._log.lines()
            known = self._decisions(lines)
            if seen is not None:
                _check_news(known, decisions, seen)
            extended = _check(known, decisions)
            self._log.write(lines, map(written, decisions))
            return extended

    def _decisions(self, lines: Sequence[bytes]) -> Decisions:
        given = (line.decode("utf-8", "replace") for line in lines)
        return Decisions(tuple(read_line(self.path, n, line) for n, line in enumerate(given, 1)))


def _check_news(known: Decisions, decisions: Sequence[Decision], seen: int) -> None:
    """Refuse where someone decided about the same agents since the decider looked."""
    about = frozenset().union(*(decision.keys for decision in decisions))
    for number, line in enumerate(known.lines[seen:], seen + 1):
        if line.keys & about:
            raise DecisionRefused(
                f"{line.left} and {line.right}: {line.by} decided {line.verdict} since you "
                f"looked (line {number}); look again"
            )


def _check(known: Decisions, decisions: Sequence[Decision]) -> Decisions:
    """The log with the decisions, if none contradicts what stands.

    Raises:
        DecisionRefused: naming the decisions in the way.
        InputError: if one undoes what does not stand, or names one agent twice.
    """
    for decision in decisions:
        if decision.verdict is Verdict.UNDO and decision.undoes not in known.standing:
            raise InputError(
                f"line {decision.undoes}: no decision that stands; see policygraph decisions"
            )
        if len(decision.keys) == 1 and decision.verdict not in {*ABOUT_ONE, Verdict.UNDO}:
            raise InputError(f"{decision.left}: named twice; name two agents")
        _check_link(decision)
    extended = known.extended(decisions)
    for link, reason in extended.clusters.refused:
        if link.number > len(known.lines):
            raise DecisionRefused(f"{reason}; undo a decision first")
    return extended


def _check_link(decision: Decision) -> None:
    """Persons are nobody's identifiers, and an authority's identifier is no agent of ours."""
    keys = sorted(decision.keys, key=is_foreign)
    person = any(key.startswith("person|") for key in keys)
    linking = decision.verdict is Verdict.LINKED or is_foreign(keys[-1])
    if linking and person and decision.verdict is not Verdict.UNDO:
        raise InputError(f"{keys[-1]}: persons are not linked to authorities")
    if decision.verdict in _OF_AGENTS and is_foreign(keys[-1]):
        raise InputError(
            f"{keys[-1]}: an authority's identifier and no agent; link it (policygraph decide link)"
        )
