"""From a person's words to one thing in the graph, and back to a label."""

from __future__ import annotations

from graph.errors import BadParameter, UnknownEntity
from graph.query.parameters import term
from graph.query.questions import Kind, Need, Parameter
from graph.store import View

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
