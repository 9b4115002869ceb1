"""What was decided about who one thing is, oldest first, with what was taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from graph.iri import Base, Registry
from graph.resolution import Decisions, Verdict
from graph.store.keyed import iri_given, key_of


@dataclass(frozen=True, slots=True)
class Decided:
    """One line of the log, with IRIs where its agents have some.

    ``standing`` tells whether it holds: neither taken back nor replaced by a later line.
    """

    number: int
    left: str
    right: str
    verdict: str
    by: str
    at: str
    why: str
    score: int | None
    reasons: tuple[str, ...]
    on: str | None
    label: str | None
    undoes: int | None
    standing: bool


def decided_about(place: Path, iri: str, base: Base) -> list[Decided]:
    """The decisions of the store at a place about a thing, and about what it answers for.

    A store without a log has none.
    """
    log, names = place / "decisions.jsonl", place / "registry.jsonl"
    if not log.exists() or not names.exists():
        return []
    decisions = decisions_in(log, log.stat().st_size)
    registry = registry_in(names, names.stat().st_size)
    key = decisions.canonical(key_of(iri, registry, base))
    return list(_about(key, decisions, registry, base=base))


def _about(key: str, decisions: Decisions, registry: Registry, *, base: Base) -> Iterator[Decided]:
    standing = decisions.standing
    for number, line in enumerate(decisions.lines, 1):
        if key in {decisions.canonical(line.left), decisions.canonical(line.right)}:
            yield Decided(
                number,
                iri_given(line.left, registry, base) or line.left,
                iri_given(line.right, registry, base) or line.right,
                line.verdict.value,
                line.by,
                line.at,
                line.why,
                line.score,
                line.reasons,
                line.on,
                line.label,
                line.undoes,
                standing=number in standing or line.verdict is Verdict.UNDO,
            )


@lru_cache(maxsize=1)
def decisions_in(path: Path, _size: int) -> Decisions:
    """The log in a file of that size, read again only when it has grown."""
    return Decisions.load(path)


@lru_cache(maxsize=1)
def registry_in(path: Path, _size: int) -> Registry:
    """The names given in a file of that size, read again only when there are more."""
    return Registry.load(path)
