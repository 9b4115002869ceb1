"""The pages that have an address of their own: the head's, the foot's, and those found by words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from graph.query import Library
from graph.search import folded, understood
from webui.guides import guides


@dataclass(frozen=True, slots=True)
class Place:
    """A page: its address, its name, and in a few words what it is for."""

    address: str
    name: str
    about: str

    def has(self, words: Iterable[str]) -> bool:
        """Whether each of these words begins one of its name or of what it is for."""
        own = re.findall(r"\w+", folded(f"{self.name} {self.about}"))
        return all(any(one.startswith(word) for one in own) for word in words)


HEAD: Final = (
    Place("/letters", "Letters", "by date, addressee, form, language and country of signatories"),
    Place("/organisations", "Organisations", "who signed letters or is named in them"),
    Place("/bodies", "Bodies", "public organisations and their organs that letters address"),
    Place("/treaties", "Treaties", "conventions, articles and instruments that letters cite"),
    Place("/demands", "Demands", "what letters ask for, of whom, and their status"),
    Place("/network", "Network", "a picture or graph of all letters, to explore and export"),
    Place("/questions", "Questions", "queries with a name, each with a form"),
    Place("/sparql", "SPARQL", "your own query: editor and endpoint"),
)
FOOT: Final = (
    Place("/help", "Help", "documentation: tutorial, guides, reference, explanation"),
    Place(
        "/tour", "Two-minute tour", "from a letter to an answer that can be cited, for newcomers"
    ),
    Place("/cases", "Cases", "matters followed over time"),
    Place("/ledger", "Ledger", "outcomes: what came of demands, by body and status"),
    Place("/coalitions", "Coalitions", "who signs letters together"),
    Place("/downloads", "Downloads", "export of the whole graph: Turtle, TriG, JSON-LD, GEXF"),
    Place("/api", "API", "asking from a program: curl, Python, R, OpenAPI"),
    Place("/ns/", "Ontology", "the vocabulary: classes, properties, code lists"),
    Place("/keys", "Keys", "shortcuts of the keyboard"),
)
SERVED: Final = (
    Place("/changes", "Changes", "history: what changed between two moments of the graph"),
    Place("/watches", "Watches", "questions watched for changes, with feeds"),
)
"""Those that the gate shows: they are there where a store is served."""
_ELSEWHERE: Final = (
    Place("/people", "People", "persons who signed letters or are named in them"),
    Place("/papers", "Papers", "papers of meetings: agendas, participants, reports, resolutions"),
    Place("/report", "Who answered, who did not", "report on the answers of a body by a day"),
    Place("/compare", "Compare two letters", "versions, who signs and how words differ"),
)


def found(typed: str, library: Library, *, served: bool) -> list[Place]:
    """The pages, questions and guides whose name or purpose has the words, pages first."""
    words = [folded(one) for one in understood(typed).plain.split()]
    return [one for one in _all(library, served=served) if words and one.has(words)]


def _all(library: Library, *, served: bool) -> Iterator[Place]:
    yield from HEAD
    yield from FOOT
    yield from SERVED if served else ()
    yield from _ELSEWHERE
    for guide in guides().values():
        yield Place(guide.address, guide.title, guide.kind)
    for question in library:
        yield Place(f"/questions/{question.name}", question.title, question.question)
