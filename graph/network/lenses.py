"""The same network seen otherwise: who signs with whom, which articles bodies are told of.

In a lens an edge stands for letters: ``count`` says for how many, ``jaccard`` what share that
is of all letters of either end. `behind` names the letters.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from enum import StrEnum
from itertools import product

import networkx as nx

from graph.errors import BadParameter
from graph.network.encoding import RELATIONS
from graph.network.facing import facing
from graph.network.joint import joint

MOST_EDGES = 5_000
"""How many edges a lens shows; those that stand for most letters come first."""

Pairs = Mapping[tuple[str, str], int]


class Lens(StrEnum):
    """A way to look at a network."""

    CO_SIGNING = "co-signing"
    BODIES_AND_ARTICLES = "bodies-and-articles"


def lens_named(name: str) -> Lens:
    """The lens of that name.

    Raises:
        BadParameter: if there is none.
    """
    try:
        return Lens(name)
    except ValueError as error:
        names = " and ".join(Lens)
        raise BadParameter(f"lens: {name!r}: there is no such lens; there are {names}") from error


def through(graph: nx.MultiDiGraph, lens: Lens, *, least: int = 1) -> nx.MultiDiGraph:
    """The graph through a lens, without edges that stand for fewer than ``least`` letters.

    Nodes keep their attributes, their places too; those without an edge are left out.
    ``graph["edges"]`` of the result says how many edges there are before the strongest 5,000
    are taken.
    """
    sides = _sides(graph, lens)
    pairs = _pairs(sides, lens, least)
    letters: defaultdict[str, int] = defaultdict(int)
    for members in sides.values():
        for end in {*members[0], *members[1]}:
            letters[end] += 1
    seen = nx.MultiDiGraph(edges=len(pairs))
    strongest = sorted(pairs.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_EDGES]
    for (one, other), count in sorted(strongest):
        for end in (one, other):
            seen.add_node(end, **graph.nodes[end])
        either = letters[one] + letters[other] - count
        seen.add_edge(one, other, _RELATION[lens], **_edge(lens, count, count / either))
    if lens is Lens.BODIES_AND_ARTICLES:
        facing(seen)
    return seen


def behind(graph: nx.MultiDiGraph, lens: Lens, ends: tuple[str, str]) -> list[str]:
    """The letters that an edge between two things stands for, in the order of their names."""
    one, other = ends
    return sorted(
        letter
        for letter, (left, right) in _sides(graph, lens).items()
        if (one in left and other in right) or (other in left and one in right)
    )


_RELATION = {Lens.CO_SIGNING: "co-signed", Lens.BODIES_AND_ARTICLES: "told-of"}


def _edge(lens: Lens, count: int, jaccard: float) -> dict[str, object]:
    letters = f"{count} letter{'' if count == 1 else 's'}"
    said = (
        f"signed {letters} together with"
        if lens is Lens.CO_SIGNING
        else f"in {letters} to it is cited"
    )
    return {
        "relation": _RELATION[lens],
        "label": said,
        "functions": (),
        "records": (),
        "count": count,
        "jaccard": round(jaccard, 3),
    }


def _sides(graph: nx.MultiDiGraph, lens: Lens) -> dict[str, tuple[set[str], set[str]]]:
    """Of each letter, the things that it joins: each of the one side with each of the other."""
    found: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for source, target, relation in graph.edges(keys=True):
        if lens is Lens.CO_SIGNING and relation == "signed":
            found[target][0].add(source)
            found[target][1].add(source)
        elif lens is Lens.BODIES_AND_ARTICLES and graph.nodes[source]["kind"] == "letter":
            kind = graph.nodes[target]["kind"]
            if relation == "addressed-to" and kind == "body":
                found[source][0].add(target)
            elif relation == "cites" and kind == "provision":
                found[source][1].add(target)
    return found


def _pairs(sides: Mapping[str, tuple[set[str], set[str]]], lens: Lens, least: int) -> Pairs:
    if lens is Lens.CO_SIGNING:
        signed = [signers for signers, _ in sides.values()]
        return {(one, other): count for one, other, count in joint(signed, least=least)}
    counts: Counter[tuple[str, str]] = Counter()
    for left, right in sides.values():
        counts.update(product(left, right))
    return {pair: count for pair, count in counts.items() if count >= least}


def rolled_up(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """The graph with bodies that are part of others counted under the whole.

    What is said of a part is said of the whole, with the same records; the whole's ``note``
    names the parts.
    """
    tops = _tops(graph)
    rolled = nx.MultiDiGraph()
    rolled.add_nodes_from(
        (iri, dict(node)) for iri, node in graph.nodes(data=True) if iri not in tops
    )
    for part, whole in sorted(tops.items()):
        note = rolled.nodes[whole]["note"]
        name = graph.nodes[part]["short"]
        rolled.nodes[whole]["note"] = f"{note}, {name}" if note else f"with {name}"
    for source, target, relation, edge in graph.edges(keys=True, data=True):
        ends = tops.get(source, source), tops.get(target, target)
        if ends[0] != ends[1]:
            _merge(rolled, *ends, edge=edge, relation=relation)
    return rolled


def _merge(
    graph: nx.MultiDiGraph, source: str, target: str, *, edge: Mapping[str, object], relation: str
) -> None:
    if not graph.has_edge(source, target, relation):
        graph.add_edge(source, target, relation, **edge)
        return
    kept = graph.edges[source, target, relation]
    if kept["label"] != edge["label"]:
        kept["label"] = RELATIONS[relation].label
    for name in ("records", "functions"):
        kept[name] = tuple(sorted({*kept[name], *edge[name]}))  # type: ignore[misc]


def _tops(graph: nx.MultiDiGraph) -> dict[str, str]:
    """Of each body that is part of another, the outermost one."""
    above = {
        source: target
        for source, target, relation in graph.edges(keys=True)
        if relation == "part-of"
        and graph.nodes[source]["kind"] == graph.nodes[target]["kind"] == "body"
    }
    tops = {}
    for part in above:
        whole, seen = part, {part}
        while (step := above.get(whole)) is not None and step not in seen:
            whole = step
            seen.add(whole)
        tops[part] = whole
    return {part: whole for part, whole in tops.items() if whole not in tops and part != whole}
