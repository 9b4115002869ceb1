"""The questions as an API: its description for programs, and a page on it for people."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, render_template, request

from graph.query import Question
from webui.openapi import document
from webui.rows import settings, store

blueprint = Blueprint("api", __name__)


@blueprint.get("/openapi.json")
def openapi() -> Response:
    """The OpenAPI document."""
    made = document(settings().library, title=settings().title, address=_host())
    response = jsonify(made)
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


@blueprint.get("/api")
def api() -> str:
    """How to ask from a program."""
    return render_template("api.html", host=_host(), example=_example(), library=settings().library)


def _example() -> Question:
    """A question that any store answers."""
    known = settings().library
    return known.question("signatories" if store().letters() else "contents")


def _host() -> str:
    return request.host_url.rstrip("/")
