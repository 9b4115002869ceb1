"""Rules: from what is stated to what follows, as short cuts for questions.

A rule is a CONSTRUCT query in ``ontology/rules``. Its number says how it runs: 00 to 19 are
monotone and run together until nothing new comes; 20 and above may ask for what is *not*
there and run once, in the order of their names, when all else is known.

The inferred triples are always worked out anew from everything that is stated, so that
they can be thrown away at any time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pyoxigraph import Quad, QueryTriples, Store, Triple

import ontology

FIRST_OF_THE_LAST = 20
"""Rules with this number or a higher one run once, after the others."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One CONSTRUCT query; ``number`` and ``name`` come from its file (``10-signed.rq``)."""

    number: int
    name: str
    sparql: str

    @property
    def monotone(self) -> bool:
        """Whether more facts can only give more results."""
        return self.number < FIRST_OF_THE_LAST


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule in the order in which they run."""
    found = []
    for file in (ontology.ROOT / "rules").iterdir():
        if file.name.endswith(".rq"):
            number, _, name = file.name.removesuffix(".rq").partition("-")
            found.append(Rule(int(number), name, file.read_text("utf-8")))
    return tuple(sorted(found, key=lambda rule: (rule.number, rule.name)))


@cache
def digest() -> str:
    """SHA-256 over the rules in their order, as hex: changes when any rule does."""
    sha = hashlib.sha256()
    for rule in rules():
        sha.update(f"{rule.number}-{rule.name}\n{rule.sparql}\n".encode())
    return sha.hexdigest()


def inferred(stated: Iterable[Triple]) -> set[Triple]:
    """What follows from the stated triples by the rules, without what is stated itself."""
    known = Store()
    known.extend(map(_quad, stated))
    return added_to(known)


def added_to(known: Store) -> set[Triple]:
    """The same, from the default graph of an engine's store, which holds it too afterwards."""
    new: set[Triple] = set()
    monotone = [rule for rule in rules() if rule.monotone]
    while fresh := _one_round(known, monotone):
        new |= fresh
    for rule in rules():
        if not rule.monotone:
            new |= _one_round(known, [rule])
    return new


def _one_round(known: Store, some: Iterable[Rule]) -> set[Triple]:
    """Apply each rule once; add to ``known`` and return the triples that it lacked."""
    fresh: set[Triple] = set()
    for rule in some:
        found = known.query(rule.sparql)
        if not isinstance(found, QueryTriples):
            raise TypeError(f"rules/{rule.number:02}-{rule.name}.rq is not a CONSTRUCT query")
        new = [quad for quad in map(_quad, found) if quad not in known]
        known.extend(new)
        fresh |= {quad.triple for quad in new}
    return fresh


def _quad(triple: Triple) -> Quad:
    return Quad(triple.subject, triple.predicate, triple.object)
