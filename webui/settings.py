"""What the person who serves the pages may choose: where, what is shown, what it may cost.

Each choice has the name that it has here, wherever it is made (`webui.choosing`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graph.delivery import Endpoints
from graph.errors import InputError
from graph.query import Library, library

_ORIGIN = re.compile(r"https?://(\*\.)?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(:[0-9]{1,5})?")
_SUCH = "https://ngo.example or https://*.ngo.example"
HIGHEST_PORT = 65_535
LEAST_MEMORY = 640 * 1024 * 1024
"""Bytes without which the engine cannot start its threads where a change is worked out."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where to listen; ``behind_proxy`` is the address of a reverse proxy, None without one.

    Raises:
        InputError: if the port is none.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    behind_proxy: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.port <= HIGHEST_PORT:
            raise InputError(f"port: {self.port} is no port; choose one from 0 to {HIGHEST_PORT}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one request, and one visitor, may cost.

    A page or query is stopped after ``query_seconds``, the download of a graph after
    ``export_seconds``, and a worker that needs more than ``memory`` bytes beyond what it starts
    with is ended. ``answer_bytes`` is the longest answer to a query, ``export_bytes`` the longest
    download. A visitor (an address) has at most ``at_once`` requests at work and ``work_seconds``
    of work a minute. ``workers`` is the number of query workers, None one for each processor and
    at least two; a request waits for one at most ``waiting_seconds``. A change is worked out for
    at most ``write_seconds``, checked for as long, and waits for another as long. Answers to
    queries of at most ``kept_bytes`` together are given again to whoever asks the same, and
    pictures of printed pages of at most ``picture_bytes`` together. A service that a query names is
    asked for at most ``service_seconds``, and ``service_bytes`` is its longest answer. After each
    change, questions about what most letters join are answered beforehand for at most
    ``beforehand_seconds`` of a processor.
    """

    query_seconds: float = 10.0
    export_seconds: float = 120.0
    memory: int = 1024 * 1024 * 1024
    answer_bytes: int = 20 * 1024 * 1024
    export_bytes: int = 1024 * 1024 * 1024
    at_once: int = 5
    work_seconds: float = 60.0
    workers: int | None = None
    waiting_seconds: float = 5.0
    write_seconds: float = 60.0
    kept_bytes: int = 16 * 1024 * 1024
    picture_bytes: int = 64 * 1024 * 1024
    service_seconds: float = 5.0
    service_bytes: int = 4 * 1024 * 1024
    beforehand_seconds: float = 600.0

    def __post_init__(self) -> None:
        if self.memory < LEAST_MEMORY:
            raise InputError(
                f"memory: {self.memory:,} bytes are too few to work out changes; "
                f"give at least {LEAST_MEMORY:,}"
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Choices for the pages.

    ``title`` stands in the head of every page, ``page_size`` is the number of rows that a
    list shows at once, ``row_limit`` the most rows that one query answers, ``body_bytes``
    the longest request that is read, ``write_bytes`` the longest that writes. ``private`` lets
    only those read who sign in or have a token. ``embed`` are the origins whose pages may show
    the network page in a frame, parted by spaces (``https://ngo.example``), none where it is
    empty. ``services`` are the hosts of services that SERVICE in a query may name, parted by
    spaces; none where it is empty. ``snapshot_hours`` is how often the graph is kept as it is
    (`webui.then.schedule`), None never. ``questions`` is the folder of the user's own questions,
    empty for that in the store's folder; ``library`` are the questions themselves.
    """

    title: str = "policygraph"
    page_size: int = 200
    row_limit: int = 10_000
    body_bytes: int = 1024 * 1024
    write_bytes: int = 10 * 1024 * 1024
    private: bool = False
    embed: str = ""
    services: str = ""
    snapshot_hours: int | None = None
    questions: str = ""
    limits: Limits = field(default_factory=Limits)
    library: Library = field(default_factory=library)

    def __post_init__(self) -> None:
        for origin in self.embed.split():
            if not _ORIGIN.fullmatch(origin):
                raise InputError(f"embed: {origin!r} is no origin; write one as {_SUCH}")
        self.endpoints  # noqa: B018 - raises where it cannot be used

    @property
    def endpoints(self) -> Endpoints:
        """The services that SERVICE may name."""
        limits = self.limits
        return Endpoints.of(
            self.services, seconds=limits.service_seconds, most=limits.service_bytes
        )
