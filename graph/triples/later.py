"""A letter's triples as text, written where nobody knows yet what others have been called.

Names of agents and places rest on a registry that one process keeps. Whoever has none writes
marks in their place and says what each stands for; the marks are put right later, in the order in
which the names would have been claimed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from graph.model import Certainty, Document
from graph.resolution import Agent, Resolved
from graph.triples.letters import letter_text
from graph.triples.naming import Names


@dataclass(frozen=True, slots=True)
class Town:
    """A town or region that a letter states, and the country that it states it in."""

    name: str
    country: str | None


Claim = Agent | Town


@dataclass(frozen=True, slots=True)
class Later(Names):
    """Names that are given later: each agent and place gets a mark that begins with ``mark``."""

    mark: str = ""
    claims: dict[Claim, int] = field(default_factory=dict)

    def agent(self, agent: Agent, *, letter: str) -> NamedNode:
        """The mark of an organisation or person."""
        del letter
        return self._marked(agent)

    def place(self, name: str, country: str | None) -> NamedNode:
        """The mark of a town or region."""
        return self._marked(Town(name, country))

    def _marked(self, claim: Claim) -> NamedNode:
        number = self.claims.setdefault(claim, len(self.claims))
        return NamedNode(f"{self.mark}{number}")


@dataclass(frozen=True, slots=True)
class Written:
    """A letter's triples in N-Triples, stated and suggested ones, with marks for ``claims``."""

    letter: str
    mark: str
    stated: bytes = field(repr=False)
    suggested: bytes = field(repr=False)
    claims: tuple[Claim, ...] = ()

    def named(self, names: Names, *, letter: str) -> tuple[bytes, bytes]:
        """Both with names in place of the marks, each line once; claims them in the registry.

        ``letter`` is what the letter is called: it tells namesakes apart.
        """
        given = [
            (names.place(one.name, one.country) if isinstance(one, Town)
             else names.agent(one, letter=letter)).value.encode()
            for one in self.claims
        ]  # fmt: skip
        apart = len(set(given)) == len(given)
        marks = re.compile(rb"<%b(\d+)>" % re.escape(self.mark.encode()))

        def put(text: bytes) -> bytes:
            named = marks.sub(lambda found: b"<%b>" % given[int(found[1])], text)
            return named if apart else b"".join(dict.fromkeys(named.splitlines(keepends=True)))

        return put(self.stated), put(self.suggested)


def written(document: Document, known: Resolved, names: Names) -> Written:
    """The triples of a letter as text; the registry of ``names`` is not looked into."""
    later = Later(names.base, names.registry, mark=f"later:{document.sha256}:")
    stated = letter_text(document, known, names=later, certainty=Certainty.ASSERTED)
    unsure = any(record.certainty is Certainty.SUGGESTED for record in known.records)
    suggested = (
        letter_text(document, known, names=later, certainty=Certainty.SUGGESTED) if unsure else b""
    )
    letter = names.letter(document.name).value
    return Written(letter, later.mark, stated, suggested, tuple(later.claims))
