"""A copy of graphs in which an update can run."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from graph.store import uniting
from graph.store.engine import Engine


class Drafted(Engine):
    """Graphs each apart: the default graph holds what users wrote to it, as an update sees it."""

    unnamed = uniting.UNITED

    @classmethod
    def at(cls, folder: Path, prefixes: Mapping[str, str]) -> Drafted:
        """A copy that nobody else reads, in a folder, with its default graph put back.

        Raises:
            StoreDamaged: if its files cannot be read.
        """
        opened = cls(folder, prefixes, super().at(folder, prefixes).oxigraph)
        with opened.reading():
            uniting.put_back(opened.oxigraph)
        return opened
