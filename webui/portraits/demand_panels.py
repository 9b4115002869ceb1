"""The panels of a demand's page: its story, who else asked the same, whom it names, who signed."""

from __future__ import annotations

from typing import Final

from webui.portraits.panel import Panel

OUTCOMES: Final = Panel(
    "outcomes",
    "outcomes-of",
    "demand",
    "What came of it",
    ("status", "date", "what", "assessor", "quote", "span", "basis", "source", "note"),
    note="The current status is that of the latest day. If findings of that day differ, "
    "it is disputed; if there are none at all, it is open.",
    none="Nobody has recorded what came of it yet; that is not the same as no response.",
)
RETRACTED: Final = Panel(
    "retracted",
    "retracted-of",
    "demand",
    "Findings that were taken back",
    ("status", "date", "assessor", "quote", "source", "by", "at", "why"),
    note="They no longer count.",
)
SAME: Final = Panel(
    "same",
    "asks-same",
    "demand",
    "Who else asked for the same",
    ("other", "how", "letter", "date", "signatories"),
    tie="asks the same",
    note="In the same words (case and punctuation aside), or by a person's decision.",
)
DECIDED: Final = Panel(
    "alike-decided",
    "alike-decided",
    "demand",
    "Decisions on whether demands ask the same",
    ("relation", "other", "by", "at", "why"),
)
ASKED: Final = Panel(
    "names-it",
    "asked-of",
    "demand",
    "Whom it asks, and what it is about",
    ("thing", "relation"),
    tie="names",
)
BACKERS: Final = Panel(
    "backers",
    "backing",
    "demand",
    "Who signed the letter that makes it",
    ("agent",),
    tie="signed",
)

DEMAND: Final = (OUTCOMES, RETRACTED, SAME, DECIDED, ASKED, BACKERS)
"""Them, in the order of the page."""
