"""The verb ``authority``: one's own lists of organisations. It works while the store is served."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from graph.cli.output import as_table, counted, say, write
from graph.query import table_of
from graph.store.folder import stored
from graph.writing.own_lists import OwnLists, to_csv


@dataclass(frozen=True, slots=True)
class Row:
    """A list as a row of the table."""

    name: str
    entries: int


def authority(options: argparse.Namespace) -> int:
    """Take a list in, tell which there are, write one out, or forget one."""
    folder = stored(Path(options.store))
    lists = OwnLists(folder.place)
    if options.action == "add":
        space = options.space or f"{folder.base.iri}authority/"
        return _add(lists, options, space)
    if options.action == "remove":
        lists.drop(options.name)
        say(f"{options.name} is forgotten; what was decided about its entries stays")
    elif options.action == "export":
        write(options.out, to_csv(lists.entries(options.name)))
    else:
        rows = [Row(name, len(lists.entries(name))) for name in lists.names()]
        title = f"Lists of {options.store}"
        write(options.out, as_table(options.format)(table_of(rows, title=title)))
    return 0


def _add(lists: OwnLists, options: argparse.Namespace, space: str) -> int:
    file = Path(options.file)
    added = lists.add(options.name or file.stem.lower(), file, space=space)
    for refused in added.refused:
        say(f"policygraph authority: left out {refused}")
    left = counted(len(added.refused), "row")
    say(f"{counted(added.entries, 'entry', 'entries')}, {left} left out")
    return 1 if added.refused else 0
