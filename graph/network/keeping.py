"""The network of all letters, laid out once for each snapshot and kept in its folder.

Building it takes seconds to minutes where there are many letters, so nobody waits for it in a
request: whoever publishes snapshots has it done beside (see `keep`). Where things stand is also
kept with the store, and what is known keeps its place when letters come in. Of many letters
those that most have signed are laid out: a picture that soon stands, and one of more of them.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import networkx as nx

from graph.network.building import build
from graph.network.placing import placed, pruned
from graph.network.skeleton import Point
from graph.search import Selection, count, index_of, iris
from graph.search.naming import things_of
from graph.store import View

MOST_LETTERS: Final = 1_000
"""Of how many letters and papers it is made; those that fewer have signed are left out."""
MOST_AT_FIRST: Final = 4_000
"""How many things the letters name that are shown at first."""
MOST_KEPT: Final = 60_000
"""How many things are laid out; those with the fewest neighbours are left out first."""
GRAPH: Final = "network.json.gz"
"""The file in a snapshot's folder, behind its extent."""
PLACES: Final = "places.json.gz"
"""The file in the store's folder, behind its extent."""
_QUICK: Final = 1
"""How hard to compress what is read again on the same machine."""


class Extent(StrEnum):
    """How much of many letters is laid out: a picture that soon stands, or one of more of them."""

    FIRST = "first"
    MORE = "more"

    def file(self, folder: Path, name: str) -> Path:
        """Where something of this extent is in a folder."""
        return folder / f"{self}-{name}"


def keep(store: View, folder: Path, extent: Extent = Extent.FIRST) -> nx.MultiDiGraph | None:
    """Lay out the network of all letters and write it into a snapshot's folder.

    ``graph["total"]`` of what is returned says how many things there are, ``graph["letters"]`` of
    how many letters and papers, ``graph["of"]`` among how many they were chosen, 0 where none was
    left out. None for more, where all is shown at first.

    Raises:
        OSError: if the disk does not take it.
    """
    of, letters = _fullest(store)
    first = _first(store, letters)
    some = letters[:first] if extent is Extent.FIRST else letters
    if extent is Extent.MORE and first == len(letters):
        return None
    places = extent.file(store.place, PLACES)
    everything = build(store, letter=some if len(some) < of else "")
    graph = placed(pruned(everything, most=MOST_KEPT), before=_places(places))
    left_out = of if len(some) < of else 0
    graph.graph |= {"total": len(everything), "letters": len(some), "of": left_out}
    write(places, _places_of(graph))
    save(graph, folder, extent)
    return graph


def _fullest(store: View) -> tuple[int, list[str]]:
    """How many letters and papers there are, and which have most signatories, those first."""
    selection = Selection(("letter", "paper"), sort="weight")
    return count(store, selection), iris(store, selection, MOST_LETTERS)


def _first(store: View, letters: Sequence[str]) -> int:
    """How many of these letters are shown at first: as many as name few things, at least one."""
    named, seen = things_of(index_of(store), letters), set[int]()
    for at, letter in enumerate(letters):
        seen |= named.get(letter, set())
        if at and len(seen) + at >= MOST_AT_FIRST:
            return at
    return len(letters)


def save(graph: nx.MultiDiGraph, folder: Path, extent: Extent = Extent.FIRST) -> None:
    """Write a graph with places into a snapshot's folder."""
    write(extent.file(folder, GRAPH), nx.node_link_data(graph, edges="edges"))


def kept(store: View, extent: Extent = Extent.FIRST) -> nx.MultiDiGraph | None:
    """The network that was kept of a snapshot; None while there is none."""
    file = extent.file(store.folder, GRAPH) if store.folder else None
    return _read(file, file.stat().st_mtime_ns) if file and file.exists() else None


@lru_cache(maxsize=len(Extent))
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
