"""A selection as SPARQL: the query that gives the same things, for whoever wants to check."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import Final

import pyoxigraph as ox

from graph.search.finding import Selection
from graph.search.reading import KINDS, SCOPE, fields, queries
from graph.store import View

MOST_NAMED: Final = 1_000
"""The most things that a query names one by one."""


def as_sparql(view: View, selection: Selection, things: Iterable[str] | None = None) -> str:
    """The query for a selection.

    ``things`` are those that have the words looked for: SPARQL knows no full text, so that they
    are named one by one.
    """
    wanted = [value for name, value in selection.filters if name == "kind"]
    filters = [one for one in selection.filters if one[0] != "kind"]
    kinds = [one for one in selection.kinds or KINDS if all(one == kind for kind in wanted)]
    blocks = [
        _kind(kind, filters) for kind in kinds if all(name in fields(kind) for name, _ in filters)
    ]
    parts = ["\nUNION\n".join(map(_sub, blocks)) or "FILTER(false)"]
    if things is not None:
        parts.insert(0, f"VALUES ?thing {{ {' '.join(f'<{one}>' for one in things)} }}")
    return _with_prefixes(view, _filled("selection", "things", "\n".join(parts)))


def _kind(kind: str, filters: Iterable[tuple[str, str]]) -> str:
    """The things of one kind that have these values."""
    parts = [_sub(_query(f"kind-{kind}"))]
    for name, value in filters:
        bound = f"VALUES ?value {{ {_term(value)} }}\n{_sub(_query(f'{kind}-{name}'))}"
        parts.append(_sub(_filled("chosen", "value", bound)))
    return "\n".join(parts)


def _query(name: str) -> str:
    return queries()[name].partition("\n")[2].replace(f"{SCOPE}\n", "\n").strip()


def _filled(name: str, place: str, text: str) -> str:
    """A query with a text in the place that a comment of its own line keeps."""
    return _query(name).replace(f"  #{place}", _indented(text))


def _sub(query: str) -> str:
    return f"{{\n{_indented(query)}\n}}"


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.splitlines())


def _term(value: str) -> str:
    """A facet's value as SPARQL writes it: things by their IRI, everything else in quotes."""
    if value.startswith(("http://", "https://")):
        with suppress(ValueError):  # no IRI: a text that nothing has
            return str(ox.NamedNode(value))
    return str(ox.Literal(value))


def _with_prefixes(view: View, sparql: str) -> str:
    used = [(one, iri) for one, iri in view.base.prefixes().items() if f"{one}:" in sparql]
    return "\n".join([*(f"PREFIX {one}: <{iri}>" for one, iri in used), sparql]) + "\n"
