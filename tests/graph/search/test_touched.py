"""Looking again at what a change touches gives the index that reading everything gives."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Store, Triple

from graph.iri import SPACES, Base
from graph.search import files
from graph.search.building import Builder
from graph.search.reading import Reader, queries
from graph.search.touched import CLASSES, PREDICATES, Turn
from graph.store import Difference, View
from graph.store.engine import Engine
from graph.terms import DCTERMS, OA, PG, RDF, SCHEMA, XSD
from tests.graph.search.test_files import held

GRAPH = "urn:graph"
Facts = frozenset[Triple]
NODES = [NamedNode(f"urn:{name}") for name in "abcde"]
Value = NamedNode | Literal
NAMES: list[Value] = [Literal("A"), Literal("B", language="fr")]
DAYS: list[Value] = [Literal(f"200{year}-01-01", datatype=XSD.date) for year in (1, 2)]
VALUES: dict[NamedNode, list[Value]] = {
    RDF.type: sorted(CLASSES, key=str),
    **dict.fromkeys((PG.earliest, PG.latest, PG.asOf, PG.answeredOn), DAYS),
    SCHEMA.inLanguage: [Literal("en")],
    **dict.fromkeys((PG.text, PG.asStated), NAMES),
    OA.exact: NAMES,
    PG.sha256: NAMES,
    **dict.fromkeys((PG.acronym, DCTERMS.title, PG.shortTitle, PG.nameAsStated), NAMES),
    **{one: NAMES for one in PREDICATES if str(one).lower().endswith("label>")},
}
ALL = [
    Triple(node, predicate, value)
    for predicate in sorted(PREDICATES | {RDF.type}, key=str)
    for value in VALUES.get(predicate, [*NODES])
    for node in NODES
]
facts = st.frozensets(st.sampled_from(ALL), min_size=60, max_size=160)


class Held(View):
    """Some triples in one graph."""

    def __init__(self, triples: Facts) -> None:
        base = Base()
        engine = Engine(Path("nowhere"), base.prefixes(), Store())
        engine.apply({GRAPH: Difference(frozenset(), triples)})
        super().__init__(Path("nowhere"), base, engine)

    @property
    def suggested(self) -> Engine:
        raise NotImplementedError

    def source_text(self, digest: str) -> str:
        return f"The text {digest}"


@settings(max_examples=12)
@given(facts, st.frozensets(st.sampled_from(ALL), min_size=1, max_size=3))
def test_what_is_touched_is_all_that_changes(
    before: frozenset[Triple], change: frozenset[Triple]
) -> None:
    then, now = Held(before), Held(before ^ change)
    index = files.in_memory(then)
    touched = Turn(then, now).things(frozenset({GRAPH}))
    assert touched is not None
    Builder(index, Reader(now), touched).update()
    assert held(index) == held(files.in_memory(now))


def test_the_ways_of_a_change_are_known_for_all_that_queries_ask_for() -> None:
    names = "|".join(SPACES)
    asked = {
        NamedNode(SPACES[prefix] + local)
        for query in queries().values()
        for prefix, local in re.findall(rf"\b({names}):(\w+)", query)
    }
    assert asked == PREDICATES | CLASSES
