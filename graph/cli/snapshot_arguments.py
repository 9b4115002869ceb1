"""What can be typed about snapshots: ``snapshot``, ``diff``."""

from __future__ import annotations

import argparse
from collections.abc import Callable

Verb = Callable[..., argparse.ArgumentParser]
"""Makes a sub-parser: of which verbs, its name, its help."""


def add_verbs(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
    verb: Verb,
    *,
    store: Callable[[argparse.ArgumentParser], None],
    output: Callable[[argparse.ArgumentParser, str, str], None],
) -> None:
    """Add the verbs to those of the command line."""
    snapshot = verb(verbs, "snapshot", "keep the graph as it is now, while it is served too")
    what = snapshot.add_mutually_exclusive_group()
    what.add_argument(
        "--name",
        metavar="NAME",
        help="what to call it (default: commit-N, of which only the last ten are kept)",
    )
    what.add_argument("--list", action="store_true", help="list those that are kept instead")
    what.add_argument("--drop", metavar="NAME", help="delete one instead")
    store(snapshot)
    output(snapshot, "table", "table, csv, tsv, json")
    diff = verb(verbs, "diff", "tell what changed between two moments of the graph")
    for name, moment in (("former", "A"), ("later", "B")):
        diff.add_argument(
            name, metavar=moment, help="a snapshot's name, a commit's number, now, or a backup file"
        )
    store(diff)
    output(diff, "text", "text, json; patch for RDF Patch")
