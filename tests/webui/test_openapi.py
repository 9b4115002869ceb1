"""The API keeps what its own description promises, whatever is asked of it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from graph.query import Cell, CellKind, Question, questions
from graph.terms import XSD
from webui.openapi import document, plain

CHECKS = [
    schemathesis.checks.not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    response_headers_conformance,
]
EXAMPLES = 2
"""How many good and how many bad requests are made up for each address."""
OPERATIONS = {
    path: operations["get"]
    for path, operations in document(questions(), title="", address="/")["paths"].items()
    if not path.endswith(".csv") or "signatories" in path
}
"""Each address once; what the answers as CSV take is what those as JSON take."""
ALIKE = 3
"""So many of the addresses whose parameters have the same forms are asked what is made up; all of
them are asked with their examples."""


def _forms(operation: dict[str, Any]) -> str:
    """What the parameters of an address may hold, whatever they are called."""
    schemas = [one.get("schema", one) for one in operation.get("parameters", ())]
    told = ("description", "title", "default", "example", "examples")
    return json.dumps(
        [{key: value for key, value in one.items() if key not in told} for one in schemas]
    )


def _asked_badly() -> Iterator[str]:
    """The first few addresses of each form of parameters."""
    seen = Counter[str]()
    for path, operation in OPERATIONS.items():
        forms = _forms(operation)
        seen[forms] += 1
        if operation.get("parameters") and seen[forms] <= ALIKE:
            yield path


BAD = frozenset(_asked_badly())
MADE_UP = [path for path, one in OPERATIONS.items() if path in BAD or not one.get("parameters")]


@pytest.fixture(scope="module")
def api(app: Flask) -> schemathesis.BaseSchema:
    return schemathesis.openapi.from_wsgi("/openapi.json", app)


@pytest.mark.parametrize("path", MADE_UP)
def test_whatever_is_asked_the_answer_is_as_described(
    api: schemathesis.BaseSchema, path: str
) -> None:
    operation = api[path]["GET"]
    _ask(operation.as_strategy())
    if path in BAD:
        _ask(operation.as_strategy(generation_mode=schemathesis.GenerationMode.NEGATIVE))


@pytest.mark.parametrize("question", questions(), ids=lambda one: one.name)
def test_the_examples_are_answered_as_described(
    api: schemathesis.BaseSchema, question: Question
) -> None:
    operation = api[f"/questions/{question.name}.json"]["GET"]
    answer = operation.Case(query=question.examples()).call_and_validate(checks=CHECKS)
    assert answer.status_code == 200


def _ask(cases: st.SearchStrategy[schemathesis.Case]) -> None:
    """Make requests up, the same ones on every run, and hold the answers against the document."""

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(cases)
    def answered(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=CHECKS)

    answered()


def test_every_question_is_described_with_its_parameters(client: FlaskClient) -> None:
    told = json.loads(client.get("/openapi.json").text)
    assert told["openapi"].startswith("3.1")
    for one in questions():
        described = told["paths"][f"/questions/{one.name}.json"]["get"]
        assert [each["name"] for each in described["parameters"]] == [
            parameter.name for parameter in one.parameters
        ]
        assert set(described["responses"]) >= {"200", "400", "404", "406", "429", "503"}
    assert "/questions/network.ttl" in told["paths"]
    assert "/questions/signatories.ttl" not in told["paths"]


def test_the_questions_are_listed_for_programs(client: FlaskClient) -> None:
    listed = json.loads(client.get("/questions.json").text)["questions"]
    assert [one["name"] for one in listed] == [one.name for one in questions()]
    parameters = {one["name"]: one["parameters"] for one in listed}
    assert [one["kind"] for one in parameters["post-holders"]] == ["post", "date"]


def test_people_are_told_how_to_ask_from_a_program(client: FlaskClient) -> None:
    page = client.get("/api").text
    assert "http://localhost/questions/signatories.csv" in page
    for language in ("curl", "Python", "R"):
        assert f">{language}</h2>" in page


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (None, None),
        (Cell(CellKind.IRI, "urn:a"), "urn:a"),
        (Cell(CellKind.LITERAL, "12", XSD.integer.value), 12),
        (Cell(CellKind.LITERAL, "12", None), "12"),
        (Cell(CellKind.LITERAL, "1.50", XSD.decimal.value), 1.5),
        (Cell(CellKind.LITERAL, "NaN", XSD.double.value), "NaN"),
        (Cell(CellKind.LITERAL, "INF", XSD.double.value), "INF"),
        (Cell(CellKind.LITERAL, "true", XSD.boolean.value), True),
        (Cell(CellKind.LITERAL, "2008-10-28", XSD.date.value), "2008-10-28"),
    ],
)
def test_values_are_plain_json(cell: Cell | None, value: object) -> None:
    assert plain(cell) == value
