"""The panels of a session's page, and those that tell of sessions on other pages."""

from __future__ import annotations

from typing import Final

from webui.portraits.panel import Panel

_WHOSE: Final = "Addressed to the body itself, to one above it or to one within it."

AGENDA: Final = Panel("agenda", "agenda", "session", "Agenda", ("number", "text", "paper"))
PAPERS: Final = Panel(
    "papers", "papers", "session", "Papers of this session", ("document", "kind", "symbol")
)
BEFORE: Final = Panel(
    "before",
    "asked-before",
    "session",
    "Letters in the 60 days before it",
    ("letter", "written", "days", "to"),
    counts="letter",
    note=_WHOSE,
)
TOOK_PART: Final = Panel(
    "participants",
    "participants",
    "session",
    "Who took part",
    ("person", "delegation", "standing", "part", "role", "words"),
    counts="person",
)
DECIDED: Final = Panel(
    "decided", "decided", "session", "What was decided", ("deed", "text", "letter")
)
SESSIONS: Final = Panel(
    "sessions", "sessions", "body", "Sessions", ("session", "from", "to", "place", "papers")
)
BEFORE_SESSIONS: Final = Panel(
    "before",
    "asked-before",
    "body",
    "Letters in the 60 days before its sessions",
    ("letter", "written", "days", "to"),
    group="session",
    given=SESSIONS.name,
    note=_WHOSE,
)
ATTENDED: Final = Panel(
    "attended",
    "meetings-of",
    "agent",
    "Sessions attended",
    ("session", "from", "person", "part", "words"),
)
