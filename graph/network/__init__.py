"""The store as a network: letters, who signed them, what they invoke, ask and came to.

`whole`, `of_letter`, `around` and `among` make networkx graphs whose edges know the records that
they rest on; `evidence` gives the sentence behind a record; `placed` adds positions, `through`
shows a graph by a lens, `columns` makes it small enough to send.
"""

from __future__ import annotations

from graph.network.coalition_files import (
    found_of,
    is_kept,
    keep_cosigning,
    pairs_query,
    signings_of,
)
from graph.network.columns import columns
from graph.network.cosigning import Choice, Coalitions, Weight, Window, cosigning, drawn, steps
from graph.network.encoding import GROUNDS, KINDS, RELATIONS, Kind, Relation
from graph.network.evidence import Evidence, evidence, quoted
from graph.network.keeping import MOST_KEPT, MOST_LETTERS, Extent, keep, kept, save
from graph.network.lenses import Lens, behind, lens_named, rolled_up, through
from graph.network.placing import MOST_NODES, View, painted, placed, pruned
from graph.network.scope import (
    MOST_NAMING,
    among,
    around,
    fullest,
    joined,
    letters,
    of_letter,
    told_fullest,
    told_newest,
    whole,
)

__all__ = [
    "GROUNDS",
    "KINDS",
    "MOST_KEPT",
    "MOST_LETTERS",
    "MOST_NAMING",
    "MOST_NODES",
    "RELATIONS",
    "Choice",
    "Coalitions",
    "Evidence",
    "Extent",
    "Kind",
    "Lens",
    "Relation",
    "View",
    "Weight",
    "Window",
    "among",
    "around",
    "behind",
    "columns",
    "cosigning",
    "drawn",
    "evidence",
    "found_of",
    "fullest",
    "is_kept",
    "joined",
    "keep",
    "keep_cosigning",
    "kept",
    "lens_named",
    "letters",
    "of_letter",
    "painted",
    "pairs_query",
    "placed",
    "pruned",
    "quoted",
    "rolled_up",
    "save",
    "signings_of",
    "steps",
    "through",
    "told_fullest",
    "told_newest",
    "whole",
]
