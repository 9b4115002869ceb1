"""What the script of the SPARQL page asks for: answers as data, and words to complete with."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Final

from flask import Blueprint, Response, jsonify, request
from werkzeug.wrappers import Response as BaseResponse

from graph.errors import QueryRefused
from graph.model import collapse
from graph.network import GROUNDS, KINDS
from graph.query import Graphs
from graph.search import Scope, Suggestion, suggest
from webui.negotiation import JSON, answer
from webui.replies import answered, as_data, shown_of
from webui.rows import settings, store
from webui.vocabulary import terms

blueprint = Blueprint("workbench", __name__)

MOST_FOUND: Final = 30
"""How many things are offered for the letters typed."""


@blueprint.post("/sparql/answer")
def data() -> Response:
    """The answer to the query in the form, with labels and addresses of what it names."""
    text = request.form.get("query", "")
    if not text.strip():
        raise QueryRefused("query: missing; write one first")
    timed = answered(text.replace("\r\n", "\n"), Graphs())
    return jsonify(as_data(timed, shown_of(timed, most=settings().row_limit)))


@blueprint.get("/sparql/words.json")
def words() -> BaseResponse:
    """What queries are written in, and how kinds of things are drawn."""
    told = {
        "prefixes": store().base.prefixes(),
        "terms": [asdict(term) for term in terms()],
        "kinds": {name: asdict(kind) for name, kind in KINDS.items()},
        "grounds": GROUNDS,
    }
    return answer(json.dumps(told, ensure_ascii=False), JSON)


@blueprint.get("/sparql/things.json")
def things() -> Response:
    """Things of which a name has the words in ``q``, the best first, as queries name them."""
    words = collapse(request.args.get("q", ""))
    found = suggest(store(), words, Scope(), most=MOST_FOUND) if words else []
    return jsonify(things=[_told(one) for one in found])


def _told(one: Suggestion) -> dict[str, str | None]:
    matched = one.name if one.name != one.label else None
    return {"term": _term(one.iri), "label": one.label, "matched": matched, "kind": one.kind}


def _term(iri: str) -> str:
    short = store().base.shortened(iri)
    return short if short != iri else f"<{iri}>"
