"""A letter that was handed in as if it were in a store of its own, for the pages to show."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from graph.errors import UnknownEntity
from graph.store import View
from graph.store.engine import Engine


class Preview(View):
    """One letter's graph beside the reference data of a store; its text is the one given.

    Raises:
        SyntaxError: if the triples are none.
    """

    def __init__(
        self, known: View, letter: str, text: str, *, asserted: bytes, suggested: bytes
    ) -> None:
        nowhere, base, stated, waiting = Path("incoming"), known.base, ox.Store(), ox.Store()
        engine = Engine(nowhere, base.prefixes(), stated)
        super().__init__(nowhere, base, engine)
        self._letter = letter
        self._words = text
        self._suggested = Engine(nowhere, base.prefixes(), waiting)
        graph = ox.NamedNode(self.graph_of(letter))
        stated.load(asserted, format=ox.RdfFormat.N_TRIPLES, to_graph=graph)
        waiting.load(suggested, format=ox.RdfFormat.N_TRIPLES, to_graph=graph)
        stated.bulk_extend(known.quads(base.name("graph", "reference")))
        engine.unite()
        self._suggested.unite()

    @property
    def suggested(self) -> Engine:
        """What would wait for a decision."""
        return self._suggested

    def text(self, letter: str) -> str:
        """The letter's text.

        Raises:
            UnknownEntity: if it is another letter.
        """
        if letter != self._letter:
            raise UnknownEntity(f"{letter}: not in this preview")
        return self._words

    def source_text(self, digest: str) -> str:
        """The one text that there is."""
        return self._words
