"""What was measured at each number of letters, as it is kept in a file and taken up again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final, Self

from benchmarks.corpus.letters import SIGNED
from benchmarks.filling import Filled

OURS: Final = "policygraph"


@dataclass(frozen=True, slots=True)
class Loaded:
    """A side with all of the graph in it: seconds of the clock that this took, bytes on disk."""

    side: str
    seconds: float
    size: int = 0
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question put to a side: milliseconds of each time, and how many rows came each time."""

    question: str
    side: str
    times: list[float]
    rows: list[int]
    failed: str = ""

    def share(self, part: float) -> float:
        """Within how many milliseconds this part of the times was; the 0.5th is the median."""
        return share(self.times, part)


@dataclass(frozen=True, slots=True)
class Served:
    """The server: seconds until the first page came, megabytes of all its processes then."""

    seconds: float
    memory: float


@dataclass(slots=True)
class Size:
    """All that was measured at one number of letters.

    ``index`` and ``beforehand`` are seconds of processor for the index of words and for the answers
    that are worked out once for each snapshot. ``filled`` is missing where a store was there.
    ``signed`` is by how many each letter is signed, at least and at most.
    """

    letters: int
    commit: str
    signed: tuple[int, int] = SIGNED
    quads: int = 0
    filled: Filled | None = None
    index: float = 0.0
    beforehand: float = 0.0
    served: Served | None = None
    loaded: list[Loaded] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)

    @property
    def sides(self) -> list[str]:
        """Who was asked, in the order of asking."""
        return list(dict.fromkeys(one.side for one in self.asked))

    def of(self, side: str) -> dict[str, Asked]:
        """What was asked of a side, by question; nothing that failed."""
        return {one.question: one for one in self.asked if one.side == side and not one.failed}

    def within(self, side: str, part: float) -> float:
        """Within how many milliseconds this part of all answers of a side came."""
        return share([each for one in self.of(side).values() for each in one.times], part)

    @classmethod
    def read(cls, file: Path) -> Self:
        """What was kept in a file."""
        told: dict[str, Any] = json.loads(file.read_text("utf-8"))
        told["signed"] = tuple(told.get("signed", SIGNED))
        told["filled"] = told["filled"] and Filled(**told["filled"])
        told["served"] = told["served"] and Served(**told["served"])
        told["loaded"] = [Loaded(**one) for one in told["loaded"]]
        told["asked"] = [Asked(**one) for one in told["asked"]]
        return cls(**told)

    def write(self, file: Path) -> None:
        """Keep it in a file."""
        file.write_text(json.dumps(asdict(self), indent=1) + "\n", "utf-8")


def share(times: list[float], part: float) -> float:
    """The time within which this part of some times was."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def best(sizes: Iterable[Size]) -> Size:
    """The largest at which others were asked too, if there is one."""
    return max(sizes, key=lambda one: (len(one.sides) > 1, one.letters))
