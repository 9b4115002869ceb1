"""Every aim of policygraph measured in one run, and written to a page.

usage: python -m benchmarks.status [--corpus DIR] [--pairs FILE] [--suites DIR] [--store STORE]
           [--oxigraph PROGRAM] [--peer PYTHON] [--without NAME] [--out FOLDER] [--page FILE]

CORPUS is a folder of annotated letters and PAIRS its names; SUITES the W3C's SPARQL 1.1 suites;
STORE a store of made-up letters (`benchmarks.corpus`); the peers are those of
`benchmarks.serving`. What is not named is not measured, and the page says so. What each
measurement printed is kept in FOLDER and taken from there next time, so that a broken-off run goes
on; an empty folder begins anew.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

import pyoxigraph as ox

from benchmarks.pages import put
from benchmarks.programs import commit
from benchmarks.status.aims import AIMS, Aim
from benchmarks.status.measuring import ROOT, Measurement, measurements, printed


def main() -> None:
    """Measure, and write the page."""
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    told = dict[str, str]()
    made = [
        replace(one, lacks="time") if one.name in options.without else one
        for one in measurements(options)
    ]
    for one in made:
        if not one.lacks:
            print(one.shown, file=sys.stderr, flush=True)
            told[one.name] = printed(one, options.out / f"{one.name}.txt")
    put(options.page, "\n".join([*_page(made, told), ""]))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    for name in ("corpus", "pairs", "suites", "store", "oxigraph", "peer"):
        parser.add_argument(f"--{name}")
    parser.add_argument("--without", action="append", default=[], help="leave a measurement out")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "status")
    parser.add_argument("--page", type=Path, default=ROOT / "docs" / "status.md")
    return parser.parse_args()


def _page(made: list[Measurement], told: dict[str, str]) -> Iterator[str]:
    commands = {one.name: one for one in made}
    yield f"{datetime.now(UTC):%d %B %Y}, commit {commit()}, {_machine()}."
    for subject, aims in groupby(AIMS, key=lambda aim: aim.subject):
        yield f"\n## {subject}\n\n| what | promised | measured | |\n|---|---:|---:|---|"
        told_of = list(aims)
        for aim in told_of:
            yield _line(aim, commands[aim.measurement], told.get(aim.measurement))
        for name in dict.fromkeys(aim.measurement for aim in told_of):
            if not commands[name].lacks:
                yield f"\n`{commands[name].shown}`"


def _line(aim: Aim, measurement: Measurement, text: str | None) -> str:
    head = f"| {aim.what} | {aim.side.value} {aim.figure:,g} |"
    if text is None:
        return f"{head} | not measured, for want of {measurement.lacks} |"
    figure = aim.found(text)
    if figure is None:
        return f"{head} | not told by the measurement |"
    return f"{head} {figure:,g} | {'' if aim.holds(figure) else '**missed**'} |"


def _machine() -> str:
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    return (
        f"{os.cpu_count()} processors, {platform.system()}, Python {platform.python_version()}, "
        f"pyoxigraph {ox.__version__}, load at the end {load}"
    )


if __name__ == "__main__":
    main()
