"""The program: Python, the packages that it needs, what its build made, the index of words."""

from __future__ import annotations

import json
import platform
import sqlite3
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from packaging.requirements import Requirement

import ontology
from webui.assets import DIST
from webui.examining.finding import Finding, ok, problem, warning

TRIED = (3, 13)
"""The latest Python that policygraph was tried with."""


def findings() -> Iterator[Finding]:
    """What is to be said about the program."""
    yield python(sys.version_info[:2])
    yield packages()
    yield scripts(DIST)
    yield towns(Path(str(ontology.ROOT)) / "cities.tsv.gz")
    yield words()


def python(running: tuple[int, int]) -> Finding:
    """Whether policygraph was tried with this Python."""
    told = f"{platform.python_version()} on {platform.platform()}"
    if running > TRIED:
        newest = ".".join(map(str, TRIED))
        return warning("Python", f"{told}; not tried", f"if something fails, use {newest}")
    return ok("Python", told)


def packages() -> Finding:
    """Whether each package that policygraph needs is there, in a version that it takes."""
    try:
        needed = [Requirement(one) for one in requires("policygraph") or ()]
    except PackageNotFoundError:
        return warning("packages", "policygraph is not installed", "pip install -e .")
    asked = [one for one in needed if one.marker is None or one.marker.evaluate()]
    wrong = list(filter(None, map(_wrong, asked)))
    if wrong:
        return problem("packages", ", ".join(wrong), "in its folder: pip install --upgrade .")
    return ok("packages", f"policygraph {version('policygraph')} and {len(asked)} that it needs")


def _wrong(needed: Requirement) -> str:
    try:
        found = version(needed.name)
    except PackageNotFoundError:
        return f"{needed.name} is missing"
    fits = needed.specifier.contains(found, prereleases=True)
    return "" if fits else f"{needed.name} is {found}, not {needed.specifier}"


def scripts(dist: Path) -> Finding:
    """Whether the pages' scripts, styles and fonts are there."""
    subject, cure = "scripts, styles", "install the wheel again; in a checkout, run make assets"
    try:
        built: dict[str, str] = json.loads((dist / "manifest.json").read_text("utf-8"))
    except (OSError, ValueError):
        return problem(subject, f"not built in {dist}", cure)
    missing = [name for name in built.values() if not (dist / name).is_file()]
    if missing or not any(dist.glob("*.woff2")):
        return problem(subject, f"{', '.join(missing) or 'fonts'} missing in {dist}", cure)
    return ok(subject, f"{len(built)} built, with their fonts")


def towns(table: Path) -> Finding:
    """Whether the table of towns is there."""
    if not table.is_file():
        return problem(
            "towns",
            f"{table.name} is missing",
            "install the wheel again; in a checkout, run python build_cities.py",
        )
    return ok("towns", f"{table.name}, {table.stat().st_size:,} bytes")


def words() -> Finding:
    """Whether Python's SQLite can index words, as search needs."""
    told = f"SQLite {sqlite3.sqlite_version}"
    try:
        with sqlite3.connect(":memory:") as index:
            index.execute("CREATE VIRTUAL TABLE tried USING fts5(word, tokenize = 'trigram')")
    except sqlite3.OperationalError as error:
        return problem("search", f"{told}: {error}", "use a Python whose SQLite has FTS5, ≥ 3.34")
    return ok("search", f"{told} indexes words")
