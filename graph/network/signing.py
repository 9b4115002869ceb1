"""Who signed letters, and how each stands in the list."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from graph.network.asking import rows
from graph.search.index import beside
from graph.search.naming import signers
from graph.store import View

Letters = str | Sequence[str]


@dataclass(frozen=True, slots=True)
class Signed:
    """Signatures as rows of the store; ``counted`` has who signed each letter by kind.

    Where it is empty, the signatures are all that there are.
    """

    signatures: Sequence[Mapping[str, str]]
    counted: Mapping[str, Counter[str]] = field(default_factory=dict)

    @property
    def stated(self) -> dict[str, dict[str, str]]:
        """How each signatory first stands in a list: country, affiliation, place in the list."""
        stated: dict[str, dict[str, str]] = {}
        for row in self.signatures:
            earlier = stated.setdefault(row["signatory"], {"letter": row["letter"]})
            for name in ("country", "affiliation", "ordinal"):
                if name in row:
                    earlier[name] = min(earlier.get(name, row[name]), row[name])
        return stated


def signing(
    store: View, letters: Letters, about: Collection[str], *, near: Collection[str]
) -> Signed:
    """Who signed these letters.

    With ``about`` only those that are among these things, near them, or signed several letters
    among them, as far as the store has an index that tells who they are.
    """
    index = beside(store) if about else None
    if index is None:
        return Signed(list(rows(store, "signatures", letter=letters)))
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    joined: Counter[str] = Counter()
    for letter, signer, kind in signers(index, letters):
        counted[letter][kind] += 1
        joined[signer] += letter in about
    some = [one for one, many in joined.items() if many > 1 or one in near or one in about]
    found = rows(store, "signatures", letter=letters, signatory=some) if some else ()
    return Signed(list(found), counted)
