"""The ledger: what people found came of demands, and which demands they say ask the same.

It is a log that only grows. What was entered is taken back by another line, never overwritten.
"""

from __future__ import annotations

from graph.ledger.entries import Alike, Entry, Outcome, Retraction, Status, read_line, written
from graph.ledger.standing import Ledger, as_asked

__all__ = [
    "Alike",
    "Entry",
    "Ledger",
    "Outcome",
    "Retraction",
    "Status",
    "as_asked",
    "read_line",
    "written",
]
