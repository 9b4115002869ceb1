"""The verbs of the ledger, ``outcome``, ``outcomes``, ``alike`` and ``report``."""

from __future__ import annotations

import argparse
import getpass
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from graph.cli import stores
from graph.cli.output import as_table, choose, say, write
from graph.errors import BadParameter, InputError
from graph.export.report import report as answered
from graph.export.report import to_html, to_markdown
from graph.ledger import Alike, Entry, Ledger, Outcome, Retraction
from graph.query import table_of
from graph.store import Store
from graph.writing import entry_files
from graph.writing.entering import Report, enter, status


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as a row of the table; ``retracted`` says who took it back."""

    entry: str
    at: str
    by: str
    demand: str
    said: str
    as_of: str
    source: str
    quote: str
    note: str
    retracted: str


def outcome(options: argparse.Namespace) -> int:
    """Enter one outcome or those of a file, or take one back."""
    with stores.folder(options) as store:
        if options.source_file:
            return _from_file(options, store)
        return _told(enter(store, [("", _wish(options))], by=_who(options)))


def outcomes(options: argparse.Namespace) -> int:
    """List what was entered, oldest first, with what was taken back."""
    with stores.folder(options) as store:
        ledger = store.books.read()
        if options.format == "jsonl":
            write(options.out, entry_files.to_lines(ledger))
        else:
            title = f"Entries of {options.store}"
            write(options.out, as_table(options.format)(table_of(_lines(ledger), title=title)))
    return 0


def alike(options: argparse.Namespace) -> int:
    """Say whether two demands ask the same."""
    wish = Alike(
        left=options.demand,
        right=options.other,
        same=not options.different,
        by=_who(options),
        at="",
        why=options.why,
    )
    with stores.folder(options) as store:
        return _told(enter(store, [("", wish)], by=_who(options)))


def report(options: argparse.Namespace) -> int:
    """Write who answered, who did not: one body's demands with what came of them."""
    render = choose({"markdown": to_markdown, "html": to_html}, options.format)
    day = _day(options.as_of) or datetime.now(UTC).date().isoformat()
    with stores.public(options) as store:
        told = answered(store, options.body, day)
    write(options.out, render(told))
    return 0


def _day(written: str | None) -> str | None:
    try:
        return date.fromisoformat(written).isoformat() if written else None
    except ValueError:
        cure = "write it as 2008-10-28"
        raise BadParameter(f"--as-of {written}: is not a date; {cure}") from None


def _wish(options: argparse.Namespace) -> Entry:
    if options.retract:
        return Retraction(entry=options.retract, by=_who(options), at="", why=options.note)
    if not (options.demand and options.status and options.as_of):
        raise BadParameter("give a demand, a status and --as-of, or --from FILE")
    return Outcome(
        demand=options.demand,
        status=status(options.status),
        as_of=options.as_of,
        by=_who(options),
        at="",
        source=options.source,
        title=options.title,
        quote=options.quote,
        note=options.note,
    )


def _from_file(options: argparse.Namespace, store: Store) -> int:
    broken: list[str] = []

    def whole() -> Iterator[tuple[str, Entry]]:
        for place, entry in entry_files.read(Path(options.source_file), by=_who(options)):
            if isinstance(entry, InputError):
                broken.append(f"{place}: {entry}")
            else:
                yield place, entry

    report = enter(store, whole(), by=_who(options))
    report.refused.extend(broken)
    return _told(report)


def _told(report: Report) -> int:
    for name in report.entered:
        write("-", f"{name}\n")
    for refused in report.refused:
        say(f"policygraph: left out {refused}")
    say(f"{len(report.entered)} entered, {len(report.known)} were there")
    return 1 if report.refused else 0


def _lines(ledger: Ledger) -> Iterator[Line]:
    for name, one in ledger.named.items():
        taken_back = ledger.retracted.get(name)
        by = taken_back.by if taken_back else ""
        match one:
            case Outcome():
                yield Line(
                    name,
                    one.at,
                    one.by,
                    one.demand,
                    one.status.words,
                    one.as_of,
                    one.source,
                    one.quote,
                    one.note,
                    by,
                )
            case Alike():
                said = f"{'asks' if one.same else 'does not ask'} the same as {one.right}"
                yield Line(name, one.at, one.by, one.left, said, "", "", "", one.why, by)
            case Retraction():
                said = f"takes back {one.entry}"
                yield Line(name, one.at, one.by, "", said, "", "", "", one.why, "")


def _who(options: argparse.Namespace) -> str:
    return str(options.by or getpass.getuser())
