"""Things that came in: placed where there is room, while all others stay where they stood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import hypot, sqrt

from graph.network import coalitions
from graph.network.skeleton import Point, Positions, Skeleton

MOST_NEW = 0.5
"""Above this share of letters that are new, everything is laid out afresh."""


def extended(graph: Skeleton, before: Mapping[str, Point]) -> Positions | None:
    """The positions of a graph of which some things stood somewhere before.

    None where too much is new for the picture to stay good.
    """
    stayed = {iri: before[iri] for iri in graph.kinds if iri in before}
    fresh = [letter for letter in graph.letters if letter not in stayed]
    if not stayed or len(fresh) > MOST_NEW * len(graph.letters):
        return None
    own = coalitions.satellites(graph, graph.letters)
    known = dict(stayed)
    for letter in sorted(fresh, key=lambda iri: (-len(own[iri]), iri)):
        new = [iri for iri in own[letter] if iri not in stayed]
        known[letter] = _room(graph.neighbours[letter], known, signers=len(new))
        ordered = sorted(new, key=lambda iri: (graph.kinds[iri], graph.keys[iri], iri))
        known |= dict(coalitions.sunflower(ordered, known[letter]))
    return {**known, **coalitions.settled(graph, known)}


def _room(beside: Iterable[str], known: Mapping[str, Point], *, signers: int) -> Point:
    """The place nearest to what a letter is joined with where its disc lies on nothing."""
    radius = coalitions.CORE + coalitions.SPACING * sqrt(signers) + coalitions.MARGIN
    near = [known[iri] for iri in sorted(beside) if iri in known]
    wanted = (
        (sum(x for x, _ in near) / len(near), sum(y for _, y in near) / len(near))
        if near
        else (0.0, 0.0)
    )
    taken = sorted(
        known.values(), key=lambda point: hypot(point[0] - wanted[0], point[1] - wanted[1])
    )
    return coalitions.free(wanted, radius, [(point, coalitions.SPACING) for point in taken])
