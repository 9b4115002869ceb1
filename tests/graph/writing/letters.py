"""Two letters that ask an organisation for the same, and its reply, for tests of the ledger."""

from __future__ import annotations

from pathlib import Path

from graph import pipeline
from graph.store import Store

LETTERS = ("asking", "asking-too", "reply")

ASKING = """Ms Ana Ruiz
Secretary General, World Customs Organization
Brussels

1 March 2020

Dear Ms Ruiz,

We ask you to:

1. publish the draft of the customs plan;
2. hear the small traders before you vote.

Sincerely,

1. River Law Network, Kenya
2. Mill Group, Chile
"""
ASKING_TOO = """Ms Ana Ruiz
Secretary General, World Customs Organization
Brussels

9 April 2020

Dear Ms Ruiz,

We ask you to:

1. Publish the draft of the Customs plan!
2. publish without delay the whole draft of the customs plan, with its maps.

Sincerely,

1. Zumbi Foundation, Brazil
"""
REPLY = """River Law Network
Nairobi

20 April 2020

Dear friends,

The draft of the customs
plan is on our site since Monday. We cannot hear traders at this stage.

Ana Ruiz
Secretary General, World Customs Organization
"""


def write_letters(place: Path) -> None:
    """Write the letters as files."""
    for name, text in zip(LETTERS, (ASKING, ASKING_TOO, REPLY), strict=True):
        (place / f"{name}.txt").write_text(text, "utf-8")


def add(store: Store, place: Path, *names: str, replacing: bool = False) -> None:
    """Add letters that stand in files there; all three, if none is named."""
    policy = pipeline.Policy(incomplete=True, replace=replacing)
    files = [place / f"{name}.txt" for name in names or LETTERS]
    assert not pipeline.add(store, files, policy=policy).failed
