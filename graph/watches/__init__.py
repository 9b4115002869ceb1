"""Watches: a saved question with its parameters, whose rows are compared after each commit.

Each question with its values is asked once, however many watch it. What changed is appended to
a journal of its own; feeds, pages and messages are made of that. Everything is in ``watches/``
in the store's folder, outside of the graphs.
"""

from __future__ import annotations

from graph.watches.asking import Answered, Answering, OfView, Wish, canonical
from graph.watches.comparing import State, compare
from graph.watches.delivering import Delivered, deliver
from graph.watches.entries import Changes, Entry, ShownRow, entries
from graph.watches.hiding import is_hidden
from graph.watches.outbox import Outbox, Sent
from graph.watches.register import Register
from graph.watches.standing import Compared, Standing
from graph.watches.watch import Watch, wanted_name

__all__ = [
    "Answered",
    "Answering",
    "Changes",
    "Compared",
    "Delivered",
    "Entry",
    "OfView",
    "Outbox",
    "Register",
    "Sent",
    "ShownRow",
    "Standing",
    "State",
    "Watch",
    "Wish",
    "canonical",
    "compare",
    "deliver",
    "entries",
    "is_hidden",
    "wanted_name",
]
