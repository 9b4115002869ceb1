"""Records found by a part of the words that they rest on.

The full-text tables find words by their beginnings. A question that asks which words contain
something looks at every record; all that it has to look at stands in one table.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Final

from graph.search.index import Index
from graph.search.tied import whole_name

_CONTAINING: Final = """
SELECT iri, record FROM node CROSS JOIN said ON letter = id
WHERE :letter IN ('', iri) AND instr(words, :part) ORDER BY iri
"""


def saying(index: Index, part: str, *, letter: str, most: int) -> Iterator[tuple[str, str]]:
    """Letters with records that rest on words with this in them, case aside, in their order.

    Those of one letter, or of all where it is empty: then of no more letters than it takes for
    more than ``most`` records.
    """
    many = 0
    with index.alone():
        rows = index.connection.execute(_CONTAINING, {"part": part.lower(), "letter": letter})
        for iri, some in groupby(rows, key=itemgetter(0)):
            if many > most:
                return
            for record in {whole_name(iri, record) for _, record in some}:
                many += 1
                yield iri, record
