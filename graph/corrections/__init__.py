"""What people decide about single records of letters: found right, set right, found wrong.

A `Correction` is one line of a log that only grows. It names its record by its kind and by the
words that it rests on, never by a running number, and carries the record whole. `replay` holds
the lines of a letter against what extraction finds there now, so that they survive a new
extraction; where the words themselves changed, a decision is open again.
"""

from __future__ import annotations

from graph.corrections.changing import Change, changed
from graph.corrections.correction import Correction, Corrections, Verdict
from graph.corrections.replaying import Outcome, Reviewed, Ruling, State, replay

__all__ = [
    "Change",
    "Correction",
    "Corrections",
    "Outcome",
    "Reviewed",
    "Ruling",
    "State",
    "Verdict",
    "changed",
    "replay",
]
