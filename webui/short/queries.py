"""Queries of programs to `/sparql`, in each of the protocol's three ways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl

from graph.errors import PolicygraphError
from graph.query import run
from graph.store import View
from webui.negotiation import HTML, Form, preferred
from webui.replies import ALL_FORMS, FORM_NAMES, FORMS, Answer, cut_header, kind_of, written
from webui.settings import Settings
from webui.short.replying import Reply, lasts, reply

_QUERY: Final = "application/sparql-query"
_FORM: Final = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class _Asked:
    text: str
    accept: str
    form: Form | None

    def form_for(self, forms: tuple[Form, ...]) -> Form | None:
        """The form that is asked for, if it is one of these; never the page."""
        form = self.form or preferred(self.accept, forms)
        return form if form in forms and form is not HTML else None


def answered(
    view: View, settings: Settings, environ: Mapping[str, str], *, body: bytes
) -> Reply | None:
    """The answer to a program's query; None where the long way has to be gone."""
    asked = _asked(environ, body)
    if asked is None:
        return None
    try:
        found = run(view, asked.text, limit=settings.row_limit)
        form = asked.form_for(FORMS[kind_of(found)])
        if form is None:
            return None
        text = written(view, found, form)
    except PolicygraphError:
        return None  # The long way meets it too, and tells it.
    return reply(text, form, lasting=lasts(view, asked.text), more=_cut(found, settings))


def _asked(environ: Mapping[str, str], body: bytes) -> _Asked | None:
    try:
        values = _values(environ, body)
    except ValueError:
        return None
    return _of_values(values, environ.get("HTTP_ACCEPT", ""))


def _values(environ: Mapping[str, str], body: bytes) -> list[tuple[str, str]]:
    """What is asked, in each of the protocol's three ways.

    Raises:
        ValueError: if it is not plainly in one of them.
    """
    method, line = environ["REQUEST_METHOD"], environ["QUERY_STRING"]
    kind = environ.get("CONTENT_TYPE", "") if method == "POST" and not line else ""
    if kind == _QUERY:
        return [("query", body.decode("utf-8"))]
    if kind == _FORM:
        line = body.decode("ascii")
    elif method != "GET" or body:
        raise ValueError(method)
    return parse_qsl(line, keep_blank_values=True, errors="strict")


def _of_values(values: list[tuple[str, str]], accept: str) -> _Asked | None:
    named = dict(values)
    text, wish = named.get("query", ""), named.get("format", "")
    if len(named) < len(values) or named.keys() - {"query", "format"} or not text.strip():
        return None
    asked = _Asked(text.replace("\r\n", "\n"), accept, FORM_NAMES.get(wish))
    if wish and asked.form is None:
        return None
    plain = asked.form or preferred(accept, (*ALL_FORMS, HTML))
    return None if plain in {None, HTML} else asked


def _cut(found: Answer, settings: Settings) -> list[tuple[str, str]]:
    cut = not isinstance(found, bool) and found.truncated
    return [cut_header(settings.row_limit)] if cut else []
