"""What the network page shows without the picture: numbers, the first rows of its list, a still.

For the network of all letters it is made beforehand and kept in the snapshot's folder, because
that network is large and the page shows little of it.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from graph import network
from graph.store import View
from graph.store.files import write_whole
from webui.explorer import listing
from webui.explorer.still import Line, Point, Still, still

PAGE: Final = "network.page.gz"
"""The file in a snapshot's folder, behind its extent."""


@dataclass(frozen=True, slots=True)
class Shown:
    """How many things and relations there are, in all and by kind, the first of them, a picture.

    ``total`` counts the things before the graph was pruned to what a picture can hold, ``letters``
    the letters and papers of all, ``of`` those among which they were chosen, if it has not all.
    """

    things: int
    relations: int
    total: int
    letters: int
    of: int
    by_kind: Mapping[str, int]
    by_relation: Mapping[str, int]
    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    still: Still


def of_graph(graph: Any, placed: Any, *, total: int) -> Shown:
    """What is shown of a graph; ``placed`` is the same with places."""
    return Shown(
        len(graph),
        graph.number_of_edges(),
        total,
        graph.graph.get("letters", 0),
        graph.graph.get("of", 0),
        dict(Counter(kind for _, kind in graph.nodes(data="kind"))),
        dict(Counter(key for _, _, key in graph.edges(keys=True))),
        listing.node_rows(graph),
        listing.edge_rows(graph),
        still(placed),
    )


def save(shown: Shown, folder: Path, extent: network.Extent) -> None:
    """Write it into a snapshot's folder, whole or not at all."""
    text = json.dumps(asdict(shown), ensure_ascii=False, separators=(",", ":"))
    write_whole(extent.file(folder, PAGE), gzip.compress(text.encode("utf-8"), 1, mtime=0))


def made(store: View, extent: network.Extent) -> Shown | None:
    """What is shown of all letters; None while there is none."""
    file = extent.file(store.folder, PAGE) if store.folder else None
    if file is None or not file.exists():
        return None
    told = json.loads(gzip.decompress(file.read_bytes()))
    lines, points = told["still"]["lines"], told["still"]["points"]
    picture = Still(
        tuple(Line(**one) for one in lines),
        tuple(Point(**one) for one in points),
    )
    return Shown(**{**told, "still": picture})
