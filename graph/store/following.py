"""How the inferred graph must change with what is stated.

What follows is worked out anew only where a change is felt (see `graph.rules.region`), for some
thousand nodes at a time. All of it at once where the graphs are not on this disk (an engine
elsewhere would have to be asked for every node), and for new rules where there is not much of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import chain

import pyoxigraph as ox

from graph import rules
from graph.rules import region
from graph.store import beside, called
from graph.store.difference import Difference
from graph.store.engine import Engine, as_stored
from graph.store.sides import Part, Sides, Value
from graph.store.telling import Progress, silent
from graph.store.triplestore import TripleStore

AT_ONCE = 20_000
"""Of how many nodes inferences are worked out together: what bounds the memory for it."""
TELLING = 100_000
"""After how many statements it is told how many were read."""
ALTOGETHER = 8_000_000
"""Up to so many quads, of 1,700 letters, all inferences are worked out together: a third of the
time, some 2 GB of memory. Quads are counted in a moment, nodes would have to be gathered."""


@dataclass(frozen=True, slots=True)
class Following:
    """Tells how ``inferred``, the IRI of a graph of ``engine``, must follow changes of others.

    ``progress`` is told how far that has come.
    """

    engine: TripleStore
    inferred: str
    progress: Progress = silent

    def after(self, changes: Mapping[str, Difference]) -> Difference:
        """How it must change together with other graphs."""
        stated = self._stated(changes)
        felt = self._felt(stated)
        return self._anew(stated) if felt is None else self._about(felt, stated)

    def felt(self, changes: Mapping[str, Difference]) -> set[ox.NamedNode] | None:
        """The nodes about which something else may follow; None where these may be any."""
        return self._felt(self._stated(changes))

    def about(self, felt: Set[ox.NamedNode]) -> Difference:
        """How it must change about some nodes, now that other graphs have changed."""
        return self._about(felt, self._stated({}))

    def beside(self, letters: Mapping[str, bytes], remembered: called.Remembered) -> bytes | None:
        """What it must gain with new letters, whose graphs are given as N-Triples; as N-Triples.

        None where that must be worked out in the other way (`graph.store.beside`).
        """
        space = self.inferred.removesuffix("graph/inferred")
        if remembered.others is None:
            remembered.others = tuple(beside.others(self.engine, space))
        new = beside.follows(letters, remembered.others, space)
        if new is None:
            return None
        shared = set(beside.not_own(new, space))
        doubtful = b"".join(shared - remembered.inferred)
        quads = ox.parse(doubtful, ox.RdfFormat.N_TRIPLES, lenient=True)
        known = {f"{one.triple} .\n".encode() for one in quads if self._inferred(one.triple)}
        known |= shared & remembered.inferred
        remembered.inferred |= shared
        return b"".join(sorted(map(beside.as_stored, new - known)))

    def named(self, letters: Mapping[str, bytes], remembered: called.Remembered) -> Difference:
        """How it must change about whom new letters name, now that they are there."""
        space = self.inferred.removesuffix("graph/inferred")
        return called.renamed(
            letters, self.engine, self.inferred, space=space, remembered=remembered
        )

    def anew(self, changes: Mapping[str, Difference]) -> Difference:
        """How it must change, worked out from everything."""
        return self._anew(self._stated(changes))

    def _felt(self, stated: Sides) -> set[ox.NamedNode] | None:
        if self.engine.live is not None:
            return None
        changed = stated.changed(region.asked_for(stated.either))
        return region.touched(changed, stated.either)

    def _anew(self, stated: Sides) -> Difference:
        if isinstance(self.engine, Engine) and self.engine.size > ALTOGETHER:
            asked = (stated.after(None, *one) for one in region.premises(stated.after))
            read = self._counted(chain.from_iterable(asked))
            return self._about(region.ends([read, self._now(None, None, None)]), stated)
        follows = rules.inferred(self._counted(stated.after(None, None, None)))
        return self.engine.difference(self.inferred, follows)

    def _about(self, felt: Set[ox.NamedNode], stated: Sides) -> Difference:
        gone, fresh = set[ox.Triple](), set[ox.Triple]()
        nodes = sorted(felt, key=lambda node: node.value)
        for first in range(0, len(nodes), AT_ONCE):
            some = frozenset(nodes[first : first + AT_ONCE])
            follows = rules.inferred(region.context(some, stated.after))
            new = set(as_stored(region.of_owners(some, follows)))
            old = region.owned(some, self._now)
            gone |= old - new
            fresh |= new - old
            self.progress(f"of {len(nodes):,} things looked at again", first + len(some))
        return Difference(frozenset(gone), frozenset(fresh))

    def _counted(self, triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
        for number, triple in enumerate(triples, 1):
            if number % TELLING == 0:
                self.progress("statements read", number)
            yield triple

    def _stated(self, changes: Mapping[str, Difference]) -> Sides:
        return Sides(self.engine, changes, without=self.inferred)

    def _inferred(self, triple: ox.Triple) -> bool:
        graph = ox.NamedNode(self.inferred)
        return self.engine.holds(ox.Quad(triple.subject, triple.predicate, triple.object, graph))

    def _now(self, subject: Part, predicate: Part, value: Value, /) -> Iterator[ox.Triple]:
        quads = self.engine.quads(self.inferred, subject=subject, predicate=predicate, value=value)
        return (quad.triple for quad in quads)
