"""The short way through the gate: plain reading requests go to a worker as they are.

Most requests are such. They need nothing of what Flask prepares for a page, and a worker's
answer is complete; only where there is none does the gate's app tell why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from flask import Flask
from werkzeug.exceptions import HTTPException

from webui.then.addresses import word_in
from webui.workers import Answer

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

ENDPOINT: Final = "passed"
"""What the app calls the addresses that workers answer."""
PROBLEM: Final = "policygraph.problem"
"""Where the app finds why a worker gave no answer."""
REFUSED: Final = "policygraph.refused"
"""Where the app finds why a visitor is not let through."""
_METHODS: Final = ("GET", "HEAD")
_OTHER_SIGNS: Final = ("HTTP_CONTENT_ENCODING", "HTTP_TRANSFER_ENCODING", "HTTP_EXPECT")


class Passing:
    """WSGI middleware around the gate's app; ``read`` has a worker answer a request."""

    def __init__(self, app: Flask, read: Callable[[WSGIEnvironment], Answer]) -> None:
        self._app = app.wsgi_app
        self._read = read
        rules = (rule for rule in app.url_map.iter_rules() if rule.endpoint != ENDPOINT)
        self._own = frozenset(rule.rule.split("/")[1] for rule in rules)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer as WSGI has it."""
        if not self.is_plain(environ):
            return self._app(environ, start_response)
        try:
            answer = self._read(environ)
        except HTTPException as error:
            environ[PROBLEM] = error
            return self._app(environ, start_response)
        start_response(answer.status, headers_of(answer))
        return [answer.body]

    def is_plain(self, environ: Mapping[str, Any]) -> bool:
        """Whether a worker answers that request as it is."""
        first = environ.get("PATH_INFO", "").lstrip("/").partition("/")[0]
        return (
            environ["REQUEST_METHOD"] in _METHODS
            and REFUSED not in environ
            and word_in(environ) is None
            and first not in self._own
            and environ.get("CONTENT_LENGTH") in {None, "", "0"}
            and not any(name in environ for name in _OTHER_SIGNS)
        )


def headers_of(answer: Answer) -> list[tuple[str, str]]:
    """A worker's headers, without cookies, and which snapshot it answered from."""
    kept = (one for one in answer.headers if one[0].lower() != "set-cookie")
    return [*kept, ("Policygraph-Snapshot", answer.source)]
