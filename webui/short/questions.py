"""Questions with a name, asked by programs: `/questions/NAME`, with a suffix or without."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl

from werkzeug.datastructures import MultiDict

from graph.errors import PolicygraphError
from graph.store import View
from webui.asked import asked
from webui.named_answers import ALL_FORMS, forms_of, takes_stale, written
from webui.negotiation import HTML, preferred, split_suffix
from webui.settings import Settings
from webui.short.replying import Reply, lasts, reply


def answered(
    view: View, settings: Settings, environ: Mapping[str, str], *, name: str
) -> Reply | None:
    """The answer to a question in a form for programs; None for the page, and what is wrong."""
    try:
        values = parse_qsl(environ["QUERY_STRING"], keep_blank_values=True, errors="strict")
        stem, suffix = split_suffix(name, ALL_FORMS)
        question = settings.library.question(stem)
        forms = forms_of(question)
        form = suffix or preferred(environ.get("HTTP_ACCEPT", ""), forms)
        if form not in forms or form is HTML:
            return None
        given = asked(view, question, MultiDict(values))
        found = written(view, given, form, limit=settings.row_limit, stale=takes_stale(environ))
    except (PolicygraphError, ValueError):
        return None  # The long way meets it too, and tells it.
    lasting = found.current and lasts(view, found.sparql)
    return reply(found.body, form, lasting=lasting, more=found.headers)
