"""What somebody is called by, after letters have come: it rests on all letters that name them.

Most letters print the name that somebody is called by already, and more of the same name changes
nothing. So only those are looked at whom the new letters call something else, or who were not
called anything; of them all premises are gathered, and the rules tell. What was gathered is kept
in mind while letters follow one another: who has signed a thousand letters is not asked for again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from importlib.resources import files
from typing import Final

import pyoxigraph as ox

from graph import rules
from graph.store.difference import Difference
from graph.store.engine import graph_name
from graph.store.triplestore import TripleStore
from graph.terms import PG, RDF, RDFS, SKOS

_AGENTS: Final = ("org/", "person/")
"""Where the names of those begin that letters name."""
AT_ONCE: Final = 1_000
"""About how many of them one query is."""
MOST: Final = 50_000
"""How many of them are kept in mind: what bounds the memory."""
_TYPE, _LABEL, _PREFERRED, _PRINTED, _SIGNATORY = (
    str(one).encode()
    for one in (RDF.type, RDFS.label, SKOS.prefLabel, PG.nameAsStated, PG.signatory)
)
_CALLING: Final = frozenset({_TYPE, _LABEL, _PREFERRED})


@dataclass(slots=True)
class Told:
    """What letters tell of somebody's names.

    ``lines`` are their classes and labels, ``printed`` counts the signatures that print a name.
    """

    lines: set[bytes] = field(default_factory=set)
    printed: Counter[bytes] = field(default_factory=Counter)

    @property
    def names(self) -> set[bytes]:
        """Every name that they are called by, or that is printed for them."""
        lines = (one.split(b" ", 2)[1:] for one in self.lines)
        return set(self.printed) | {
            _words(value) for kind, value in lines if kind in (_PREFERRED, _LABEL)
        }

    @property
    def preferred(self) -> bool:
        """Whether they tell a name to call them by."""
        return any(one.split(b" ", 2)[1] == _PREFERRED for one in self.lines)

    def take(self, more: Told) -> None:
        """Take in what other letters tell."""
        self.lines |= more.lines
        self.printed += more.printed

    def premises(self, agent: bytes) -> Iterator[bytes]:
        """What the rules ask for; of signatures only which name has more of them than which."""
        yield from self.lines
        rank = {count: place for place, count in enumerate(sorted(set(self.printed.values())), 1)}
        for number, (name, count) in enumerate(self.printed.items()):
            for one in range(rank[count]):
                signature = b"<signature:%d-%d-%b>" % (number, one, agent[1:-1])
                yield b"%b %b %b .\n" % (signature, _SIGNATORY, agent)
                yield b"%b %b %b .\n" % (signature, _PRINTED, name)


@dataclass(slots=True)
class Somebody:
    """Whom letters name: names that people gave them, those that followed, and why, if known."""

    given: set[bytes]
    followed: set[bytes]
    told: Told | None = None


@dataclass(slots=True)
class Remembered:
    """What letters met so far, as of a commit: whatever else is written, it is forgotten.

    ``agents`` are whom they named, ``others`` what rules ask for and no letter states,
    ``inferred`` what followed about those who are in several letters.
    """

    agents: dict[bytes, Somebody] = field(default_factory=dict)
    others: tuple[ox.Quad, ...] | None = None
    inferred: set[bytes] = field(default_factory=set)
    _commit: int | None = None

    def begin(self, commit: int) -> None:
        """Forget what is not of that commit, and everything where it is much."""
        if commit != self._commit or len(self.agents) > MOST:
            self.agents.clear()
            self.inferred.clear()
            self.others = None
        self._commit = None

    def end(self, commit: int) -> None:
        """All of it is of that commit now; where that is not told, it is forgotten."""
        self._commit = commit


def renamed(
    letters: Mapping[str, bytes],
    engine: TripleStore,
    inferred: str,
    *,
    space: str,
    remembered: Remembered | None = None,
) -> Difference:
    """How the inferred graph must change about the names of whom new letters name.

    The letters, given as N-Triples by their graphs, are in the engine already. ``space`` is what
    the store's names start with, ``remembered`` what is known from earlier letters.
    """
    theirs = tuple(f"<{space}{one}".encode() for one in _AGENTS)
    new = _new(letters.values(), lambda agent: agent.startswith(theirs))
    agents = remembered.agents if remembered else {}
    doubtful = []
    for agent, told in sorted(new.items()):
        known = agents.get(agent)
        if known is None or told.preferred:
            known = agents[agent] = _held(engine, agent, inferred)
        elif known.told is not None:
            known.told.take(told)
        if not told.names <= {_words(line.split(b" ", 2)[2]) for line in known.followed}:
            doubtful.append(agent)
    _gather([one for one in doubtful if agents[one].told is None], engine, agents)
    return _difference({one: agents[one] for one in doubtful})


def _difference(doubtful: Mapping[bytes, Somebody]) -> Difference:
    """How the names must change that follow for some; notes those that follow now."""
    follows = defaultdict[bytes, set[bytes]](set)
    agents = list(doubtful)
    for first in range(0, len(agents), AT_ONCE):
        for line in _follows({one: doubtful[one] for one in agents[first : first + AT_ONCE]}):
            follows[line.split(b" ", 1)[0]].add(line)
    gone, new = set[bytes](), set[bytes]()
    for agent, known in doubtful.items():
        gone |= known.followed - follows[agent]
        new |= follows[agent] - known.followed
        known.followed = follows[agent]
    return Difference(_triples(gone), _triples(new))


def _held(engine: TripleStore, agent: bytes, inferred: str) -> Somebody:
    """The names that people gave somebody to be called by, and those that followed so far."""
    found = Somebody(set(), set())
    node = ox.NamedNode(agent[1:-1].decode())
    for quad in engine.quads(subject=node, predicate=SKOS.prefLabel):
        which = found.followed if graph_name(quad) == inferred else found.given
        which.add(f"{quad.triple} .\n".encode())
    return found


def _new(letters: Iterable[bytes], meant: Callable[[bytes], bool]) -> dict[bytes, Told]:
    """What letters tell of the names of those who are meant."""
    found = defaultdict[bytes, Told](Told)
    for text in letters:
        signatories, printed = dict[bytes, bytes](), set[tuple[bytes, bytes]]()
        for line in text.splitlines(keepends=True):
            subject, predicate, value = line.split(b" ", 2)
            if predicate == _SIGNATORY:
                signatories[subject] = value[:-3]
            elif predicate == _PRINTED:
                printed.add((subject, _words(value)))
            elif predicate in _CALLING and meant(subject):
                found[subject].lines.add(line)
        for signature, name in printed:
            found[signatories.get(signature, b"")].printed[name] += 1
    return {agent: told for agent, told in found.items() if meant(agent)}


def _gather(waiting: list[bytes], engine: TripleStore, agents: Mapping[bytes, Somebody]) -> None:
    """Have the engine tell what all letters say of some."""
    premises = (files("graph.store") / "queries" / "names-of.rq").read_text("utf-8")
    for first in range(0, len(waiting), AT_ONCE):
        some = waiting[first : first + AT_ONCE]
        scope = f"VALUES ?agent {{ {b' '.join(some).decode()} }}"
        with engine.reading():
            found = engine.query(premises.replace("#scope", scope))
            if isinstance(found, ox.QueryTriples):
                text = found.serialize(format=ox.RdfFormat.N_TRIPLES) or b""
                told = _new([text], set(some).__contains__)
        for agent in some:
            agents[agent].told = told.get(agent, Told())


def _follows(doubtful: Mapping[bytes, Somebody]) -> Iterator[bytes]:
    """The names to call them by, as the rules have it."""
    known, told = ox.Store(), set[bytes]()
    for agent, one in doubtful.items():
        told |= one.given
        if one.told is not None:
            told.update(one.told.premises(agent))
    known.load(b"".join(told), ox.RdfFormat.N_TRIPLES, lenient=True)
    for line in rules.closed(known, partial(_without, told)):
        if line.split(b" ", 2)[1] == _PREFERRED:
            yield line


def _without(told: set[bytes], lines: set[bytes]) -> set[bytes]:
    return lines - told


def _triples(lines: set[bytes]) -> frozenset[ox.Triple]:
    found = ox.parse(b"".join(lines), ox.RdfFormat.N_TRIPLES, lenient=True)
    return frozenset(quad.triple for quad in found)


def _words(value: bytes) -> bytes:
    """A literal, as it stands at the end of a line, without its language."""
    return value[: value.rindex(b'"') + 1]
