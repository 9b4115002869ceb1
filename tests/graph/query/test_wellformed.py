from __future__ import annotations

import pytest

from graph.errors import QuerySyntaxError
from graph.iri import Base
from graph.query.wellformed import check_query, check_update

PREFIXES = Base().prefixes()
LEAD = "BASE <https://e/> "
CALL = "SERVICE <http://127.0.0.1:9/>"


def _query(sparql: str) -> None:
    check_query(sparql, lead=LEAD, prefixes=PREFIXES)


def _update(sparql: str) -> None:
    check_update(sparql, base="https://e/", prefixes=PREFIXES)


@pytest.mark.parametrize(
    "sparql",
    [
        f"SELECT * {{ {CALL} {{ ?s ?p ?o }} }}",
        f"ASK {{ ?s ?p ?o . {CALL.replace('E ', 'E SILENT ')} {{ ?s a pg:Letter }} }}",
        "ASK { VALUES ?x { <x> } SERVICE ?x { ?s ?p ?o } }",
        "SELECT * FROM <nowhere> { ?s ?p ?o }",
        "SELECT (<http://e/f>(1) AS ?x) {}",
    ],
)
def test_a_well_formed_query_passes(sparql: str) -> None:
    _query(sparql)


@pytest.mark.parametrize(
    "sparql",
    [
        "LOAD <x>",
        "LOAD SILENT <x> INTO GRAPH <g> ; CLEAR DEFAULT",
        f"INSERT {{ ?s ?p ?o }} WHERE {{ {CALL} {{ ?s ?p ?o }} }} ; LOAD pg:x",
        "DROP GRAPH <not-there> ; LOAD <x>",
    ],
)
def test_a_well_formed_update_passes(sparql: str) -> None:
    _update(sparql)


def test_what_does_not_parse_is_told_with_its_place() -> None:
    with pytest.raises(QuerySyntaxError) as told:
        _query(f"SELECT * {{\n  {CALL} {{ ?s ?p }} }}")
    assert (told.value.line, told.value.column) == (2, 43)
    for sparql in ("LOAD", "LOAD <x> INTO <g>", "LOAD <x> ; INSERT", f"INSERT {CALL}"):
        with pytest.raises(QuerySyntaxError):
            _update(sparql)


def test_what_is_hidden_in_a_name_never_comes_to_the_engine() -> None:
    _query("SELECT * { SERVICESILENT<http://127.0.0.1:9/>{ this is no SPARQL } }")
