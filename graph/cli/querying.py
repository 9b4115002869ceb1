"""The verbs ``query`` and ``update``: SPARQL from a file or stdin."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from graph import export
from graph.cli import stores
from graph.cli.output import as_table, say, write
from graph.errors import UnreadableFile
from graph.query import Table, run

LONGEST_QUERY = 1_000_000
LONGEST_UPDATE = 100_000_000


def query(options: argparse.Namespace) -> int:
    """Run a SPARQL query from a file or stdin."""
    sparql = _stdin() if options.file == "-" else _text(options.file)
    with stores.public(options) as store:
        if options.format == "citation":
            from graph.cli import citing  # noqa: PLC0415 - few cite; networkx is slow to load

            write(options.out, citing.query(store, sparql, title=options.file))
            return 0
        result = run(store, sparql)
    if isinstance(result, bool):
        write(options.out, f"{str(result).lower()}\n")
    elif isinstance(result, Table):
        write(options.out, as_table(options.format)(result))
        if result.truncated:
            say(f"only the first {len(result.rows)} rows; add LIMIT and OFFSET for others")
    else:
        wanted = "turtle" if options.format == "table" else options.format
        write(options.out, export.triples_to(result.triples, wanted, prefixes=result.prefixes))
    return 0


def update(options: argparse.Namespace) -> int:
    """Run a SPARQL update from a file or stdin."""
    from graph.cli import updating  # noqa: PLC0415 - the only verb that starts a draft

    sparql = _stdin(LONGEST_UPDATE) if options.file == "-" else _text(options.file)
    with stores.folder(options) as store:
        changed = updating.update(store, sparql)
    say("updated" if changed else "unchanged")
    return 0


def _stdin(most: int = LONGEST_QUERY) -> str:
    return _decoded(sys.stdin.buffer.read(most), "stdin")


def _text(path: str) -> str:
    try:
        return _decoded(Path(path).read_bytes(), path)
    except OSError as error:
        raise UnreadableFile(
            f"{path}: cannot be read ({error.strerror}); "
            "check the name; for the text itself write - and pipe it in"
        ) from error


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            f"{name}: not UTF-8 at byte {error.start}; convert it first"
        ) from error
