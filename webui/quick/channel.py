"""A visitor's connection, which asks the quick lane before it does as the server does."""

from __future__ import annotations

import io
import time
from typing import Any, Protocol

from waitress.channel import HTTPChannel
from waitress.task import ErrorTask, Task, WSGITask
from waitress.utilities import RequestEntityTooLarge

from graph.errors import BatchTooLong
from webui.passing import REFUSED
from webui.quick.begun import BEGUN, Begun


class Takes(Protocol):
    """A lane, as a connection sees it."""

    def takes(self, channel: Channel, data: bytes) -> bool:
        """Whether what was sent is the lane's to answer."""


class AppTask(WSGITask):  # type: ignore[misc]
    """A request for the gate's app, which finds there what is begun."""

    def get_environment(self) -> dict[str, Any]:
        """The WSGI environment."""
        environ: dict[str, Any] = super().get_environment()
        if self.channel.serving is not None:
            environ[BEGUN] = self.channel.serving
        return environ


class OverlongTask(WSGITask):  # type: ignore[misc]
    """A request that is longer than any may be; the gate's app tells so without its body."""

    def get_environment(self) -> dict[str, Any]:
        """The WSGI environment."""
        environ: dict[str, Any] = super().get_environment()
        environ["CONTENT_LENGTH"] = "0"
        environ["wsgi.input"] = io.BytesIO()
        most = self.channel.server.adj.max_request_body_size / 1024 / 1024
        environ[REFUSED] = BatchTooLong(
            f"At most {most:.3g} MB are taken at once; send less, or give large files to "
            "policygraph add on the command line"
        )
        return environ


def _task_of_error(channel: Channel, request: Any) -> Task:
    """What tells a visitor that a request was not taken in."""
    kind = OverlongTask if isinstance(request.error, RequestEntityTooLarge) else ErrorTask
    task = kind(channel, request)
    task.close_on_finish = True
    return task


class Channel(HTTPChannel):  # type: ignore[misc]
    """A connection of a server that has a lane.

    ``begun`` is what the lane has in hand for the next request that is served, ``serving`` what
    it had for the one that is being served.
    """

    task_class = AppTask
    error_task_class = staticmethod(_task_of_error)
    lane: Takes
    begun: Begun | None = None
    serving: Begun | None = None
    requests: list[Any]

    def received(self, data: bytes) -> bool:
        """Take in what was sent."""
        return self.lane.takes(self, data) or self.received_slowly(data)

    def received_slowly(self, data: bytes) -> bool:
        """Take in what was sent as the server does."""
        return bool(super().received(data))

    def hold(self) -> bool:
        """Read no more until the lane has answered; False where something is in hand here."""
        with self.requests_lock:
            if self.request or self.requests or self.will_close or self.close_when_flushed:
                return False
            self.requests = [None]
            return True

    def release(self) -> None:
        """Read on."""
        with self.requests_lock:
            self.requests = []

    def reply(self, answer: bytes, *, last: bool) -> None:
        """Send a whole answer: in one go, or what the connection does not take now later."""
        self.close_when_flushed = last
        self.release()
        if self.connected:
            sent = self.send(answer)
            self.last_activity = time.time()
            if self.connected and sent < len(answer):
                self.write_soon(answer[sent:])

    def service(self) -> None:
        """Have the app answer; what is begun ends with it, whatever happens."""
        # Nothing is begun while a request waits, so what is taken here is this request's.
        self.serving, self.begun = self.begun, None
        serving = self.serving
        try:
            super().service()
        finally:
            if serving is not None:
                serving.forget()
