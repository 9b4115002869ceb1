"""The built scripts and styles: which hashed file each source was given.

They are made by ``frontend/build.mjs``, which writes a manifest beside them; they are in
every wheel, and in a checkout once it has been installed or ``make assets`` has run.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from flask import url_for

from graph.errors import InputError

DIST = Path(str(files("webui"))) / "static" / "dist"
"""The folder of built files, served under ``/static/dist``."""


def asset(name: str) -> str:
    """The address of a built file, for templates: ``asset("explorer.js")``.

    The address changes whenever the content does, so it may be cached for ever.

    Raises:
        InputError: if the files are not built, or none was made from ``name``.
    """
    return url_for("static", filename=f"dist/{built_name(DIST, name)}")


def built_name(folder: Path, name: str) -> str:
    """The hashed name that ``name`` was given in ``folder``: ``explorer-3F2A.js``.

    Raises:
        InputError: if the folder has no manifest, or the manifest has no such name.
    """
    manifest = folder / "manifest.json"
    if not manifest.is_file():
        raise InputError(
            f"{manifest.name}: the pages' scripts and styles are missing; run make assets"
        )
    names = _names(manifest, manifest.stat().st_mtime_ns)
    if name not in names:
        raise InputError(f"{manifest.name}: nothing was built from {name}; run make assets")
    return names[name]


@cache
def world() -> dict[str, Any]:
    """The outlines of the world's countries as the build made them (``frontend/src/map``).

    Raises:
        InputError: if the files are not built.
    """
    return _data("world.json")


@cache
def keys() -> dict[str, Any]:
    """The keys that the pages' scripts listen to (``frontend/src/parts/keys.json``).

    Raises:
        InputError: if the files are not built.
    """
    return _data("keys.json")


def _data(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((DIST / built_name(DIST, name)).read_text("utf-8"))
    return found


@lru_cache(maxsize=4)
def _names(manifest: Path, _written: int) -> dict[str, str]:
    """The manifest's table, read once for each time that it was written."""
    names: dict[str, str] = json.loads(manifest.read_text("utf-8"))
    return names
