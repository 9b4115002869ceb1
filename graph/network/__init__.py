"""The store as a network: letters, who signed them, what they invoke, ask and came to.

`whole`, `of_letter`, `around` and `among` make networkx graphs whose edges know the records that
they rest on; `evidence` gives the sentence behind a record; `placed` adds positions.
"""

from __future__ import annotations

from graph.network.encoding import GROUNDS, KINDS, RELATIONS, Kind, Relation
from graph.network.evidence import Evidence, evidence, quoted
from graph.network.placing import MOST_NODES, View, placed, pruned
from graph.network.scope import among, around, letters, of_letter, whole

__all__ = [
    "GROUNDS",
    "KINDS",
    "MOST_NODES",
    "RELATIONS",
    "Evidence",
    "Kind",
    "Relation",
    "View",
    "among",
    "around",
    "evidence",
    "letters",
    "of_letter",
    "placed",
    "pruned",
    "quoted",
    "whole",
]
