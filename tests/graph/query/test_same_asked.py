"""Who asked for the same: what the index finds is what the question finds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from benchmarks.turtle import triples
from graph.query import answer, question
from graph.search import publish
from graph.store import open_store

SAID = (
    "Open the harbour, now!",
    "open  the Harbour now",
    "Open the harbour",
    "OPEN THE HARBOUR NOW...",
    "Öffnet den Hafen",
    "öffnet den HAFEN.",
    "Open the m² harbour",
    "Open them ² harbour",
    "Open the m harbour",
)


def _letter(number: int, text: str) -> str:
    name = f"letter:l{number}"
    return (
        f'{name} a pg:Letter ; rdfs:label "Letter {number}" ; pg:date "2010-01-0{number + 1}" .\n'
        f'{name}.demand-1 a pg:Demand ; pg:inDocument {name} ; pg:text "{text}" .\n'
        f"o:a{number} a org:Organization ; pg:backs {name}.demand-1 ."
    )


def test_the_index_finds_who_asked_for_the_same(new_store: Callable[[], Path]) -> None:
    asked = question("asks-same")
    with open_store(new_store()) as store:
        told = "\n".join(_letter(number, text) for number, text in enumerate(SAID))
        decided = "letter:l2.demand-1 pg:asksSameAs letter:l4.demand-1 ."
        store.put_curated("letters", triples(f"{told}\n{decided}"))
        view, several = publish(store).open(store.source_text), 0
        for number in range(len(SAID)):
            demand = f"letter:l{number}.demand-1"
            found, plain = answer(view, asked, demand=demand), answer(store, asked, demand=demand)
            assert found.beforehand > plain.beforehand
            assert found.rows == plain.rows
            assert found.sparql == plain.sparql
            several += len(found.rows) > 1
        assert several > 2
