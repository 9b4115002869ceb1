from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest

from graph.errors import QueryRefused
from graph.iri import Base
from graph.query.guard import LARGEST_QUERY, check

GRAPHS = ["https://example.org/kg/graph/inferred"]


def refused(sparql: str) -> str:
    with pytest.raises(QueryRefused) as told:
        check(sparql, base=Base(), graphs=lambda: GRAPHS)
    return str(told.value)


def passes(sparql: str) -> bool:
    check(sparql, base=Base(), graphs=lambda: GRAPHS)
    return True


@pytest.mark.parametrize("command", ["SELECT * {}", "ask {}", "CONSTRUCT WHERE {}", "DESCRIBE ?x"])
def test_reading_queries_pass(command: str) -> None:
    assert passes(f"# DELETE\nPREFIX insert: <http://e/drop/>\n{command}")


@pytest.mark.parametrize(
    "command",
    ["INSERT DATA {}", "delete where {}", "LOAD <http://e/>", "CLEAR ALL", "DROP ALL",
     "CREATE GRAPH <urn:g>", "COPY <urn:a> TO <urn:b>", "MOVE <urn:a> TO <urn:b>",
     "ADD <urn:a> TO <urn:b>", "WITH <urn:a> DELETE {} WHERE {}"],
)  # fmt: skip
def test_commands_that_write_are_refused_by_name(command: str) -> None:
    word = command.split(maxsplit=1)[0].upper()
    assert refused(f"PREFIX a: <urn:a> {command}").startswith(f"{word} would change the store; ")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://e/> { ?s ?p ?o } }",
        "SELECT * { service ?x {} }",
        "SELECT * { SERVICESILENT<http://e/>{} }",
        "PREFIX SERVICEpg: <http://e/> SELECT * { SERVICEpg:x {} }",
        "SELECT * { ?s ?p true.SERVICE<http://e/>{} }",
    ],
)
def test_no_query_reaches_another_machine(query: str) -> None:
    assert "SERVICE would ask another machine" in refused(query)


def test_a_refusal_tells_the_place() -> None:
    assert refused("SELECT * {\n  SERVICE <http://e/> {} }").startswith("line 2, column 3: ")


def test_from_names_a_graph_of_the_store_and_no_other() -> None:
    assert passes("SELECT * FROM <https://example.org/kg/graph/inferred> {}")
    assert passes("SELECT * FROM NAMED graph:inferred {}")
    assert passes("PREFIX g: <https://example.org/kg/graph/> SELECT * FROM g:inferred {}")
    assert passes("SELECT * FROM <graph/inferred> {}")
    assert passes("BASE <https://example.org/> BASE <kg/graph/> SELECT * FROM <inferred> {}")
    for target in (
        "<http://e/>",
        "<inferred>",
        "<file:///etc/passwd>",
        "graph:other",
        "NAMED <http://e/>",
    ):
        told = refused("SELECT * FROM TARGET {}".replace("TARGET", target))
        assert "the store has no such graph" in told


@pytest.mark.parametrize(
    ("sparql", "has_from"), [("SELECT * FROM graph:inferred {}", True), ("SELECT ?from {}", False)]
)
def test_whether_a_query_names_its_graphs_is_told(sparql: str, has_from: bool) -> None:
    assert check(sparql, base=Base(), graphs=lambda: GRAPHS).has_from is has_from


def test_graphs_are_listed_only_for_a_query_that_names_some() -> None:
    listed: list[str] = []

    def listing() -> list[str]:
        listed.append("once")
        return GRAPHS

    check("ASK { GRAPH ?from {} }", base=Base(), graphs=listing)
    assert listed == []
    check("ASK FROM graph:inferred {}", base=Base(), graphs=listing)
    assert listed == ["once"]


def test_relative_names_get_a_base_and_others_need_none() -> None:
    lead = f"BASE <{Base().iri}> "
    assert check("ASK { <letter/small> ?p ?o }", base=Base(), graphs=list).lead == lead
    assert check("ASK { <http://e/x> ?p <urn:x>, '<x>' }", base=Base(), graphs=list).lead == ""


