from __future__ import annotations

import pytest
from flask import Flask
from werkzeug.exceptions import MethodNotAllowed, NotFound, RequestEntityTooLarge

from graph import errors
from webui.problems import of_error, of_http, register, sentence


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (errors.UnknownEntity("x"), 404),
        (errors.UnknownQuestion("x"), 404),
        (errors.UnknownFormat("x"), 404),
        (errors.BadParameter("x"), 400),
        (errors.QueryRefused("x"), 400),
        (errors.InvalidCuration("x"), 422),
        (errors.GraphKept("x"), 403),
        (errors.WriteFailed("x"), 503),
        (errors.StoreLocked("x"), 503),
        (errors.StoreDamaged("x"), 503),
        (errors.EvidenceError("x"), 500),
    ],
)
def test_each_error_of_the_library_has_its_status(
    error: errors.PolicygraphError, status: int
) -> None:
    problem = of_error(error)
    assert (problem.status, problem.detail) == (status, "x")
    assert problem.title


def test_a_syntax_error_keeps_its_place() -> None:
    problem = of_error(errors.QuerySyntaxError("x", line=3, column=7))
    assert (problem.line, problem.column) == (3, 7)


@pytest.mark.parametrize("kind", [NotFound, MethodNotAllowed, RequestEntityTooLarge])
def test_http_errors_are_told_in_our_words(kind: type[NotFound]) -> None:
    problem = of_http(kind())
    assert problem.status == kind.code
    assert "server" not in problem.detail.lower()


def test_words_written_for_one_case_are_kept() -> None:
    assert of_http(NotFound("No such moon.")).detail == "No such moon."


def test_who_finds_the_writer_busy_is_told_when_to_come_back() -> None:
    app = Flask(__name__)
    register(app)

    @app.get("/")
    def _busy() -> str:
        raise errors.WriterBusy("another change takes long; try again soon")

    answer = app.test_client().get("/")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert answer.json["detail"] == "another change takes long; try again soon"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("o:acme is decided already", "o:acme is decided already."),
        ("o:acme: decided already; look again", "o:acme: decided already; look again."),
        ("all workers are busy", "All workers are busy."),
    ],
)
def test_an_error_is_a_sentence_and_the_name_it_begins_with_stays(words: str, told: str) -> None:
    assert sentence(ValueError(words)) == told
