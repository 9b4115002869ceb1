"""Known names, to be searched by a name as printed: what `reconcile` and the web service ask."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graph.resolution.blocking import LARGEST_BLOCK, keys
from graph.resolution.comparing import compare_parsed
from graph.resolution.learned import learn
from graph.resolution.likeness import Comparison, Likeness
from graph.resolution.printed import parse


@dataclass(frozen=True, slots=True)
class Known:
    """A known organisation: its IRI, its usual name, and others that it goes by."""

    iri: str
    label: str
    others: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All its names."""
        return (self.label, *self.others)


@dataclass(frozen=True, slots=True)
class Match:
    """A known organisation that a name may mean, by which of its names, and why."""

    known: Known
    name: str
    comparison: Comparison


class Index:
    """The names of known organisations; asking takes as long for many as for few."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._entries = [(one, name) for one in known for name in one.names if name.strip()]
        self._parsed = [parse(name) for _, name in self._entries]
        self._often = Counter(c for name in self._parsed for c in set(name.concepts))
        self._learned = learn(self._parsed)
        self._blocks: dict[str, list[int]] = defaultdict(list)
        for at, name in enumerate(self._parsed):
            for key in set(keys(name, self._often)):
                self._blocks[key].append(at)

    def find(self, name: str, limit: int = 5) -> list[Match]:
        """The organisations that a name may mean, the likeliest first, each once.

        Those that are surely others are left out.
        """
        parsed = parse(name)
        near = {
            at
            for key in set(keys(parsed, self._often))
            for at in self._blocks.get(key, ())[:LARGEST_BLOCK]
        }
        best: dict[str, Match] = {}
        for at in sorted(near):
            one, known_as = self._entries[at]
            comparison = compare_parsed(parsed, self._parsed[at], self._learned)
            former = best.get(one.iri)
            if comparison.verdict is Likeness.DIFFERENT:
                continue
            if former is None or comparison.score > former.comparison.score:
                best[one.iri] = Match(one, known_as, comparison)
        ranked = sorted(best.values(), key=lambda match: (-match.comparison.score, match.known.iri))
        return ranked[:limit]

    def starting(self, prefix: str, limit: int = 10) -> list[Known]:
        """The organisations of which a name has a word that starts so, by their labels."""
        wanted = prefix.casefold().strip()
        found = {
            one.iri: one
            for one, name in self._entries
            if wanted and f" {name.casefold()}".find(f" {wanted}") >= 0
        }
        return sorted(found.values(), key=lambda one: (len(one.label), one.label))[:limit]


def sure(matches: list[Match]) -> Match | None:
    """The one match that is beyond doubt, if there is exactly one; an exact name goes first."""
    certain = [match for match in matches if match.comparison.verdict is Likeness.SAME]
    if len(certain) > 1 and certain[0].comparison.score == certain[1].comparison.score:
        return None
    return certain[0] if certain else None
