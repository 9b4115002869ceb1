"""A selection as SPARQL: the query that gives the same things, for whoever wants to check."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import pyoxigraph as ox

from graph.search.finding import Selection
from graph.search.reading import fields, queries
from graph.store import View

MOST_NAMED: Final = 1_000
"""The most things that a query names one by one."""


def as_sparql(view: View, selection: Selection, things: Iterable[str] | None = None) -> str:
    """The query for a selection of one kind.

    ``things`` are those that have the words looked for: SPARQL knows no full text, so that they
    are named one by one.
    """
    (kind,) = selection.kinds
    parts = [_sub(_query(f"kind-{kind}"))]
    for name, value in selection.filters:
        if name in fields(kind):
            bound = f"VALUES ?value {{ {_term(value)} }}\n{_sub(_query(f'{kind}-{name}'))}"
            parts.append(_sub(f"SELECT DISTINCT ?thing WHERE {{\n{_indented(bound)}\n}}"))
    if things is not None:
        named = " ".join(f"<{one}>" for one in things)
        parts.append(f"VALUES ?thing {{ {named} }}")
    body = "\n".join(parts)
    label = 'OPTIONAL { ?thing rdfs:label ?label FILTER(LANG(?label) IN ("", "en")) }'
    chosen = f"SELECT DISTINCT ?thing ?label WHERE {{\n{_indented(body)}\n  {label}\n}}"
    return _with_prefixes(view, f"{chosen}\nORDER BY ?label")


def _query(name: str) -> str:
    return queries()[name].partition("\n")[2].strip()


def _sub(query: str) -> str:
    return f"{{\n{_indented(query)}\n}}"


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.splitlines())


def _term(value: str) -> str:
    """A facet's value as SPARQL writes it: things by their IRI, everything else in quotes."""
    if value.startswith(("http://", "https://")):
        return str(ox.NamedNode(value))
    return str(ox.Literal(value))


def _with_prefixes(view: View, sparql: str) -> str:
    used = [(one, iri) for one, iri in view.base.prefixes().items() if f"{one}:" in sparql]
    return "\n".join([*(f"PREFIX {one}: <{iri}>" for one, iri in used), sparql]) + "\n"
