"""Rules: from what is stated to what follows, as short cuts for questions.

A rule is a CONSTRUCT query in ``ontology/rules``. Its number says how it runs: 00 to 19 are
monotone and run together until nothing new comes; 20 and above may ask for what is *not*
there and run once, in the order of their names, when all else is known.

The inferred triples are always worked out anew from everything that is stated, so that
they can be thrown away at any time.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from functools import cache, cached_property, partial
from itertools import chain

from pyoxigraph import Quad, QueryTriples, RdfFormat, Store, Triple, parse

import ontology
from graph.terms import RDF

FIRST_OF_THE_LAST = 20
"""Rules with this number or a higher one run once, after the others."""

_TYPE = str(RDF.type).encode()
_PREFIX = re.compile(r"PREFIX (\w+): <([^>]*)>")
_NAME = re.compile(r"\b(\w+):([\w.-]*\w)")
_ANY = re.compile(r";\s*\?|\?\w+\s+\?\w+\s+[?\w<]")
_ANY_CLASS = re.compile(r"\ba\s+\?")


@dataclass(frozen=True)
class Rule:
    """One CONSTRUCT query; ``number`` and ``name`` come from its file (``10-signed.rq``)."""

    number: int
    name: str
    sparql: str

    @property
    def monotone(self) -> bool:
        """Whether more facts can only give more results."""
        return self.number < FIRST_OF_THE_LAST

    def asks_for(self, told: Set[bytes]) -> bool:
        """Whether it may ask for triples of which that is told: their predicates and classes."""
        return bool(told) and (self._names is None or not self._names.isdisjoint(told))

    @cached_property
    def _names(self) -> frozenset[bytes] | None:
        """The names in its pattern; None where a variable stands for a predicate."""
        spaces = dict(_PREFIX.findall(self.sparql))
        body = self.sparql.partition("WHERE")[2]
        names = {f"<{spaces.get(one, '')}{local}>".encode() for one, local in _NAME.findall(body)}
        classes = {_TYPE} if _ANY_CLASS.search(body) else set()
        return None if _ANY.search(body) else frozenset(classes | names)


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
    lines = closed(known, partial(_lacking, known))
    return {quad.triple for quad in parse(b"".join(lines), RdfFormat.N_TRIPLES, lenient=True)}


def closed(known: Store, lacking: Callable[[set[bytes]], set[bytes]]) -> set[bytes]:
    """The same, as lines of N-Triples, from a store's default graph, which has it too afterwards.

    ``lacking`` are those of some lines that are not stated. A rule runs again as long as
    something new has come that it asks for.
    """
    new: set[bytes] = set()
    monotone = [rule for rule in rules() if rule.monotone]
    waiting = dict.fromkeys(monotone)
    while waiting:
        rule = next(one for one in monotone if one in waiting)
        del waiting[rule]
        fresh = lacking(_found(known, rule) - new)
        _take(known, fresh, new)
        told = set(chain.from_iterable(map(_telling, fresh)))
        waiting |= dict.fromkeys(one for one in monotone if one.asks_for(told))
    for rule in rules():
        if not rule.monotone:
            _take(known, lacking(_found(known, rule) - new), new)
    return new


def _found(known: Store, rule: Rule) -> set[bytes]:
    """What a rule gives."""
    found = known.query(rule.sparql)
    if not isinstance(found, QueryTriples):
        raise TypeError(f"rules/{rule.number:02}-{rule.name}.rq is not a CONSTRUCT query")
    return set((found.serialize(format=RdfFormat.N_TRIPLES) or b"").splitlines(keepends=True))


def _take(known: Store, fresh: set[bytes], new: set[bytes]) -> None:
    known.load(b"".join(fresh), RdfFormat.N_TRIPLES, lenient=True)
    new |= fresh


def _lacking(known: Store, lines: set[bytes]) -> set[bytes]:
    """Those of the lines that a store has not."""
    quads = parse(b"".join(lines), RdfFormat.N_TRIPLES, lenient=True)
    return {f"{quad.triple} .\n".encode() for quad in quads if quad not in known}


def _telling(line: bytes) -> tuple[bytes, bytes]:
    """The predicate of a triple, and its object, which may be a class."""
    _, predicate, value = line.split(b" ", 2)
    return predicate, value[:-3] if predicate == _TYPE else predicate


def _quad(triple: Triple) -> Quad:
    return Quad(triple.subject, triple.predicate, triple.object)
