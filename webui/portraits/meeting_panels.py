"""The panels of a session's page, and those that tell of sessions on other pages."""

from __future__ import annotations

from typing import Final

from webui.portraits.panel import Panel

_WHOSE: Final = "Addressed to the body itself, to a part of it or to a body that it is a part of."

AGENDA: Final = Panel("agenda", "agenda", "session", "Agenda", ("number", "text", "paper"))
HELD: Final = Panel(
    "held",
    "papers-named",
    "session",
    "Papers named on the agenda that are held here",
    ("number", "named", "paper", "words"),
    note="Found by their symbols.",
)
NAMED_ON: Final = Panel(
    "named-on",
    "papers-named",
    "paper",
    "Agenda items that name it",
    ("session", "number", "named", "words"),
    note="Found by its symbol.",
)
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
