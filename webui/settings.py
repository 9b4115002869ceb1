"""What the person who serves the pages may choose, the service's limits among it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one request, and one visitor, may cost.

    A page or query is stopped after ``query_seconds``, the download of a graph after
    ``export_seconds``, and a worker that needs more than ``memory`` bytes beyond what it starts
    with is ended. ``answer_bytes`` is the longest answer to a query, ``export_bytes`` the longest
    download. A visitor (an address) has at most ``at_once`` requests at work and ``work_seconds``
    of work a minute. ``workers`` is the number of query workers, None one for each processor and
    at least two; a request waits for one at most ``waiting_seconds``.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Choices for the pages.

    ``title`` stands in the head of every page, ``page_size`` is the number of rows that a
    list shows at once, ``row_limit`` the most rows that one query answers, ``body_bytes``
    the longest request that is read.
    """

    title: str = "policygraph"
    page_size: int = 200
    row_limit: int = 10_000
    body_bytes: int = 1024 * 1024
    limits: Limits = field(default_factory=Limits)
