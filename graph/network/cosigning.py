"""Organisations that sign letters together: pairs, communities, brokers, moving windows.

People are not in it. How each number is found is told in ``docs/decisions/0048``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from heapq import nsmallest
from math import sqrt
from typing import Final

import networkx as nx

from graph.network.joint import joint
from graph.network.lenses import MOST_EDGES
from graph.network.signings import Signed, Signings, Subject

SEED: Final = 1
"""With which number Louvain and the sample of organisations begin."""
SAMPLE: Final = 100
"""From how many organisations shortest ways are counted where there are many."""
MOST_EXACT: Final = 200
"""Of how many organisations all shortest ways are counted."""
MOST_WINDOWS: Final = 100
MOST_OFFERED: Final = 200


class Weight(StrEnum):
    """By what pairs are ordered, and how strong their tie is for communities."""

    LETTERS = "letters"
    JACCARD = "jaccard"
    COSINE = "cosine"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which letters are counted, and how.

    ``topic`` and ``body`` are IRIs, ``since`` and ``until`` years, all empty or 0 for any.
    Pairs signed at least ``least`` letters together; a window is so many years long.
    """

    topic: str = ""
    body: str = ""
    since: int = 0
    until: int = 0
    least: int = 2
    weight: Weight = Weight.LETTERS
    window: int = 1


@dataclass(frozen=True, slots=True)
class Pair:
    """Two organisations, how many letters both signed, and what part that is of theirs."""

    one: str
    other: str
    letters: int
    jaccard: float
    cosine: float


@dataclass(frozen=True, slots=True)
class Community:
    """Organisations that Louvain puts together, the best joined first; pairs among them."""

    number: int
    organisations: tuple[str, ...]
    pairs: int


@dataclass(frozen=True, slots=True)
class Broker:
    """An organisation, its betweenness from 0 to 1, and with how many others it is paired."""

    organisation: str
    betweenness: float
    partners: int


@dataclass(frozen=True, slots=True)
class Window:
    """Some years: letters and organisations in them, pairs, and their part of all possible."""

    since: int
    until: int
    letters: int
    organisations: int
    pairs: int
    density: float


@dataclass(frozen=True, slots=True)
class Coalitions:
    """What was found. ``total`` counts all pairs, ``pairs`` are the strongest 5,000.

    Communities and brokers are those of ``pairs``; ``sample`` is 0 where all shortest ways
    were counted. ``undated`` letters are in no window.
    """

    letters: int
    organisations: int
    total: int
    pairs: tuple[Pair, ...]
    communities: tuple[Community, ...]
    brokers: tuple[Broker, ...]
    windows: tuple[Window, ...]
    undated: int
    sample: int
    offered: tuple[Subject, ...]

    @property
    def joined(self) -> int:
        """How many organisations are in the pairs."""
        return len({end for pair in self.pairs for end in (pair.one, pair.other)})


@lru_cache(maxsize=16)
def cosigning(signings: Signings, choice: Choice) -> Coalitions:
    """What is found among the letters that are chosen."""
    letters = chosen(signings, choice)
    often = Counter(one for letter in letters for one in letter.organisations)
    total, pairs = _strongest(signings, letters, often, choice=choice)
    network = _network(pairs, choice.weight)
    sample = SAMPLE if len(network) > MOST_EXACT else 0
    return Coalitions(
        len(letters),
        len(often),
        total,
        pairs,
        tuple(_communities(network)),
        tuple(_brokers(network, sample)),
        tuple(_windows(letters, choice)),
        sum(not letter.day for letter in letters),
        sample,
        tuple(sorted(signings.subjects, key=lambda one: (-one.letters, one.iri))[:MOST_OFFERED]),
    )


def chosen(signings: Signings, choice: Choice) -> list[Signed]:
    """The letters of a choice.

    Raises:
        UnknownEntity: if no letter is about its topic, or went to its body.
    """
    asked = (("topic", choice.topic), ("body", choice.body))
    wanted = {signings.place(kind, iri) for kind, iri in asked if iri}
    since, until = choice.since and f"{choice.since:04}-01-01", f"{choice.until:04}-12-31"
    return [
        letter
        for letter in signings.letters
        if wanted.issubset(letter.subjects)
        and (not since or letter.day >= since)
        and (not choice.until or "" < letter.day <= until)
    ]


