"""The verbs ``snapshot`` and ``diff``: the graph as it was, and what became of it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from graph import query
from graph.cli.output import as_table, choose, say, write
from graph.differences import Difference, between, to_json, to_patch, to_text
from graph.store.folder import stored
from graph.store.moments import moment
from graph.store.named import NamedSnapshot, all_named, drop, keep
from graph.store.shown import shown


@dataclass(frozen=True, slots=True)
class Entry:
    """A snapshot as a row of the table; ``bytes`` are what only it needs of the disk."""

    name: str
    commit: int
    kept: str
    bytes: int
    state: str


def snapshot(options: argparse.Namespace) -> int:
    """Keep a snapshot, list those that are kept, or delete one."""
    place = Path(options.store)
    render = as_table(options.format)
    if options.list:
        stored(place)
        entries = [_entry(one, place) for one in all_named(place)]
        title = f"Snapshots of {options.store}"
        write(options.out, render(query.table_of(entries, title=title)))
    elif options.drop:
        stored(place)
        drop(place, options.drop)
        say(f"dropped {options.drop}")
    else:
        made = keep(place, options.name)
        say(f"kept {made.name}: commit {made.commit}, state {made.state}")
    return 0


def diff(options: argparse.Namespace) -> int:
    """Print what changed between two moments."""
    formats: dict[str, Callable[[Difference], str]] = {
        "text": to_text,
        "json": to_json,
        "patch": to_patch,
    }
    render = choose(formats, options.format)
    place = Path(options.store)
    with (
        moment(place, options.former) as former,
        moment(place, options.later) as later,
        shown((former, later), place) as (before, after),
    ):
        write(options.out, render(between(before, after)))
    return 0


def _entry(one: NamedSnapshot, place: Path) -> Entry:
    return Entry(one.name, one.commit, one.kept, one.size(place), one.state)
