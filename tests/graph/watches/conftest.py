"""A question whose answer a test writes itself, and a store's folder to watch it in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from graph.errors import PolicygraphError, QueryRefused
from graph.query import Library, Question
from graph.store.withholding import Told
from graph.watches import Answered, Entry, Register, State, Watch, Wish, compare, entries
from graph.watches.comparing import Report

ASKED = Question("asked", "What is asked", "What?", (), None, "template")
LIBRARY = Library((ASKED, replace(ASKED, name="other")))
A, B, C = (f'<https://example.org/{one}>\t"{one}"' for one in "abc")


@dataclass
class Scripted:
    """Answers what it is told to; ``questions`` are those that it was asked."""

    answer: tuple[str, ...] = ()
    refuses: str = ""
    questions: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def answers(self, wishes: Sequence[Wish]) -> Iterator[Answered | PolicygraphError]:
        for question, values in wishes:
            self.questions.append((question.name, dict(values)))
            if question.name == self.refuses:
                yield QueryRefused("takes too long")
            else:
                yield Answered(("thing", "words"), tuple(sorted(self.answer)))

    def labels(self, things: Iterable[str]) -> dict[str, str]:
        return {one: f"The {one[-1]}" for one in things}


@dataclass
class Desk:
    """Watches in a folder, and whoever answers; ``commit`` is the last one that was compared."""

    place: Path
    answering: Scripted = field(default_factory=Scripted)
    library: Library = LIBRARY
    commit: int = 0
    names: str = ""

    def watch(self, name: str = "w", question: str = "asked", **more: object) -> Watch:
        told: dict[str, object] = {"title": "What is asked", "values": {}, "by": "ann"}
        told |= {"at": "2026-01-01T00:00:00Z", "commit": self.commit, **more}
        one = Watch(name=name, question=question, **told)  # type: ignore[arg-type]
        Register(self.place).add(one)
        return one

    def run(self, *rows: str, state: str = "") -> Report:
        """A commit after which the rows are these, and a comparison."""
        self.commit += 1
        self.answering.answer = rows
        return self.again(state)

    def again(self, state: str = "") -> Report:
        now = State(self.commit, state or f"state {self.commit}", self.names)
        return compare(self.place, self.library, self.answering, state=now)

    def entries(self, watch: Watch, told: Told | None = None) -> list[Entry]:
        return entries(self.place, watch, told or Told())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)
