"""A network as it is sent to the page, and the one of all letters as it was made beforehand."""

from __future__ import annotations

import gzip
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from graph import network
from graph.iri import Base
from graph.store import Snapshot, View
from graph.store.files import write_whole
from webui.explorer import listing, scopes, shown
from webui.links import Links

BODY: Final = "network.body.gz"
"""The file in a snapshot's folder that is sent as it is, behind its extent."""
FEWEST: Final = 2
_LEVEL: Final = 6


def message(graph: Any, base: Base, **said: Any) -> dict[str, Any]:
    """What is sent of a graph with places; ``said`` is of the part that it is."""
    return {
        **said,
        "own": base.iri,
        "paths": listing.paths(Links(base), graph),
        "kinds": {name: asdict(kind) for name, kind in network.KINDS.items()},
        "relations": {name: asdict(one) for name, one in network.RELATIONS.items()},
        "grounds": network.GROUNDS,
        **network.columns(graph),
    }


def everything(graph: Any, base: Base) -> bytes:
    """The message of the network of all letters, as compressed JSON."""
    total, of = graph.graph["total"], graph.graph.get("of", 0)
    said = {
        "title": scopes.whole(graph.graph.get("letters", 0), of),
        "total": total,
        "edgesTotal": graph.number_of_edges(),
        "views": ["network"],
        "lens": "",
        "complete": not of and len(graph) == total,
    }
    text = json.dumps(message(graph, base, **said), ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode("utf-8"), _LEVEL, mtime=0)


def make(snapshot: Snapshot, extent: network.Extent = network.Extent.FIRST) -> None:
    """Make the network of all letters of a snapshot, for its pages to find.

    That of a single letter is quickly made when it is asked for.
    """
    view = snapshot.open()
    if len(network.letters(view)) < FEWEST:
        return
    graph = network.keep(view, snapshot.folder, extent)
    if graph is not None:
        save(graph, snapshot.folder, snapshot.base, extent=extent)


def save(
    graph: Any, folder: Path, base: Base, *, extent: network.Extent = network.Extent.FIRST
) -> None:
    """Write the network of all letters into a snapshot's folder: its page, and its message."""
    shown.save(shown.of_graph(graph, graph, total=graph.graph["total"]), folder, extent)
    write_whole(extent.file(folder, BODY), everything(graph, base))


def made(store: View, extent: network.Extent) -> bytes | None:
    """The compressed message of all letters; None while there is none."""
    file = extent.file(store.folder, BODY) if store.folder else None
    return file.read_bytes() if file and file.exists() else None
