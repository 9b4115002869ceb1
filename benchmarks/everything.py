"""All that can be measured without arguments, in minutes: adding, the index, releases, and peers.

usage: python -m benchmarks.everything [--letters N] [--out FOLDER] [--page FILE]

Made-up letters are added to a store of their own, and what that costs is held against what others
need for the same quads in the same run: bare pyoxigraph, and rdflib if it is there. What is
missing is said. FOLDER gets bench.json and bench.md; of a page that has the marks, what
stands between them is written anew. Costs are processor time: a busy machine is no slower by it.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pyoxigraph as ox

from benchmarks.corpus.__main__ import write
from benchmarks.pages import put
from benchmarks.programs import commit
from graph import pipeline, search
from graph.releases import release
from graph.store import Store, open_store

PACKAGES = ("policygraph", "pyoxigraph", "rdflib")
PROGRAMS = ("oxigraph", "virtuoso-t")
RDFLIB_QUADS = 40_000
"""rdflib reads so many quads at most: it takes a minute for a million."""


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured: milliseconds of processor a letter, our own and our children's."""

    what: str
    own: float
    children: float = 0.0
    remark: str = ""


@dataclass(slots=True)
class Bench:
    """One run and what came of it."""

    letters: int
    room: Path
    rows: list[Row] = field(default_factory=list)

    def measure(self, what: str, do: Callable[[], object], remark: str = "") -> None:
        """Measure one thing."""
        before = _cpu()
        do()
        own, children = (now - then for now, then in zip(_cpu(), before, strict=True))
        each = 1000 / self.letters
        self.rows.append(Row(what, round(own * each, 2), round(children * each, 2), remark))
        print(self.rows[-1], file=sys.stderr, flush=True)

    def run(self) -> None:
        """Measure everything."""
        write(self.room / "letters", self.letters)
        place = self.room / "kb"
        with open_store(place) as store:
            self.measure("letters added", lambda: pipeline.add(store, [self.room / "letters"]))
            self.measure("the same again", lambda: pipeline.add(store, [self.room / "letters"]))
            self.measure("index of words", lambda: search.publish(store))
            quads = store_quads(store)
        size = sum(file.stat().st_size for file in (place / "asserted").iterdir())
        count = quads.count(b"\n")
        told = f"{count:,} quads, {size / count:.0f} bytes each on the disk"
        self.rows[0] = Row(self.rows[0].what, self.rows[0].own, self.rows[0].children, told)
        self.measure("release (three forms)", lambda: release(place, self.room / "release"))
        self.measure("bare pyoxigraph: the same quads loaded", lambda: _bare(self.room, quads))
        self._rdflib(quads)

    def _rdflib(self, quads: bytes) -> None:
        """How long rdflib reads some of the same quads."""
        try:
            from rdflib import Dataset  # noqa: PLC0415 - may be missing
        except ImportError:
            self.rows.append(Row("rdflib", 0.0, remark="missing: not measured"))
            return
        lines = quads.splitlines(keepends=True)
        some = b"".join(lines[:RDFLIB_QUADS])
        before = _cpu()[0]
        Dataset().parse(data=some, format="nquads")
        each = (_cpu()[0] - before) / min(len(lines), RDFLIB_QUADS)
        whole = round(each * len(lines) * 1000 / self.letters, 2)
        self.rows.append(
            Row("rdflib: the same quads read", whole, remark=f"reckoned from {RDFLIB_QUADS:,}")
        )


def store_quads(store: Store) -> bytes:
    """All that a store holds, as N-Quads."""
    return ox.serialize(store.quads(), format=ox.RdfFormat.N_QUADS) or b""


def _bare(room: Path, quads: bytes) -> None:
    engine = ox.Store(str(room / "bare"))
    engine.bulk_load(quads, ox.RdfFormat.N_QUADS, lenient=True)
    engine.flush()


def _cpu() -> tuple[float, float]:
    uses = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    own, children = (use.ru_utime + use.ru_stime for use in uses)
    return own, children


def machine() -> dict[str, str]:
    """What it was measured on."""
    facts = {
        "processors": str(os.cpu_count()),
        "system": f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        "load": " ".join(f"{one:.1f}" for one in os.getloadavg()),
        "peak memory of this process": f"{_peak() / 1e6:,.0f} MB",
        "commit": commit(),
    }
    for name in PACKAGES:
        try:
            facts[name] = version(name)
        except PackageNotFoundError:
            facts[name] = "missing"
    for name in PROGRAMS:
        facts[name] = "found, see make bench-serving" if shutil.which(name) else "missing"
    return facts


def _peak() -> int:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def told(bench: Bench, facts: dict[str, str]) -> str:
    """The tables as Markdown."""
    lines = [f"{bench.letters:,} letters; milliseconds of processor a letter.", ""]
    lines += ["| what | this process | its children | |", "|---|---:|---:|---|"]
    lines += [f"| {r.what} | {r.own} | {r.children} | {r.remark} |" for r in bench.rows]
    lines += ["", "| on | |", "|---|---|"]
    lines += [f"| {name} | {value} |" for name, value in facts.items()]
    return "\n".join([*lines, ""])


def main() -> None:
    """Measure, and write what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--letters", type=int, default=200)
    parser.add_argument("--out", type=Path, default=Path("build/bench"))
    parser.add_argument("--page", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as room:
        bench = Bench(options.letters, Path(room))
        bench.run()
    facts = machine()
    words = told(bench, facts)
    options.out.mkdir(parents=True, exist_ok=True)
    plain = {"letters": bench.letters, "rows": [asdict(row) for row in bench.rows], "on": facts}
    (options.out / "bench.json").write_text(json.dumps(plain, indent=1) + "\n", "utf-8")
    (options.out / "bench.md").write_text(words, "utf-8")
    if options.page:
        put(options.page, words)
    print(words)


if __name__ == "__main__":
    if time.get_clock_info("process_time").resolution > 1e-3:  # noqa: PLR2004
        raise SystemExit("this system's clock of the processor is too coarse to measure with")
    main()
