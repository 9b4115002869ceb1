"""The W3C's manifests: which tests there are, and the files that each is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final, cast

import pyoxigraph as ox

SPACE: Final = "http://www.w3.org/2009/sparql/docs/tests/data-sparql11/"
"""What the names of tests and files start with; the folder's own folders follow."""
MF: Final = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
QT: Final = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
UT: Final = "http://www.w3.org/2009/sparql/tests/test-update#"
Node = ox.NamedNode | ox.BlankNode
LABEL: Final = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
TYPE: Final = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_ENTRIES: Final = f"""
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
SELECT ?test ?kind {{
  ?manifest <{MF}entries>/rdf:rest*/rdf:first ?test . ?test a ?kind
}} ORDER BY ?test
"""


@dataclass(frozen=True, slots=True)
class Data:
    """Graphs: files of the graph without a name, and files by the name of their graph."""

    default: tuple[str, ...] = ()
    named: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Test:
    """One test; ``request`` is the IRI of a query's or update's file, ``result`` of an answer's."""

    name: str
    suite: str
    kind: str
    request: str
    data: Data = field(default_factory=Data)
    result: str = ""
    after: Data = field(default_factory=Data)


@dataclass(frozen=True, slots=True)
class Files:
    """The folder with the suites, and what its files are called."""

    folder: Path

    def path(self, iri: str) -> Path:
        """The file of that IRI."""
        return self.folder / iri.removeprefix(SPACE)

    def text(self, iri: str) -> str:
        """What a file holds."""
        return self.path(iri).read_text("utf-8")

    def tests(self) -> Iterator[Test]:
        """Every test of every manifest, suite by suite."""
        for manifest in sorted(self.folder.glob("*/manifest.ttl")):
            store = ox.Store()
            base = f"{SPACE}{manifest.parent.name}/manifest.ttl"
            store.load(manifest.read_bytes(), ox.RdfFormat.TURTLE, base_iri=base)
            reader = _Reader(store, manifest.parent.name)
            for row in cast("ox.QuerySolutions", store.query(_ENTRIES)):
                yield reader.test(row["test"], row["kind"].value.rpartition("#")[2])


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one manifest."""

    store: ox.Store
    suite: str

    def test(self, test: ox.NamedNode, kind: str) -> Test:
        """One test of it."""
        action = next(iter(self._values(test, f"{MF}action")), None)
        result = next(iter(self._values(test, f"{MF}result")), None)
        name = f"{self.suite}/{test.value.rpartition('#')[2]}"
        made = partial(Test, name, self.suite, kind)
        if kind == "UpdateEvaluationTest":
            data = self._data(action, UT)
            return made(self._one(action, f"{UT}request"), data, after=self._data(result, UT))
        if isinstance(action, ox.BlankNode):
            told = result.value if result else ""
            return made(self._one(action, f"{QT}query"), self._data(action, QT), told)
        return made(action.value if action else "")

    def _values(self, subject: Node | None, name: str) -> list[Node]:
        if subject is None:
            return []
        found = self.store.quads_for_pattern(subject, ox.NamedNode(name), None)
        return [quad.object for quad in found if isinstance(quad.object, Node)]

    def _one(self, subject: Node | None, name: str) -> str:
        return next((one.value for one in self._values(subject, name)), "")

    def _data(self, subject: Node | None, space: str) -> Data:
        default = tuple(sorted(one.value for one in self._values(subject, f"{space}data")))
        named = tuple(sorted(map(self._named, self._values(subject, f"{space}graphData"))))
        return Data(default, named)

    def _named(self, graph: Node) -> tuple[str, str]:
        if isinstance(graph, ox.NamedNode):
            return graph.value, graph.value
        label = next(iter(self.store.quads_for_pattern(graph, LABEL, None))).object
        files = self._values(graph, f"{UT}graph") or self._values(graph, f"{UT}data")
        return cast("ox.Literal", label).value, files[0].value
