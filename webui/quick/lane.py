"""The lane itself: who is at work in it, who waits, and what becomes of them."""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from waitress.proxy_headers import proxy_headers_middleware

from webui.fairness import Turn
from webui.gate import Gate
from webui.quick.begun import Begun
from webui.quick.channel import Channel
from webui.quick.kept import Kept
from webui.quick.plain import environ_of, is_last
from webui.quick.sending import dated, sent_as
from webui.workers import Answer, Task, Work

PATIENCE: Final = 0.25
"""Seconds after which a thread waits for the answer, and looks whether it takes too long."""
MOST_WAITING: Final = 64
"""Requests that wait in the lane while others of it are at work."""
OFFERED: Final = sys.platform != "win32"
"""Windows has no way to look into the connection to a worker."""
_ASKED_ANEW: Final = ("HTTP_IF_", "HTTP_RANGE", "HTTP_CACHE_CONTROL", "HTTP_PRAGMA")
_GOOD: Final = "200 OK"


@dataclass(frozen=True, slots=True)
class _Asked:
    """A request, after which the connection ends if it is the ``last``.

    ``key`` is what its answer depends on beside the snapshot, None if that may not be kept;
    ``more`` are headers that it has beside its own.
    """

    channel: Channel
    data: bytes
    turn: Turn
    task: Task
    key: Hashable | None
    more: list[tuple[str, str]]
    last: bool


class Lane:
    """The quick lane of waitress servers; all but `someone_free` is for the thread they run in."""

    def __init__(self, gate: Gate, servers: Sequence[Any]) -> None:
        self._gate = gate
        self._trigger = servers[0].trigger
        self._map: dict[int, Any] = servers[0]._map
        self._at_work: dict[int, _AtWork] = {}
        self._waiting: deque[_Asked] = deque()
        self._kept = Kept(gate.settings.limits.kept_bytes)
        self._visitor = _visitor(servers[0].adj)
        for server in servers:
            server.channel_class = self.connected
        gate.pool.when_free = self.someone_free

    def connected(self, *details: Any, **more: Any) -> Channel:
        """A connection to one of the servers."""
        channel = Channel(*details, **more)
        channel.lane = self
        return channel

    def takes(self, channel: Channel, data: bytes) -> bool:
        """Whether that request is answered in the lane."""
        environ = self._environ(channel, data)
        more = None if environ is None else self._gate.plainly(environ)
        if environ is None or more is None or not channel.hold():
            return False
        turn = self._gate.fairness.try_begin(environ["REMOTE_ADDR"])
        if turn is None:
            channel.release()
            return False
        task = self._gate.task(environ, b"")
        asked = _Asked(channel, data, turn, task, _key(environ, more), more, is_last(environ))
        kept = self._kept.get((self._gate.pool.snapshot.source, asked.key)) if asked.key else None
        if kept is not None:
            self._gate.kept += 1
            self._reply(asked, _GOOD, kept)
        else:
            self._give(asked)
        return True

    def someone_free(self) -> None:
        """Have those who wait go on; called in any thread."""
        if self._waiting:
            self._trigger.pull_trigger(self._go_on)

    def heard(self, at_work: _AtWork) -> None:
        """Send on what a worker has answered, or have a thread see to it."""
        if self._at_work.pop(at_work.place, None) is None:
            return
        del self._map[at_work.place]
        answer = at_work.work.at_once()
        if answer is None:
            self._hand_over(at_work)
        else:
            self._finish(at_work.asked, answer)
        self._go_on()

    def _environ(self, channel: Channel, data: bytes) -> dict[str, Any] | None:
        environ = environ_of(data)
        if environ is None:
            return None
        environ["REMOTE_ADDR"] = channel.addr[0]
        environ["SERVER_NAME"] = channel.server.server_name
        environ["SERVER_PORT"] = str(channel.server.effective_port)
        return self._visitor(environ)

    def _give(self, asked: _Asked) -> None:
        """Give a request to a free worker; else it waits here, or as others do."""
        work = None if self._waiting else self._gate.pool.begin(asked.task)
        if work is not None:
            self._start(asked, work)
        elif self._at_work and len(self._waiting) < MOST_WAITING:
            self._waiting.append(asked)
        else:
            self._slowly(asked)

    def _start(self, asked: _Asked, work: Work) -> None:
        at_work = _AtWork(self, asked, work)
        self._at_work[at_work.place] = self._map[at_work.place] = at_work

    def _go_on(self) -> None:
        while self._waiting:
            work = self._gate.pool.begin(self._waiting[0].task)
            if work is None:
                break
            self._start(self._waiting.popleft(), work)
        while self._waiting and not self._at_work:
            self._slowly(self._waiting.popleft())

    def _slowly(self, asked: _Asked) -> None:
        """Have a thread wait for a worker."""
        self._gate.fairness.end(asked.turn)
        asked.channel.release()
        asked.channel.received_slowly(asked.data)

    def _hand_over(self, at_work: _AtWork) -> None:
        """Have a thread wait for what the worker has in hand."""
        asked = at_work.asked
        asked.channel.begun = Begun(at_work.work, asked.turn, self._gate.fairness)
        asked.channel.release()
        asked.channel.received_slowly(asked.data)

    def _finish(self, asked: _Asked, answer: Answer) -> None:
        rest = sent_as(answer, asked.more)
        if asked.key and answer.lasting and answer.status == _GOOD:
            self._kept.put((answer.source, asked.key), rest)
        self._reply(asked, answer.status, rest)

    def _reply(self, asked: _Asked, status: str, rest: bytes) -> None:
        self._gate.fairness.end(asked.turn)
        self._gate.quick += 1
        self._gate.count(int(status[:3]))
        asked.channel.reply(dated(status, rest, last=asked.last), last=asked.last)


