"""The short way to the answer to a query: for programs that ask `/sparql`, without the pages.

A program's query needs nothing of what Flask prepares for a page. Whatever is not plainly such
a query, and whatever goes wrong, goes the long way, which tells it: `answered` gives None.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl

from graph.errors import PolicygraphError
from graph.query import run
from graph.store import View
from webui.negotiation import HTML, Form, content_type, preferred, tag_of
from webui.other_hosts import FOR_OTHERS
from webui.replies import ALL_FORMS, FORM_NAMES, FORMS, Answer, kind_of, written
from webui.security import HEADERS
from webui.settings import Settings

_DIFFERENT_EACH_TIME: Final = ("NOW", "RAND", "UUID", "BNODE")
"""What stands in a query whose answer may be another one when it is asked again."""
_QUERY: Final = "application/sparql-query"
_FORM: Final = "application/x-www-form-urlencoded"
_UNUSUAL: Final = (
    "HTTP_IF_MATCH",
    "HTTP_IF_NONE_MATCH",
    "HTTP_IF_MODIFIED_SINCE",
    "HTTP_IF_UNMODIFIED_SINCE",
    "HTTP_IF_RANGE",
    "HTTP_RANGE",
)
_FIXED: Final = [*HEADERS.items(), *FOR_OTHERS.items(), ("Vary", "Accept")]


@dataclass(frozen=True, slots=True)
class Reply:
    """An HTTP answer; ``lasting`` tells that the same request gets it from this snapshot again."""

    headers: list[tuple[str, str]]
    body: bytes
    lasting: bool
    status: str = "200 OK"


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
    view: View, settings: Settings, environ: Mapping[str, str], *, body: bytes = b""
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
    return _reply(text, form, cut=_cut(found, settings), lasting=_lasts(view, asked.text))


def _asked(environ: Mapping[str, str], body: bytes) -> _Asked | None:
    if environ["PATH_INFO"] != "/sparql" or environ["SCRIPT_NAME"]:
        return None
    if any(name in environ for name in _UNUSUAL):
        return None
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


def _cut(found: Answer, settings: Settings) -> str:
    cut = not isinstance(found, bool) and found.truncated
    return f"first {settings.row_limit}" if cut else ""


def _lasts(view: View, text: str) -> bool:
    shouted = text.upper()
    return not view.elsewhere and not any(word in shouted for word in _DIFFERENT_EACH_TIME)


def _reply(written: str | bytes, form: Form, *, cut: str, lasting: bool) -> Reply:
    body = written.encode("utf-8") if isinstance(written, str) else written
    headers = [
        ("Content-Type", content_type(form)),
        ("Content-Length", str(len(body))),
        ("ETag", f'"{tag_of(body)}"'),
        ("Cache-Control", "no-cache"),
        *_FIXED,
    ]
    if cut:
        headers.append(("Policygraph-Truncated", cut))
    return Reply(headers, body, lasting)
