"""Who was withdrawn from public view, and by which names letters know them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from graph.iri import SPACES, Base, Registry
from graph.resolution import Decisions, Verdict
from graph.store.decided import decisions_in, registry_in
from graph.store.deciding import DecisionLog
from graph.store.folder import Folder
from graph.store.keyed import iri_given
from graph.store.triplestore import TripleStore
from graph.terms import PG, RDFS, SKOS

CALLED = (
    RDFS.label,
    SKOS.prefLabel,
    SKOS.altLabel,
    NamedNode(SPACES["foaf"] + "name"),
    NamedNode(SPACES["schema"] + "name"),
)
"""Properties that tell what somebody is called."""
PRINTED = "printed|"
"""What the key of a name begins with that stands for no person of the graph."""
_NAMED_IN = (PG.signatory, PG.recipient, PG.mentions)


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """One person, by the number of the decision: IRIs, the one that answers first, and names."""

    number: int
    iris: tuple[str, ...]
    names: tuple[str, ...]


def withdrawn(folder: Folder, engines: Sequence[TripleStore]) -> list[Withdrawn]:
    """Those of a store of whom some graphs tell, in the order of the decisions."""
    log, names = DecisionLog(folder.place), folder.place / "registry.jsonl"
    if not log.mentions(Verdict.WITHDRAWN) or not names.exists():
        return []
    decisions = decisions_in(log.path, log.path.stat().st_size)
    registry = registry_in(names, names.stat().st_size)
    found = []
    for number, line in decisions.standing.items():
        if line.verdict is Verdict.WITHDRAWN:
            iris = _iris(line.left, decisions, registry, base=folder.base)
            called = {name for iri in iris for one in engines for name in _names(iri, one)}
            if line.left.startswith(PRINTED):
                called.add(line.left.removeprefix(PRINTED))
            found += [Withdrawn(number, iris, tuple(sorted(called)))] if called or iris else []
    return found


def _iris(key: str, decisions: Decisions, registry: Registry, *, base: Base) -> tuple[str, ...]:
    """The IRI of a key, and of those that are one with it."""
    answering = decisions.canonical(key)
    others = decisions.clusters.redirected().items()
    keys = [answering, key, *sorted(one for one, other in others if other == answering)]
    given = (iri_given(one, registry, base) for one in keys)
    return tuple(dict.fromkeys(iri for iri in given if iri is not None))


def _names(iri: str, engine: TripleStore) -> Iterator[str]:
    node = NamedNode(iri)
    for predicate in CALLED:
        yield from _words(engine, node, predicate)
    for predicate in _NAMED_IN:
        for quad in engine.quads(predicate=predicate, value=node):
            if isinstance(quad.subject, NamedNode):
                yield from _words(engine, quad.subject, PG.nameAsStated)


def _words(engine: TripleStore, node: NamedNode, predicate: NamedNode) -> Iterator[str]:
    for quad in engine.quads(subject=node, predicate=predicate):
        if isinstance(quad.object, Literal):
            yield quad.object.value