class _AtWork:
    """A request at work, as the server's loop looks at it: like one of its connections."""

    accepting = False

    def __init__(self, lane: Lane, asked: _Asked, work: Work) -> None:
        self.asked = asked
        self.work = work
        self.place = work.fileno()
        self._lane = lane
        self._until = time.monotonic() + PATIENCE

    def readable(self) -> bool:
        """Whether to look for an answer; not any more after a while."""
        if time.monotonic() < self._until:
            return True
        self._lane.heard(self)
        return False

    def writable(self) -> bool:
        """Nothing is sent here."""
        return False

    def handle_read_event(self) -> None:
        """The worker says something."""
        self._lane.heard(self)

    handle_close = handle_error = handle_expt_event = handle_read_event

    def close(self) -> None:
        """The pool closes it."""


def _key(environ: Mapping[str, Any], more: list[tuple[str, str]]) -> Hashable | None:
    """What the answer depends on, if it may be kept."""
    if any(name.startswith(_ASKED_ANEW) for name in environ):
        return None
    target = environ["PATH_INFO"], environ["QUERY_STRING"]
    return target, environ.get("HTTP_ACCEPT", ""), tuple(more)


def _visitor(adjusted: Any) -> Callable[[dict[str, Any]], dict[str, Any] | None]:
    """What puts the visitor's address into the place of a trusted proxy's, as the server does."""
    if not adjusted.trusted_proxy:
        return lambda environ: environ
    told = proxy_headers_middleware(
        lambda environ, _: environ,
        trusted_proxy=adjusted.trusted_proxy,
        trusted_proxy_count=adjusted.trusted_proxy_count,
        trusted_proxy_headers=adjusted.trusted_proxy_headers,
        clear_untrusted=adjusted.clear_untrusted_proxy_headers,
    )

    def visitor(environ: dict[str, Any]) -> dict[str, Any] | None:
        found = told(environ, lambda *_: None)
        return found if isinstance(found, dict) else None

    return visitor
