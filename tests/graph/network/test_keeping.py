"""A kept network: what was laid out is found again, and stays where it was."""

from __future__ import annotations

from dataclasses import dataclass
from math import dist
from pathlib import Path
from typing import cast

import networkx as nx

from graph.network import kept, placed, save
from graph.store import View


@dataclass
class Shown:
    """As much of a view as is looked at."""

    folder: Path | None


def letters(count: int) -> nx.MultiDiGraph:
    """Each letter has three signatories of its own and shares one with the next."""
    graph = nx.MultiDiGraph()
    for letter in range(count):
        graph.add_node(f"l{letter}", kind="letter", label=f"Letter {letter}")
        for signer in (f"s{letter}.1", f"s{letter}.2", f"s{letter}.3", f"j{letter // 2}"):
            graph.add_node(signer, kind="organisation", label=signer)
            said = {"records": (f"l{letter}.{signer}",), "functions": ()}
            graph.add_edge(signer, f"l{letter}", "signed", **said)
    return graph


def places(graph: nx.MultiDiGraph) -> dict[str, tuple[float, float]]:
    return {iri: (node["x"], node["y"]) for iri, node in graph.nodes(data=True)}


def test_what_was_saved_is_found_again(tmp_path: Path) -> None:
    graph = placed(letters(4))
    save(graph, tmp_path)
    found = kept(cast("View", Shown(tmp_path)))
    assert found is not None
    assert nx.utils.graphs_equal(found, graph)


def test_where_nothing_was_saved_nothing_is_found(tmp_path: Path) -> None:
    assert kept(cast("View", Shown(tmp_path))) is None
    assert kept(cast("View", Shown(None))) is None


def test_everything_stays_where_it_was_when_a_letter_comes_in() -> None:
    before = places(placed(letters(6)))
    after = places(placed(letters(7), before=before))
    assert {iri: after[iri] for iri in before} == before
    fresh = [after[iri] for iri in after.keys() - before.keys()]
    assert len(fresh) == 5
    others = list(after.values())
    assert all(dist(one, other) > 0.4 for one in fresh for other in others if one is not other)


def test_a_letter_that_comes_in_stands_as_near_as_it_can_to_what_it_is_joined_with() -> None:
    before = places(placed(letters(7)))
    after = places(placed(letters(8), before=before))
    away = sorted(dist(after["l7"], after[f"l{n}"]) for n in range(7))
    assert dist(after["l7"], after["l6"]) in away[:2]


def test_where_most_letters_are_new_all_is_laid_out_afresh() -> None:
    before = places(placed(letters(2)))
    assert places(placed(letters(9), before=before)) == places(placed(letters(9)))
