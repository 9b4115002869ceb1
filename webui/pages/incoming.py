"""A letter that was handed in, shown as if it were in the graph, with what can be done with it."""

from __future__ import annotations

import json

from flask import Blueprint, g, request
from werkzeug.exceptions import NotFound

from graph.incoming.preview import Preview
from webui import kinds
from webui.incoming.telling import PREVIEW, TOLD
from webui.pages.letter import letter_page
from webui.rows import rows, store

blueprint = Blueprint("incoming", __name__)

LONGEST = 128 * 1024 * 1024


@blueprint.post(PREVIEW)
def preview() -> str:
    """The letter's page over its own graph; the gate alone can ask for it."""
    if TOLD not in request.environ:
        raise NotFound
    told = json.loads(request.environ[TOLD])
    request.max_content_length = LONGEST
    body = request.get_data(cache=False)
    text, asserted = told["lengths"]
    g.incoming = told
    g.store = Preview(
        store(),
        told["letter"],
        body[:text].decode("utf-8"),
        asserted=body[text : text + asserted],
        suggested=body[text + asserted :],
    )
    types = [row.type for row in rows("entity-types", thing=told["letter"]) if row.type]
    return letter_page(told["letter"], kinds.of_types(told["letter"], types, store().base))