def steps(signings: Signings, choice: Choice) -> int:
    """How often two signatures in one letter are looked at to find it: the work there is."""
    sizes = [len(letter.organisations) for letter in chosen(signings, choice)]
    return (1 + choice.window) * sum(size * (size - 1) // 2 for size in sizes)


def drawn(found: Coalitions, labels: Mapping[str, str]) -> nx.MultiDiGraph:
    """The pairs as a network for other programs, with communities and betweenness."""
    home = {iri: group.number for group in found.communities for iri in group.organisations}
    between = {one.organisation: one.betweenness for one in found.brokers}
    graph = nx.MultiDiGraph()
    for pair in found.pairs:
        for end in (pair.one, pair.other):
            graph.add_node(
                end,
                label=labels.get(end, end),
                community=home[end],
                betweenness=between.get(end, 0.0),
            )
        graph.add_edge(
            pair.one, pair.other, letters=pair.letters, jaccard=pair.jaccard, cosine=pair.cosine
        )
    return graph


def _strongest(
    signings: Signings, letters: Sequence[Signed], often: Mapping[int, int], *, choice: Choice
) -> tuple[int, tuple[Pair, ...]]:
    total = 0

    def pairs() -> Iterator[Pair]:
        nonlocal total
        for one, other, count in joint([x.organisations for x in letters], least=choice.least):
            total += 1
            a, b = often[one], often[other]
            yield Pair(
                signings.organisations[one],
                signings.organisations[other],
                count,
                round(count / (a + b - count), 4),
                round(count / sqrt(a * b), 4),
            )

    kept = nsmallest(
        MOST_EDGES, pairs(), key=lambda p: (-getattr(p, choice.weight), -p.letters, p.one, p.other)
    )
    return total, tuple(kept)


def _network(pairs: Sequence[Pair], weight: Weight) -> nx.Graph:
    network = nx.Graph()
    network.add_nodes_from(sorted({end for pair in pairs for end in (pair.one, pair.other)}))
    network.add_weighted_edges_from(
        (pair.one, pair.other, getattr(pair, weight))
        for pair in sorted(pairs, key=lambda pair: (pair.one, pair.other))
    )
    return network


def _communities(network: nx.Graph) -> Iterator[Community]:
    if not network:
        return
    groups = nx.community.louvain_communities(network, weight="weight", resolution=1, seed=SEED)
    for number, group in enumerate(sorted(map(sorted, groups), key=lambda x: (-len(x), x)), 1):
        inside = network.subgraph(group)
        ordered = sorted(group, key=lambda iri: (-inside.degree[iri], iri))
        yield Community(number, tuple(ordered), inside.number_of_edges())


def _brokers(network: nx.Graph, sample: int) -> Iterator[Broker]:
    between = nx.betweenness_centrality(network, k=sample or None, seed=SEED) if network else {}
    for iri in sorted(between, key=lambda iri: (-between[iri], iri)):
        if between[iri] > 0:
            yield Broker(iri, round(between[iri], 4), network.degree[iri])


def _windows(letters: Sequence[Signed], choice: Choice) -> Iterator[Window]:
    by_year: dict[int, list[tuple[int, ...]]] = defaultdict(list)
    for letter in letters:
        if letter.day:
            by_year[int(letter.day[:4])].append(letter.organisations)
    if not by_year:
        return
    first, last = min(by_year), max(by_year)
    for until in range(
        max(min(first + choice.window - 1, last), last - MOST_WINDOWS + 1), last + 1
    ):
        since = max(until - choice.window + 1, first)
        inside = [one for year in range(since, until + 1) for one in by_year.get(year, ())]
        count = len({one for signers in inside for one in signers})
        pairs = sum(1 for _ in joint(inside, least=choice.least))
        possible = count * (count - 1) / 2
        density = round(pairs / possible, 4) if possible else 0.0
        yield Window(since, until, len(inside), count, pairs, density)
