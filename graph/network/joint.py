"""How many letters any two of their signatories have in common, counted in one place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from typing import TypeVar

Signatory = TypeVar("Signatory", str, int)


def joint(
    letters: Collection[Collection[Signatory]], *, least: int = 1
) -> Iterator[tuple[Signatory, Signatory, int]]:
    """Each two that signed at least so many letters together, in order, with that number.

    A letter is the set of those who signed it. One signatory's pairs are counted after the
    other's, so that memory grows with the signatories and not with the pairs.
    """
    often = Counter(one for signers in letters for one in signers)
    after: dict[Signatory, list[list[Signatory]]] = defaultdict(list)
    for signers in letters:
        row = sorted(one for one in signers if often[one] >= least)
        for place, one in enumerate(row, 1):
            after[one].append(row[place:])
    for one in sorted(after):
        counts: Counter[Signatory] = Counter()
        for rest in after.pop(one):
            counts.update(rest)
        yield from ((one, other, count) for other, count in counts.items() if count >= least)
