"""Answers to questions with a name in the forms for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from graph.query import Question, Table, answer, triples
from graph.store import View
from webui import representations
from webui.answers import table_as
from webui.asked import Asked
from webui.negotiation import (
    CSV,
    HTML,
    JSON_LD,
    N_TRIPLES,
    RESULTS_XML,
    ROWS_JSON,
    SPARQL_JSON,
    TSV,
    TURTLE,
    Form,
)
from webui.openapi import shape_of_answer
from webui.replies import cut_header

_ROW_FORMS: Final = (HTML, ROWS_JSON, CSV, TSV, SPARQL_JSON, RESULTS_XML)
_GRAPH_FORMS: Final = (TURTLE, N_TRIPLES, JSON_LD)
ALL_FORMS: Final = (*_ROW_FORMS, *_GRAPH_FORMS)


@dataclass(frozen=True, slots=True)
class Written:
    """An answer in a form, and the query that it answers.

    ``headers`` tell what the body does not: that rows were cut, that all was answered beforehand.
    ``current`` is whether it is the answer as things are now.
    """

    body: str | bytes
    sparql: str
    headers: tuple[tuple[str, str], ...]
    current: bool = True


def forms_of(question: Question) -> tuple[Form, ...]:
    """The forms in which a question is answered, the page first."""
    return ALL_FORMS if question.makes_triples else _ROW_FORMS


def takes_stale(environ: Mapping[str, str]) -> bool:
    """Whether a request takes an answer of any age (RFC 9111, 5.2.1.2)."""
    told = environ.get("HTTP_CACHE_CONTROL", "").lower().split(",")
    wishes = {one.strip() for one in told}
    return "max-stale" in wishes and "no-cache" not in wishes


def written(view: View, given: Asked, form: Form, *, limit: int, stale: bool) -> Written:
    """The answer to a question in one of its forms other than the page, ``limit`` rows at most.

    What is ``stale`` is what was answered before the last letters came, while it is worked out
    anew.

    Raises:
        BadParameter: if a parameter is wrong or missing.
    """
    given.check()
    body: str | bytes
    if form in _GRAPH_FORMS:
        graph = triples(view, given.question, given.values, limit=limit)
        body = representations.of_answer(view, graph, form)
        cut = (cut_header(limit),) if graph.truncated else ()
        return Written(body, graph.sparql, cut)
    found = answer(view, given.question, given.values, limit=limit, stale=stale)
    if form is ROWS_JSON:
        shape = shape_of_answer(given, found, None if found.as_of else view.number)
        body = json.dumps(shape, ensure_ascii=False, indent=1) + "\n"
    else:
        body = table_as(found, form)
    return Written(body, found.sparql, tuple(_headers(found, limit)), current=found.as_of is None)


def _headers(found: Table, limit: int) -> Iterator[tuple[str, str]]:
    if found.truncated:
        yield cut_header(limit)
    if found.as_of:
        yield "Policygraph-Answered", "earlier"
        yield "Policygraph-As-Of", f"{found.as_of.when}; added-since={found.as_of.more}"
    elif found.beforehand:
        yield "Policygraph-Answered", "beforehand"
