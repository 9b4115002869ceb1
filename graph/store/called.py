"""What somebody is called by, after letters have come: it rests on all letters that name them.

Most letters print the name that somebody is called by already, and more of the same name changes
nothing. So only those are looked at whom the new letters call something else, or who were not
called anything; of them all premises are gathered, and the rules tell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from importlib.resources import files
from typing import Final

import pyoxigraph as ox

from graph import rules
from graph.store.difference import Difference
from graph.store.engine import graph_name
from graph.store.triplestore import TripleStore
from graph.terms import PG, RDFS, SKOS

_AGENTS: Final = ("org/", "person/")
"""Where the names of those begin that letters name."""
AT_ONCE: Final = 1_000
"""About how many of them one query is."""
_LABEL, _PREFERRED, _PRINTED, _SIGNATORY = (
    str(one).encode() for one in (RDFS.label, SKOS.prefLabel, PG.nameAsStated, PG.signatory)
)
_NAMING: Final = frozenset({_LABEL, _PREFERRED, _PRINTED, _SIGNATORY})
_IN_ENGLISH: Final = (b'" .\n', b'"@en .\n')
"""How the names end that somebody can be called by."""


def renamed(
    letters: Mapping[str, bytes], engine: TripleStore, inferred: str, *, space: str
) -> Difference:
    """How the inferred graph must change about the names of whom new letters name.

    The letters, given as N-Triples by their graphs, are in the engine already. ``space`` is what
    the store's names start with.
    """
    theirs = tuple(f"<{space}{one}".encode() for one in _AGENTS)
    told = defaultdict[bytes, set[bytes]](set)
    for text in letters.values():
        for agent, name in _names(text):
            if agent.startswith(theirs):
                told[agent].add(name)
    gone, stated, doubtful = set[ox.Triple](), set[bytes](), list[bytes]()
    for agent, names in sorted(told.items()):
        node = ox.NamedNode(agent[1:-1].decode())
        given, followed = _held(engine, node, inferred)
        if not names <= {_words(f"{triple.object} .\n".encode()) for triple in followed}:
            doubtful.append(agent)
            gone |= followed
            stated |= {f"{triple} .\n".encode() for triple in given}
    new = set(_follows(doubtful, engine, stated))
    return Difference(frozenset(gone - new), frozenset(new - gone))


def _held(
    engine: TripleStore, node: ox.NamedNode, inferred: str
) -> tuple[set[ox.Triple], set[ox.Triple]]:
    """The names that people gave somebody to be called by, and those that followed so far."""
    given, followed = set[ox.Triple](), set[ox.Triple]()
    for quad in engine.quads(subject=node, predicate=SKOS.prefLabel):
        (followed if graph_name(quad) == inferred else given).add(quad.triple)
    return given, followed


def _names(text: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Whom a letter calls or prints what, both as N-Triples; a name without its language."""
    signatories, printed = dict[bytes, bytes](), list[tuple[bytes, bytes]]()
    for line in text.splitlines(keepends=True):
        subject, predicate, value = line.split(b" ", 2)
        if predicate not in _NAMING:
            continue
        if predicate == _SIGNATORY:
            signatories[subject] = value[:-3]
        elif predicate == _PRINTED:
            printed.append((subject, _words(value)))
        elif predicate == _PREFERRED or value.endswith(_IN_ENGLISH):
            yield subject, _words(value)
    for signature, name in printed:
        if signature in signatories:
            yield signatories[signature], name


def _follows(
    agents: Iterable[bytes], engine: TripleStore, stated: set[bytes]
) -> Iterator[ox.Triple]:
    """The names to call them by, as the rules have it; ``stated`` are those that people gave."""
    premises = (files("graph.store") / "queries" / "names-of.rq").read_text("utf-8")
    waiting = [agent.decode() for agent in agents]
    for first in range(0, len(waiting), AT_ONCE):
        known, told = ox.Store(), set(stated)
        some = " ".join(waiting[first : first + AT_ONCE])
        sparql = premises.replace("#scope", f"VALUES ?agent {{ {some} }}")
        with engine.reading():
            found = engine.query(sparql)
            if isinstance(found, ox.QueryTriples):
                lines = found.serialize(format=ox.RdfFormat.N_TRIPLES) or b""
                told.update(lines.splitlines(keepends=True))
        known.load(b"".join(told), ox.RdfFormat.N_TRIPLES, lenient=True)
        follows = rules.closed(known, partial(_without, told))
        preferred = b"".join(one for one in follows if one.split(b" ", 2)[1] == _PREFERRED)
        yield from (q.triple for q in ox.parse(preferred, ox.RdfFormat.N_TRIPLES, lenient=True))


def _without(told: set[bytes], lines: set[bytes]) -> set[bytes]:
    return lines - told


def _words(value: bytes) -> bytes:
    """A literal, as it stands at the end of a line, without its language."""
    return value[: value.rindex(b'"') + 1]
