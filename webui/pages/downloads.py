"""Downloads: the whole graph in every form, and how to cite it."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response, render_template
from werkzeug.wrappers import Response as BaseResponse

from graph.errors import UnknownFormat
from graph.search import Part, Selection, find
from webui import representations
from webui.negotiation import TEXT, answer
from webui.rows import store

blueprint = Blueprint("downloads", __name__)

MOST_LETTERS: Final = 200
"""How many letters the page leads to the text of."""


@blueprint.get("/downloads")
def downloads() -> str:
    """The forms of the whole graph, and the source texts."""
    newest = find(store(), Selection(("letter",), sort="date"), Part(0, MOST_LETTERS))
    return render_template(
        "downloads.html",
        forms=representations.WHOLE_FORMS,
        base=store().base.iri,
        letters=newest.hits,
        total=newest.total,
    )


@blueprint.get("/downloads/graph.nq.sha256")
def digest() -> Response:
    """The SHA-256 of the whole graph as N-Quads, as ``sha256sum`` writes and checks it."""
    return answer(f"{representations.digest(store())}  policygraph.nq\n", TEXT)


@blueprint.get("/downloads/graph.<suffix>")
def whole(suffix: str) -> BaseResponse:
    """The whole graph in one form.

    Raises:
        UnknownFormat: if there is no such form.
    """
    form = next((one for one in representations.WHOLE_FORMS if one.name == suffix), None)
    if form is None:
        names = ", ".join(one.name for one in representations.WHOLE_FORMS)
        raise UnknownFormat(f"graph.{suffix}: no such form of the graph; there are {names}")
    response = answer(representations.of_all(store(), form), form)
    response.headers["Content-Disposition"] = f'attachment; filename="policygraph.{suffix}"'
    return response
