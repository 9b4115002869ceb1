"""How a test of each kind is run, and which kinds count together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from benchmarks.conformance.comparing import result_set, rows, rows_of_csv, same_rows, same_triples
from benchmarks.conformance.manifests import Data, Files, Test
from benchmarks.conformance.outcomes import Failed, Refused
from benchmarks.conformance.service import Answer, Service

RESULTS_XML: Final = "application/sparql-results+xml"
RESULTS_JSON: Final = "application/sparql-results+json"
TURTLE: Final = "text/turtle"
N_TRIPLES: Final = "application/n-triples"
APART: Final = {"json-res": "results in JSON", "csv-tsv-res": "results in CSV and TSV"}
LEFT_OUT: Final = {"entailment": "entailment regimes", "service": "federated queries"}
SYNTAX: Final = 400
NOT_DONE: Final = {403, 409}
"""Well-formed, and not done here on purpose; or not possible, as a graph is not there."""
OK: Final = 200

FORMATS: Final = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".rdf": ox.RdfFormat.RDF_XML,
}
RESULTS: Final = {
    ".srx": ox.QueryResultsFormat.XML,
    ".srj": ox.QueryResultsFormat.JSON,
    ".tsv": ox.QueryResultsFormat.TSV,
}


@dataclass(frozen=True, slots=True)
class Runner:
    """Runs the tests of the manifests against a service."""

    service: Service
    files: Files

    def run(self, test: Test) -> None:
        """Run one test.

        Raises:
            Failed: if it does not pass.
        """
        if "Syntax" in test.kind:
            self._syntax(test)
        elif test.kind.startswith("Update"):
            self._update(test)
        else:
            self._query(test)

    def load(self, tests: list[Test]) -> None:
        """Put every file that a query is about into a graph of its own name."""
        queries = (test.data for test in tests if "Update" not in test.kind)
        data = {one for held in queries for one in (*held.default, *dict(held.named))}
        self._fill(Data((), tuple((iri, iri) for iri in sorted(data))))

    def _fill(self, data: Data) -> None:
        """Make this the content of the store, in one step."""
        graphs = [("", iri) for iri in data.default] + list(data.named)
        made = "".join(f"CREATE GRAPH <{name}> ;\n" for name, _ in data.named)
        held = "".join(_block(name, self._triples(iri)) for name, iri in graphs)
        text = f"DROP ALL ;\n{made}INSERT DATA {{ {held} }}"
        _expect(self.service.update(text), 200, 204)

    def _triples(self, iri: str) -> list[ox.Triple]:
        form = FORMATS[iri[iri.rfind(".") :]]
        data = self.files.path(iri).read_bytes()
        found = ox.parse(data, form, base_iri=iri, rename_blank_nodes=True)
        return [quad.triple for quad in found]

    def _syntax(self, test: Test) -> None:
        text, positive = self._text(test.request), test.kind.startswith("Positive")
        if "Update" in test.kind:
            answer = self.service.update(text)
        else:
            answer = self.service.query(text, f"{RESULTS_JSON}, {TURTLE};q=0.5")
        if positive and answer.status in NOT_DONE:
            raise Refused(f"{answer.body[:300]!r}")
        if positive != (answer.status < SYNTAX):
            raise Failed(f"{answer.status}: {answer.body[:300]!r}")

    def _text(self, iri: str) -> str:
        return f"BASE <{iri}>\n{self.files.text(iri)}"

    def _query(self, test: Test) -> None:
        accept = {".csv": "text/csv", ".tsv": "text/tab-separated-values", ".srj": RESULTS_JSON}
        suffix = test.result[test.result.rfind(".") :]
        answer = self.service.query(
            self._text(test.request),
            accept.get(suffix, f"{RESULTS_XML}, {N_TRIPLES};q=0.9"),
            default=test.data.default,
            named=tuple(dict(test.data.named)),
        )
        _expect(answer, OK)
        expected = self.files.path(test.result).read_bytes()
        if suffix == ".csv":
            same = same_rows(rows_of_csv(answer.body.decode()), rows_of_csv(expected.decode()))
        elif suffix in FORMATS:
            same = _same_graph(answer, expected, form=FORMATS[suffix], base=test.result)
        else:
            same = _same_results(answer, expected, RESULTS[suffix])
        if not same:
            raise Failed(f"another answer: {answer.body[:1500]!r}")

    def _update(self, test: Test) -> None:
        self._fill(test.data)
        _expect(self.service.update(self._text(test.request)), 200, 204)
        self._check("", test.after.default)
        for name, iri in test.after.named:
            self._check(name, (iri,))
        left = {name for name, _ in test.data.named} - dict(test.after.named).keys()
        for name in sorted(left):
            self._check(name, ())

    def _check(self, graph: str, files: tuple[str, ...]) -> None:
        answer = self.service.get(graph)
        body = answer.body if answer.status == OK else b""
        expected = [triple for iri in files for triple in self._triples(iri)]
        found = ox.parse(body, ox.RdfFormat.N_TRIPLES)
        if not same_triples([quad.triple for quad in found], expected):
            raise Failed(f"{graph or 'the default graph'} holds {body[:800]!r}")


def _block(graph: str, triples: list[ox.Triple]) -> str:
    lines = "".join(f"{triple} .\n" for triple in triples)
    return f"GRAPH <{graph}> {{\n{lines}}}\n" if graph else lines


def suite_of(test: Test) -> str:
    """The suite that a test counts for, empty where it is left out."""
    if test.suite in LEFT_OUT or test.kind in {"ProtocolTest", "ServiceDescriptionTest"}:
        return ""
    if test.suite in APART:
        return APART[test.suite]
    what = "update" if "Update" in test.kind else "query"
    return f"{what} {'syntax' if 'Syntax' in test.kind else 'evaluation'}"


def _same_results(answer: Answer, expected: bytes, form: ox.QueryResultsFormat) -> bool:
    form_found = ox.QueryResultsFormat.from_media_type(answer.media_type)
    if form_found is None:
        raise Failed(f"answered as {answer.media_type}")
    found = ox.parse_query_results(answer.body, format=form_found)
    wanted = ox.parse_query_results(expected, format=form)
    if isinstance(wanted, ox.QueryBoolean):
        return isinstance(found, ox.QueryBoolean) and bool(found) == bool(wanted)
    return isinstance(found, ox.QuerySolutions) and same_rows(rows(found), rows(wanted))


def _same_graph(answer: Answer, expected: bytes, *, form: ox.RdfFormat, base: str) -> bool:
    wanted = [quad.triple for quad in ox.parse(expected, form, base_iri=base)]
    described = result_set(wanted)
    if described is None:
        found = ox.parse(answer.body, ox.RdfFormat.N_TRIPLES)
        return same_triples([quad.triple for quad in found], wanted)
    results = ox.parse_query_results(answer.body, format=ox.QueryResultsFormat.XML)
    if isinstance(described, bool):
        return isinstance(results, ox.QueryBoolean) and bool(results) == described
    return isinstance(results, ox.QuerySolutions) and same_rows(rows(results), described)


def _expect(answer: Answer, *statuses: int) -> None:
    if answer.status not in statuses:
        raise Failed(f"{answer.status}: {answer.body[:300]!r}")
