"""The hottest places of preparing, adding and serving, sampled in this process on a few letters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.corpus.__main__ import write
from benchmarks.profiling import sampled
from graph import pipeline, search
from graph.iri import Base
from graph.preparing import Policy, prepare
from graph.store import Snapshot, open_store
from webui import create_app

MOST: Final = 3
PAGES: Final = ("/", "/letters", "/organisations", "/treaties", "/demands", "/search?q=water")
VISITS: Final = 3


@dataclass(frozen=True, slots=True)
class Work:
    """A piece of work: milliseconds of processor for each of ``per``, and its hottest places."""

    what: str
    per: str
    all: float
    places: list[tuple[str, float]]


def hottest(room: Path, letters: int) -> Iterator[Work]:
    """Sample each work on so many letters."""
    folder = room / "letters"
    write(folder, letters)
    of_letters = partial(_sampled, per="letter", many=letters)
    yield of_letters("letters prepared", lambda: _prepare(folder))
    with open_store(room / "kb") as store:
        yield of_letters(
            "letters added, by the store's owner", lambda: pipeline.add(store, [folder])
        )
        yield of_letters("index of words", lambda: search.publish(store))
        visiting = partial(_visit, store.publish())
        yield _sampled("pages served", visiting, per="page", many=VISITS * len(PAGES))


def _sampled(what: str, do: Callable[[], object], *, per: str, many: int) -> Work:
    with sampled() as places:
        do()
    hot = [(place, round(spent / many * 1000, 2)) for place, spent in places.hottest(MOST)]
    return Work(what, per, round(places.total / many * 1000, 2), hot)


def _prepare(letters: Path) -> None:
    for file in sorted(letters.glob("*/*")):
        list(prepare(file, Policy(), Base()))


def _visit(snapshot: Snapshot) -> None:
    visitor = create_app(snapshot.open()).test_client()
    for path in PAGES * VISITS:
        visitor.get(path).close()
