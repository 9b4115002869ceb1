"""Coalitions: letters that share signatories, and whom they are made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from graph.network.coalitions import groups
from graph.network.skeleton import Skeleton


@lru_cache(maxsize=8)
def communities(graph: Skeleton) -> Mapping[str, int]:
    """The number of each node's coalition, 0 for the one of most nodes.

    A node belongs where most of its letters do; one that no letter names belongs nowhere.
    Without at least two letters there are none.
    """
    if len(graph.letters) < 2:  # noqa: PLR2004 - a coalition of one is none
        return {}
    hubs = {hub: number for number, group in enumerate(groups(graph)) for hub in group}
    home = dict(hubs)
    for iri in graph.kinds.keys() - hubs.keys():
        votes = Counter(hubs[other] for other in graph.neighbours[iri] if other in hubs)
        if votes:
            home[iri] = min(votes, key=lambda group: (-votes[group], group))
    sizes = Counter(home.values())
    ordered = sorted(sizes, key=lambda group: (-sizes[group], group))
    ranks = {group: rank for rank, group in enumerate(ordered)}
    return {iri: ranks[group] for iri, group in home.items()}
