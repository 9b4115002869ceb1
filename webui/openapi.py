"""The questions as an API: the shapes of what programs get, and the OpenAPI document of it all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from graph import __version__
from graph.query import Cell, Kind, Need, Parameter, Question, Table
from graph.terms import XSD
from webui.asked import LONGEST_VALUE, Asked
from webui.negotiation import CSV, ROWS_JSON, TURTLE

Shape = dict[str, Any]
OPENAPI: Final = "3.1.0"
NUMBER_PATTERN: Final = r"^[+-]?[0-9]{1,30}(\.[0-9]{1,30})?$"
_TEXT_PATTERN: Final = r"[^\s\x00-\x1f]"
_ERRORS: Final = {
    "400": "A parameter is unknown, missing, wrong or stands for several things",
    "404": "There is no such question or form",
    "405": "Only GET, HEAD and OPTIONS are taken",
    "406": "Not served in the form that Accept asks for",
    "429": "Too many requests; Retry-After says when to come back",
    "503": "The answer takes too long or is too large",
}
_COMPLETED: Final = [one.value for one in Kind if one.is_sort]
_NUMBERS: Final = {XSD.integer.value: int, XSD.decimal.value: float, XSD.double.value: float}


def shape_of_question(one: Question) -> Shape:
    """A question as programs get it."""
    return {
        "name": one.name,
        "title": one.title,
        "question": one.question,
        "own": bool(one.origin),
        "makes": "triples" if one.makes_triples else "rows",
        "address": f"/questions/{one.name}",
        "parameters": [
            {
                "name": parameter.name,
                "kind": parameter.kind.value,
                "need": parameter.need.value,
                "example": parameter.example,
                "description": parameter.description,
            }
            for parameter in one.parameters
        ],
        "shows": [{"as": show.form.value, "columns": list(show.columns)} for show in one.shows],
    }


def shape_of_answer(given: Asked, found: Table, snapshot: int | None) -> Shape:
    """An answer as programs get it: each row an object, with plain values by column."""
    old = found.as_of
    as_of = {"as_of": {"when": old.when, "added_since": old.more}} if old else {}
    return {
        "question": given.question.name,
        "title": given.question.title,
        "parameters": dict(given.values),
        "snapshot": snapshot,
        **as_of,
        "truncated": found.truncated,
        "columns": list(found.columns),
        "rows": [
            {name: plain(cell) for name, cell in zip(found.columns, row, strict=True)}
            for row in found.rows
        ],
    }


def plain(cell: Cell | None) -> str | int | float | bool | None:
    """A value as JSON has it: numbers and truths as such, all others as they are written."""
    if cell is None:
        return None
    if cell.datatype == XSD.boolean.value and cell.value in {"true", "false"}:
        return cell.value == "true"
    number = _NUMBERS.get(cell.datatype or "")
    try:
        value = number(cell.value) if number else cell.value
    except ValueError:
        return cell.value
    return value if not isinstance(value, float) or _is_finite(value) else cell.value


def document(questions: Iterable[Question], *, title: str, address: str) -> Shape:
    """The OpenAPI document of the questions at an address."""
    return {
        "openapi": OPENAPI,
        "info": {
            "title": f"{title}: questions",
            "version": __version__,
            "description": "Named questions to the graph, their answers as JSON, CSV or Turtle. "
            "Reading is open; every answer names the snapshot that it comes from.",
        },
        "servers": [{"url": address}],
        "paths": dict(_paths(questions)),
        "components": {"schemas": _SCHEMAS, "responses": dict(_responses())},
    }


def _paths(questions: Iterable[Question]) -> Iterator[tuple[str, Shape]]:
    listed = {"summary": "The questions", "operationId": "questions"}
    yield "/questions.json", _operation(listed, _json("QuestionList"))
    yield "/complete", _operation(_COMPLETING, _json("Completion"))
    for one in questions:
        told = {
            "description": one.question,
            "parameters": [_parameter(parameter) for parameter in one.parameters],
            "tags": ["own questions" if one.origin else "questions"],
        }
        for form in (ROWS_JSON, CSV, *([TURTLE] if one.makes_triples else [])):
            text = {form.media_type: {"schema": _STRING}}
            content = _json("Answer") if form is ROWS_JSON else text
            name = f"{one.name}.{form.name}"
            head = {"summary": f"{one.title} as {form.label}", "operationId": name}
            yield f"/questions/{name}", _operation(head | told, content)


def _json(schema: str) -> Shape:
    return {ROWS_JSON.media_type: {"schema": {"$ref": f"#/components/schemas/{schema}"}}}


def _operation(told: Shape, content: Shape) -> Shape:
    """What a path takes and gives; ``content`` is that of the answer."""
    errors = {code: {"$ref": f"#/components/responses/{code}"} for code in _ERRORS}
    answered = {"description": "The answer", "headers": _HEADERS, "content": content}
    return {"get": told | {"responses": {"200": answered} | errors}}


def _parameter(one: Parameter) -> Shape:
    words = f" ({one.kind.value}: a name, an acronym, a short name or an IRI)"
    return {
        "name": one.name,
        "in": "query",
        "required": one.need is Need.REQUIRED,
        "description": one.description + (words if one.kind.is_thing else ""),
        "schema": _schema(one),
        "example": one.example,
        "x-kind": one.kind.value,
    }


def _schema(one: Parameter) -> Shape:
    if one.kind is Kind.DATE:
        return {"type": "string", "format": "date"}
    if one.kind is Kind.NUMBER:
        return {"type": "string", "pattern": NUMBER_PATTERN}
    return {"type": "string", "minLength": 1, "maxLength": LONGEST_VALUE, "pattern": _TEXT_PATTERN}


def _responses() -> Iterator[tuple[str, Shape]]:
    schema = {"schema": {"$ref": "#/components/schemas/Problem"}}
    for code, words in _ERRORS.items():
        yield code, {"description": words, "content": {"application/problem+json": schema}}


def _is_finite(value: float) -> bool:
    return value - value == 0


def _object(properties: Mapping[str, Shape], *, optional: Iterable[str] = ()) -> Shape:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": [name for name in properties if name not in set(optional)],
        "additionalProperties": False,
    }


def _list(of: Shape) -> Shape:
    return {"type": "array", "items": of}


_STRING: Final[Shape] = {"type": "string"}
_COMPLETING: Final[Shape] = {
    "summary": "What may be meant by a few letters",
    "operationId": "complete",
    "parameters": [
        {
            "name": "kind",
            "in": "query",
            "required": True,
            "description": "What sort of thing",
            "schema": {"type": "string", "enum": _COMPLETED},
        },
        {
            "name": "q",
            "in": "query",
            "description": "The letters; without them the first things by their labels",
            "schema": {"type": "string", "maxLength": LONGEST_VALUE},
        },
    ],
}
_HEADERS: Final[Shape] = {
    "Policygraph-Snapshot": {
        "description": "The number of the snapshot that the answer comes from",
        "schema": {"type": "string", "pattern": "^[0-9]+$"},
    },
    "Policygraph-Truncated": {
        "description": "There if rows were left out: how many are in the answer",
        "schema": _STRING,
    },
    "Policygraph-Answered": {
        "description": "*beforehand* if the answer was worked out when the snapshot was made, "
        "*earlier* if it is the one before the last letters came",
        "schema": _STRING,
    },
    "Policygraph-As-Of": {
        "description": "Of an *earlier* answer: the time of the last change that it knows of, and "
        "how many letters and papers were added since. *Policygraph-Snapshot* is what is shown now",
        "schema": _STRING,
    },
}
_SCHEMAS: Final[Shape] = {
    "Problem": _object(
        {
            "type": _STRING,
            "title": _STRING,
            "status": {"type": "integer"},
            "detail": _STRING,
            "line": {"type": "integer"},
            "column": {"type": "integer"},
        },
        optional=("line", "column"),
    ),
    "Answer": _object(
        {
            "question": _STRING,
            "title": _STRING,
            "parameters": {"type": "object", "additionalProperties": _STRING},
            "snapshot": {"type": ["integer", "null"]},
            "as_of": _object({"when": _STRING, "added_since": {"type": "integer"}}),
            "truncated": {"type": "boolean"},
            "columns": _list(_STRING),
            "rows": _list(
                {
                    "type": "object",
                    "additionalProperties": {"type": ["string", "number", "boolean", "null"]},
                }
            ),
        },
        optional=("as_of",),
    ),
    "QuestionList": _object({"questions": _list({"$ref": "#/components/schemas/Question"})}),
    "Question": _object(
        {
            "name": _STRING,
            "title": _STRING,
            "question": _STRING,
            "own": {"type": "boolean"},
            "makes": {"enum": ["rows", "triples"]},
            "address": _STRING,
            "parameters": _list(
                _object(
                    {
                        "name": _STRING,
                        "kind": {"enum": [one.value for one in Kind]},
                        "need": {"enum": [one.value for one in Need]},
                        "example": _STRING,
                        "description": _STRING,
                    }
                )
            ),
            "shows": _list(_object({"as": _STRING, "columns": _list(_STRING)})),
        }
    ),
    "Completion": _object(
        {
            "kind": _STRING,
            "q": _STRING,
            "matches": _list(_object({"value": _STRING, "label": _STRING, "matched": _STRING})),
        }
    ),
}
