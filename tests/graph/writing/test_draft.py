from __future__ import annotations

from collections.abc import Callable

import pyoxigraph as ox
import pytest

from graph.errors import InputError, QueryError, QueryRefused, QuerySyntaxError
from graph.query import Graphs
from graph.store import DEFAULT_GRAPH, Difference, Store
from graph.writing import changes
from graph.writing.bodies import Body
from graph.writing.draft import Draft

Drafts = Callable[[], Draft]
NOTES = "http://e/notes"
NONE = Graphs()
KEPT = ("letter.2008-10-28-wco-secure", "reference", "inferred")


def _done(
    store: Store, draft: Draft, sparql: str, using: Graphs = NONE
) -> dict[str, tuple[int, int]]:
    """Make an update's change on the store; how many triples each graph lost and gained."""
    draft.update(sparql, using=using)
    found = draft.changes()
    assert changes.read(*changes.written(found)) == found
    store.write(found, by="test")
    return {graph: (len(one.gone), len(one.new)) for graph, one in found.items()}


def test_a_draft_tells_what_it_would_change_and_changes_nothing(
    store: Store, drafts: Drafts
) -> None:
    before = set(store.quads())
    draft = drafts()
    draft.update(
        "INSERT DATA { <a:a> <a:b> 1 . GRAPH <http://e/notes> { <a:a> <a:b> 2 } }", using=NONE
    )
    found = draft.changes()
    assert {graph: (len(one.gone), len(one.new)) for graph, one in found.items()} == {
        DEFAULT_GRAPH: (0, 1),
        NOTES: (0, 1),
    }
    assert set(store.quads()) == before


def test_updates_come_out_as_the_engine_makes_them(store: Store, drafts: Drafts) -> None:
    assert _done(
        store, drafts(), "INSERT DATA { GRAPH <http://e/notes> { <a:a> <a:b> 1, 2 } }"
    ) == {NOTES: (0, 2)}
    sparql = (
        "WITH <http://e/notes> DELETE { ?s ?p 1 } INSERT { ?s ?p 3 } WHERE { ?s ?p 1 } ;"
        " COPY <http://e/notes> TO DEFAULT"
    )
    assert _done(store, drafts(), sparql) == {NOTES: (1, 1), DEFAULT_GRAPH: (0, 2)}
    assert _done(store, drafts(), "MOVE <http://e/notes> TO <http://e/other>") == {
        NOTES: (2, 0),
        "http://e/other": (0, 2),
    }
    assert _done(store, drafts(), "DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }") == {
        DEFAULT_GRAPH: (2, 0)
    }
    assert NOTES not in store.graphs()


def test_graphs_of_the_request_are_what_patterns_are_put_to(store: Store, drafts: Drafts) -> None:
    _done(store, drafts(), "INSERT DATA { GRAPH <http://e/notes> { <a:a> <a:b> 1 } }")
    using = Graphs((NOTES,), (NOTES,))
    assert _done(store, drafts(), "INSERT { ?s <a:c> ?o } WHERE { ?s <a:b> ?o }", using) == {
        DEFAULT_GRAPH: (0, 1)
    }
    named = "INSERT { ?s <a:d> ?g } WHERE { GRAPH ?g { ?s <a:b> ?o } }"
    assert _done(store, drafts(), named, using) == {DEFAULT_GRAPH: (0, 1)}


@pytest.mark.parametrize("which", ["ALL", "NAMED"])
@pytest.mark.parametrize("verb", ["CLEAR", "DROP"])
def test_what_clears_everything_leaves_the_kept_graphs(
    store: Store, drafts: Drafts, verb: str, which: str
) -> None:
    kept = {store.base.name("graph", name) for name in KEPT}
    before = {quad for graph in kept for quad in store.quads(graph)}
    _done(
        store, drafts(), "INSERT DATA { <a:a> <a:b> 1 . GRAPH <http://e/notes> { <a:a> <a:b> 2 } }"
    )
    draft = drafts()
    draft.update(f"{verb} SILENT {which} ; INSERT DATA {{ <a:new> <a:b> 1 }}", using=NONE)
    found = draft.changes()
    assert kept.isdisjoint(found)
    store.write({**found}, by="test")
    assert {
        quad
        for graph in kept - {store.base.name("graph", "inferred")}
        for quad in store.quads(graph)
    } <= before
    assert len(list(store.quads(DEFAULT_GRAPH))) == (1 if which == "ALL" else 2)
    assert list(store.quads(NOTES)) == []
    assert (NOTES in store.graphs()) == (verb == "CLEAR")


def test_a_graph_can_be_there_with_nothing_in_it(store: Store, drafts: Drafts) -> None:
    _done(store, drafts(), "CREATE GRAPH <http://e/notes>")
    assert NOTES in store.graphs()
    _done(store, drafts(), "DROP GRAPH <http://e/notes>")
    assert NOTES not in store.graphs()


def test_blank_nodes_get_names(store: Store, drafts: Drafts) -> None:
    _done(store, drafts(), "INSERT DATA { _:x <a:b> _:y . _:y <a:b> [] }")
    triples = list(store.triples(DEFAULT_GRAPH))
    nodes = {term for one in triples for term in (one.subject, one.object)}
    assert len(nodes) == 3
    assert all(node.value.startswith("https://example.org/kg/.well-known/genid/") for node in nodes)


