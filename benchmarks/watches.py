"""Watches over made-up letters: one run after a commit, beside each query asked afresh.

    python -m benchmarks.watches STORE [--watches 1000] [--questions 1000] [--letter FILE]

STORE is a store of made-up letters (`benchmarks.corpus`) that nobody has open; a copy of it is
used. So many questions with values are taken from what is in it: of organisations and persons,
letters, norms and bodies, from those that are named often to those that are named once; so many
watches share them. They are compared a first time, then a letter is added (by default the next
made-up one), and they are compared again as the server does it, in processes apart. Beside it,
as patient as these, every watch's query is asked of the same snapshot through pyoxigraph and
its rows are gone through, once a watch. What both say must be the same.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, cycle, islice
from pathlib import Path
from typing import Any, Final

from benchmarks.corpus.forms import form, written
from benchmarks.corpus.letters import letter
from benchmarks.things import things
from graph import pipeline, search
from graph.query import Kind, Library, question, questions, spelled
from graph.store import Snapshot, Store, open_store
from graph.store.commits import now
from graph.store.withholding import Told
from graph.watches import Register, State, Watch, compare, entries
from webui.settings import Limits
from webui.watching.apart import Apart
from webui.watching.child import PATIENT
from webui.workers import Sources
from webui.workers.handle import Handle

ASKED: Final = {
    Kind.AGENT: ("letters-of", "demands-backed", "norms-invoked"),
    Kind.LETTER: ("signatories", "demands", "citations", "outcomes", "what-next"),
    Kind.NORM: ("letters-citing",),
    Kind.BODY: ("letters-to",),
}
"""Questions by the kind of what they are asked about."""
OF_A_KIND: Final = 250
"""How many things of a kind are asked about at most."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and its values."""

    question: str
    values: dict[str, str]


def main() -> None:
    """Copy the store, watch, add a letter, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store", type=Path)
    parser.add_argument("--watches", type=int, default=1_000)
    parser.add_argument("--questions", type=int, default=1_000)
    parser.add_argument("--letter", type=Path)
    options = parser.parse_args()
    os.setpriority(os.PRIO_PROCESS, 0, PATIENT)
    with tempfile.TemporaryDirectory(dir=options.store.parent) as folder:
        place = Path(shutil.copytree(options.store, Path(folder) / "kb"))
        with open_store(place) as store:
            _measure(store, options, Path(folder))


def _measure(store: Store, options: argparse.Namespace, folder: Path) -> None:
    asked = list(islice(_asked(store), options.questions))
    watches = [
        _watch(at, one, store)
        for at, one in zip(range(options.watches), cycle(asked), strict=False)
    ]
    for one in watches:
        Register(store.place).add(one)
    print(f"{len(store.letters()):,} letters, {len(watches):,} watches of {len(asked):,} questions")
    first = search.publish(store)
    print(f"first comparison: {_run(store, first):.1f} s", flush=True)
    _, before = _afresh(first, watches)
    _add(store, folder, options.letter)
    snapshot = search.publish(store)
    took = _run(store, snapshot)
    peer, after = _afresh(snapshot, watches)
    print(f"after a letter was added: {took:.1f} s")
    print(f"asked afresh: {peer:.1f} s; ratio {took / peer:.2f}")
    print(f"the same graph again: {_run(store, snapshot):.2f} s", flush=True)
    _check(store, watches, before=before, after=after)


def _asked(store: Store) -> Iterator[Asked]:
    """Questions with values, each kind in turn."""
    kinds = [_of_kind(store, kind) for kind in ASKED]
    while kinds:
        for one in list(kinds):
            found = next(one, None)
            if found is None:
                kinds.remove(one)
            else:
                yield found


def _of_kind(store: Store, kind: Kind) -> Iterator[Asked]:
    found = things(store, kind)
    for one in found[:: max(len(found) // OF_A_KIND, 1)]:
        name = store.base.shortened(one)
        for wanted in ASKED[kind]:
            parameter = next(p for p in question(wanted).parameters if p.kind is kind)
            yield Asked(wanted, {parameter.name: name})


def _watch(at: int, one: Asked, store: Store) -> Watch:
    return Watch(
        name=f"w{at}",
        title=question(one.question).title,
        question=one.question,
        values=one.values,
        by="benchmark",
        at=now(),
        commit=store.commit,
    )


def _run(store: Store, snapshot: Snapshot) -> float:
    """Seconds that a comparison takes as the server does it."""
    known, state = Library(questions()), State(snapshot.commit, snapshot.state, "")
    began = time.perf_counter()
    with Apart(snapshot, known, Limits(), Sources(store.source_text)) as apart:
        own = time.process_time()
        report = compare(store.place, known, apart, state=state)
        own = time.process_time() - own
        apart_too = sum(_processor(one) for one in apart._idle.queue)
    took = time.perf_counter() - began
    print(f"  processor: {own:.1f} s here, {apart_too:.1f} s in processes apart")
    print(f"  asked {report.asked:,}, changed {report.changed:,}, failed {report.failed:,}")
    return took


def _processor(one: Handle) -> float:
    """Seconds of processor that a process took since it was started; Linux tells."""
    told = Path(f"/proc/{one.process.pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def _afresh(snapshot: Snapshot, watches: list[Watch]) -> tuple[float, dict[str, set[str]]]:
    """Seconds that pyoxigraph takes for each watch's query, and the rows of each."""
    view, rows = snapshot.open(), dict[str, set[str]]()
    began, own = time.perf_counter(), time.process_time()
    for one in watches:
        found: Any = view.query(spelled(view, question(one.question), one.values))
        rows[one.name] = {"\t".join(str(term or "") for term in row) for row in found}
    print(f"  processor: {time.process_time() - own:.1f} s for asking afresh")
    return time.perf_counter() - began, rows


def _add(store: Store, folder: Path, given: Path | None) -> None:
    """Add a letter: that one, or the next that was never written."""
    path = given
    if path is None:
        plain = (one for one in map(letter, count(len(store.letters()))) if form(one) == "txt")
        path = folder / "one-more.txt"
        path.write_bytes(written(next(plain)))
    report = pipeline.add(store, [path], policy=pipeline.Policy(incomplete=True))
    if report.failed:
        raise SystemExit(str(report.failed[0].reason))


def _check(
    store: Store, watches: list[Watch], *, before: dict[str, set[str]], after: dict[str, set[str]]
) -> None:
    """Hold the entries against what pyoxigraph says."""
    changed = wrong = 0
    for one in watches:
        gone, new = before[one.name] - after[one.name], after[one.name] - before[one.name]
        found = entries(store.place, one, Told())
        came = sum(row.sign in "+~" for entry in found for row in entry.rows)
        went = sum(row.sign in "-~" for entry in found for row in entry.rows)
        changed += bool(gone or new)
        wrong += len(found) != bool(gone or new) or (went, came) != (len(gone), len(new))
    print(f"changed by pyoxigraph's word: {changed:,}; told otherwise: {wrong:,}")


if __name__ == "__main__":
    main()
