"""What was looked through for names, so that the next publication need not look again."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from graph.store.commits import graphs_since, lines_until
from graph.store.files import write_whole

NAME = "withheld-looked.json"


@dataclass(frozen=True, slots=True)
class Looked:
    """Graphs of no letter, and texts by their SHA-256, in which none of the names stands.

    ``names`` is a digest of the names.
    """

    names: str
    graphs: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()

    @classmethod
    def read(cls, place: Path, names: str, *, commit: int) -> Looked:
        """What holds of the store in a folder as it was after that commit."""
        with suppress(OSError, ValueError, KeyError, TypeError):
            told = json.loads((place / NAME).read_text("utf-8"))
            changed = graphs_since(place, told["line"].encode(), until=commit)
            if told["names"] == names:
                graphs = set[str]() if changed is None else set(told["graphs"]) - changed
                return cls(names, frozenset(graphs), frozenset(told["texts"]))
        return cls(names)

    def write(self, place: Path, *, commit: int) -> None:
        """Keep it in the store's folder."""
        line = b"".join(lines_until(place, commit)[-1:]).decode()
        told = {"graphs": sorted(self.graphs), "texts": sorted(self.texts)}
        content = {"names": self.names, "line": line, **told}
        write_whole(place / NAME, json.dumps(content, ensure_ascii=False) + "\n")