def test_relative_names_are_completed_by_the_stores_base(store: Store, drafts: Drafts) -> None:
    _done(store, drafts(), "INSERT DATA { <a:a> <a:b> <x> . GRAPH <y> { <a:a> <a:b> 1 } }")
    assert {one.object.value for one in store.triples(DEFAULT_GRAPH)} == {
        "https://example.org/kg/x"
    }
    assert "https://example.org/kg/y" in store.graphs()
    assert _done(store, drafts(), "DROP GRAPH <y>") == {"https://example.org/kg/y": (1, 0)}


@pytest.mark.parametrize(
    ("sparql", "error", "told"),
    [
        ("INSERT DATA {", QuerySyntaxError, "line 1"),
        ("CLEAR ALL ;\nINSERT DATA { <a:a> }", QuerySyntaxError, "line 2, column 21"),
        ("DROP GRAPH <http://e/none>", QueryError, "does not exist"),
        ("CLEAR ALL ; DROP GRAPH <http://e/none>", QueryError, "does not exist"),
        ("LOAD <http://e/>", QueryRefused, "LOAD"),
        ("SELECT * {}", QuerySyntaxError, "line 1"),
        ("INSERT { <a:a> <a:b> ?o } WHERE { BIND(<a:f>(1) AS ?o) }", QueryError, "a:f"),
    ],
)
def test_what_cannot_be_done_is_told(
    drafts: Drafts, sparql: str, error: type[Exception], told: str
) -> None:
    with pytest.raises(error, match=told):
        drafts().update(sparql, using=NONE)


def test_a_triple_in_a_triple_is_refused(drafts: Drafts) -> None:
    draft = drafts()
    draft.update("INSERT DATA { <a:a> <a:b> <<( <a:c> <a:d> 1 )>> }", using=NONE)
    with pytest.raises(InputError, match="triple in a triple"):
        draft.changes()


TURTLE = Body("text/turtle", b"@prefix : <a:> . :s :p [ :q 1.50 ], <rel> .")


def test_put_makes_a_graph_hold_what_is_sent_and_twice_is_once(
    store: Store, drafts: Drafts
) -> None:
    draft = drafts()
    draft.put(NOTES, [Body("application/n-triples", b"<a:old> <a:p> <a:o> .")])
    store.write(draft.changes(), by="test")
    draft = drafts()
    assert draft.has(NOTES)
    draft.put(NOTES, [TURTLE])
    found = draft.changes()
    assert (len(found[NOTES].gone), len(found[NOTES].new)) == (1, 3)
    store.write(found, by="test")
    assert ox.NamedNode("http://e/rel") in {one.object for one in store.triples(NOTES)}
    again = drafts()
    again.put(NOTES, [TURTLE])
    assert again.changes() == {}


def test_post_adds_and_an_empty_put_leaves_an_empty_graph(store: Store, drafts: Drafts) -> None:
    draft = drafts()
    assert not draft.has(NOTES)
    draft.put(NOTES, [Body("text/turtle", b"")])
    assert draft.changes() == {NOTES: Difference(frozenset(), frozenset(), exists=True)}
    store.write(draft.changes(), by="test")
    assert NOTES in store.graphs()
    draft = drafts()
    draft.post(
        NOTES, [Body("text/turtle", b"<a:s> <a:p> 1 ."), Body("text/turtle", b"<a:s> <a:p> 2 .")]
    )
    assert len(draft.changes()[NOTES].new) == 2


def test_delete_drops_the_graph(store: Store, drafts: Drafts) -> None:
    _done(
        store, drafts(), "INSERT DATA { <a:a> <a:b> 1 . GRAPH <http://e/notes> { <a:a> <a:b> 2 } }"
    )
    for graph in (NOTES, DEFAULT_GRAPH):
        draft = drafts()
        draft.delete(graph)
        store.write(draft.changes(), by="test")
        assert list(store.quads(graph)) == []
    assert NOTES not in store.graphs()


def test_a_patch_sees_and_changes_its_graph_alone(store: Store, drafts: Drafts) -> None:
    _done(
        store, drafts(), "INSERT DATA { <a:a> <a:b> 1 . GRAPH <http://e/notes> { <a:a> <a:b> 2 } }"
    )
    draft = drafts()
    draft.patch(NOTES, "DELETE { ?s ?p ?o } INSERT { ?s ?p 3 } WHERE { ?s ?p ?o }")
    found = draft.changes()
    assert list(found) == [NOTES]
    assert (len(found[NOTES].gone), len(found[NOTES].new)) == (1, 1)
    with pytest.raises(QueryRefused, match="own graph only"):
        drafts().patch(NOTES, "INSERT DATA { GRAPH <http://e/other> { <a:a> <a:b> 1 } }")


@pytest.mark.parametrize(
    "body",
    [
        Body("text/turtle", b"<a:a> <a:b> ."),
        Body("text/turtle", b"\xff"),
        Body("application/n-triples", b"<a> <b> 1 ."),
        Body("application/rdf+xml", b"<rdf"),
        Body("application/ld+json", b'{"@context": "https://example.org/context.jsonld", "p": 1}'),
        Body("application/ld+json", b'{"@id": "g:g", "@graph": [{"@id": "a:a", "a:b": 1}]}'),
    ],
    ids=lambda body: body.media_type,
)
def test_what_does_not_parse_is_told(drafts: Drafts, body: Body) -> None:
    with pytest.raises(InputError, match="does not parse"):
        drafts().put(NOTES, [body])
