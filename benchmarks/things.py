"""What questions about a store can be asked about: its things of a kind, the best known first."""

from __future__ import annotations

from typing import Final

from graph.query import Kind
from graph.query.running import rows_of
from graph.store import View

_SIGNED: Final = "SELECT ?x WHERE { ?s pg:signatory ?x . ?x a %s } %s"
_OFTEN: Final = "GROUP BY ?x ORDER BY DESC(COUNT(?s)) ?x"
THINGS: Final = {
    Kind.AGENT: f"SELECT ?x WHERE {{ ?s pg:signatory ?x }} {_OFTEN}",
    Kind.ENTITY: f"SELECT ?x WHERE {{ ?s pg:signatory ?x }} {_OFTEN}",
    Kind.ORGANISATION: _SIGNED % ("org:Organization", _OFTEN),
    Kind.PERSON: _SIGNED % ("foaf:Person", _OFTEN),
    Kind.LETTER: "SELECT ?x WHERE { ?x a pg:Letter } ORDER BY ?x",
    Kind.NORM: f"SELECT ?x WHERE {{ ?s pg:cites ?x }} {_OFTEN}",
    Kind.BODY: f"SELECT ?x WHERE {{ ?s pg:addressedTo ?x }} {_OFTEN}",
    Kind.TOPIC: f"SELECT ?x WHERE {{ ?s pg:about ?x . ?x a skos:Concept }} {_OFTEN}",
    Kind.DEMAND: "SELECT ?x WHERE { ?x a pg:Demand } ORDER BY ?x",
    Kind.THING: "SELECT ?x WHERE { ?x a pg:Signature } ORDER BY ?x LIMIT 1000",
    Kind.CASE: "SELECT ?x WHERE { ?x a pg:Case } ORDER BY ?x",
    Kind.POST: "SELECT ?x WHERE { ?x a org:Post } ORDER BY ?x",
    Kind.COUNTRY: f"SELECT ?x WHERE {{ ?s pg:seat ?x }} {_OFTEN}",
}
"""How the things of a kind are found."""


def things(store: View, kind: Kind) -> list[str]:
    """The things of a kind, by their names in full."""
    return [row["x"] or "" for row in rows_of(store, THINGS[kind], limit=1_000_000).values()]
