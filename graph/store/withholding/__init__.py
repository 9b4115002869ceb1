"""Persons who were withdrawn from public view: what is published says *name withheld*.

The store keeps what letters say. Where a snapshot is made for readers, the names of those who
were withdrawn are taken out of it, by one piece of code: so no page, export or query has to
know about them.
"""

from __future__ import annotations

from graph.store.withholding.guard import Guard
from graph.store.withholding.hiding import hide
from graph.store.withholding.told import NAME, Told

__all__ = ["NAME", "Guard", "Told", "hide"]
