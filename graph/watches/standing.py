"""How it stands with watches: when each was last compared, and what failed since when."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from graph.store.files import write_whole
from graph.watches.watch import FOLDER

NAME: Final = "standing.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The last comparison of one question: of which commit, when, and of what.

    ``seen`` stands for the graph, the names withheld in it and the query: where it is the same,
    so is the answer. ``names`` stands for who is withheld. ``failure`` is why it could
    not be asked the last time, ``failing`` since when, ``failures`` how often in a row.
    """

    commit: int = 0
    when: str = ""
    seen: str = ""
    names: str = ""
    failure: str = ""
    failing: str = ""
    failures: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """All of a store's: the last run, what became of each question by its key."""

    commit: int = 0
    when: str = ""
    failure: str = ""
    asked: dict[str, Compared] = field(default_factory=dict)

    @classmethod
    def read(cls, place: Path) -> Standing:
        """What is known; nothing before the first run, or where the file was damaged.

        Nothing is lost with it: what changed is in the journals.
        """
        path = place / FOLDER / NAME
        try:
            told = json.loads(path.read_text("utf-8"))
            asked = {key: Compared(**one) for key, one in told.pop("asked").items()}
            return cls(**told, asked=asked)
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return cls()

    def write(self, place: Path) -> None:
        """Write it down.

        Raises:
            StoreError: if the disk does not take it.
        """
        path = place / FOLDER / NAME
        path.parent.mkdir(mode=0o700, exist_ok=True)
        write_whole(path, json.dumps(asdict(self)) + "\n")

    def of(self, key: str) -> Compared:
        """How it stands with one question."""
        return self.asked.get(key, Compared())
