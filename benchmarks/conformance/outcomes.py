"""How a test can end other than by passing."""

from __future__ import annotations


class Refused(Exception):
    """A query was understood and is not answered here; the text says why."""


class Failed(Exception):
    """A test did not pass; the text says why."""
