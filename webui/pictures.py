"""Pictures of printed pages at the gate: those that were asked for last are given again.

A worker draws each (see `webui.pages.facsimiles`). They are kept as long as the snapshot is the
same, so that nothing is shown of a letter that is there no longer.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final

from flask import Flask, Response, request

from webui.quick.kept import Kept

SECONDS: Final = 7 * 24 * 60 * 60
"""How long a browser may keep a picture: its address tells of which file it is. Caches that many
share may not, as a person in it may be withdrawn from public view."""
AT_ONCE: Final = 8
"""Pictures that one visitor may be waiting for: a browser asks for six at once."""
PLACE: Final = "/facsimiles/"
_GOOD: Final = 200


def picture(data: bytes) -> Response:
    """A picture as an answer, which a browser may keep and nothing runs in."""
    response = Response(data, content_type="image/png")
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response.headers["Cache-Control"] = f"private, max-age={SECONDS}, immutable"
    return response


class Pictures:
    """Has pictures drawn by ``read``, and keeps some, of at most so many bytes together.

    ``source`` tells what is read now: a snapshot's number, or *live*, of which none is kept.
    """

    def __init__(self, read: Callable[[], Response], source: Callable[[], str], most: int) -> None:
        self._read = read
        self._source = source
        self._kept = Kept(most)
        self._lock = threading.Lock()

    def register(self, app: Flask) -> None:
        """Answer for them."""
        app.add_url_rule(f"{PLACE}<path:address>", "facsimiles", self._answer)

    def _answer(self, address: str) -> Response:
        key = self._source(), address
        with self._lock:
            kept = self._kept.get(key)
        if kept is not None:
            return picture(kept)
        response = self._read()
        drawn = response.status_code == _GOOD and request.method == "GET"
        if drawn and key[0] == self._source() != "live":
            with self._lock:
                self._kept.put(key, response.get_data())
        return response
