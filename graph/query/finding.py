"""From a person's words to one thing in the graph, and back to a label."""

from __future__ import annotations

from typing import Final

from graph.errors import BadParameter, UnknownEntity
from graph.query.named import look_up
from graph.query.parameters import term
from graph.query.questions import Kind, Need, Parameter
from graph.store import View

_OURS: Final = {"", "en"}
"""Languages of names to call things by."""
_ANYTHING = Parameter("about", Kind.ENTITY, Need.REQUIRED, "orgn:wco", "Anything with a name")


def find(store: View, words: str) -> str:
    """The IRI of the one thing that these words name: an IRI, a local name or a label.

    Raises:
        UnknownEntity: if nothing, or more than one thing, answers to them.
    """
    try:
        iri = term(store, _ANYTHING, words)[1:-1]
    except BadParameter as error:
        raise UnknownEntity(str(error)) from error
    if next(store.about(iri), None) is None:
        raise UnknownEntity(f"{words}: the store knows nothing of that name; check its spelling")
    return iri


def label(store: View, iri: str) -> str:
    """What to call a thing: the name chosen for it, else its English or plain label, else any.

    Its short name where it has none.
    """
    labels = look_up(store, "labels", {"thing": [f"<{iri}>"]})
    by_language = {row["language"]: row["label"] for row in reversed(labels)}
    for row in labels:
        if row["chosen"] == "true" and row["language"] in _OURS:
            return row["label"] or ""
    chosen = (by_language.get(one) for one in ("en", "", *sorted(filter(None, by_language))))
    return next(filter(None, chosen), None) or store.base.shortened(iri)
