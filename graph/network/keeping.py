"""The network of all letters, laid out once for each snapshot and kept in its folder.

Building it takes seconds to minutes where there are many letters, so nobody waits for it in a
request: whoever publishes snapshots has it done beside (see `keep`). Where things stand is also
kept with the store, and what is known keeps its place when letters come in. Of very many letters
those are laid out that most have signed.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import networkx as nx

from graph.network.building import build
from graph.network.placing import placed, pruned
from graph.network.skeleton import Point
from graph.search import Part, Selection, count, hits
from graph.store import View

MOST_LETTERS: Final = 1_000
"""Of how many letters and papers it is made; those that fewer have signed are left out."""
MOST_KEPT: Final = 60_000
"""How many things are laid out; those with the fewest neighbours are left out first."""
GRAPH: Final = "network.json.gz"
"""The file in a snapshot's folder."""
PLACES: Final = "places.json.gz"
"""The file in the store's folder."""
_QUICK: Final = 1
"""How hard to compress what is read again on the same machine."""


def keep(store: View, folder: Path) -> nx.MultiDiGraph:
    """Lay out the network of all letters and write it into a snapshot's folder.

    ``graph["total"]`` of what is returned says how many things there are, ``graph["of"]`` among
    how many letters and papers they were chosen, 0 where none was left out.

    Raises:
        OSError: if the disk does not take it.
    """
    of, fullest = _fullest(store)
    everything = build(store, letter=fullest)
    graph = placed(pruned(everything, most=MOST_KEPT), before=_places(store.place / PLACES))
    graph.graph |= {"total": len(everything), "of": of}
    write(store.place / PLACES, _places_of(graph))
    save(graph, folder)
    return graph


def _fullest(store: View) -> tuple[int, list[str]]:
    """Among how many letters and papers those with most signatories are chosen; none for all."""
    selection = Selection(("letter", "paper"), sort="weight")
    if (of := count(store, selection)) <= MOST_LETTERS:
        return 0, []
    return of, [hit.iri for hit in hits(store, selection, Part(0, MOST_LETTERS))]


def save(graph: nx.MultiDiGraph, folder: Path) -> None:
    """Write a graph with places into a snapshot's folder."""
    write(folder / GRAPH, nx.node_link_data(graph, edges="edges"))


def kept(store: View) -> nx.MultiDiGraph | None:
    """The network that was kept of a snapshot; None while there is none."""
    file = store.folder / GRAPH if store.folder else None
    return _read(file, file.stat().st_mtime_ns) if file and file.exists() else None


@lru_cache(maxsize=1)
def _read(file: Path, _written: int) -> nx.MultiDiGraph:
    graph = nx.node_link_graph(loaded(file), edges="edges")
    for _, _, edge in graph.edges(data=True):
        for name in ("records", "functions"):
            edge[name] = tuple(edge[name])
    return graph


def _places(file: Path) -> Mapping[str, Point]:
    """Where things stood; nothing where it cannot be read, as all can be laid out anew."""
    try:
        found = loaded(file)
        return {iri: (float(x), float(y)) for iri, (x, y) in found.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _places_of(graph: nx.MultiDiGraph) -> dict[str, tuple[float, float]]:
    return {iri: (node["x"], node["y"]) for iri, node in graph.nodes(data=True)}


def loaded(file: Path) -> Any:
    """What a file holds that `write` wrote."""
    return json.loads(gzip.decompress(file.read_bytes()))


def write(file: Path, content: object) -> None:
    """Write a file whole or not at all."""
    fresh = file.with_name(f"{file.name}.new")
    fresh.write_bytes(gzip.compress(json.dumps(content).encode("utf-8"), _QUICK, mtime=0))
    fresh.replace(file)
