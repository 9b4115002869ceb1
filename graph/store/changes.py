"""Which commits changed some graphs, newest first: the history of what stands in them."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

LOG = "commits.jsonl"
"""The file in a store's folder that has the commits, one a line."""
MOST = 50
"""How many changes are told."""
_KEY = re.compile(rb'("[^"\\]*+(?:\\.[^"\\]*+)*+"):')
"""A name in a line, to which the line tells something."""


@dataclass(frozen=True, slots=True)
class Change:
    """One commit, with how many triples it put into some graphs and took out of them.

    It does not say who made it: that is for the store's owner (``policygraph log``).
    """

    number: int
    when: str
    waiting: bool
    gained: int
    lost: int


def changes_of(place: Path, graphs: Sequence[str], *, most: int = MOST) -> list[Change]:
    """The last changes of these graphs in the store at a place; ``waiting`` ones are suggestions.

    A store without a log has none.
    """
    path = place / LOG
    if not path.exists():
        return []
    names = {json.dumps(graph, ensure_ascii=False).encode(): graph for graph in graphs}
    found: list[Change] = []
    for line in reversed(_lines(path, path.stat().st_size)):
        if len(found) == most:
            break
        if touched := names.keys() & _KEY.findall(line):
            found.append(_change(line, [names[name] for name in touched]))
    return found


def _change(line: bytes, graphs: Sequence[str]) -> Change:
    told = json.loads(line)
    counts = [told["graphs"].get(graph, [0, 0]) for graph in graphs]
    return Change(
        told["number"],
        told["when"],
        told["engine"] == "suggested",
        sum(gained for gained, _ in counts),
        sum(lost for _, lost in counts),
    )


@lru_cache(maxsize=1)
def _lines(path: Path, _size: int) -> list[bytes]:
    """The whole lines of a log, read again only when it has grown."""
    return path.read_bytes().split(b"\n")[:-1]
