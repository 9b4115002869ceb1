"""Secrets that let somebody in: 32 random bytes, of which only a hash is kept."""

from __future__ import annotations

import hashlib
import secrets
from datetime import UTC, datetime, timedelta
from typing import Final

RANDOM_BYTES: Final = 32


def new(prefix: str) -> str:
    """A secret; programs that look for leaked ones find it by its prefix."""
    return prefix + secrets.token_urlsafe(RANDOM_BYTES)


def digest_of(secret: str) -> str:
    """Its SHA-256, as hex: slow hashes protect what people remember, and nobody tries out 2²⁵⁶."""
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).hexdigest()


def now() -> datetime:
    """The time, in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def ends(began: datetime, days: int) -> datetime | None:
    """When it ends, if it holds so many days; None where nothing can hold so many."""
    try:
        return began + timedelta(days=days) if days > 0 else None
    except OverflowError:
        return None
