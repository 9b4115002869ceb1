"""What an update may be, and what is told of it beforehand."""

from __future__ import annotations

import pytest

from graph.errors import QueryRefused, QuerySyntaxError
from graph.query import Graphs
from graph.query.updates import Update, check

PREFIXES = {"pg": "https://w3id.org/policygraph/ns/", "graph": "https://example.org/kg/graph/"}
BOTH = Graphs(("http://e/d",), ("http://e/n",))
NONE = Graphs()


def _checked(sparql: str, using: Graphs = NONE) -> Update:
    return check(sparql, prefixes=PREFIXES, using=using)


@pytest.mark.parametrize(
    "sparql",
    [
        "LOAD <http://e/x>",
        "LOAD SILENT <http://e/x> INSERT DATA { <a:a> <a:b> 1 }",
        "LOAD<http://e/x>INTO GRAPH <g:x>",
        "CLEAR DEFAULT ; LOAD <http://e/x>",
        "PREFIX a: <a:> LOAD <http://e/x>",
        "BASE <http://e/>\n#\n LoAd <x>",
        "INSERT { ?s ?p ?o } WHERE { SERVICE <http://e/> { ?s ?p ?o } }",
        "DELETE WHERE { SERVICE SILENT <http://e/> { ?s ?p ?o } }",
        "SERVICE <http://e/>",
    ],
)
def test_no_update_reaches_another_machine(sparql: str) -> None:
    with pytest.raises(QueryRefused, match=r"LOAD|SERVICE"):
        _checked(sparql)


def test_a_silent_load_fetches_nothing_and_the_rest_is_done() -> None:
    update = _checked("load silent <http://e/x> into graph <g:x> ; CREATE GRAPH <g:y>")
    assert [step.sparql.strip() for step in update.steps] == ["CREATE GRAPH <g:y>"]
    assert _checked("LOAD SILENT <http://e/x>").steps == ()


@pytest.mark.parametrize(
    "sparql",
    [
        'INSERT DATA { <a:a> <a:b> "LOAD <http://e/> ; SERVICE" }',
        "INSERT DATA { <a:LOAD> <a:b> 1 } # LOAD <http://e/>",
        "PREFIX load: <a:> INSERT DATA { load:LOAD load:SERVICE 1 }",
    ],
)
def test_a_word_in_a_string_a_name_or_a_comment_is_no_command(sparql: str) -> None:
    assert [step.sparql for step in _checked(sparql).steps] == [sparql]


@pytest.mark.parametrize(
    "sparql",
    [
        "DELETE WHERE { " + "{" * 101 + "}" * 101 + " }",
        "INSERT DATA { <a:a> <a:b> " + "[ <a:b> " * 101 + "1" + " ]" * 101 + " }",
        "DELETE WHERE { " + "?s ?p ?o . " * 200 + " }",
        "INSERT { ?s ?p ?o } WHERE { " + "?s ?p ?o . " * 200 + " }",
        "DELETE { ?s ?p ?o } WHERE { ?s " + "/".join(["<a:p>"] * 70) + " ?o . ?s ?p ?o }",
        "DELETE WHERE { ?s ?p (" + "1 " * 20_000 + ") }",
    ],
)
def test_patterns_are_held_to_the_limits_of_queries(sparql: str) -> None:
    with pytest.raises(QueryRefused, match="more than"):
        _checked(sparql)


def test_data_may_be_long_and_operations_many() -> None:
    long = "INSERT DATA { " + "<a:a> <a:b> 1 . " * 20_000 + "}"
    template = "INSERT { " + "<a:a> <a:b> 1 . " * 1_000 + "} WHERE {}"
    many = " ;\n".join(["DELETE WHERE { <a:a> ?p ?o . ?o ?p ?q }"] * 500)
    for sparql in (long, template, many):
        assert _checked(sparql).whole == sparql


