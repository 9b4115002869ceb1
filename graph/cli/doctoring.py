"""The verb ``doctor``: what is missing or wrong on this machine, and what cures it."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path

from graph.cli.output import choose, counted, say, write
from webui import choosing
from webui.examining import Finding, State, examine


def doctor(options: argparse.Namespace) -> int:
    """Print what was looked at; 1 where something does not work."""
    render = choose({"text": _lines, "json": _listed}, options.format)
    backups = None if options.backups is None else Path(options.backups)
    typed = {"host": options.host, "port": options.port}
    choices = partial(choosing.choose, options.settings, environ=os.environ, typed=typed)
    found = list(examine(Path(options.store), backups=backups, choices=choices))
    write(options.out, render(found))
    counts = {state: sum(one.state is state for one in found) for state in State}
    say(
        f"{counts[State.OK]} ok, {counted(counts[State.WARNING], 'warning')}, "
        f"{counted(counts[State.PROBLEM], 'problem')}"
    )
    return 1 if counts[State.PROBLEM] else 0


def _lines(found: Sequence[Finding]) -> str:
    """A line each, and one below it with the cure."""
    told = [f"{one.state:<8} {one.subject}: {one.found}" for one in found]
    cures = [f"\n{'':<8} → {one.cure}" if one.cure else "" for one in found]
    return "\n".join(map("".join, zip(told, cures, strict=True)))


def _listed(found: Sequence[Finding]) -> str:
    return json.dumps([asdict(one) for one in found], indent=1)
