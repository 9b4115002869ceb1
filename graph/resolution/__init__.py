"""Who is who: from names as printed to agents with one identity each.

Names as printed stay on their records for ever; identity is a decision beside them. Two
names are one agent only where nothing speaks against it (same words, same country) or a
person has decided so; a missed merge can be mended, a wrong one poisons every answer.
"""

from __future__ import annotations

from graph.resolution.agents import Agent, AgentKind, Resolved, resolve
from graph.resolution.decisions import Decision, Decisions, Verdict
from graph.resolution.keys import comparable, load_words

__all__ = [
    "Agent",
    "AgentKind",
    "Decision",
    "Decisions",
    "Resolved",
    "Verdict",
    "comparable",
    "load_words",
    "resolve",
]
