"""Measures what policygraph needs, in the environment that runs this, into docs/dependencies.md.

Run it by ``make dependencies``, which makes an environment with nothing else in it. Sizes are of
the installed files without bytecode. Times of import are those of the processor, the least of
three, each in a new process. Dates come from the package index that pip is set up with; where
it tells none, none is written.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "dependencies.md"
REASONS = {
    "ahocorasick-rs": "finds thousands of names of bodies, treaties and places in one pass",
    "anyascii": "names of things in addresses and keys, from any script",
    "flask": "the pages' addresses and requests",
    "jinja2": "templates that escape what letters say",
    "lxml": "reads web pages, Word and OpenDocument, without entities from elsewhere",
    "markdown-it-py": "reads Markdown by CommonMark, each block with its lines",
    "markupsafe": "text that is known to be escaped",
    "networkx": "graphs of who is tied to whom: layouts, communities, GraphML, GEXF",
    "packaging": "whether installed packages are of versions that do (`policygraph doctor`)",
    "pyoxigraph": "the store, SPARQL, reading and writing of RDF",
    "pypdfium2": "reads PDF and draws its pages",
    "pyshacl": "holds the graph against its shapes",
    "pyvis": "the network as one page to send: holds nodes and edges, brings vis-network",
    "rapidfuzz": "how alike two names are spelled",
    "rdflib": "the graph that SHACL runs on, and that people script against",
    "urllib3": "speaks to SPARQL engines on other machines, with limits",
    "waitress": "the production server",
    "werkzeug": "requests, addresses and errors below Flask",
}
MODULES = {"ahocorasick-rs": "ahocorasick_rs", "markdown-it-py": "markdown_it"}
LICENCES = {
    "MIT License": "MIT",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "Apache 2.0": "Apache-2.0",
    "ISC License (ISCL)": "ISC",
    "ZPL 2.1": "ZPL-2.1",
}
LONGEST_LICENCE = 60


def main() -> int:
    """Measure and write the page."""
    direct = [Requirement(one).name for one in _project()["dependencies"]]
    closures = {name: closure(name) for name in direct}
    rows = [row(name, closures) for name in direct]
    everything = set().union(*closures.values())
    page = PAGE.read_text("utf-8")
    page = _with_part(page, "dependencies", "\n".join([*HEAD, *rows]))
    page = _with_part(page, "totals", totals(everything))
    PAGE.write_text(page, "utf-8")
    return 0


HEAD = (
    "| package | what for | licence | version | released | latest release | MB | alone brings, MB "
    "| import, ms |",
    "|---|---|---|---|---|---|---:|---:|---:|",
)


def row(name: str, closures: dict[str, set[str]]) -> str:
    """One dependency: reason, licence, version, dates, sizes, time of import."""
    found = distribution(name)
    others = set().union(*(one for other, one in closures.items() if other != name))
    alone = closures[name] - others - {canonicalize_name(name)}
    brought = f"{_megabytes(alone):.1f}" if alone else ""
    latest, dates = releases(name)
    own = _megabytes({canonicalize_name(name)})
    newer = f"{latest}, {dates[latest]}" if dates.get(latest) and latest != found.version else ""
    cells = (
        name,
        REASONS[name],
        licence(found),
        found.version,
        dates.get(found.version, ""),
        newer or ("the same" if latest == found.version else ""),
        f"{own:.1f}",
        brought,
        f"{import_time(MODULES.get(name, name)):.0f}",
    )
    return f"| {' | '.join(cells)} |"


def totals(everything: set[str]) -> str:
    """All of it together, and how long the program takes to begin."""
    ours = canonicalize_name("policygraph")
    python = ".".join(map(str, sys.version_info[:3]))
    starts = {
        "`policygraph --version`": "import policygraph",
        "reading and storing letters": "import graph.pipeline, graph.store",
        "serving": "import webui.serving",
    }
    times = ", ".join(f"{what} {import_time(code):.0f} ms" for what, code in starts.items())
    whole, own = _megabytes(everything), _megabytes({ours})
    return (
        f"Measured on {datetime.now(UTC):%Y-%m-%d} with Python {python}: {len(everything)} "
        f"packages take {whole:.0f} MB, policygraph itself {own:.1f} MB. "
        f"Imports: {times}."
    )


def closure(name: str) -> set[str]:
    """A package and all that it needs here, by their canonical names."""
    found, waiting = set[str](), [name]
    while waiting:
        one = canonicalize_name(waiting.pop())
        if one not in found:
            found.add(one)
            waiting += _needs(one)
    return found


def _needs(name: str) -> Iterator[str]:
    for line in distribution(name).requires or ():
        needed = Requirement(line)
        if needed.marker is None or needed.marker.evaluate({"extra": ""}):
            try:
                distribution(needed.name)
            except PackageNotFoundError:
                continue
            yield needed.name


def licence(found: Distribution) -> str:
    """The licence as the package's metadata tell it."""
    told = found.metadata.get("License-Expression") or found.metadata.get("License") or ""
    if told and "\n" not in told and len(told) <= LONGEST_LICENCE:
        return LICENCES.get(told, told)
    kinds = [
        c.rpartition(" :: ")[2]
        for c in found.metadata.get_all("Classifier") or ()
        if c.startswith("License ::")
    ]
    return ", ".join(LICENCES.get(kind, kind) for kind in kinds)


def releases(name: str) -> tuple[str, dict[str, str]]:
    """The latest version, and the day of each, as pip's index tells them."""
    done = subprocess.run(
        [sys.executable, "-c", _INDEX, name], capture_output=True, text=True, check=False
    )
    dates = dict(line.split() for line in done.stdout.splitlines() if line.count(" ") == 1)
    return max(dates, key=Version, default=""), dates


_INDEX = """
import sys
from contextlib import ExitStack
from pip._internal.commands import create_command
from pip._internal.models.target_python import TargetPython
from pip._internal.utils.temp_dir import tempdir_registry
command = create_command("index")
options, _ = command.parse_args(["versions", sys.argv[1]])
with command.main_context():
    command.tempdir_registry = command.enter_context(tempdir_registry())
    finder = command._build_package_finder(
        options=options, session=command._build_session(options),
        target_python=TargetPython(), ignore_requires_python=False)
    for one in finder.find_all_candidates(sys.argv[1]):
        if not one.version.is_prerelease and one.link.upload_time:
            print(one.version, one.link.upload_time.date())
"""


def import_time(code: str) -> float:
    """Milliseconds of computing that an import takes; the least of three, each from the start."""
    line = code if code.startswith("import ") else f"import {code}"
    return min(_imported(line) for _ in range(3))


def _imported(line: str) -> float:
    script = f"import time; start = time.process_time(); {line}; print(time.process_time() - start)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return float(done.stdout) * 1000


def _megabytes(names: set[str]) -> float:
    files = (file for name in names for file in distribution(name).files or ())
    whole = (Path(str(file.locate())) for file in files if "__pycache__" not in file.parts)
    return sum(path.stat().st_size for path in whole if path.is_file()) / 1_000_000


def _project() -> dict[str, list[str]]:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return dict(told["project"])


def _with_part(page: str, name: str, part: str) -> str:
    pattern = rf"(<!-- {name}: measured -->\n).*?(<!-- end -->)"
    return re.sub(pattern, lambda m: f"{m[1]}{part}\n{m[2]}", page, count=1, flags=re.DOTALL)


if __name__ == "__main__":
    sys.exit(main())