def test_a_query_may_be_as_large_as_the_limit_and_no_larger() -> None:
    query = "SELECT * {} #"
    assert passes(query + "x" * (LARGEST_QUERY - len(query)))
    assert "the limit is 65,536" in refused(query + "é" * (LARGEST_QUERY // 2))


def test_lists_of_values_may_be_long() -> None:
    assert passes("SELECT * { VALUES ?x { " + "<urn:x> " * 4_000 + "} ?x ?p ?o }")
    assert passes("SELECT * { ?x ?p ?o FILTER(?o IN (" + ", ".join(["1"] * 4_000) + ")) }")
    assert passes("SELECT * { VALUES (?x ?y) { " + "(1 2) " * 2_000 + "} }")


Query = Callable[[int], str]
SHAPES: dict[str, Query] = {
    "groups": lambda n: "SELECT * " + "{" * n + "}" * n,
    "brackets": lambda n: "SELECT * { FILTER(" + "(" * n + "1" + ")" * n + ") }",
    "sub-selects": lambda n: "SELECT * {" + "{SELECT * {" * n + "}}" * n + "}",
    "optional": lambda n: "SELECT * {" + "OPTIONAL{" * n + "}" * n + "}",
    "optional in a row": lambda n: "SELECT * {" + "OPTIONAL{?a ?b ?c}" * n + "}",
    "union": lambda n: "SELECT * {" + "UNION".join(["{?s ?p ?o}"] * n) + "}",
    "or": lambda n: "SELECT * {FILTER(" + "||".join(["1"] * n) + ")}",
    "not": lambda n: "SELECT * {FILTER(" + "!" * n + "1)}",
    "sums": lambda n: "SELECT * {FILTER(" + "+".join(["1"] * n) + ")}",
    "path": lambda n: "SELECT * {?a " + "/".join(["<a:>"] * n) + " ?c}",
    "path of choices": lambda n: "SELECT * {?a " + "|".join(["<a:>"] * n) + " ?c}",
    "path in brackets": lambda n: "SELECT * {?a " + "(" * n + "<a:>" + ")*" * n + " ?c}",
    "joined groups": lambda n: "SELECT * {" + "{?a ?b ?c}" * n + "}",
    "patterns": lambda n: "SELECT * {" + "?a ?b ?c." * n + "}",
    "predicates": lambda n: "SELECT * {?a ?b ?c" + ";?b ?c" * n + "}",
    "objects": lambda n: "SELECT * {?a ?b ?c" + ",?c" * n + "}",
    "collection": lambda n: "SELECT * {?a ?b (" + "1 " * n + ")}",
    "collections": lambda n: "SELECT * {?a ?b " + "(" * n + "1" + ")" * n + "}",
    "blank nodes": lambda n: "SELECT * {?a ?b " + "[?c " * n + "?d" + "]" * n + "}",
    "conditions": lambda n: "SELECT (COUNT(*) AS ?n) {?a ?b ?c} HAVING " + "(1)" * n,
    "columns": lambda n: "SELECT " + "".join(f"(1 AS ?a{i})" for i in range(n)) + "{}",
    "bindings": lambda n: "SELECT * {" + "".join(f"BIND(1 AS ?a{i})" for i in range(n)) + "}",
    "nested conditions": lambda n: "SELECT (" + "IF(1,1," * n + "1" + ")" * n + " AS ?x){}",
}


@pytest.mark.parametrize("name", SHAPES)
def test_what_would_break_the_engine_is_refused_before_it(name: str) -> None:
    assert passes(SHAPES[name](20))
    assert refused(SHAPES[name](2_500)).startswith("line 1, column ")


LARGEST = """
import sys, threading
import pyoxigraph as ox
from graph.errors import QueryRefused
sys.path.insert(0, sys.argv[1])
from test_guard import SHAPES, Base, check

def largest(make):
    low, high = 1, 4000
    while low < high:
        middle = (low + high + 1) // 2
        try:
            check(make(middle), base=Base(), graphs=list)
            low = middle
        except QueryRefused:
            high = middle - 1
    return make(low)

def ask():
    for name, make in SHAPES.items():
        if name not in ("patterns", "joined groups", "predicates", "objects", "collection"):
            answer = ox.Store().query(largest(make), use_default_graph_as_union=True)
            print(name, sum(1 for _ in answer) >= 0, flush=True)

thread = threading.Thread(target=ask)
thread.start()
thread.join()
"""


def test_what_passes_is_answered_in_a_thread_without_bringing_down_the_process() -> None:
    here = __file__.rpartition("/")[0]
    root = here.rpartition("/tests/")[0]
    run = subprocess.run(
        [sys.executable, "-c", LARGEST, here],
        capture_output=True, text=True, timeout=100, cwd=root, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert run.stdout.count("True") == len(SHAPES) - 5
