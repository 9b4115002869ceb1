"""The verb ``watch``: which rows of an answer came and went."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph import delivery, watches
from graph.cli import asking
from graph.cli.output import as_table, choose, say, write
from graph.query import answer, table_of
from graph.store.commits import now
from graph.store.folder import Folder
from graph.store.opened import BY
from graph.store.withholding import Told
from graph.watches import Entry, Outbox, Register, Standing, Watch
from graph.watches.delivering import as_json, as_text
from graph.watches.seen import Seen, folder_of, seen, unserved


@dataclass(frozen=True, slots=True)
class Row:
    """A watch as it is listed."""

    name: str
    watched: str
    compared: str
    commit: int
    changes: int
    changed: str
    failure: str


def watch(options: argparse.Namespace) -> int:
    """Add, list, run, show or remove watches."""
    folder = folder_of(options.store)
    actions = {"add": add, "list": listed, "run": run, "show": show, "remove": remove}
    return actions[options.action](options, folder)


def add(options: argparse.Namespace, folder: Folder) -> int:
    """Watch a question; its rows as they are now are what later ones are compared with."""
    if options.webhook:
        delivery.check_address(options.webhook, internal=options.internal)
    with seen(folder) as found:
        known = asking.library(options, folder.base)
        question = known.question(options.question)
        values = asking.pairs(options.parameters, question)
        one = Watch(
            name=options.name,
            title=question.title,
            question=question.name,
            values=watches.canonical(found.view, question, values),
            by=BY,
            at=now(),
            commit=found.commit,
            webhook=options.webhook,
            internal=options.internal,
            secret=delivery.new_secret() if options.webhook else "",
            drop=str(Path(options.drop).resolve()) if options.drop else "",
            site=options.site,
        )
        answer(found.view, question, one.values, limit=1)
        Register(folder.place).add(one)
        report = watches.compare(folder.place, known, watches.OfView(found.view), state=found.state)
    if one.secret:
        write("-", one.secret)
        say("what is sent is signed with this secret; it is shown only now, so keep it")
    say(f"watching {one.name}: {one.told}, from commit {one.commit} on")
    return _failures(folder, {one.key}) if report.failed else 0


def listed(options: argparse.Namespace, folder: Folder) -> int:
    """List the watches and how it stands with them."""
    render = as_table(options.format)
    rows = list(_rows(folder))
    write(options.out, render(table_of(rows, title=f"Watches of {options.store}")))
    return 0


def run(options: argparse.Namespace, folder: Folder) -> int:
    """Compare all watches, and deliver; 1 where a question cannot be asked or sent."""
    with unserved(folder) as found:
        known = asking.library(options, folder.base)
        report = watches.compare(folder.place, known, watches.OfView(found.view), state=found.state)
        sent = _delivered(folder, found)
    say(
        f"compared commit {found.commit}: {report.asked:,} asked, {report.same:,} the same graph, "
        f"{report.changed:,} changed, {report.failed:,} failed"
    )
    if sent.arrived or sent.failed:
        say(f"delivered {sent.arrived:,}, failed {sent.failed:,}")
    return 1 if _failures(folder) or sent.failed else 0


def show(options: argparse.Namespace, folder: Folder) -> int:
    """Print what changed."""
    one = Register(folder.place).get(options.name)
    with seen(folder) as now_seen:
        told = now_seen.view.told
    found = [] if watches.is_hidden(one, told, folder.base) else _entries(folder, one, told)
    formats = {"text": _text, "json": _json}
    write(options.out, choose(formats, options.format)(one, found, folder))
    return 0


def remove(options: argparse.Namespace, folder: Folder) -> int:
    """Watch it no more."""
    Register(folder.place).remove(options.name, by=BY, at=now())
    say(f"{options.name} is not watched any more")
    return 0


def _delivered(folder: Folder, found: Seen) -> watches.Delivered:
    told = found.view.told
    return watches.deliver(folder.place, folder.base, lambda: told, eager=True)


def _entries(folder: Folder, one: Watch, told: Told) -> list[Entry]:
    return watches.entries(folder.place, one, told)


def _rows(folder: Folder) -> Iterator[Row]:
    standing, told = Standing.read(folder.place), Told()
    for one in Register(folder.place).all():
        compared, found = standing.of(one.key), _entries(folder, one, told)
        yield Row(
            name=one.name,
            watched=one.told,
            compared=compared.when,
            commit=compared.commit,
            changes=len(found),
            changed=found[0].when if found else "",
            failure="; ".join(_troubles(folder, one, compared)),
        )


def _troubles(folder: Folder, one: Watch, compared: watches.Compared) -> Iterator[str]:
    if compared.failure:
        yield f"since {compared.failing}: {compared.failure}"
    for way, sent in Outbox(folder.place).of(one).items():
        if sent.failure:
            yield f"{way}, {sent.failures} times: {sent.failure}"


def _failures(folder: Folder, keys: set[str] | None = None) -> int:
    """Say which questions cannot be asked; 1 where there is one."""
    standing, failed = Standing.read(folder.place), 0
    for one in Register(folder.place).all():
        failure = standing.of(one.key).failure
        if failure and (keys is None or one.key in keys):
            failed = 1
            say(f"policygraph watch: {one.name}: {failure}")
    return failed


def _text(one: Watch, found: list[Entry], folder: Folder) -> str:
    if not found:
        return f"{one.told}\nno change since commit {one.commit}\n"
    return "\n".join(as_text(entry, folder.base) for entry in found)


def _json(one: Watch, found: list[Entry], folder: Folder) -> str:
    told = [as_json(entry, folder.base) for entry in found]
    return json.dumps({"watch": one.name, "entries": told}, ensure_ascii=False, indent=1)
