"""Counting beforehand what the pages of the things show that most letters name.

A worker does so before it takes requests, so that the first visitor of such a page waits no
longer than the next (see `webui.portraits.crowded`).
"""

from __future__ import annotations

from time import process_time
from typing import Final

from graph.search import Part, Selection, hits, index_of
from graph.search.alike import spelled_alike
from webui.portraits.filling import filled
from webui.portraits.panels import EVERYTHING, PANELS
from webui.rows import store

LEAST: Final = 1_000
"""How many letters name a thing of which the panels are counted beforehand."""
MOST: Final = 20
"""Of how many things at the most, those that most letters name first."""
SECONDS: Final = 3.0
"""After so much of a processor no further thing is begun."""


def warm_up() -> None:
    """Have the index count for the busiest things what it keeps (see `Index.once`).

    How demands are spelled is among it, which the page of each demand asks.
    """
    began = process_time()
    spelled_alike(index_of(store()), "")
    for hit in hits(store(), Selection(tuple(PANELS), sort="weight"), Part(0, MOST)):
        if hit.weight < LEAST or process_time() - began > SECONDS:
            return
        for panel in (*PANELS[hit.kind], *EVERYTHING):
            if panel.way and panel.key:
                filled(panel, hit.iri, narrowed=False)