def test_a_string_that_is_not_closed_is_told_with_its_place() -> None:
    with pytest.raises(QuerySyntaxError, match="line 1, column 27"):
        _checked('INSERT DATA { <a:a> <a:b> "x }')


@pytest.mark.parametrize(
    ("sparql", "graphs"),
    [
        ("INSERT DATA { <a:a> <a:b> 1 }", []),
        ("INSERT DATA { GRAPH <g:a> { <a:a> <a:b> 1 } GRAPH graph:x {} }", ["g:a", "graph:x"]),
        ("PREFIX : <g:> WITH :a DELETE { ?s ?p 1 } WHERE { GRAPH ?g { ?s ?p 1 } }", ["g:a"]),
        ("DROP SILENT GRAPH <g:a> ; CREATE GRAPH <g:b> ; CLEAR DEFAULT", ["g:a", "g:b"]),
        ("MOVE <g:a> TO GRAPH <g:b> ; ADD DEFAULT TO <g:c>", ["g:a", "g:b", "g:c"]),
        ("COPY SILENT <g:a> TO DEFAULT", ["g:a"]),
    ],
)
def test_the_graphs_that_may_change_are_told(sparql: str, graphs: list[str]) -> None:
    expected = {name.replace("graph:", PREFIXES["graph"]) for name in graphs}
    assert _checked(sparql).graphs == expected


@pytest.mark.parametrize(
    "sparql",
    [
        "DELETE WHERE { GRAPH ?g { ?s ?p ?o } }",
        "INSERT { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
        "CLEAR ALL",
        "DROP SILENT NAMED",
        "BASE <http://e/> DROP GRAPH <x>",
        "DROP GRAPH <x>",
        "DROP GRAPH <http://e/a/../x>",
        "DROP GRAPH <http://e/\\u0061>",
        "DROP GRAPH graph:a\\-b",
        "PREFIX graph: <http://e/\\u0061> DROP GRAPH graph:x",
        "PREFIX p: <http://e/> DROP GRAPH p:x ; PREFIX p: <http://f/> DROP GRAPH p:x",
        "DROP GRAPH unknown:x",
    ],
)
def test_where_that_is_not_plain_any_graph_may_change(sparql: str) -> None:
    assert _checked(sparql).graphs is None


def test_the_requests_graphs_become_clauses_of_each_operation() -> None:
    update = _checked(
        "PREFIX : <a:> DELETE { ?s :p ?o } INSERT { ?s :q ?o } WHERE { ?s :p ?o } ;"
        " DELETE WHERE { ?s :r ?o } ; INSERT DATA { :a :b 1 }",
        BOTH,
    )
    clauses = "USING <http://e/d> USING NAMED <http://e/n>"
    told = [" ".join(step.sparql.split()) for step in update.steps]
    start = "PREFIX : <a:>"
    assert told == [
        f"{start} DELETE {{ ?s :p ?o }} INSERT {{ ?s :q ?o }} {clauses} WHERE {{ ?s :p ?o }}",
        f"{start} DELETE {{ ?s :r ?o }} {clauses} WHERE {{ ?s :r ?o }}",
        f"{start} INSERT DATA {{ :a :b 1 }}",
    ]


@pytest.mark.parametrize(
    "sparql",
    [
        "INSERT { ?s ?p ?o } USING <g:a> WHERE { ?s ?p ?o }",
        "WITH <g:a> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_graphs_are_named_in_one_place(sparql: str) -> None:
    with pytest.raises(QueryRefused, match="one place"):
        _checked(sparql, BOTH)
    assert _checked(sparql).steps


def test_what_clears_every_graph_is_a_step_of_its_own() -> None:
    update = _checked("PREFIX : <a:> CLEAR SILENT NAMED ; INSERT DATA { :a :b 1 } ; drop all ;")
    assert [step.clears for step in update.steps] == [("CLEAR", "NAMED"), None, ("DROP", "ALL")]
    assert update.rewritten
