"""Answers to questions with a name in the forms for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from graph.query import Question, answer, triples
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
    """

    body: str | bytes
    sparql: str
    headers: tuple[tuple[str, str], ...]


def forms_of(question: Question) -> tuple[Form, ...]:
    """The forms in which a question is answered, the page first."""
    return ALL_FORMS if question.makes_triples else _ROW_FORMS


def written(view: View, given: Asked, form: Form, *, limit: int) -> Written:
    """The answer to a question in one of its forms other than the page, ``limit`` rows at most.

    Raises:
        BadParameter: if a parameter is wrong or missing.
    """
    given.check()
    body: str | bytes
    if form in _GRAPH_FORMS:
        graph = triples(view, given.question, given.values, limit=limit)
        body = representations.of_answer(view, graph, form)
        return Written(body, graph.sparql, tuple(_headers(limit, truncated=graph.truncated)))
    found = answer(view, given.question, given.values, limit=limit)
    if form is ROWS_JSON:
        shape = shape_of_answer(given, found, view.number)
        body = json.dumps(shape, ensure_ascii=False, indent=1) + "\n"
    else:
        body = table_as(found, form)
    headers = _headers(limit, truncated=found.truncated, beforehand=found.beforehand)
    return Written(body, found.sparql, tuple(headers))


def _headers(limit: int, *, truncated: bool, beforehand: bool = False) -> Iterator[tuple[str, str]]:
    if truncated:
        yield cut_header(limit)
    if beforehand:
        yield "Policygraph-Answered", "beforehand"
