"""The kind by which a thing that is linked to is drawn.

Letters and papers of meetings are named alike; the index of the store that is shown knows which
is which.
"""

from __future__ import annotations

from flask import current_app, g

from graph import search
from webui import kinds
from webui.rows import links, store


def kind_of(iri: str) -> str:
    """The kind that an IRI tells by itself, a letter's held against what is stored."""
    kind = kinds.of_iri(iri, links().base)
    if kind != "letter" or "incoming" in g or "store" not in current_app.extensions:
        return kind
    return search.kinds(store(), [iri]).get(iri, kind)
