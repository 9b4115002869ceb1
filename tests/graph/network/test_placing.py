"""Positions: the same every time, nobody on top of anybody, quick enough for a request."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import dist

import networkx as nx
import pytest

from graph.network import View, placed, pruned
from graph.network.coalitions import lying, pack
from tests.growth import assert_linear


def letter_graph(signers: int, demands: int = 4) -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    graph.add_node("l", kind="letter", label="Letter")
    graph.add_node("t", kind="treaty", label="Treaty")
    graph.add_node("t7", kind="provision", label="Article 7")
    graph.add_edge("l", "t7", "cites")
    graph.add_edge("t7", "t", "part-of")
    for i in range(demands):
        graph.add_node(f"d{i}", kind="demand", label=f"Demand {i}", ordinal=str(i + 1))
        graph.add_edge("l", f"d{i}", "asks")
    for i in range(signers):
        kind = "person" if i % 9 == 8 else "organisation"
        graph.add_node(f"s{i}", kind=kind, label=f"Signatory {i}", country="ABC"[i % 3])
        graph.add_edge(f"s{i}", "l", "signed")
    return graph


def many_letters(letters: int, signers: int) -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    for i in range(letters):
        graph.add_node(f"l{i}", kind="letter", label=f"Letter {i}")
    for i in range(signers):
        graph.add_node(f"s{i}", kind="organisation", label=f"Signatory {i}")
        for step in range(1 if i % 3 else 2):
            graph.add_edge(f"s{i}", f"l{(i * 7 + step) % letters}", "signed")
    return graph


def at(graph: nx.MultiDiGraph, iri: str) -> tuple[float, float]:
    return graph.nodes[iri]["x"], graph.nodes[iri]["y"]


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize("signers", [0, 1, 49, 200])
def test_no_two_things_stand_in_one_place(view: View, signers: int) -> None:
    graph = placed(letter_graph(signers), view)
    points = [at(graph, iri) for iri in graph]
    assert len(set(points)) == len(points)


def test_an_anatomy_has_signatories_left_and_the_rest_right_of_the_letter() -> None:
    graph = placed(letter_graph(49), View.ANATOMY)
    assert at(graph, "l") == (0, 0)
    for iri in graph:
        x = at(graph, iri)[0]
        assert x < 0 if iri.startswith("s") else x > 0 or iri == "l"


def test_an_anatomy_has_rows_apart_enough_for_names() -> None:
    graph = placed(letter_graph(49), View.ANATOMY)
    rows = sorted(at(graph, f"s{i}")[1] for i in range(49))
    assert min(b - a for a, b in pairwise(rows)) > 2 / 52
    assert (rows[0], rows[-1]) == (-1, 1)


def test_people_stand_below_organisations_and_countries_together() -> None:
    graph = placed(letter_graph(49), View.ANATOMY)
    heights = {iri: at(graph, iri)[1] for iri in graph if iri.startswith("s")}
    people = [y for iri, y in heights.items() if graph.nodes[iri]["kind"] == "person"]
    others = sorted((-y, iri) for iri, y in heights.items() if y not in people)
    assert max(people) < min(-y for y, _ in others)
    countries = [graph.nodes[iri]["country"] for _, iri in others]
    assert countries == sorted(countries)


def test_demands_stand_in_the_letter_s_order() -> None:
    graph = placed(letter_graph(3, demands=12), View.ANATOMY)
    heights = [at(graph, f"d{i}")[1] for i in range(12)]
    assert heights == sorted(heights, reverse=True)


def test_a_treaty_stands_beyond_its_article() -> None:
    graph = placed(letter_graph(3), View.ANATOMY)
    assert at(graph, "t")[0] > at(graph, "t7")[0] + 0.3


def test_two_hundred_signatories_stand_on_several_arcs() -> None:
    graph = placed(letter_graph(200), View.ANATOMY)
    assert min(at(graph, iri)[0] for iri in graph) < -2
    assert max(abs(at(graph, iri)[1]) for iri in graph) <= 1


def test_positions_are_the_same_every_time_and_do_not_touch_the_graph() -> None:
    graph = many_letters(12, 150)
    first, second = placed(graph), placed(many_letters(12, 150))
    assert list(first.nodes(data=True)) == list(second.nodes(data=True))
    assert "x" not in graph.nodes["l0"]


def test_signatories_of_one_letter_stand_round_it() -> None:
    graph = placed(many_letters(9, 90))
    for iri in graph:
        letters = list(graph.successors(iri))
        if len(letters) == 1:
            near = min(
                (f"l{i}" for i in range(9)), key=lambda one: dist(at(graph, one), at(graph, iri))
            )
            assert near == letters[0]


def test_discs_never_overlap() -> None:
    radii = {f"d{i}": 1 + i % 5 for i in range(40)}
    pulls = {(f"d{i}", f"d{i + 1}"): 1.0 for i in range(39)}
    centres = pack(radii, pulls)
    for (one, radius), (other, further) in combinations(radii.items(), 2):
        assert dist(centres[one], centres[other]) >= radius + further - 1e-9


def test_discs_that_pull_each_other_lie_side_by_side() -> None:
    radii = dict.fromkeys("abcdefghi", 1.0)
    centres = pack(radii, {("a", "i"): 9.0})
    assert dist(centres["a"], centres["i"]) < 2.6


@pytest.mark.parametrize("end", [(3.0, 4.0), (-3.0, 4.0), (0.0, 5.0), (5.0, 0.0)])
def test_discs_in_a_row_lie_from_left_to_right(end: tuple[float, float]) -> None:
    centres = {"a": (0.0, 0.0), "b": (end[0] / 2, end[1] / 2), "c": end}
    turned = lying(centres, dict.fromkeys(centres, 1.0))
    assert max(y for _, y in turned.values()) == pytest.approx(min(y for _, y in turned.values()))
    for one, other in combinations(centres, 2):
        assert dist(turned[one], turned[other]) == pytest.approx(dist(centres[one], centres[other]))


def test_a_disc_alone_is_the_middle() -> None:
    assert lying({"a": (1.0, 2.0)}, {"a": 3.0}) == {"a": (0.0, 0.0)}


def test_a_graph_without_letters_is_laid_out_too() -> None:
    graph = nx.MultiDiGraph()
    for name in "abc":
        graph.add_node(name, kind="body", label=name)
    graph.add_edge("a", "b", "part-of")
    assert len({at(placed(graph), name) for name in "abc"}) == 3


def test_twice_the_things_are_placed_in_about_twice_the_time() -> None:
    assert_linear(placed, lambda things: many_letters(things // 30, things), size=600)


def test_pruning_keeps_letters_bodies_and_whoever_is_joined_most() -> None:
    graph = many_letters(10, 300)
    graph.add_node("b", kind="body", label="Body")
    kept = pruned(graph, most=60)
    assert len(kept) == 60
    assert {"b", *(f"l{i}" for i in range(10))} <= set(kept)
    assert all(graph.degree(iri) == 2 for iri in kept if iri.startswith("s"))


def test_a_small_graph_is_not_pruned() -> None:
    graph = many_letters(3, 10)
    assert pruned(graph) is graph
