"""Which names of many are worth comparing: those that share a rare word, an acronym or letters.

Every name stands in a few blocks and a block has a limit, so that the number of comparisons grows
with the number of names and not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from graph.resolution.comparing import compare_parsed
from graph.resolution.learned import Learned, learn
from graph.resolution.likeness import Comparison, Likeness
from graph.resolution.printed import PrintedName

LARGEST_BLOCK = 40
"""Names that share a key; where more do, only what they share besides can bring them together."""

_RAREST = 3
_BEGINNING = 7


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two of the names, by their places in the list, and what they are to each other."""

    left: int
    right: int
    comparison: Comparison


def candidates(
    names: Sequence[PrintedName], learned: Learned | None = None, *, first: int | None = None
) -> list[Candidate]:
    """The pairs that are the same, part of each other, or for review; the likeliest first.

    With ``first``, only pairs with one of so many names at the beginning.
    """
    known = learn(names) if learned is None else learned
    end = len(names) if first is None else first
    found = [
        Candidate(left, right, compare_parsed(names[left], names[right], known))
        for left, right in comparable_pairs(names)
        if left < end
    ]
    kept = [one for one in found if one.comparison.verdict is not Likeness.DIFFERENT]
    return sorted(kept, key=lambda one: (-one.comparison.score, one.left, one.right))


def comparable_pairs(names: Sequence[PrintedName]) -> list[tuple[int, int]]:
    """The pairs worth comparing, by the names' places in the list, each once."""
    often = Counter(concept for name in names for concept in set(name.concepts))
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        for key in set(keys(name, often)):
            blocks[key].append(at)
    pairs: set[tuple[int, int]] = set()
    for block in blocks.values():
        if len(block) <= LARGEST_BLOCK:
            pairs.update(combinations(block, 2))
        else:
            pairs.update(pairwise(block))
    return sorted(pairs)


def keys(name: PrintedName, often: Counter[str]) -> Iterator[str]:
    """What the name is looked up by: rare words and pairs of them, acronyms, its first letters."""
    rarest = sorted(set(name.concepts), key=lambda concept: (often[concept], concept))[:_RAREST]
    yield from (f"w {concept}" for concept in rarest)
    yield from (f"p {' '.join(sorted(pair))}" for pair in combinations(rarest, 2))
    yield "c " + " ".join(sorted(name.concepts))
    yield f"l {name.letters[:_BEGINNING]} {len(name.concepts)}"
    for other in name.others:
        yield "c " + " ".join(sorted(word.concept for word in other))
    yield from (f"a {acronym}" for acronym in name.acronyms | name.initials)
    if name.bare is not None:
        yield f"a {name.bare}"
