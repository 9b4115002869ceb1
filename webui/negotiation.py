"""Which form of a thing a request wants: by the suffix of its address, else by Accept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Final

from flask import Response, make_response, request
from werkzeug.datastructures import MIMEAccept
from werkzeug.exceptions import NotAcceptable
from werkzeug.http import parse_accept_header

from graph.export import FORMATS


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """One form in which something is served; ``name`` is also its suffix and ``format=``.

    There is one object for each form.
    """

    name: str
    media_type: str
    label: str
    also: tuple[str, ...] = ()

    @property
    def media_types(self) -> tuple[str, ...]:
        """Every media type that asks for this form, its own first."""
        return (self.media_type, *self.also)


def _exported(name: str, label: str, *also: str) -> Form:
    """The form in which the export writes a graph."""
    written = FORMATS[name]
    return Form(written.suffix, written.media_type, label, also)


HTML: Final = Form("html", "text/html", "page", ("application/xhtml+xml",))
TURTLE: Final = _exported("turtle", "Turtle", "application/x-turtle")
JSON_LD: Final = _exported("jsonld", "JSON-LD", "application/json")
N_TRIPLES: Final = _exported("ntriples", "N-Triples")
RDF_XML: Final = _exported("rdfxml", "RDF/XML")
TRIG: Final = _exported("trig", "TriG")
N_QUADS: Final = _exported("nquads", "N-Quads")
GRAPHML: Final = _exported("graphml", "GraphML")
GEXF: Final = _exported("gexf", "GEXF")
TEXT: Final = Form("txt", "text/plain", "source text")
RESULTS_JSON: Final = Form("json", "application/sparql-results+json", "JSON", ("application/json",))
SPARQL_JSON: Final = Form("srj", "application/sparql-results+json", "SPARQL JSON")
ROWS_JSON: Final = Form("json", "application/json", "JSON")
RESULTS_XML: Final = Form("xml", "application/sparql-results+xml", "XML", ("application/xml",))
JSON: Final = Form("json", "application/json", "JSON")
CSV: Final = Form("csv", "text/csv", "CSV")
TSV: Final = Form("tsv", "text/tab-separated-values", "TSV")

LONGEST_KEPT: Final = 1_000
"""Signs of an Accept header whose choice is remembered."""
SUFFIX_ALIASES: Final = {"json": "jsonld"}
"""Suffixes that mean another one where nothing is served by their own name."""


def split_suffix(path: str, forms: Iterable[Form]) -> tuple[str, Form | None]:
    """A path without its suffix, and the form that the suffix names, if it names one."""
    stem, dot, suffix = path.rpartition(".")
    by_name = {form.name: form for form in forms}
    found = by_name.get(suffix) or by_name.get(SUFFIX_ALIASES.get(suffix, ""))
    return (stem, found) if dot and found else (path, None)


def wanted(forms: Sequence[Form]) -> Form:
    """The form that the request's Accept header prefers; the first where it has no say.

    Raises:
        NotAcceptable: if the request takes none of them.
    """
    form = preferred(request.headers.get("Accept", ""), tuple(forms))
    if form is None:
        names = ", ".join(form.media_type for form in forms)
        raise NotAcceptable(f"This address is served as {names}.")
    return form


def preferred(accept: str, forms: tuple[Form, ...]) -> Form | None:
    """The form that an Accept header prefers, the first where it has no say; None if none."""
    way = _preferred if len(accept) <= LONGEST_KEPT else _preferred.__wrapped__
    return way(accept, forms)


@lru_cache(maxsize=256)
def _preferred(accept: str, forms: tuple[Form, ...]) -> Form | None:
    accepted = parse_accept_header(accept, MIMEAccept)
    if not accepted:
        return forms[0]
    by_type = {media: form for form in reversed(forms) for media in reversed(form.media_types)}
    best = accepted.best_match([media for form in forms for media in form.media_types])
    return None if best is None else by_type[best]


def answer(body: str | bytes, form: Form, *, others: Iterable[tuple[Form, str]] = ()) -> Response:
    """A response with its media type, ETag, Vary and links to the other forms.

    ``others`` are further forms with their addresses. Answers 304 where the request holds
    the same bytes already.
    """
    content = body.encode("utf-8") if isinstance(body, str) else body
    response = make_response(content)
    response.content_type = content_type(form)
    response.vary.add("Accept")
    for other, address in others:
        response.headers.add("Link", f'<{address}>; rel="alternate"; type="{other.media_type}"')
    response.set_etag(tag_of(content))
    response.headers.setdefault("Cache-Control", "no-cache")
    response.make_conditional(request)
    return response


def content_type(form: Form) -> str:
    """The form's media type, with the encoding where it is text."""
    textual = form.media_type.startswith("text/") or "xml" in form.media_type
    return form.media_type + ("; charset=utf-8" if textual else "")


def tag_of(content: bytes) -> str:
    """The ETag of these bytes."""
    return sha256(content).hexdigest()[:32]
