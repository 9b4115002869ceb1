"""The short way to an answer: for programs that ask `/sparql` or a question, without the pages.

A program's query needs nothing of what Flask prepares for a page. Whatever is not plainly such
a query, and whatever goes wrong, goes the long way, which tells it: `answered` gives None.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from graph.store import View
from webui.settings import Settings
from webui.short import queries, questions
from webui.short.replying import UNUSUAL, Reply

__all__ = ["Reply", "answered"]

_SERVICE: Final = "/sparql"
_QUESTIONS: Final = "/questions/"


def answered(
    view: View, settings: Settings, environ: Mapping[str, str], *, body: bytes = b""
) -> Reply | None:
    """The answer to what a program asks; None where the long way has to be gone."""
    path = environ["PATH_INFO"]
    if environ["SCRIPT_NAME"] or any(name in environ for name in UNUSUAL):
        return None
    if path == _SERVICE:
        return queries.answered(view, settings, environ, body=body)
    if path.startswith(_QUESTIONS) and environ["REQUEST_METHOD"] == "GET" and not body:
        name = path.removeprefix(_QUESTIONS)
        return questions.answered(view, settings, environ, name=name)
    return None
