"""What follows from letters that a store does not know yet: from them and from what is no letter.

A letter that is new, of which no other graph tells, changes no inference about anything else but
the organisations, persons and places that it names; and of these it only adds some. So what
follows is found from the new letters, the reference data and what people stated, without a look
at the other letters: it takes as long for the ten-thousandth letter as for the first.

What somebody is called by is the exception: it rests on all letters that name them. It is worked
out for those that new letters name, when these are there (`graph.store.called`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from typing import Final

import pyoxigraph as ox

from graph import rules
from graph.rules import region
from graph.store.difference import DEFAULT_GRAPH
from graph.store.triplestore import TripleStore
from graph.terms import DCTERMS, PG, RDF, RDFS, SKOS

_OF_LETTERS: Final = frozenset(
    {RDF.type, PG.inDocument, PG.signatory, PG.addressingKind, PG.citationFunction}
    | {PG.recipient, PG.recipientPost, PG.cites, PG.date, PG.statedCountry, PG.flag}
)
"""The premises that letters state; with any other one this is not the way."""
_STATED: Final = frozenset(str(one).encode() for one in _OF_LETTERS)
_OWN: Final = ("letter/", "run/")
"""Where the names of what is in one letter only begin."""

_OF_NAMES: Final = frozenset({RDFS.label, SKOS.prefLabel, PG.nameAsStated, DCTERMS.title})
"""What somebody is called by rests on all letters that name them: that is not told here.

Titles are premises for other things than letters.
"""
_RESTED_ON: Final = (region.PREMISES | {RDFS.subClassOf}) - _OF_NAMES
_TOLD: Final = frozenset(str(one).encode() for one in region.PREMISES - _OF_NAMES)
_OBJECT_OWNED: Final = frozenset(str(one).encode() for one in region.OBJECT_OWNED)
_TYPE: Final = str(RDF.type).encode()


def follows(
    letters: Mapping[str, bytes], others: Collection[ox.Quad], space: str
) -> set[bytes] | None:
    """What follows about what is named in new letters, all as lines of N-Triples.

    None where it may be less or more than that. ``others`` are the premises that no letter
    states, ``space`` is what the store's names start with.
    """
    kinds = region.KINDS | {q.subject for q in others if q.predicate == RDFS.subClassOf}
    told = {line for text in letters.values() for line in _premises(text, kinds)}
    if {line.split(b" ", 2)[1] for line in told} - _STATED:
        return None
    about = {line.split(b" ", 1)[0] for line in told}
    named = {str(node).encode() for quad in others for node in (quad.subject, quad.object)}
    starts = _starts(space)
    if any(node.startswith(starts) for node in named & about):
        return None
    told |= {f"{quad.triple} .\n".encode() for quad in others}
    known = ox.Store()
    known.load(b"".join(told), ox.RdfFormat.N_TRIPLES, lenient=True)
    return {one for one in rules.closed(known, lambda lines: lines - told) if _owner(one) in about}


def not_own(lines: Iterable[bytes], space: str) -> Iterator[bytes]:
    """The inferred triples that are not about something that is in one letter only."""
    starts = _starts(space)
    return (line for line in lines if not _owner(line).startswith(starts))


def as_stored(line: bytes) -> bytes:
    """A line as the engine gives it back: it writes some values in its own way."""
    if not line.endswith(b"> .\n") or b'"' not in line:
        return line
    scratch = ox.Store()
    scratch.load(line, ox.RdfFormat.N_TRIPLES, lenient=True)
    return b"".join(f"{quad.triple} .\n".encode() for quad in scratch)


def _owner(line: bytes) -> bytes:
    subject, predicate, value = line.split(b" ", 2)
    return value[:-3] if predicate in _OBJECT_OWNED else subject


def _starts(space: str) -> tuple[bytes, ...]:
    return tuple(f"<{space}{one}".encode() for one in _OWN)


def _premises(text: bytes, kinds: Set[object]) -> Iterator[bytes]:
    """The lines that rules ask for; of classes only those that tell something."""
    telling = {f"{kind}".encode() for kind in kinds}
    for line in text.splitlines(keepends=True):
        _, predicate, value = line.split(b" ", 2)
        if predicate in _TOLD and (predicate != _TYPE or value[:-3] in telling):
            yield line


def others(engine: TripleStore, space: str) -> Iterator[ox.Quad]:
    """The premises that stand in no letter's graph, and are not inferred."""
    skipped = (f"{space}graph/letter.", f"{space}graph/inferred")
    graphs = [one for one in engine.graphs() if not one.startswith(skipped)]
    for graph in (DEFAULT_GRAPH, *graphs):
        for predicate in _RESTED_ON:
            yield from engine.quads(graph, predicate=predicate)
