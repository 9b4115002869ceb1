"""The verbs that keep a store safe: its log, whether it is whole, backups."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

from graph import query
from graph.accounts import Accounts
from graph.cli import stores
from graph.cli.output import as_table, counted, say, write
from graph.iri import Base
from graph.store import Backup, accept, backup, history, restore
from graph.store.archive import BESIDE
from graph.store.backups import WITH_ACCOUNTS
from graph.store.commits import Commit
from graph.store.folder import there
from graph.store.verifying import Verified

SHOWN = 3
"""Graphs of a commit that are named."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A commit as a row of the table."""

    number: int
    when: str
    by: str
    engine: str
    graphs: str
    gained: int
    lost: int
    chain: str


def log(options: argparse.Namespace) -> int:
    """Print who changed what, and verify that no line was altered."""
    render = as_table(options.format)
    commits, base = history(Path(options.store))
    entries = [_entry(commit, base) for commit in commits]
    write(options.out, render(query.table_of(entries, title=f"Changes of {options.store}")))
    if commits:
        say(
            f"{counted(len(commits), 'commit')}; the chain is whole and ends in {commits[-1].chain}"
        )
    return 0


def verify(options: argparse.Namespace) -> int:
    """Read everything in the store and hold it against its log; 1 where something is not whole."""
    place = Path(options.store)
    if options.file:
        from graph.cli import citing  # noqa: PLC0415 - few cite; networkx is slow to load

        return citing.verify(options)
    if options.accept:
        accept(place)
    there(place)
    with stores.folder(options) as store:
        verified = store.verify()
    for problem in verified.problems:
        say(f"policygraph verify: {problem}")
    if not verified.problems:
        say(f"{options.store} is whole: {counted(verified.commits, 'commit')}, {_held(verified)}")
    return 1 if verified.problems else 0


def back_up(options: argparse.Namespace) -> int:
    """Write a backup and say what it is."""
    place, target = Path(options.store), Path(options.target)
    folders = WITH_ACCOUNTS if options.with_accounts else BESIDE
    made = backup(place, target, folders=folders, progress=_tell)
    say(_told(made))
    left = 0 if options.with_accounts else len(Accounts(place).list())
    if left:
        say(
            f"not in it: {counted(left, 'account')} of people who sign in; "
            "--with-accounts takes them in too"
        )
    return 0


def restore_from(options: argparse.Namespace) -> int:
    """Make a store from a backup."""
    manifest, verified = restore(Path(options.file), Path(options.store), progress=_tell)
    say(f"restored {options.store} as it was after commit {manifest.commit}: {_held(verified)}")
    accounts = len(Accounts(Path(options.store)).list())
    if accounts:
        say(f"{counted(accounts, 'account')} may sign in, with the roles and passwords of then")
    return 0


def _entry(commit: Commit, base: Base) -> Entry:
    named = [base.shortened(name) or "default graph" for name in commit.graphs]
    named = [name for name in sorted(named) if name != "graph:inferred"] or named
    more = f" and {len(named) - SHOWN} more" if len(named) > SHOWN else ""
    return Entry(
        commit.number,
        commit.when,
        commit.by,
        commit.engine,
        " ".join(named[:SHOWN]) + more,
        commit.gained,
        commit.lost,
        commit.chain[:12],
    )


def _held(verified: Verified) -> str:
    return f"{counted(verified.quads, 'quad')}, {counted(verified.texts, 'source text')}"


def _told(made: Backup) -> str:
    return (
        f"backed up as of commit {made.commit}: {made.path}, {made.size:,} bytes, "
        f"SHA-256 {made.sha256}"
    )


def _tell(words: str) -> None:
    if sys.stderr.isatty():
        say(words)
