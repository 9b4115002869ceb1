"""A made-up network of letters, the same every time: who signs what is drawn from coalitions."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import networkx as nx

SPACE = "https://example.org/kg/"
SUBJECTS = ("access to medicines", "digital rights", "seeds", "climate", "libraries", "tax justice")
PLACES = ("India", "Kenya", "Brazil", "Geneva", "Berlin", "Manila", "Lagos", "Lima", "Dakar")
SORTS = ("Network", "Foundation", "Institute", "Coalition", "Forum", "Union", "Alliance")
BODIES = ("WCO", "WIPO", "WHO", "WTO", "ITU", "UPU", "European Commission", "Codex Alimentarius")
COUNTRIES = ("India", "Kenya", "Brazil", "Switzerland", "Germany", "Nigeria", "Peru", "Senegal")
COALITION = 30
"""Letters among which a signatory signs more than one."""
LOYAL = 7
"""Of ten signatories, how many sign one letter only."""
PERSON = 8
"""Every eighth signatory is a person."""


@dataclass(slots=True)
class Making:
    """How many letters to how many signatories."""

    letters: int
    signatories: int
    dice: random.Random = field(default_factory=lambda: random.Random(7))  # noqa: S311
    graph: nx.MultiDiGraph = field(default_factory=nx.MultiDiGraph)

    def network(self) -> nx.MultiDiGraph:
        """The network, as `graph.network.whole` makes it of a store."""
        for number, name in enumerate(BODIES):
            self._add(f"org/body{number}", "body", name)
        self._add("treaty/trips", "treaty", "TRIPS Agreement")
        for number in range(1, 74):
            self._add(f"treaty/trips.art_{number}", "provision", f"TRIPS Article {number}")
            self._join(f"treaty/trips.art_{number}", "part-of", "treaty/trips", record="")
        for number in range(self.letters):
            self._letter(number)
        for number in range(self.signatories):
            self._signatory(number)
        return self.graph

    def _letter(self, number: int) -> None:
        name, dice = f"letter/l{number}", self.dice
        subject = SUBJECTS[number // COALITION % len(SUBJECTS)]
        day = f"{dice.randrange(1996, 2027)}-{dice.randrange(1, 13):02}"
        self._add(name, "letter", f"Open letter {number} on {subject}", date=day, note=day)
        body = dice.randrange(len(BODIES))
        self._join(name, "addressed-to", f"org/body{body}", record="to-1")
        self._join(name, "cites", f"treaty/trips.art_{dice.randrange(1, 74)}", record="cite-1")
        for demand in range(1, 1 + dice.randrange(1, 5)):
            self._add(f"{name}.demand-{demand}", "demand", f"Publish document {number}-{demand}")
            self._join(name, "asks", f"{name}.demand-{demand}", record=f"demand-{demand}")

    def _signatory(self, number: int) -> None:
        dice, person = self.dice, number % PERSON == 0
        place = dice.choice(PLACES)
        label = (
            f"Person {number} of {place}" if person else f"{place} {dice.choice(SORTS)} {number}"
        )
        name = f"{'person' if person else 'org'}/s{number}"
        country = dice.choice(COUNTRIES)
        kind = "person" if person else "organisation"
        self._add(name, kind, label, country=country, note=country)
        first = min(self.letters - 1, int(self.letters * dice.random() ** 1.3))
        signed = [first]
        if number % 10 >= LOYAL:
            start = first - first % COALITION
            others = [n for n in range(start, min(self.letters, start + COALITION)) if n != first]
            signed += dice.sample(others, min(len(others), 1 + int(dice.expovariate(0.6))))
        for letter in signed:
            self._join(name, "signed", f"letter/l{letter}", record=f"sig-{number}")

    def _add(self, name: str, kind: str, label: str, **more: str) -> None:
        self.graph.add_node(
            SPACE + name, **{"kind": kind, "label": label, "short": label[:28], "note": "", **more}
        )

    def _join(self, source: str, relation: str, target: str, *, record: str) -> None:
        letter = source if source.startswith("letter/") else target
        records = (f"{SPACE}{letter}.{record}",) if record else ()
        words = {"relation": relation, "label": relation, "functions": (), "records": records}
        self.graph.add_edge(SPACE + source, SPACE + target, relation, **words)
