"""Every built-in question with values that a store has, put to one side after the other."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, urlencode

from benchmarks.scale.figures import Asked
from benchmarks.things import THINGS, things
from graph.query import Kind, Need, Question, questions, spelled
from graph.store import View

TURNS: Final = 3
"""How often each text is asked of a side, after a first time that does not count."""
LONG: Final = 2.0
"""Seconds: what takes longer is asked once, of the best known thing only, and counts."""
LONGEST: Final = 60.0
"""Seconds that an answer is waited for from a server; in this process nothing ends a query."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question with values, as SPARQL and as the address of its answer on our pages."""

    question: str
    sparql: str
    path: str


@dataclass(frozen=True, slots=True)
class Side:
    """Somebody who answers: ``ask`` gives an answer that ``count`` counts the rows of."""

    name: str
    ask: Callable[[Wanted], object]
    count: Callable[[Any], int]


class Unanswered(Exception):
    """A side does not answer, and why."""


def wanted(store: View) -> Iterator[Wanted]:
    """Every question about the best known things, some in the middle and the least known ones.

    What cannot be asked about anything there is left out; what need not be said is not.
    """
    known = {kind: things(store, kind) for kind in THINGS}
    for one in questions():
        for values in _values(one, known):
            path = f"/questions/{quote(one.name)}?{urlencode(values)}"
            yield Wanted(one.name, spelled(store, one, values), path)


def _values(one: Question, known: dict[Kind, list[str]]) -> Iterator[dict[str, str]]:
    """Values for what has to be said; the one where nothing has to."""
    needed = [each for each in one.parameters if each.need is Need.REQUIRED]
    if not needed:
        yield {}
        return
    if any(not known.get(each.kind, [each.example]) for each in needed):
        return
    for place in (0.0, 0.5, 1.0):
        values, taken = dict[str, str](), set[str]()
        for each in needed:
            all_of = known.get(each.kind) or [each.example]
            there = [thing for thing in all_of if thing not in taken] or all_of
            values[each.name] = there[int(place * (len(there) - 1))]
            taken.add(values[each.name])
        yield values


def asked(side: Side, some: Sequence[Wanted]) -> Iterator[Asked]:
    """Put every question to a side."""
    for question in dict.fromkeys(one.question for one in some):
        found = _asked(side, question, [one for one in some if one.question == question])
        if found.failed or found.share(0.95) > LONG * 1000:
            print(f"  {side.name}: {question} {found.failed or found.times}", file=sys.stderr)
        yield found


def _asked(side: Side, question: str, some: Sequence[Wanted]) -> Asked:
    times, rows = list[float](), list[int]()
    for one in some:
        try:
            first, answer = _timed(side, one)
            again = [_timed(side, one)[0] for _ in range(TURNS)] if first < LONG else [first]
        except (Unanswered, OSError) as problem:
            return Asked(question, side.name, times, rows, failed=str(problem)[:200] or "no answer")
        times += [round(each * 1000, 3) for each in again]
        rows.append(side.count(answer))
        if first >= LONG:
            break
    return Asked(question, side.name, times, rows)


def _timed(side: Side, one: Wanted) -> tuple[float, object]:
    began = time.perf_counter()
    answer = side.ask(one)
    return time.perf_counter() - began, answer
