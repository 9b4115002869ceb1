"""What the person who serves the pages may choose."""

from __future__ import annotations

from dataclasses import dataclass


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
