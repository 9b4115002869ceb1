"""What is withheld in one snapshot, as its readers are told."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from graph.store.files import write_whole
from graph.store.withholding.masks import Mask, Places, Within, masked
from graph.store.withholding.persons import Withdrawn

NAME = "withheld.json"


@dataclass(frozen=True)
class Told:
    """Who is withheld, where in which texts (by SHA-256), and which IRIs stand for which."""

    persons: tuple[Withdrawn, ...] = ()
    texts: dict[str, Places] = field(default_factory=dict)
    iris: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> Told:
        """What a snapshot tells; nothing is withheld where it has no such file."""
        path = folder / NAME
        if not path.exists():
            return cls()
        told = json.loads(path.read_text("utf-8"))
        persons = (
            Withdrawn(number, tuple(iris), tuple(names)) for number, iris, names in told["persons"]
        )
        texts = {text: [(a, b) for a, b in places] for text, places in told["texts"].items()}
        return cls(tuple(persons), texts, told["iris"])

    def write(self, folder: Path) -> None:
        """Write it into a snapshot's folder."""
        persons = [(one.number, one.iris, one.names) for one in self.persons]
        content = {"persons": persons, "texts": self.texts, "iris": self.iris}
        write_whole(folder / NAME, json.dumps(content, ensure_ascii=False) + "\n")

    def text(self, digest: str, text: str) -> str:
        """The text of that SHA-256 as it is shown."""
        return masked(text, self.texts.get(digest, ()))

    def words(self, words: str) -> str:
        """A sentence as it is shown."""
        return self._within.words(words) if self.persons else words

    @cached_property
    def _within(self) -> Within:
        return self.mask.within(self.persons)

    @cached_property
    def mask(self) -> Mask:
        """What finds the names."""
        return Mask(self.persons)

    @property
    def digest(self) -> str:
        """By what one can tell that the same names are withheld in two snapshots."""
        told = [(one.number, one.iris, one.names) for one in self.persons]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest() if told else ""

    @cached_property
    def originally(self) -> dict[str, str]:
        """The IRIs that others stand for, by these."""
        return {shown: iri for iri, shown in self.iris.items()}
