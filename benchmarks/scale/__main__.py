"""All that letters cost, measured at several numbers of them, beside peers in the same run.

usage: python -m benchmarks.scale [--letters N …] [--signed LEAST MOST] [--store DIR]
           [--oxigraph PROGRAM] [--peer-python PYTHON] [--without-pictures] [--out FOLDER]
           [--kept] [--page FILE]

At each number made-up letters are added by the command that a person types, indexed, served and
asked every built-in question; the same quads are loaded by bare pyoxigraph, `oxigraph serve`,
Virtuoso and rdflib, which are asked the same. STORE is a store that is there already, measured too.
PYTHON is that of an environment with spaCy. What is missing is left out and said. FOLDER keeps what
was measured of a commit, a file a size, and a later run goes on from there; with --kept it takes
what was measured of any commit. FOLDER gets bench.json, bench.md and pictures. Of a page that has
the marks, what stands between them is written anew, with pictures in `images` beside it.
"""

from __future__ import annotations

import argparse
import logging
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks.corpus.__main__ import write
from benchmarks.corpus.letters import SIGNED
from benchmarks.programs import chromium, commit
from benchmarks.scale.figures import Size
from benchmarks.scale.hottest import hottest
from benchmarks.scale.measuring import built, found
from benchmarks.scale.writing import Run
from benchmarks.status.measuring import ROOT, Measurement, printed

SAMPLED: Final = 300
"""On how many letters the hottest places are looked for, at most."""
MODEL: Final = "en_core_web_sm"
"""spaCy's small pipeline, a package of its own."""
PICTURE: Final = 5_000
"""How many things the network has that is drawn beside pyvis."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and write after each size what there is."""
    options = _options(arguments)
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    options.out.mkdir(parents=True, exist_ok=True)
    run = Run(options.out, options.page, options.oxigraph)
    for size in _sizes(options):
        run.sizes.append(size)
        print(f"{size.letters:,} letters are measured", file=sys.stderr, flush=True)
        run.write()
    with tempfile.TemporaryDirectory(dir=options.out) as room:
        most = max(one.letters for one in run.sizes)
        run.works = list(hottest(Path(room), min(SAMPLED, most)))
        run.others = dict(_others(options, Path(room)))
    print(run.write())


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--letters", type=int, nargs="*", default=[100])
    parser.add_argument("--signed", type=int, nargs=2, default=SIGNED, metavar=("LEAST", "MOST"))
    parser.add_argument("--store", type=Path, help="a store that is there, measured too")
    parser.add_argument("--oxigraph", metavar="PROGRAM")
    parser.add_argument("--peer-python", metavar="PYTHON")
    parser.add_argument("--without-pictures", action="store_true", help="leave pyvis out")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "bench")
    parser.add_argument("--kept", action="store_true", help="take sizes measured of any commit")
    parser.add_argument("--page", type=Path)
    return parser.parse_args(arguments)


def _sizes(options: argparse.Namespace) -> Iterator[Size]:
    """Each size, from its file where this commit was measured already."""
    for letters in sorted(options.letters):
        kept = options.out / f"{letters}.json"
        size = Size.read(kept) if kept.exists() else None
        if size is None or (size.commit != commit() and not options.kept):
            signed = tuple(options.signed)
            with tempfile.TemporaryDirectory(dir=options.out) as room:
                size = built(letters, signed, Path(room), program=options.oxigraph)
            size.write(kept)
        yield size
    if options.store:
        with tempfile.TemporaryDirectory(dir=options.out) as room:
            yield found(options.store, Path(room), program=options.oxigraph)


def _others(options: argparse.Namespace, room: Path) -> Iterator[tuple[Measurement, str]]:
    """What other commands measure, and what they print."""
    letters = room / "english"
    for one in (_extraction(options, letters), _pictures(options)):
        if not one.lacks:
            print(one.shown, file=sys.stderr, flush=True)
        yield one, "" if one.lacks else printed(one, room / f"{len(one.name)}.txt")


def _extraction(options: argparse.Namespace, letters: Path) -> Measurement:
    name = "Extraction beside spaCy's small pipeline"
    if not options.peer_python:
        return Measurement(name, lacks="--peer-python")
    looked = (options.peer_python, "-c", f"import {MODEL}")
    there = subprocess.run(looked, check=False, capture_output=True)
    if there.returncode:
        return Measurement(name, lacks=f"{MODEL} in the environment of --peer-python")
    write(letters, 40)
    for one in letters.glob("*/*.txt"):
        one.rename(letters / one.name)
    command = (sys.executable, str(ROOT / "benchmarks" / "extraction.py"), str(letters))
    return Measurement(name, (*command, "--peer-python", options.peer_python))


def _pictures(options: argparse.Namespace) -> Measurement:
    name = "The network's page beside that of stock pyvis"
    if options.without_pictures or not chromium():
        return Measurement(name, lacks="time" if options.without_pictures else "Chromium")
    command = (sys.executable, "-m", "benchmarks.networks", "--things", str(PICTURE))
    return Measurement(name, (*command, "--peer-seconds", "15"))


if __name__ == "__main__":
    main()
