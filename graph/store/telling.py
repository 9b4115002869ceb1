"""How far something that takes long has come, told to whoever wants to know."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, int], None]
"""Is told what is counted, and how many there were up to now."""
Steps = Callable[[str], None]
"""Is told each step in words."""


def silent(what: str, count: int) -> None:
    """Tell nobody."""
